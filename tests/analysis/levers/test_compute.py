"""What each lever does by itself, from figures made by hand and from small worlds."""

from pathlib import Path

import pytest

import sim
from analysis.compute import Compute
from analysis.levers.compute import Alone, lever_tables, table
from analysis.levers.settings import levers_of
from sim.batch import open_store
from tests.analysis.levers.made_up import DESIGN, PLAN, SEEDS, hashes, lever_table, results


def test_the_best_lever_stands_first_and_each_value_is_measured_against_the_design() -> None:
    pay = lever_table().levers[0]
    assert pay.lever.address == "incentives.variable_share"
    assert [(setting.value, round(setting.headline.mean, 6)) for setting in pay.settings] == [
        (0.0, 2.0),
        (0.5, -1.0),
        (1.0, -4.0),
    ]


def test_its_best_and_worst_value_and_what_they_cost_are_known() -> None:
    pay = lever_table().levers[0]
    assert pay.best is not None
    assert pay.worst is not None
    assert (pay.best.value, pay.worst.value, pay.gains, pay.loses) == (0.0, 1.0, pytest.approx(2.0), True)
    assert (pay.best.costs["bonuses"], pay.best.costs["payroll"]) == (2000.0, 0.0)


def test_a_lever_is_inert_if_nothing_changes_in_any_world() -> None:
    assert [alone.lever.address for alone in lever_table().inert] == ["structure.layers"]


def test_in_a_single_world_too_a_lever_that_changes_nothing_is_inert() -> None:
    found = table(DESIGN, PLAN, results(), SEEDS[:1], 144)
    assert [alone.lever.address for alone in found.inert] == ["structure.layers"]


def test_a_lever_that_was_not_tried_is_not_called_inert() -> None:
    assert not Alone(PLAN[0].lever, ()).inert


def test_a_lever_that_adds_more_than_fifteen_percent_is_a_free_lunch() -> None:
    found = lever_table()
    assert found.level == 10.0
    assert [alone.lever.address for alone in found.free_lunches] == ["incentives.variable_share"]


def test_a_lever_that_only_loses_gains_nothing() -> None:
    crm = next(alone for alone in lever_table().levers if alone.lever.address == "systems.crm")
    assert (crm.gains, crm.loses, len(crm.settings)) == (0.0, True, 2)


def test_a_world_that_failed_is_left_out_and_counted() -> None:
    lost = results().drop(index=(hashes(PLAN[2])[0], 2))
    found = table(DESIGN, PLAN, lost, SEEDS, 144)
    assert (found.runs, found.failed, found.worlds) == (27, 1, 3)
    pay = next(alone for alone in found.levers if alone.lever.address == "incentives.variable_share")
    assert [setting.headline.n for setting in pay.settings] == [2, 3, 3]


def test_in_small_worlds_a_longer_contract_is_tried_at_its_two_other_values(tmp_path: Path) -> None:
    design = sim.load("product_centric").replace("market.customers", 200)
    asked = [(design, levers_of(design, ["offer.contract_months"]))]
    with open_store(str(tmp_path / "store.sqlite")) as store:
        (found,) = lever_tables(asked, [1, 2], 30, Compute(store))
    assert [setting.value for setting in found.levers[0].settings] == [30, 60]
    assert (found.runs, found.failed, found.levers[0].settings[0].headline.n) == (6, 0, 2)
