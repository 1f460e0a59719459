"""Tables of a store that can be plotted at once: beside each row the scenario, the world and the varied values."""

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from enum import Enum
from itertools import cycle
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, select

from sim.batch.jobs import Job, run_id
from sim.batch.shipped import shipped_model
from sim.batch.store import reading, schema, tables
from sim.batch.store.damage import OnDamage, refuse
from sim.scenario.files.experiments.experiment import is_weight
from sim.scenario.files.experiments.factor_levels import is_factor
from sim.scenario.naming import distinct

if TYPE_CHECKING:
    from pandas import DataFrame

    from sim.scenario import Scenario
    from sim.scenario.files.experiments import Experiment

Read = Callable[[Connection, Collection[str]], "DataFrame"]
_SECTIONS = ("start", "market", "assumptions", "switches")  # of a scenario; addresses of its design have no prefix


def frame(connection: Connection, table: str, experiment: "Experiment | None" = None) -> "DataFrame":
    """See `Store.frame`."""
    if table not in _TABLES:
        raise ValueError(f"there is no table {table!r}; choose one of: {', '.join(_TABLES)}")
    keys = _varied_in_store(connection) if experiment is None else _varied_in(experiment)
    states = reading.states(connection, keys["run"].unique().tolist())
    wanted = [run for run, state in states.items() if state == "done" or table == "runs"]
    rows = _TABLES[table](connection, wanted)
    return keys.merge(rows.drop(columns=["scenario", "seed"], errors="ignore"), on="run")


def _outcomes(connection: Connection, runs: Collection[str]) -> "DataFrame":
    """A row per run and a column per outcome, in the order of the data dictionary."""
    long = tables.outcomes(connection, runs)
    order = [entry["name"] for entry in reading.entries(connection) if entry["table_name"] == "outcomes"]
    wide = long.pivot(index="run", columns="name", values="value").rename_axis(columns=None)
    return wide[[name for name in order if name in wide]].reset_index()


_TABLES: Mapping[str, Read] = {
    "runs": tables.runs,
    "outcomes": _outcomes,
    "months": lambda connection, runs: tables.months(connection, runs),
    "customers": lambda connection, runs: tables.agents(connection, runs, "customers"),
    "staff": lambda connection, runs: tables.agents(connection, runs, "staff"),
}


def _varied_in(experiment: "Experiment") -> "DataFrame":
    """A row per run of an experiment: `run`, `point`, `scenario`, `seed`, and what its scenario has at each factor."""
    import pandas

    version, rows = shipped_model().version, []
    names = cycle(distinct([scenario.id for scenario in experiment.scenarios]))
    for name, (point, scenario, seed) in zip(names, experiment.runs(), strict=False):
        run = run_id(Job(scenario, seed, experiment.months, experiment.record), version)
        values = (_varied(experiment, point, scenario, address) for address in experiment.factors)
        rows.append((run, point, name, seed, *values))
    return pandas.DataFrame(rows, columns=["run", "point", "scenario", "seed", *experiment.factors])


def _varied(experiment: "Experiment", point: int, scenario: "Scenario", address: str) -> Any:
    """The value of a run at an address; the level of a factor, None where its point sets none."""
    if is_factor(address):
        return dict(experiment.points[point]).get(address)
    return _plain(scenario.get(address))


def _varied_in_store(connection: Connection) -> "DataFrame":
    """A row per run of the store: `run`, `scenario`, `seed`, and a column per value in which a scenario varies."""
    import pandas

    table = schema.runs
    query = select(table.c.id, table.c.scenario, table.c.seed, table.c.scenario_hash).order_by(table.c.number)
    rows = [tuple(row) for row in connection.execute(query)]
    varied = _differing(connection, _names(connection), refuse)
    values = {key: tuple(_at(flat, address) for address in varied) for key, flat in _scenarios(connection, refuse)}
    data = [(*row[:3], *values[row[3]]) for row in rows]
    return pandas.DataFrame(data, columns=["run", "scenario", "seed", *varied])


def varied_values(connection: Connection, on_damage: OnDamage = refuse) -> Iterator[tuple[str, str, str]]:
    """Scenario hash, address and value of each scenario at each address in which scenarios of one name differ."""
    varied = _differing(connection, _names(connection), on_damage)
    for key, flat in _scenarios(connection, on_damage):
        for address in varied:
            value = _at(flat, address)
            if value is not None:
                yield key, address, value if isinstance(value, str) else json.dumps(value)


def resolved_texts(connection: Connection, on_damage: OnDamage = refuse) -> Iterator[tuple[str, str]]:
    """Hash and whole content, as JSON, of each scenario."""
    for key, resolved in reading.scenarios(connection, on_damage):
        yield key, json.dumps(resolved)


def _names(connection: Connection) -> dict[str, str]:
    """The name of each scenario, by its hash."""
    query = select(schema.runs.c.scenario_hash, schema.runs.c.scenario).distinct()
    return {str(key): str(name) for key, name in connection.execute(query)}


def _differing(connection: Connection, names: Mapping[str, str], on_damage: OnDamage) -> list[str]:
    """The addresses at which two scenarios of the same name have different values, in their order in a scenario.

    What an experiment varies keeps the name of the scenario that it varies.
    """
    first: dict[str, dict[str, Any]] = {}
    addresses: dict[str, None] = {}
    for key, flat in _scenarios(connection, on_damage):
        if key in names:
            before = first.setdefault(names[key], flat)
            different = (address for address in before | flat if _at(before, address) != _at(flat, address))
            addresses |= dict.fromkeys(different)
    return list(addresses)


def _at(flat: Mapping[str, Any], address: str) -> Any:
    """The value at an address; a KPI that the firm does not use has the weight 0, and nothing else."""
    return flat.get(address, 0.0 if is_weight(address) else None)


def _plain(value: Any) -> Any:
    """The value as a stored scenario has it: a word for a choice."""
    return value.value if isinstance(value, Enum) else value


def _scenarios(connection: Connection, on_damage: OnDamage) -> Iterator[tuple[str, dict[str, Any]]]:
    """The hash of each scenario and its values by address; never all of them in memory."""
    for key, resolved in reading.scenarios(connection, on_damage):
        design = dict(_flat("", resolved.get("design", {})))
        yield key, design | {a: v for part in _SECTIONS for a, v in _flat(f"{part}.", resolved.get(part, {}))}


def _flat(before: str, group: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, value in group.items():
        if isinstance(value, dict):
            yield from _flat(f"{before}{key}.", value)
        elif not isinstance(value, list):
            yield before + key, value
