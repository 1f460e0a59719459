"""Averages over the measured years of a settling firm: what becomes of its noisy state in the resting point."""

import numpy as np

from sim.model.drivers.compiled import expected_values
from sim.model.resting.placement import chances_at_rest, features
from sim.model.resting.rest_key import Floats, Rest
from sim.model.state import World
from sim.model.tables import Table


class Averages:
    """Running means over the measured years of a settling firm."""

    PERSON = (
        "mindset",
        "motivation",
        "skill",
        "engagement",
        "safety",
        "trust_in_leader",
        "strain",
        "trait",
        "integrity",
        "exposure",
        "enthusiasm",
    )
    CUSTOMER = ("satisfaction", "trust", "expectation", "wallet_share", "memory", "goals")
    UNIT = ("standard", "time_per_case", "pressure", "mindset")
    MIXES = ("line_mix", "segment_mix")
    FIRM = (
        "reputation", "satisfaction", "trust", "expectation", "delivered", "promise", "mindset", "deciders",
        "leader_trust", "engagement", "motivation", "strain", "profit", "heads", "causes", "cuts", "covered",
        "alignment", "fidelity", "adoption", "reported_satisfaction", "kpi_alignment", "sprawl", "safety", "enthusiasm",
        "fear_of_exposure", "news", "false_share", "tailoring", "pooled", "mastery", "advice", "border", "developed",
        "orders", "late", "lateness", "filled", "reach", "written", "usable", "checks", "recruiting",
    )  # fmt: skip

    def __init__(self, world: World) -> None:
        self.months = 0
        self.firm = dict.fromkeys(self.FIRM, 0.0)
        self.person = dict.fromkeys((*self.PERSON, "active"), 0.0)
        self.units = np.zeros((len(self.UNIT), world.units.shape[1]))
        self.mixes = {name: np.zeros(world.units[name].shape[1:]) for name in self.MIXES}
        self.hazards: list[tuple[Table, Floats]] = []
        self.satisfaction: list[float] = []
        size = len(features(0.0, 1.0, 0.0))
        self.squares = np.zeros((size, size))
        self.products = {name: np.zeros(size) for name in self.CUSTOMER}

    def add(self, world: World) -> None:
        """Add this month."""
        self.months += 1
        for name in self.FIRM:
            self.firm[name] += float(world.firms[name][0])
        active = world.staff[world.staff["active"] == 1]
        active = active if len(active) else world.staff
        for name in self.PERSON:
            self.person[name] += float(active[name].mean())
        self.person["active"] += float(world.staff["active"].mean())
        self.units += [world.units[name][0] for name in self.UNIT]
        for name, mix in self.mixes.items():
            mix += world.units[name][0]
        if self.months % 3 == 0:
            self.add_customers(world)
        self.satisfaction.append(float(world.firms["satisfaction"][0]))

    def add_customers(self, world: World) -> None:
        """Add what own customers are like, by their features, and how likely each is to leave."""
        mine = world.customers["supplier"] == 0
        own = world.customers[mine]
        x = features(expected_values(world)[mine], own["load"], own["tenure"])
        self.squares += x @ x.T
        for name in self.CUSTOMER:
            self.products[name] += x @ own[name]
        stayed = mine & (world.customers["moved"] == 0)
        self.hazards.append((np.flatnonzero(stayed), world.customers["hazard"][stayed]))

    def rest(self, world: World, pull: Floats, inherited: bool) -> Rest:
        """The resting point from these means and the final slow state."""
        n = self.months
        firm, units, kpis = world.firms[:1].copy(), world.units[0].copy(), world.kpis[0].copy()
        for name, total in self.firm.items():
            firm[name] = total / n
        firm["target"] = firm["profit"] if not inherited else firm["target"]
        firm["profits"] = firm["profit"][:, None]
        firm["squeeze"] = firm["nudge"] = firm["change_distance"] = firm["exposed"] = 0
        firm["attainment"] = 1.0
        for name, means in zip(self.UNIT, self.units, strict=True):
            units[name] = means / n
        for name, mix in self.mixes.items():
            units[name] = mix / n
        units["backlog"] = 0.0
        kpis["pull"] = pull
        ridge = self.squares + 1e-6 * n * np.eye(len(self.squares))
        customer: dict[str, Floats] = {
            name: np.asarray(np.linalg.solve(ridge, total), "f8") for name, total in self.products.items()
        }
        return Rest(
            firm=firm,
            segments=world.segments[0].copy(),
            units=units,
            kpis=kpis,
            person={name: total / n for name, total in self.person.items()},
            customer=customer,
            balance=self.balance(world, customer),
            customers=len(world.customers),
            trend=float(np.polyfit(np.arange(n), self.satisfaction, 1)[0]),
        )

    def balance(self, world: World, customer: dict[str, Floats]) -> float:
        """Hazards as described at rest over hazards as they were: with new ones, own customers leave that much more.

        Both sums are over the same customers and months, so that who happened to be there does not matter.
        """
        described, _ = chances_at_rest(world, customer)
        expected = sum(float(described[own].sum()) for own, _ in self.hazards)
        return expected / max(sum(float(hazards.sum()) for _, hazards in self.hazards), 1e-12)
