"""What a batch costs beside its runs: python -m tests.batch.figures

Small runs of the shipped model in two sizes of batch, each in a process of its own, into SQLite: the most memory that
this process - not its workers - has held, seconds, and the share of them in which it was busy with the store. Then what
a usual run of 144 months takes in SQLite and in PostgreSQL. Printed as JSON.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path
from time import perf_counter
from typing import Any

from sim.batch import Job, run_batch
from sim.batch.store.connect import address, connect
from sim.batch.store.store import Store
from sim.bench.growth import in_new_process, peak_mb
from sim.model import prepare
from sim.scenario import Scenario, load
from tests.postgres import running_server

WORKERS = 2
USUAL_MONTHS = 144


def timed(method: Callable[..., Any]) -> Callable[..., Any]:
    """A method of a store that adds its seconds to `seconds`."""

    @wraps(method)
    def call(self: "BusyStore", *arguments: Any) -> Any:
        started = perf_counter()
        try:
            return method(self, *arguments)
        finally:
            self.seconds += perf_counter() - started

    return call


class BusyStore(Store):
    """A store that knows how long its batch was busy with it: looking up, registering, marking and writing runs."""

    seconds = 0.0
    states = timed(Store.states)
    register = timed(Store.register)
    start = timed(Store.start)
    write = timed(Store.write)


def jobs(scenario: Scenario, runs: int, months: int) -> Iterator[Job]:
    """Worlds 1 to `runs`."""
    return (Job(scenario, seed, months) for seed in range(1, runs + 1))


def batch(url: str, scenario: Scenario, runs: int, months: int) -> dict[str, float]:
    """Compute a batch in this process and its workers, and say what it cost."""
    where = address(url)
    with BusyStore(where, connect(where)) as store:
        store.check()
        started = perf_counter()
        done = run_batch(jobs(scenario, runs, months), store, WORKERS)
        seconds = perf_counter() - started
        assert done.computed == runs, done
        return {
            "runs": runs,
            "months": months,
            "seconds": round(seconds, 1),
            "store_share": round(store.seconds / seconds, 4),
            "bytes_a_run": round(store.size() / runs),
            "peak_mb": round(peak_mb(), 1),
        }


def figures(sizes: list[int], customers: int, months: int, usual: int) -> dict[str, Any]:
    """The object that is printed: `batches` of each size, and bytes a run of `usual` usual runs on both databases."""
    small, whole = load("customer_centric").replace("market.customers", customers), load("customer_centric")
    with tempfile.TemporaryDirectory(prefix="ccsim-figures-") as folder, running_server() as server:
        in_new_process(prepare)  # compiles, if need be
        batches = [in_new_process(batch, str(Path(folder) / f"{n}.sqlite"), small, n, months) for n in sizes]
        places = {"sqlite": str(Path(folder) / "usual.sqlite"), "postgresql": server.new_database()}
        kept = {name: in_new_process(batch, url, whole, usual, USUAL_MONTHS) for name, url in places.items()}
    return {
        "customers": customers,
        "batches": batches,
        "peak_growth_mb": round(batches[-1]["peak_mb"] - batches[0]["peak_mb"], 1),
        "usual_runs": usual,
        "usual_bytes_a_run": {name: found["bytes_a_run"] for name, found in kept.items()},
    }


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description="Measure what a batch costs beside its runs.")
    parser.add_argument("--runs", type=int, nargs="+", default=[1_000, 10_000], help="sizes of batch")
    parser.add_argument("--customers", type=int, default=200)
    parser.add_argument("--months", type=int, default=36)
    parser.add_argument("--usual", type=int, default=500, help="runs of 144 months on each database")
    asked = parser.parse_args()
    print(json.dumps(figures(asked.runs, asked.customers, asked.months, asked.usual), indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
