"""What is asked of named people's months, by hand, and how much of what was planned takes place."""

import pytest

from sim.model.rules.asks import (
    ask,
    contact_hours,
    conversation_length,
    gathering_hours,
    plan_month,
    rotation_hours,
    take_stock,
    talk_hours,
    teaching_hours,
)
from sim.model.state import (
    ACCOUNT_MANAGER,
    COORDINATE,
    FINANCE,
    FRONT_LINE,
    HELP_DESK,
    LEADER,
    LEARN,
    MARKETING,
    OPERATIONS,
    SHARE,
    TALK,
    TEACH,
)
from tests.model.rules.rows import alone, but, firm, forms, given, lever, person

HAND = given(
    practice_own_hours=2.0, practice_rotation_hours=8.0, accounts_talk=0.2, hours_conversation=1.5, hours_longer=0.5,
    hours_deeper=0.0,
    hours_focus_group=1.0, hours_community=0.25, hours_report=5.0, hours_settle=0.0,
    hours_handover=4.0, hours_team=50.0,
    hours_inside=28.0, hours_participation=25.0, hours_taught=8.0, hours_programme=4.0,
)  # fmt: skip


def clerk(**state: float) -> object:
    return person(**{"function": OPERATIONS, "facing_draw": 0.5} | state)


def test_leaders_and_some_of_the_back_office_go_to_customers() -> None:
    someone = clerk(facing_draw=0.3)
    assert contact_hours(person(role=LEADER), lever(customer_hours=60.0)) == 40.0
    assert contact_hours(someone, lever(facing_share=0.4, contact_hours=3.0)) == 3.0
    assert contact_hours(someone, lever(facing_share=0.2, contact_hours=3.0)) == 0.0
    assert contact_hours(person(), lever(facing_share=1.0, contact_hours=3.0)) == 0.0


def test_a_turn_at_the_help_desk_takes_a_day_of_back_office_people() -> None:
    someone = clerk(facing_draw=0.7)
    assert rotation_hours(someone, lever(help_desk_rotation=0.4), HAND) == 8.0
    assert rotation_hours(someone, lever(help_desk_rotation=0.2), HAND) == 0.0
    assert rotation_hours(person(), lever(help_desk_rotation=1.0), HAND) == 0.0
    assert rotation_hours(person(role=LEADER), lever(help_desk_rotation=1.0), HAND) == 0.0


def test_a_conversation_takes_longer_the_more_is_done_together() -> None:
    assert [conversation_length(lever(mode=mode), HAND) for mode in range(4)] == [1.5, 2.25, 3.0, 3.75]


def test_a_conversation_about_goals_takes_longer() -> None:
    hand = but(HAND, hours_deeper=1.0)
    assert conversation_length(lever(mode=1, depth=0.5), hand) == pytest.approx(3.0)
    assert conversation_length(lever(mode=1, depth=0.5), but(hand, goals=0)) == pytest.approx(2.25)


def planned(staff: list, house: object = None, on: object = None, **levers: float) -> object:
    house = house or firm(listed=100)
    plan_month(house, staff, lever(**levers), but(HAND, on))
    return house


def test_people_are_counted_by_function_and_role() -> None:
    people = [person(role=LEADER), person(role=ACCOUNT_MANAGER, accounts=30.0), person(), clerk(), clerk(active=0)]
    house = planned(people, customer_hours=2.0)
    assert (house.present, house.managed, house.visits) == (4.0, 30.0, 2.0)
    assert (house.people_in[FRONT_LINE], house.people_in[OPERATIONS]) == (1.0, 1.0)


def test_those_who_serve_hold_the_conversations_that_others_do_not() -> None:
    # 100 customers less 30 managed, a tenth of them, 1.5 h each, less 2 h of a leader, by two people
    staff = [person(role=LEADER), person(role=ACCOUNT_MANAGER, accounts=30.0), person(), person()]
    house = planned(staff, conversation_reach=0.1, customer_hours=2.0)
    assert house.talk_each == pytest.approx(4.25)
    assert planned(staff, conversation_reach=0.1, customer_hours=20.0).talk_each == 0.0
    assert planned(staff, None, {"conversations": 0}, conversation_reach=1.0).talk_each == 0.0


def test_people_with_little_time_for_what_customers_say_hold_fewer_conversations() -> None:
    house = planned([person()], firm(listed=100, activity=alone(SHARE, 0.25)), conversation_reach=0.1)
    assert house.talk_each == pytest.approx(7.5)


