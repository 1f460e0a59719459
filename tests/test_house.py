"""The house as a whole: who may import whom, what no file may hold, and that every package is pinned."""

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import sim

ROOT = Path(__file__).parent.parent
ROOMS = ("sim.scenario", "sim.model", "sim.batch", "sim.bench", "analysis", "sim.cli")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
THIS = "tests/test_house.py"  # names what no other file may
LONGER = {
    "sim/scenario/assumptions/customers.py": "declarations only: a paragraph for each number",
    "sim/scenario/assumptions/organisation.py": "declarations only: a paragraph for each number",
    "sim/scenario/assumptions/people.py": "declarations only: a paragraph for each number",
    "sim/scenario/levers/customers.py": "declarations only: a paragraph for each lever",
    "sim/scenario/levers/organisation.py": "declarations only: a paragraph for each lever",
    "sim/model/state.py": "declarations only: a line for each column",
    "sim/model/month.py": "the process overview of the model reads as one page; a fifth of it is imports",
}
SOURCES = sorted([*(ROOT / "sim").rglob("*.py"), *(ROOT / "analysis").rglob("*.py")])


def tracked_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file() and name != THIS]


def imports(source: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def room(module: str) -> int:
    return next((i for i, name in enumerate(ROOMS) if f"{module}.".startswith(f"{name}.")), -1)


def pins() -> list[Requirement]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if line and not line.startswith("#")]


def pinned(python: str) -> dict[str, str]:
    environment = {**default_environment(), "python_version": python}
    chosen = [pin for pin in pins() if pin.marker is None or pin.marker.evaluate(environment)]
    return {canonicalize_name(pin.name): str(pin.specifier) for pin in chosen}


def needed(name: str, extras: frozenset[str], seen: set[tuple[str, frozenset[str]]]) -> set[str]:
    """`name` and everything that it needs here, as canonical names."""
    if (name, extras) in seen:
        return set()
    seen.add((name, extras))
    found = {name}
    for requirement in map(Requirement, requires(name) or []):
        marker = requirement.marker
        if marker is None or any(marker.evaluate({"extra": extra}) for extra in {"", *extras}):
            found |= needed(canonicalize_name(requirement.name), frozenset(requirement.extras), seen)
    return found


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_room_imports_only_rooms_below_it(source: Path) -> None:
    own = room(".".join(source.relative_to(ROOT).with_suffix("").parts))
    assert own == -1 or all(room(module) <= own for module in imports(source))


def test_importing_sim_imports_nothing_heavy() -> None:
    script = "import sim, sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert not {"numpy", "pandas", "mesa", "numba", "pydantic", "click"} & set(loaded.split())


def test_every_package_in_the_environment_of_the_tests_is_pinned() -> None:
    tree = needed("ccsim", frozenset({"dev", "docs"}), set()) - {"ccsim", "pip"}
    assert sorted(tree - set(pinned("3.11" if "tomli" in tree else "3.12"))) == []


@pytest.mark.parametrize(("python", "mesa"), [("3.11", "==3.3.1"), ("3.12", "==3.5.1"), ("3.13", "==3.5.1")])
def test_each_python_gets_the_newest_mesa_that_it_can_take(python: str, mesa: str) -> None:
    assert pinned(python)["mesa"] == mesa


def test_every_pin_is_one_exact_version() -> None:
    assert all(re.fullmatch(r"==[\w.]+", str(pin.specifier)) and pin.url is None for pin in pins())


def test_every_declared_dependency_is_pinned_for_every_python() -> None:
    declared = {canonicalize_name(Requirement(line).name) for line in PROJECT["dependencies"]}
    assert all(declared <= set(pinned(python)) for python in ("3.11", "3.12", "3.13"))


@pytest.mark.parametrize("place", [ROOT, Path.home()], ids=["checkout", "home"])
def test_no_tracked_file_names_a_folder_of_this_machine(place: Path) -> None:
    name = re.compile(rb"(?<![\w.])" + re.escape(str(place).encode()) + rb"/")
    assert [path.name for path in tracked_files() if name.search(path.read_bytes())] == []


def test_no_pin_and_no_project_setting_names_a_registry() -> None:
    pinned_lines = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert "://" not in pinned_lines
    assert "index-url" not in pinned_lines
    assert "index-url" not in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("word", ["TODO", "FIXME", "noqa", "mark.skip", "mark.xfail"])
def test_nothing_is_left_for_later_and_no_check_is_silenced(word: str) -> None:
    sources = [path for path in tracked_files() if path.suffix in {".py", ".toml", ".yaml", ".md"}]
    assert [path.name for path in sources if word in path.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_can_be_read_in_one_sitting_or_says_why_not(source: Path) -> None:
    assert source.relative_to(ROOT).as_posix() in LONGER or len(source.read_text(encoding="utf-8").splitlines()) <= 300


def test_changelog_and_citation_know_the_version() -> None:
    assert f"## {sim.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"version: {sim.__version__}" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
