"""One kind of file: which are shipped, which file is of this kind, and from a name or a path to a checked value."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from sim.scenario.files.marks import MARKS, Mark
from sim.scenario.library import is_name
from sim.scenario.problems import Problem, ScenarioError, clipped, did_you_mean
from sim.scenario.yaml.source import shown_path, unreadable

Value = TypeVar("Value")


@dataclass(frozen=True)
class Kind(Generic[Value]):
    """A kind of file that has a folder in `scenarios/`, told from others by its `mark`.

    `read` makes the value of the file at a path, or raises ScenarioError with every problem of it; `row` gives the
    columns that `ccsim list` shows beside its name. `warned` gives the problems of a file that has no error.
    """

    mark: Mark
    read: Callable[[Path], Value]
    row: Callable[[Value], dict[str, Any]]
    warned: Callable[[Path], list[Problem]] | None = None

    def rows(self) -> list[dict[str, Any]]:
        """A row for every shipped file: its name, and the columns of `row`."""
        return [{"id": name} | self.row(self.read(path)) for name, path in self.shipped().items()]

    def shipped(self) -> dict[str, Path]:
        """Every shipped file of this kind: its name, and where it lies."""
        return self.mark.shipped()

    def is_kind(self, name_or_path: str | Path) -> bool:
        """Whether this is a shipped file of this kind, or a file with one of its keys at the top."""
        return self.mark.fits(name_or_path)

    def load(self, name_or_path: str | Path) -> Value:
        """The value of a shipped name or of a YAML file. Raises ScenarioError with every problem of the file."""
        try:
            return self.read(self.located(name_or_path))
        except ScenarioError as error:
            raise self._of_another_kind(name_or_path) or error from None

    def check(self, name_or_path: str | Path) -> list[Problem]:
        """Every problem of a file, errors or else warnings; never raises ScenarioError. Empty: nothing to say."""
        try:
            path = self.located(name_or_path)
            if self.warned is not None:
                return self.warned(path)
            self.read(path)
        except ScenarioError as error:
            return (self._of_another_kind(name_or_path) or error).problems
        return []

    def located(self, name_or_path: str | Path) -> Path:
        """Where the file lies. Raises ScenarioError (E001) for a name that is not shipped and is no file either."""
        if not isinstance(name_or_path, str | os.PathLike):
            raise TypeError(f"name_or_path is {name_or_path!r}; give the name of a shipped {self.mark.name} or a path")
        text = os.fspath(name_or_path)
        if not is_name(text):
            return Path(text)
        if text in self.shipped():
            return self.shipped()[text]
        if os.path.lexists(text):
            return Path(text)
        near = self._near(text)
        question = f". Did you mean '{clipped(near)}'?" if near else ""
        hint = f"{self.mark.listing} shows the shipped ones; a file's name ends in .yaml"
        raise unreadable(shown_path(Path(text)), "E001", f"no {self.mark.name} of this name{question}", hint)

    def _of_another_kind(self, name_or_path: str | Path) -> ScenarioError | None:
        """What is wrong with a file that could not be read, if it is one of another kind (E199)."""
        other = next((mark for mark in MARKS if mark != self.mark and mark.fits(name_or_path)), None)
        if other is None or self.is_kind(name_or_path):
            return None
        shown = shown_path(Path(name_or_path))
        text = f"this is {other.article}, not {self.mark.article}"
        return unreadable(shown, "E199", text, f"{other.verb} {shown}")

    def _near(self, name: str) -> str:
        """The file of this name in the folder, or the shipped name that comes nearest."""
        return f"{name}.yaml" if os.path.isfile(f"{name}.yaml") else did_you_mean(name, self.shipped())


def first_of_each(problems: list[Problem]) -> list[Problem]:
    """The first problem of every place and code."""
    first: dict[tuple[str, int, int, str], Problem] = {}
    for problem in problems:
        first.setdefault((problem.file, problem.line, problem.column, problem.code), problem)
    return list(first.values())
