"""Complaints, recovery, answers to the survey, word of mouth."""

import pytest

from sim.model.rules.voice import (
    answer_survey,
    close_complaint,
    complains,
    preference_after,
    put_right,
    spread_word,
    tell,
)
from tests.model.rules.rows import customer, given, lever, person, switch


def test_a_customer_without_a_failed_case_does_not_complain() -> None:
    assert complains(customer(failures=0), 0.0, given()) == 0


def test_more_failures_and_a_ready_tongue_make_a_complaint() -> None:
    # .3 + .4 x 1/3 = .433
    hand = given(voice_complain=0.3, voice_severity=0.4)
    assert complains(customer(failures=1, voice=0.5), 0.43, hand) == 1
    assert complains(customer(failures=1, voice=0.5), 0.44, hand) == 0
    assert complains(customer(failures=1, voice=0.9), 0.44, hand) == 1
    assert complains(customer(failures=3, voice=0.5), 0.69, hand) == 1


def test_who_may_decide_puts_right_more() -> None:
    # .25 + .5 x authority x (.5 + .5 x safety)
    hand = given(voice_recovery=0.25, voice_authority=0.5)
    upset = customer(complained=1)
    assert put_right(upset, person(safety=1.0), lever(authority=0.0), 0.26, hand) == 0
    assert put_right(upset, person(safety=1.0), lever(authority=1.0), 0.74, hand) == 1
    assert put_right(upset, person(safety=0.0), lever(authority=1.0), 0.51, hand) == 0


def test_a_complaint_stays_open_until_it_is_put_right() -> None:
    her = customer(complained=1, recovered=0)
    close_complaint(her, given())
    assert her.complaint == 1
    her.complained, her.recovered = 0, 1
    close_complaint(her, given(voice_pleased=0.05))
    assert her.complaint == 0
    assert her.satisfaction == pytest.approx(0.715)


def answered(begged: int = 0, polish: float = 0.0, reply: float = 0.0) -> object:
    her = customer(satisfaction=0.7)
    hand = given(begging_points=1.0, survey_polish=0.3)
    answer_survey(her, begged, polish, lever(survey_reach=1.0), reply, 0.5, hand)
    return her


def test_what_a_customer_feels_is_not_moved_by_begging_but_what_she_answers_is() -> None:
    assert answered().answer == pytest.approx(7.6)
    assert answered(begged=1).answer == pytest.approx(8.6)
    assert answered(begged=1).ltr == answered().ltr


def test_polishing_moves_the_answer_a_little_and_less_and_less() -> None:
    one, two = answered(polish=1.0).answer - 7.6, answered(polish=2.0).answer - 7.6
    assert 0.0 < one < two < 0.3


def test_a_customer_who_does_not_reply_has_no_answer() -> None:
    assert answered(reply=0.99).answer == -1.0


def told(tone: float, telling: float = 0.0, **state: float) -> object:
    her = customer(**state)
    tell(her, [3, 4, 5, 6, 7, 8], telling, tone, 0.99, given(word_good=0.1, word_bad=0.2), switch())
    return her


def test_a_good_experience_is_told_and_a_bad_one_twice_as_often() -> None:
    assert told(0.5, cases=1, telling=0.09).tone == 1
    assert told(0.5, cases=1, telling=0.10).tone == 0
    assert told(0.5, cases=1, failures=1, telling=0.18).tone == -1


def test_one_neighbour_is_told() -> None:
    assert told(0.5, cases=1).listener == 8
    assert told(0.5).listener == -1


def test_recommendations_and_warnings_add_up_at_the_listener() -> None:
    customers = [
        customer(heard=9.0),
        customer(listener=0, tone=1),
        customer(listener=0, tone=-1),
        customer(listener=0, tone=1),
    ]
    customers[3].supplier = 2
    spread_word(customers, 0)
    assert [her.heard for her in customers] == [0.0, 0.0, 0.0, 0.0]


def test_what_is_heard_moves_the_leaning_less_where_trust_is_firm() -> None:
    hand = given(word_shift=0.2, word_decay=0.1, word_commitment=0.5)
    assert preference_after(customer(preference=1.0), True, hand) == pytest.approx(0.9)
    assert preference_after(customer(heard=1.0, trust=0.25), True, hand) == pytest.approx(0.15)
    assert preference_after(customer(heard=1.0, trust=0.25), False, hand) == pytest.approx(0.1)
