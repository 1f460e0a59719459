"""The people as Mesa agents. Each is a view on its row: what it shows and what it changes is the table itself."""

from typing import Any

import mesa
import numpy as np

from sim.model.state import (
    ACCOUNT_MANAGER,
    CUSTOMER,
    FUNCTION_NAMES,
    LEADER,
    LINES,
    PERSON,
    VALUE_NAMES,
    Column,
)


def _scalar(name: str, meaning: str) -> property:
    def get(self: Any) -> Any:
        return self.row[name].item()

    def put(self: Any, value: float) -> None:
        self.row[name] = value

    return property(get, put, doc=meaning)


def _several(name: str, meaning: str) -> property:
    return property(lambda self: self.row[name], doc=meaning)


def view_of(columns: tuple[Column, ...]) -> dict[str, property]:
    """One property per column: reading and writing go to the row."""
    return {c.name: (_several if c.width > 1 else _scalar)(c.name, f"{c.meaning} ({c.unit})") for c in columns}


class RowAgent(mesa.Agent):  # type: ignore[misc]
    """A Mesa agent that shows one row of a table. `seat` is the number of the row, of a person that within the firm."""

    def __init__(self, model: mesa.Model, row: np.void, seat: int) -> None:
        super().__init__(model)
        self.row = row
        self.seat = seat


class Person(RowAgent):
    """Somebody who works in the firm."""

    def __repr__(self) -> str:
        kind = {AccountManager: "account manager", Leader: "leader"}.get(type(self), "employee")
        team = f"line {self.unit}" if self.unit < LINES else f"segment team {self.unit - LINES}"
        here = f"{kind}, {FUNCTION_NAMES[self.function]}, {team}" if self.active else f"{kind}, seat empty"
        return (
            f"<Person {self.person} ({here}): mindset {self.mindset:.2f}, motivation {self.motivation:.2f}, "
            f"skill {self.skill:.2f}, strain {self.strain:.2f}>"
        )


class Customer(RowAgent):
    """A customer: needs, satisfaction, trust, supplier."""

    def __repr__(self) -> str:
        return (
            f"<Customer {self.seat} (segment {self.segment}, {VALUE_NAMES[self.segment]}): satisfaction "
            f"{self.satisfaction:.2f}, trust {self.trust:.2f}, buys from firm {self.supplier}>"
        )


class Employee(Person):
    """An employee: effort over six activities, mindset, motivation."""


class AccountManager(Person):
    """An employee with a portfolio: the customers of her firm whose `manager` is her seat."""

    @property
    def portfolio(self) -> mesa.agent.AgentSet:
        """The customers she looks after."""
        return self.model.agents_by_type[Customer].select(self._looks_after)

    def _looks_after(self, customer: Any) -> bool:
        return bool(customer.manager == self.seat and customer.supplier == self.row["firm"])


class Leader(Person):
    """A leader: sets an example, and believes something about customers."""


for _columns, _class in ((CUSTOMER, Customer), (PERSON, Person)):
    for _name, _view in view_of(_columns).items():
        setattr(_class, _name, _view)


def kind_of(role: int) -> type[Person]:
    """The agent class of a role."""
    return {ACCOUNT_MANAGER: AccountManager, LEADER: Leader}.get(role, Employee)
