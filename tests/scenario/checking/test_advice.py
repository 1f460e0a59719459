"""Warnings: what is allowed and probably not meant, and that the same is not said of what is meant."""

import pytest

from sim.scenario import check, load
from tests.scenario.conftest import Told, Write

HEAD = "ccsim: 1\nextends: account_managed\n"
NO_KPI = "kpis: {" + ", ".join(f"{name}: {{weight: 0}}" for name in load("account_managed").design.kpis) + "}"


def first_line(told: Told, text: str) -> str:
    return told(HEAD + text + "\n", "contexts/my.yaml").splitlines()[0].partition(" ")[2]


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("kpis: {reported_nps: {weight: 0.6}}", "W130 KPI weights sum to 1.3; they are relative and read as shares"),
        ("market: {price_weight: 0.5}", "W131 needs' weights sum to 1.1; they are relative and read as shares"),
        (
            "portfolio: {account_managers: 1}",
            "W210 1 account manager for 320 customers: each customer is seen once in 27 months",
        ),
        (
            "portfolio: {account_managers: 0, account_quota: 0.9}",
            "W211 portfolio.account_quota has no effect: there are no account managers",
        ),
        (
            "portfolio: {account_cover: 0}",
            "W212 6 account managers have no customers: portfolio.account_cover is 0",
        ),
        (NO_KPI, "W213 20% of pay is variable, but no KPI has a weight: nobody can earn it"),
        (
            "market: {staff: 30}\nportfolio: {account_managers: 16}",
            "W214 16 account managers of 30 staff leave hardly anybody at the front line",
        ),
    ],
)
def test_a_warning_gives_the_figures_that_make_it(told: Told, text: str, warning: str) -> None:
    assert first_line(told, text) == warning


@pytest.mark.parametrize(
    "text",
    [
        "kpis: {reported_nps: {weight: 0.4}, unit_sales: {weight: 0.5}}",
        "portfolio: {account_managers: 8}",
        "portfolio: {account_managers: 0}",
        NO_KPI + "\nincentives: {variable_share: 0}",
        "market: {staff: 32}\nportfolio: {account_managers: 16}",
    ],
)
def test_what_goes_together_is_not_warned_about(told: Told, text: str) -> None:
    assert told(HEAD + text + "\n", "contexts/my.yaml") == ""


def test_a_loss_from_the_beginning_names_the_costs(told: Told) -> None:
    found = told(HEAD + "market: {gross_cost: 0.9}\n", "contexts/my.yaml").splitlines()
    assert "W220 the starting firm's costs are " in found[0]
    assert found[0].endswith("% of its revenue: it begins with a loss")
    assert found[-1].endswith("^ lower market.gross_cost, market.payroll or market.fixed_cost")


def test_a_warning_about_a_parents_value_is_not_repeated_for_every_child(write: Write) -> None:
    write(HEAD + "kpis: {reported_nps: {weight: 0.6}}\n", "parent.yaml")
    assert check(write("ccsim: 1\nextends: parent.yaml\noffer: {price: 1.1}\n")) == []


def test_warnings_stand_in_the_order_of_the_lines(told: Told) -> None:
    text = "standards: {contact_hours: 2}\nlistening: {participation: 0, vote_launch: 1}\n"
    found = [line.split()[:2] for line in told(HEAD + text).splitlines() if line.startswith("my.yaml")]
    assert found == [["my.yaml:3:13", "W244"], ["my.yaml:4:31", "W240"]]


def test_quotation_marks_that_yaml_does_not_know_become_part_of_a_text(told: Told) -> None:
    assert told(HEAD + "question: \u201cWhat if?\u201d\noffer: {price: 1.1}\n") == (
        "my.yaml:3:11 W105 the quotation marks \u201c and \u201d become part of the text\n"
        "   3 | question: \u201cWhat if?\u201d\n"
        '     |           ^^^^^^^^^^ type a plain " instead, or leave them out'
    )


def test_quotation_marks_inside_a_text_or_in_plain_ones_are_meant(told: Told) -> None:
    text = "question: Is \u201cmore\u201d better?\nname: '\u201cMore\u201d'\noffer: {price: 1.1}\n"
    assert told(HEAD + text) == ""
