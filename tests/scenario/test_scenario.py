"""The scenario as a value: get, replace, born, control, hash, resolved."""

import copy
import hashlib
import json
import pickle

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sim.scenario import ScenarioError, load
from sim.scenario.declare import Parameter, parameters
from sim.scenario.levers import Design

CC = load("customer_centric")
LEVERS = tuple(parameters(Design))


def refused(address: str, value: object) -> str:
    with pytest.raises(ScenarioError) as caught:
        CC.replace(address, value)
    return str(caught.value).splitlines()[0]


def test_a_value_is_read_by_its_address() -> None:
    assert CC.get("structure.segment_share") == 1
    assert CC.get("kpis.unit_sales.weight") == 0.2
    assert CC.get("start.kpis.unit_sales.weight") == 0.6
    assert CC.get("market.customers") == 2000
    assert CC.get("switches.drift") == "on"


def test_a_replaced_value_is_read_back_and_the_original_stays() -> None:
    changed = CC.replace("incentives.variable_share", 0.4)
    assert (changed.get("incentives.variable_share"), CC.get("incentives.variable_share")) == (0.4, 0.2)
    assert changed.id == CC.id


@given(st.sampled_from(LEVERS), st.floats(0, 1))
def test_every_lever_takes_every_value_of_its_range(lever: Parameter, share: float) -> None:
    value = lever.low + share * (lever.high - lever.low)
    value = round(value) if isinstance(lever.default, int) else min(max(value, lever.low), lever.high)
    assert CC.replace(lever.address, value).get(lever.address) == value
    assert CC.replace(f"start.{lever.address}", value).get(f"start.{lever.address}") == value


@given(st.sampled_from(LEVERS), st.floats(1e-6, 1e6))
def test_no_lever_takes_a_value_outside_its_range(lever: Parameter, by: float) -> None:
    for value in (lever.high + by, lever.low - by):
        found = refused(lever.address, round(value) + (1 if by > 0 and value > lever.high else -1))
        assert found.startswith(f"E111 {lever.address} is ")
        assert found.endswith(f"({lever.unit})")


@pytest.mark.parametrize(
    ("address", "value", "message"),
    [
        ("incentives.variable_share", 1.4, "E111 incentives.variable_share is 1.4; allowed 0 to 1 (share of pay)"),
        ("start.offer.price", 9, "E111 start.offer.price is 9; allowed 0.5 to 2 (ratio to the market)"),
        ("market.customers", 10, "E111 market.customers is 10; allowed 50 to 1000000 (customers)"),
        ("incentives.variable_share", "0.4", "E110 incentives.variable_share must be a number, not text"),
        ("incentives.variable_share", True, "E110 incentives.variable_share must be a number, not true or false"),
        ("incentives.variable_share", float("nan"), "E110 incentives.variable_share must be a number, not NaN"),
        ("portfolio.account_managers", 6.5, "E110 portfolio.account_managers must be a whole number, not 6.5"),
        ("incentives.varible_share", 0.4, "E102 unknown key 'varible_share' in incentives"),
        ("kpis.retentoin.weight", 0.4, "E102 unknown key 'retentoin' in kpis"),
        ("market.customer", 300, "E102 unknown key 'customer' in market"),
        ("nothing", 1, "E102 unknown key 'nothing'"),
        ("", 1, "E102 unknown key ''"),
        ("incentives", 1, "E110 'incentives' is a group of keys; replace changes one value"),
        ("kpis.unit_sales", 1, "E110 'kpis.unit_sales' is a group of keys; replace changes one value"),
        ("kpis.unit_sales.level", "persn", "E112 kpis.unit_sales.level is 'persn'; allowed person, unit, firm"),
        ("kpis.profit.level", "firm", "E115 kpis.profit.level cannot be set: the firm does not use this KPI"),
        ("switches.drift", False, "E112 switches.drift is 'False'; allowed on, off"),
    ],
)
def test_a_value_that_cannot_be_is_refused_with_what_can(address: str, value: object, message: str) -> None:
    assert refused(address, value) == message


def test_numbers_of_numpy_are_numbers() -> None:
    assert CC.replace("offer.price", np.float32(0.5)).replace("portfolio.account_managers", np.int64(3)).hash == (
        CC.replace("offer.price", 0.5).replace("portfolio.account_managers", 3).hash
    )


def test_a_kpi_is_added_by_a_weight_and_removed_by_the_weight_zero() -> None:
    added = CC.replace("kpis.profit.weight", 0.2)
    assert "profit" in added.design.kpis
    assert added.replace("kpis.profit.weight", 0) == CC


def test_the_address_of_a_market_or_an_assumption_leads_to_the_world_not_the_design() -> None:
    changed = CC.replace("market.rivals", 3).replace("assumptions.trust.loss", 0.3)
    assert changed.design == CC.design
    assert (changed.market.rivals, changed.assumptions.trust.loss) == (3, 0.3)


