"""What work does to people: contact, needs, motivation, enthusiasm, mindset, strain, safety, skill."""

import pytest

from sim.model.mechanisms import ERRORS, MINDSET_SHIFT, MOTIVATION_SHIFT
from sim.model.rules.people import (
    contact_with_customers,
    controlling,
    cue,
    engagement_of,
    enthusiasm_after,
    exposure_after,
    live_month,
    meet_needs,
    mindset_after,
    motivation_after,
    safety_after,
    skill_after,
    strain_after,
    trained,
)
from sim.model.state import ACCOUNT_MANAGER, INVOLVE, LEADER, LEADERS_ONLY, LEADERSHIP, MINDSET, MONEY, OPERATIONS
from tests.model.rules.rows import (
    LUCK,
    alone,
    but,
    drawing,
    firm,
    forms,
    given,
    kpi,
    lever,
    person,
    running,
    steered,
    unit,
)


def contact(who: object, on: int = 1, **levers: float) -> float:
    return contact_with_customers(who, lever(**levers), given(practice_rotation_hours=8.0, contact=on))


def test_who_works_with_customers_meets_them_and_leaders_and_clerks_by_the_hour() -> None:
    clerk = person(function=OPERATIONS, facing_draw=0.5)
    assert contact(person()) == 1.0
    assert contact(person(role=LEADER), customer_hours=2.0) == pytest.approx(0.25)
    assert contact(clerk, facing_share=1.0, contact_hours=0.5) == pytest.approx(0.25)
    assert contact(clerk, help_desk_rotation=1.0) == 1.0
    assert contact(person(role=LEADER, kept=0.5), customer_hours=2.0) == pytest.approx(0.125)
    assert contact(clerk) == 0.0


def test_without_the_mechanism_nobody_is_moved_by_meeting_customers() -> None:
    assert contact(person(), on=0) == 0.0
    assert exposure_after(person(contact=1.0, exposure=1.0), firm(), lever(), given(contact=0)) == 0.0


def exposed(who: object, house: object = None, **levers: float) -> float:
    hand = given(contact_fades=0.2, contact_staged=0.6, contact_report=0.2)
    return exposure_after(who, house or firm(), lever(**levers), hand)


def test_a_meeting_fades_by_half_in_three_months() -> None:
    assert exposed(person(exposure=1.0)) == pytest.approx(0.8)
    assert exposed(person(exposure=1.0, contact=0.9)) == 0.9


def test_a_staged_meeting_counts_less_than_a_real_one_and_a_report_least() -> None:
    # .6 x intensity x reach; .2 x reach of conversations, where a conversation is a report.
    staged = firm(intensity=alone(INVOLVE, 0.5))
    assert exposed(person(reached=alone(INVOLVE)), staged) == pytest.approx(0.3)
    assert exposed(person(), staged) == 0.0
    assert exposed(person(), mode=1, conversation_reach=0.5) == pytest.approx(0.1)
    assert exposed(person(), mode=2, conversation_reach=0.5) == 0.0


def needs(on: object = None, house: object = None, exposure: float = 0.0, **levers: float) -> object:
    someone = person(skill=0.65, exposure=exposure)
    hand = given(practice_written=0.15, requests_yielding=0.15)
    ordinary = {"script_share": 0.5, "authority": 0.0, "judgement": 1.0, "recognition": 0.5} | levers
    meet_needs(someone, unit(mindset=0.5), house or firm(), lever(**ordinary), but(hand, on))
    return someone


def test_needs_are_met_by_what_one_may_can_shares_and_is_thanked_for() -> None:
    # .2 + .4 x .5; skill; .45 + .3 x .5; .3 + .4 x .5
    someone = needs()
    assert (someone.autonomy, someone.competence) == pytest.approx((0.4, 0.65))
    assert (someone.connection, someone.appreciation) == pytest.approx((0.6, 0.5))


def test_authority_and_standards_of_ones_own_make_free_and_a_squeeze_unfree() -> None:
    assert needs(authority=0.5).autonomy == pytest.approx(0.6)
    assert needs(self_written=1.0).autonomy == pytest.approx(0.55)
    assert needs(forms(who_writes=0), self_written=1.0).autonomy == pytest.approx(0.4)
    assert needs(house=firm(squeeze=0.5)).autonomy == pytest.approx(0.3)


