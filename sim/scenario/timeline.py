"""The timeline of a scenario: what changes in its later months, and what then befalls the firm.

`timeline` is the only list of a scenario file. An entry has the month in which it takes force, any levers of a design,
and at most one shock. What an entry sets stays in force until a later one sets it again; what it does not set goes on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, Literal

from pydantic import Field

from sim.scenario.declare import Section, lever
from sim.scenario.designs import designs_in_force
from sim.scenario.levers import Design
from sim.scenario.problems import Problem
from sim.scenario.yaml.tree import Node

# The month in which the design itself takes force; the starting firm runs in before it.
TAKES_FORCE = 25
USUAL_END = 144
MAX_ENTRIES = 60


class Shock(Section):
    """What befalls the firm from one month on, whatever it decided.

    scandal: customers lose `size` of their trust in the first month; what outsiders hear recovers over `months`.
    rival_entry: for `months` months a strong rival delivers `size` more value. recession: customers spend `size` less
    for `months` months. budget_cut: programmes get `size` less money for `months` months.
    """

    kind: Literal["scandal", "rival_entry", "recession", "budget_cut"] = Field(description="What happens.")
    size: float = lever(0.3, "share", (0.0, 1.0), "assumed")
    """Trust or spending or budget lost, or a rival's lead in delivered value."""
    months: int = lever(12, "months", (1, 120), "assumed")
    """How long it lasts; of a scandal: how long it is talked about."""


class Entry(Design):
    """One entry of a file's timeline. Of the levers that it has as a `Design`, only those that were set count."""

    month: int = Field(
        ge=TAKES_FORCE + 1,
        le=1200,
        description="Month of the run, counted from 1, in which the entry takes force.",
        json_schema_extra={"unit": "month of the run", "source": "S4"},
    )
    shock: Shock | None = Field(default=None, description="What befalls the firm from this month on.")


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of a scenario's timeline.

    `changes` is the part of a design that it sets, nested as in the file and empty when there is only a shock:
    `{"leadership": {"customer_hours": 4.0}}`.
    """

    month: int
    changes: dict[str, Any] = field(default_factory=dict)
    shock: Shock | None = None

    def plain(self) -> dict[str, Any]:
        """The change in plain values."""
        shock = self.shock.model_dump(mode="json") if self.shock else None
        return {"month": self.month, "changes": self.changes, "shock": shock}


def change_of(entry: Entry) -> Change:
    """An entry as it was checked, reduced to what the file says."""
    said = entry.model_dump(mode="json", exclude_unset=True, exclude={"month", "shock"})
    return Change(entry.month, _filled(said), entry.shock)


def under_shocks(timeline: Sequence[Change], shocks: Sequence[Change]) -> tuple[Change, ...]:
    """The changes of a design in `timeline`, with the shocks in `shocks` in place of its own, in the order of time."""
    changes = {change.month: change.changes for change in timeline if change.changes}
    befalls = {change.month: change.shock for change in shocks}
    months = sorted({*changes, *befalls})
    return tuple(Change(month, changes.get(month, {}), befalls.get(month)) for month in months)


def date_problems(tree: Node) -> list[Problem]:
    """Months in which nothing can change, that stand twice, or that are out of order."""
    problems = []
    first: dict[int, int] = {}
    for node in _months(tree):
        month = int(str(node.value))
        if month <= TAKES_FORCE:
            problems += [_too_early(node, month)] if month >= 1 else []
            continue
        if month in first:
            text = f"month {month} stands twice in timeline (first at line {first[month]})"
            problems.append(node.place.problem("E152", text, "write what happens in a month into one entry"))
        elif first and month < (latest := max(first)):
            text = f"month {month} stands after month {latest}; a timeline is in the order of time"
            problems.append(node.place.problem("E153", text, f"move this entry up, before line {first[latest]}"))
        first.setdefault(month, node.place.line)
    return problems


def timeline_warnings(design: Design, timeline: Sequence[Change], tree: Node) -> list[Problem]:
    """What is allowed in the timeline of a valid scenario but probably not meant."""
    problems = []
    designs = [design, *designs_in_force(design, [change.changes for change in timeline])]
    for change, (before, after), node in zip(timeline, pairwise(designs), _months(tree), strict=True):
        if change.shock is None and before == after:
            text = f"nothing changes in month {change.month}"
            why = "what it sets makes no difference" if change.changes else "the entry has only its month"
            problems.append(node.place.problem("W230", f"{text}: {why}", "set a lever or a shock, or remove the entry"))
        if change.month > USUAL_END:
            text = f"month {change.month} takes force after the usual end of a run, month {USUAL_END}"
            problems.append(node.place.problem("W231", text, "make the run longer with --months"))
    return problems


def _months(tree: Node) -> Iterator[Node]:
    """The months of the entries, as far as they are whole numbers."""
    timeline = tree.at(("timeline",))
    entries = timeline.value if timeline is not None and isinstance(timeline.value, list) else []
    for entry in entries:
        month = entry.at(("month",))
        if month is not None and isinstance(month.value, int) and not isinstance(month.value, bool):
            yield month


def _too_early(node: Node, month: int) -> Problem:
    hint = f"the first month that an entry may name is {TAKES_FORCE + 1}"
    if month == TAKES_FORCE:
        text = f"month {month} is when the design itself takes force"
        return node.place.problem("E151", text, f"set this outside the timeline; {hint}")
    text = f"month {month} lies in the burn-in, months 1 to {TAKES_FORCE - 1}, under the starting firm"
    return node.place.problem("E151", text, hint)


def _filled(said: dict[str, Any]) -> dict[str, Any]:
    """Without the groups that nothing stands in."""
    inside = {key: _filled(value) if isinstance(value, dict) else value for key, value in said.items()}
    return {key: value for key, value in inside.items() if value != {}}
