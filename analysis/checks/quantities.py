"""What computes the quantities of a check that no run records: figures of single customers and people.

They are computed by the same runner as every run, and stored.
"""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.checks.observers import observed
from analysis.checks.observers.figures import Figures
from analysis.checks.twins import leaver, overload, recovery
from sim.scenario.files.quantities import AGENTS, LEAVER, OVERLOAD, RECOVERY
from sim.scenario.measures import Measure

if TYPE_CHECKING:
    from sim.batch import Model
    from sim.scenario import Scenario

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Probe:
    """Figures that are read off the agents of a run: `look(scenario, seed, months)` gives one of each `measures`."""

    name: str
    look: Callable[[Scenario, int, int], Figures]
    measures: tuple[Measure, ...]


PROBES: tuple[Probe, ...] = (
    Probe("agents", observed, AGENTS),
    Probe("leaver", leaver, LEAVER),
    Probe("overload", overload, OVERLOAD),
    Probe("recovery", recovery, RECOVERY),
)


@dataclass(frozen=True)
class Probed:
    """What a probe measured, in the form of a run: outcomes, and no months."""

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
    """The probe as what a batch computes: its version changes with the rules and with the code that measures."""
    from sim import batch
    from sim.model import prepare, version

    measures = tuple(batch.Measure(measure.name, measure.unit, measure.sentence) for measure in probe.measures)
    return batch.Model(partial(probed, probe.name), f"{version()}-{probe.name}-{_code()}", (), measures, prepare)


def probed(name: str, scenario: Scenario, *, seed: int, months: int) -> Probed:
    """What the probe of this name measures in a world."""
    look = next(probe.look for probe in PROBES if probe.name == name)
    return Probed(look(scenario, seed, months))


def probe_in(model_version: str) -> Probe | None:
    """The probe whose runs are stored under this version; None for a version of the rules alone.

    >>> probe_in("0123456789ab-agents-012345").name
    'agents'
    """
    _, *rest = model_version.split("-")
    return next((probe for probe in PROBES if len(rest) == 2 and probe.name == rest[0]), None)


@cache
def _code() -> str:
    """Six digits over the syntax trees of what measures."""
    from sim.model.version import without_docstrings

    total = hashlib.blake2b(digest_size=3)
    for path in [*sorted((HERE / "observers").glob("*.py")), HERE / "twins.py"]:
        total.update(ast.dump(without_docstrings(ast.parse(path.read_text(encoding="utf-8")))).encode())
    return total.hexdigest()
