"""What holds in every world: customers and money are conserved, shares are shares, nothing stops being a number."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sim.model.drivers.organisation import OrganisationModel
from sim.model.rules.money import customer_equity, monthly_rate
from sim.model.run import Run, simulate
from sim.model.state import CUSTOMER, PERSON
from sim.model.tables import Row
from sim.scenario import Scenario
from sim.scenario.assumptions import Assumptions
from sim.scenario.declare import Parameter, parameters
from sim.scenario.levers import Design
from sim.scenario.market import Market
from tests.model.worlds import DESIGNS, changed, run, small

COSTS = [
    "unit_cost", "payroll", "programmes", "acquisition", "bonuses", "change_cost", "hiring_cost", "unpaid",
    "other_cost",
]  # fmt: skip
SHARES = [
    "retention", "satisfaction", "expectation", "trust", "share_of_wallet", "failures", "utilisation", "market_share",
    "mindset", "engagement", "motivation", "strain", "turnover", "begging", "fidelity", "mismatch",
    "centricity_practised", "centricity_professed", "programme_kept", "squeeze", "alignment",
]  # fmt: skip
EFFORTS = ["effort_sell", "effort_serve", "effort_resolve", "effort_cut", "effort_share", "effort_polish"]
LEVERS = [p for p in parameters(Design) if "." in p.address]
SWEPT = [replace(p, low=p.sweep[0], high=p.sweep[1]) for p in parameters(Assumptions, "assumptions.") if p.sweep]
CONTEXT = [p for p in parameters(Market) if p.address not in ("customers", "staff", "mean_spend")]


def must_hold(finished: Run) -> None:
    """Everything that holds in every world."""
    months = finished.months
    must_be_numbers(finished)
    must_conserve_customers(finished)
    costs = months[COSTS].sum(axis=1)
    assert np.allclose(months["profit"], months["revenue"] - costs, rtol=0.0, atol=1e-6 * (1.0 + costs.max()))
    assert ((months[SHARES] >= -1e-12) & (months[SHARES] <= 1.0 + 1e-12)).all(axis=None)
    assert (months[["true_nps", "reported_nps"]].abs() <= 100.0 + 1e-9).all(axis=None)
    assert (months[[*COSTS, "revenue", "complaints", "wait", "headcount"]] >= 0.0).all(axis=None)


def must_be_numbers(finished: Run) -> None:
    world = finished.simulation.world
    for table in (world.customers, world.staff, world.firms, world.segments, world.units, world.kpis, world.monthly):
        assert all(np.isfinite(table[name]).all() for name in table.dtype.names)
    too_short = tuple(end for end, months in {"_3y": 60, "_5y": 84}.items() if finished.simulation.months < months)
    missing = {name for name, value in finished.outcomes.items() if not np.isfinite(value)}
    assert missing == {name for name in finished.outcomes if name.endswith(too_short)}


def must_conserve_customers(finished: Run) -> None:
    """Every customer has one supplier; who comes and goes is who is there."""
    months, suppliers = finished.months, finished.customers["supplier"]
    assert suppliers.between(0, finished.simulation.scenario.market.rivals).all()
    assert (suppliers == 0).sum() == months["customers"].iloc[-1]
    moves = months["joined"] - months["left"]
    assert (months["customers"].diff() == moves).iloc[1:].all()


def within(parameter: Parameter) -> st.SearchStrategy[float]:
    """A value that a scenario file may set, the ends of its range included."""
    if isinstance(parameter.default, int):
        return st.integers(int(parameter.low), int(parameter.high))
    return st.floats(parameter.low, parameter.high, allow_subnormal=False)


def settings_of(declared: list[Parameter], prefix: str) -> st.SearchStrategy[list[tuple[str, float]]]:
    one = st.sampled_from(declared).flatmap(lambda p: st.tuples(st.just(prefix + p.address), within(p)))
    return st.lists(one, max_size=5)


@given(st.sampled_from(DESIGNS), settings_of(LEVERS, ""), settings_of(CONTEXT, "market."), st.integers(0, 99))
@settings(max_examples=25, deadline=None, derandomize=True)
def test_in_any_world_that_a_file_may_describe(design: str, levers: list, context: list, seed: int) -> None:
    scenario = small(design, 60, 30)
    for address, value in levers + context:
        scenario = scenario.replace(address, value)
    must_hold(simulate(scenario, seed, 30))


@given(st.sampled_from(DESIGNS), settings_of(SWEPT, ""), st.integers(0, 99))
@settings(max_examples=10, deadline=None, derandomize=True)
def test_wherever_assumptions_stand_within_their_sweeps(design: str, swept: list, seed: int) -> None:
    scenario = small(design, 60, 30)
    for address, value in swept:
        scenario = scenario.replace(address, value)
    must_hold(simulate(scenario, seed, 30))


@given(st.sampled_from(DESIGNS), settings_of(LEVERS, ""))
@settings(max_examples=10, deadline=None, derandomize=True)
def test_in_any_firm_that_was_always_so(design: str, levers: list) -> None:
    scenario = small(design, 60, 30)
    for address, value in levers:
        scenario = scenario.replace(address, value)
    must_hold(simulate(scenario.born(), 1, 12))


@pytest.mark.parametrize("design", DESIGNS)
def test_in_a_shipped_design(design: str) -> None:
    must_hold(run(design))


def odd(**values: float | str) -> Scenario:
    return changed(small("customer_centric", 60, 30), **values)


ODD = {
    "one rival": odd(market__rivals=1),
    "seven rivals": odd(market__rivals=7),
    "everybody is an account manager": odd(portfolio__account_managers=24, portfolio__account_cover=1.0),
    "account managers who cover nobody": odd(portfolio__account_managers=6, portfolio__account_cover=0.0),
    "everybody leaves": odd(assumptions__turnover__base=0.0, assumptions__turnover__vacancy=12.0),
    "customers who all spend the same": odd(market__spend_spread=0.0, assumptions__desk__load_spread=0.0),
    "one customer spends nearly everything": odd(market__spend_spread=2.5),
    "needs on the run": odd(market__drift=0.2),
    "no cases to speak of": odd(assumptions__desk__cases=0.1),
    "more cases than hands": odd(assumptions__desk__cases=6.0, incentives__variable_share=1.0),
    "nobody stays": odd(assumptions__churn__base=5.0),
    "nobody leaves": odd(assumptions__churn__base=-5.0, assumptions__churn__loyalty=12.0),
    "nobody serves": odd(assumptions__yields__serve=0.0),
    "nothing is done": odd(**{f"assumptions__yields__{a}": 0.0 for a in ("sell", "resolve", "cut", "share", "polish")}),
    "no KPI at all": odd(
        **{
            f"kpis__{name}__weight": 0.0
            for name in small("customer_centric").design.kpis
        }
    ),
    "free money": odd(assumptions__money__discount=0.0),
    "everybody is free": odd(structure__script_share=0.0, assumptions__effort__crowding=0.3),
    "everybody is scripted": odd(structure__script_share=1.0, structure__authority=0.0),
}  # fmt: skip


@pytest.mark.parametrize("scenario", ODD.values(), ids=ODD)
def test_in_an_odd_world(scenario: Scenario) -> None:
    must_hold(simulate(scenario, 1, 60))


@pytest.mark.parametrize("name", ["one rival", "everybody is an account manager", "everybody leaves", "nobody serves"])
def test_both_drivers_give_the_same_bits_in_an_odd_world(name: str) -> None:
    assert simulate(ODD[name], 2, 30, driver="agents").digest == simulate(ODD[name], 2, 30).digest


def test_in_the_smallest_market() -> None:
    must_hold(simulate(small("account_managed", 50, 30), 1, 144))


@pytest.mark.parametrize("months", [1, 12, 24, 25, 26])
def test_in_a_short_run(months: int) -> None:
    finished = simulate(small("account_managed", 60, 30), 1, months)
    assert len(finished.months) == months
    must_hold(finished)


@pytest.mark.parametrize("design", DESIGNS)
def test_effort_is_divided_among_six_activities(design: str) -> None:
    assert np.allclose(run(design).months[EFFORTS].sum(axis=1), 1.0)
    staff = run(design).staff
    assert np.allclose(staff[[f"effort_{a}" for a in range(6)]].sum(axis=1), 1.0)


@pytest.mark.parametrize("design", DESIGNS)
def test_every_state_stays_in_its_range(design: str) -> None:
    for table, columns in ((run(design).customers, CUSTOMER), (run(design).staff, PERSON)):
        bounded = [
            name
            for column in columns
            if column.unit in ("0-1", "share", "flag")
            for name in ([f"{column.name}_{k}" for k in range(column.width)] if column.width > 1 else [column.name])
        ]
        assert table[bounded].apply(lambda values: values.between(0.0, 1.0).all()).all()


@pytest.mark.parametrize("design", DESIGNS)
def test_shares_that_should_sum_to_one_do(design: str) -> None:
    weights = run(design).customers[[f"weights_{k}" for k in range(4)]]
    assert np.allclose(weights.sum(axis=1), 1.0)


def test_every_person_has_a_number_of_her_own() -> None:
    finished = simulate(ODD["everybody leaves"], 1, 60)
    assert finished.staff["person"].is_unique
    assert (finished.staff["person"] % 100_000 == np.arange(30)).all()


def test_account_managers_wait_for_month_25() -> None:
    months = run("account_managed").months
    assert simulate(small("account_managed"), 1, 24).staff["role"].value_counts()["employee"] == 42
    assert run("account_managed").staff["role"].value_counts()["account manager"] == 6
    assert (months["change_cost"].iloc[:24] == 0.0).all()
    assert months["change_cost"].iloc[24] > 0.0


def off(name: str) -> Run:
    return simulate(changed(small("customer_centric"), **{f"switches__{name}": "off"}), 1, 40)


def test_equity_is_the_worth_of_own_customers() -> None:
    world = run("customer_centric").simulation.world
    rate = monthly_rate(Row(world.given[0]))
    own = world.customers[world.customers["supplier"] == 0]
    worth = sum(customer_equity(Row(her), rate) for her in own)
    assert world.monthly["equity"][-1] == pytest.approx(worth, rel=1e-12) != 0.0


def test_without_word_of_mouth_nobody_hears_anything() -> None:
    assert (off("word_of_mouth").customers["preference_0"] == 0.0).all()
    assert (run("customer_centric").customers["preference_0"] != 0.0).any()


def test_without_drift_needs_stay_where_they_are() -> None:
    assert (off("drift").simulation.world.segments["need"] == 0.0).all()
    assert (run("customer_centric").simulation.world.segments["need"] != 0.0).any()


def test_without_begging_nobody_begs() -> None:
    assert (off("begging").months["begging"] == 0.0).all()
    assert run("customer_centric").months["begging"].max() > 0.0


def test_without_review_nobody_is_squeezed_and_nothing_is_cancelled() -> None:
    months = off("patience").months
    assert (months["squeeze"] == 0.0).all()
    assert (months["programme_kept"] == 1.0).all()


@pytest.mark.parametrize(("arguments", "said"), [
    ({"months": 0}, "months is 0; allowed 1 to 65,536"),
    ({"months": -3}, "months is -3; allowed 1 to 65,536"),
    ({"seed": -1}, "seed is -1; allowed 0 to 4294967295"),
    ({"seed": 2**32}, "allowed 0 to 4294967295"),
    ({"driver": "mesa"}, "driver is 'mesa'; choose 'compiled' or 'agents'"),
])  # fmt: skip
def test_an_impossible_run_is_refused_with_what_is_allowed(arguments: dict, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        simulate(small(), **arguments)


def test_a_model_with_an_unknown_driver_is_refused() -> None:
    with pytest.raises(ValueError, match="driver is 'mesa'; choose 'compiled' or 'agents'"):
        OrganisationModel(small(), months=2, driver="mesa")


def test_a_figure_that_is_no_number_is_named_with_its_month() -> None:
    broken = OrganisationModel(small(), months=3)
    broken.step()
    broken.simulation.world.customers["satisfaction"] = np.nan
    with pytest.raises(FloatingPointError, match="E601 at month 2"):
        broken.run()
