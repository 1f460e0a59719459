"""What was measured: the figures by name, beside what they are to reach, as a table and as JSON."""

from __future__ import annotations

import platform
from dataclasses import asdict, dataclass
from functools import cached_property
from importlib.metadata import version
from typing import Any

from sim.bench.clock import Times
from sim.bench.growth import Grown
from sim.bench.plan import Plan
from sim.bench.throughput import Throughput

LARGE = 500_000  # customers, from where on their memory outweighs everything else


@dataclass(frozen=True, slots=True)
class Target:
    """What a figure is to reach: at least or at most `bound`."""

    sentence: str
    unit: str
    bound: float
    at_least: bool = False

    def met(self, value: float) -> bool:
        """Whether the value reaches the target."""
        return value >= self.bound if self.at_least else value <= self.bound


TARGETS: dict[str, Target] = {
    "ratio_plain_mesa": Target("Times as fast as plain Mesa agents", "times", 100.0, at_least=True),
    "ratio_floor": Target("Times as long as the floor", "times", 4.0),
    "seconds_per_run": Target("A default run", "s", 0.10),
    "ns_per_customer_month": Target("A customer and month", "ns", 300.0),
    "growth_10x": Target("Ten times the customers", "times as long", 10.5),
    "build_share": Target("Building the world, of a run", "share", 0.25),
    "store_share": Target("Storing, of a batch", "share", 0.10),
    "workers_speedup": Target("Two workers, once they work", "times the runs", 1.8, at_least=True),
    "compile_seconds": Target("First compilation, once per installation", "s", 60.0),
    "peak_mb": Target("Most memory, largest market", "MB", 4096.0),
}
"""What each figure is to reach on two shared cores."""


