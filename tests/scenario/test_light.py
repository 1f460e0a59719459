"""Checking a file imports nothing heavy."""

import subprocess
import sys

from tests.scenario.conftest import Write

HEAVY = {"numpy", "pandas", "mesa", "numba", "scipy", "matplotlib", "seaborn", "sqlalchemy", "rich"}


def test_loading_a_scenario_imports_nothing_heavy() -> None:
    script = "import sim, sys; sim.load('customer_centric'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stdout.split())


def test_checking_a_design_does_not_even_import_the_assumptions() -> None:
    script = "from sim.scenario import check; import sys; check('customer_centric'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "sim.scenario.assumptions" not in done.stdout.split()


def test_checking_a_timeline_and_an_arena_imports_nothing_heavy(write: Write) -> None:
    timeline = "timeline:\n- month: 30\n  shock: {kind: scandal}\n"
    write("ccsim: 1\nextends: customer_centric\narena: {account_managed: {}}\n" + timeline, "experiments/my.yaml")
    script = "from sim.scenario import check; import sys; print(check('experiments/my.yaml'), *sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    found, *modules = done.stdout.split()
    assert found == "[]"
    assert not {*HEAVY, "sim.scenario.assumptions"} & set(modules)


def test_what_a_run_reports_is_known_without_anything_heavy() -> None:
    script = "import sys; from sim.scenario.measures import MONTHLY, OUTCOMES; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stdout.split())
