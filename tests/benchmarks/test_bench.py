"""The benchmarks at small size: they work, and compare the same. `ccsim bench` takes the times that count."""

import json
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from sim.bench import USUAL, Plan, measure
from sim.bench.clock import Times, in_turns
from sim.bench.floor import TABLES, Floor
from sim.bench.growth import Grown, grown, start_up
from sim.bench.plain import PlainDriver
from sim.bench.report import TARGETS, Report, shown
from sim.bench.session import DriversDisagreeError, check_digests
from sim.bench.throughput import Throughput, throughput, together
from sim.model.simulation import Simulation
from tests.model.worlds import DESIGNS, small

TINY = Plan(customers=60, staff=30, months=30, rounds=2, plain_months=2, sizes=(1, 10), batch=6, compiling=False)
KEYS = {
    "ratio_plain_mesa", "ratio_floor", "seconds_per_run", "ns_per_customer_month", "growth_10x", "growth_100x",
    "workers_speedup", "store_share", "bytes_per_customer", "compile_seconds", "peak_mb",
}  # fmt: skip


@pytest.fixture(scope="module")
def report() -> Report:
    return measure(replace(TINY, processes=False))


@pytest.mark.parametrize("design", DESIGNS)
def test_agents_with_ordinary_attributes_give_the_same_bits(design: str) -> None:
    assert len(check_digests(small(design, 120, 30).born(), months=4)) == 32


def test_no_time_counts_when_the_drivers_disagree(monkeypatch: pytest.MonkeyPatch) -> None:
    class Wrong(PlainDriver):
        def step(self) -> None:
            super().step()
            self.world.customers[3].trust = 0.123

    monkeypatch.setattr("sim.bench.session.PlainDriver", Wrong)
    with pytest.raises(DriversDisagreeError):
        check_digests(small("product_centric", 60, 30), months=2)


def test_attributes_are_ordinary_and_go_back_to_the_table() -> None:
    driver = PlainDriver(Simulation(small(), 1, 2))
    customer = driver.world.customers[0]
    customer.trust = 0.125
    assert vars(customer)["weights"] == driver.simulation.world.customers["weights"][0].tolist()
    driver.write_back()
    assert driver.simulation.world.customers["trust"][0] == 0.125


def test_the_floor_reads_and_writes_every_table_and_draws_for_everybody() -> None:
    simulation = Simulation(small("product_centric", 60, 30), 1, 2)
    before = {name: getattr(simulation.world, name).copy() for name in TABLES}
    floor = Floor(simulation)
    assert floor.months(1) > 0.0
    for name, table in before.items():
        changed = table.view(np.int64) != getattr(simulation.world, name).view(np.int64)
        assert changed.all(), name
    assert floor.months(1) > 0.0  # and back: a word is flipped each month
    assert all((table.tobytes() == getattr(simulation.world, name).tobytes()) for name, table in before.items())
    assert [block.shape for block in floor._blocks] == [(19, 60), (10, 30), (2, 4), (3, 1), (1, 24)]


def test_everything_that_is_compared_is_timed_in_every_round(report: Report) -> None:
    assert set(report.times) == {"run", "floor", "build", "months", "plain", "store", "agents", "tenfold"}
    assert {len(times.seconds) for times in report.times.values()} == {2}
    assert min(times.low for times in report.times.values()) > 0.0


def test_figures_follow_from_the_times() -> None:
    times = {name: Times((1.0, 2.0)) for name in ("run", "floor", "build", "months", "plain", "store", "agents")}
    times |= {"plain": Times((200.0, 300.0)), "tenfold": Times((10.0, 21.0)), "build": Times((0.1, 0.2))}
    sizes = (Grown(2000, 144, 1.0, 300.0), Grown(200_000, 144, 120.0, 318.0), Grown(1_000_000, 144, 700.0, 1118.0))
    figures = Report(USUAL, times, sizes=sizes).figures
    assert (figures["ratio_plain_mesa"], figures["ratio_floor"]) == (175.0, 1.0)
    assert (figures["seconds_per_run"], figures["growth_10x"], figures["growth_100x"]) == (1.5, 10.25, 120.0)
    assert figures["build_share"] == pytest.approx(0.1)
    assert figures["ns_per_customer_month"] == pytest.approx(1.5e9 / (2000 * 144))
    assert figures["bytes_per_customer"] == pytest.approx(800 * 2**20 / 800_000)
    assert figures["peak_mb"] == 1118.0
    assert figures["workers_speedup"] is figures["store_share"] is figures["compile_seconds"] is None


def test_the_json_has_the_figures_at_its_top_and_is_json(report: Report) -> None:
    found = json.loads(json.dumps(report.json_object()))
    assert found.keys() >= KEYS
    assert found["plan"]["customers"] == 60
    assert found["times"]["run"]["median"] == report.times["run"].median


def test_a_missed_target_is_named_and_what_was_not_measured_is_no_miss(report: Report) -> None:
    slow = replace(report, times=report.times | {"run": Times((1e6, 1e6))})
    assert {"seconds_per_run", "ns_per_customer_month", "ratio_floor"} <= set(slow.missed)
    assert not {"compile_seconds", "workers_speedup"} & set(slow.missed)
    table = {row[0]: row[-1] for row in slow.against_targets()}
    assert table[TARGETS["seconds_per_run"].sentence] == "no"
    assert table[TARGETS["compile_seconds"].sentence] == "not measured"


def test_what_is_compared_runs_in_turns_and_every_other_round_backwards() -> None:
    order: list[tuple[str, int]] = []

    def timed(name: str) -> Any:
        return lambda n: float(order.append((name, n)) or n)

    found = in_turns({"a": timed("a"), "b": timed("b")}, 2)
    assert order == [("a", 1), ("b", 1), ("b", 2), ("a", 2)]
    assert found["a"].seconds == (1.0, 2.0)


def test_each_size_runs_in_a_process_of_its_own_with_its_own_peak() -> None:
    few, many = (grown(small("product_centric", 60, 30), customers, 2) for customers in (60, 300_000))
    assert (few.customers, many.customers) == (60, 300_000)
    assert many.peak_mb > few.peak_mb + 50.0  # a customer's row alone is over 500 bytes
    assert start_up(small("product_centric", 60, 30)) > 0.0


@pytest.mark.parametrize("workers", [1, 2])
def test_a_batch_is_timed_with_its_share_of_storing(workers: int) -> None:
    found = throughput(small("product_centric", 60, 30), 6, 26, workers)
    assert (found.workers, found.runs) == (workers, 6)
    assert 0.0 < found.store_share < 1.0
    assert 0.0 < found.start_up < found.seconds
    assert found.rate > 0.0


def test_batches_with_as_many_workers_are_added_up() -> None:
    short, long = Throughput(2, 10, 3.0, 1.0, 8, 2.0, 0.3), Throughput(2, 20, 6.0, 2.0, 16, 6.0, 0.6)
    found = together([short, long])
    assert (found.rate, found.store_share, found.runs, found.start_up) == (3.0, pytest.approx(0.1), 30, 1.0)


def test_figures_are_shown_with_three_digits() -> None:
    assert [shown(x) for x in (0.0001234, 99.99, 100.4, None)] == ["0.000123", "100", "100", "-"]
