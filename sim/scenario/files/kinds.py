"""Every kind of file, for whoever is given a name or a path and does not know which it is."""

from pathlib import Path
from typing import Any

from sim.scenario.files.check_file import CHECKS
from sim.scenario.files.experiments.experiment_file import EXPERIMENTS
from sim.scenario.files.kind import Kind
from sim.scenario.loading import SCENARIOS

KINDS: tuple[Kind[Any], ...] = (SCENARIOS, EXPERIMENTS, CHECKS)


def kind_of(name_or_path: str | Path) -> Kind[Any]:
    """The kind of a shipped name or of a file; that of scenarios for whatever is of no other."""
    return next((kind for kind in KINDS if kind.is_kind(name_or_path)), SCENARIOS)