def test_customers_connect_and_yielding_to_all_of_them_does_not() -> None:
    assert needs(exposure=1.0).connection == pytest.approx(0.75)
    assert needs(house=firm(taking_part=0.5)).connection == pytest.approx(0.65)
    assert needs(judgement=0.0).connection == pytest.approx(0.45)
    assert needs(forms(requests=0), judgement=0.0).connection == pytest.approx(0.6)


def test_leaders_who_do_something_for_customers_make_work_matter() -> None:
    assert needs(house=firm(do=0.5)).appreciation == pytest.approx(0.6)


def test_without_the_four_needs_they_stay_where_they_are() -> None:
    someone = needs(forms(four_needs=0), authority=1.0)
    assert (someone.autonomy, someone.connection, someone.appreciation) == (0.5, 0.5, 0.5)


def motivation(
    pressure: float = 1.0,
    squeeze: float = 0.0,
    on: object = None,
    levers: object = None,
    base: float = 0.0,
    **state: float,
) -> float:
    hand = given(
        motivation_base=base, motivation_speed=0.5, motivation_controlling=0.05, motivation_overload=0.1,
        motivation_contact=0.05, motivation_conflict=0.1, feedback_motivation=0.08,
    )  # fmt: skip
    row = levers or lever(variable_share=0.2)
    return motivation_after(person(**state), pressure, firm(squeeze=squeeze), row, 0.5, but(hand, on))


def test_motivation_goes_half_way_to_what_the_needs_give_less_controlling_pay() -> None:
    # .8 x (.31 x .5 + .41 x .7 + .28 x .5) + .2 x .5 - .05 = .5156, and a standing -.1 beside the needs
    assert motivation() == pytest.approx(0.5078)
    assert motivation(base=-0.1) == pytest.approx(0.4578)


def test_variable_pay_and_a_bonus_for_delight_are_felt_as_control_up_to_two_usual_bonuses() -> None:
    assert controlling(lever(variable_share=0.1, delight_bonus=0.1)) == pytest.approx(1.0)
    assert controlling(lever(variable_share=0.9)) == 2.0


def test_controlling_pay_crowds_motivation_out() -> None:
    free = motivation(levers=lever(variable_share=0.0))
    assert free - motivation() == pytest.approx(0.025)
    assert motivation(on=forms(crowding_out=0)) == free


def test_overload_and_squeeze_wear_people_out() -> None:
    assert motivation(pressure=1.5) == pytest.approx(motivation() - 0.025)
    assert motivation(squeeze=0.5) == pytest.approx(motivation() - 0.025)


def test_seeing_what_a_kept_customer_earns_motivates() -> None:
    seeing = lever(variable_share=0.2, profit_feedback=0.5)
    assert motivation(levers=seeing) - motivation() == pytest.approx(0.02)
    assert motivation(levers=seeing, on=forms(profit_feedback=0)) == motivation()


def test_an_account_manager_caught_between_loses_heart() -> None:
    # Conflict .5 x .8 + .5 x .5, at .1, half way
    torn = {"role": ACCOUNT_MANAGER, "cover": 0.2, "cases": 10.0}
    assert motivation() - motivation(**torn) == pytest.approx(0.0325)
    assert motivation(**torn, on=forms(role_conflict=0)) == motivation()


@pytest.mark.parametrize("more", ["autonomy", "competence", "connection", "appreciation", "exposure"])
def test_met_needs_and_contact_with_customers_motivate(more: str) -> None:
    assert motivation(**{more: 0.9}) > motivation(**{more: 0.1})


def test_engagement_follows_from_motivation() -> None:
    assert engagement_of(0.75, given()) == pytest.approx(0.8)
    assert engagement_of(0.0, given()) == pytest.approx(0.2)


def test_kpis_say_whether_customers_or_sales_and_cost_matter() -> None:
    scores = [kpi(pull=[0.5, 0.2, 0.1, 0.1, 0.1, 0.0]) for _ in range(24)]
    assert cue(person(), scores, steered(0), given()) == pytest.approx(0.16)
    assert cue(person(), scores, lever(), given()) == 0.0


