"""Colours, dashes and markers: seen by everybody, and never colour alone."""

import pytest

from analysis.show.style import FURTHER, INK, QUIET, REFERENCE, contrast, looks


def test_lines_and_their_text_stand_out_from_the_paper() -> None:
    for look in (*REFERENCE.values(), *FURTHER):
        assert contrast(look.colour) >= 3
        assert contrast(look.ink) >= 4.5


def test_no_two_of_twelve_designs_differ_by_colour_alone() -> None:
    drawn = looks(["product_centric", "account_managed", "customer_centric", *"abcdefghi"])
    assert len({str(look.dash) for look in drawn.values()}) == 12
    assert len({look.marker for look in drawn.values()}) == 12


def test_twelve_designs_of_ones_own_have_twelve_looks() -> None:
    assert len({(str(look.dash), look.marker) for look in looks("abcdefghijkl").values()}) == 12


@pytest.mark.parametrize("colour", [INK, QUIET])
def test_text_stands_out_from_the_paper(colour: str) -> None:
    assert contrast(colour) >= 4.5
