"""Tipping points: the value of an assumption at which the better design changes.

Candidates are screened at both ends of their sweep in two paired worlds; the strongest is bisected in eight, which
halves the interval that four would give. All runs go through the store, so asking again costs nothing.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.paired import half_interval
from analysis.worlds import run_worlds

if TYPE_CHECKING:
    from sim.batch import Progress, Store
    from sim.scenario import Scenario
    from sim.scenario.declare import Parameter

SCREEN_WORLDS = 2
BISECT_WORLDS = 8
STEPS = 2
TRIES = 2
# Found by trying every assumption at both ends of its sweep, one at a time, in three paired worlds, with
# customer_centric minus product_centric and account_managed minus product_centric: first those that changed a winner
# (the first two, and delivery.loss), then those that left least of the lead of customer_centric. Numbers that are
# calibrated to data would belong here too (churn.loyalty, rivals.delivered, money.discount), but they are not free.
CANDIDATES = (
    "assumptions.value.offer_cost",
    "assumptions.yields.serve",
    "assumptions.delivery.loss",
    "assumptions.yields.sell",
    "assumptions.trust.loss",
    "assumptions.desk.adjust",
    "assumptions.satisfaction.speed",
    "assumptions.money.coordination",
    "assumptions.change.cost",
    "assumptions.yields.resolve",
)
"""What is screened unless told otherwise: the numbers without data that come nearest to changing a winner."""


@dataclass(frozen=True, slots=True)
class Effect:
    """Mean difference (a minus b, M EUR) with a candidate at the two ends of its sweep and at its default."""

    parameter: Parameter
    sweep: tuple[float, float]
    at_low: float
    at_default: float
    at_high: float

    @property
    def change(self) -> float:
        """Largest change of the difference that the sweep makes; 0 if the runs at both ends failed."""
        changes = (abs(self.at_low - self.at_default), abs(self.at_high - self.at_default))
        return max((change for change in changes if math.isfinite(change)), default=0.0)

    @property
    def nearness(self) -> float:
        """Share of the way from the default to an end at which a straight line changes sign; above 1 if none does."""
        ends = [end for end in (self.at_low, self.at_high) if end * self.at_default < 0]
        if not ends:
            return 1.0 + 1.0 / (1.0 + self.change)
        return min(abs(self.at_default) / abs(self.at_default - end) for end in ends)

    @property
    def flips(self) -> bool:
        """Whether the better design changes inside the sweep."""
        return self.nearness <= 1.0


@dataclass(frozen=True, slots=True)
class Crossing:
    """The value at which the winner changes, with its 95 % interval over worlds."""

    value: float
    interval: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Tipping:
    """The strongest assumption for the pair (`a`, `b`) in `metric`, and where it changes the winner.

    `interval` is the 95 % interval of `value` over worlds; both are None if no allowed value changes the winner.
    `effects` are all screened candidates, strongest first. Where no sweep changes the winner, the strongest
    is followed beyond its sweep, as far as its range allows.
    """

    a: str
    b: str
    metric: str
    effects: tuple[Effect, ...]
    value: float | None
    interval: tuple[float, float] | None
    screened: int
    worlds: int
    runs: int

    @property
    def strongest(self) -> Effect:
        """The candidate whose tipping point is nearest its default; without one, the one that moves most."""
        return self.effects[0]

    @property
    def outside(self) -> bool:
        """Whether the tipping point lies beyond the sweep: further than there is reason to think."""
        low, high = self.strongest.sweep
        return self.value is not None and not low <= self.value <= high

    @property
    def times_default(self) -> float | None:
        """The tipping point as a multiple of the default; None without one or with a default of 0."""
        default = float(self.strongest.parameter.default)
        return None if self.value is None or default == 0 else self.value / default


Measure = Callable[[Sequence[tuple[str, float]], Sequence[int]], list[np.ndarray]]
"""Differences for each (address, value): one per seed, NaN where a run failed."""


def tip(
    a: Scenario,
    b: Scenario,
    store: Store,
    months: int = 144,
    seeds: Sequence[int] = range(1, BISECT_WORLDS + 1),
    candidates: Sequence[str] = CANDIDATES,
    metric: str = "headline",
    workers: int = 1,
    progress: Callable[[Progress], object] | None = None,
    executor: str | None = None,
) -> Tipping:
    """Find the strongest of `candidates` (addresses of assumptions) and its tipping point.

    The first two of `seeds` screen, all of them bisect. About 140 runs with the defaults. Raises ValueError for
    an address that is no assumption with a sweep.
    """
    counted = Counted(a, b, store, months, metric, workers, progress, executor)
    chosen = [declared(a, address) for address in candidates]
    worlds, few = list(seeds), list(seeds)[:SCREEN_WORLDS]
    effects = screen(chosen, counted.measure, few)
    found = None
    for effect in [*(effect for effect in effects if effect.flips)][:TRIES] or effects[:1]:
        found = bisect(effect.parameter, target(effect), counted.measure, worlds)
        if found is not None:
            effects = (effect, *(other for other in effects if other is not effect))
            break
    value, interval = (None, None) if found is None else (found.value, found.interval)
    return Tipping(a.id, b.id, metric, effects, value, interval, len(few), len(worlds), len(counted.asked))


@dataclass(slots=True)
class Counted:
    """Measures differences between two scenarios under a changed assumption, and remembers the runs it asked for."""

    a: Scenario
    b: Scenario
    store: Store
    months: int
    metric: str
    workers: int
    progress: Callable[[Progress], object] | None
    executor: str | None = None
    asked: set[tuple[str, int]] = field(default_factory=set)

    def measure(self, points: Sequence[tuple[str, float]], seeds: Sequence[int]) -> list[np.ndarray]:
        """a minus b in each of `seeds` at each (address, value); an empty address is the scenarios as they are."""
        pairs = [tuple(_with(s, address, value) for s in (self.a, self.b)) for address, value in points]
        workers = self.workers if len(pairs) > 1 else 1
        scenarios = [s for pair in pairs for s in pair]
        self.asked |= {(s.hash, seed) for s in scenarios for seed in seeds}
        results = run_worlds(
            scenarios,
            seeds,
            self.months,
            self.store,
            workers,
            self.progress,
            monthly=False,
            executor=self.executor,
        )
        table = results.outcomes.set_index(["hash", "seed"])[self.metric]
        return [difference(table, first.hash, second.hash, seeds) for first, second in pairs]


def difference(table: pd.Series, first: str, second: str, seeds: Sequence[int]) -> np.ndarray:
    """The metric of scenario hash `first` minus that of `second` in each of `seeds`; NaN where a run failed."""
    worlds = [table.reindex([(scenario, seed) for seed in seeds]).to_numpy(dtype=float) for scenario in (first, second)]
    return np.asarray(worlds[0] - worlds[1])


def mean(differences: np.ndarray) -> float:
    """Mean over the worlds that finished; NaN if there are none."""
    finished = differences[np.isfinite(differences)]
    return float(finished.mean()) if len(finished) else math.nan


def _with(scenario: Scenario, address: str, value: float) -> Scenario:
    return scenario.replace(address, value) if address else scenario


def screen(candidates: Sequence[Parameter], measure: Measure, seeds: Sequence[int]) -> tuple[Effect, ...]:
    """Measure every candidate at both ends of its sweep; strongest first."""
    ends = [(p.address, end) for p in candidates for end in sweep_of(p)]
    at_default, *found = (mean(differences) for differences in measure([("", 0.0), *ends], seeds))
    effects = [Effect(p, sweep_of(p), found[2 * i], at_default, found[2 * i + 1]) for i, p in enumerate(candidates)]
    return tuple(sorted(effects, key=lambda effect: effect.nearness))


def bisect(parameter: Parameter, far: float, measure: Measure, seeds: Sequence[int]) -> Crossing | None:
    """Where the winner changes between the default of `parameter` and `far`, after `STEPS` halvings.

    None if, over these seeds (more than screened), the winner does not change after all, or runs there fail.
    """
    address, near = parameter.address, float(parameter.default)
    at_near, at_far = measure([(address, near), (address, far)], seeds)
    if not mean(at_near) * mean(at_far) < 0:
        return None
    for _ in range(STEPS):
        middle = (near + far) / 2
        (at_middle,) = measure([(address, middle)], seeds)
        if mean(at_middle) * mean(at_near) > 0:
            near, at_near = middle, at_middle
        else:
            far, at_far = middle, at_middle
    return crossing((near, far), (at_near, at_far), (parameter.low, parameter.high))


def crossing(
    ends: tuple[float, float], found: tuple[np.ndarray, np.ndarray], allowed: tuple[float, float]
) -> Crossing | None:
    """Where a straight line between two `ends` crosses zero, from the differences `found` there, world by world.

    The interval is that of the mean difference at the crossing, turned into a range of values by the slope of the line
    and cut to the `allowed` range; NaN for a single world. None if runs failed.
    """
    (near, far), (at_near, at_far) = ends, found
    both = np.isfinite(at_near) & np.isfinite(at_far)
    rise = mean(at_far[both]) - mean(at_near[both])
    if not both.any() or rise == 0 or not math.isfinite(rise):
        return None
    share = -mean(at_near[both]) / rise
    value, worlds = near + (far - near) * share, (at_near + (at_far - at_near) * share)[both]
    half = half_interval(float(worlds.std(ddof=1)), len(worlds)) if len(worlds) > 1 else math.nan
    reach = abs(half * (far - near) / rise)
    return Crossing(value, (max(value - reach, allowed[0]), min(value + reach, allowed[1])))


def target(effect: Effect) -> float:
    """How far to look: to the end of the sweep that flips (the nearer crossing, if both do); else to the end of the
    allowed range on the side on which the difference shrinks.
    """
    default, at_default = float(effect.parameter.default), effect.at_default
    ends = [(effect.sweep[0], effect.at_low), (effect.sweep[1], effect.at_high)]
    distance = {
        end: abs(end - default) * at_default / (at_default - value) for end, value in ends if value * at_default < 0
    }
    if distance:
        return min(distance, key=distance.__getitem__)
    shrinks_below = abs(effect.at_low) < abs(effect.at_high)
    return effect.parameter.low if shrinks_below else effect.parameter.high


def sweep_of(parameter: Parameter) -> tuple[float, float]:
    """The sweep of a declared assumption; ValueError if it has none."""
    if parameter.sweep is None:
        raise ValueError(f"{parameter.address} has no sweep: only assumptions have tipping points")
    return parameter.sweep


def assumptions_of(scenario: Scenario) -> list[Parameter]:
    """Every declared assumption, in the order of declaration, with its full address."""
    from sim.scenario.declare import parameters

    return list(parameters(type(scenario.assumptions), "assumptions."))


def declared(scenario: Scenario, address: str) -> Parameter:
    """The declaration of the assumption at `address`; ValueError if there is none."""
    for parameter in assumptions_of(scenario):
        if parameter.address == address:
            return parameter
    raise ValueError(f"no assumption is called {address!r}")