def test_a_figure_that_judges_others_tells_a_person_nothing() -> None:
    scores, row = [kpi(pull=[0.0, 1.0, 0.0, 0.0, 0.0, 0.0])] * 24, steered(0)
    row.kpi_audience[0] = LEADERS_ONLY
    assert cue(person(role=LEADER), scores, row, given()) == 1.0
    assert cue(person(), scores, row, given()) == cue(person(role=ACCOUNT_MANAGER), scores, row, given()) == 0.0


def lit(
    who: object = None, mindset: float = 0.0, involve: float = 0.0, alignment: float = 1.0, conflict: int = 1
) -> float:
    intensity = [0.0] * 6
    intensity[MINDSET], intensity[INVOLVE] = mindset, involve
    hand = given(mindset_enthusiasm=0.3, kpis_fade=0.03, kpis_conflict_fade=0.15)
    house = firm(intensity=intensity, kpi_alignment=alignment)
    return enthusiasm_after(who or person(reached=[1.0] * 6), house, but(hand, kpi_conflict=conflict))


def test_programmes_for_mindset_and_half_as_much_for_involving_make_enthusiastic() -> None:
    assert lit(mindset=1.0) == pytest.approx(0.3)
    assert lit(involve=1.0) == pytest.approx(0.15)
    assert lit(mindset=1.0, involve=1.0) == pytest.approx(0.3)
    assert lit(person(), mindset=1.0, involve=1.0) == 0.0


def test_enthusiasm_fades_slowly_and_fast_where_kpis_pull_elsewhere() -> None:
    keen = person(enthusiasm=0.8)
    assert lit(keen) == pytest.approx(0.776)
    assert lit(keen, alignment=0.5) == pytest.approx(0.776)
    assert lit(keen, alignment=0.4) == pytest.approx(0.68)
    assert lit(keen, alignment=0.4, conflict=2) == pytest.approx(0.68)


def test_without_conflict_of_kpis_enthusiasm_fades_slowly_whatever_they_say() -> None:
    assert lit(person(enthusiasm=0.8), alignment=0.4, conflict=0) == pytest.approx(0.776)


def mindset(
    example: float = 0.5, boss: float = 0.5, cue_: float = 0.0, alignment: float = 0.5, on: int = 1, **state: float
) -> float:
    hand = given(
        mindset_drift=0.0, mindset_noise=0.0, mindset_leader=0.1, mindset_middle=0.05, mindset_peers=0.1,
        mindset_contact=0.02, mindset_kpi=0.01, mindset_programme=0.02, subcontract_reach=0.25,
    )  # fmt: skip
    team = unit(mindset=state.pop("peers", 0.5), people=state.pop("people", 1.0))
    someone, house = person(**{"mindset": 0.5} | state), firm(alignment=alignment)
    return mindset_after(someone, team, example, boss, house, cue_, 0.5, but(hand, mindset=on))


def test_leaders_set_an_example_as_far_as_word_and_deed_agree() -> None:
    assert mindset(example=0.9, alignment=0.5) == pytest.approx(0.52)
    assert mindset(example=0.9, alignment=0.0) == pytest.approx(0.5)


def test_people_become_like_their_leader_their_peers_and_what_they_meet() -> None:
    assert mindset(boss=0.9) == pytest.approx(0.52)
    assert mindset(peers=0.9) == pytest.approx(0.54)
    assert mindset(peers=0.9, people=11.0) == pytest.approx(0.52)
    assert mindset(exposure=1.0) == pytest.approx(0.508)


def test_subcontractors_are_moved_a_quarter_as_far_by_leaders_colleagues_and_customers() -> None:
    assert mindset(example=0.9, contractor=1) == pytest.approx(0.505)
    assert mindset(boss=0.9, contractor=1) == pytest.approx(0.505)
    assert mindset(peers=0.9, contractor=1) == pytest.approx(0.51)
    assert mindset(exposure=1.0, contractor=1) == pytest.approx(0.502)


