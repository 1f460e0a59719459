"""What people know at rest: everybody has been in her seat for some time, and learned by doing what her unit does."""

from typing import Any

import numpy as np

from sim.model.resting.rest_key import Rest
from sim.model.rules.turnover import quit_chance
from sim.model.state import ACCOUNT_MANAGER, LINES, SEGMENTS
from sim.model.tables import Table

LONGEST = 600
"""Months in a seat, at most."""


def settle_knowledge(staff: Table, rest: Rest, steps: float, given: Any, generator: np.random.Generator) -> None:
    """Give everybody a time in the seat, and the experience that it has brought under the mix of cases at rest, in
    lines over so many `steps` of the work.

    Times follow from the rate at which people leave at rest, spread evenly over the people, not by luck.
    """
    n = len(staff)
    places = (generator.permutation(n) + 0.5) / n
    staying = 1.0 - quit_chance(rest.person["motivation"], rest.person["strain"], given)
    staff["tenure"] = np.minimum(np.log(places) / np.log(staying), LONGEST).astype(np.int64)
    lines, segments = mixes_at_rest(staff, rest.units)
    settled = experience(hours_at_rest(rest), staff["tenure"], given.knowledge_fading)
    staff["line_stock"] = settled[:, None] * lines / steps
    staff["segment_stock"] = settled[:, None] * segments


def experience(hours: float, months: Any, fading: float) -> Any:
    """Stock of experience after so many `months` with so many `hours` each, of which a share fades every month."""
    if fading <= 0.0:
        return hours * months
    return hours * (1.0 - (1.0 - fading) ** months) / fading


def hours_at_rest(rest: Rest) -> float:
    """Effective hours a month of a person of the resting firm."""
    return float(rest.firm["total_hours"][0].sum() / max(rest.firm["staff"][0], 1.0))


def mixes_at_rest(staff: Table, units: Table) -> tuple[Table, Table]:
    """Shares of each person's work by line and by segment (people, LINES) and (people, SEGMENTS): those of her unit,
    for account managers, whose customers are of all units, the even share of lines and the mean of segments."""
    lines, segments = units["line_mix"][staff["unit"]], units["segment_mix"][staff["unit"]]
    managers = staff["role"] == ACCOUNT_MANAGER
    at_work = units["segment_mix"].sum(axis=1) > 0.0
    lines[managers] = 1.0 / LINES
    segments[managers] = units["segment_mix"][at_work].mean(axis=0) if at_work.any() else 1.0 / SEGMENTS
    return lines, segments
