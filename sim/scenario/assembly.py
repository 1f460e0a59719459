"""One scenario file and its parents, put together: the values that they make, and every problem in them."""

import dataclasses
from collections.abc import Iterable, Iterator
from pathlib import Path

from sim.scenario.arena import crowd_problems
from sim.scenario.checking.addresses import ScenarioFile
from sim.scenario.checking.advice import warnings_of
from sim.scenario.checking.combinations import impossible
from sim.scenario.checking.shape import shape_problems
from sim.scenario.checking.validate import checked
from sim.scenario.designs import normal
from sim.scenario.differences import Changes, differences
from sim.scenario.levers import Design
from sim.scenario.library import loadable
from sim.scenario.merge import Family, inheritance
from sim.scenario.problems import Problem, ScenarioError, clipped
from sim.scenario.timeline import Change, change_of, date_problems, timeline_warnings
from sim.scenario.yaml.tree import Node


@dataclasses.dataclass(frozen=True)
class Assembly:
    """What one scenario file and its parents say together; `whole` counts only where there are no problems."""

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
        dated = timeline_warnings(design_of(self.whole), self.timeline, self.tree)
        undated = [*warnings_of(self.whole, self.tree, self.files[0]), *(() if dated else self._idle())]
        return sorted(undated + [_chained(p, Family(self.files)) for p in dated], key=lambda p: p.order)

    @property
    def changes(self) -> Changes | None:
        """What it changes against its parent; None without one, or if the parent has errors by itself."""
        if len(self.files) == 1:
            return None
        above = assembled(Family(self.files[1:]))
        if above.problems:  # which the file itself has put right
            return None
        name = clipped(Path(self.parent).name if "/" in self.parent else self.parent)
        return Changes(name, differences(above.whole, self.whole))

    @property
    def parent(self) -> str:
        """What `load` takes for the parent: its name when it is shipped, otherwise its path; "" at a root."""
        if len(self.files) == 1:
            return ""
        return loadable(self.files[1].place.source.path)

    def _idle(self) -> Iterator[Problem]:
        """A warning (W250) for a file that only repeats its parent."""
        extends, changes = self.files[0].at(("extends",)), self.changes
        if extends is not None and changes is not None and not changes.differences:
            text = f"this file changes nothing: it is {changes.parent} under another name"
            yield extends.place.problem("W250", text, "set a lever (ccsim list levers)")


def assembled(family: Family) -> Assembly:
    """A file and its parents, merged and checked. Raises ScenarioError only if the file itself could not be read."""
    if not family.files:
        raise ScenarioError(family.problems)
    tree = inheritance(family.files)
    shape = [problem for node in family.files for problem in shape_problems(node)]
    whole, values = checked(tree)
    problems = [*family.problems, *shape, *date_problems(tree), *values, *crowd_problems(tree, whole.market.rivals)]
    if not problems:
        problems = impossible(design_of(whole), [change_of(entry) for entry in whole.timeline], tree)
    start = tree.at(("from",))
    if start is not None:
        whole = whole.model_copy(update={"starts_from": str(start.value)})
    return Assembly(family.files, tree, whole, with_chains(problems, family))


def with_chains(problems: list[Problem], family: Family) -> list[Problem]:
    """One problem per place, and those of parents with the chain of files that leads to them."""
    return [_chained(problem, family) for problem in first_of_each_place(problems)]


def _chained(problem: Problem, family: Family) -> Problem:
    """The problem, with the chain of files that leads to it when it stands in a parent."""
    depth = family.chain.index(problem.file) if problem.file in family.chain else len(family.chain)
    chain = (*family.chain[: depth + 1], *(() if problem.file in family.chain else (problem.file,)))
    return dataclasses.replace(problem, chain=chain) if depth else problem


def first_of_each_place(problems: Iterable[Problem]) -> list[Problem]:
    """The first problem of every place."""
    first: dict[tuple[str, int, int], Problem] = {}
    for problem in problems:
        first.setdefault((problem.file, problem.line, problem.column), problem)
    return list(first.values())


def design_of(whole: ScenarioFile) -> Design:
    """The design that a file and its parents describe, in its one form."""
    return normal(Design.model_construct(**{name: getattr(whole, name) for name in Design.model_fields}))
