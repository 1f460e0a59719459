"""What observers share: the months that count, and shares of what may be nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Figures: TypeAlias = Mapping[str, float]
BURN_IN, YEAR = 24, 12


def share(part: float, whole: float) -> float:
    """part / whole; NaN where there is nothing.

    >>> share(1, 4)
    0.25
    """
    return float(part / whole) if whole else float("nan")