@dataclass(frozen=True)
class Report:
    """Everything that `measure` found. `times` holds seconds by name; what was not measured is None or empty."""

    plan: Plan
    times: dict[str, Times]
    floor_bytes: int = 0
    start_up: Times | None = None
    compile_seconds: float | None = None
    sizes: tuple[Grown, ...] = ()
    batches: tuple[Throughput, ...] = ()

    @cached_property
    def figures(self) -> dict[str, float | None]:
        """The figures by name; None for what was not measured."""
        run = self.times["run"]
        rate = {batch.workers: batch.rate for batch in self.batches}
        return {
            "ratio_plain_mesa": self.times["plain"].over(self.times["months"]),
            "ratio_floor": run.over(self.times["floor"]),
            "seconds_per_run": run.median,
            "ns_per_customer_month": 1e9 * run.median / (self.plan.customers * self.plan.months),
            "growth_10x": self.times["tenfold"].over(run) if "tenfold" in self.times else None,
            "growth_100x": self._growth(100),
            "build_share": self.times["build"].over(run),
            "store_share": self.batches[0].store_share if self.batches else None,
            "workers_speedup": rate[2] / rate[1] if 2 in rate else None,
            "bytes_per_customer": self._bytes_per_customer(),
            "compile_seconds": self.compile_seconds,
            "peak_mb": self.sizes[-1].peak_mb if self.sizes else None,
        }

    def _growth(self, size: int) -> float | None:
        seconds = {grown.customers: grown.seconds for grown in self.sizes}
        base, grown = self.plan.customers, size * self.plan.customers
        return seconds[grown] / seconds[base] if grown in seconds else None

    def _bytes_per_customer(self) -> float | None:
        """Peak memory of the largest market over that of the one before it, per customer; between small markets it
        would be lost in what the compiler takes."""
        if len(self.sizes) < 2 or self.sizes[-1].customers < LARGE:
            return None
        less, more = self.sizes[-2:]
        return 2**20 * (more.peak_mb - less.peak_mb) / (more.customers - less.customers)

    def json_object(self) -> dict[str, Any]:
        """The figures at the top, then everything behind them."""
        return self.figures | {
            "missed": self.missed,
            "plan": asdict(self.plan),
            "times": {name: asdict(times) | {"median": times.median} for name, times in self.times.items()},
            "start_up": self.start_up.median if self.start_up else None,
            "floor_bytes": self.floor_bytes,
            "sizes": [asdict(grown) | {"nanoseconds": grown.nanoseconds} for grown in self.sizes],
            "batches": [asdict(b) | {"rate": b.rate, "store_share": b.store_share} for b in self.batches],
            "machine": machine(),
        }

    @property
    def missed(self) -> list[str]:
        """The names of figures that were measured and miss their target."""
        values = ((key, self.figures[key]) for key in TARGETS)
        return [key for key, value in values if value is not None and not TARGETS[key].met(value)]

    def against_targets(self) -> list[tuple[str, ...]]:
        """A row per target: what, value, unit, target, whether it is met."""
        rows: list[tuple[str, ...]] = [("Figure", "Measured", "Unit", "Target", "Met")]
        for key, target in TARGETS.items():
            value = self.figures[key]
            bound = f"{'at least' if target.at_least else 'at most'} {target.bound:g}"
            met = "not measured" if value is None else "yes" if target.met(value) else "no"
            rows.append((target.sentence, shown(value), target.unit, bound, met))
        return rows

    def parts(self) -> list[tuple[str, ...]]:
        """A row per thing that was timed in turns: what, milliseconds, fastest and slowest round."""
        plain = self.plan.plain_months
        names = {
            "run": ("A run, from scenario to outcomes", 1.0),
            "build": ("  of that, building the world", 1.0),
            "floor": ("The floor: draws, tables read and written once a month", 1.0),
            "months": ("A month, compiled", 1.0 / plain),
            "plain": ("A month over plain Mesa agents, same digest", 1.0 / plain),
            "agents": ("Making the Mesa agents of a world", 1.0),
            "store": ("Turning a run into rows and storing them, alone", 1.0),
            "start_up": ("A new process, up to its first month", 1.0),
            "tenfold": ("A run with ten times the customers", 1.0),
        }
        rows: list[tuple[str, ...]] = [("Timed in turns", "Median, ms", "Fastest", "Slowest")]
        found = self.times | ({"start_up": self.start_up} if self.start_up else {})
        for name, (sentence, factor) in names.items():
            if name in found:
                times = found[name].scaled(1000.0 * factor)
                rows.append((sentence, shown(times.median), shown(times.low), shown(times.high)))
        return rows

    def growth(self) -> list[tuple[str, ...]]:
        """A row per size of market: customers, seconds, nanoseconds per customer and month, peak memory."""
        rows: list[tuple[str, ...]] = [("Customers", "Seconds", "ns per customer and month", "Peak, MB")]
        rows += [(f"{g.customers:,}", shown(g.seconds), f"{g.nanoseconds:.0f}", f"{g.peak_mb:.0f}") for g in self.sizes]
        return rows

    def throughput(self) -> list[tuple[str, ...]]:
        """A row per batch: workers, runs, runs a second, seconds until the first chunk, share of storing."""
        rows: list[tuple[str, ...]] = [("Workers", "Runs", "Runs a second", "First runs after, s", "Storing")]
        for b in self.batches:
            rows.append((str(b.workers), str(b.runs), shown(b.rate), shown(b.start_up), f"{100 * b.store_share:.1f} %"))
        return rows


def machine() -> dict[str, Any]:
    """What the figures were measured on."""
    from sim.batch.runner import default_workers

    packages = {name: version(name) for name in ("mesa", "numba", "numpy")}
    return {"python": platform.python_version(), "system": platform.platform(), "cores": default_workers()} | packages


def shown(value: float | None) -> str:
    """A figure with three digits that count.

    >>> shown(0.07345), shown(12.345), shown(1234.5), shown(None)
    ('0.0735', '12.3', '1,234', '-')
    """
    if value is None:
        return "-"
    return f"{value:,.0f}" if abs(value) >= 100.0 else f"{value:.3g}"