def test_an_account_manager_speaks_with_her_own_customers_in_her_own_hours() -> None:
    # (.1 + .2) x 40 customers x 1.5 h
    manager = person(role=ACCOUNT_MANAGER, accounts=40.0)
    ask(manager, firm(), lever(conversation_reach=0.1), HAND)
    assert (manager.talks, manager.spent[TALK]) == (pytest.approx(0.3), pytest.approx(18.0))
    ask(manager, firm(), lever(conversation_reach=0.1), but(HAND, conversations=0))
    assert (manager.talks, manager.spent[TALK]) == (0.0, 0.0)


def test_focus_groups_and_a_community_are_marketings_work() -> None:
    # (.1 x 1 h + .2 x .25 h) x 100 customers by five people
    house = firm(listed=100, people_in=alone(MARKETING, 5.0))
    row = lever(focus_group_reach=0.1, community=0.2)
    assert gathering_hours(house, row, HAND) == pytest.approx(3.0)
    assert gathering_hours(house, row, but(HAND, forms(focus_groups=0, community=0))) == 0.0
    assert talk_hours(person(function=MARKETING, facing_draw=0.5), house, row, HAND) == pytest.approx(3.0)
    assert talk_hours(clerk(), house, row, HAND) == 0.0


def test_learners_and_trainers_spend_hours_on_training() -> None:
    # 8 h x 40 people / 8 by two trainers; half of it takes place where trainers had half of the hours
    trainer, house = person(function=FINANCE), firm(present=40.0, people_in=alone(FINANCE, 2.0))
    assert teaching_hours(trainer, house, lever(training=8.0), HAND) == pytest.approx(20.0)
    assert teaching_hours(trainer, house, lever(training=8.0), but(HAND, training=0)) == 0.0
    learner = clerk()
    house.kept_in[FINANCE] = 0.5
    ask(learner, house, lever(training=8.0, own_service=0.5), HAND)
    assert (learner.spent[LEARN], learner.spent[TEACH]) == (pytest.approx(5.0), 0.0)


def test_a_programme_takes_hours_of_those_whom_it_reaches() -> None:
    someone = clerk(reached=alone(0, 0.5))
    ask(someone, firm(intensity=[1.0] * 6), lever(layers=0.0), HAND)
    assert someone.spent[LEARN] == pytest.approx(2.0)
    assert someone.spent[COORDINATE] == pytest.approx(50.0 * 0.1)


def test_as_many_conversations_take_place_as_there_are_hours_for() -> None:
    # 10 x .5 + 10 h of 1.5 h each with 100 - 50 customers
    house = firm(listed=100, managed=50.0, talk_each=10.0, present=2.0, people_in=alone(FRONT_LINE, 2.0))
    take_stock(house, [person(kept=0.5), person()], lever(), HAND)
    assert (house.talks, house.kept_all, house.kept_in[FRONT_LINE]) == pytest.approx((0.2, 0.75, 0.75))
    assert house.kept_in[OPERATIONS] == 0.0


def test_people_of_the_help_desk_stand_beside_those_who_take_a_turn() -> None:
    # A quarter of 40 hours, by two people; the front line where there is no help desk
    host, hand = person(function=HELP_DESK), but(HAND, hours_shown=0.25)
    assert teaching_hours(host, firm(turns=40.0, people_in=alone(HELP_DESK, 2.0)), lever(), hand) == pytest.approx(5.0)
    front, bare = person(function=FRONT_LINE), firm(turns=40.0, people_in=alone(FRONT_LINE, 4.0))
    assert teaching_hours(front, bare, lever(), hand) == pytest.approx(2.5)
    assert teaching_hours(front, firm(turns=40.0, people_in=alone(HELP_DESK, 2.0)), lever(), hand) == 0.0


def test_figures_of_what_a_kept_customer_earns_take_time_to_read() -> None:
    reader, hand = clerk(), but(HAND, hours_feedback=2.0)
    ask(reader, firm(), lever(profit_feedback=0.5, own_service=0.0), hand)
    assert reader.spent[LEARN] == pytest.approx(1.0)
    ask(reader, firm(), lever(profit_feedback=0.5, own_service=0.0), but(hand, profit_feedback=0))
    assert reader.spent[LEARN] == 0.0
