"""Words of a scenario file by their address."""

import pytest

from sim.scenario.checking.addresses import Path, field_at, home_of, is_group, label_of, names_in, within_design
from sim.scenario.kpis import KPI_NAMES


@pytest.mark.parametrize(
    ("path", "first"),
    [
        ((), "structure"),
        (("offer",), "price"),
        (("start", "offer"), "price"),
        (("timeline", 3, "offer"), "price"),
        (("timeline", 3), "structure"),
        (("programmes", "silos"), "budget"),
        (("kpis", "retention"), "weight"),
        (("arena", "x.yaml"), "firms"),
        (("expect", "retention"), "vs"),
    ],
)
def test_the_keys_of_a_section_are_known_wherever_it_stands(path: Path, first: str) -> None:
    assert names_in(path)[0] == first


def test_maps_have_the_names_of_their_catalogue_and_values_have_none() -> None:
    assert names_in(("kpis",)) == names_in(("timeline", 0, "kpis")) == KPI_NAMES
    assert "retention" in names_in(("expect",))
    assert names_in(("offer", "price")) == names_in(("arena",)) == names_in(("nowhere", "at", "all")) == ()


def test_a_declaration_is_found_in_a_design_its_start_and_an_entry() -> None:
    paths: list[Path] = [("offer", "price"), ("start", "offer", "price"), ("timeline", 0, "offer", "price")]
    assert [field_at(path).default for path in paths if field_at(path)] == [1.0, 1.0, 1.0]
    assert field_at(("offer", "prize")) is None


def test_what_holds_keys_is_a_group() -> None:
    assert [is_group(path) for path in [("kpis",), ("offer",), ("offer", "price"), ("name",)]] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("word", "home"), [("price", "offer"), ("rivals", "market"), ("shock", "an entry of timeline"), ("weather", "")]
)
def test_a_word_has_a_section_that_it_belongs_in(word: str, home: str) -> None:
    assert home_of(word) == home


def test_an_address_is_written_without_numbers_and_with_quotes_around_dots() -> None:
    assert label_of(("timeline", 2, "offer", "price")) == "timeline.offer.price"
    assert label_of(("timeline", 2)) == "an entry of timeline"
    assert label_of(("arena", "a.yaml")) == "arena.'a.yaml'"
    assert within_design(("timeline", 2, "kpis", "retention")) == within_design(("start", "kpis", "retention"))
