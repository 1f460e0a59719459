"""The search itself: covariance matrix adaptation (Hansen 2016) over the sweeps, by the package `cma`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from analysis.calibration.numbers import at, place_of
from analysis.calibration.rows import Point, Rows, total
from analysis.calibration.screening import Moved, screen
from analysis.checks import Finding
from analysis.compute import Compute
from sim.scenario.declare import Parameter

SPREAD = 0.2  # first step, in sweeps
TRIED = 12
SEED = 1  # of the points that are drawn
PULL = 1.0  # what a number that leaves its default by half a sweep costs: as much as a soft row at an end of its band
PINNED = 1.0  # a loss that grows by as much toward an end of the sweep tells the two apart


@dataclass(frozen=True)
class Calibrated:
    """The best values, the findings with them (`after`) and with the defaults (`before`), and how rows respond to each.

    `loose` are the numbers that an end of their sweep fits (nearly) as well: the rows do not pin them down.
    """

    values: Point
    after: tuple[Finding, ...]
    before: tuple[Finding, ...]
    moved: tuple[Moved, ...]

    @property
    def loss(self) -> float:
        """The sum of the losses."""
        return total(self.after)

    @property
    def loose(self) -> tuple[str, ...]:
        """Addresses of the numbers that are not pinned down."""
        return tuple(
            response.number.address
            for response in self.moved
            if min(response.at_low, response.at_high) < self.loss + PINNED
        )


def search(
    rows: Rows,
    numbers: Sequence[Parameter],
    compute: Compute,
    rounds: int = 20,
    tried: int = TRIED,
    watch: Callable[[int, float], object] | None = None,
) -> Calibrated:
    """Look for the values of `numbers` (two or more) with the least loss, `rounds` times `tried` points.

    Leaving the defaults costs something too (`far`): of two fits that are as good, the nearer is taken, so that what
    the rows say nothing about stays where it was. `watch` hears the round and the least sum so far. The same call draws
    the same points: what the store has is not computed again. The defaults are the result if nothing is better.
    """
    from cma import CMAEvolutionStrategy

    options = {"bounds": [0.0, 1.0], "seed": SEED, "popsize": tried, "verbose": -9, "maxiter": rounds}
    strategy = CMAEvolutionStrategy([place_of(number) for number in numbers], SPREAD, options)
    (before,) = rows.findings([{}], compute)
    best, least = dict[str, float](), total(before)
    for finished in range(1, rounds + 1):
        places = strategy.ask()
        points = [_point(numbers, each) for each in places]
        totals = [total(findings) for findings in rows.findings(points, compute)]
        losses = [min(loss + far(numbers, each), 1e6) for loss, each in zip(totals, places, strict=True)]
        strategy.tell(places, losses)
        if min(losses) < least:
            least, best = min(zip(losses, points, strict=True), key=lambda pair: pair[0])
        if watch:
            watch(finished, least)
    return _result(rows, numbers, best, before, compute)


def far(numbers: Sequence[Parameter], places: Sequence[float]) -> float:
    """What places in the sweeps cost for being away from the defaults: the square of each distance in half sweeps."""
    return sum(PULL * (2.0 * (place - place_of(number))) ** 2 for number, place in zip(numbers, places, strict=True))


def _point(numbers: Sequence[Parameter], places: Sequence[float]) -> dict[str, float]:
    return {number.address: at(number, float(place)) for number, place in zip(numbers, places, strict=True)}


def _result(
    rows: Rows, numbers: Sequence[Parameter], best: Point, before: Sequence[Finding], compute: Compute
) -> Calibrated:
    """The best point, looked at once more from each number's two ends with the others at their best."""
    (after,) = rows.findings([best], compute)
    around = [_screened(rows, number, best, compute) for number in numbers]
    return Calibrated(best, tuple(after), tuple(before), tuple(around))


def _screened(rows: Rows, number: Parameter, best: Point, compute: Compute) -> Moved:
    others = {address: value for address, value in best.items() if address != number.address}
    return screen(rows.around(others), compute, [number])[0]
