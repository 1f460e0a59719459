"""Sales that never were: quota pressure, who fabricates, what customers and the public find out."""

import pytest

from sim.model.mechanisms import CAUGHT, FABRICATION, FALSE_UNITS, FINDING_OUT
from sim.model.rules.fabrication import (
    book_false_unit,
    come_to_light,
    decides_to_fabricate,
    find_out,
    is_caught,
    quota_pressure,
)
from sim.model.rules.kpis import CROSS_SELL, DELIGHT, NEW_ACCOUNTS, UNIT_SALES
from sim.model.state import (
    ACCOUNT_MANAGER,
    BACK_OFFICE,
    EVERYBODY,
    FRONT,
    LEADER,
    LEADERS_ONLY,
    MANAGERS_ONLY,
    OPERATIONS,
)
from tests.model.rules.rows import LUCK, but, customer, drawing, firm, given, kpi, lever, person, steered, unit


def pressed(attainment: float = 1.0, squeeze: float = 0.0, who: object = None, **levers: float) -> float:
    scores = [kpi(attainment=attainment) for _ in range(24)]
    house = firm(squeeze=squeeze)
    return quota_pressure(who or person(), scores, house, steered(UNIT_SALES, **levers))


def test_a_quota_presses_by_the_pay_that_hangs_on_it_and_by_how_far_it_is_missed() -> None:
    # 1 x .1/.2 x (.5 + .4) and a bonus on sales met: .5 x .5
    assert pressed(attainment=0.6, variable_share=0.1) == pytest.approx(0.45)
    assert pressed(attainment=1.5, variable_share=0.1) == pytest.approx(0.25)
    assert pressed(variable_share=0.0) == 0.0


@pytest.mark.parametrize("k", [UNIT_SALES, NEW_ACCOUNTS, CROSS_SELL])
def test_any_figure_of_selling_presses_when_it_is_missed(k: int) -> None:
    # 1 x .1/.2 x (.5 + .4)
    scores = [kpi(attainment=0.6 if n == k else 1.0) for n in range(24)]
    assert quota_pressure(person(), scores, firm(), steered(k, variable_share=0.1)) == pytest.approx(0.45)


def test_quotas_are_missed_by_their_weight_and_no_figure_but_of_selling_counts() -> None:
    # Missed by (.25 x .4 + .25 x .8)/.5 = .6: .5 x .1/.2 x (.5 + .6)
    row, scores = lever(variable_share=0.1), [kpi(attainment=0.0) for _ in range(24)]
    row.kpi_weight[UNIT_SALES], row.kpi_weight[CROSS_SELL], row.kpi_weight[DELIGHT] = 0.25, 0.25, 0.5
    scores[UNIT_SALES].attainment, scores[CROSS_SELL].attainment = 0.6, 0.2
    assert quota_pressure(person(), scores, firm(), row) == pytest.approx(0.275)


def test_a_squeeze_from_above_presses_everybody_and_her_quota_an_account_manager() -> None:
    assert pressed(variable_share=0.0, squeeze=0.6) == pytest.approx(0.3)
    manager = person(role=ACCOUNT_MANAGER)
    assert pressed(who=manager, variable_share=0.0, account_quota=0.8) == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("audience", "front", "manager"),
    [
        (EVERYBODY, 0.25, 0.25),
        (FRONT, 0.25, 0.25),
        (MANAGERS_ONLY, 0.0, 0.25),
        (BACK_OFFICE, 0.0, 0.0),
        (LEADERS_ONLY, 0.0, 0.0),
    ],
)
def test_a_quota_presses_only_those_whom_it_judges(audience: int, front: float, manager: float) -> None:
    # 1 x .1/.2 x .5
    row, scores = steered(UNIT_SALES, variable_share=0.1, account_quota=0.0), [kpi()] * 24
    row.kpi_audience[UNIT_SALES] = audience
    people = (person(), person(role=ACCOUNT_MANAGER))
    assert [quota_pressure(who, scores, firm(), row) for who in people] == pytest.approx([front, manager])


def test_pressure_has_an_end() -> None:
    assert pressed(attainment=0.0, variable_share=1.0, squeeze=1.0) == 2.0


def fabricates(draw: float, colleagues: float = 0.0, fear: float = 0.0, on: int = 1, **who: float) -> int:
    hand = given(fabrication_base=-4.0, fabrication_pressure=3.0, fabrication_norm=2.0, fabrication_control=3.0)
    someone, team = person(**{"integrity": 0.5} | who), unit(fabricating=colleagues)
    return decides_to_fabricate(someone, team, 1.0, fear, draw, but(hand, fabrication=on))


def test_some_people_under_a_quota_report_sales_that_never_were() -> None:
    # logistic(-4 + 3 - 1) = .1192
    assert fabricates(0.119) == 1
    assert fabricates(0.120) == 0


