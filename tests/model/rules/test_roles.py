"""Whose work is with customers, and who is judged by a KPI."""

import pytest

from sim.model.rules.roles import group_of, judges, meets_customers, weight_on
from sim.model.state import (
    ACCOUNT_MANAGER,
    BACK_OFFICE,
    EVERYBODY,
    FRONT,
    FRONT_LINE,
    HELP_DESK,
    LEADER,
    LEADERS_ONLY,
    MANAGERS_ONLY,
    MARKETING,
    OPERATIONS,
)
from tests.model.rules.rows import person, steered

PEOPLE = [person(), person(role=ACCOUNT_MANAGER), person(function=OPERATIONS), person(role=LEADER)]


def test_daily_work_with_customers_is_that_of_front_line_help_desk_and_account_managers() -> None:
    assert meets_customers(person(function=FRONT_LINE))
    assert meets_customers(person(function=HELP_DESK))
    assert meets_customers(person(role=ACCOUNT_MANAGER, function=OPERATIONS))
    assert not meets_customers(person(function=MARKETING))
    assert not meets_customers(person(role=LEADER, function=FRONT_LINE))


@pytest.mark.parametrize(
    ("audience", "judged"),
    [
        (EVERYBODY, [True, True, True, True]),
        (FRONT, [True, True, False, False]),
        (MANAGERS_ONLY, [False, True, False, False]),
        (BACK_OFFICE, [False, False, True, False]),
        (LEADERS_ONLY, [False, False, False, True]),
    ],
)
def test_each_audience_of_a_kpi_is_judged_by_it_and_nobody_else(audience: int, judged: list[bool]) -> None:
    assert [judges(audience, group_of(who)) for who in PEOPLE] == judged


def test_pay_hangs_on_the_weight_of_a_kpi_only_for_those_whom_it_judges() -> None:
    row = steered(3)
    row.kpi_audience[3] = BACK_OFFICE
    assert [weight_on(group_of(who), 3, row) for who in PEOPLE] == [0.0, 0.0, 1.0, 0.0]
