"""Craft: the effective hours of each function of the firm on each activity, and what they add up to (B47).

An hour yields one thing. Selling of the sales force wins and develops customers, that of marketing makes the firm
known. Who resolves improves what the own function makes: causes of failure are removed by those who serve and deliver.
"""

from sim.model.rules.constants import TINY
from sim.model.state import ACTIVITIES, FUNCTIONS

COUNTED = (
    (1.0, 1.0, 0.0, 1.0, 1.0, 1.0),
    (1.0, 1.0, 1.0, 1.0, 1.0, 1.0),
    (1.0, 1.0, 0.0, 0.0, 1.0, 0.0),
    (1.0, 1.0, 1.0, 1.0, 1.0, 1.0),
    (1.0, 1.0, 0.0, 1.0, 1.0, 1.0),
    (1.0, 1.0, 1.0, 1.0, 1.0, 1.0),
)
"""Definition: whose hours count for an activity of the whole firm, by activity and function. Marketing sells and shares
for ends of its own; only front line, help desk and operations resolve what goes wrong with customers."""


def clear_craft(firm):
    """Set the hours by function and activity to nothing."""
    for n in range(FUNCTIONS * ACTIVITIES):
        firm.craft[n] = 0.0


def add_craft(firm, person):
    """Add one person's effective hours to those of her function."""
    first = person.function * ACTIVITIES
    for a in range(ACTIVITIES):
        firm.craft[first + a] += person.hours[a]


def crafted(firm, function, activity):
    """Effective hours of a function on an activity, relative to the yardstick firm's.

    >>> from types import SimpleNamespace as Row
    >>> firm = Row(craft=[50.0] * 36, craft_reference=[100.0] * 36)
    >>> crafted(firm, 3, 2)
    0.5
    """
    n = function * ACTIVITIES + activity
    return firm.craft[n] / max(firm.craft_reference[n], TINY)


def worked_on(craft, activity):
    """Hours of all functions whose hours count for an activity of the whole firm.

    >>> worked_on([1.0] * 36, 1), worked_on([1.0] * 36, 0), worked_on([1.0] * 36, 2)
    (6.0, 5.0, 3.0)
    """
    total = 0.0
    for f in range(FUNCTIONS):
        total += COUNTED[activity][f] * craft[f * ACTIVITIES + activity]
    return total
