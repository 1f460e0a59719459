"""What is said to a caller who passes the wrong kind of thing, and how a Mesa user meets the model."""

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
    assert text.startswith("<Run of customer_centric, seed 1, ")


def test_mesas_own_loop_ends_with_the_last_month() -> None:
    model = OrganisationModel(small("customer_centric"), seed=1, months=3)
    model.run_model()
    assert (model.running, model.month) == (False, 3)
    with pytest.raises(IndexError, match="all 3 months have passed"):
        model.step()
