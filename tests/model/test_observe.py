"""Observers see every month of a run, and cannot change it."""

from typing import Any

import pytest

from sim.model.observe import figures_of, observe
from sim.model.run import simulate
from tests.model.worlds import simulation, small


class Heard:
    """Keeps the months that it was shown, and how many customers there were."""

    def __init__(self) -> None:
        self.months: list[int] = []

    def see(self, world: Any, month: int) -> None:
        self.months.append(month)

    def figures(self) -> dict[str, float]:
        return {"months": float(len(self.months))}


class Meddler:
    """Writes to a table."""

    def see(self, world: Any, month: int) -> None:
        world.customers["trust"][0] = 1.0


def test_an_observer_sees_each_month_once_in_order() -> None:
    heard = Heard()
    observe(simulation(months=5), [heard])
    assert heard.months == [1, 2, 3, 4, 5]


def test_a_run_can_be_observed_up_to_a_month_and_go_on() -> None:
    run, first, later = simulation(months=5), Heard(), Heard()
    observe(run, [first], until=2)
    observe(run, [later], until=9)
    assert (first.months, later.months) == ([1, 2], [3, 4, 5])


def test_an_observed_run_is_the_run_to_the_bit() -> None:
    run = simulation("customer_centric", seed=1, months=30)
    observe(run, [Heard()])
    assert run.digest() == simulate(small("customer_centric"), 1, 30).digest


def test_who_writes_to_a_table_is_stopped() -> None:
    with pytest.raises(ValueError, match="read-only"):
        observe(simulation(months=2), [Meddler()])


def test_figures_of_several_observers_stand_together() -> None:
    heard = Heard()
    observe(simulation(months=2), [heard])
    assert figures_of([heard]) == {"months": 2.0}
