"""The tables of a store, made and brought up to date. Each function runs inside a transaction of its caller."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, Connection, LargeBinary, MetaData, Table, inspect, select, update
from sqlalchemy.schema import CreateColumn

from sim.batch.errors import StoreError
from sim.batch.store import reading, schema
from sim.batch.store.damage import Damage, is_whole, refuse
from sim.batch.store.series import packed


def schema_found(connection: Connection) -> int | None:
    """The schema version of the store; None if there is no store yet."""
    if not inspect(connection).has_table("schema_version"):
        return None
    version = connection.scalar(select(schema.schema_version.c.version))
    if version is None or not is_whole(version):
        refuse(Damage("schema_version", "1", "version", f"{type(version).__name__} instead of a whole number"))
    number: int = version
    return number


def make_or_migrate(connection: Connection, place: str) -> int:
    """Make the tables if there are none, bring older ones up to date; return the schema version then.

    Another process may have done it in the meantime. Raises `StoreError` for the database of another program.
    """
    version = schema_found(connection)
    if version is None:
        return _create(connection, place)
    if version < schema.SCHEMA:
        if version == 1:
            _months_of_schema_1(connection)
        _agents_and_record(connection)
        connection.execute(update(schema.schema_version).values(version=schema.SCHEMA))
        return schema.SCHEMA
    return version


def add_columns(connection: Connection, names: Iterable[str]) -> None:
    """Give `monthly` a column for each of these measures that it does not have yet."""
    present = {column["name"] for column in inspect(connection).get_columns("monthly")}
    for name in names:
        if name not in present:
            column: Column[bytes] = Column(name, LargeBinary)
            _add_column(connection, "monthly", column)


def _add_column(connection: Connection, table: str, column: Column[Any]) -> None:
    definition = CreateColumn(column).compile(dialect=connection.dialect)
    connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {definition}")


def _create(connection: Connection, place: str) -> int:
    # On a server a schema may well be shared; a file that holds other tables was named by mistake.
    if connection.dialect.name == "sqlite" and inspect(connection).get_table_names():
        raise StoreError("E409", f"{place} is the database of another program; name another file with --store")
    schema.metadata.create_all(connection)
    connection.execute(schema.schema_version.insert(), {"version": schema.SCHEMA})
    return schema.SCHEMA


def _agents_and_record(connection: Connection) -> None:
    """From schema 2 to 3: runs that keep a sample of their agents, or not every month."""
    _add_column(connection, "runs", schema.runs.c.record)
    schema.agents.create(connection)


def _months_of_schema_1(connection: Connection) -> None:
    """From a row per run, firm and month to a row per run and firm."""
    connection.exec_driver_sql("ALTER TABLE monthly RENAME TO monthly_of_schema_1")
    old = Table("monthly_of_schema_1", MetaData(), autoload_with=connection, resolve_fks=False)
    names = reading.measures(connection)
    new = schema.monthly(names)
    new.create(connection)
    for number in connection.scalars(select(old.c.run).distinct().order_by(old.c.run)).all():
        columns = [old.c.firm, old.c.month, *(old.c[name] for name in names)]
        rows = connection.execute(select(*columns).where(old.c.run == number).order_by(old.c.firm, old.c.month)).all()
        connection.execute(new.insert(), [{"run": number, **row} for row in _by_firm(["month", *names], rows)])
    old.drop(connection)


def _by_firm(names: list[str], rows: Iterable[Any]) -> list[dict[str, Any]]:
    firms: dict[int, list[Any]] = {}
    for firm, *values in rows:
        firms.setdefault(firm, []).append([float("nan") if value is None else value for value in values])
    return [
        {"firm": firm, **{name: packed(values) for name, values in zip(names, zip(*part, strict=True), strict=True)}}
        for firm, part in firms.items()
    ]
