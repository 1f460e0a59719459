"""Scenarios from the store: the way back from `Scenario.resolved()`, to the same hash."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from sim.scenario.arena import Rival
from sim.scenario.checking.validate import problems_of
from sim.scenario.levers import Design
from sim.scenario.market import Market
from sim.scenario.problems import ScenarioError
from sim.scenario.scenario import Scenario
from sim.scenario.timeline import Change, Shock


def from_resolved(resolved: Mapping[str, Any]) -> Scenario:
    """The scenario that `resolved` was written from: equal in all that decides a run, and in its name and question.

    Raises ScenarioError where the values do not fit the levers of this program, as those of another version may not.
    """
    from sim.scenario.assumptions import Assumptions, Switches

    try:
        return Scenario(
            **{name: resolved.get(name, "") for name in ("id", "name", "question", "claim", "start_id")},
            design=Design.model_validate(resolved["design"]),
            start=Design.model_validate(resolved["start"]),
            market=Market.model_validate(resolved["market"]),
            assumptions=Assumptions.model_validate(resolved["assumptions"]),
            switches=Switches.model_validate(resolved["switches"]),
            timeline=tuple(_change(entry) for entry in resolved["timeline"]),
            arena=tuple(_rival(entry) for entry in resolved["arena"]),
        )
    except ValidationError as error:
        raise ScenarioError(problems_of(error)) from None


def _change(entry: Mapping[str, Any]) -> Change:
    shock = entry["shock"]
    return Change(entry["month"], entry["changes"], Shock.model_validate(shock) if shock else None)


def _rival(entry: Mapping[str, Any]) -> Rival:
    return Rival(entry["id"], entry["name"], Design.model_validate(entry["design"]))
