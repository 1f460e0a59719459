"""Who comes first, by tested differences only."""

from dataclasses import replace

from analysis.comparison.compute import assemble
from analysis.comparison.places import NOBODY, Leader, Who, first_place, on_what
from analysis.comparison.sentences import verdict
from tests.analysis.made_up import VERSIONS, firms, results

LABELS = {name: name.upper() for name in "abcdef"}


def test_a_design_that_beats_all_others_comes_first_alone() -> None:
    assert first_place(Leader("a", ()), 6, LABELS) == Who("A")


def test_designs_that_cannot_be_told_apart_come_first_together() -> None:
    assert first_place(Leader("a", ("b",)), 6, LABELS) == Who("A and B together", plural=True)
    assert first_place(Leader("a", tuple("bcd")), 6, LABELS) == Who("4 of 6 designs together", plural=True)


def test_where_nobody_beats_anybody_nobody_comes_first() -> None:
    assert first_place(Leader("a", tuple("bcdef")), 6, LABELS) == NOBODY


def test_a_subject_is_named_once_with_all_that_it_is_first_on() -> None:
    parts = [(Who("a and b", plural=True), "loyalty"), (NOBODY, "profit"), (Who("a and b", plural=True), "trust")]
    said = on_what(parts, ("comes", "come"), "first")
    assert said == "a and b come first on loyalty and trust; nobody clearly on profit"


def test_designs_without_a_difference_that_matters_have_no_winner() -> None:
    first = firms("customer_centric")[0]
    chosen, seeds = [first, replace(first, id="placebo", name="Placebo")], range(1, 11)
    made = assemble(chosen, seeds, 144, results(chosen, seeds, 144), VERSIONS)
    heading = verdict(made, made.adopted).heading
    assert heading == "Between customer-centric and placebo there is no difference that matters."