def test_kpis_tell_people_what_matters() -> None:
    assert mindset(cue_=1.0) == pytest.approx(0.51)
    assert mindset(cue_=-1.0) == pytest.approx(0.49)


def test_enthusiasm_turns_people_to_customers() -> None:
    # .02 x .5 x (.9 - .5)
    assert mindset(enthusiasm=0.5) == pytest.approx(0.504)


def test_left_alone_people_turn_back_to_themselves() -> None:
    hand = given(
        mindset_drift=0.1,
        mindset_ego=0.25,
        mindset_peers=0.0,
        mindset_leader=0.0,
        mindset_middle=0.0,
        mindset_noise=0.0,
    )
    after = mindset_after(person(mindset=0.75), unit(), 0.5, 0.5, firm(), 0.0, 0.5, hand)
    assert after == pytest.approx(0.7)


def test_without_the_mechanism_nobody_changes_her_mind() -> None:
    assert mindset(example=0.9, boss=0.9, peers=0.9, on=0) == 0.5


def strained(pressure: float = 0.9, role: int = 0, house: object = None, on: object = None, **levers: float) -> float:
    someone = person(strain=0.3, role=role, cases=10.0, cover=0.0)
    hand = given(accounts_strain=0.4, participation_strain=0.2)
    row = lever(account_quota=0.0, **levers)
    return strain_after(someone, pressure, house or firm(), row, but(hand, on))


def test_strain_rises_with_pressure_a_fifth_of_the_way_a_month() -> None:
    assert strained() == pytest.approx(0.3)
    assert strained(1.4) == pytest.approx(0.36)


def test_overtime_strains() -> None:
    # a fifth of the way to .3 + .2 x 14/28
    tired = person(strain=0.3, overtime=14.0)
    hand = given(hours_overtime=0.2, hours_strain=0.2)
    assert strain_after(tired, 0.9, firm(), lever(), hand) == pytest.approx(0.32)


def test_an_account_manager_caught_between_is_strained() -> None:
    # .2 x .4 x .5
    assert strained(role=ACCOUNT_MANAGER) == pytest.approx(0.34)
    assert strained(role=ACCOUNT_MANAGER, on=forms(role_conflict=0)) == pytest.approx(0.3)


def test_customers_who_sit_in_on_development_strain() -> None:
    # .2 x .2 x .5 x .8
    house = firm(taking_part=0.8)
    assert strained(house=house, vote_development=0.5) == pytest.approx(0.316)
    assert strained(house=house, vote_development=0.5, on=forms(vote_stages=0)) == pytest.approx(0.3)


def safety(draw: float, who: object = None, house: object = None, row: object = None, **levers: float) -> float:
    hand = given(safety_errors=0.25, safety_punished=0.2, safety_recovers=0.02, safety_admitted=0.3)
    plain = row or lever(**{"forgiveness": 0.0, "vulnerability": 0.0, "authority": 0.0} | levers)
    return safety_after(who or person(safety=0.5), house or firm(), plain, draw, hand)


def test_an_error_that_is_punished_costs_safety_and_a_month_without_brings_some_back() -> None:
    # P = .25 x .3
    assert safety(0.074) == pytest.approx(0.3)
    assert safety(0.076) == pytest.approx(0.51)


def test_who_decides_more_errs_more() -> None:
    # .25 x (.3 + .7 x .5)
    assert safety(0.162, authority=0.5) == pytest.approx(0.3)
    assert safety(0.163, authority=0.5) == pytest.approx(0.51)
    manager = person(safety=0.5, role=ACCOUNT_MANAGER)
    assert safety(0.162, manager, authority=0.0, account_authority=0.5) == pytest.approx(0.3)


def test_forgiven_errors_cost_nothing_and_leaders_who_admit_theirs_forgive_more() -> None:
    assert safety(0.0, forgiveness=1.0) == pytest.approx(0.51)
    # .075 x (1 - .4 - .3 x .5 x .6) = .03825
    assert safety(0.038, forgiveness=0.4, vulnerability=0.5) == pytest.approx(0.3)
    assert safety(0.039, forgiveness=0.4, vulnerability=0.5) == pytest.approx(0.51)


