"""Every kind of file, for whoever is given a name or a path and does not know which it is."""

from importlib import import_module
from pathlib import Path
from typing import Any

from sim.scenario.files.kind import Kind
from sim.scenario.files.marks import MARKS, SCENARIO, Mark


def kind_with(mark: Mark) -> Kind[Any]:
    """The kind of this mark: the module that reads its files is imported when it is asked for."""
    module, name = mark.home.split(":")
    kind = getattr(import_module(module), name)
    assert isinstance(kind, Kind)
    return kind


def every_kind() -> tuple[Kind[Any], ...]:
    """All kinds, in the order in which `ccsim list` knows them."""
    return tuple(map(kind_with, MARKS))


def kind_of(name_or_path: str | Path) -> Kind[Any]:
    """The kind of a shipped name or of a file; that of scenarios for whatever is of no other."""
    return kind_with(next((mark for mark in MARKS if mark.fits(name_or_path)), SCENARIO))
