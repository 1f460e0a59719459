"""The resting point: where a firm starts, and what its KPIs turn out to pull toward."""

import numpy as np
import pytest

from sim.model.resting.rest import rest_of, settle
from sim.model.resting.rest_key import Ground
from sim.model.run import simulate
from sim.model.state import ACTIVITIES, FUNCTIONS
from sim.scenario import load
from sim.scenario.kpis import KPI_INDEX
from tests.model.worlds import changed, small

ORDINARY = load("product_centric")
EFFORTS = ["effort_sell", "effort_serve", "effort_resolve", "effort_cut", "effort_share", "effort_polish"]


def rest(design: str = "product_centric") -> object:
    start = load(design).design
    return rest_of(start, ORDINARY.market, ORDINARY.assumptions, ORDINARY.switches)


def pull(kpi: str) -> np.ndarray:
    return rest().kpis["pull"][KPI_INDEX[kpi]]


def test_a_resting_point_is_found_once() -> None:
    assert rest() is rest()


def test_at_rest_satisfaction_hardly_moves() -> None:
    assert abs(rest().trend) < 0.001


def test_the_ordinary_firm_is_its_own_yardstick() -> None:
    # A single month's hours are luck; the mean of thirty worlds in their last month under the starting firm is not.
    firms = [simulate(ORDINARY, seed, 24).simulation.world.firms[0] for seed in range(1, 31)]
    hours = np.mean([firm["craft"].reshape(FUNCTIONS, ACTIVITIES).sum(axis=0) for firm in firms], axis=0)
    reference = rest().firm["craft_reference"].reshape(FUNCTIONS, ACTIVITIES).sum(axis=0)
    assert hours[:5] == pytest.approx(reference[:5], rel=0.05)


def test_a_firm_that_starts_otherwise_is_measured_by_the_ordinary_one() -> None:
    assert (rest("customer_centric").firm["craft_reference"] == rest().firm["craft_reference"]).all()
    assert (rest("customer_centric").kpis["pull"] == rest().kpis["pull"]).all()


@pytest.mark.parametrize(
    ("kpi", "activity"),
    [("unit_sales", 0), ("first_contact_resolution", 1), ("unit_cost", 3), ("insight_shared", 4), ("reported_nps", 5)],
)
def test_a_kpi_pulls_most_toward_what_moves_it_most(kpi: str, activity: int) -> None:
    assert pull(kpi).argmax() == activity


def test_short_handling_times_pull_away_from_serving() -> None:
    assert pull("handling_time")[1] < -0.3


def test_pulls_are_shares() -> None:
    assert (np.abs(rest().kpis["pull"]).sum(axis=1) <= 1.0 + 1e-12).all()


def test_the_yardstick_does_not_depend_on_the_yields_that_are_tried() -> None:
    idle = changed(ORDINARY, assumptions__yields__serve=0.0)
    assert rest_of(idle.start, idle.market, idle.assumptions, idle.switches) is rest()


def test_contexts_that_differ_in_their_drift_alone_share_a_resting_point() -> None:
    wild = changed(ORDINARY, market__drift=0.1)
    assert rest_of(wild.start, wild.market, wild.assumptions, wild.switches) is rest()


def test_drift_does_not_matter_where_a_firm_settles() -> None:
    calm, wild = (changed(small(), market__drift=drift) for drift in (0.0, 0.2))
    grounds = [Ground("", s.start, s.market, s.assumptions, s.switches) for s in (calm, wild)]
    first, second = (settle(ground, np.zeros((24, 6)), None, 6, 12) for ground in grounds)
    assert first.firm.tobytes() == second.firm.tobytes()


def test_a_world_begins_near_its_resting_point() -> None:
    months = simulate(ORDINARY, 1, 24).months
    rested = rest().firm[0]
    assert months["satisfaction"].mean() == pytest.approx(rested["satisfaction"], abs=0.03)
    assert months["trust"].mean() == pytest.approx(rested["trust"], abs=0.03)
    assert months["mindset"].mean() == pytest.approx(rested["mindset"], abs=0.03)


def test_a_world_larger_than_the_one_at_rest_begins_alike() -> None:
    large, usual = (simulate(changed(ORDINARY, market__customers=n), 1, 12).months for n in (4000, 2000))
    for name in ("market_share", "satisfaction", "utilisation", "effort_sell"):
        assert large[name].mean() == pytest.approx(usual[name].mean(), rel=0.1)
    assert large["revenue"].mean() == pytest.approx(2.0 * usual["revenue"].mean(), rel=0.15)


def test_a_firm_that_was_always_so_begins_as_it_is() -> None:
    months = simulate(small("account_managed").born(), 1, 30).months
    assert (months["change_cost"] < 1e-6).all()
