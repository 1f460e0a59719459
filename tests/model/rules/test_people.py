"""What work does to people, and who leaves and comes."""

import pytest

from sim.model.rules.accounts import conflict, look_after
from sim.model.rules.people import mindset_after, motivation_after, strain_after
from sim.model.rules.turnover import hire, leave, quit_chance, take_role
from sim.model.state import ACCOUNT_MANAGER
from tests.model.rules.rows import customer, firm, given, lever, person, switch, unit


def motivation(
    pressure: float = 1.0, squeeze: float = 0.0, crowding: int = 1, pay: float = 0.2, **state: float
) -> float:
    hand = given(motivation_speed=0.5, motivation_controlling=0.05, motivation_overload=0.1, motivation_contact=0.05)
    who = person(**state)
    return motivation_after(who, pressure, squeeze, lever(variable_share=pay), 0.5, hand, switch(crowding_out=crowding))


def test_controlling_pay_crowds_motivation_out() -> None:
    assert motivation(pay=0.0) - motivation(pay=0.2) == pytest.approx(0.025)
    assert motivation(pay=0.2, crowding=0) == motivation(pay=0.0)


def test_overload_and_squeeze_wear_people_out() -> None:
    assert motivation(pressure=1.5) == pytest.approx(motivation() - 0.025)
    assert motivation(squeeze=0.5) == pytest.approx(motivation() - 0.025)


@pytest.mark.parametrize("more", ["autonomy", "competence", "connection", "appreciation", "contact"])
def test_met_needs_and_contact_with_customers_motivate(more: str) -> None:
    assert motivation(**{more: 0.9}) > motivation(**{more: 0.1})


def test_an_account_manager_is_caught_between_unmet_cases_and_her_quota() -> None:
    assert conflict(person(cover=1.0, cases=10.0), 1.0, lever(account_quota=0.0)) == 0.0
    assert conflict(person(cover=0.2, cases=10.0), 1.0, lever(account_quota=0.5)) == pytest.approx(0.65)


def mindset(example: float = 0.5, cue: float = 0.0, alignment: float = 0.5, **state: float) -> float:
    hand = given(mindset_drift=0.0, mindset_noise=0.0, mindset_leader=0.1, mindset_peers=0.1, mindset_contact=0.02)
    house, team = firm(alignment=alignment, programme_kept=0.0), unit(mindset=state.pop("peers", 0.5), people=1.0)
    return mindset_after(person(**{"mindset": 0.5} | state), team, example, house, cue, lever(), 0.5, hand)


def test_leaders_set_an_example_as_far_as_word_and_deed_agree() -> None:
    assert mindset(example=0.9, alignment=0.5) == pytest.approx(0.52)
    assert mindset(example=0.9, alignment=0.0) == pytest.approx(0.5)


def test_people_become_like_their_peers_and_like_what_they_meet() -> None:
    assert mindset(peers=0.9) == pytest.approx(0.54)
    assert mindset(contact=1.0) == pytest.approx(0.508)


def test_kpis_tell_people_what_matters() -> None:
    assert mindset(cue=1.0) > mindset(cue=0.0) > mindset(cue=-1.0)


def test_left_alone_people_turn_back_to_themselves() -> None:
    hand = given(mindset_drift=0.1, mindset_ego=0.25, mindset_peers=0.0, mindset_leader=0.0, mindset_noise=0.0)
    after = mindset_after(person(mindset=0.75), unit(), 0.5, firm(programme_kept=0.0), 0.0, lever(), 0.5, hand)
    assert after == pytest.approx(0.7)


def test_a_programme_with_a_budget_turns_people_to_customers() -> None:
    hand = given(mindset_drift=0.0, mindset_peers=0.0, mindset_leader=0.0, mindset_noise=0.0, mindset_programme=0.02)
    after = mindset_after(person(mindset=0.4), unit(), 0.5, firm(), 0.0, lever(budget=0.01), 0.5, hand)
    assert after == pytest.approx(0.41)


def test_strain_rises_with_pressure_a_fifth_of_the_way_a_month() -> None:
    assert strain_after(person(strain=0.3), 1.4, lever(), given()) == pytest.approx(0.36)


def test_an_unmotivated_and_strained_person_leaves_sooner() -> None:
    assert quit_chance(0.3, 0.3, given()) > quit_chance(0.7, 0.3, given())
    assert quit_chance(0.5, 0.8, given()) > quit_chance(0.5, 0.3, given())


def test_a_leaver_leaves_her_seat_empty_until_somebody_new_comes() -> None:
    seat = person(person=7)
    leave(seat, 0.0, given(turnover_vacancy=2.0))
    assert (seat.left, seat.active) == (1, 0)
    months = 0
    while seat.active == 0:
        hire(seat, lever(hiring_mindset=0.6), 0.5, 0.5, 0.5, given(turnover_novice=0.4, turnover_selection=0.5))
        months += 1
    assert months == 2
    assert (seat.person, seat.tenure, seat.skill, seat.mindset) == (1007, 0, pytest.approx(0.36), 0.6)


def test_who_stays_has_not_left() -> None:
    someone = person(left=1)
    leave(someone, 0.999, given())
    assert (someone.left, someone.active) == (0, 1)


def test_new_work_has_to_be_learned() -> None:
    someone = person(role=0, skill=0.7, unit=2)
    assert take_role(someone, 6, 2, lever(account_managers=1), given(change_relearn=0.3)) == 1
    assert (someone.role, someone.skill) == (ACCOUNT_MANAGER, pytest.approx(0.49))
    assert take_role(someone, 6, 2, lever(account_managers=1), given()) == 0


def test_what_was_known_of_a_customer_goes_with_her_account_manager() -> None:
    staff = [person() for _ in range(12)]
    staff[6].left = 1
    her = customer(rank=0.9, manager=6, memory=0.8, unit=1)
    look_after(her, 0, staff, 1, lever(account_managers=1), given(accounts_owned=0.5))
    assert (her.memory, her.orphaned) == (0.4, 12.0)
