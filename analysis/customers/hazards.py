"""The curve between a table and a market: a cohort whose members leave each month with a constant chance of their own.

The logarithm of the odds to leave is normal among all customers of a market, with mean `level` and standard deviation
`spread`: the model's hazard (B10), with everything but frailty gathered in the level. Who joins a firm has just left
another, so newcomers are drawn in proportion to their chance to leave. Fitted to a table's curve and to that of a
simulated market alike, the two numbers say by how much the market's own have to change.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import least_squares
from scipy.special import expit

Floats = npt.NDArray[np.float64]

NODES, WEIGHTS = np.polynomial.hermite_e.hermegauss(61)
LEVELS = (-15.0, 5.0)
SPREADS = (0.0, 6.0)


@dataclass(frozen=True, slots=True)
class Hazards:
    """Log-odds to leave in a month: mean and standard deviation among all customers."""

    level: float
    spread: float

    def kept(self, months: Sequence[int]) -> Floats:
        """Share of a cohort of newcomers that is left after so many months (len(months),).

        >>> Hazards(-2.944439, 0.0).kept([1, 2]).round(4).tolist()  # 5 % leave each month
        [0.95, 0.9025]
        """
        leaving = expit(self.level + self.spread * NODES)
        joined = WEIGHTS * leaving / (WEIGHTS * leaving).sum()
        return np.array([(joined * (1.0 - leaving) ** month).sum() for month in months])


def hazards_of(months: Sequence[int], kept: Floats) -> Hazards:
    """The curve nearest to the shares `kept` after so many `months`, by least squares."""
    nearest = least_squares(
        lambda x: Hazards(x[0], x[1]).kept(months) - kept, (-4.0, 1.0), bounds=tuple(zip(LEVELS, SPREADS, strict=True))
    )
    return Hazards(float(nearest.x[0]), float(nearest.x[1]))


def level_of(months: Sequence[int], kept: Floats, spread: float) -> float:
    """The level of the nearest curve whose spread is given."""
    nearest = least_squares(lambda x: Hazards(x[0], spread).kept(months) - kept, (-4.0,), bounds=LEVELS)
    return float(nearest.x[0])
