"""How a customer's voice travels inward, and what it moves."""

import pytest

from sim.model.rules.kpis import REPORTED_NPS
from sim.model.rules.listening import (
    clear_signals,
    drift,
    fidelity,
    frame_of,
    gathered,
    hear,
    learn,
    listen,
    own_frame,
    passed_up,
    richness,
    signal,
    take_time,
    take_up_systems,
)
from sim.model.state import BACK_OFFICE, EVERYBODY, FRONT, LEADERS_ONLY, MANAGERS_ONLY, SHARE
from tests.model.rules.rows import but, customer, firm, forms, given, lever, market, own, segment


def test_needs_wander_with_the_luck_of_the_month_and_return_slowly() -> None:
    part = segment(need=[0.5, 0.0])
    drift(part, 0.5, 0.975, given(), market(drift=0.1))
    assert part.need == pytest.approx([0.49, 0.196], abs=1e-4)


def test_what_customers_say_they_want_follows_behind_what_they_need() -> None:
    part = segment(need=[0.5, 0.2], wish=[0.1, 0.2])
    drift(part, 0.975, 0.975, given(goals_wish=0.25, drift=0), market(drift=0.1))
    assert part.need == [0.5, 0.2]
    assert part.wish == pytest.approx([0.2, 0.2])


def test_each_layer_halves_a_signal_where_a_layer_passes_on_a_half() -> None:
    hand = given(listening_layer=0.5, listening_trust=0.0, listening_silo=0.6)
    assert passed_up(3.0, 0.0, 0.5, hand) == pytest.approx(0.125)
    assert passed_up(0.0, 2.0, 0.5, hand) == pytest.approx(0.36)


def test_trusted_leaders_hear_more_through_the_same_layers() -> None:
    hand = given(listening_layer=0.5, listening_trust=0.2)
    assert passed_up(2.0, 0.0, 0.5, hand) == pytest.approx(0.36)


def test_a_firm_that_cares_turns_less_away() -> None:
    assert own_frame(0.2, 0.0, 0.6) == pytest.approx(0.48)
    assert own_frame(0.8, 0.0, 0.6) == pytest.approx(0.12)
    assert frame_of(firm(deciders=0.2, taking_part=0.5), given(listening_frame=0.6)) == pytest.approx(0.24)
    assert frame_of(firm(deciders=0.2), given(listening_frame=0.6, own_frame=0)) == 0.0


def reaching(openness: float = 1.0, on: object = None, layers: float = 1.0, **state: float) -> float:
    """What reaches a decision through one layer that passes on .5 + .2 trust, without a border."""
    hand = given(
        listening_layer=0.5, listening_trust=0.2, listening_silo=0.6, listening_shortcut=0.4, listening_frame=0.5
    )
    house = firm(**{"deciders": 1.0, "leader_trust": 0.5} | state)
    return fidelity(house, lever(layers=layers), openness, but(hand, on))


def test_people_tell_bad_news_to_leaders_whom_they_trust_and_who_are_open() -> None:
    # .5 + .2 x trust x (.5 + .5 openness)
    assert reaching() == pytest.approx(0.6)
    assert reaching(openness=0.0) == pytest.approx(0.55)
    assert reaching(leader_trust=1.0) == pytest.approx(0.7)
    assert reaching(on=forms(leader_trust=0), leader_trust=1.0) == pytest.approx(0.6)


def test_borders_that_are_crossed_and_the_own_frame_lose_some() -> None:
    assert reaching(crossings=1.0) == pytest.approx(0.36)
    assert reaching(deciders=0.0) == pytest.approx(0.3)


def test_customers_who_take_part_skip_part_of_the_way_and_break_the_frame() -> None:
    # (.6 + .4 x .4 x .5) x (1 - .5 x .5)
    assert reaching(taking_part=0.5) == pytest.approx(0.68)
    assert reaching(taking_part=0.5, deciders=0.0) == pytest.approx(0.51)


def test_without_the_mechanism_everything_arrives() -> None:
    assert reaching(on=forms(fidelity=0), layers=8.0, deciders=0.0) == 1.0


def test_what_reaches_a_decision_is_a_share() -> None:
    assert 0.0 <= reaching(layers=8.0, crossings=6.0) < 0.01
    assert reaching(layers=0.0, taking_part=1.0) == 1.0


def told(
    score_weight: float = 0.0,
    audience: int = EVERYBODY,
    depth: float = 1.0,
    mode: int = 0,
    on: object = None,
    **state: float,
) -> float:
    hand = given(
        listening_survey=0.25, listening_complaint=0.5, listening_conversation=1.0, listening_report=1.1,
        listening_play=1.25, listening_together=1.4,
    )  # fmt: skip
    row = lever(depth=depth, mode=mode)
    row.kpi_weight[REPORTED_NPS], row.kpi_audience[REPORTED_NPS] = score_weight, audience
    return signal(customer(**{"answer": -1.0} | state), row, but(hand, on))


