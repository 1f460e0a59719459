"""`ccsim export`: a store as tidy tables for other programs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from analysis.show.text import columns
from sim.cli import options
from sim.cli.failures import Exit, Failure
from sim.cli.output import print_json
from sim.cli.tables import Folder

if TYPE_CHECKING:
    from pandas import DataFrame
    from sqlalchemy import Connection

    Read = Callable[[Connection, list[str]], DataFrame]

BLOCK = 100  # runs in memory at a time: 15 MB of months

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
    "record": ("", "What is kept of the run; empty: every month, and nobody in particular."),
}
KEYS = {
    "run": ("", "Identity of the run, as in runs."),
    "firm": ("", "Number of the firm; 0 is the design's own."),
    "month": ("month", "1 is the first."),
    "name": ("", "Which outcome."),
    "value": ("", "Its value, in the unit of the outcome."),
    "seat": ("", "Number of the customer, or of the seat in the firm: the same in every design and world."),
}


@click.command()
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["csv", "parquet"]), default="csv", show_default=True)
@options.STORE
@options.JSON
def export(folder: Path, form: str, store: str | None, as_json: bool) -> None:
    """Write the store as tables: runs, months, outcomes, samples of customers and staff, and their dictionary.

    Files of the same name in FOLDER are replaced, when all are complete.
    """
    from sim.batch import open_store

    files = Folder(folder, form)
    try:
        with open_store(store, make=False) as opened, opened.reads() as connection:
            rows = write_tables(connection, files)
        files.finish()
    except ImportError:
        text = "E418 parquet files need a package that is not installed: pip install 'ccsim[parquet]', or --format csv"
        raise Failure(text, Exit.USAGE, "ccsim export FOLDER --format csv") from None
    except OSError as error:
        text = f"E417 the tables cannot be written to {folder}: {error.strerror or error}. Name another folder"
        raise Failure(text, Exit.STORE) from error
    finally:
        files.drop()
    paths = {name: str(path) for name, path in files.files.items()}
    if as_json:
        print_json({"files": paths, "rows": rows})
    else:
        click.echo(columns([["rows", "file"], *([f"{rows[name]:,}", paths[name]] for name in paths)], right=[0]))


def write_tables(connection: Connection, files: Folder) -> dict[str, int]:
    """Write every table of a store, and the dictionary; the number of rows of each."""
    from sim.batch.store import reading

    known: dict[str, list[str]] = {}
    rows: dict[str, int] = {}
    for name, read in _tables(connection).items():
        with files.table(name) as writer:
            first = read(connection, [])
            known[name] = list(first.columns)
            writer.add(first)
            for runs in reading.blocks(connection, BLOCK):
                writer.add(read(connection, runs))
            rows[name] = writer.rows
    with files.table("dictionary") as writer:
        writer.add(_dictionary(connection, known))
        rows["dictionary"] = writer.rows
    return rows


def _tables(connection: Connection) -> dict[str, Read]:
    """How each table is read: a row per run; per run, firm and month; per run and outcome; per run, seat and month."""
    from sim.batch.store import reading

    def months(connection: Connection, runs: list[str]) -> DataFrame:
        return reading.months(connection, runs, None)

    def agents(group: str) -> Read:
        return lambda connection, runs: reading.agents(connection, runs, group)

    found: dict[str, Read] = {"runs": reading.runs, "months": months, "outcomes": reading.outcomes}
    return found | {group: agents(group) for group in reading.groups(connection)}


def _dictionary(connection: Connection, known: dict[str, list[str]]) -> DataFrame:
    """A row per column of each table, then one per outcome: table, name, unit, sentence."""
    import pandas

    from sim.batch.store import reading

    measured = {(one["table_name"], one["name"]): (one["unit"], one["sentence"]) for one in reading.entries(connection)}
    explained = measured | {("months", name): said for (table, name), said in measured.items() if table == "monthly"}
    rows = []
    for table, names in known.items():
        for name in names:
            said = RUNS[name] if table == "runs" else KEYS.get(name) or explained[table, name]
            rows.append((table, name, *said))
    rows += [(table, name, *said) for (table, name), said in measured.items() if table == "outcomes"]
    return pandas.DataFrame(rows, columns=["table", "name", "unit", "sentence"])
