"""Who is ahead how often, and what separates the points, as rows of tables and as sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import shorten
from typing import TYPE_CHECKING

from analysis.comparison.phrases import capital, listed
from analysis.statistics.leads import is_ahead
from analysis.tipping.candidates import numbers_of
from analysis.winners.compute import by_luck, nobody_ahead, values_of

if TYPE_CHECKING:
    from pandas import Series

    from analysis.winners.compute import Factor, Share
    from sim.scenario import Scenario
    from sim.scenario.files.experiments import Point

OVERWHELMING = 0.9
NAMED = 4  # values of which a sentence has room
NAME = 70
NOBODY = "nobody: no difference that matters"
SHARES = ("design", "ahead on the mean", "in every world")
FACTORS = ("what is varied", "rank correlation", "the lead is larger where it is", "address")


def percent(share: float) -> str:
    """A share (0-1) in whole percent.

    >>> percent(0.934)
    '93 %'
    """
    return f"{100 * share:.0f} %"


def share_rows(shares: Sequence[Share], labels: Mapping[str, str]) -> list[tuple[str, ...]]:
    """A row per design, below `SHARES`, and one for the points at which nobody is ahead, if there are any."""
    rows = [(labels[share.scenario], percent(share.share), percent(share.share_always)) for share in shares]
    nobody = nobody_ahead(shares)
    return [*rows, (NOBODY, percent(nobody), "-")] if nobody else rows


def names_of(scenario: Scenario) -> dict[str, str]:
    """Every declared number by its address: what it is, and its unit."""
    return {
        p.address: f"{shorten(p.sentence.rstrip('.'), NAME, placeholder=' ...')}, {p.unit}"
        for p in numbers_of(scenario)
    }


def factor_rows(factors: Sequence[Factor], names: Mapping[str, str]) -> list[tuple[str, ...]]:
    """A row per number that separates the points, below `FACTORS`; `names` says what stands at an address."""
    return [
        (names.get(factor.address, factor.address), f"{factor.rho:+.2f}", side(factor), f"`{factor.address}`")
        for factor in factors
    ]


def side(factor: Factor) -> str:
    """Where the lead is larger."""
    return "high" if factor.rho > 0 else "low"


def overwhelming(
    shares: Sequence[Share],
    separating: Sequence[Factor],
    points: Sequence[Point],
    ahead: Series,
    names: tuple[str, str],
) -> str:
    """What to say of a design that is ahead at nearly all points; "" if there is none.

    `separating` and `ahead` are what separates the points and the lead of the design that is ahead most, by point;
    `names` is how it and the outcome are called. Says how often it is ahead, with which values its lead goes more than
    luck would bring about, and where it is not ahead.
    """
    most = max(shares, key=lambda share: share.ahead)
    if most.share <= OVERWHELMING:
        return ""
    design, outcome = names
    first = f"{capital(design)} is ahead on {outcome} at {most.ahead} of {most.points} points ({percent(most.share)})."
    least = by_luck(len(ahead), len(points[0]))
    strongest = [factor for factor in separating if abs(factor.rho) > least][:NAMED]
    if not strongest:
        return f"{first} Its lead goes with nothing that is varied more than luck would bring about."
    with_it = listed([f"`{factor.address}` is {side(factor)}" for factor in strongest])
    return f"{first} Its lead is largest where {with_it}. {_elsewhere(strongest, points, ahead, most.matters)}"


def _elsewhere(strongest: Sequence[Factor], points: Sequence[Point], ahead: Series, matters: float) -> str:
    """The points at which the design is not ahead, by the medians of the values that separate them."""
    behind = ahead.index[~is_ahead(ahead, matters)]
    if behind.empty:
        return "There is no point at which it is not ahead: what is varied changes by how much, not who."
    values = values_of(points)
    medians = [
        f"`{factor.address}` {values.loc[behind, factor.address].median():.3g}"
        f" ({values.loc[ahead.index, factor.address].median():.3g} over all points)"
        for factor in strongest
    ]
    count = "1 point" if len(behind) == 1 else f"{len(behind)} points"
    return f"Where it is not ahead, at {count}, the medians are {listed(medians)}."
