"""How time and memory grow with the number of customers: each size in a process of its own, which has its own peak."""

import multiprocessing
import os
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from sim.bench.clock import seconds_of
from sim.scenario import Scenario

_SPAWN = multiprocessing.get_context("spawn")
MB = 1024.0**2
SMALL, REPEATED = 20_000, 5  # customers up to which a run is repeated, and how often


@dataclass(frozen=True, slots=True)
class Grown:
    """A run of a market of `customers` over `months`: seconds (the median, where it is short), and the peak memory of
    its process."""

    customers: int
    months: int
    seconds: float
    peak_mb: float

    @property
    def nanoseconds(self) -> float:
        """Nanoseconds per customer and month."""
        return 1e9 * self.seconds / (self.customers * self.months)


def grown(scenario: Scenario, customers: int, months: int) -> Grown:
    """Run the scenario with so many customers in a new process; rules and resting point are ready beforehand."""
    found: Grown = in_new_process(_run, scenario, customers, months)
    return found


def first_compilation() -> float:
    """Seconds to compile all rules in a new process that finds nothing in the cache."""
    seconds: float = in_new_process(_compile)
    return seconds


def start_up(scenario: Scenario) -> float:
    """Seconds from a new process to the end of its first month: imports, compiled rules loaded, resting point."""
    started = perf_counter()
    in_new_process(_first_month, scenario)
    return perf_counter() - started


def in_new_process(work: Callable[..., Any], *arguments: Any) -> Any:
    """The result of a top-level function, called in a new process that ends with it."""
    with ProcessPoolExecutor(1, _SPAWN) as pool:
        return pool.submit(work, *arguments).result()


def _run(scenario: Scenario, customers: int, months: int) -> Grown:
    from sim.model import simulate

    scenario = scenario.replace("market.customers", customers)
    simulate(scenario, 1, 1)
    rounds = REPEATED if customers <= SMALL else 1
    seconds = median(seconds_of(lambda: simulate(scenario, 1, months)) for _ in range(rounds))
    return Grown(customers, months, seconds, peak_mb())


def peak_mb() -> float:
    """Most memory that this process has held, MB; not a number where the system does not say."""
    status = Path("/proc/self/status")
    if status.exists():  # Linux: getrusage would count what the parent held when it started this process
        line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024.0 / MB
    try:
        import resource
    except ImportError:  # Windows
        return float("nan")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MB  # bytes on macOS


def _first_month(scenario: Scenario) -> None:
    from sim.model import simulate

    simulate(scenario, 1, 1)


def _compile() -> float:
    from sim.model import prepare

    with tempfile.TemporaryDirectory(prefix="ccsim-bench-") as folder:
        os.environ["CCSIM_CACHE"] = folder
        started = perf_counter()
        prepare()
        return perf_counter() - started
