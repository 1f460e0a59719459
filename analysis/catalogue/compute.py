"""What can be named: scenarios, experiments, checks, levers, KPIs, assumptions, mechanisms and measures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from sim.scenario.files.kinds import kind_with
from sim.scenario.files.marks import MARKS, Mark

if TYPE_CHECKING:
    from sim.scenario.measures import Measure

Row = dict[str, Any]
BURN_IN = 24  # months before a design takes force


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
    """What is measured at the end of a run, and each month; the months that an outcome is of, or needs."""
    from sim.scenario.measures import MONTHLY, OUTCOMES

    rows = [(measure, "outcome", _months(measure)) for measure in OUTCOMES]
    rows += [(measure, "monthly", "each month") for measure in MONTHLY]
    return [
        {"name": m.name, "table": table, "months": months, "unit": m.unit, "sentence": m.sentence}
        for m, table, months in rows
    ]


def _months(measure: Measure) -> str:
    """The months that an outcome is of.

    >>> from sim.scenario.measures import OUTCOMES
    >>> [_months(next(m for m in OUTCOMES if m.name == name)) for name in ("profit_3y", "trust", "utilisation")]
    ['25-60', 'last 12', '25 to end']
    """
    if measure.needs:
        return f"{BURN_IN + 1}-{measure.needs}"
    said = measure.sentence.lower()
    if measure.mean == "last year" or "last twelve months" in said or "last year" in said:
        return "last 12"
    return "the last" if said.rstrip(".").endswith("at the end") else f"{BURN_IN + 1} to end"


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


def files(mark: Mark) -> list[Row]:
    """A row for every shipped file of a kind."""
    return kind_with(mark).rows()


KINDS: dict[str, Callable[[], list[Row]]] = {
    **{mark.plural: partial(files, mark) for mark in MARKS},
    "docks": docks,
    "facts": facts,
    "levers": levers,
    "kpis": kpis,
    "market": market,
    "assumptions": assumptions,
    "mechanisms": mechanisms,
    "metrics": metrics,
}


def matching(rows: Sequence[Row], words: Sequence[str]) -> list[Row]:
    """The rows of a section (`incentives`), or those in which each of `words` stands; all without any word."""
    kept = list(rows)
    for word in (word.lower() for word in words):
        section = [row for row in kept if f"{_name(row)}.".lower().startswith(f"{word}.")]
        section = section or [row for row in kept if f".{word}." in f".{_name(row)}.".lower()]
        kept = section or [row for row in kept if word in " ".join(map(str, row.values())).lower()]
    return kept


def sections(rows: Sequence[Row]) -> list[str]:
    """The sections that the rows are in, each once."""
    parts = (_name(row).split(".") for row in rows)
    return list(dict.fromkeys(part[part[0] == "assumptions"] for part in parts if len(part) > 1))


def _name(row: Row) -> str:
    """The address, name or id of a row."""
    return str(next(iter(row.values())))
