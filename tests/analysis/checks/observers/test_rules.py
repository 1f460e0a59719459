"""What single rules say, with the numbers of a scenario."""

import pytest

from analysis.checks.observers.rules import layers, trust
from sim.model.simulation import Simulation
from tests.model.worlds import changed, simulation, small


def test_every_layer_passes_on_the_same_part_at_middling_trust() -> None:
    assert list(layers(simulation(months=2)).values()) == pytest.approx([0.65, 0.65**2, 0.65**3])


def test_contacts_to_build_trust_are_counted_against_failures_that_undo_it() -> None:
    quick = Simulation(changed(small(), assumptions__trust__build=0.5, assumptions__trust__loss=0.5), 1, 2)
    figures = trust(quick)
    assert figures["trust_ratio"] == pytest.approx(_contacts(0.5, 0.5))


def _contacts(build: float, loss: float) -> float:
    from sim.model.rules.experience import trust_built, trust_lost

    level, up = 0.3, 0
    while level < 0.8:
        level, up = trust_built(level, 1, build), up + 1
    down = 0
    while level > 0.3:
        level, down = trust_lost(level, 1.0, loss), down + 1
    return up / down
