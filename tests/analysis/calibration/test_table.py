"""What a search came to, in tables and as a file: one fact, one number that an end of its sweep fits as well."""

from datetime import date
from pathlib import Path

from analysis.calibration import Calibrated, Moved
from analysis.calibration.scenario_file import file_text
from analysis.calibration.table import facts, json_object, losses, numbers, text
from analysis.checks import Finding
from sim.scenario.declare import Parameter
from sim.scenario.files.check import Check
from sim.scenario.files.formula import Formula

KEPT = Check("R", "customers kept", "calibration", "hard", "", (Formula("it.retention"),), 70.0, 80.0)
NUMBER = Parameter("assumptions.churn.base", -3.0, "", -9.0, 0.0, "inclination to leave", "", sweep=(-4.0, -2.0))
BEFORE, AFTER = (Finding(KEPT, "facts", value, value - 1, value + 1, 4, 4) for value in (85.0, 76.0))
FOUND = Calibrated({NUMBER.address: -2.5}, (AFTER,), (BEFORE,), (Moved(NUMBER, 1.0, "R", 3.0, 0.5),))


def test_a_fact_stands_with_value_and_loss_before_and_after() -> None:
    assert facts(FOUND).rows == [["R", "customers kept", "70 to 80", "85.0", "4.00", "76.0", "0.040"]]
    assert losses(FOUND) == "loss 8 with the defaults, 0.08 as found"


def test_a_number_that_an_end_of_its_sweep_fits_as_well_is_not_pinned_down() -> None:
    assert numbers(FOUND).rows == [["assumptions.churn.base", "-3", "-2.5", "-4 to -2", "no"]]
    assert json_object(FOUND)["loose"] == ["assumptions.churn.base"]


def test_the_text_ends_with_the_next_command() -> None:
    assert text(FOUND, Path("mine.yaml")).endswith("Written: mine.yaml\nNext: ccsim run mine.yaml")


def test_the_file_sets_the_numbers_by_section_and_says_what_is_not_pinned_down() -> None:
    lines = file_text(FOUND, date(2026, 1, 2)).splitlines()
    assert lines[-2:] == ["assumptions:", "  churn: {base: -2.5}"]
    assert "#   R        76.0 (target 70 to 80), loss 0.04" in lines
    assert "# Not pinned down by these rows: churn.base." in lines
