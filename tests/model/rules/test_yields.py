"""What work yields: hours, activity, stocks, selling as it is felt, capability."""

import pytest

from sim.model.rules.yields import gather_hours, selling_pull, work
from sim.model.state import CUT, DEVELOPMENT, LEADER, RESOLVE, ROTATE, SELL, TALK
from tests.model.rules.rows import but, firm, forms, given, lever, person


def at_work(on: object = None, hours: float = 100.0, **changes: float) -> object:
    house = firm(craft=[hours] * 36, craft_reference=[100.0] * 36, pitch=9.0)
    row = lever(selling_mode=changes.pop("selling_mode", 0.0), objectivity=changes.pop("objectivity", 0.5))
    hand = given(yields_serve=1.0, causes_speed=0.1, cuts_speed=0.1, selling_slower=0.3, content_candour=0.2, **changes)
    work(house, row, but(hand, on))
    return house


def test_ordinary_work_keeps_the_stocks_where_they_are() -> None:
    house = at_work()
    assert (house.activity, house.causes, house.cuts, house.pitch) == ([1.0] * 6, 1.0, 1.0, 1.0)


def test_four_times_the_work_removes_causes_toward_twice_as_many() -> None:
    assert at_work(hours=400.0).causes == pytest.approx(1.1)


def test_work_without_yield_lets_causes_of_failure_come_back() -> None:
    house = at_work(yields_resolve=0.0, yields_cut=0.0)
    assert (house.activity[RESOLVE], house.activity[CUT]) == (0.0, 0.0)
    assert (house.causes, house.cuts) == pytest.approx((0.9, 0.9))


def test_without_the_mechanism_work_yields_what_is_usual() -> None:
    house = at_work(forms(yields=0), hours=400.0)
    assert (house.activity, house.causes) == ([1.0] * 6, 1.0)


def test_selling_benefits_and_telling_weak_sides_sells_less_today() -> None:
    assert at_work(selling_mode=1.0).pitch == pytest.approx(0.7)
    assert at_work(objectivity=1.0).pitch == pytest.approx(0.9)
    assert at_work(objectivity=0.0).pitch == pytest.approx(1.1)
    assert at_work(selling_mode=1.0).activity[SELL] == 1.0


def test_without_these_mechanisms_selling_is_felt_as_it_is_done() -> None:
    assert at_work(forms(selling_mode=0), selling_mode=1.0).pitch == 1.0
    assert at_work(forms(content=0), objectivity=1.0).pitch == 1.0


def gathered(staff: list) -> object:
    house = firm()
    gather_hours(house, staff, given())
    return house


def test_hours_are_those_of_people_who_are_there() -> None:
    house = gathered([person(hours=[10.0] * 6, effort=[1 / 6] * 6), person(active=0, hours=[99.0] * 6)])
    assert (house.staff, house.total_hours) == (1.0, [10.0] * 6)
    assert house.effort == pytest.approx([1 / 6] * 6)


def clerk(serving: float = 0.0, talk: float = 0.0, rotate: float = 0.0) -> object:
    hours, spent = [0.0, serving, 0.0, 0.0, 0.0, 0.0], [0.0] * 12
    spent[TALK], spent[ROTATE] = talk, rotate
    return person(function=DEVELOPMENT, hours=hours, spent=spent)


def test_on_plan_is_the_back_offices_time_that_customers_do_not_take() -> None:
    # Of 2 x 140 hours: 14 served, 7 with customers and 8 at the help desk for each.
    assert gathered([clerk(), clerk()]).on_plan == 1.0
    assert gathered([clerk(14.0), clerk()]).on_plan == pytest.approx(0.95)
    taken = gathered([clerk(talk=7.0), clerk(talk=7.0)])
    assert taken.on_plan == pytest.approx(0.95)
    turns = gathered([clerk(rotate=8.0), clerk(rotate=8.0)])
    assert turns.on_plan == pytest.approx(1.0 - 16.0 / 280.0)


def test_who_serves_anyway_and_leaders_have_no_plan_to_be_kept_from() -> None:
    assert gathered([person(hours=[0.0, 99.0, 0.0, 0.0, 0.0, 0.0]), person(role=LEADER)]).on_plan == 1.0


def test_four_times_the_selling_pulls_twice_as_much_as_twice_the_selling() -> None:
    assert selling_pull(4.0, 0.3) == pytest.approx(2.0 * selling_pull(2.0, 0.3))
    assert selling_pull(0.0, 0.3) == selling_pull(0.05, 0.3) < 0.0
