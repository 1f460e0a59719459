"""Checking a file imports nothing heavy."""

import subprocess
import sys

HEAVY = {"numpy", "pandas", "mesa", "numba", "scipy", "matplotlib", "sqlalchemy", "rich"}


def test_loading_a_scenario_imports_nothing_heavy() -> None:
    script = "import sim, sys; sim.load('customer_centric'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stdout.split())


def test_checking_a_design_does_not_even_import_the_assumptions() -> None:
    script = "from sim.scenario import check; import sys; check('customer_centric'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "sim.scenario.assumptions" not in done.stdout.split()
