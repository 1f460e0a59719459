"""How many runs a batch finishes a second, and how much of its time goes into storing them."""

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from sim.batch import Job, run_batch
from sim.batch.results import Result
from sim.batch.runner import Progress
from sim.batch.store.connect import address, connect
from sim.batch.store.store import Store
from sim.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Throughput:
    """A batch of `runs` with so many `workers`: seconds in all, until the first chunk was there, and spent on storing;
    `counted` runs came in the `counted_seconds` from then to the end."""

    workers: int
    runs: int
    seconds: float
    start_up: float
    counted: int
    counted_seconds: float
    storing: float

    @property
    def rate(self) -> float:
        """Runs a second once all workers work."""
        return self.counted / max(self.counted_seconds, 1e-9)

    @property
    def store_share(self) -> float:
        """Share of the whole time that storing takes."""
        return self.storing / self.seconds


ADDED = ("runs", "seconds", "counted", "counted_seconds", "storing")


class TimedStore(Store):
    """A store that knows how long it took to keep what it was given."""

    seconds = 0.0

    def write(self, results: Iterable[Result]) -> None:
        """As in `Store`, timed."""
        started = perf_counter()
        super().write(results)
        self.seconds += perf_counter() - started


def throughput(scenario: Scenario, runs: int, months: int, workers: int) -> Throughput:
    """Compute a batch into a new store and take its times. The rate counts from the first finished chunk to the last:
    until then workers start, load the compiled rules and find the resting point."""
    seen: list[tuple[float, int]] = []
    with tempfile.TemporaryDirectory(prefix="ccsim-bench-") as folder:
        url = address(str(Path(folder) / "bench.sqlite"))
        with TimedStore(url, connect(url)) as store:
            store.check()

            def note(progress: Progress) -> None:
                seen.append((perf_counter(), progress.done))

            started = perf_counter()
            run_batch([Job(scenario, seed, months) for seed in range(1, runs + 1)], store, workers, note)
            seconds = perf_counter() - started
            stored = store.seconds
    first = next(moment for moment in seen if moment[1] > 0)
    last = seen[-1]
    counted = last[1] - first[1]
    return Throughput(workers, runs, seconds, first[0] - started, counted, last[0] - first[0], stored)


def together(parts: list[Throughput]) -> Throughput:
    """Several batches with as many workers as one: runs and seconds added up, the first start-up."""
    total = {name: sum(getattr(part, name) for part in parts) for name in ADDED}
    return Throughput(workers=parts[0].workers, start_up=parts[0].start_up, **total)
