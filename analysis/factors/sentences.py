"""What the factors bring, in two sentences for a manager."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from analysis.comparison.phrases import capital, listed
from analysis.comparison.sentences import WITH_WORTH, amount
from analysis.factors.compute import LABELS, Effect, difference, effects
from analysis.statistics.metrics import HEADLINE

if TYPE_CHECKING:
    from analysis.factors.compute import Factorial

PAIR = 2


def mains(every: Sequence[Effect]) -> list[Effect]:
    """The effects of single factors, the largest first."""
    single = [effect for effect in every if len(effect.factors) < PAIR]
    return sorted(single, key=lambda effect: -effect.paired.mean)


def interactions(every: Sequence[Effect]) -> list[Effect]:
    """Those of two together, the strongest first."""
    two = [effect for effect in every if len(effect.factors) == PAIR]
    return sorted(two, key=lambda effect: -abs(effect.paired.mean))


def title(factorial: Factorial) -> str:
    """Which factors bring money and which cost it, as the title of a figure."""
    single = mains(effects(factorial, HEADLINE))
    gains = [e.label for e in single if e.paired.decided and e.paired.mean > 0]
    losses = [e.label for e in reversed(single) if e.paired.decided and e.paired.mean < 0]
    parts = [f"money is gained by {listed(gains)}"] if gains else []
    parts += [f"lost by {listed(losses)}" if gains else f"money is lost by {listed(losses)}"] if losses else []
    return capital(", ".join(parts)) if parts else "No factor by itself makes a clear difference"


def sentences(factorial: Factorial) -> tuple[str, str]:
    """What each factor is worth, and which two need each other or are in each other's way."""
    every = effects(factorial, HEADLINE)
    return by_factor(factorial, mains(every)), both(interactions(every))


def by_factor(factorial: Factorial, single: Sequence[Effect]) -> str:
    """Every factor with its amount."""
    low, high = factorial.labels
    p = difference(factorial, HEADLINE)
    side = "ahead of" if p.mean >= 0 else "behind"
    worth = listed([f"{effect.label} {worth_of(effect)}" for effect in single])
    return (
        f"{capital(WITH_WORTH)}, {high} is {amount(HEADLINE, abs(p.mean))} {side} {low}; of its factors, each averaged "
        f"over all mixtures of the others, in {HEADLINE.unit}: {worth}."
    )


def worth_of(effect: Effect) -> str:
    """What an effect amounts to, with its sign; in brackets where it is not certain to differ from nothing."""
    number = HEADLINE.text(effect.paired.mean, signed=True)
    return number if effect.paired.decided else f"({number}, {effect.paired.verdict})"


def both(two: Sequence[Effect]) -> str:
    """The strongest interaction each way that is decided, or that there is none."""
    if not two:
        return "Only one factor differs, so nothing can be said of two together."
    clear = [effect for effect in two if effect.paired.decided]
    if not clear:
        return "No two factors clearly bring more, or less, together than apart."
    ways = [next((effect for effect in clear if (effect.paired.mean > 0) == more), None) for more in (True, False)]
    amounts = [
        f"{' together with '.join(LABELS[name] for name in effect.factors)} "
        f"{amount(HEADLINE, abs(effect.paired.mean))} {'more' if effect.paired.mean > 0 else 'less'} than apart"
        for effect in ways
        if effect is not None
    ]
    return f"Two factors that need each other, or are in each other's way: {listed(amounts)}."
