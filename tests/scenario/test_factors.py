"""The four factors: which levers belong to them, and designs that differ in one of them alone."""

import pytest

from sim.scenario import load
from sim.scenario.checking.combinations import hangs_together
from sim.scenario.factors import (
    FACTOR_NAMES,
    FACTORS,
    WITHOUT_FACTOR,
    differing,
    factor_of,
    levers,
    levers_of,
    with_factor,
)

LOW, HIGH = load("product_centric").design, load("customer_centric").design
ENTRIES = [*(entry for factor in FACTORS for entry in factor.entries), *WITHOUT_FACTOR]


def test_there_are_four() -> None:
    assert FACTOR_NAMES == ("structure", "kpis", "leadership", "listening")


def test_every_lever_belongs_to_one_factor_or_to_none() -> None:
    homes = [levers_of(name) for name in (*FACTOR_NAMES, "")]
    assert sorted(address for home in homes for address in home) == sorted(levers())


def test_the_kpis_are_one_lever_and_those_of_a_section_stand_in_their_order() -> None:
    assert levers()[0] == "kpis"
    assert levers()[1:3] == ("structure.segment_share", "structure.layers")


@pytest.mark.parametrize("entry", ENTRIES)
def test_no_entry_is_idle_and_none_stands_twice(entry: str) -> None:
    home = next((factor.name for factor in FACTORS if entry in factor.entries), "")
    assert ENTRIES.count(entry) == 1
    assert any(f"{address}.".startswith(f"{entry}.") for address in levers_of(home))


def test_of_two_entries_the_longer_one_counts() -> None:
    assert [factor_of(f"standards.{name}") for name in ("contact_hours", "self_written", "judgement")] == [
        "listening",
        "structure",
        "",
    ]


@pytest.mark.parametrize("reason", WITHOUT_FACTOR.values())
def test_a_lever_without_a_factor_has_a_reason(reason: str) -> None:
    assert len(reason) > 20


@pytest.mark.parametrize("name", ["account_managed", "customer_centric"])
def test_the_reference_designs_differ_only_in_levers_of_factors(name: str) -> None:
    assert differing(LOW, load(name).design, "") == ()


def test_the_levers_of_one_factor_are_taken_from_another_design_and_no_other() -> None:
    made = with_factor(LOW, "leadership", HIGH)
    assert differing(made, HIGH, "leadership") == ()
    assert differing(made, LOW, "leadership") == (
        "leadership.customer_hours",
        "programmes.mindset.budget",
        "programmes.mindset.owner",
    )
    assert [differing(made, LOW, name) for name in ("structure", "kpis", "listening")] == [(), (), ()]


def test_a_kpi_without_weight_is_no_difference() -> None:
    unused = load("product_centric").replace("kpis.retention.weight", 0.0)
    assert differing(LOW, unused.design, "kpis") == ()


def test_all_four_factors_of_a_design_make_it() -> None:
    made = LOW
    for name in FACTOR_NAMES:
        made = with_factor(made, name, HIGH)
    assert made == HIGH


@pytest.mark.parametrize("name", FACTOR_NAMES)
def test_a_level_makes_no_firm_impossible(name: str) -> None:
    assert not any(map(hangs_together, levers_of(name)))
