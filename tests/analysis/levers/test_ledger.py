"""Which monthly columns are money and time, and how their changes are told."""

from pathlib import Path

from analysis.levers.ledger import COLUMNS, COSTS, TIME, changes_text, is_cost, is_time, ledgers
from sim.batch import open_store
from sim.scenario.measures import Measure


def test_money_spent_is_a_cost_and_income_is_none() -> None:
    names = [measure.name for measure in COSTS]
    assert {"payroll", "bonuses", "programmes"} <= {*names}
    assert not {"revenue", "profit", "equity", "coordination"} & {*names}


def test_hours_of_any_name_are_time_as_soon_as_they_are_declared() -> None:
    assert is_time(Measure("teaching", "hours/month", "Hours of teaching."))
    assert not is_time(Measure("wait", "months", "Waiting."))
    assert is_cost(Measure("trainers", "currency/month", "Pay of trainers."))


def test_shares_of_effort_are_time() -> None:
    assert "effort_sell" in [measure.name for measure in TIME]


def test_the_largest_changes_are_told_and_trifles_are_not() -> None:
    changes = {"payroll": 12_345.0, "bonuses": -800.0, "coordination": 20.0, "effort_sell": -0.031}
    assert changes_text(changes, COSTS) == "payroll +12.3, bonuses -0.8"
    assert changes_text(changes, TIME) == "sell -3.1"
    assert changes_text(changes, COSTS, most=1) == "payroll +12.3"


def test_without_a_run_there_is_no_row(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "store.sqlite")) as store:
        assert list(ledgers(store, []).columns) == list(COLUMNS)
