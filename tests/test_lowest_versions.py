"""The lowest versions that are tested are the lowest that are allowed."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_constraints_pin_the_bounds_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    bounds = dict(bound.split(",")[0].split(">=") for bound in project["dependencies"])
    lines = (ROOT / "constraints-lowest.txt").read_text(encoding="utf-8").splitlines()
    pinned = dict(line.split("==") for line in lines if line and not line.startswith("#"))
    assert {name: full(version) for name, version in bounds.items()} == pinned


def full(version: str) -> str:
    """A version with three numbers: `2.0` is 2.0.0."""
    return ".".join([*version.split("."), "0", "0"][:3])
