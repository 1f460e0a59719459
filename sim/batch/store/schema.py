"""The tables of a store.

A run has a short number beside its identity: it stands in every row of its results, where twenty characters would
cost. `monthly` has a row per run and firm and a column per measure, which holds the values of all months
(`sim.batch.store.series`). The measures are those of the model, so they come from the data dictionary, not from this
page.
`agents` has a row per run, group and field, for runs that keep a sample of their customers or staff.
"""

from collections.abc import Iterable

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Double,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

SCHEMA = 3
Name = String().with_variant(String(collation="C"), "postgresql")  # sorted alike by both databases

metadata = MetaData()

schema_version = Table("schema_version", metadata, Column("version", Integer, nullable=False))

scenarios = Table(
    "scenarios",
    metadata,
    Column("hash", String, primary_key=True),
    Column("resolved", Text, nullable=False),  # JSON; once per scenario, whatever the number of seeds
)

runs = Table(
    "runs",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("scenario", String, nullable=False),  # the name it was first registered under
    Column("scenario_hash", String, ForeignKey("scenarios.hash"), nullable=False),
    Column("seed", BigInteger, nullable=False),
    Column("months", Integer, nullable=False),
    Column("model_version", String, nullable=False),
    Column("status", String, nullable=False),  # planned, running, done, failed
    Column("created", DateTime, nullable=False),  # UTC, as is `finished`
    Column("finished", DateTime),
    Column("seconds", Double),
    Column("digest", String),
    Column("error", Text),  # the traceback
    Column("failed_month", Integer),
    Column("python", String),
    Column("platform", String),
    Column("mesa", String),
    Column("numba", String),
    Column("numpy", String),
    Column("record", String, nullable=False, server_default=""),  # what is kept of it, if that is not the default
)

outcomes = Table(
    "outcomes",
    metadata,
    Column("run", Integer, ForeignKey("runs.number"), primary_key=True),
    Column("name", Name, primary_key=True),
    Column("value", Double),
    sqlite_with_rowid=False,
)

agents = Table(
    "agents",
    metadata,
    Column("run", Integer, ForeignKey("runs.number"), primary_key=True),
    Column("agents", Name, primary_key=True),  # customers or staff
    Column("field", Name, primary_key=True),  # seat, month, or one of the data dictionary
    Column("series", LargeBinary, nullable=False),  # seat after seat, month after month
)

dictionary = Table(
    "dictionary",
    metadata,
    Column("table_name", Name, primary_key=True),
    Column("name", Name, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("unit", String, nullable=False),
    Column("sentence", Text, nullable=False),
)


def monthly(measures: Iterable[str], within: MetaData | None = None) -> Table:
    """The table of monthly values with a column per measure; a measure that a run does not have is NULL."""
    return Table(
        "monthly",
        within or MetaData(),
        Column("run", Integer, ForeignKey(runs.c.number), primary_key=True),
        Column("firm", Integer, primary_key=True, autoincrement=False),
        Column("month", LargeBinary, nullable=False),
        *(Column(name, LargeBinary) for name in measures),
    )


monthly((), metadata)  # created empty; `Store.declare` adds the columns
