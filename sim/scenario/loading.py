"""Loading: from a name or a path to a checked scenario, or to everything that is wrong with it."""

import dataclasses
import os
from collections.abc import Iterable
from pathlib import Path

from sim.scenario.arena import Rival, crowd_problems, references
from sim.scenario.checking.addresses import COMMON_START, ScenarioFile
from sim.scenario.checking.advice import warnings_of
from sim.scenario.checking.combinations import impossible
from sim.scenario.checking.shape import shape_problems
from sim.scenario.checking.validate import checked
from sim.scenario.designs import normal
from sim.scenario.files.kind import Kind
from sim.scenario.levers import Design
from sim.scenario.library import CONTEXT_KINDS, KINDS, kind_of, shipped
from sim.scenario.merge import Family, family_of, found, inheritance
from sim.scenario.problems import Problem, ScenarioError, clipped
from sim.scenario.scenario import Scenario
from sim.scenario.timeline import Change, change_of, date_problems, timeline_warnings
from sim.scenario.yaml.tree import Node


@dataclasses.dataclass(frozen=True)
class _Reading:
    """What one scenario file and its parents came to; `whole` counts only where there are no problems."""

    files: list[Node]
    tree: Node
    whole: ScenarioFile
    problems: list[Problem]

    @property
    def id(self) -> str:
        """The name of the file, without its suffix."""
        return self.files[0].place.source.path.stem

    @property
    def timeline(self) -> tuple[Change, ...]:
        """What changes in later months."""
        return tuple(change_of(entry) for entry in self.whole.timeline)

    @property
    def warnings(self) -> list[Problem]:
        """What is allowed but probably not meant."""
        dated = timeline_warnings(_design(self.whole), self.timeline, self.tree)
        found = warnings_of(self.whole, self.tree, self.files[0])
        return sorted(found + [_chained(p, Family(self.files)) for p in dated], key=lambda p: p.order)

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
    return SCENARIOS.load(name_or_path)


def check(name_or_path: str | Path) -> list[Problem]:
    """Every problem of a scenario, errors and warnings; never raises ScenarioError. Empty: nothing to say."""
    return SCENARIOS.check(name_or_path)


def _scenario_at(path: Path) -> Scenario:
    from sim.scenario.assumptions import Assumptions, Switches

    reading, start, rivals = _checked(path)
    whole = reading.whole
    return Scenario(
        id=reading.id,
        name=whole.name,
        question=whole.question,
        hook=whole.hook,
        claim=whole.claim,
        parent=reading.parent,
        design=_design(whole),
        start=_design(start.whole),
        start_id=start.id,
        start_name=start.whole.name,
        market=whole.market,
        assumptions=whole.assumptions or Assumptions(),
        switches=whole.switches or Switches(),
        expect=whole.expect,
        timeline=reading.timeline,
        arena=tuple(Rival(rival.id, rival.whole.name, _design(rival.whole)) for rival in rivals),
        warnings=tuple(reading.warnings),
    )


def _warnings_at(path: Path) -> list[Problem]:
    return _checked(path)[0].warnings


SCENARIOS = Kind("scenario", (), KINDS, "ccsim list", _scenario_at, _warnings_at)


def _checked(path: Path) -> tuple[_Reading, _Reading, list[_Reading]]:
    """The scenario, the firm it starts from, and the other firms in its arena, without errors; or ScenarioError."""
    reading = _assembled(family_of(path))
    start, start_problems = _firm(reading, reading.tree.at(("from",)), "from")
    rivals, arena_problems = _arena(reading)
    problems = _once([*reading.problems, *start_problems, *arena_problems])
    if start is None or problems:
        raise ScenarioError(problems)
    return reading, start, rivals


def _assembled(family: Family) -> _Reading:
    """A file and its parents, merged and checked. Raises ScenarioError only if the file itself could not be read."""
    if not family.files:
        raise ScenarioError(family.problems)
    tree = inheritance(family.files)
    shape = [problem for node in family.files for problem in shape_problems(node)]
    whole, values = checked(tree)
    problems = [*family.problems, *shape, *date_problems(tree), *values, *crowd_problems(tree, whole.market.rivals)]
    if not problems:
        problems = impossible(_design(whole), [change_of(entry) for entry in whole.timeline], tree)
    return _Reading(family.files, tree, whole, _told(problems, family))


def _firm(reading: _Reading, reference: Node | None, word: str) -> tuple[_Reading | None, list[Problem]]:
    """The firm that another file describes, the common one without a reference, and what is wrong with it."""
    own = reading.files[0].place.source.shown
    try:
        path = _found_design(reference, word) if reference else shipped()[COMMON_START]
        firm = _assembled(_known_family(reading, path) or family_of(path))
    except ScenarioError as error:
        return None, [_by_way_of(own, p) for p in error.problems]
    return firm, [_by_way_of(own, p) for p in firm.problems]


def _arena(reading: _Reading) -> tuple[list[_Reading], list[Problem]]:
    """The other firms in the arena, each as often as it is there, and what is wrong with them."""
    rivals: list[_Reading] = []
    problems: list[Problem] = []
    for reference, firms in references(reading.tree):
        rival, found_problems = _firm(reading, reference, "arena")
        problems += found_problems
        rivals += [rival] * firms if rival is not None else []
    return rivals, problems


def _found_design(reference: Node, word: str) -> Path:
    """The file that a reference names. Raises ScenarioError, also when it is not a design (E122)."""
    path = found(reference, word)
    if kind_of(path) in CONTEXT_KINDS:
        text = f"{word}: '{clipped(str(reference.value))}' is not a design"
        hint = "a firm is a design; the world is set by this file"
        raise ScenarioError([reference.place.problem("E122", text, hint)])
    return path


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
    return [_chained(problem, family) for problem in _once(problems)]


def _chained(problem: Problem, family: Family) -> Problem:
    """The problem, with the chain of files that leads to it when it stands in a parent."""
    depth = family.chain.index(problem.file) if problem.file in family.chain else len(family.chain)
    chain = (*family.chain[: depth + 1], *(() if problem.file in family.chain else (problem.file,)))
    return dataclasses.replace(problem, chain=chain) if depth else problem


def _once(problems: Iterable[Problem]) -> list[Problem]:
    """The first problem of every place."""
    first: dict[tuple[str, int, int], Problem] = {}
    for problem in problems:
        first.setdefault((problem.file, problem.line, problem.column), problem)
    return list(first.values())


def _design(whole: ScenarioFile) -> Design:
    return normal(Design.model_construct(**{name: getattr(whole, name) for name in Design.model_fields}))
