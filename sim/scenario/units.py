"""Units of what is reported and of the columns of tables: which values a figure may have, and how it is printed."""

from math import inf
from typing import NamedTuple, TypeAlias

Range: TypeAlias = tuple[float, float]


class Unit(NamedTuple):
    """What figures in a unit have in common: their range, both ends included, the decimals with which they are printed,
    and the smallest difference of interest (0 where none is declared)."""

    range: Range = (-inf, inf)
    decimals: int = 0
    matters: float = 0.0


SHARE: Range = (0.0, 1.0)
AT_LEAST_NOTHING: Range = (0.0, inf)
COUNTED = ("people", "cases", "units", "hours/month", "months", "month", "standard times")
PARTS = ("shares", "shares, sum 1", "share of cases", "share of time", "share of price", "probability/month", "flag")
UNITS: dict[str, Unit] = {
    "0-1": Unit(SHARE, 3, 0.005),
    "share": Unit(SHARE, 3, 0.005),
    "share/month": Unit(SHARE, 4, 0.0005),
    "0-10": Unit((0.0, 10.0), 1, 0.1),
    "0-10, -1 none": Unit((-1.0, 10.0), 1, 0.1),
    "points": Unit((-100.0, 100.0), 1, 0.5),
    "%": Unit(decimals=1, matters=0.1),
    "% a year": Unit(decimals=1, matters=0.1),
    "M EUR": Unit(decimals=2, matters=0.02),
    "ratio": Unit(AT_LEAST_NOTHING, 2, 0.01),
    "customers": Unit(AT_LEAST_NOTHING, 0, 1.0),
    **dict.fromkeys(COUNTED, Unit(AT_LEAST_NOTHING)),
    **dict.fromkeys(PARTS, Unit(SHARE, 3)),
}
"""Units of measures and of columns of tables; a figure in another unit may be any number. Smallest differences of
interest are ours, set by what a manager would act on: 20,000 EUR of the nine million that the firm earns in ten years,
one customer of a thousand a year, half a point of NPS, .005 on a scale from 0 to 1."""


def unit_of(name: str) -> Unit:
    """What is known of a unit.

    >>> unit_of("points").range, unit_of("currency/month").range
    ((-100.0, 100.0), (-inf, inf))
    """
    return UNITS.get(name, Unit())
