"""How long a run takes, compiled and over Mesa agents: python -m tests.benchmarks.drivers

Bounds: a default run (2,000 customers, 120 staff, 144 months) compiled takes at most 0.20 s, and a compiled month at
most a thirtieth of the same month over Mesa agents with ordinary attributes. No time counts before the digests agree.
"""

from dataclasses import dataclass
from statistics import median
from time import perf_counter

from sim.model.model import OrganisationModel
from sim.model.run import simulate
from sim.model.simulation import Simulation
from sim.scenario import Scenario, load
from tests.benchmarks.plain import PlainDriver


@dataclass(frozen=True)
class Times:
    """Seconds per month by driver, the best of the months that were timed."""

    compiled: float
    views: float
    plain: float

    @property
    def ratio(self) -> float:
        """How many times faster compiled is than agents with ordinary attributes."""
        return self.plain / self.compiled


def digests(scenario: Scenario, months: int) -> set[str]:
    """Digests of the same run by all three drivers: one, when they agree to the bit."""
    plain = PlainDriver(Simulation(scenario, 1, months))
    for _ in range(months):
        plain.step()
    plain.write_back()
    views = simulate(scenario, 1, months, driver="agents")
    return {simulate(scenario, 1, months).digest, views.digest, plain.simulation.digest()}


def best(step: object, months: int) -> float:
    """Seconds of the fastest of so many months."""
    seconds = []
    for _ in range(months):
        start = perf_counter()
        step()  # type: ignore[operator]
        seconds.append(perf_counter() - start)
    return min(seconds)


def time_drivers(scenario: Scenario, months: int) -> Times:
    """Time all drivers over the first months of the same world. Raises ValueError when their digests differ."""
    found = digests(scenario, months)
    if len(found) != 1:
        raise ValueError(f"the drivers do not agree: {sorted(found)}")
    return Times(
        compiled=best(Simulation(scenario, 1, months).step, months),
        views=best(OrganisationModel(scenario, 1, months, driver="agents").step, months),
        plain=best(PlainDriver(Simulation(scenario, 1, months)).step, months),
    )


def time_runs(scenario: Scenario, runs: int) -> list[float]:
    """Seconds of so many full runs, each in another world; compiling and the resting point not counted."""
    simulate(scenario, 1)
    seconds = []
    for seed in range(1, runs + 1):
        start = perf_counter()
        simulate(scenario, seed)
        seconds.append(perf_counter() - start)
    return seconds


def main() -> None:
    """Print the measured times beside their bounds."""
    for design in ("product_centric", "account_managed", "customer_centric"):
        seconds = time_runs(load(design), 10)
        print(f"{design}: a run takes {median(seconds):.3f} s (best {min(seconds):.3f}, bound 0.20)")
    times = time_drivers(load("customer_centric").born(), months=6)
    print(f"a month compiled {1000 * times.compiled:.2f} ms")
    print(f"a month over agents that are views on the tables {1000 * times.views:.0f} ms")
    print(f"a month over agents with ordinary attributes {1000 * times.plain:.0f} ms")
    print(f"compiled is {times.ratio:.0f} times faster (bound 30), same digest")


if __name__ == "__main__":
    main()
