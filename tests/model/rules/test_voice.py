"""Complaints, recovery, conversations, answers to the survey, word of mouth, taking part."""

import math

import pytest

from sim.model.mechanisms import (
    COMPLAINING,
    COMPLAINT,
    ERROR,
    LISTENER,
    RECOVERY,
    REPLY,
    SURVEY,
    TELLING,
    TONE,
    WORD_OF_MOUTH,
)
from sim.model.rules.voice import (
    answer_survey,
    close_complaint,
    complains,
    hear_tales,
    invite,
    needs_of_participants,
    put_right,
    speaks_with,
    spread_word,
    takes_part,
    tell,
    tire,
    turnout,
)
from sim.model.state import DEVELOPMENT
from tests.model.rules.rows import LUCK, but, customer, drawing, firm, forms, given, lever, person


def complaint(draw: float, ease: float = 0.5, on: int = 1, **state: float) -> int:
    hand = given(voice_complain=0.3, voice_severity=0.4)
    rule = drawing(complains, {(COMPLAINT, COMPLAINING): draw})
    return rule(customer(**state), 0, ease, LUCK, but(hand, complaints=on))


def test_a_customer_without_a_failed_case_does_not_complain() -> None:
    assert complaint(0.0, failures=0) == 0


def test_more_failures_and_a_ready_tongue_make_a_complaint() -> None:
    # .3 + .4 x 1/3 = .433
    assert complaint(0.43, failures=1) == 1
    assert complaint(0.44, failures=1) == 0
    assert complaint(0.44, failures=1, voice=0.9) == 1
    assert complaint(0.69, failures=3) == 1


def test_a_complaint_comes_more_often_where_it_is_easy() -> None:
    # .433 x 1.5 and .433 x .5
    assert (complaint(0.64, 1.0, failures=1), complaint(0.66, 1.0, failures=1)) == (1, 0)
    assert (complaint(0.21, 0.0, failures=1), complaint(0.22, 0.0, failures=1)) == (1, 0)


def test_never_does_everybody_complain() -> None:
    assert complaint(0.979, 1.0, failures=3, voice=1.0) == 1
    assert complaint(0.981, 1.0, failures=3, voice=1.0) == 0


def test_without_the_mechanism_nobody_complains() -> None:
    assert complaint(0.0, failures=3, on=0) == 0


def righted(draw: float, on: object = None, safety: float = 1.0, manager: int = -1, **levers: float) -> int:
    upset = customer(complained=1, server=3, manager=manager)
    hand = given(voice_recovery=0.25, voice_authority=0.5)
    rule = drawing(put_right, {(COMPLAINT, RECOVERY): draw})
    return rule(upset, 0, person(safety=safety), lever(**levers), LUCK, but(hand, on))


def test_who_may_decide_and_dares_to_puts_right_more() -> None:
    # .25 + .5 x authority x (.5 + .5 x safety)
    assert (righted(0.24, authority=0.0), righted(0.26, authority=0.0)) == (1, 0)
    assert (righted(0.74, authority=1.0), righted(0.76, authority=1.0)) == (1, 0)
    assert (righted(0.49, safety=0.0, authority=1.0), righted(0.51, safety=0.0, authority=1.0)) == (1, 0)


def test_where_safety_does_not_matter_everybody_dares() -> None:
    assert righted(0.74, forms(safety=0), safety=0.0, authority=1.0) == 1


def test_her_account_manager_puts_right_by_an_account_managers_authority() -> None:
    assert righted(0.74, manager=3, authority=0.0, account_authority=1.0) == 1
    assert righted(0.74, manager=4, authority=0.0, account_authority=1.0) == 0


def test_nothing_is_put_right_without_a_complaint_or_without_the_mechanism() -> None:
    assert put_right(customer(), 0, person(), lever(authority=1.0), LUCK, given()) == 0
    assert righted(0.0, forms(recovery=0), authority=1.0) == 0


def test_a_complaint_put_right_pleases_and_one_that_is_not_does_not() -> None:
    her = customer(complained=1, recovered=0)
    close_complaint(her, given(voice_pleased=0.05))
    assert her.satisfaction == 0.7
    her.recovered = 1
    close_complaint(her, given(voice_pleased=0.05))
    assert her.satisfaction == pytest.approx(0.715)


