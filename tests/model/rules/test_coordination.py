"""Hours of coordinating, by hand."""

import pytest

from sim.model.rules.coordination import coordination_hours, sharing_hours, tuning_hours, upkeep_hours
from sim.model.state import ACCOUNT_MANAGER, DEVELOPMENT, OPERATIONS
from tests.model.rules.rows import alone, but, firm, forms, given, lever, person

HAND = given(
    hours_report=5.0, hours_settle=0.0,
    hours_handover=4.0, hours_team=50.0, hours_inside=28.0, hours_participation=25.0,
    hours_standards=3.0, hours_written_down=4.0, hours_backup=14.0,
)  # fmt: skip


def clerk(**state: float) -> object:
    return person(**{"function": OPERATIONS, "facing_draw": 0.5} | state)


def coordinated(who: object, on: object = None, **levers: float) -> float:
    house = firm(crossings=1.5, present=20.0, people_in=alone(OPERATIONS, 5.0))
    return coordination_hours(who, house, lever(**{"layers": 3.0} | levers), but(HAND, on))


def test_reports_hand_overs_and_teams_of_other_functions_take_hours() -> None:
    # 5 x 3 + 4 x 1.5 + 50 x .2 x (1 - 5/20)
    assert coordinated(clerk(), cross_functional_share=0.2) == pytest.approx(28.5)
    assert coordinated(clerk(), forms(teams=0), cross_functional_share=0.2) == pytest.approx(21.0)
    assert coordinated(clerk(), forms(handovers=0), cross_functional_share=0.2) == pytest.approx(22.5)
    assert coordinated(clerk(), forms(coordination=0), cross_functional_share=0.2) == 0.0


def test_what_no_layer_settles_people_settle_with_each_other() -> None:
    # 20 x .7^layers beside 5 a layer
    hand, house = but(HAND, hours_settle=20.0, hours_settled=0.3), firm(present=20.0)
    flat, tall = (coordination_hours(clerk(), house, lever(layers=n), but(hand, forms(teams=0))) for n in (0.0, 2.0))
    assert (flat, tall) == pytest.approx((20.0, 19.8))


def test_an_account_manager_arranges_her_customers_affairs_inside_the_firm() -> None:
    manager = person(role=ACCOUNT_MANAGER)
    assert coordinated(manager, cross_functional_share=0.0) == pytest.approx(21.0 + 28.0)
    assert coordinated(manager, forms(account_care=0), cross_functional_share=0.0) == pytest.approx(21.0)


def test_offers_of_several_segments_have_to_fit_each_other() -> None:
    # 7 h x .5 x (4 - 1)
    house, hand = firm(tailoring=0.5), but(HAND, hours_tuning=7.0)
    assert tuning_hours(person(function=DEVELOPMENT), house, hand) == pytest.approx(10.5)
    assert tuning_hours(clerk(), house, hand) == 0.0
    assert tuning_hours(person(function=DEVELOPMENT), house, but(hand, forms(distinct_offers=0))) == 0.0


def test_customers_who_decide_take_developers_hours() -> None:
    developer = person(function=DEVELOPMENT)
    assert sharing_hours(developer, lever(participation=0.4), HAND) == pytest.approx(10.0)
    assert sharing_hours(developer, lever(participation=0.8, customers_decide=0.5), HAND) == pytest.approx(32.5)
    assert sharing_hours(developer, lever(participation=0.8), but(HAND, participation=0)) == 0.0
    assert sharing_hours(clerk(), lever(participation=1.0), HAND) == 0.0


def test_customers_who_are_well_looked_after_take_more_of_developers_hours() -> None:
    # 25 x .4 x (.5 + 1)
    needs = dict.fromkeys(("choice", "briefing", "community", "recognition"), 1.0)
    row = lever(participation=0.4, **{f"take_part_{need}": all_of_it for need, all_of_it in needs.items()})
    assert sharing_hours(person(function=DEVELOPMENT), row, HAND) == pytest.approx(15.0)


def test_standards_a_customer_system_and_a_colleagues_customers_are_kept_up_in_hours() -> None:
    manager, row, house = person(role=ACCOUNT_MANAGER), lever(self_written=0.5, account_backup=0.5), firm(crm_use=0.5)
    assert upkeep_hours(manager, house, row, HAND) == pytest.approx(1.5 + 2.0 + 7.0)
    assert upkeep_hours(person(), house, row, HAND) == pytest.approx(1.5 + 2.0)
    assert upkeep_hours(clerk(), house, row, HAND) == pytest.approx(1.5)
    assert upkeep_hours(manager, house, row, but(HAND, forms(who_writes=0, account_departure=0))) == pytest.approx(2.0)
