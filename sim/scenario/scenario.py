"""A scenario: a design of the firm, the firm it starts from, and the world - as one value that never changes."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError

from sim.scenario.arena import Rival
from sim.scenario.canonical import object_text, plain_text, text_of
from sim.scenario.checking.addresses import CONTEXT_SECTIONS, TOP_KEYS, Expectation, home_of
from sim.scenario.checking.combinations import unfit
from sim.scenario.checking.unknown import unknown_key
from sim.scenario.checking.validate import problems_of
from sim.scenario.designs import designs_in_force, normal
from sim.scenario.kpis import KPI_NAMES, KpiSetting
from sim.scenario.levers import Design
from sim.scenario.market import Market
from sim.scenario.problems import Problem, ScenarioError, clipped, did_you_mean
from sim.scenario.timeline import TAKES_FORCE, Change, under_shocks

if TYPE_CHECKING:
    from sim.scenario.assumptions import Assumptions, Switches

# What decides the course of a run; names and questions do not.
MATTERS = ("design", "start", *CONTEXT_SECTIONS)
SHOWN = 3  # changes named in a repr
REPLACEABLE = f"replace changes values of: {', '.join((*Design.model_fields, 'start', *CONTEXT_SECTIONS))}"


@dataclass(frozen=True, eq=False)
class Scenario:
    """One scenario, complete: every lever and every assumption has its value.

    `id` is the name of the file, `design` what the organisation decides from month 25 on, `start` what it was until
    then, `timeline` what changes later, and `arena` the other firms that are simulated whole. `world` names the
    scenario whose world it was put in, empty where the world is that of its own file, and `changed` says what `replace`
    changed, which is for people: it decides nothing. Two scenarios are equal when they
    have the same id and the same content. Made by `load`; varied by `replace` and `within`.
    """

    id: str
    design: Design
    start: Design
    market: Market
    assumptions: Assumptions
    switches: Switches
    start_id: str
    name: str = ""
    question: str = ""
    hook: str = ""
    claim: str = ""
    start_name: str = ""
    world: str = ""
    parent: str = ""
    expect: dict[str, Expectation] = field(default_factory=dict)
    timeline: tuple[Change, ...] = ()
    arena: tuple[Rival, ...] = ()
    warnings: tuple[Problem, ...] = ()
    changed: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<Scenario {self.called}, starts as {self.start_id}, hash {self.hash[:8]}>"

    @property
    def called(self) -> str:
        """The id with what was changed since it was loaded: `customer_centric with incentives.variable_share=0.4`."""
        more = [f"and {len(self.changed) - SHOWN} more"] if len(self.changed) > SHOWN else []
        listed = ", ".join([*self.changed[:SHOWN], *more])
        return f"{self.id}{' with ' * bool(listed)}{listed}{f' in the world of {self.world}' if self.world else ''}"

    def get(self, address: str) -> Any:
        """The value at an address: `incentives.variable_share`, `market.customers`, `start.offer.price`.

        A KPI that the firm does not use has weight 0. Raises ScenarioError (E102) for an address that does not exist.
        """
        part, prefix, inside = _split(address)
        here: Any = getattr(self, part)
        for i, step in enumerate(inside):
            if isinstance(here, dict):
                here = here.get(step, KpiSetting())
            elif isinstance(here, BaseModel) and step in type(here).model_fields:
                here = getattr(here, step)
            else:
                raise ScenarioError([_no_such((*prefix, *inside[:i]), step)])
        return here

    def replace(self, address: str, value: Any) -> Scenario:
        """The same scenario with one value changed, under the same id.

        `start.` before an address changes the firm that it starts from; a KPI is removed by the weight 0. Raises
        ScenarioError when there is no such address, or the value is of the wrong kind or outside the range (the
        message names range and unit). Numbers may be NumPy's.
        """
        part, prefix, inside = _split(address)
        owner: BaseModel = getattr(self, part)
        _must_be_replaceable(address, self.get(address), owner, inside)
        new = _with(owner, inside, value.item() if hasattr(value, "item") else value, prefix)
        parts: dict[str, Any] = {part: normal(new) if isinstance(new, Design) else new}
        before = [text for text in self.changed if not text.startswith(f"{address}=")]
        return replace(self, **parts, changed=(*before, f"{address}={value}"))

    def designs(self) -> list[tuple[int, Design]]:
        """The design in force from each month on: its own from month 25, then one for every entry of the timeline."""
        changes = self.timeline
        later = designs_in_force(self.design, [change.changes for change in changes])
        return [(TAKES_FORCE, self.design), *zip((change.month for change in changes), later, strict=True)]

    @property
    def sets_the_world(self) -> bool:
        """Whether its world is another than the declared one: in its values, by a shock, or by firms in the arena."""
        plain = all(getattr(self, section) == type(getattr(self, section))() for section in CONTEXT_SECTIONS)
        return not plain or bool(self.arena) or any(change.shock for change in self.timeline)

    def born(self) -> Scenario:
        """The same firm as if it had always been so: it starts with its own design."""
        return replace(self, start=self.design, start_id=self.id, start_name=self.name)

    def control(self) -> Scenario:
        """The same world without the change: the firm stays what it is at the start, whatever befalls it later."""
        shocks = tuple(Change(change.month, shock=change.shock) for change in self.timeline if change.shock)
        unchanged = replace(self, id=self.start_id, name=self.start_name, question="", hook="", claim="", expect={})
        return replace(unchanged, design=self.start, timeline=shocks)

    def within(self, world: Scenario) -> Scenario:
        """The same firm in the world of another scenario, under the same id; `world` then holds the other's name.

        Design, start and the dates at which the design changes are its own; market, assumptions and switches are the
        world's. So are the shocks and the other firms in the arena where the world has any; otherwise its own stay.
        Nothing is taken of the world's design. Raises ScenarioError where a file that said all this would (E161: more
        firms in the arena than the market has rivals).
        """
        shocks = tuple(change for change in world.timeline if change.shock)
        moved = replace(
            self,
            **{section: getattr(world, section) for section in CONTEXT_SECTIONS},
            timeline=under_shocks(self.timeline, shocks) if shocks else self.timeline,
            arena=world.arena or self.arena,
            world=world.name or world.id,
        )
        faults = unfit(moved.designs(), moved.start, len(moved.arena), moved.market.rivals)
        where = f"(scenario {self.id}, in the world of {world.id})"
        problems = [Problem(fault.code, f"{fault.text} {where}", hint=fault.hint) for fault in faults]
        if problems:
            raise ScenarioError(problems)
        return moved

    def resolved(self) -> dict[str, Any]:
        """Everything in plain values, as it goes into the store."""
        texts = {name: getattr(self, name) for name in ("id", "name", "question", "claim", "start_id")}
        parts = {part: getattr(self, part).model_dump(mode="json") for part in MATTERS}
        timeline = [change.plain() for change in self.timeline]
        return texts | parts | {"timeline": timeline, "arena": [rival.plain() for rival in self.arena]}

    @cached_property
    def hash(self) -> str:
        """32 hexadecimal digits that are equal when, and only when, everything that decides a run is equal."""
        texts = {part: text_of(getattr(self, part)) for part in MATTERS}
        texts["timeline"] = plain_text([change.plain() for change in self.timeline if change.changes or change.shock])
        texts["arena"] = plain_text([rival.plain()["design"] for rival in self.arena])
        text = object_text(texts)
        return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Scenario) and (self.id, self.hash) == (other.id, other.hash)

    def __hash__(self) -> int:
        return int(self.hash[:15], 16)


def _no_such(section: tuple[str, ...], step: str) -> Problem:
    """What is wrong with a step that leads nowhere; at the top, only what can be replaced is named."""
    if not section and step in TOP_KEYS:
        return Problem("E110", f"'{step}' is part of the file, not a value", hint=REPLACEABLE)
    if not section and not home_of(step) and not did_you_mean(step, Design.model_fields):
        return Problem("E102", f"unknown key '{clipped(step)}'", hint=REPLACEABLE)
    return unknown_key(None, section, step)


def _split(address: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The part of the scenario that an address is in, how a file would begin it, and the steps inside the part."""
    first, *rest = address.split(".")
    if first in CONTEXT_SECTIONS:
        return first, (first,), tuple(rest)
    part, inside = ("start", tuple(rest)) if first == "start" else ("design", (first, *rest))
    prefix = ("start",) if first == "start" else ()
    if len(inside) > 1 and inside[0] == "kpis" and inside[1] not in KPI_NAMES:
        raise ScenarioError([unknown_key(None, (*prefix, "kpis"), inside[1])])
    return part, prefix, inside