def speaks(draw: float, manager: int = -1, active: int = 1, on: int = 1) -> int:
    staff = [person(talks=0.6, active=active)]
    return speaks_with(customer(manager=manager), staff, firm(talks=0.4), draw, given(conversations=on))


def test_conversations_are_held_as_far_as_there_are_hours_for_them() -> None:
    assert (speaks(0.39), speaks(0.41)) == (1, 0)


def test_an_account_manager_talks_with_her_own_customers_while_she_is_there() -> None:
    assert (speaks(0.59, manager=0), speaks(0.61, manager=0)) == (1, 0)
    assert speaks(0.59, manager=0, active=0) == 0


def test_without_the_mechanism_nobody_really_speaks_with_her() -> None:
    assert speaks(0.0, on=0) == 0


def tired(talked: float, conversation: int = 1, on: int = 1) -> object:
    her = customer(satisfaction=0.7, talked=talked, conversation=conversation)
    tire(her, given(voice_tired=0.01, fatigue=on))
    return her


def test_a_conversation_a_quarter_tires_nobody() -> None:
    assert (tired(0.0).satisfaction, tired(0.0).talked) == (0.7, 1.0)
    assert tired(0.9, conversation=0).talked == pytest.approx(0.6)


def test_a_conversation_a_month_costs_satisfaction() -> None:
    # talked comes to 3: .7 - .01 x 2
    assert tired(3.0).talked == pytest.approx(3.0)
    assert tired(3.0).satisfaction == pytest.approx(0.68)
    assert tired(3.0, on=0).satisfaction == 0.7


def answered(
    begged: int = 0, polish: float = 0.0, reply: float = 0.0, on: object = None, reach: float = 1.0, felt: float = 0.7
) -> object:
    her = customer(satisfaction=felt)
    hand = given(begging_points=1.0, survey_polish=0.3, survey_response=0.5)
    rule = drawing(answer_survey, {(SURVEY, REPLY): reply, (SURVEY, ERROR): 0.5})
    rule(her, 0, begged, polish, lever(survey_reach=reach), LUCK, but(hand, on))
    return her


def test_what_a_customer_feels_is_not_moved_by_begging_but_what_she_answers_is() -> None:
    assert answered().answer == pytest.approx(7.6)
    assert answered(begged=1).answer == pytest.approx(8.6)
    assert answered(begged=1).ltr == answered().ltr


def test_polishing_moves_the_answer_a_little_and_less_and_less() -> None:
    # .3 x (1 - e^-x)
    assert answered(polish=math.log(2.0)).answer == pytest.approx(7.75)
    assert answered(polish=math.log(4.0)).answer == pytest.approx(7.825)


def test_who_feels_strongly_answers_more() -> None:
    # .5 x (.5 + 2 x .2) and .5 x (.5 + 2 x .4)
    assert (answered(reply=0.44).answer > 0.0, answered(reply=0.46).answer) == (True, -1.0)
    assert (answered(reply=0.64, felt=0.9).answer > 0.0, answered(reply=0.66, felt=0.9).answer) == (True, -1.0)


def test_without_response_bias_all_answer_alike() -> None:
    alike = forms(response_bias=0)
    assert answered(reply=0.49, on=alike, felt=0.5).answer > 0.0
    assert answered(reply=0.51, on=alike, felt=0.5).answer == -1.0


def test_a_survey_that_asks_few_gets_few_answers() -> None:
    assert answered(reply=0.1, reach=0.2).answer == -1.0
    assert answered(reply=0.0, reach=0.0).answer == -1.0


def test_without_a_survey_nobody_answers_but_all_feel() -> None:
    silent = answered(on=forms(survey=0))
    assert (silent.answer, silent.ltr) == (-1.0, pytest.approx(7.6))


def told(tone: float, telling: float = 0.0, on: int = 1, **state: float) -> object:
    her, hand = customer(**state), given(word_good=0.1, word_bad=0.2)
    numbers = {(WORD_OF_MOUTH, TELLING): telling, (WORD_OF_MOUTH, TONE): tone, (WORD_OF_MOUTH, LISTENER): 0.99}
    drawing(tell, numbers)(her, 0, [3, 4, 5, 6, 7, 8], LUCK, but(hand, word_of_mouth=on))
    return her


