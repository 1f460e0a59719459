"""Which levers are tried, and at which values."""

import pytest

import sim
from analysis.levers.settings import Lever, at, levers_of

DESIGN = sim.load("product_centric")


def the(name: str) -> Lever:
    (lever,) = levers_of(DESIGN, [name])
    return lever


def test_a_number_is_tried_at_low_middle_and_high() -> None:
    assert the("structure.layers") == Lever("structure.layers", "layers", 3, (0.0, 4.0, 8.0))


def test_the_middle_of_a_count_is_a_whole_number() -> None:
    assert the("leadership.review_months").values == (1, 6, 12)


def test_a_word_is_tried_at_every_option() -> None:
    assert the("listening.mode").values == ("ask", "report", "play", "work_together")


def test_a_weight_is_tried_at_nothing_at_half_of_all_and_at_all() -> None:
    assert the("kpis.unit_sales.weight").values == (0.0, 0.15 + 0.15 + 0.1, 100.0)


def test_a_kpi_that_is_not_used_has_its_weight_alone() -> None:
    assert [lever.address for lever in levers_of(DESIGN, ["kpis.retention"])] == ["kpis.retention.weight"]
    assert len(levers_of(DESIGN, ["kpis.unit_sales"])) == 6


def test_a_section_stands_for_its_levers_and_each_is_tried_once() -> None:
    levers = levers_of(DESIGN, ["systems", "systems.crm"])
    assert [lever.address for lever in levers] == [
        "systems.crm",
        "systems.satisfaction_system",
        "systems.tailored_pay",
    ]


@pytest.mark.parametrize(
    ("name", "hint"),
    [("structure.layrs", "did you mean structure.layers?"), ("zzz", "ccsim list levers names them"), ("", "levers")],
)
def test_a_name_that_leads_nowhere_is_named(name: str, hint: str) -> None:
    with pytest.raises(ValueError, match=f"no lever is called '{name}'") as caught:
        levers_of(DESIGN, [name])
    assert hint in str(caught.value)


def test_the_design_has_one_value_changed() -> None:
    assert at(DESIGN, the("structure.layers"), 8.0) == DESIGN.replace("structure.layers", 8.0)


def test_a_value_that_cannot_be_leaves_the_design_as_it_is() -> None:
    assert at(DESIGN, Lever("offer.price", "", 1.0, ()), 9.0) is DESIGN
