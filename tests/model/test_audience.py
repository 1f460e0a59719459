"""Gaming follows who is judged: small worlds of a firm that pays on its survey score, or by a steep quota for sales."""

from functools import cache

import pytest

from sim.model.run import Run, simulate
from tests.model.worlds import changed, small

SCORE = {"kpis__reported_nps__weight": 6.0, "incentives__variable_share": 0.4}
QUOTA = {"kpis__unit_sales__weight": 6.0, "incentives__variable_share": 0.4, "incentives__accelerator": 2.0}


@cache
def paid_on_the_score(audience: str) -> Run:
    return simulate(changed(small("account_managed"), **SCORE, kpis__reported_nps__audience=audience), 1, 36)


def beggars(run: Run, role: str) -> float:
    """Share of those in a role who beg in the last month."""
    return float(run.staff[run.staff.role == role].begging.mean())


@pytest.mark.parametrize("audience", ["back_office", "leaders"])
def test_nobody_begs_for_a_score_that_judges_people_without_customers(audience: str) -> None:
    assert paid_on_the_score(audience).months.begging[24:].max() == 0.0


def test_only_account_managers_beg_for_a_score_that_judges_them_alone() -> None:
    assert beggars(paid_on_the_score("account_managers"), "employee") == 0.0
    assert beggars(paid_on_the_score("account_managers"), "account manager") > 0.5


def test_the_front_begs_for_a_score_that_judges_the_front() -> None:
    assert beggars(paid_on_the_score("front"), "employee") > 0.3
    assert beggars(paid_on_the_score("front"), "account manager") > 0.5


@cache
def under_a_quota(audience: str) -> Run:
    return simulate(changed(small("account_managed"), **QUOTA, kpis__unit_sales__audience=audience), 1, 36)


def test_fewer_deals_are_timed_the_fewer_of_those_who_sell_have_a_quota() -> None:
    swing = [under_a_quota(who).months.revenue[27:].std() for who in ("everybody", "account_managers", "back_office")]
    assert swing[0] > 1.2 * swing[1] > 1.2 * swing[2]


def test_an_accelerator_for_account_managers_costs_a_part_of_one_for_everybody() -> None:
    six, all_of_them = (under_a_quota(who).months[27:] for who in ("account_managers", "everybody"))
    on_target = 0.4 / 0.6 * six.payroll
    assert abs(six.bonuses - on_target).mean() < 0.5 * abs(all_of_them.bonuses - on_target).mean()
