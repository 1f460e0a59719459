"""`ccsim list`: what there is to name in a file or on the command line."""

from collections.abc import Callable
from typing import Any

import click

from analysis.show.text import columns
from sim.cli import options
from sim.cli.output import print_json, say

Row = dict[str, Any]


def scenarios() -> list[Row]:
    """The shipped scenarios, with the name and the question of each."""
    from sim.scenario import load, shipped

    found = [load(name) for name in shipped()]
    return [{"id": s.id, "name": s.name, "question": s.question} for s in found]


def experiments() -> list[Row]:
    """The shipped experiments, with their runs and the question of each."""
    from sim.scenario.files.experiments import load_experiment, shipped_experiments

    found = {name: load_experiment(name) for name in shipped_experiments()}
    return [
        {"id": name, "runs": one.size, "months": one.months, "question": one.question} for name, one in found.items()
    ]


def docks() -> list[Row]:
    """The shipped checks against models of others, with their runs and the name of the model."""
    from sim.scenario.files.check_file import shipped_docks

    return [
        {"id": file.name, "runs": file.runs, "checks": len(file.checks), "model": file.model}
        for file in shipped_docks()
    ]


def facts() -> list[Row]:
    """The shipped checks against measured facts, with their runs and the question of each."""
    from sim.scenario.files.check_file import shipped_facts

    return [
        {"id": file.name, "runs": file.runs, "checks": len(file.checks), "question": file.question}
        for file in shipped_facts()
    ]


def levers() -> list[Row]:
    """Everything a design may set: numbers, and words out of several; `kpis.NAME` stands for any KPI."""
    from sim.scenario.kpis import KpiSetting
    from sim.scenario.levers import Design

    sections = ((Design, ""), (KpiSetting, "kpis.NAME."))
    return [row for section, prefix in sections for row in _parameters(section, prefix) + _choices(section, prefix)]


def mechanisms() -> list[Row]:
    """What happens in a month, and the forms in which it may be switched."""
    from sim.scenario.mechanisms import OFF, Switches, forms_of

    return [
        {"name": name, "forms": ", ".join((*forms_of(name)[1:], OFF)), "sentence": field.description or ""}
        for name, field in Switches.model_fields.items()
    ]


def assumptions() -> list[Row]:
    """The numbers that no manager decides."""
    from sim.scenario.assumptions import Assumptions

    return _parameters(Assumptions, "assumptions.")


def market() -> list[Row]:
    """What the world does."""
    from sim.scenario.market import Market

    return _parameters(Market, "market.")


def kpis() -> list[Row]:
    """The KPIs a design may weigh."""
    from sim.scenario.kpis import CATALOGUE

    return [{"name": kpi.name, "unit": kpi.unit, "sentence": kpi.sentence} for kpi in CATALOGUE]


def metrics() -> list[Row]:
    """What is measured at the end of a run, and each month."""
    from sim.scenario.measures import MONTHLY, OUTCOMES

    rows = [("outcome", measure) for measure in OUTCOMES] + [("monthly", measure) for measure in MONTHLY]
    return [{"name": m.name, "table": table, "unit": m.unit, "sentence": m.sentence} for table, m in rows]


def _parameters(section: Any, prefix: str = "") -> list[Row]:
    from sim.scenario.declare import parameters

    return [
        {
            "address": p.address,
            "default": p.default,
            "low": p.low,
            "high": p.high,
            "unit": p.unit,
            "sentence": p.sentence,
            "source": p.source,
        }
        for p in parameters(section, prefix)
    ]


def _choices(section: Any, prefix: str = "") -> list[Row]:
    from sim.scenario.declare import choices

    return [
        {
            "address": c.address,
            "default": c.default,
            "low": "",
            "high": "",
            "unit": ", ".join(c.options),
            "sentence": c.sentence,
            "source": c.source,
        }
        for c in choices(section, prefix)
    ]


KINDS: dict[str, Callable[[], list[Row]]] = {
    "scenarios": scenarios,
    "experiments": experiments,
    "docks": docks,
    "facts": facts,
    "levers": levers,
    "kpis": kpis,
    "market": market,
    "assumptions": assumptions,
    "mechanisms": mechanisms,
    "metrics": metrics,
}


@click.command(name="list")
@click.argument("kind", type=click.Choice(list(KINDS)), default="scenarios")
@options.JSON
def listing(kind: str, as_json: bool) -> None:
    """List scenarios (default), experiments, docks, facts, levers, kpis, market, assumptions, mechanisms or metrics."""
    rows = KINDS[kind]()
    if as_json:
        print_json({kind: rows})
        return
    say(columns([list(rows[0]), *([_cell(value) for value in row.values()] for row in rows)]))
    if kind == "scenarios":
        others = ", ".join(other for other in KINDS if other != kind)
        say(f"\nAlso: ccsim list KIND, where KIND is one of {others}.")


def _cell(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)
