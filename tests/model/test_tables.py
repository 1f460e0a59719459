"""Scenario values as table rows."""

import numpy as np
import pytest

from sim.model.state import CUSTOMER, FIRM, INVOLVE, KPI, MINDSET, MONEY, PERSON, SEGMENT, TEAMS, UNIT, record_type
from sim.model.tables import (
    GIVEN_TYPE,
    LEVER_TYPE,
    MARKET_TYPE,
    Shock,
    felt_share,
    given_row,
    lever_row,
    lever_rows,
    market_row,
)
from sim.scenario import load
from sim.scenario.kpis import KPI_INDEX, KpiSetting, Level
from sim.scenario.levers import Design
from sim.scenario.levers.organisation import Incentives
from tests.model.worlds import changed, small

ORDINARY = load("product_centric")


def in_force(*stages: tuple[int, Design], months: int = 30, shocks: tuple[Shock, ...] = ()) -> np.ndarray:
    """Levers of one firm with these designs from these months on, one row a month."""
    return lever_rows([list(stages)], list(shocks), months, 120, 0.35)[:, 0]


def designed(**values: float | str) -> Design:
    """The ordinary design with some levers set; `structure__layers=2.0` stands for `structure.layers`."""
    return changed(ORDINARY, **values).design


@pytest.mark.parametrize("columns", [CUSTOMER, PERSON, FIRM, SEGMENT, UNIT, KPI], ids=lambda c: c[0].name)
def test_fields_are_floats_or_integers_with_unit_and_meaning(columns: tuple) -> None:
    dtype = record_type(columns)
    assert {dtype[name].base.str[1:] for name in dtype.names} <= {"f8", "i8", "i4"}
    assert len(set(dtype.names)) == len(columns)
    assert dtype.itemsize == sum(dtype[name].itemsize for name in dtype.names)  # no padding, which digests would see
    assert all(column.unit and column.meaning.endswith(".") for column in columns)


def test_no_two_levers_share_a_field() -> None:
    assert len(set(LEVER_TYPE.names)) == len(LEVER_TYPE.names)
    assert len(set(GIVEN_TYPE.names)) == len(GIVEN_TYPE.names)


def test_levers_of_a_design_are_in_force_from_its_month_until_the_next() -> None:
    layers = in_force(
        (1, ORDINARY.design), (25, designed(structure__layers=2.0)), (28, designed(structure__layers=5.0))
    )
    assert layers["layers"].tolist() == [3.0] * 24 + [2.0] * 3 + [5.0] * 3


def test_a_design_after_the_end_of_the_run_never_takes_force() -> None:
    layers = in_force((1, ORDINARY.design), (25, designed(structure__layers=2.0)), months=12)
    assert layers["layers"].tolist() == [3.0] * 12


def test_each_firm_of_an_arena_has_its_own_levers() -> None:
    flat = designed(structure__layers=1.0)
    table = lever_rows([[(1, ORDINARY.design)], [(1, flat)]], [], 3, 120, 0.35)
    assert table["layers"].tolist() == [[3.0, 1.0]] * 3


def test_a_programme_begins_when_it_does() -> None:
    starting = designed(programmes__mindset__budget=0.01, programmes__mindset__start=3)
    budgets = in_force((1, ORDINARY.design), (25, starting))["programme_budget"]
    assert budgets[:, MINDSET].tolist() == [0.0] * 27 + [0.01] * 3
    assert budgets[:, MONEY].sum() == 0.0


def test_owners_and_modes_are_numbers_in_the_order_of_their_words() -> None:
    row = lever_row(designed(programmes__involve__owner="teams", listening__mode="play"), 120, 0.35)
    assert row["programme_owner"][0, INVOLVE] == TEAMS
    assert row["mode"][0] == 2


def test_segments_stand_side_by_side() -> None:
    row = lever_row(designed(segments__product__served=0.5, segments__product__intimacy=2.0), 120, 0.35)
    assert row["segment_served"][0].tolist() == [1.0, 0.5, 1.0, 1.0]
    assert np.flatnonzero(row["segment_stress"][0] != 1.0).tolist() == [6]


def shocked(kind: str, size: float, month: int = 3, months: int = 4) -> np.ndarray:
    return in_force((1, ORDINARY.design), months=8, shocks=(Shock(month, kind, size, months),))


