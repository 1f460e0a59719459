"""What a table of customers says: purchases that come unannounced, or contracts with a beginning and an end."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

MONTH = 365.25 / 12
"""Days."""
YEAR = 12
"""Months."""


@dataclass(frozen=True, slots=True)
class Purchases:
    """Customers who owe nobody a purchase: that one has left can only be inferred from silence.

    A row per customer (n,): `repeats` purchases after the first, the `last` of them and the end of observation, `seen`,
    in months after the first. `ages` (m,) holds the age in months at each repeat purchase and `owners` (m,) the row of
    who made it, both empty where the table does not date them. `spend` (k,) is what customers who were seen for
    `window` months spent in them, currency. `notes` says what the reader should know of the table.
    """

    repeats: Floats
    last: Floats
    seen: Floats
    spend: Floats
    window: int
    ages: Floats
    owners: npt.NDArray[np.int64]
    notes: tuple[str, ...] = ()

    @property
    def customers(self) -> int:
        """Customers in the table."""
        return len(self.seen)


@dataclass(frozen=True, slots=True)
class Contracts:
    """Customers who are customers until they end it.

    A row per customer (n,): `seen`, months that passed under contract, and whether it was `left` then or still runs.
    `spend` and `window` as in `Purchases`.
    """

    seen: Floats
    left: npt.NDArray[np.bool_]
    spend: Floats
    window: int
    notes: tuple[str, ...] = ()

    @property
    def customers(self) -> int:
        """Customers in the table."""
        return len(self.seen)


History = Purchases | Contracts


def window_of(seen: Floats) -> int:
    """The first so many whole months in which spending is compared: twelve, or as many as half of the customers were
    seen for; 0 if that is less than a month.

    >>> import numpy as np
    >>> window_of(np.array([3.0, 7.9, 30.0])), window_of(np.array([13.0, 14.0]))
    (7, 12)
    """
    return int(min(YEAR, np.median(seen)))


def spent_in_window(amounts: Floats, ages: Floats, owners: npt.NDArray[np.int64], seen: Floats, window: int) -> Floats:
    """What each customer who was seen for `window` months spent in them; `amounts` at `ages` (months) by `owners`."""
    early = ages < window
    total = np.bincount(owners[early], weights=amounts[early], minlength=len(seen))
    return np.asarray(total[seen >= window])


def still_buying(purchases: Purchases, months: int = 3) -> list[tuple[int, float]]:
    """Repeat purchases per customer and month at an age, for each span of `months`: its end and the rate.

    Only customers who were seen to the end of a span count in it. Empty where purchases are not dated.
    """
    rates = []
    for end in range(months, int(purchases.seen.max(initial=0.0)) + 1, months):
        old = purchases.seen >= end
        if not len(purchases.ages) or old.sum() < purchases.customers / 2:
            break
        inside = (purchases.ages >= end - months) & (purchases.ages < end) & old[purchases.owners]
        rates.append((end, float(inside.sum() / old.sum() / months)))
    return rates
