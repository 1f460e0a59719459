"""`ccsim export`: a store as tidy tables for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sim.cli import options
from sim.cli.failures import Exit, Failure
from sim.cli.text import columns, print_json

if TYPE_CHECKING:
    from pandas import DataFrame

    from sim.batch import Store

RUNS = {
    "run": ("", "Identity: a hash of scenario, seed, months and model version."),
    "scenario": ("", "Name of the scenario."),
    "scenario_hash": ("", "Hash of everything in the scenario that matters to a run."),
    "seed": ("", "The world."),
    "months": ("months", "Length of the run."),
    "model_version": ("", "Version of the rules."),
    "status": ("", "planned, running, done or failed."),
    "created": ("UTC", "When the run was registered."),
    "finished": ("UTC", "When it was done or failed."),
    "seconds": ("s", "Time it took to compute."),
    "digest": ("", "Hash of the final state: equal digests, equal runs."),
    "error": ("", "The traceback of a failed run."),
    "failed_month": ("month", "The month in which it failed."),
    "python": ("", "Version of Python."),
    "platform": ("", "Operating system and processor."),
    "mesa": ("", "Version of Mesa."),
    "numba": ("", "Version of numba."),
    "numpy": ("", "Version of NumPy."),
}
KEYS = {
    "run": ("", "Identity of the run, as in runs."),
    "firm": ("", "Number of the firm; 0 is the design's own."),
    "month": ("month", "1 is the first."),
    "name": ("", "Which outcome."),
    "value": ("", "Its value, in the unit of the outcome."),
}


@click.command()
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["csv", "parquet"]), default="csv", show_default=True)
@options.STORE
@options.JSON
def export(folder: Path, form: str, store: str | None, as_json: bool) -> None:
    """Write the store as tables: runs, months, outcomes, and the dictionary of their columns.

    Files of the same name in FOLDER are replaced.
    """
    from sim.batch import open_store

    with open_store(store, make=False) as opened:
        found = tables(opened)
    files = {name: str(_written(table, folder, name, form)) for name, table in found.items()}
    rows = {name: len(table) for name, table in found.items()}
    if as_json:
        print_json({"files": files, "rows": rows})
    else:
        click.echo(columns([["rows", "file"], *([f"{rows[name]:,}", files[name]] for name in files)], right=[0]))


def tables(store: Store) -> dict[str, DataFrame]:
    """Every table by name: a row per run; per run, firm and month; per run and outcome; per column."""
    found = {"runs": store.runs(), "months": store.months(), "outcomes": store.outcomes()}
    return found | {"dictionary": _dictionary(store, found)}


def _dictionary(store: Store, found: dict[str, DataFrame]) -> DataFrame:
    """A row per column, then one per outcome: table, name, unit, sentence."""
    import pandas

    measured = store.dictionary()
    months = measured[measured.table_name == "monthly"].assign(table="months")
    outcomes = measured[measured.table_name == "outcomes"].assign(table="outcomes")
    known = {"runs": RUNS, "months": KEYS, "outcomes": KEYS}
    fixed = [
        (table, name, *known[table][name]) for table in known for name in found[table].columns if name in known[table]
    ]
    names = ["table", "name", "unit", "sentence"]
    return pandas.concat([pandas.DataFrame(fixed, columns=names), months[names], outcomes[names]], ignore_index=True)


def _written(table: DataFrame, folder: Path, name: str, form: str) -> Path:
    path = folder / f"{name}.{form}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if form == "csv":
            table.to_csv(path, index=False, lineterminator="\n")
        else:
            table.to_parquet(path, index=False, engine="pyarrow")
    except ImportError:
        text = "E418 parquet files need a package that is not installed: pip install 'ccsim[parquet]', or --format csv"
        raise Failure(text, Exit.USAGE, "ccsim export FOLDER --format csv") from None
    except OSError as error:
        text = f"E417 the tables cannot be written to {folder}: {error.strerror or error}. Name another folder"
        raise Failure(text, Exit.STORE) from error
    return path
