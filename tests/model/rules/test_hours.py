"""Where a person's month goes: what is asked of it, what fits, overtime, and what is left for the six activities."""

import pytest

from sim.model.rules.hours import drive_of, fluency, load_of, overtime_of, spend_month, vigour
from sim.model.state import LEARN, OPERATIONS, ROTATE, SELL, SHARE, TALK
from tests.model.rules.rows import alone, but, firm, given, lever, person, unit

HAND = given(practice_own_hours=2.0, practice_rotation_hours=8.0, hours_asked=0.6, hours_overtime=0.2, coordination=0)


def spent(someone: object, on: object = None, house: object = None, load: float = 0.0, **levers: float) -> object:
    someone.effort = alone(SELL)
    spend_month(someone, load, house or firm(), lever(**levers), but(HAND, on))
    return someone


def clerk(**state: float) -> object:
    return person(**{"function": OPERATIONS, "facing_draw": 0.5} | state)


def test_an_ordinary_person_works_140_hours() -> None:
    assert sum(spent(person(engagement=0.6, skill=0.7)).hours) == pytest.approx(140.0)


def test_an_hour_of_who_is_engaged_and_skilled_yields_more() -> None:
    # (2.4/.6)^.5 x (.6 + .4 x .35/.7)
    assert vigour(person(engagement=2.4, skill=0.35), given(effort_engaged=0.5)) == pytest.approx(1.6)


def test_where_everybody_does_more_steps_of_the_work_an_hour_yields_less() -> None:
    # 2.5 steps: 2.5^-.15 = .8716
    assert fluency(0.0, given(knowledge_fluency=0.15)) == pytest.approx(0.87158, abs=1e-5)
    assert fluency(0.0, given(division=0)) == 1.0


def test_an_hours_pace_is_made_of_the_person_the_pay_and_the_division_of_labour() -> None:
    unpaid = spent(person(engagement=0.6, skill=0.7), variable_share=0.0, silo_crossings=0.0)
    assert unpaid.pace == pytest.approx(0.87158 / 1.08835, abs=1e-4)


def test_an_empty_seat_works_no_hours() -> None:
    empty = spent(person(active=0), load=2.0, training=6.0)
    assert (sum(empty.hours), sum(empty.spent), empty.overtime) == (0.0, 0.0, 0.0)


def test_a_nudge_adds_effective_time_and_takes_none() -> None:
    plain, nudged = spent(person()), spent(person(), house=firm(nudge=alone(SHARE, 0.1)))
    assert nudged.hours[SHARE] - plain.hours[SHARE] == pytest.approx(14.0)
    assert nudged.spent == plain.spent


def test_contact_a_turn_at_the_desk_own_purchases_and_training_take_hours() -> None:
    # 3 + 8 + 2 x .5 + 6
    levers = {"facing_share": 1.0, "contact_hours": 3.0, "help_desk_rotation": 1.0, "own_service": 0.5, "training": 6.0}
    someone = spent(clerk(), **levers)
    assert (someone.spent[TALK], someone.spent[ROTATE], someone.spent[LEARN]) == (3.0, 8.0, 7.0)
    assert someone.spent[SELL] == pytest.approx(122.0)
    assert spent(clerk(), {"training": 0}, **levers).spent[LEARN] == 1.0
    assert spent(person(), training=6.0).spent[SELL] == pytest.approx(134.0)


def test_what_is_asked_beyond_what_a_month_holds_is_scaled_down_together() -> None:
    # 20 + 16 + 20 = 56 of the 28 hours that a fifth of 140 holds
    hand = {"hours_asked": 0.2, "practice_rotation_hours": 20.0}
    someone = spent(
        clerk(reached=[1.0] * 6), hand, facing_share=1.0, contact_hours=20.0, training=16.0, help_desk_rotation=1.0
    )
    assert someone.kept == pytest.approx(0.5)
    assert someone.reached == [0.5] * 6
    assert (someone.spent[TALK], someone.spent[LEARN], someone.spent[SELL]) == pytest.approx((10.0, 8.0, 112.0))


def test_overtime_follows_the_load_to_a_fifth_of_the_month() -> None:
    assert [overtime_of(load, HAND) for load in (0.5, 1.0, 1.25, 2.0, 9.0)] == pytest.approx(
        [0.0, 0.0, 7.0, 28.0, 28.0]
    )
    assert overtime_of(2.0, but(HAND, overtime=0)) == 0.0
    assert sum(spent(person(), load=1.25).spent) == pytest.approx(147.0)


def test_who_serves_feels_the_desk_and_others_what_is_asked_of_them() -> None:
    assert load_of(person(), unit(pressure=1.3), firm()) == 1.3
    assert load_of(clerk(kept=0.8), unit(pressure=1.3), firm(order_load=1.1)) == pytest.approx(1.25)
    assert load_of(clerk(kept=0.8), unit(pressure=1.3), firm(order_load=1.5)) == 1.5


def test_people_work_harder_for_pay_that_follows_performance_and_most_for_the_first_of_it() -> None:
    # 1 + .09 (1 - exp(-4)) = 1.08835 at the usual fifth of pay.
    drives = [drive_of(lever(variable_share=v, delight_bonus=0.0), given()) for v in (0.0, 0.05, 0.2)]
    assert drives == pytest.approx([1 / 1.08835, 1.05689 / 1.08835, 1.0], abs=1e-4)
    assert drive_of(lever(variable_share=0.0), given(drive=0)) == 1.0
