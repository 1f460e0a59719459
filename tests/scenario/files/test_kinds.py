"""Whoever is given a name or a path finds the kind of the file."""

from pathlib import Path

import pytest

from sim.scenario.files.kinds import every_kind, kind_of


@pytest.mark.parametrize(
    ("name", "kind"),
    [("smoke", "experiment"), ("sbg", "check file"), ("blended", "scenario"), ("nowhere.yaml", "scenario")],
)
def test_a_name_is_of_the_kind_that_ships_it(name: str, kind: str) -> None:
    assert kind_of(name).mark.name == kind


@pytest.mark.parametrize(
    ("key", "kind"), [("experiment", "experiment"), ("checks", "check file"), ("dock", "check file")]
)
def test_a_file_is_of_the_kind_whose_key_it_has(tmp_path: Path, key: str, kind: str) -> None:
    (tmp_path / "mine.yaml").write_text(f"ccsim: 1\n{key}: mine\n")
    assert kind_of(tmp_path / "mine.yaml").mark.name == kind


def test_no_name_is_shipped_as_two_kinds_of_file() -> None:
    names = [name for kind in every_kind() for name in kind.shipped()]
    assert len(names) == len(set(names))
