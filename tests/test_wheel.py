"""An installed wheel works from any folder, with the shipped scenarios inside."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_scenarios_and_templates_travel_in_the_wheel(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    shipped = {
        f"sim/shipped/{p.relative_to(ROOT / 'scenarios').as_posix()}" for p in (ROOT / "scenarios").rglob("*.yaml")
    }
    assert shipped
    assert shipped <= names
    assert {"analysis/templates/report.html", "ccsim/__init__.py", "ccsim/__main__.py"} <= names
    assert not any(name.startswith("sim/entry") for name in names)


def test_an_unpacked_wheel_finds_its_scenarios_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    script = "import ccsim; import sim.scenario as s; print(s.shipped_folder()); print(s.load('customer_centric').id)"
    environment = {**os.environ, "PYTHONPATH": str(site)}
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.stdout.splitlines() == [str(site / "sim" / "shipped"), "customer_centric"]
