"""The list as text."""

import pytest

from analysis.catalogue.compute import KINDS
from analysis.catalogue.table import text


@pytest.mark.parametrize("kind", list(KINDS))
def test_every_list_fits_eighty_columns(kind: str) -> None:
    assert max(map(len, text(KINDS[kind]()).splitlines())) <= 80


def test_a_row_has_its_range_and_its_meaning_below_it() -> None:
    rows = [
        {
            "address": "a.b",
            "default": 0.5,
            "low": 0.0,
            "high": 1.0,
            "unit": "share",
            "sentence": "Said.",
            "source": "A1",
        }
    ]
    assert text(rows).splitlines() == ["address  default  range", "a.b      0.5      0 to 1 share", "    Said."]


def test_a_row_of_several_lines_keeps_its_meaning_below_the_last() -> None:
    rows = [{"name": "n", "forms": "word " * 20, "sentence": "Said."}, {"name": "m", "forms": "off", "sentence": "So."}]
    assert text(rows).splitlines()[-2:] == ["m     off", "    So."]
    assert "    Said." in text(rows).splitlines()
