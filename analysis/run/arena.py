"""The firms of an arena side by side: what `ccsim run` prints of a market in which several are simulated whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analysis.show.table import Table
from analysis.show.text import number
from sim.scenario.naming import distinct

if TYPE_CHECKING:
    from pandas import DataFrame

    from sim.scenario import Scenario

SHOWN = ("customers", "market_share", "satisfaction", "trust", "true_nps", "profit")


def firms_of(scenario: Scenario, months: DataFrame) -> DataFrame:
    """Means over worlds and the last twelve months, a row per simulated firm, from a row per world, firm and month.

    The index holds the firms' names; a name that several firms share is numbered.
    """
    last = months[months["month"] > months["month"].max() - 12]
    means: DataFrame = last.groupby("firm").mean(numeric_only=True)[list(SHOWN)]
    means.index = names_of(scenario)
    return means


def names_of(scenario: Scenario) -> list[str]:
    """The firm's own name first, then those of the others in their order."""
    return distinct([scenario.name or scenario.id, *(rival.name or rival.id for rival in scenario.arena)], " ")


def text(firms: DataFrame) -> str:
    """The firms of the arena as plain text."""
    from sim.scenario.measures import MONTHLY

    units = {measure.name: measure.unit for measure in MONTHLY}
    head = ("firm", *(name.replace("_", " ").replace("nps", "NPS") for name in SHOWN))
    rows = [("", *(units[name] for name in SHOWN))]
    rows += [(str(name), *(number(float(row[measure])) for measure in SHOWN)) for name, row in firms.iterrows()]
    table = Table(head, rows, "l" + "r" * len(SHOWN)).text()
    return f"The firms in this market, mean of the last 12 months\n{table}"


def json_rows(firms: DataFrame) -> list[dict[str, Any]]:
    """The same as plain JSON data."""
    return [{"firm": str(name), **{m: float(row[m]) for m in SHOWN}} for name, row in firms.iterrows()]
