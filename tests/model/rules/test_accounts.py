"""Account managers: whose customers they are, being caught between, and what goes with them."""

import pytest

from sim.model.rules.accounts import better_known, closeness, conflict, look_after, lose_manager, manager_of
from tests.model.rules.rows import customer, given, lever, person


def test_the_largest_customers_are_shared_out_in_turn() -> None:
    assert [manager_of(index, 0.5, 3, 0.6) for index in (0, 1, 2, 3)] == [6, 7, 8, 6]
    assert manager_of(0, 0.3, 3, 0.6) == -1


def test_an_account_manager_is_caught_between_unmet_cases_and_her_quota() -> None:
    assert conflict(person(cover=1.0, cases=10.0), 1.0, lever(account_quota=0.0)) == 0.0
    assert conflict(person(cover=0.2, cases=10.0), 1.0, lever(account_quota=0.5)) == pytest.approx(0.65)
    assert conflict(person(cover=0.0, cases=0.0), 0.4, lever(account_quota=0.5)) == pytest.approx(0.1)


def test_an_account_manager_knows_few_customers_well() -> None:
    # 120 hours: 12 for each of ten, 1 for each of 120; half as close with 4 as with all
    hand = given(accounts_hours=4.0)
    assert closeness(person(hours=[20.0] * 6, accounts=10.0), hand) == pytest.approx(0.75)
    assert closeness(person(hours=[20.0] * 6, accounts=120.0), hand) == pytest.approx(0.2)
    assert closeness(person(hours=[20.0] * 6, accounts=0.0), hand) == pytest.approx(120.0 / 124.0)


def test_a_customer_becomes_known_faster_the_closer_her_account_manager_is() -> None:
    hand = given(accounts_knowing=2.0)
    assert (better_known(customer(close=0.5), hand), better_known(customer(), hand)) == (2.0, 1.0)


def lost(facing: float = 0.2, backup: float = 0.0, departure: int = 1) -> object:
    her = customer(memory=0.5, goals=0.5)
    levers = lever(account_backup=backup, facing_share=facing)
    lose_manager(her, levers, given(accounts_owned=0.5, account_departure=departure))
    return her


def test_what_was_known_of_a_customer_goes_with_her_account_manager() -> None:
    # Owned .5 x .8 = .4
    her = lost()
    assert (her.memory, her.goals) == pytest.approx((0.3, 0.3))
    assert (her.estranged, her.orphaned) == (pytest.approx(0.8), 12.0)


def test_a_colleague_who_knows_her_too_keeps_half_and_halves_the_unrest() -> None:
    her = lost(backup=0.5)
    assert (her.memory, her.estranged, her.orphaned) == pytest.approx((0.4, 0.4, 9.0))
    safe = lost(backup=1.0)
    assert (safe.memory, safe.estranged, safe.orphaned) == (0.5, 0.0, 6.0)


def test_where_everybody_meets_customers_nothing_is_the_managers_alone() -> None:
    assert (lost(facing=1.0).memory, lost(facing=1.0).estranged) == (0.5, 0.0)


def test_without_the_mechanism_nothing_goes_with_her() -> None:
    assert (lost(departure=0).memory, lost(departure=0).orphaned) == (0.5, 0.0)


def looked_after(unit: int = 1, left: int = 0, **state: float) -> object:
    staff = [person() for _ in range(20)]
    staff[6].left = left
    her = customer(**{"rank": 0.9, "manager": 6, "memory": 0.8, "goals": 0.4, "unit": 1, "covered": 1.0} | state)
    hand = given(accounts_owned=0.5, change_forgotten=0.5)
    look_after(her, 0, staff, unit, lever(account_managers=1, facing_share=0.0), hand)
    return her


def test_a_customer_whose_manager_left_is_orphaned() -> None:
    assert (looked_after(left=1).orphaned, looked_after(left=1).memory) == (12.0, 0.4)
    assert looked_after(left=1, manager=-1).orphaned == 0.0


def test_an_account_managers_customers_are_counted() -> None:
    staff = [person() for _ in range(20)]
    for index in range(3):
        look_after(customer(rank=0.9), index, staff, 1, lever(account_managers=1), given())
    look_after(customer(rank=0.1), 3, staff, 1, lever(account_managers=1), given())
    assert staff[6].accounts == 3.0


def test_unrest_passes_month_by_month() -> None:
    assert looked_after(orphaned=3.0).orphaned == 2.0
    assert looked_after().orphaned == 0.0


def test_a_new_unit_forgets_half_of_what_was_known() -> None:
    her = looked_after(unit=4)
    assert (her.unit, her.memory, her.goals) == (4, pytest.approx(0.4), pytest.approx(0.2))


def test_a_new_customer_has_no_unit_that_could_forget_her() -> None:
    her = looked_after(unit=4)
    her.unit, her.memory = -1, 0.8
    look_after(her, 0, [person() for _ in range(20)], 4, lever(), given())
    assert (her.unit, her.memory, her.manager) == (4, 0.8, -1)
