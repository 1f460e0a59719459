"""What single rules say, with the numbers of a scenario."""

import pytest

from analysis.checks.observers.rules import layers, trust
from tests.model.worlds import simulation


def test_every_layer_passes_on_the_same_part_at_middling_trust() -> None:
    assert list(layers(simulation(months=2)).values()) == pytest.approx([0.65, 0.65**2, 0.65**3])


def test_contacts_to_build_trust_are_counted_against_failures_that_undo_it() -> None:
    figures = trust(simulation(months=2))
    assert figures["trust_ratio"] == 25 / 5  # 1 - .7 x .95^25 = .81, and .81 x .8^5 = .26
    assert figures["trust_ratio_old"] == pytest.approx(36 / 7)  # 1 - .7 x .965^36 = .81, and .81 x .86^7 = .28
