"""A change taken apart: the cost line, friction and the design add up, and each is what it is called."""

import pytest

from analysis.compute import Compute
from analysis.statistics.metrics import PROFIT
from analysis.transition.compute import transition
from sim.batch import open_store
from sim.scenario import load


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    firm = load("customer_centric").replace("market.customers", 300)
    with open_store(f"sqlite:///{tmp_path_factory.mktemp('transition')}/t.sqlite") as store:
        return transition(firm, range(1, 5), Compute(store), 66)


def test_the_parts_add_up_at_every_horizon(found):
    assert [part.horizon.label for part in found.parts] == ["3 years", "3.5 years"]
    for part in found.parts:
        assert part.cost_line.mean + part.friction.mean + part.design.mean == pytest.approx(part.total.mean)


def test_what_is_smaller_than_anybody_need_act_on_is_negligible(found):
    assert {part.cost_line.matters for part in found.parts} == {PROFIT.matters}


def test_the_cost_line_is_paid_in_every_world(found):
    assert found.parts[0].cost_line.high < 0


def test_a_change_without_its_price_is_never_worse_for_it(found):
    assert found.parts[-1].friction.mean < 0
    assert found.paybacks["smooth"].depth >= found.paybacks["as it is"].depth


def test_worlds_that_have_paid_back_are_counted_by_the_horizon(found):
    assert all(0 <= part.paid <= found.worlds == 4 for part in found.parts)


def test_a_run_that_ends_before_the_change_is_refused(tmp_path):
    with (
        open_store(f"sqlite:///{tmp_path}/t.sqlite") as store,
        pytest.raises(ValueError, match="a change takes force in month 25"),
    ):
        transition(load("customer_centric"), [1], Compute(store), 24)