def test_a_customer_tells_by_survey_complaint_and_conversation() -> None:
    assert told() == 0.0
    assert told(answer=7.0) == 0.25
    assert told(complained=1) == 0.5
    assert told(answer=7.0, complained=1, conversation=1) == 1.75


def test_a_shallow_conversation_tells_less() -> None:
    assert told(conversation=1, depth=0.0) == pytest.approx(0.3)
    assert told(conversation=1, depth=0.0, on=forms(goals=0)) == pytest.approx(0.65)


def test_a_customer_tells_more_where_more_is_done_together() -> None:
    assert [told(conversation=1, mode=mode) for mode in range(4)] == pytest.approx([1.0, 1.1, 1.25, 1.4])
    assert richness(3, given(listening_together=1.7)) == 1.7


def test_an_account_manager_who_is_paid_on_scores_passes_on_less_bad_news() -> None:
    assert told(complained=1, covered=1.0, score_weight=1.0) == pytest.approx(0.3)
    assert told(complained=1, covered=1.0, score_weight=1.0, on=forms(account_filter=0)) == 0.5


@pytest.mark.parametrize(
    ("audience", "items"),
    [(EVERYBODY, 0.3), (FRONT, 0.3), (MANAGERS_ONLY, 0.3), (BACK_OFFICE, 0.5), (LEADERS_ONLY, 0.5)],
)
def test_an_account_manager_has_no_reason_to_hide_a_score_that_judges_others(audience: int, items: float) -> None:
    # .5 x (1 - .4 x 1 x 1) where the score judges her.
    assert told(complained=1, covered=1.0, score_weight=1.0, audience=audience) == pytest.approx(items)


def standing(on: object = None, **levers: float) -> float:
    """What comes through standing channels where the own frame turns half of it away."""
    hand = given(listening_focus_group=0.6, listening_framed=0.8, listening_community=0.4, listening_frame=0.5)
    return gathered(firm(deciders=0.0), lever(**levers), but(hand, on))


def test_a_focus_group_answers_the_firms_own_questions_unless_it_is_open() -> None:
    # .6 x .5 x (1 - .8 x .5)
    assert standing(focus_group_reach=0.5) == pytest.approx(0.18)
    assert standing(forms(focus_groups=2), focus_group_reach=0.5) == pytest.approx(0.3)
    assert standing(forms(focus_groups=0), focus_group_reach=0.5) == 0.0


def test_a_community_speaks_without_being_asked() -> None:
    assert standing(community=0.5) == pytest.approx(0.2)
    assert standing(forms(community=0), community=0.5) == 0.0


def test_without_marketings_hours_no_standing_channel_is_heard() -> None:
    assert gathered(firm(kept_in=[0.0] * 6), lever(community=0.5), given()) == 0.0


def test_signals_are_means_over_own_customers_of_the_segment_and_standing_channels() -> None:
    segments = [segment() for _ in range(4)]
    customers = [customer(segment=1, complained=c, answer=-1.0, supplier=s) for c, s in ((1, 0), (0, 0), (1, 3))]
    hand = given(listening_complaint=0.5, listening_community=0.4)
    for one in segments:
        clear_signals(one)
    for i in own(customers):
        listen(segments[customers[i].segment], customers[i], lever(), hand)
    for one in segments:
        hear(one, firm(), lever(community=0.5), hand)
    assert [(s.own_customers, s.signals) for s in segments[:2]] == [(0.0, 0.2), (2.0, pytest.approx(0.45))]


def used(form: int, **levers: float) -> object:
    house = firm(mindset=0.5, adoption=0.3)
    hand = given(systems_adoption=0.1, systems_slope=4.0)
    take_up_systems(house, lever(**levers), but(hand, systems=form))
    return house


def test_people_take_up_a_system_as_far_as_they_care() -> None:
    # A tenth of the way to one half
    house = used(1, crm=1.0, satisfaction_system=0.5, tailored_pay=0.0)
    assert house.adoption == pytest.approx(0.32)
    assert (house.crm_use, house.score_use, house.pay_use) == pytest.approx((0.32, 0.16, 0.0))


def test_what_people_have_taken_up_falls_to_nothing_where_nothing_is_rolled_out() -> None:
    # A tenth of .3 a month
    house, row = firm(mindset=0.9, adoption=0.3), lever(crm=0.0, satisfaction_system=0.0, tailored_pay=0.0)
    take_up_systems(house, row, given(systems_adoption=0.1))
    assert house.adoption == pytest.approx(0.27)
    for _ in range(120):
        take_up_systems(house, row, given(systems_adoption=0.1))
    assert house.adoption == pytest.approx(0.0, abs=1e-5)


