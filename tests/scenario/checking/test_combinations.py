"""Levers that are fine one by one and not together."""

import pytest

from sim.scenario import load
from sim.scenario.checking.combinations import faults, hangs_together, unfit
from sim.scenario.levers import Design
from tests.scenario.conftest import Told

HEAD = "ccsim: 1\nextends: account_managed\n"


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        (
            "listening: {participation: 0, vote_launch: 1}",
            "W240 listening.vote_launch has no effect: customers take part",
        ),
        ("programmes: {mindset: {budget: 0.01}}", "W241 programmes.mindset spends 1% of revenue and has no owner"),
        (
            "portfolio: {account_managers: 0}\nprogrammes: {silos: {budget: 0.01, owner: account_managers}}",
            "W242 programmes.silos is owned by account managers, but there are none",
        ),
        (
            "structure: {cross_functional_share: 0}\nprogrammes: {silos: {budget: 0.01, owner: teams}}",
            "W243 programmes.silos is owned by teams across functions, but no work is done in teams",
        ),
        ("standards: {contact_hours: 2}", "W244 standards.contact_hours has no effect: no back-office people meet"),
        ("structure: {facing_share: 0.5}", "W244 structure.facing_share has no effect: those people have no hours"),
        (
            "portfolio: {account_managers: 0}\nkpis: {unit_sales: {audience: account_managers}}",
            "W245 kpis.unit_sales judges account managers only, and there are none",
        ),
        ("incentives: {team_share: 0.6, firm_share: 0.6}", "W246 team_share and firm_share sum to 1.2"),
        ("programmes: {mindset: {owner: teams}}", "W247 programmes.mindset has an owner and no budget"),
    ],
)
def test_a_lever_that_does_nothing_beside_the_others_is_named(told: Told, text: str, warning: str) -> None:
    assert f" {warning}" in told(HEAD + text + "\n")


@pytest.mark.parametrize(
    "text",
    [
        "listening: {participation: 0.1, vote_launch: 1}",
        "programmes: {mindset: {budget: 0.01, owner: department}}",
        "programmes: {silos: {budget: 0.01, owner: account_managers}}",
        "standards: {contact_hours: 2}\nstructure: {facing_share: 0.5}",
        "kpis: {unit_sales: {audience: account_managers}}",
        "incentives: {team_share: 0.4, firm_share: 0.6}",
    ],
)
def test_a_lever_that_does_something_is_not(told: Told, text: str) -> None:
    assert told(HEAD + text + "\n") == ""


def test_a_firm_without_anybody_who_serves_cannot_be() -> None:
    nobody = Design.model_validate({"people": {"front_line": 0.0, "help_desk": 0.0}})
    assert [(fault.code, fault.path) for fault in faults(nobody)] == [("E170", ("people", "front_line"))]
    assert list(faults(Design.model_validate({"people": {"front_line": 0.0, "help_desk": 0.1}}))) == []


def test_a_firm_that_wants_no_customer_cannot_be() -> None:
    segments = {name: {"served": 0.0} for name in ("ease", "product", "intimacy", "purpose")}
    assert [fault.code for fault in faults(Design.model_validate({"segments": segments}))] == ["E171"]
    segments["ease"]["served"] = 0.1
    assert list(faults(Design.model_validate({"segments": segments}))) == []


def test_an_arena_holds_no_more_firms_than_the_market_has_rivals() -> None:
    firm = load("product_centric")
    codes = [[fault.code for fault in unfit(firm.designs(), firm.start, others, 2)] for others in (2, 3)]
    assert codes == [[], ["E161"]]


def test_only_values_that_can_make_a_firm_impossible_are_tried_together() -> None:
    assert hangs_together("start.segments.ease.served")
    assert hangs_together("market.rivals")
    assert not hangs_together("segments.ease.product")
    assert not hangs_together("people.marketing")
