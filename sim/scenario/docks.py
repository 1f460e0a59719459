"""Docks: what a model that others built says, beside the experiment in which ours is held against it.

A dock file is an experiment file with the other model's name, its source and a list of checks. Each check was written
down before the first run; `explained` is what was understood afterwards.
"""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sim.scenario.experiments.experiment import Experiment, varied
from sim.scenario.experiments.fields import Problems, group_of, list_of, number_of, strange_keys, text_of, whole_of
from sim.scenario.experiments.loading import KEYS, experiment_of
from sim.scenario.files.kind import first_of_each
from sim.scenario.library import is_name, shipped_folder
from sim.scenario.problems import Problem, ScenarioError, did_you_mean
from sim.scenario.scenario import Scenario
from sim.scenario.yaml.read import read_text
from sim.scenario.yaml.source import read_source, shown_path, unreadable
from sim.scenario.yaml.tree import Node, Place

FOLDER = "docks"
DOCK_KEYS = ("dock", "model", "source", "checks", *(key for key in KEYS if key != "experiment"))
CHECK_KEYS = ("says", "quantity", "plus", "minus", "sign", "target", "band", "from_memory", "explained")
MARK = re.compile(r"^[\"']?dock[\"']?[ \t]*:", re.MULTILINE)
SIGNS = ("higher", "lower")
LONGEST = 600


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that the other model says, and how ours is asked about it.

    `quantity` is measured in every world and added up over the cases in `plus` less those in `minus` (counted from 1).
    It is held against a `sign`, or against `target` +- `band`: a number, or the name of a formula. Without a quantity
    there is no counterpart in our model, and `explained` says why.
    """

    says: str
    at: Place
    quantity: str = ""
    plus: tuple[int, ...] = ()
    minus: tuple[int, ...] = ()
    sign: str = ""
    target: float | str | None = None
    band: float = 0.0
    from_memory: bool = False
    explained: str = ""


@dataclass(frozen=True)
class Dock:
    """Another model, where it is described, and the checks to which one experiment belongs."""

    model: str
    source: str
    experiment: Experiment
    checks: tuple[Check, ...]

    @property
    def name(self) -> str:
        """The name of the dock."""
        return self.experiment.name

    def cases(self) -> list[Scenario]:
        """The scenarios that are run, in the order of the file: check `plus: [2]` means the second."""
        points, scenarios = self.experiment.points, self.experiment.scenarios
        return [varied(scenario, point) for point in points for scenario in scenarios]


@cache
def _shipped() -> tuple[tuple[str, Path], ...]:
    return tuple((path.stem, path) for path in sorted((shipped_folder() / FOLDER).glob("*.yaml")))


def shipped_docks() -> dict[str, Path]:
    """Every shipped dock: its name and its file."""
    return dict(_shipped())


def load_dock(name_or_path: str | Path) -> Dock:
    """The dock of a shipped name (`sbg`) or of a YAML file. Raises ScenarioError with every problem of the file."""
    root = read_text(read_source(_located(name_or_path)))
    assert isinstance(root.value, dict)
    problems: Problems = []
    first = next((node.key for node in root.value.values()), root.place)
    for key in ("dock", "model", "source", "scenarios", "checks"):
        if key not in root.value:
            problems.append(first.problem("E103", f"'{key}' is missing in a dock", f"write {key}: below ccsim: 1"))
    if "dock" not in root.value:  # no dock at all: what else is in it would only be called unknown
        raise ScenarioError(problems[:1])
    experiment = experiment_of(root, problems, DOCK_KEYS, "dock")
    number = len(experiment.points) * len(experiment.scenarios)
    dock = Dock(
        model=text_of(root.at(("model",)), "model", LONGEST, problems),
        source=text_of(root.at(("source",)), "source", LONGEST, problems),
        experiment=experiment,
        checks=tuple(_checks(root.at(("checks",)), number, problems)),
    )
    if problems:
        raise ScenarioError(first_of_each(problems))
    return dock


def is_dock(name_or_path: str | Path) -> bool:
    """Whether this is a dock: a shipped one, or a file with the key `dock`."""
    text = os.fspath(name_or_path)
    if is_name(text) and text in shipped_docks():
        return True
    try:
        return bool(MARK.search(read_source(Path(text)).text))
    except ScenarioError:
        return False


def check_dock(name_or_path: str | Path) -> list[Problem]:
    """Every problem of a dock; never raises ScenarioError. Empty: nothing to say."""
    try:
        load_dock(name_or_path)
    except ScenarioError as error:
        return error.problems
    return []


def _located(name_or_path: str | Path) -> Path:
    text = os.fspath(name_or_path)
    if is_name(text) and text in shipped_docks():
        return shipped_docks()[text]
    if is_name(text) and not os.path.lexists(text):
        near = did_you_mean(text, shipped_docks())
        question = f". Did you mean '{near}'?" if near else ""
        hint = f"the shipped ones are {', '.join(shipped_docks())}; a file's name ends in .yaml"
        raise unreadable(shown_path(Path(text)), "E001", f"no dock of this name{question}", hint)
    return Path(text)


def _checks(node: Node | None, cases: int, problems: Problems) -> Iterator[Check]:
    for entry in list_of(node, "checks", "write - {says: ..., quantity: retention, sign: higher} below it", problems):
        said = group_of(entry, "a check", "write {says: ..., quantity: retention, sign: higher}", problems)
        strange_keys(said, CHECK_KEYS, "a check", problems)
        wanted = ("says", "explained") if "quantity" not in said else ("says",)
        hint = "a check without a quantity has no counterpart, and says in `explained` why"
        problems += [
            entry.shown_at.problem("E103", f"'{k}' is missing in a check", hint) for k in wanted if k not in said
        ]
        yield _check(entry, said, cases, problems)


def _check(entry: Node, said: Mapping[str, Node], cases: int, problems: Problems) -> Check:
    sign, target = said.get("sign"), said.get("target")
    if "quantity" in said and (sign is None) == (target is None):
        text = "a check has either a sign or a target"
        problems.append(entry.shown_at.problem("E190", text, "write sign: higher, or target: 0.65 and its band"))
    if sign is not None and sign.value not in SIGNS:
        text = f"sign is '{sign.raw}'; allowed {', '.join(SIGNS)}"
        problems.append(sign.shown_at.problem("E112", text, "which of the cases has more of it?"))
    texts = {key: text_of(said.get(key), key, LONGEST, problems) for key in ("says", "quantity", "explained")}
    return Check(
        at=entry.shown_at,
        plus=tuple(_numbers(said.get("plus"), cases, problems)) or (1,),
        minus=tuple(_numbers(said.get("minus"), cases, problems)),
        sign=str(sign.value) if sign is not None else "",
        target=_target(target, problems),
        band=float(number_of(said.get("band"), "band", problems) or 0.0),
        from_memory=_flag(said.get("from_memory"), problems),
        **texts,
    )


def _numbers(node: Node | None, cases: int, problems: Problems) -> Iterator[int]:
    for one in list_of(node, "plus or minus", "write the numbers of cases: [1, 3]", problems):
        yield whole_of(one, "the number of a case", (1, max(cases, 1)), 1, problems)


def _target(node: Node | None, problems: Problems) -> float | str | None:
    """A number, or the name of a formula."""
    if node is None:
        return None
    return str(node.value) if isinstance(node.value, str) else number_of(node, "target", problems)


def _flag(node: Node | None, problems: Problems) -> bool:
    value: Any = node.value if node is not None else False
    if node is not None and not isinstance(value, bool):
        problems.append(node.shown_at.problem("E110", "from_memory must be true or false", "write true or false"))
    return value is True
