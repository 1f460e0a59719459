"""What the columns of exported tables mean."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from sim.batch.store import reading

if TYPE_CHECKING:
    from pandas import DataFrame

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
    "seat": ("", "Number of the customer, or of the seat in the firm: the same in every design and world."),
    "scenario_hash": ("", "Hash of the scenario, as in runs."),
    "address": ("", "Which value of the scenario: one in which scenarios of the same name differ."),
    "resolved": ("", "The whole scenario as JSON: what it says and what it inherits."),
}
VALUE = {
    "outcomes": ("", "Its value, in the unit of the outcome."),
    "varied": ("", "What the scenario has at this address, as text."),
}


def dictionary(connection: Connection, columns: Mapping[str, list[str]]) -> "DataFrame":
    """A row per column of each table, then one per outcome: table, name, unit, sentence."""
    import pandas

    measured = {(row["table_name"], row["name"]): (row["unit"], row["sentence"]) for row in reading.entries(connection)}
    meanings = measured | {("months", name): said for (table, name), said in measured.items() if table == "monthly"}
    meanings |= {("runs", name): said for name, said in RUNS.items()}
    meanings |= {(table, "value"): said for table, said in VALUE.items()}
    rows = [
        (table, name, *(meanings.get((table, name)) or KEYS.get(name, ("", ""))))
        for table, names in columns.items()
        for name in names
    ]
    rows += [(table, name, *said) for (table, name), said in measured.items() if table == "outcomes"]
    return pandas.DataFrame(rows, columns=["table", "name", "unit", "sentence"])