def test_a_born_firm_starts_with_its_own_design() -> None:
    born = CC.born()
    assert (born.start, born.start_id, born.id) == (CC.design, "customer_centric", "customer_centric")


def test_the_control_stays_what_it_was_at_the_start() -> None:
    control = CC.control()
    assert (control.id, control.name, control.design) == ("product_centric", "Product-centric", CC.start)
    assert control.hash == load("product_centric").hash


def test_the_control_of_a_born_firm_is_itself() -> None:
    assert CC.born().control().hash == CC.born().hash


def test_the_hash_stands_for_everything_that_decides_a_run() -> None:
    changes = [
        ("structure.authority", 0.5),
        ("start.structure.authority", 0.5),
        ("kpis.unit_sales.lag", 2),
        ("market.rivals", 3),
        ("assumptions.trust.loss", 0.3),
        ("switches.drift", "off"),
    ]
    assert len({CC.hash, *(CC.replace(*change).hash for change in changes)}) == 7


def test_the_hash_does_not_depend_on_how_a_number_is_written() -> None:
    assert CC.replace("offer.price", 1).hash == CC.replace("offer.price", 1.0).hash
    assert CC.replace("offer.promise", -0.0).hash == CC.replace("offer.promise", 0).hash


def test_there_and_back_is_the_same_scenario() -> None:
    again = CC.replace("offer.price", 1.3).replace("offer.price", CC.get("offer.price"))
    assert again == CC
    assert hash(again) == hash(CC)
    assert again.hash == CC.hash


def test_a_scenario_is_sent_to_another_process_unchanged() -> None:
    sent = pickle.loads(pickle.dumps(CC.replace("market.rivals", 3)))
    assert sent == CC.replace("market.rivals", 3)
    assert sent.resolved() == CC.replace("market.rivals", 3).resolved()
    assert copy.deepcopy(CC) == CC


def test_a_scenario_cannot_be_changed_in_place() -> None:
    with pytest.raises(AttributeError):
        CC.name = "other"  # type: ignore[misc]
    with pytest.raises(ValueError, match="frozen"):
        CC.design.offer.price = 2.0


def test_the_resolved_scenario_is_plain_and_complete() -> None:
    plain = json.loads(json.dumps(CC.resolved()))
    assert (plain["id"], plain["name"], plain["start_id"]) == (
        "customer_centric",
        "Customer-centric",
        "product_centric",
    )
    assert plain["design"]["kpis"]["unit_sales"]["level"] == "person"
    assert set(plain["assumptions"]) == set(type(CC.assumptions).model_fields)


def test_what_is_text_of_the_file_cannot_be_replaced() -> None:
    assert refused("name", "X") == "E110 'name' is part of the file, not a value"


def test_an_unknown_address_is_answered_with_what_can_be_replaced() -> None:
    with pytest.raises(ScenarioError, match=r"replace changes values of: structure, kpis, .* start, market,") as caught:
        CC.replace("x.y", 1)
    assert "extends" not in str(caught.value)


def test_a_scenario_shows_itself_in_a_line() -> None:
    assert repr(CC) == f"<Scenario customer_centric, starts as product_centric, hash {CC.hash[:8]}>"


def test_a_changed_scenario_shows_what_was_changed_and_the_last_value_of_each() -> None:
    changed = CC.replace("offer.price", 0.9).replace("incentives.variable_share", 0.3).replace("offer.price", 1.1)
    assert changed.called == "customer_centric with incentives.variable_share=0.3, offer.price=1.1"
    assert repr(changed).startswith("<Scenario customer_centric with incentives.variable_share=0.3, offer.price=1.1, ")


def test_of_many_changes_the_first_three_are_shown() -> None:
    changed = CC
    for address in ("offer.price", "market.drift", "market.customers", "start.offer.price"):
        changed = changed.replace(address, changed.get(address))
    assert changed.called.endswith("market.customers=2000, and 1 more")


def test_a_scenario_in_another_world_shows_which() -> None:
    assert CC.within(load("stable")).called == f"customer_centric in the world of {load('stable').name}"


def test_what_was_changed_decides_nothing() -> None:
    same = CC.replace("offer.price", CC.get("offer.price"))
    assert (same.hash, same) == (CC.hash, CC)
    assert same.resolved() == CC.resolved()


def test_what_is_no_name_is_not_loaded() -> None:
    with pytest.raises(TypeError, match="name_or_path is None; give the name of a shipped scenario"):
        load(None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changes", [{}, {"market.drift": 0.01, "switches.norms": "off"}, {"start.kpis.reported_nps.weight": 0}]
)
def test_the_hash_is_that_of_all_values_as_one_text(changes: dict[str, object]) -> None:
    scenario = load("customer_centric")
    for address, value in changes.items():
        scenario = scenario.replace(address, value)
    parts = ("design", "start", "market", "assumptions", "switches")
    content = {part: getattr(scenario, part).model_dump(mode="json") for part in parts} | {"timeline": [], "arena": []}
    text = json.dumps(content, sort_keys=True, separators=(",", ":"))
    assert scenario.hash == hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
