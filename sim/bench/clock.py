"""Times taken in turns: what is compared runs alternately, so that a slow minute of the machine hits all alike."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of the rounds in which something was measured, in order."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle of all rounds."""
        return median(self.seconds)

    @property
    def low(self) -> float:
        """The fastest round."""
        return min(self.seconds)

    @property
    def high(self) -> float:
        """The slowest round."""
        return max(self.seconds)

    def over(self, other: "Times") -> float:
        """How many times as long as `other`: the median over rounds of the ratio within a round.

        >>> Times((2.0, 6.0, 9.0)).over(Times((1.0, 2.0, 3.0)))
        3.0
        """
        return median(mine / theirs for mine, theirs in zip(self.seconds, other.seconds, strict=True))

    def scaled(self, factor: float) -> "Times":
        """The same rounds in other units: seconds a month, say."""
        return Times(tuple(factor * seconds for seconds in self.seconds))


def in_turns(timed: dict[str, Callable[[int], float]], rounds: int) -> dict[str, Times]:
    """Seconds that each callable reports, round by round; every other round runs in reverse order.

    Each gets the number of the round, from 1, and says how many seconds of its work count.
    """
    seconds: dict[str, list[float]] = {name: [] for name in timed}
    for n in range(1, rounds + 1):
        for name in list(timed) if n % 2 else reversed(timed):
            gc.collect()  # nobody sweeps up after the one before
            seconds[name].append(timed[name](n))
    return {name: Times(tuple(values)) for name, values in seconds.items()}


def seconds_of(work: Callable[[], object]) -> float:
    """Seconds that one call takes."""
    started = perf_counter()
    work()
    return perf_counter() - started
