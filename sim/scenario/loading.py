"""Loading: from a name or a path to a checked scenario, or to everything that is wrong with it."""

import dataclasses
import os
from pathlib import Path

from sim.scenario.arena import Rival, references
from sim.scenario.assembly import Assembly, assembled, design_of, first_of_each_place
from sim.scenario.checking.addresses import COMMON_START
from sim.scenario.differences import Changes
from sim.scenario.files.kind import Kind
from sim.scenario.files.marks import SCENARIO
from sim.scenario.library import CONTEXT_KINDS, kind_of, loadable, shipped
from sim.scenario.merge import Family, family_of, referenced_file
from sim.scenario.problems import Problem, ScenarioError, clipped
from sim.scenario.scenario import Scenario
from sim.scenario.yaml.tree import Node


def load(name_or_path: str | Path) -> Scenario:
    """The scenario of a shipped name (`customer_centric`) or of a YAML file.

    Raises ScenarioError with every problem of the file and of the files it extends. What is allowed but probably not
    meant stands in `Scenario.warnings`.
    """
    return SCENARIOS.load(name_or_path)


def check(name_or_path: str | Path) -> list[Problem]:
    """Every problem of a scenario, errors and warnings; never raises ScenarioError. Empty: nothing to say."""
    return SCENARIOS.check(name_or_path)


def changes(name_or_path: str | Path) -> Changes | None:
    """What a scenario file changes against its parent; None for one without a parent, or with errors."""
    try:
        return _checked(SCENARIOS.located(name_or_path))[0].changes
    except ScenarioError:
        return None


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
        design=design_of(whole),
        start=design_of(start.whole),
        start_id=start.id,
        start_name=start.whole.name,
        market=whole.market,
        assumptions=whole.assumptions or Assumptions(),
        switches=whole.switches or Switches(),
        expect={key: said.model_copy(update={"vs": _baseline(reading, key)}) for key, said in whole.expect.items()},
        timeline=reading.timeline,
        arena=tuple(Rival(rival.id, rival.whole.name, design_of(rival.whole)) for rival in rivals),
        warnings=tuple(reading.warnings),
    )


def _warnings_at(path: Path) -> list[Problem]:
    return _checked(path)[0].warnings


SCENARIOS = Kind(
    mark=SCENARIO,
    read=_scenario_at,
    row=lambda scenario: {"name": scenario.name, "question": scenario.question},
    warned=_warnings_at,
)


def reading_of(path: Path) -> Assembly:
    """The file at `path` with its parents, merged: its tree knows where each value stands. Raises ScenarioError."""
    return _checked(path)[0]


def _checked(path: Path) -> tuple[Assembly, Assembly, list[Assembly]]:
    """The scenario, the firm it starts from, and the other firms in its arena, without errors; or ScenarioError."""
    reading = assembled(family_of(path))
    start, start_problems = _firm(reading, reading.tree.at(("from",)), "from")
    rivals, arena_problems = _arena(reading)
    expected = _expectation_problems(reading)
    problems = first_of_each_place([*reading.problems, *start_problems, *arena_problems, *expected])
    if start is None or problems:
        raise ScenarioError(problems)
    return reading, start, rivals


def _firm(reading: Assembly, reference: Node | None, word: str) -> tuple[Assembly | None, list[Problem]]:
    """The firm that another file describes, the common one without a reference, and what is wrong with it."""
    own = reading.files[0].place.source.shown
    try:
        path = _design_file(reference, word) if reference else shipped()[COMMON_START]
        firm = assembled(_known_family(reading, path) or family_of(path))
    except ScenarioError as error:
        return None, [_by_way_of(own, p) for p in error.problems]
    return firm, [_by_way_of(own, p) for p in firm.problems]


def _arena(reading: Assembly) -> tuple[list[Assembly], list[Problem]]:
    """The other firms in the arena, each as often as it is there, and what is wrong with them."""
    rivals: list[Assembly] = []
    problems: list[Problem] = []
    for reference, firms in references(reading.tree):
        rival, rival_problems = _firm(reading, reference, "arena")
        problems += rival_problems
        rivals += [rival] * firms if rival is not None else []
    return rivals, problems


def _expectation_problems(reading: Assembly) -> list[Problem]:
    """What is wrong with the scenarios that results are expected to be compared with."""
    problems: list[Problem] = []
    expect = reading.tree.at(("expect",))
    said = expect.value if expect is not None and isinstance(expect.value, dict) else {}
    for reference in filter(None, (result.at(("vs",)) for result in said.values())):
        baseline, faults = _firm(reading, reference, "vs")
        problems += faults
        own = reading.files[0].place.source.path
        if baseline is not None and os.path.realpath(baseline.files[0].place.source.path) == os.path.realpath(own):
            text, hint = (
                "vs: a scenario cannot be compared with itself",
                "name another: its parent, or what it starts as",
            )
            problems.append(reference.shown_at.problem("E124", text, hint))
    return problems


def _baseline(reading: Assembly, result: str) -> str:
    """What `load` takes for the scenario that a result is to be compared with."""
    reference = reading.tree.at(("expect", result, "vs"))
    assert reference is not None
    return loadable(referenced_file(reference, "vs"))


def _design_file(reference: Node, word: str) -> Path:
    """The file that a reference names. Raises ScenarioError, also when it is not a design (E122)."""
    path = referenced_file(reference, word)
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


def _known_family(reading: Assembly, path: Path) -> Family | None:
    """The file at `path` and its parents, if it is among the files that were read already."""
    known = [os.path.realpath(node.place.source.path) for node in reading.files]
    real = os.path.realpath(path)
    return Family(reading.files[known.index(real) :]) if real in known else None
