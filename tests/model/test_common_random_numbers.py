"""Common random numbers: the same customer meets the same luck under every design, whoever looks on."""

import os
import subprocess
import sys
from collections import namedtuple
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from sim.model import streams
from sim.model.drivers.compiled import enlist
from sim.model.drivers.organisation import OrganisationModel
from sim.model.run import Run, simulate
from sim.model.streams import MECHANISMS, Mechanism, Streams, stream
from tests.model.worlds import DESIGNS, changed, run, simulation, small

REPOSITORY = Path(__file__).parents[2]


def drawn(months: int = 3) -> dict[str, np.ndarray]:
    """All draws of the third month in the world of seed 5."""
    opened = Streams(5, customers=100)
    for _ in range(months):
        opened.draw_month()
    return {name: values.copy() for name, values in opened.draws._asdict().items()}


def with_mechanisms(monkeypatch: pytest.MonkeyPatch, mechanisms: tuple[Mechanism, ...]) -> None:
    monkeypatch.setattr(streams, "MECHANISMS", mechanisms)
    monkeypatch.setattr(streams, "Draws", namedtuple("Draws", [name for m in mechanisms for name in m.draws]))


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


def test_every_draw_is_a_uniform_of_fixed_width() -> None:
    draws = drawn()
    assert all(((values >= 0.0) & (values < 1.0)).all() for values in draws.values())
    assert {len(draws["leaving"]), len(draws["tone"])} == {100}
    assert {len(draws["quitting"]), len(draws["new_trait"])} == {512}


def test_a_new_mechanism_leaves_the_others_unchanged(monkeypatch: pytest.MonkeyPatch) -> None:
    before = drawn()
    with_mechanisms(monkeypatch, (Mechanism("weather", "customers", ("rain", "wind")), *MECHANISMS))
    after = drawn()
    assert all((before[name] == after[name]).all() for name in before)


def test_an_extra_draw_in_one_mechanism_leaves_the_others_unchanged(monkeypatch: pytest.MonkeyPatch) -> None:
    before = drawn()
    more = [Mechanism(m.name, m.of, (*m.draws, "extra")) if m.name == "churn" else m for m in MECHANISMS]
    with_mechanisms(monkeypatch, tuple(more))
    after = drawn()
    changed = {name for name in before if not (before[name] == after[name]).all()}
    assert changed == {"leaving", "choice"}


def test_the_order_in_which_mechanisms_are_listed_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    before = drawn()
    with_mechanisms(monkeypatch, MECHANISMS[::-1])
    after = drawn()
    assert all((before[name] == after[name]).all() for name in before)


def test_no_two_mechanisms_share_their_luck() -> None:
    first = {float(stream(1, mechanism.name).random()) for mechanism in MECHANISMS}
    assert len(first) == len(MECHANISMS)


def test_no_number_is_drawn_twice_under_one_name() -> None:
    names = [name for mechanism in MECHANISMS for name in mechanism.draws]
    assert len(set(names)) == len(names)


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
