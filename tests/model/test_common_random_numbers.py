"""Common random numbers: the same customer meets the same luck under every design, whoever looks on."""

import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from itertools import combinations
from pathlib import Path
from types import FunctionType
from typing import Any

import numpy as np
import pytest

from sim.model import mechanisms
from sim.model.drivers import organisation
from sim.model.drivers.compiled import enlist
from sim.model.drivers.organisation import OrganisationModel
from sim.model.drivers.patches import twin
from sim.model.mechanisms import CHOICE, CHURN, COMPLAINT, HIRING, LEAVING, MECHANISM_NAMES, RECOVERY, SERVER
from sim.model.rules.luck import uniform
from sim.model.run import Run, simulate
from tests.model.worlds import DESIGNS, changed, run, simulation, small

REPOSITORY = Path(__file__).parents[2]


Question = tuple[int, int, int]
"""Mechanism, seat, column."""


@cache
def asked(design: str) -> tuple[OrganisationModel, dict[Question, set[str]], dict[Question, float]]:
    """The world after its 27th month, the third of the design: which rules asked for which number, and the answers."""
    model, callers, answers = OrganisationModel(small(design), seed=1, months=27), defaultdict(set), {}

    def answer(luck: tuple[int, int], mechanism: int, seat: int, column: int = 0) -> float:
        question = (mechanism, int(seat), column)
        callers[question].add(sys._getframe(1).f_code.co_name)
        answers[question] = uniform(luck, mechanism, seat, column)
        return answers[question]

    def part(called: FunctionType) -> Callable[..., Any]:
        return answer if called is uniform else twin(called, part)

    while model.month < 26:
        model.step()
    model.driver = "agents"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(organisation, "rebound", lambda month, _: twin(month, part))
        model.step()
    return model, dict(callers), answers


@pytest.mark.parametrize("design", DESIGNS)
def test_identical_levers_give_identical_runs(design: str) -> None:
    assert simulate(small(design), 1, 40).digest == run(design).digest


def test_a_run_does_not_depend_on_the_runs_before_it() -> None:
    simulate(small("account_managed"), 9, 26)
    simulate(changed(small(), market__drift=0.2), 1, 26)
    assert simulate(small(), 1, 40).digest == run("product_centric").digest


def test_another_seed_is_another_world() -> None:
    assert len({simulate(small(), seed, 2).digest for seed in range(5)}) == 5


def test_a_shorter_run_is_the_beginning_of_a_longer_one() -> None:
    short = simulate(small("customer_centric"), 1, 31)
    assert short.months.equals(run("customer_centric").months.iloc[:31])


def test_designs_are_identical_to_the_bit_until_they_take_force() -> None:
    before = [run(design).months.iloc[:24] for design in DESIGNS]
    assert before[0].equals(before[1])
    assert before[0].equals(before[2])


def test_agents_are_identical_to_the_bit_until_the_designs_take_force() -> None:
    tables = [simulate(small(design), 1, 24) for design in DESIGNS]
    assert len({one.digest for one in tables}) == 1


@pytest.mark.parametrize(("one", "other"), list(combinations(DESIGNS, 2)))
def test_designs_differ_from_the_month_they_take_force(one: str, other: str) -> None:
    assert not run(one).months.iloc[24].equals(run(other).months.iloc[24])


def test_every_design_meets_the_same_people_and_the_same_needs() -> None:
    for name in ("potential", "load", "frailty", "voice", "weights_0"):
        assert run("product_centric").customers[name].equals(run("customer_centric").customers[name])
    needs = [run(design).simulation.world.segments["need"] for design in DESIGNS]
    assert (needs[0] == needs[1]).all()
    assert (needs[0] == needs[2]).all()


def test_the_control_is_the_same_world_without_the_change() -> None:
    assert simulate(small("customer_centric").control(), 1, 40).digest == run("product_centric").digest


