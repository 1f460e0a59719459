"""A sample of the agents of a run, recorded while it is computed. It draws no random number and changes no table."""

from typing import TYPE_CHECKING, Any, NamedTuple

from sim.batch.jobs import Measure
from sim.record import CUSTOMER_FIELDS, STAFF_FIELDS, Record, spread

if TYPE_CHECKING:
    from sim.model.run import Run
    from sim.scenario import Scenario

CUSTOMERS, STAFF = "customers", "staff"
SEAT, MONTH = "seat", "month"  # kept of everybody, beside the fields


class Sample(NamedTuple):
    """One field of a sample: `group` is customers or staff; `values` are packed, seat after seat, month after month.

    The fields `seat` and `month` hold the seats and the months themselves, once each.
    """

    group: str
    field: str
    values: bytes


def simulate_sampled(scenario: "Scenario", seed: int, months: int, record: Record) -> "tuple[Run, list[Sample]]":
    """Run `scenario` as `sim.model.simulate` does, to the same bits, and record the agents that `record` asks for."""
    from sim.model.observe import observe
    from sim.model.run import Run
    from sim.model.simulation import Simulation

    market, kept = scenario.market, [month for month in range(1, months + 1) if record.keeps(month, months)]
    groups = (
        _Group(CUSTOMERS, spread(record.customers, int(market.customers)), record.customer_fields, kept),
        _Group(STAFF, spread(record.staff, int(market.staff)), record.staff_fields, kept),
    )
    simulation = Simulation(scenario, seed, months)
    observe(simulation, groups)
    return Run(simulation), [sample for group in groups for sample in group.samples()]


def agent_measures(group: str) -> tuple[Measure, ...]:
    """The fields of customers or staff that can be recorded, with the unit and meaning that the model declares."""
    from sim.model.state import CUSTOMER, PERSON

    names, columns = {CUSTOMERS: (CUSTOMER_FIELDS, CUSTOMER), STAFF: (STAFF_FIELDS, PERSON)}[group]
    declared = {column.name: column for column in columns}
    return tuple(Measure(name, declared[name].unit, declared[name].meaning) for name in names)


class _Group:
    """Observes some customers, or some seats of the first firm, in the months that are `kept`."""

    def __init__(self, name: str, seats: list[int], fields: tuple[str, ...], kept: list[int]) -> None:
        self._name = name
        self._seats = seats
        self._kept = kept
        self._seen: dict[str, list[Any]] = {field: [] for field in fields}

    def see(self, world: Any, month: int) -> None:
        """Record the fields of these seats in this month."""
        if month in self._kept:
            table = world.customers if self._name == CUSTOMERS else world.staff[0]
            for field, seen in self._seen.items():
                seen.append(table[field][self._seats])

    def samples(self) -> list[Sample]:
        """Everything that was recorded, packed; an empty list if there are no seats."""
        import numpy as np

        from sim.batch.store.series import packed

        if not self._seats:
            return []
        keys = [Sample(self._name, SEAT, packed(self._seats)), Sample(self._name, MONTH, packed(np.array(self._kept)))]
        seen = {field: np.stack(values, axis=1).ravel() for field, values in self._seen.items()}
        return [*keys, *(Sample(self._name, field, packed(values)) for field, values in seen.items())]
