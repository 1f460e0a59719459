"""What a manager calls an assumption."""

import sim
from analysis.tipping.candidates import assumptions_of
from analysis.tipping.labels import LABELS, label

DECLARED = {parameter.address: parameter for parameter in assumptions_of(sim.load("product_centric"))}


def test_every_label_belongs_to_a_declared_assumption() -> None:
    assert set(LABELS) <= set(DECLARED)


def test_an_assumption_is_called_in_the_words_of_a_manager() -> None:
    gain = DECLARED["assumptions.development.gain"]
    assert label(gain) == "how much better an offer is for what developers have built for it"


def test_an_assumption_without_a_label_of_its_own_is_called_by_its_sentence() -> None:
    assert label(DECLARED["assumptions.trust.loss"]) == "trust lost by a failed service case"


def test_every_assumption_has_a_label_that_stands_inside_a_sentence() -> None:
    for parameter in DECLARED.values():
        assert label(parameter)
        assert not label(parameter).endswith(".")
