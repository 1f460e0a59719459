"""Levers of a change: the six attention areas, each a programme with a budget, a start and an owner."""

from enum import StrEnum

from sim.scenario.declare import Section, choice, lever


class Owner(StrEnum):
    """Who carries a programme: nobody, one department, the account managers, or teams across functions."""

    NOBODY = "nobody"
    DEPARTMENT = "department"
    ACCOUNT_MANAGERS = "account_managers"
    TEAMS = "teams"


class Programme(Section):
    """A programme of change."""

    budget: float = lever(0.0, "share of revenue", (0.0, 0.05), "S4, B43", "programmes +firms.intensity")
    """What the programme may spend."""
    start: int = lever(0, "months after the change", (0, 120), "S1, S4", "programmes -firms.intensity")
    """When the programme begins."""
    owner: Owner = choice(Owner.NOBODY, "S4, A10", "programme_owner ~staff.reached")
    """Who carries the programme, and so whom it reaches."""


class Programmes(Section):
    """The six attention areas of a change to customer-centricity (S4)."""

    money: Programme = Programme()
    involve: Programme = Programme()
    kpis: Programme = Programme()
    leadership: Programme = Programme()
    silos: Programme = Programme()
    mindset: Programme = Programme()


AREAS: tuple[str, ...] = tuple(Programmes.model_fields)
"""Their order is that of the programme columns of the tables."""
