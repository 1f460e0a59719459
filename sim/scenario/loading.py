"""Loading: from a name or a path to a checked scenario, or to everything that is wrong with it."""

import dataclasses
import os
from pathlib import Path

from sim.scenario.advice import warnings_of
from sim.scenario.levers import Design
from sim.scenario.library import CONTEXT_KINDS, is_name, kind_of, shipped
from sim.scenario.merge import Family, family_of, found, inheritance
from sim.scenario.problems import Problem, ScenarioError, did_you_mean
from sim.scenario.scenario import Scenario, normal
from sim.scenario.shape import shape_problems
from sim.scenario.source import shown_path, unreadable
from sim.scenario.tree import Node
from sim.scenario.validate import checked
from sim.scenario.words import COMMON_START, Whole


@dataclasses.dataclass(frozen=True)
class _Reading:
    """What one scenario file and its parents came to; `whole` counts only where there are no problems."""

    files: list[Node]
    tree: Node
    whole: Whole
    problems: list[Problem]

    @property
    def id(self) -> str:
        """The name of the file, without its suffix."""
        return self.files[0].place.source.path.stem

    @property
    def parent(self) -> str:
        """What `load` takes for the parent: its name when it is shipped, otherwise its path; "" at a root."""
        if len(self.files) == 1:
            return ""
        path = self.files[1].place.source.path
        return path.stem if shipped().get(path.stem) == path else str(path)


def load(name_or_path: str | Path) -> Scenario:
    """The scenario of a shipped name (`customer_centric`) or of a YAML file.

    Raises ScenarioError with every problem of the file and of the files it extends. What is allowed but probably not
    meant stands in `Scenario.warnings`.
    """
    from sim.scenario.assumptions import Assumptions, Switches

    reading, start = _checked(name_or_path)
    whole = reading.whole
    return Scenario(
        id=reading.id,
        name=whole.name,
        question=whole.question,
        hook=whole.hook,
        parent=reading.parent,
        design=_design(whole),
        start=_design(start.whole),
        start_id=start.id,
        start_name=start.whole.name,
        market=whole.market,
        assumptions=whole.assumptions or Assumptions(),
        switches=whole.switches or Switches(),
        expect=whole.expect,
        warnings=tuple(warnings_of(whole, reading.tree, reading.files[0])),
    )


def check(name_or_path: str | Path) -> list[Problem]:
    """Every problem of a scenario, errors and warnings; never raises ScenarioError. Empty: nothing to say."""
    try:
        reading, _ = _checked(name_or_path)
        return warnings_of(reading.whole, reading.tree, reading.files[0])
    except ScenarioError as error:
        return error.problems


def _located(name_or_path: str | Path) -> Path:
    if not isinstance(name_or_path, str | os.PathLike):
        raise TypeError(f"name_or_path is {name_or_path!r}; give the name of a shipped scenario or the path of a file")
    text = os.fspath(name_or_path)
    if is_name(text) and text in shipped():
        return shipped()[text]
    if is_name(text) and not os.path.lexists(text):
        near = did_you_mean(text, shipped())
        question = f". Did you mean '{near}'?" if near else ""
        hint = "ccsim list shows the shipped scenarios; a file's name ends in .yaml"
        raise unreadable(shown_path(Path(text)), "E001", f"no scenario of this name{question}", hint)
    return Path(text)


def _checked(name_or_path: str | Path) -> tuple[_Reading, _Reading]:
    """The scenario and the firm it starts from, both without errors; or ScenarioError."""
    reading = _assembled(family_of(_located(name_or_path)))
    start, problems = _start_of(reading)
    if start is None or reading.problems or problems:
        raise ScenarioError(reading.problems + problems)
    return reading, start


def _assembled(family: Family) -> _Reading:
    """A file and its parents, merged and checked. Raises ScenarioError only if the file itself could not be read."""
    if not family.files:
        raise ScenarioError(family.problems)
    tree = inheritance(family.files)
    shape = [problem for node in family.files for problem in shape_problems(node)]
    whole, values = checked(tree)
    return _Reading(family.files, tree, whole, _told(family.problems + shape + values, family))


def _start_of(reading: _Reading) -> tuple[_Reading | None, list[Problem]]:
    """The firm that the scenario starts from, and what is wrong with it and was not told before."""
    own = reading.files[0].place.source.shown
    reference = reading.tree.at(("from",))
    try:
        path = found(reference, "from") if reference else shipped()[COMMON_START]
        if reference and kind_of(path) in CONTEXT_KINDS:
            hint = "a firm is a design; the world is set by this file"
            raise ScenarioError([reference.place.problem("E122", f"from: '{reference.value}' is not a design", hint)])
        start = _assembled(_known_family(reading, path) or family_of(path))
    except ScenarioError as error:
        return None, [_by_way_of(own, p) for p in error.problems]
    told = {(p.file, p.line, p.column) for p in reading.problems}
    return start, [_by_way_of(own, p) for p in start.problems if (p.file, p.line, p.column) not in told]


def _by_way_of(own: str, problem: Problem) -> Problem:
    """The problem of another file, with the file that led to it in front of its chain."""
    if problem.file == own:
        return problem
    return dataclasses.replace(problem, chain=(own, *(problem.chain or (problem.file,))))


def _known_family(reading: _Reading, path: Path) -> Family | None:
    """The file at `path` and its parents, if it is among the files that were read already."""
    known = [os.path.realpath(node.place.source.path) for node in reading.files]
    real = os.path.realpath(path)
    return Family(reading.files[known.index(real) :]) if real in known else None


def _told(problems: list[Problem], family: Family) -> list[Problem]:
    """One problem per place, and those of parents with the chain of files that leads to them."""
    first: dict[tuple[str, int, int], Problem] = {}
    for problem in problems:
        first.setdefault((problem.file, problem.line, problem.column), problem)
    told = []
    for problem in first.values():
        depth = family.chain.index(problem.file) if problem.file in family.chain else len(family.chain)
        chain = (*family.chain[: depth + 1], *(() if problem.file in family.chain else (problem.file,)))
        told.append(dataclasses.replace(problem, chain=chain) if depth else problem)
    return told


def _design(whole: Whole) -> Design:
    return normal(Design.model_construct(**{name: getattr(whole, name) for name in Design.model_fields}))