@pytest.mark.parametrize(("one", "other"), list(combinations(DESIGNS, 2)))
def test_the_same_question_hears_the_same_number_under_every_design(one: str, other: str) -> None:
    (_, _, here), (_, _, there) = asked(one), asked(other)
    common = here.keys() & there.keys()
    assert {mechanism for mechanism, _, _ in common} > {SERVER, CHURN}
    assert all(here[question] == there[question] for question in common)


@pytest.mark.parametrize("design", DESIGNS)
def test_asking_changes_nothing(design: str) -> None:
    assert asked(design)[0].simulation.digest() == simulate(small(design), 1, 27).digest


@pytest.mark.parametrize("design", DESIGNS)
def test_no_two_rules_share_a_number(design: str) -> None:
    assert {question for question, rules in asked(design)[1].items() if len(rules) > 1} == set()


@pytest.mark.parametrize("design", DESIGNS)
def test_nothing_is_drawn_that_nobody_reads(design: str) -> None:
    model, callers, _ = asked(design)
    customers = model.simulation.world.customers
    seats = {(m, c): {seat for mm, seat, cc in callers if (mm, cc) == (m, c)} for m, _, c in callers}
    assert seats[CHURN, LEAVING] == set(range(240))
    assert seats[CHURN, CHOICE] == set(np.flatnonzero(customers["moved"] == 1))
    complained = customers["complained"] == 1
    own = (customers["supplier"] == 0) & (customers["moved"] == 0)
    recovery = seats.get((COMPLAINT, RECOVERY), set())
    assert set(np.flatnonzero(complained & own)) <= recovery <= set(np.flatnonzero(complained))
    assert (HIRING, 0, 0) not in callers  # the first leader's seat is filled


def test_mechanisms_and_their_numbers_keep_their_places() -> None:
    # A place is part of what is drawn: somebody new goes to the end.
    assert len(MECHANISM_NAMES) == 24
    names = ("CASES", "SURVEY", "CHURN", "BEGGING", "HIRING", "KPI_READING")
    assert [getattr(mechanisms, name) for name in names] == [0, 10, 12, 13, 19, 23]
    assert [MECHANISM_NAMES[place] for place in (0, 10, 12, 13, 19, 23)] == [
        "cases", "survey", "churn", "begging", "hiring", "KPI reading"
    ]  # fmt: skip


@pytest.mark.parametrize("design", DESIGNS)
def test_the_order_of_rows_within_a_phase_does_not_matter(design: str) -> None:
    shuffled = simulation(design, months=40)
    order = np.random.default_rng(3)
    for _ in range(40):
        order.shuffle(shuffled.world.customer_order)
        order.shuffle(shuffled.world.staff_order)
        enlist(shuffled.world)
        shuffled.step()
    assert shuffled.digest() == run(design).digest


def test_the_order_of_agents_does_not_matter_to_the_interpreter() -> None:
    model = OrganisationModel(small("account_managed").born(), months=3, driver="agents")
    model.simulation.world.customer_order[:] = np.arange(240)[::-1]
    model.simulation.world.staff_order[:] = np.arange(48)[::-1]
    enlist(model.simulation.world)
    model.run()
    assert model.simulation.digest() == simulate(small("account_managed").born(), 1, 3).digest


def test_observing_changes_nothing() -> None:
    model = OrganisationModel(small("customer_centric"), months=40)
    while model.month < 40:
        model.step()
        if model.month % 5 == 0:
            seen = Run(model.simulation, model)
            assert len(seen.customers) + len(seen.staff) == len(model.agents)
            assert seen.outcomes["customers_end"] >= 0.0
    assert model.simulation.digest() == run("customer_centric").digest


@pytest.mark.parametrize("hash_seed", ["0", "4711"])
def test_processes_with_different_hash_seeds_agree(hash_seed: str) -> None:
    script = "from tests.model.worlds import run; print(run('customer_centric').digest)"
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == run("customer_centric").digest