def test_a_programme_for_leaders_makes_them_forgive() -> None:
    # Half of what is missing to forgiving all: .075 x .5
    row = running(LEADERSHIP, forgiveness=0.0, vulnerability=0.0, authority=0.0)
    house = firm(intensity=alone(LEADERSHIP))
    assert safety(0.037, house=house, row=row) == pytest.approx(0.3)
    assert safety(0.038, house=house, row=row) == pytest.approx(0.51)


def test_without_the_mechanism_safety_stays() -> None:
    row = lever(forgiveness=0.0, authority=1.0)
    assert safety_after(person(safety=0.5), firm(), row, 0.0, given(safety=0)) == 0.5


def test_skill_is_learned_a_sixth_of_the_way_a_month_and_training_holds_more() -> None:
    hand = given(turnover_ramp=6.0, training_skill=0.015, training_hours=8.0)
    assert skill_after(person(skill=0.4), firm(), lever(), hand) == pytest.approx(0.45)
    assert skill_after(person(skill=0.4), firm(), lever(training=8.0), hand) == pytest.approx(
        0.45 + 0.075854 / 6, abs=1e-6
    )
    assert skill_after(person(skill=0.4), firm(), lever(training=8.0), but(hand, training=0)) == pytest.approx(0.45)
    assert skill_after(person(skill=0.7, trait=1.2), firm(), lever(), hand) == pytest.approx(0.71)


def test_training_holds_as_much_as_trainers_and_learners_have_the_hours_for() -> None:
    # .7 + .015 x 8 (1 - exp(-2/8)): two hours of eight took place
    hand = given(turnover_ramp=1.0, training_skill=0.015, training_hours=8.0)
    half = skill_after(person(kept=0.5), firm(kept_in=[0.5] * 6), lever(training=8.0), hand)
    assert half == pytest.approx(0.726544, abs=1e-6)


ORDINARY_MONTH = drawing(live_month, {(MOTIVATION_SHIFT, 0): 0.5, (MINDSET_SHIFT, 0): 0.5, (ERRORS, 0): 0.9})


def lived(who: object, row: object = None, **state: object) -> object:
    hand = given(programme_leadership=0.5)
    house = firm(pressure=2.0, alignment=0.6, **state)
    ORDINARY_MONTH(who, unit(), 0.5, 0.5, house, 0.0, row or lever(openness=0.5), LUCK, 0, hand)
    return who


def test_a_month_goes_by_for_a_person() -> None:
    # Trust: .3 + .05 (.2 + .15 + .3 - .3)
    someone = lived(person(tenure=3, trust_in_leader=0.3))
    assert (someone.tenure, someone.trust_in_leader) == (4, pytest.approx(0.3175))


def test_a_programme_for_leaders_opens_them_and_wins_them_trust() -> None:
    # Openness of .4 + .5 x .6: .3 + .05 (.2 + .3 x .7 + .3 - .3)
    someone = person(trust_in_leader=0.3)
    lived(someone, running(LEADERSHIP, openness=0.4), intensity=alone(LEADERSHIP))
    assert someone.trust_in_leader == pytest.approx(0.3205)


def test_who_serves_feels_the_pressure_of_her_unit_and_the_back_office_that_of_the_firm() -> None:
    assert lived(person(function=OPERATIONS)).strain > lived(person()).strain


def test_a_month_lights_enthusiasm_before_it_moves_mindset() -> None:
    someone = person(reached=alone(MINDSET), mindset=0.4)
    house = firm(intensity=alone(MINDSET))
    hand = given(mindset_enthusiasm=0.5, mindset_programme=0.02, mindset_drift=0.0, mindset_peers=0.0)
    ORDINARY_MONTH(someone, unit(), 0.4, 0.4, house, 0.0, lever(), LUCK, 0, but(hand, contact=0))
    assert someone.mindset == pytest.approx(0.405)
    assert someone.reached[MONEY] == 0.0


def test_training_teaches_most_in_its_first_hours() -> None:
    hand = given(training_skill=0.02, training_hours=5.0)
    assert [trained(h, hand) for h in (0.0, 5.0, 10.0)] == pytest.approx([0.0, 0.0632121, 0.0864665], abs=1e-6)
