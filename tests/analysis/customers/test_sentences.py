"""A fit in words."""

import pytest

from analysis.customers.fitting import FRAILTY, Fit, Setting, declared, moved
from analysis.customers.sentences import counted_of, json_object, rows_of, said_of, untold


def test_a_table_from_a_market_is_matched_in_every_figure(returned: Fit) -> None:
    assert [row.name for row in rows_of(returned) if not row.within] == []


def test_the_form_of_leaving_follows_the_purchases_of_cdnow_that_were_counted(cdnow: Fit) -> None:
    ends, counted, form = zip(*counted_of(cdnow), strict=True)
    assert ends == (3, 6, 9, 12, 15)
    assert form == pytest.approx(counted, rel=0.14)


def test_a_number_at_the_end_of_its_range_says_what_the_table_asks_for(cdnow: Fit) -> None:
    frailty = cdnow.settings[-1]
    assert (frailty.value, frailty.is_clipped) == (2.0, True)
    assert said_of(frailty) == f"at the end of its range: the table asks for {frailty.wanted:.3g}"


def test_what_lies_beyond_the_table_is_said(cdnow: Fit) -> None:
    assert "What comes after the 18 months of the table: 2 years, 3 years, 4 years follow" in untold(cdnow)[-1]


def test_everything_that_is_printed_is_in_the_json(cdnow: Fit) -> None:
    found = json_object(cdnow)
    assert (found["customers"], found["leaving"]["form"]) == (23570, "BG/NBD")
    assert [row["name"] for row in found["figures"]] == [row.name for row in rows_of(cdnow)]
    assert found["settings"][-1]["clipped"] is True


def test_a_wish_below_the_range_is_told_without_a_number_that_makes_no_sense() -> None:
    told = said_of(moved(Setting(declared()[FRAILTY], 0.8, 0.8), -1.2))
    assert told == "at the end of its range: the table asks for less than 0"
