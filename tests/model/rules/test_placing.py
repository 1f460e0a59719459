"""What outsiders know of every offer, and where customers are found before a run."""

import pytest

from sim.model.rules.placing import expect_value, know_offers, long_run
from sim.model.rules.switching import hazard_with, standing
from tests.model.rules.rows import Row, customer, firm, given, lever, market, segment

FIRMS = [firm(), *(firm(simulated=0, quality=[q] * 4, known=[q] * 4, fit=1.0, price=1.0) for q in (0.6, 0.8))]


SEGMENTS = [[segment() for _ in range(4)]]


def world() -> object:
    rows = {
        "customers": [customer(), customer(potential=1.0)],
        "firms": FIRMS,
        "segments": [[segment() for _ in range(4)]],
    }
    return Row(**rows, levers=[lever(contract_months=12)], given=[given()], market=[market()])


def test_every_offer_is_known_of_rivals_and_of_each_segment() -> None:
    everywhere = world()
    everywhere.firms, everywhere.segments = [firm(), firm(simulated=0, quality=[0.9] * 4, fit=1.0)], SEGMENTS
    know_offers(everywhere)
    assert everywhere.firms[1].known[3] == 0.9
    assert all(segment.known[0] != 0.7 for segment in SEGMENTS[0])


def test_everybody_expects_what_the_offer_is_known_to_deliver() -> None:
    values = [0.0, 0.0]
    expect_value(world(), values)
    assert values[0] == values[1] > 0.0


def test_customers_are_found_longer_where_they_leave_less() -> None:
    hazards, chances = [0.0, 0.0], [[0.0] * 3, [0.0] * 3]
    long_run(world(), [0.9, 0.3], hazards, chances)
    assert hazards[0] < hazards[1]
    assert chances[0][0] > chances[1][0]
    assert chances[0][1:] == chances[1][1:]


def test_twice_the_hazard_is_half_the_chance() -> None:
    rows = (FIRMS, SEGMENTS, [lever()], given())
    assert standing(customer(), 1, 0.04, *rows) == pytest.approx(0.5 * standing(customer(), 1, 0.02, *rows))


def test_trying_a_supplier_leaves_the_customer_where_she_is() -> None:
    her = customer(supplier=2)
    hazard_with(her, 0, 0.5, FIRMS, SEGMENTS, [lever()], given(), market())
    assert her.supplier == 2