def test_a_good_experience_is_told_and_a_bad_one_twice_as_often() -> None:
    assert told(0.5, cases=1, telling=0.09).tone == 1
    assert told(0.5, cases=1, telling=0.10).tone == 0
    assert told(0.5, cases=1, failures=1, telling=0.18).tone == -1


def test_a_mixed_month_is_told_by_its_better_or_worse_side() -> None:
    # A good and a bad case: one third good
    mixed = {"cases": 2, "failures": 1}
    assert (told(0.33, **mixed).tone, told(0.34, **mixed).tone) == (1, -1)


def test_one_neighbour_is_told() -> None:
    assert told(0.5, cases=1).listener == 8
    assert told(0.5).listener == -1


def test_without_word_of_mouth_nobody_tells() -> None:
    assert (told(0.5, cases=9, on=0).tone, told(0.5, cases=9, on=0).listener) == (0, -1)


def test_recommendations_and_warnings_of_each_firm_add_up_at_the_listener() -> None:
    customers = [
        customer(heard=[0.0, 0.0, 0.0, 0.0]),
        customer(listener=0, tone=1),
        customer(listener=0, tone=-1),
        customer(listener=2, tone=-1),
        customer(listener=0, tone=1, supplier=1),
    ]
    for teller in customers:
        spread_word(teller, customers, teller.supplier)
    assert customers[0].heard[:2] == [0.0, 1.0]
    assert customers[2].heard[:2] == [-1.0, 0.0]


def leaning(supplier: int = 0, heard: float = 0.0, before: float = 0.0, trust: float = 0.25) -> float:
    her = customer(supplier=supplier, trust=trust, heard=[heard, 0.0, 0.0, 0.0], preference=[before, 0.0, 0.0, 0.0])
    hear_tales(her, 1, given(word_shift=0.2, word_decay=0.1, word_commitment=0.5))
    return her.preference[0]


def test_what_is_heard_moves_the_leaning_less_where_trust_is_firm() -> None:
    assert leaning(before=1.0) == pytest.approx(0.9)
    assert leaning(heard=1.0) == pytest.approx(0.15)
    assert leaning(heard=1.0, supplier=3) == pytest.approx(0.1)


def test_a_leaning_has_its_limits() -> None:
    assert leaning(heard=50.0) == 2.0
    assert leaning(heard=-50.0) == -2.0


def test_customers_come_if_their_needs_are_met() -> None:
    # logistic(8 x .25)
    assert turnout(0.75, given(participation_slope=8.0)) == pytest.approx(0.8808, abs=1e-4)
    assert turnout(0.25, given(participation_slope=8.0)) == pytest.approx(0.1192, abs=1e-4)
    assert turnout(0.0, given(participation_conditions=0)) == 1.0


def test_choice_briefing_community_and_recognition_are_the_needs_of_who_takes_part() -> None:
    row = lever(take_part_choice=1.0, take_part_briefing=0.6, take_part_community=0.4, take_part_recognition=0.0)
    assert needs_of_participants(row) == pytest.approx(0.5)


def test_customers_take_part_where_they_are_invited_and_come() -> None:
    # .4 x one half of those invited
    house = firm(taking_part=0.9)
    invite(house, lever(participation=0.4), given())
    assert house.taking_part == pytest.approx(0.2)
    invite(house, lever(participation=0.4), given(participation_conditions=0))
    assert house.taking_part == pytest.approx(0.4)
    house.kept_in[DEVELOPMENT] = 0.5
    invite(house, lever(participation=0.4), given())
    assert house.taking_part == pytest.approx(0.1)


def test_without_participation_nobody_decides_with_the_firm() -> None:
    house = firm(taking_part=0.9)
    invite(house, lever(participation=1.0), given(participation=0))
    assert house.taking_part == 0.0


def test_a_tenth_of_customers_takes_part_where_all_decisions_are_shared() -> None:
    house, hand = firm(taking_part=0.5), given(participation_group=0.1)
    assert takes_part(customer(join_draw=0.049), house, hand) == 1
    assert takes_part(customer(join_draw=0.051), house, hand) == 0
