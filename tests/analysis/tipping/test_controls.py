"""Controls with equal levers: which mechanism a number belongs to, what is made equal, and what that says."""

import math
from collections.abc import Sequence

import numpy as np
import pytest

import sim
from analysis.tipping.candidates import named
from analysis.tipping.control_sentences import carried
from analysis.tipping.controls import EQUAL, OFF, Control, control_of, controlled, controls, levers_of, with_levers
from sim.scenario import Scenario


def control(address: str, a: str = "customer_centric", b: str = "product_centric") -> Control | None:
    first = sim.load(a)
    (one,) = named(first, [address])
    return control_of(first, sim.load(b), one)


@pytest.mark.parametrize(
    ("address", "levers"),
    [
        ("assumptions.development.gain", ("structure.segment_share",)),
        ("assumptions.hours.team", ("structure.cross_functional_share",)),
        ("assumptions.delivery.loss", ("structure.silo_crossings", "structure.cross_functional_share")),
        ("assumptions.hours.inside", ("portfolio.account_managers", "portfolio.account_cover")),
        ("assumptions.leaders.self_image", ("listening.mystery_shopping", "standards.own_service")),
        ("assumptions.yields.serve", ()),
        ("structure.layers", ("structure.layers",)),
    ],
)
def test_the_levers_through_which_a_number_can_decide_are_those_of_its_mechanisms(address: str, levers: tuple) -> None:
    (number,) = named(sim.load("product_centric"), [address])
    assert levers_of(number.parameter.mechanisms) == levers


def test_the_levers_of_a_mechanism_are_those_that_declare_it() -> None:
    assert levers_of(["handovers", "teams"]) == ("structure.silo_crossings", "structure.cross_functional_share")
    assert levers_of(["norms"]) == ()


def test_the_settings_of_kpis_are_one_lever() -> None:
    assert levers_of(["targets"]) == ("incentives.cap", "kpis")


def test_the_levers_that_differ_are_made_equal() -> None:
    found = control("assumptions.hours.team")
    assert found is not None
    assert (found.kind, found.levers) == (EQUAL, ("structure.cross_functional_share",))


def test_the_second_design_and_all_other_levers_stay_as_they_are() -> None:
    a, b, found = sim.load("customer_centric"), sim.load("product_centric"), control("assumptions.development.gain")
    assert found is not None
    assert found.applied(a, b) == (a.replace("structure.segment_share", 0.0), b)


def test_a_mechanism_without_a_lever_that_differs_is_off_in_both() -> None:
    a, b, found = sim.load("customer_centric"), sim.load("product_centric"), control("assumptions.yields.serve")
    assert found is not None
    assert found.kind == OFF
    assert found.applied(a, b) == (a.replace("switches.yields", "off"), b.replace("switches.yields", "off"))


def test_a_mechanism_that_is_off_anyway_has_no_control() -> None:
    a, b = (sim.load(name).replace("switches.yields", "off") for name in ("customer_centric", "product_centric"))
    (one,) = named(a, ["assumptions.yields.serve"])
    assert control_of(a, b, one) is None


def test_kpis_are_taken_over_as_a_map() -> None:
    a, b = sim.load("customer_centric"), sim.load("product_centric")
    equal = with_levers(a, b, ("kpis",))
    assert equal.design.kpis == b.design.kpis
    assert equal.design.structure == a.design.structure


def test_what_is_missing_of_the_lead_the_mechanism_carried() -> None:
    one = control("assumptions.development.gain")
    assert one is not None
    found = controlled(one, np.array([4.0, 5.0, 3.0]), np.array([1.0, 2.0, 0.0]))
    assert (found.difference.mean, found.gone.mean, found.gone.low, found.carried) == (1.0, 3.0, 3.0, 0.75)
    assert carried(found) == "carries 75 %"


def test_a_lead_that_grows_was_held_down_by_the_mechanism() -> None:
    one = control("assumptions.development.gain")
    assert one is not None
    found = controlled(one, np.array([4.0, 2.0]), np.array([7.0, 5.0]))
    assert (found.carried, carried(found)) == (-1.0, "costs 100 %")


def test_a_world_that_failed_under_the_control_counts_in_neither() -> None:
    one = control("assumptions.development.gain")
    assert one is not None
    found = controlled(one, np.array([4.0, 90.0]), np.array([1.0, math.nan]))
    assert (found.difference.n, found.carried) == (1, 0.75)


def test_every_number_with_a_control_is_measured_in_all_worlds() -> None:
    a, b = sim.load("customer_centric"), sim.load("product_centric")
    asked: list[int] = []

    def measure(pairs: Sequence[tuple[Scenario, Scenario]], seeds: Sequence[int]) -> list[np.ndarray]:
        asked.extend((len(pairs), len(seeds)))
        return [np.ones(len(seeds)) for _ in pairs]

    one = named(a, ["assumptions.development.gain", "assumptions.yields.serve"])
    found = controls(a, b, one, measure, [1, 2, 3], np.full(3, 2.0))
    assert asked == [2, 3]
    assert [each.carried for each in found] == [0.5, 0.5]


def test_a_number_without_a_mechanism_has_no_control() -> None:
    assert control("assumptions.change.cost") is None
