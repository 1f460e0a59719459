"""How a customer's voice travels inward, and what it moves."""

import pytest

from sim.model.rules.listening import adapt_offer, drift, fidelity, hear, learn, own_frame, passed_up, signal
from tests.model.rules.rows import customer, firm, given, lever, market, segment, switch


def reaching(**levers: float) -> float:
    return fidelity(firm(deciders=0.4, leader_trust=0.5), lever(**levers), given())


def test_each_layer_halves_a_signal_where_a_layer_passes_on_a_half() -> None:
    hand = given(listening_layer=0.5, listening_trust=0.0, listening_silo=0.6)
    assert passed_up(3.0, 0.0, 0.5, hand) == pytest.approx(0.125)
    assert passed_up(0.0, 2.0, 0.5, hand) == pytest.approx(0.36)


def test_trusted_leaders_hear_more_through_the_same_layers() -> None:
    assert passed_up(3.0, 1.0, 0.8, given()) > passed_up(3.0, 1.0, 0.2, given())


def test_a_firm_that_cares_turns_less_away() -> None:
    assert own_frame(0.2, 0.0, 0.6) == pytest.approx(0.48)
    assert own_frame(0.8, 0.0, 0.6) == pytest.approx(0.12)


@pytest.mark.parametrize(
    "better",
    [
        {"layers": 1.0},
        {"silo_crossings": 0.0},
        {"cross_functional_share": 1.0},
        {"participation": 0.8},
        {"openness": 1.0},
    ],
)
def test_fewer_layers_fewer_borders_teams_participation_and_openness_let_more_through(better: dict[str, float]) -> None:
    assert reaching(**better) > reaching()


def test_what_reaches_a_decision_is_a_share() -> None:
    assert 0.0 <= reaching(layers=8.0, silo_crossings=6.0, participation=0.0) < 0.01
    assert reaching(layers=0.0, silo_crossings=0.0, participation=1.0) == 1.0


def told(score_weight: float = 0.0, depth: float = 1.0, **state: float) -> float:
    hand = given(listening_survey=0.25, listening_complaint=0.5, listening_conversation=1.0)
    return signal(customer(**{"answer": -1.0} | state), lever(depth=depth), score_weight, hand)


def test_a_customer_tells_by_survey_complaint_and_conversation() -> None:
    assert told() == 0.0
    assert told(answer=7.0) == 0.25
    assert told(complained=1) == 0.5
    assert told(answer=7.0, complained=1, conversation=1) == 1.75


def test_a_shallow_conversation_tells_less() -> None:
    assert told(conversation=1, depth=0.0) == pytest.approx(0.3)


def test_an_account_manager_who_is_paid_on_scores_passes_on_less_bad_news() -> None:
    assert told(complained=1, covered=1.0, score_weight=1.0) == pytest.approx(0.3)


def test_signals_are_means_over_own_customers_of_the_segment() -> None:
    segments = [segment() for _ in range(4)]
    customers = [customer(segment=1, complained=c, answer=-1.0, supplier=s) for c, s in ((1, 0), (0, 0), (1, 3))]
    hear(customers, segments, 0, lever(), 0.0, 0, given(listening_complaint=0.5))
    assert [(s.own_customers, s.signals) for s in segments[:2]] == [(0.0, 0.0), (2.0, 0.25)]


def learned(**state: float) -> object:
    part = segment(signals=state.pop("signals", 1.0), insight=0.2, pipeline=0.2)
    learn(
        part,
        firm(fidelity=state.pop("fidelity", 0.3), **state),
        lever(),
        given(memory_corporate=0.11, listening_lag=6.0),
    )
    return part


def test_insight_grows_with_what_arrives_and_fades_without() -> None:
    assert learned(fidelity=0.9).insight > learned(fidelity=0.1).insight
    assert learned(fidelity=0.0).insight == pytest.approx(0.2 * 0.89)


def test_insight_reaches_the_offering_months_later() -> None:
    part = learned()
    assert part.pipeline == pytest.approx(0.2 + (part.insight - 0.2) / 6)


def test_insight_that_nobody_shares_is_none() -> None:
    assert learned(activity=[1.0, 1.0, 1.0, 1.0, 0.0, 1.0]).insight == pytest.approx(0.2 * 0.89)


def offered(**changes: float) -> object:
    part = segment(need=[0.4, 0.0], pipeline=changes.get("pipeline", 0.5), position=[0.0, 0.0])
    house = firm(fidelity=changes.get("fidelity", 0.3))
    adapt_offer(part, house, lever(segment_share=changes.get("share", 1.0)), (0.1, 0.0), given(), market())
    return part


def test_the_offering_moves_toward_the_need_as_far_as_the_firm_knows_it() -> None:
    assert 0.0 < offered(pipeline=0.2).position[0] < offered(pipeline=0.8).position[0] < 0.4
    assert offered(pipeline=0.0).position == [0.0, 0.0]
    assert offered(fidelity=0.0).position == [0.0, 0.0]


def test_a_firm_by_product_line_follows_the_market_and_not_the_segment() -> None:
    assert offered(share=0.0).position[0] == pytest.approx(0.25 * offered(share=1.0).position[0])


def test_a_better_fitting_offer_is_nearer() -> None:
    assert offered(pipeline=0.8).fit > offered(pipeline=0.2).fit


def test_needs_wander_with_the_luck_of_the_month_and_return_slowly() -> None:
    part = segment(need=[0.5, 0.0])
    drift(part, 0.5, 0.975, market(drift=0.1), switch())
    assert part.need == pytest.approx([0.49, 0.196], abs=1e-4)
