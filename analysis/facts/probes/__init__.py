"""Figures of single customers and people that no run records: a run is looked at month by month, and one number kept.

A quantity names them like any measure (`usual.kept_year_1`). They are computed by the same runner, and stored.
"""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.facts.probes import look, twins
from analysis.facts.probes.probe import Figures, Probe

if TYPE_CHECKING:
    from sim.batch import Model
    from sim.scenario import Scenario

__all__ = ["PROBES", "Probe", "model_of", "probe_of"]

PROBES: tuple[Probe, ...] = (*look.PROBES, *twins.PROBES)


@cache
def probe_of() -> dict[str, Probe]:
    """The probe that takes each measure."""
    return {measure.name: probe for probe in PROBES for measure in probe.measures}


@dataclass(frozen=True)
class Probed:
    """What a probe found, in the form of a run: outcomes, and no months."""

    outcomes: Figures

    @property
    def months(self) -> Any:
        """No rows."""
        import pandas as pd

        return pd.DataFrame({"firm": [], "month": []}, dtype=float)

    @property
    def digest(self) -> str:
        """Hash of the figures."""
        return hashlib.blake2b(repr(sorted(self.outcomes.items())).encode(), digest_size=16).hexdigest()


def model_of(probe: Probe) -> Model:
    """The probe as what a batch computes: its version changes with the rules and with the probes' own code."""
    from sim.batch import Model
    from sim.model import prepare, version

    simulate = partial(probed, probe.name)
    return Model(simulate, f"{version()}-{probe.name}-{_code()}", (), probe.measures, prepare)


def probed(name: str, scenario: Scenario, *, seed: int, months: int) -> Probed:
    """What the probe of this name finds in a world."""
    look: Callable[[Scenario, int, int], Figures] = next(probe.look for probe in PROBES if probe.name == name)
    return Probed(look(scenario, seed, months))


@cache
def _code() -> str:
    """Six digits over the syntax trees of the probes."""
    from sim.model.version import without_docstrings

    total = hashlib.blake2b(digest_size=3)
    for path in sorted(Path(__file__).parent.glob("*.py")):
        total.update(ast.dump(without_docstrings(ast.parse(path.read_text(encoding="utf-8")))).encode())
    return total.hexdigest()