def test_people_with_integrity_fabricate_less_and_those_whose_colleagues_do_more() -> None:
    # logistic(-4 + 3 - 2) = .0474; logistic(-4 + 3 + 2 - 1) = .5
    assert (fabricates(0.047, integrity=1.0), fabricates(0.048, integrity=1.0)) == (1, 0)
    assert (fabricates(0.499, colleagues=1.0), fabricates(0.501, colleagues=1.0)) == (1, 0)


def test_people_who_saw_it_come_to_light_dare_less() -> None:
    # logistic(-4 + 3 - 1 - 3) = .0067
    assert (fabricates(0.0066, fear=1.0), fabricates(0.0068, fear=1.0)) == (1, 0)


def test_who_does_not_meet_customers_and_an_empty_seat_fabricate_nothing() -> None:
    assert fabricates(0.0, function=OPERATIONS) == fabricates(0.0, role=LEADER) == fabricates(0.0, active=0) == 0


def test_without_the_mechanism_nobody_fabricates() -> None:
    assert fabricates(0.0, on=0) == 0


def booked(draw: float, fabricating: int = 1, before: int = 0) -> tuple[int, int]:
    her = customer(fabricated=1, false_units=before)
    rule = drawing(book_false_unit, {(FALSE_UNITS, 0): draw})
    rule(her, 0, person(fabricating=fabricating), LUCK, given(fabrication_units=0.15))
    return her.fabricated, her.false_units


def test_a_false_unit_stands_in_the_name_of_a_customer_whose_server_fabricates() -> None:
    assert booked(0.14) == (1, 1)
    assert booked(0.16) == (0, 0)
    assert booked(0.0, fabricating=0) == (0, 0)


def test_no_more_than_twenty_false_units_stand_in_one_name() -> None:
    assert booked(0.0, before=20) == (1, 20)


def test_the_more_customers_have_a_false_unit_the_sooner_it_becomes_public() -> None:
    # .3 x .5 = .15
    hidden, public = firm(false_share=0.5), firm(false_share=0.5)
    come_to_light(hidden, 0.151, given(fabrication_public=0.3))
    come_to_light(public, 0.149, given(fabrication_public=0.3, fabrication_news=0.1))
    assert (hidden.exposed, hidden.fear_of_exposure, hidden.news) == (0, 0.0, 0.0)
    assert (public.exposed, public.fear_of_exposure, public.news) == (1, 1.0, 0.1)


def test_fear_fades_over_years_and_the_news_over_months() -> None:
    house = firm(fear_of_exposure=1.0, news=0.1, exposed=1)
    come_to_light(house, 0.0, given())
    assert (house.exposed, house.fear_of_exposure, house.news) == (0, pytest.approx(0.97), pytest.approx(0.085))


def finds(draw: float, exposed: int = 0, units: int = 0, promise: float = 0.0, on: int = 1) -> object:
    her, house = customer(false_units=units, broken=1), firm(exposed=exposed, promise=0.9, delivered=0.7)
    rule = drawing(find_out, {(FINDING_OUT, 0): draw})
    rule(her, 0, house, lever(promise=promise), LUCK, given(fabrication_noticed=0.02, broken_promises=on))
    return her


def test_a_customer_notices_a_false_unit_now_and_then() -> None:
    assert (finds(0.019, units=3).broken, finds(0.019, units=3).false_units) == (1, 0)
    assert (finds(0.021, units=3).broken, finds(0.021, units=3).false_units) == (0, 3)


def test_once_it_is_public_she_knows_for_certain() -> None:
    assert (finds(0.5, exposed=1, units=1).broken, finds(0.5, exposed=1).broken) == (1, 0)


def test_a_promise_beyond_what_is_delivered_is_found_out() -> None:
    # .05 x (.9 - .7) = .01
    assert (finds(0.991, promise=0.1).broken, finds(0.989, promise=0.1).broken) == (1, 0)
    assert finds(0.991, promise=0.0).broken == 0
    assert finds(0.991, promise=0.1, on=0).broken == 0


def caught(draw: float, fear: float = 0.0, fabricating: int = 1) -> int:
    rule = drawing(is_caught, {(FABRICATION, CAUGHT): draw})
    return rule(person(fabricating=fabricating), 0, firm(fear_of_exposure=fear), LUCK, given(fabrication_caught=0.02))


def test_who_fabricates_is_found_out_more_often_after_it_was_public() -> None:
    # .02, and .02 x (1 + 5) = .12
    assert (caught(0.019), caught(0.021)) == (1, 0)
    assert (caught(0.119, fear=1.0), caught(0.121, fear=1.0)) == (1, 0)
    assert caught(0.0, fear=1.0, fabricating=0) == 0
