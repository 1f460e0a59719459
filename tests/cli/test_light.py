"""What must start at once imports nothing heavy."""

import subprocess
import sys

import pytest

HEAVY = {"numpy", "pandas", "mesa", "numba", "scipy", "matplotlib", "seaborn", "sqlalchemy", "rich"}
SCRIPT = """
import sys
from sim.cli import main
try:
    main()
except SystemExit as stop:
    print(stop.code, *sys.modules, file=sys.stderr)
"""


@pytest.mark.parametrize(
    "words",
    [
        ("--help",),
        ("compare", "--help"),
        ("run", "--help"),
        ("replay", "--help"),
        ("levers", "--help"),
        ("batch", "--help"),
        ("status", "--help"),
        ("export", "--help"),
        ("merge", "--help"),
        ("calibrate", "--help"),
        ("check", "customer_centric"),
        ("check", "contexts"),
        ("check", "sbg"),
        ("check", "pay"),
        ("dock", "--help"),
        ("list", "experiments"),
        ("list", "docks"),
        ("list", "facts"),
        ("list",),
        ("list", "levers"),
    ],
    ids=" ".join,
)
def test_help_check_and_list_import_nothing_heavy(words: tuple[str, ...]) -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT, *words], capture_output=True, text=True, check=True)
    code, *modules = done.stderr.split()
    assert code == "0"
    assert HEAVY.isdisjoint(modules)


def test_help_does_not_even_import_the_checker_of_scenarios() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT, "--help"], capture_output=True, text=True, check=True)
    assert {"pydantic", "ruamel.yaml", "sim.scenario"}.isdisjoint(done.stderr.split())
