"""The monthly record: columns of the firm are copied by themselves, in both drivers."""

import numpy as np
import pytest

from sim.model.state import FIRM
from sim.scenario.measures import MONTHLY
from tests.model.worlds import simulation

SHOWN = [measure for measure in MONTHLY if measure.of]


@pytest.mark.parametrize("measure", SHOWN, ids=lambda measure: measure.name)
def test_a_measure_is_the_column_of_the_firm_that_it_shows(measure: object) -> None:
    one = simulation(months=2)
    one.step()
    name, _, number = measure.of.partition(".")
    figure = one.world.firms[name][0, int(number)] if number else one.world.firms[name][0]
    assert one.world.monthly[measure.name][0] == figure


def test_unit_and_meaning_of_such_a_column_stand_with_the_measure() -> None:
    columns = {column.name: column for column in FIRM}
    plain = [measure for measure in SHOWN if "." not in measure.of]
    assert all(columns[m.of].unit == m.unit and columns[m.of].meaning == m.sentence for m in plain)


def test_a_month_is_written_into_its_own_row_and_no_other() -> None:
    one = simulation(months=3)
    one.step()
    one.step()
    assert (one.world.monthly["customers"] > 0).tolist() == [True, True, False]
    assert np.all(one.world.monthly[2] == np.zeros(1, one.world.monthly.dtype))
