"""A firm in the world of another scenario: what it takes along, and what it finds there."""

import pytest

from sim.scenario import ScenarioError, load
from sim.scenario.files.system_files import levers_in
from sim.scenario.market import Market
from sim.scenario.timeline import Change, Shock, under_shocks

CC = load("customer_centric")
# The eight markets in which the reference designs are compared (docs/markets.md).
MARKETS = [
    "stable",
    "drifting",
    "monopoly",
    "contested",
    "power_shift",
    "price_driven",
    "intimate",
    "key_accounts",
]


def test_the_design_and_the_start_stay_and_the_market_is_the_others() -> None:
    moved = CC.within(load("monopoly"))
    assert (moved.id, moved.design, moved.start) == ("customer_centric", CC.design, CC.start)
    assert (moved.market.rivals, moved.market.switching_cost) == (1, 1.3)
    assert (moved.world, CC.world) == ("Near monopoly", "")


def test_assumptions_and_switches_are_the_worlds() -> None:
    world = load("stable").replace("assumptions.trust.loss", 0.3).replace("switches.norms", "off")
    moved = CC.replace("assumptions.trust.build", 0.01).within(world)
    assert (moved.get("assumptions.trust.loss"), moved.get("switches.norms")) == (0.3, "off")
    assert moved.get("assumptions.trust.build") == CC.get("assumptions.trust.build")


def test_the_design_of_the_world_is_not_taken() -> None:
    moved = load("product_centric").within(load("restless_needs"))
    assert moved.design == load("product_centric").design
    assert moved.market.drift == 0.04


def test_a_firm_in_the_market_that_extends_it_is_that_market() -> None:
    assert load("product_centric").within(load("key_accounts")).hash == load("key_accounts").hash


def test_shocks_of_the_world_befall_the_firm_on_its_own_way() -> None:
    way = load("culture_first")
    moved = way.within(load("recession"))
    assert [change.month for change in moved.timeline if change.shock] == [49, 52]
    assert moved.designs()[-1][1] == way.designs()[-1][1]
    assert [change.month for change in moved.timeline] == sorted(change.month for change in moved.timeline)


def test_a_shock_in_the_month_of_a_change_comes_with_it() -> None:
    shock, changes = Shock(kind="scandal"), {"offer": {"price": 1.1}}
    found = under_shocks(
        [Change(40, changes, Shock(kind="recession"))], [Change(40, shock=shock), Change(30, shock=shock)]
    )
    assert found == (Change(30, {}, shock), Change(40, changes, shock))


def test_a_world_without_shocks_leaves_the_firm_its_own() -> None:
    assert load("scandal").within(load("stable")).timeline == load("scandal").timeline


def test_shocks_of_the_world_come_in_place_of_the_firms_own() -> None:
    assert load("scandal").within(load("recession")).timeline == load("recession").timeline


def test_the_other_firms_of_the_world_are_in_the_arena() -> None:
    moved = CC.within(load("three_firms"))
    assert [rival.id for rival in moved.arena] == ["product_centric", "account_managed"]


def test_more_other_firms_than_the_market_has_rivals_are_refused() -> None:
    with pytest.raises(ScenarioError) as caught:
        load("three_firms").within(load("monopoly"))
    assert str(caught.value).splitlines()[0] == (
        "E161 arena has 2 other firms, but market.rivals is 1 (scenario three_firms, in the world of monopoly)"
    )


def test_the_control_and_the_born_firm_are_in_the_same_world() -> None:
    moved = CC.within(load("stable"))
    assert (moved.control().market.drift, moved.born().market.drift) == (0.0, 0.0)
    assert (moved.control().world, moved.born().world) == ("Stable", "Stable")


@pytest.mark.parametrize("name", MARKETS)
def test_a_shipped_market_differs_from_the_declared_world_in_its_market_alone(name: str) -> None:
    market, plain = load(name), load("product_centric")
    assert market.market != plain.market
    parts = ("design", "start", "assumptions", "switches", "timeline", "arena")
    assert [part for part in parts if getattr(market, part) != getattr(plain, part)] == []


@pytest.mark.parametrize("name", MARKETS)
def test_a_shipped_market_sets_nothing_to_what_it_is_anyway(name: str) -> None:
    declared = Market()
    said = [address.removeprefix("market.") for address in levers_in(name)]
    assert said
    assert [lever for lever in said if getattr(load(name).market, lever) == getattr(declared, lever)] == []


@pytest.mark.parametrize(
    ("name", "sets"),
    [
        ("customer_centric", False),
        ("culture_first", False),
        ("stable", True),
        ("recession", True),
        ("three_firms", True),
    ],
)
def test_a_scenario_knows_whether_it_sets_the_world(name: str, sets: bool) -> None:
    assert load(name).sets_the_world is sets
