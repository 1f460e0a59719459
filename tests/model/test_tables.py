"""Scenario values as table rows."""

import numpy as np
import pytest

from sim.model.state import CUSTOMER, FIRM, KPI, PERSON, SEGMENT, UNIT, record_type
from sim.model.tables import (
    GIVEN_TYPE,
    LEVER_TYPE,
    MARKET_TYPE,
    felt_share,
    given_row,
    lever_rows,
    market_row,
    switch_row,
)
from sim.scenario import load
from sim.scenario.kpis import KPI_INDEX, KpiSetting, Level
from tests.model.worlds import changed, small

ORDINARY = load("product_centric")


def levers(months: int = 30) -> np.ndarray:
    return lever_rows(ORDINARY.design, load("customer_centric").design, months, 120, 0.35)


@pytest.mark.parametrize("columns", [CUSTOMER, PERSON, FIRM, SEGMENT, UNIT, KPI], ids=lambda c: c[0].name)
def test_fields_are_floats_or_integers_with_unit_and_meaning(columns: tuple) -> None:
    dtype = record_type(columns)
    assert {dtype[name].base.str[1:] for name in dtype.names} <= {"f8", "i8"}
    assert len(set(dtype.names)) == len(columns)
    assert all(column.unit and column.meaning.endswith(".") for column in columns)


def test_no_two_levers_share_a_field() -> None:
    assert len(set(LEVER_TYPE.names)) == len(LEVER_TYPE.names)
    assert len(set(GIVEN_TYPE.names)) == len(GIVEN_TYPE.names)


def test_levers_of_the_start_are_in_force_for_24_months() -> None:
    share = levers()["segment_share"][:, 0]
    assert share[:24].tolist() == [0.0] * 24
    assert share[24:].tolist() == [1.0] * 6


def test_weights_of_kpis_sum_to_one_however_they_are_written() -> None:
    heavier = changed(ORDINARY, kpis__unit_sales__weight=6.0)
    row = lever_rows(heavier.design, heavier.design, 1, 120, 0.35)[0]
    assert row["kpi_weight"].sum() == pytest.approx(1.0)
    assert row["kpi_weight"][0, KPI_INDEX["unit_sales"]] == pytest.approx(6.0 / 6.4)


def test_a_firm_without_kpis_has_no_weights() -> None:
    none = ORDINARY.design.model_copy(update={"kpis": {}})
    assert lever_rows(none, none, 1, 120, 0.35)["kpi_weight"].sum() == 0.0


def felt(level: Level, team_share: float = 0.0) -> float:
    return felt_share(KpiSetting(level=level), team_share, 120, 0.5)


def test_a_figure_of_many_is_felt_less_by_each() -> None:
    assert felt(Level.PERSON) == 1.0
    assert felt(Level.UNIT) == pytest.approx(30.0**-0.5)
    assert felt(Level.FIRM) == pytest.approx(120.0**-0.5)


def test_pay_for_the_team_dilutes_a_figure_of_ones_own() -> None:
    assert felt(Level.PERSON, team_share=0.5) == pytest.approx(0.5 + 0.5 * 30.0**-0.5)


def test_assumptions_context_and_switches_arrive_in_their_fields() -> None:
    scenario = changed(small(), assumptions__trust__build=0.07, market__drift=0.11, switches__begging="off")
    assert given_row(scenario.assumptions)["trust_build"][0] == 0.07
    assert market_row(scenario.market)["drift"][0] == 0.11
    assert switch_row(scenario.switches)["begging"][0] == 0
    assert switch_row(scenario.switches)["review"][0] == 1


def test_every_number_of_the_context_has_a_field() -> None:
    assert set(MARKET_TYPE.names) == set(type(ORDINARY.market).model_fields)
