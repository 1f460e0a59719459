"""What is said to a caller who passes the wrong kind of thing, and how a Mesa user meets the model."""

import inspect
from typing import Any

import pytest

import sim
from sim.model.drivers.organisation import OrganisationModel
from tests.model.worlds import run, small

CC = sim.load("customer_centric")


@pytest.mark.parametrize(
    ("scenario", "more", "message"),
    [
        ("customer_centric", {}, r"scenario is 'customer_centric'; load it first, as in ccsim.load"),
        (CC, {"months": "12"}, "months is '12'; a whole number is needed"),
        (CC, {"months": 2.5}, "months is 2.5; a whole number is needed"),
        (CC, {"seed": 1.5}, "seed is 1.5; a whole number is needed"),
        (CC, {"seed": None}, "seed is None; a whole number is needed"),
    ],
)
def test_an_argument_of_the_wrong_kind_is_named(scenario: Any, more: dict[str, Any], message: str) -> None:
    with pytest.raises(TypeError, match=message):
        sim.simulate(scenario, **more)


def test_a_run_shows_itself_in_a_line() -> None:
    text = repr(run("customer_centric"))
    assert text.startswith("<Run of customer_centric with market.customers=240, market.staff=48, seed 1, ")


def test_a_run_of_a_changed_scenario_and_its_model_show_the_change() -> None:
    changed = small("customer_centric").replace("incentives.variable_share", 0.3)
    model = OrganisationModel(changed, seed=4, months=3)
    model.step()
    assert "incentives.variable_share=0.3, seed 4, " in repr(sim.simulate(changed, seed=4, months=3))
    assert str(model).startswith("<OrganisationModel of ")
    assert str(model).endswith("incentives.variable_share=0.3, seed 4, month 1 of 3, driver compiled>")


def test_help_on_a_model_is_about_this_model_and_not_mesas() -> None:
    assert inspect.getdoc(OrganisationModel.__init__).startswith("The world of `scenario` with this seed")


def test_mesas_own_loop_ends_with_the_last_month() -> None:
    model = OrganisationModel(small("customer_centric"), seed=1, months=3)
    model.run_model()
    assert (model.running, model.month) == (False, 3)
    with pytest.raises(IndexError, match="all 3 months have passed"):
        model.step()
