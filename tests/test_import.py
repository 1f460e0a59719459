"""`import ccsim` and the command work beside a user's own `sim.py` and `analysis.py`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
RUN = """
import ccsim

if __name__ == "__main__":
    firm = ccsim.load("product_centric").replace("market.customers", 60).replace("market.staff", 30)
    print(len(ccsim.simulate(firm, seed=1, months=2).months), ccsim.OrganisationModel.__name__, ccsim.__version__)
"""
BATCH = """
import ccsim
from sim.batch import Job, open_store, run_batch

if __name__ == "__main__":
    firm = ccsim.load("product_centric").replace("market.customers", 60).replace("market.staff", 30)
    with open_store("runs.sqlite") as store:
        print(run_batch([Job(firm, 1, 2)], store, 1).failed)
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with files of the user's own that have the names of the packages behind ccsim."""
    for name in ("sim.py", "analysis.py"):
        (tmp_path / name).write_text("raise SystemExit('a file of the user was imported')\n")
    return tmp_path


def python(desk: Path, *arguments: str, path: str = ".") -> str:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([path, str(ROOT / "sim" / "entry")])}
    done = subprocess.run([sys.executable, *arguments], cwd=desk, env=env, capture_output=True, text=True)
    return done.stdout + done.stderr.strip()[-600:]


def test_a_script_beside_files_of_those_names_runs_a_world(desk: Path) -> None:
    (desk / "mine.py").write_text(RUN)
    assert python(desk, "mine.py") == "2 OrganisationModel 0.1.0\n"


def test_worker_processes_find_the_same_packages_without_a_script_to_import(desk: Path) -> None:
    assert python(desk, "-c", BATCH) == "0\n"


def test_the_command_works_there(desk: Path) -> None:
    assert "product_centric" in python(desk, "-m", "ccsim", "list", "scenarios")


def test_a_module_of_that_name_that_is_loaded_first_is_named_with_the_remedy(desk: Path) -> None:
    (desk / "sim.py").write_text("")
    said = python(desk, "-c", "import sim, ccsim")
    assert "a module 'sim' is loaded already" in said
    assert "import ccsim first" in said
