"""Three hundred worlds with levers, context, assumptions and mechanisms at their ends, by lot: all figures in range.

Ten worlds share a context, since the resting point of a context is what takes time.
"""

import numpy as np
import pytest

from sim.model.run import Run, simulate
from sim.model.state import CUSTOMER, FIRM, KPI, PERSON, SEGMENT, UNIT
from sim.scenario.measures import MONTHLY, OUTCOMES
from sim.scenario.units import unit_of
from tests.model.corners import world
from tests.model.worlds import DESIGNS, small

CONTEXTS, EACH, MONTHS = 30, 10, 30
TABLES = {"customers": CUSTOMER, "staff": PERSON, "firms": FIRM, "segments": SEGMENT, "units": UNIT, "kpis": KPI}
COSTS = (
    "unit_cost", "payroll", "programmes", "acquisition", "bonuses", "change_cost", "hiring_cost", "unpaid",
    "other_cost",
)  # fmt: skip


def outside(figures: np.ndarray, allowed: tuple[float, float]) -> bool:
    """Whether a figure is missing, or outside its range by more than the last digits of a sum."""
    low, high = allowed
    return not ((figures >= low - 1e-12) & (figures <= high + 1e-12)).all()


def out_of_range(run: Run) -> list[str]:
    """Names of all figures of a run that leave their range."""
    tables = run.simulation.world._asdict()
    names = [f"monthly {m.name}" for m in MONTHLY if outside(tables["monthly"][m.name], m.range)]
    names += [
        f"outcome {m.name}" for m in OUTCOMES if m.needs <= MONTHS and outside(np.array(run.outcomes[m.name]), m.range)
    ]
    names += [
        f"{table} {column.name}"
        for table, columns in TABLES.items()
        for column in columns
        if outside(tables[table][column.name], unit_of(column.unit).range)
    ]
    return names


def must_conserve(run: Run) -> None:
    """Customers come from somewhere and go somewhere, money is revenue less costs, effort is shared out."""
    months, tables = run.simulation.world.monthly, run.simulation.world
    assert np.all(np.diff(months["customers"]) == (months["joined"] - months["left"])[1:])
    assert months["customers"][-1] == np.sum(tables.customers["supplier"] == 0)
    costs = sum(months[name] for name in COSTS)
    assert np.allclose(months["profit"], months["revenue"] - costs, rtol=0.0, atol=1e-9 * (1.0 + np.max(costs)))
    shares = sum(months[m.name] for m in MONTHLY if m.name.startswith("effort_"))
    assert np.allclose(shares, np.where(months["headcount"] > 0.0, 1.0, 0.0), atol=1e-9)
    assert np.allclose(tables.staff["effort"].sum(axis=-1), 1.0, atol=1e-9)


@pytest.mark.parametrize("number", range(CONTEXTS))
def test_every_figure_is_in_its_range_and_nothing_is_lost_in_a_corner_of_the_world(number: int) -> None:
    for which in range(EACH):
        run = simulate(world(number, which), which, MONTHS)
        assert out_of_range(run) == []
        must_conserve(run)


@pytest.mark.parametrize("design", DESIGNS)
def test_a_desk_that_is_switched_off_works_no_more_hours_than_it_offers(design: str) -> None:
    months = simulate(small(design).replace("switches.service_desk", "off"), 1, MONTHS).months
    assert months.utilisation.max() <= 1.0
