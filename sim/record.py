"""What is kept of a run: which months, and which of its customers and people. It never changes the run itself.

A leaf that every room may import: experiment files say it, a batch does it. Imports nothing heavy, as workers do not.
"""

from dataclasses import dataclass
from itertools import pairwise

CUSTOMER_FIELDS = (
    "supplier",
    "segment",
    "satisfaction",
    "trust",
    "expectation",
    "delivered",
    "wallet_share",
    "revenue",
    "contribution",
    "tenure",
    "hazard",
    "ltr",
    "unit",
    "manager",
    "cases",
    "failures",
    "participates",
    "goals",
    "memory",
    "voice",
    "frailty",
    "potential",
    "rank",
)
"""What may be kept of a customer; unit and meaning stand in `sim.model.state.CUSTOMER`."""
STAFF_FIELDS = (
    "person",
    "active",
    "role",
    "function",
    "mindset",
    "motivation",
    "engagement",
    "strain",
    "skill",
    "integrity",
    "safety",
    "trust_in_leader",
    "enthusiasm",
    "autonomy",
    "competence",
    "connection",
    "appreciation",
    "contact",
    "begging",
    "fabricating",
    "tenure",
    "unit",
    "line",
    "team",
    "leader",
    "contractor",
    "belief",
)
"""What may be kept of a seat; unit and meaning stand in `sim.model.state.PERSON`."""
GOLDEN = 0.6180339887498949
USUAL_CUSTOMER_FIELDS = ("supplier", "segment", "satisfaction", "trust", "wallet_share", "revenue", "contribution")
USUAL_STAFF_FIELDS = ("person", "active", "role", "function", "mindset", "motivation", "engagement", "strain")


@dataclass(frozen=True, slots=True)
class Record:
    """What is kept: by default every month, and nobody in particular.

    The monthly measures are kept in every `every`-th month and in the last one. In those months so many `customers` and
    `staff` are kept as well, each with the fields that are named: the same seats in every design and every world.
    """

    every: int = 1
    customers: int = 0
    staff: int = 0
    customer_fields: tuple[str, ...] = USUAL_CUSTOMER_FIELDS
    staff_fields: tuple[str, ...] = USUAL_STAFF_FIELDS

    @property
    def samples(self) -> bool:
        """Whether anybody is kept in particular."""
        return bool(self.customers or self.staff)

    @property
    def text(self) -> str:
        """All of it that matters, as part of a run's identity; "" for the default.

        >>> Record().text, Record(every=12, staff=2, staff_fields=("mindset", "strain")).text
        ('', 'every 12; staff 2: mindset, strain')
        """
        parts = [f"every {self.every}"] if self.every > 1 else []
        groups = ("customers", self.customers, self.customer_fields), ("staff", self.staff, self.staff_fields)
        return "; ".join(
            [*parts, *(f"{name} {number}: {', '.join(fields)}" for name, number, fields in groups if number)]
        )

    def keeps(self, month: int, last: int) -> bool:
        """Whether month `month` (from 1) of `last` is kept.

        >>> [month for month in range(1, 31) if Record(every=12).keeps(month, 30)]
        [12, 24, 30]
        """
        return month % self.every == 0 or month == last


USUAL = Record()
"""Every month, and nobody in particular."""


def spread(number: int, of: int) -> list[int]:
    """So many of the seats 0 to `of` - 1, evenly spread: one of each `number`-th part, or all if there are no more.

    Not always the same place of its part: seats take their product lines in turns, and every sixth seat, say, would
    meet two lines of four.

    >>> spread(3, 12), spread(5, 2), spread(0, 9)
    ([2, 4, 10], [0, 1], [])
    """
    if number >= of:
        return list(range(of))
    bounds = [part * of // max(number, 1) for part in range(number + 1)]
    return [low + int((0.5 + part * GOLDEN) % 1.0 * (high - low)) for part, (low, high) in enumerate(pairwise(bounds))]