def test_a_system_that_is_merely_bought_is_used_at_once_in_the_other_form() -> None:
    assert (used(2, crm=1.0).crm_use, used(2, tailored_pay=0.5).pay_use) == (1.0, 0.5)


def test_without_systems_nothing_is_used() -> None:
    assert (used(0, crm=1.0).crm_use, used(0, satisfaction_system=1.0).score_use) == (0.0, 0.0)


def learned(on: object = None, signals: float = 1.0, understood: float = 0.45, **state: float) -> object:
    part = segment(signals=signals, insight=0.2, pipeline=0.2, understood=understood)
    row = lever(vote_ideation=state.pop("vote_ideation", 0.0))
    numbers = given(
        memory_corporate=0.1, memory_leaves=0.5, listening_rate=10.0, listening_participant=0.5, votes_ideation=0.5
    )
    learn(part, firm(**{"fidelity": 0.1, "staff": 100.0} | state), row, but(numbers, on))
    return part


def test_insight_follows_what_arrives_and_fades_without() -> None:
    # Arrivals 10 x .1 x 1: a half. .2 + .1 x (.5 - .2)
    assert learned().insight == pytest.approx(0.23)
    assert learned(fidelity=0.0).insight == pytest.approx(0.18)


def test_insight_reaches_the_offering_months_later() -> None:
    assert learned(lag=6.0).pipeline == pytest.approx(0.205)
    assert learned(lag=0.5).pipeline == pytest.approx(0.23)


def test_what_developers_know_of_a_segment_from_their_own_work_needs_no_report() -> None:
    # Of the .77 that is not insight, three fifths: .23 + .6 x .77 = .692
    assert learned(lag=1.0, understood=0.78).pipeline == pytest.approx(0.692)
    assert learned(lag=1.0, understood=0.78).insight == pytest.approx(0.23)
    assert learned(forms(knowledge=0), lag=1.0, understood=0.78).pipeline == pytest.approx(0.23)


def test_insight_that_nobody_shares_is_none() -> None:
    activity = [1.0] * 6
    activity[SHARE] = 0.0
    assert learned(activity=activity).insight == pytest.approx(0.18)


def test_customers_who_take_part_tell_and_a_vote_on_ideas_brings_half_as_much_again() -> None:
    # Arrivals of .5 x .8 = .4: .4/1.4; with a vote .4 x 1.4 = .56: .56/1.56
    assert learned(signals=0.0, taking_part=0.8).insight == pytest.approx(0.18 + 0.4 / 14.0)
    voted = {"signals": 0.0, "taking_part": 0.8, "vote_ideation": 1.0}
    assert learned(**voted).insight == pytest.approx(0.18 + 0.56 / 15.6)
    assert learned(forms(vote_stages=0), **voted).insight == pytest.approx(0.18 + 0.4 / 14.0)


def test_what_is_known_leaves_with_people_unless_a_system_keeps_it() -> None:
    # A tenth leaves: .2 x .95, then .1 of the way to what arrives
    assert learned(leavers=10.0).insight == pytest.approx(0.9 * 0.19 + 0.05)
    # A system in full use keeps all, and doubles what arrives: 2/3
    assert learned(leavers=10.0, crm_use=1.0).insight == pytest.approx(0.9 * 0.2 + 0.1 * 2.0 / 3.0)


def test_a_firm_that_forgets_nothing_only_gains_insight() -> None:
    keeps = forms(corporate_memory=0)
    assert learned(keeps, fidelity=0.0, leavers=50.0).insight == 0.2
    assert learned(keeps).insight == pytest.approx(0.23)


def timed(on: object = None, taking_part: float = 0.5, **levers: float) -> object:
    house = firm(taking_part=taking_part)
    hand = given(listening_lag=3.0, votes_delay=0.5, votes_launch=0.4, practice_decide_lag=0.3)
    take_time(house, lever(**{"decision_months": 3.0} | levers), but(hand, on))
    return house


def test_an_offering_takes_development_and_the_decision_cycle() -> None:
    assert timed().lag == 6.0
    assert timed(forms(decision_cycle=0)).lag == 3.0


def test_a_vote_in_development_slows_and_one_at_launch_speeds_up() -> None:
    # 6 x (1 + .5 x .8 x .5); 1 + .4 x .5 x .5
    assert timed(vote_development=0.8).lag == pytest.approx(7.2)
    assert timed(vote_launch=0.5).launch == pytest.approx(1.1)
    plain = timed(forms(vote_stages=0), vote_development=0.8, vote_launch=0.5)
    assert (plain.lag, plain.launch) == (6.0, 1.0)


def test_no_decision_without_a_customer_takes_longer() -> None:
    assert timed(customers_decide=1.0).lag == pytest.approx(7.8)
    assert timed(forms(customers_decide=0), customers_decide=1.0).lag == 6.0