def test_a_scandal_costs_trust_once_and_is_talked_about_less_and_less() -> None:
    levers = shocked("scandal", 0.4)
    assert levers["scandal"].tolist() == [0.0, 0.0, 0.4, 0.0, 0.0, 0.0, 0.0, 0.0]
    assert levers["bad_press"] == pytest.approx([0.0, 0.0, 0.4, 0.3, 0.2, 0.1, 0.0, 0.0])


@pytest.mark.parametrize("kind", ["recession", "rival_entry", "budget_cut"])
def test_a_shock_lasts_its_months(kind: str) -> None:
    assert shocked(kind, 0.2)[kind].tolist() == [0.0, 0.0, 0.2, 0.2, 0.2, 0.2, 0.0, 0.0]
    assert shocked(kind, 0.2, month=9)[kind].sum() == 0.0


def test_a_recession_hits_all_firms_and_a_cut_of_budgets_the_first() -> None:
    firms = [[(1, ORDINARY.design)], [(1, ORDINARY.design)]]
    table = lever_rows(firms, [Shock(1, "recession", 0.2, 1), Shock(1, "budget_cut", 0.5, 1)], 1, 120, 0.35)
    assert table["recession"].tolist() == [[0.2, 0.2]]
    assert table["budget_cut"].tolist() == [[0.5, 0.0]]


def test_weights_of_kpis_sum_to_one_however_they_are_written() -> None:
    row = lever_row(designed(kpis__unit_sales__weight=6.0), 120, 0.35)
    assert row["kpi_weight"].sum() == pytest.approx(1.0)
    assert row["kpi_weight"][0, KPI_INDEX["unit_sales"]] == pytest.approx(6.0 / 6.4)


def test_a_firm_without_kpis_has_no_weights() -> None:
    none = ORDINARY.design.model_copy(update={"kpis": {}})
    assert lever_row(none, 120, 0.35)["kpi_weight"].sum() == 0.0


def test_one_persons_part_in_figures_of_unit_and_firm_falls_with_their_people() -> None:
    row = lever_row(ORDINARY.design, 120, 0.5)
    assert row["unit_dilution"][0] == pytest.approx(30.0**-0.5)
    assert row["firm_dilution"][0] == pytest.approx(120.0**-0.5)


def felt(level: Level, **shares: float) -> float:
    return felt_share(KpiSetting(level=level), Incentives(**shares), 120, 0.5)


def test_a_figure_of_many_is_felt_less_by_each() -> None:
    assert felt(Level.PERSON) == 1.0
    assert felt(Level.UNIT) == pytest.approx(30.0**-0.5)
    assert felt(Level.FIRM) == pytest.approx(120.0**-0.5)


def test_pay_for_the_team_dilutes_a_figure_of_ones_own() -> None:
    assert felt(Level.PERSON, team_share=0.5) == pytest.approx(0.5 + 0.5 * 30.0**-0.5)
    assert felt(Level.PERSON, team_share=0.25, firm_share=0.25) == pytest.approx(
        0.5 + 0.25 * 30.0**-0.5 + 0.25 * 120.0**-0.5
    )


def test_pay_for_the_team_makes_a_figure_of_the_firm_no_ones_own() -> None:
    assert felt(Level.FIRM, team_share=1.0) == pytest.approx(120.0**-0.5)


def test_shares_of_more_than_all_pay_are_shared_out() -> None:
    assert felt(Level.PERSON, team_share=1.0, firm_share=1.0) == pytest.approx(0.5 * 30.0**-0.5 + 0.5 * 120.0**-0.5)


def test_assumptions_context_and_switches_arrive_in_their_fields() -> None:
    scenario = changed(small(), assumptions__trust__build=0.07, market__drift=0.11, switches__begging="off")
    assert given_row(scenario.assumptions, scenario.switches)["trust_build"][0] == 0.07
    assert market_row(scenario.market)["drift"][0] == 0.11
    assert given_row(scenario.assumptions, scenario.switches)[["begging", "patience"]][0].tolist() == (0, 1)


def test_the_other_form_of_a_mechanism_is_number_two() -> None:
    scenario = changed(small(), switches__systems="bought", switches__kpi_conflict="average")
    assert given_row(scenario.assumptions, scenario.switches)[["systems", "kpi_conflict"]][0].tolist() == (2, 2)


def test_every_number_of_the_context_has_a_field() -> None:
    assert set(MARKET_TYPE.names) == set(type(ORDINARY.market).model_fields)
