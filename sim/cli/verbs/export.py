"""`ccsim export`: a store as tidy tables for other programs."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from analysis.show.table import Table
from sim.cli import options
from sim.cli.failures import Exit, Failure
from sim.cli.output import print_json, say

if TYPE_CHECKING:
    from sim.batch.export.files import Folder
    from sim.batch.store.damage import Damage

SHOWN = 5  # damaged values named one by one


@click.command()
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option("--format", "form", type=options.Words(["csv", "parquet"]), default="csv", show_default=True)
@options.STORE
@options.JSON
def export(folder: Path, form: str, store: str | None, as_json: bool) -> None:
    """Write the store as tables: runs, months, outcomes, samples of customers and staff, scenarios, what varies among
    them, and a dictionary of all columns.

    Files of the same name in FOLDER are replaced, when all are complete. Rows with a damaged value are left out, named,
    and the exit code is 5.
    """
    from sim.batch.export.files import Folder

    files, damages = Folder(folder, form), dict["Damage", None]()
    rows = _written(files, folder, store, damages)
    paths = {name: str(path) for name, path in files.files.items()}
    if as_json:
        print_json({"files": paths, "rows": rows, "damaged": [str(damage) for damage in damages]})
    else:
        say(Table(["rows", "file"], [[f"{rows[name]:,}", paths[name]] for name in paths], "r").text())
    if damages:
        raise Failure(_damaged(list(damages)), Exit.STORE)


def _written(files: "Folder", folder: Path, store: str | None, damages: "dict[Damage, None]") -> dict[str, int]:
    """The number of rows of each table, all written. Raises `Failure`."""
    from sim.batch import open_store
    from sim.batch.export.files import FolderInUse
    from sim.batch.export.tables import write_tables

    try:
        with open_store(store, make=False) as opened, opened.reads() as connection:
            rows = write_tables(connection, files, lambda damage: damages.setdefault(damage))
        files.finish()
    except ImportError:
        text = "E418 parquet files need a package that is not installed: pip install 'ccsim[parquet]', or --format csv"
        raise Failure(text, Exit.USAGE, "ccsim export FOLDER --format csv") from None
    except FolderInUse as error:
        raise Failure(f"E417 {error}. Wait for it, or name another folder", Exit.STORE) from None
    except OSError as error:
        text = f"E417 the tables cannot be written to {folder}: {error.strerror or error}. Name another folder"
        raise Failure(text, Exit.STORE) from error
    finally:
        files.drop()
    return rows


def _damaged(damages: "list[Damage]") -> str:
    more = [f"and {len(damages) - SHOWN} more"] if len(damages) > SHOWN else []
    head = f"E402 {len(damages)} damaged values in the store; the rows with them were left out, all others are written:"
    return "\n".join([head, *(f"- {damage}" for damage in damages[:SHOWN]), *more])
