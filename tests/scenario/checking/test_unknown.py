"""A key that is not known is told with what was meant, word for word."""

import pytest

from sim.scenario.checking.addresses import field_at, is_group
from sim.scenario.checking.common_names import KPIS, LEVERS, kpi_called
from sim.scenario.checking.unknown import unknown_key
from sim.scenario.kpis import KPI_NAMES
from tests.scenario.conftest import Told

HEAD = "ccsim: 1\nextends: account_managed\n"


def test_an_address_in_the_place_of_a_key_is_shown_as_lines(told: Told) -> None:
    assert told(HEAD + "incentives.variable_share: 0.4\n") == (
        "my.yaml:3:1 E102 unknown key 'incentives.variable_share'\n"
        "   3 | incentives.variable_share: 0.4\n"
        "     | ^^^^^^^^^^^^^^^^^^^^^^^^^ write it as two lines:\n"
        "     |   incentives:\n"
        "     |     variable_share: 0.4"
    )


def test_an_address_with_a_common_name_of_a_kpi_is_shown_with_the_catalogues(told: Told) -> None:
    assert told(HEAD + "kpis.nps.weight: 0.6\n").splitlines()[2:] == [
        "     | ^^^^^^^^^^^^^^^ write it as three lines:",
        "     |   kpis:",
        "     |     reported_nps:",
        "     |       weight: 0.6",
    ]


def test_an_address_in_another_section_belongs_at_the_top(told: Told) -> None:
    found = told(HEAD + "incentives:\n  offer.price: 1.1\n").splitlines()
    assert found[2:] == [
        "     |   ^^^^^^^^^^^ write it as two lines at the top of the file:",
        "     |   offer:",
        "     |     price: 1.1",
    ]


def test_part_of_an_address_below_its_section_and_one_in_a_timeline_are_lines_too(told: Told) -> None:
    assert "write it as two lines:\n     |   retention:\n     |     weight: 0.6" in told(
        HEAD + "kpis:\n  retention.weight: 0.6\n"
    )
    assert "write it as two lines:\n     |   offer:\n     |     price: 1.1" in told(
        HEAD + "timeline:\n- month: 37\n  offer.price: 1.1\n"
    )


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("reported_nps: {weight: 0.6}", "'reported_nps' belongs in kpis"),
        ("incentives: {retention: 0.6}", "'retention' belongs in kpis"),
        ("kpis: {weight: 0.6}", "a weight belongs to a KPI: write reported_nps: {weight: 0.6}"),
        ("kpis: {level: unit}", "a level belongs to a KPI: write reported_nps: {level: unit}"),
        ("kpis: {nps: {weight: 0.6}}", "the KPI for this is reported_nps"),
        ("kpis: {Customer Churn: {weight: 0.6}}", "the KPI for this is retention"),
        ("kpis: {Reported-NPS: {weight: 0.6}}", "write reported_nps"),
        ("nps: {weight: 0.6}", "the KPI for this is reported_nps; it belongs in kpis"),
        ("bonus: 0.4", "the lever for this is incentives.variable_share"),
        ("incentives: {bonus: 0.4}", "the lever for this is incentives.variable_share"),
        ("expect: {churn: {direction: up}}", "the result for this is retention"),
    ],
)
def test_what_practitioners_write_is_told_as_the_file_would_write_it(told: Told, text: str, hint: str) -> None:
    found = told(HEAD + text + "\n")
    assert "E102 unknown key '" in found
    assert found.endswith(f"^ {hint}")


def test_sections_inside_a_group_of_ones_own_are_to_stand_without_it(told: Told) -> None:
    for name in ("levers", "design"):
        found = told(HEAD + f"{name}:\n  incentives:\n    variable_share: 0.4\n").splitlines()
        assert found[0] == f"my.yaml:3:1 E102 unknown key '{name}'"
        assert found[2].endswith(f"without a section of that name: remove '{name}:', and move the rest 2 spaces left")


@pytest.mark.parametrize(
    ("said", "kpi"),
    [
        ("nps", "reported_nps"),
        ("csat", "reported_nps"),
        ("aht", "handling_time"),
        ("fcr", "first_contact_resolution"),
        ("clv", "lifetime_value"),
        ("ces", "reported_nps"),
        ("churn", "retention"),
        ("revenue", "unit_sales"),
        ("sales", "unit_sales"),
        ("nrr", "retention"),
        ("ebit", "profit"),
        ("eNPS", "engagement"),
    ],
)
def test_a_kpi_is_known_by_its_common_name(said: str, kpi: str) -> None:
    assert kpi_called(said) == kpi


def test_every_common_name_leads_to_one_kpi_or_lever_that_there_is() -> None:
    assert set(KPIS) == set(KPI_NAMES)
    names = " ".join([*KPIS, *KPIS.values(), *LEVERS.values()]).split()
    assert len(names) == len(set(names))
    for address in LEVERS:
        path = tuple(address.split("."))
        assert field_at(path) is not None
        assert not is_group(path)


def test_many_names_are_shown_in_part(told: Told) -> None:
    found = told(HEAD + "kpis: {weather: {weight: 1}}\n")
    assert found.endswith("first_contact_resolution, retention, lifetime_value and 7 more")


def test_without_a_file_there_is_no_position() -> None:
    assert str(unknown_key(None, (), "listning")) == "E102 unknown key 'listning'\n     | did you mean 'listening'?"
