"""Points at which a scenario is impossible, though each value is allowed by itself."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice, product

from sim.scenario.checking.combinations import Fault, hangs_together
from sim.scenario.files.experiments.experiment import Point, faults_of, text_of, varied
from sim.scenario.files.experiments.sample import Factor, Sample
from sim.scenario.files.experiments.variation import Varied
from sim.scenario.files.fields import Problems, Spot
from sim.scenario.scenario import Scenario

TRIED = 10_000  # combinations; problems of later ones are reported when their runs are planned


def together_problems(
    blocks: Sequence[Sequence[Point]], varies: Sequence[Varied], scenarios: Sequence[Scenario]
) -> Problems:
    """What is wrong with the first points of every kind that differ in values which hang together.

    A firm is impossible when values are too low, never when they are too high. So a sample, which takes a second to
    draw, is drawn only if its lowest values are impossible together.
    """
    lowest = [[_lowest(block)] if isinstance(block, Sample) else block for block in blocks]
    if not any(_faults(lowest, scenarios)):
        return []
    return [
        _spot(fault, point, varies).problem(fault.code, text_of(fault, scenario, point), fault.hint)
        for point, scenario, fault in _faults(blocks, scenarios)
    ]


def _lowest(sample: Sample) -> Point:
    """The lowest values that a sample may have where values hang together."""
    return tuple(
        (factor.address, min(factor.choice) if factor.choice else factor.value(0.0))
        for factor in sample.factors
        if _counts(factor)
    )


def _counts(factor: Factor) -> bool:
    return hangs_together(factor.address)


def _faults(
    blocks: Sequence[Sequence[Point]], scenarios: Sequence[Scenario]
) -> Iterator[tuple[Point, Scenario, Fault]]:
    """What is wrong at every combination of values that hang together, the first so many."""
    parts = [part for part in map(_parts, blocks) if part]
    for combination in islice(product(*parts), TRIED if parts else 0):
        point = tuple(chain.from_iterable(combination))
        for scenario in scenarios:
            for fault in faults_of(varied(scenario, point)):
                yield point, scenario, fault


def _parts(block: Sequence[Point]) -> list[Point]:
    """What the points of a block say of values that hang together, each once; empty if they say nothing."""
    if isinstance(block, Sample) and not any(map(_counts, block.factors)):
        return []  # it need not be drawn
    settings = dict.fromkeys(tuple(setting for setting in point if hangs_together(setting[0])) for point in block)
    return list(settings) if any(settings) else []


def _spot(fault: Fault, point: Point, varies: Sequence[Varied]) -> Spot:
    """The place of the last value that causes the fault; for a value drawn from a sample, that of its address."""
    guilty = [setting for setting in point if fault.path[0] in setting[0].split(".")] or point
    address, value = guilty[-1]
    own = next(entry for entry in varies if entry.address == address)
    return next((spot for written, spot in own.values if written == value), own.at)
