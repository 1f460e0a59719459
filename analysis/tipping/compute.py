"""Tipping points: the values of assumptions (and of other numbers, if asked) at which the better design changes.

Every candidate is screened at both ends of its sweep in two paired worlds; those that change the winner, or nearly do,
are measured there in all worlds, and where the winner does change, bisected. All runs go through the store, so asking
again costs nothing. What happens inside a sweep whose ends agree is not looked for.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from analysis.statistics.metrics import matters_in
from analysis.statistics.paired import Paired, paired
from analysis.tipping.bisection import STEPS, Bracket, Crossing, Measure, bisect, mean
from analysis.tipping.candidates import Candidate, named
from analysis.tipping.controls import Controlled, controls
from analysis.tipping.differences import Counted

if TYPE_CHECKING:
    from analysis.compute import Compute
    from sim.scenario import Scenario

SCREEN_WORLDS = 2
BISECT_WORLDS = 8
NEARLY, AT_LEAST = 0.6, 12
"""Share of the lead left at an end of a sweep, as screened, up to which all worlds are asked; and how many are asked of
all worlds in any case: two worlds may be wrong by a fifth of the lead, or two."""
NEAREST = 3
"""So many that do not change the winner are told all the same."""
CANDIDATES = (
    "assumptions.value.threshold",
    "assumptions.listening.focus",
    "assumptions.hours.team",
    "assumptions.accounts.owned",
    "assumptions.hours.report",
    "assumptions.accounts.leaver_wallet",
)
"""What `compare` screens, which has no time to screen everything: the three strongest of customer-centric, then the
three of account-managed, against product-centric. They come from a screening of all assumptions without data in two
worlds, of those near a change in eight: docs/tipping.md, which `make tip` writes."""


@dataclass(frozen=True, slots=True)
class Effect:
    """Mean difference (a minus b) with a candidate at the two ends of its sweep and at its default.

    `sure` if the worse end was measured in all worlds.
    """

    candidate: Candidate
    at_low: float
    at_default: float
    at_high: float
    sure: bool = False

    @property
    def left(self) -> float:
        """What is left of the lead at the worse end, as a share of it: negative if the winner changes there."""
        if not self.at_default:
            return math.inf
        shares = [end / self.at_default for end in (self.at_low, self.at_high)]
        return min((share for share in shares if math.isfinite(share)), default=math.inf)

    @property
    def worse(self) -> float:
        """The end of the sweep at which least is left of the lead; the one nearer its change, if both change it."""
        (low, high), default = self.candidate.sweep, self.candidate.default
        ends = ((low, self.at_low), (high, self.at_high))
        reach = [(_reach(end - default, self.at_default, at), end) for end, at in ends]
        return min(reach)[1]

    @property
    def nearness(self) -> float:
        """Share of the way from the default to the worse end at which a straight line changes sign; above 1 if none."""
        return 1.0 / (1.0 - self.left) if self.flips else 1.0 + self.left

    @property
    def flips(self) -> bool:
        """Whether the better design changes inside the sweep."""
        return self.left < 0

    def corrected(self, at_worse: float) -> Effect:
        """The same with the difference at the worse end as all worlds have it."""
        if self.worse == self.candidate.sweep[0]:
            return replace(self, at_low=at_worse, sure=True)
        return replace(self, at_high=at_worse, sure=True)


def _reach(way: float, at_default: float, at_end: float) -> float:
    """How far from the default, in units of the number, a straight line changes sign; beyond all ways if it does not,
    and the further the more is left."""
    if not math.isfinite(at_end) or not at_default:
        return math.inf
    left = at_end / at_default
    return abs(way) / (1.0 - left) if left < 0 else 1e9 * (1.0 + left)


@dataclass(frozen=True, slots=True)
class Point:
    """A number that changes the winner inside its sweep, and where it does."""

    effect: Effect
    crossing: Crossing

    @property
    def times_default(self) -> float | None:
        """The tipping point as a multiple of the default; None for a default of 0."""
        default = self.effect.candidate.default
        return self.crossing.value / default if default else None


@dataclass(frozen=True, slots=True)
class Tipping:
    """What changes the winner of the pair (`a`, `b`) in `metric`.

    `level` is the difference with everything as it is, in all `worlds`. `points` are the numbers that change the
    winner, the one nearest its default first; `nearest` those that come nearest without changing it; `effects` all
    that were screened, strongest first. `market` names the world that both were put in, empty if each is in its own.
    `controls` are those of the `points`, if they were asked for; a number without one is missing. `runs` were needed,
    of which `failed` failed.
    """

    a: str
    b: str
    metric: str
    months: int
    level: Paired
    points: tuple[Point, ...]
    nearest: tuple[Effect, ...]
    effects: tuple[Effect, ...]
    screened: int
    worlds: int
    runs: int
    failed: int
    market: str = ""
    controls: tuple[Controlled, ...] | None = None


@dataclass(frozen=True, slots=True)
class Search:
    """What is asked of a search: among `candidates` (None: the few of `CANDIDATES`), in the worlds of `seeds`.

    The first two of `seeds` screen, all of them bisect, in `steps` steps. Only the `strongest` few are bisected, or all
    that change the winner. What changes the winner is `controlled`, if asked.
    """

    candidates: Sequence[Candidate] | None = None
    seeds: Sequence[int] = range(1, BISECT_WORLDS + 1)
    months: int = 144
    metric: str = "headline"
    strongest: int | None = None
    steps: int = STEPS
    controlled: bool = False


def tip(a: Scenario, b: Scenario, compute: Compute, search: Search | None = None) -> Tipping:
    """Find what changes the winner between `a` and `b`; a lever is moved in `a` alone.

    Raises KeyError for a metric that is not measured.
    """
    search = search or Search()
    counted = Counted(a, b, compute, search.months, search.metric)
    (level,) = counted.measure([None], search.seeds)
    difference = paired(level, np.zeros(len(level)), matters=matters_in(search.metric, search.months))
    effects, points = _searched(_candidates(a, difference, search), counted.measure, level, search)
    decisive = [point.effect.candidate for point in points]
    under = controls(a, b, decisive, counted.between, search.seeds, level) if search.controlled else None
    return Tipping(
        a=a.id,
        b=b.id,
        metric=search.metric,
        months=search.months,
        level=difference,
        points=points,
        nearest=tuple(effect for effect in effects if effect.sure and not effect.flips)[:NEAREST],
        effects=effects,
        screened=min(SCREEN_WORLDS, len(search.seeds)),
        worlds=len(search.seeds),
        runs=len(counted.asked),
        failed=len(counted.lost),
        market=a.world,
        controls=None if under is None else tuple(under),
    )


def _candidates(a: Scenario, difference: Paired, search: Search) -> Sequence[Candidate]:
    """What is screened: nothing where nobody is ahead, so that nothing can change who is."""
    if difference.negligible:
        return ()
    return named(a, CANDIDATES) if search.candidates is None else search.candidates


def _searched(
    candidates: Sequence[Candidate], measure: Measure, level: np.ndarray, search: Search
) -> tuple[tuple[Effect, ...], tuple[Point, ...]]:
    """The effects of all candidates, and the tipping points of those that change the winner."""
    effects = screen(candidates, measure, search.seeds[:SCREEN_WORLDS], level)
    effects, brackets = confirm(effects, measure, search.seeds, level, search.strongest)
    crossings = bisect([bracket for _, bracket in brackets], measure, search.seeds, search.steps)
    points = tuple(Point(effect, crossing) for (effect, _), crossing in zip(brackets, crossings, strict=True))
    return effects, points


def screen(
    candidates: Sequence[Candidate], measure: Measure, seeds: Sequence[int], level: np.ndarray
) -> tuple[Effect, ...]:
    """Measure every candidate at both ends of its sweep in the few worlds of `seeds`; strongest first.

    What an end changes in these worlds is added to the mean of the `level` that all worlds have as things are (the
    same seeds first): luck that the few worlds have in common cancels.
    """
    default, usual = mean(level), mean(level[: len(seeds)])
    ends = [(candidate, end) for candidate in candidates for end in candidate.sweep]
    means = [mean(at) - usual + default for at in measure(ends, seeds)]
    pairs = zip(candidates, means[::2], means[1::2], strict=True)
    return _ordered(Effect(candidate, low, default, high) for candidate, low, high in pairs)


def confirm(
    effects: Sequence[Effect], measure: Measure, seeds: Sequence[int], level: np.ndarray, strongest: int | None = None
) -> tuple[tuple[Effect, ...], list[tuple[Effect, Bracket]]]:
    """The effects anew, those that come near changing the winner measured in all worlds; brackets of those that do.

    Of more than the `strongest` few, the others are left as they were screened.
    """
    suspects = [effect for n, effect in enumerate(effects) if n < AT_LEAST or effect.left <= NEARLY][:strongest]
    ends = [(effect.candidate, effect.worse) for effect in suspects]
    differences = measure(ends, seeds)
    sure = {e.candidate.address: (e.corrected(mean(at)), at) for e, at in zip(suspects, differences, strict=True)}
    brackets = []
    for effect, at_end in sorted(sure.values(), key=lambda pair: pair[0].nearness):
        bracket = Bracket(effect.candidate, effect.candidate.default, level, effect.worse, at_end)
        brackets += [(effect, bracket)] if bracket.holds else []
    others = (effect for effect in effects if effect.candidate.address not in sure)
    return _ordered([*(effect for effect, _ in sure.values()), *others]), brackets


def _ordered(effects: Iterable[Effect]) -> tuple[Effect, ...]:
    return tuple(sorted(effects, key=lambda effect: effect.nearness))