def _must_be_replaceable(address: str, old: Any, owner: BaseModel, inside: tuple[str, ...]) -> None:
    """A value, not a group of them; and a setting only of a KPI that is in use."""
    if isinstance(old, BaseModel | dict):
        text = f"'{address}' is a group of keys; replace changes one value"
        raise ScenarioError([Problem("E110", text, hint="for example incentives.variable_share")])
    if isinstance(owner, Design) and inside[0] == "kpis" and inside[1] not in owner.kpis and inside[2] != "weight":
        text = f"{address} cannot be set: the firm does not use this KPI"
        hint = f"first replace {address.rpartition('.')[0]}.weight"
        raise ScenarioError([Problem("E115", text, hint=hint)])


def _with(owner: BaseModel, inside: Sequence[str], value: Any, prefix: tuple[str, ...]) -> BaseModel:
    """`owner` with one value changed. Only the section in which it stands is validated: no rule spans several."""
    first, *rest = inside
    if not rest:
        values = {name: getattr(owner, name) for name in type(owner).model_fields}
        try:
            return type(owner).model_validate(values | {first: value})
        except ValidationError as error:
            raise ScenarioError(problems_of(error, prefix)) from None
    inner = getattr(owner, first)
    if isinstance(inner, dict):
        name, *rest = rest
        changed = _with(inner.get(name, KpiSetting()), rest, value, (*prefix, first, name))
        return owner.model_copy(update={first: inner | {name: changed}})
    return owner.model_copy(update={first: _with(inner, rest, value, (*prefix, first))})
