"""Where each value of a scenario is set."""

from pathlib import Path

import pytest

from sim.scenario.origin import settings_of


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, tuple[object, str]]:
    monkeypatch.chdir(tmp_path)
    Path("parent.yaml").write_text("ccsim: 1\nincentives:\n  variable_share: 0.3\n  cap: 1.5\n", encoding="utf-8")
    Path("mine.yaml").write_text("ccsim: 1\nextends: parent.yaml\nincentives: {cap: 2.5}\n", encoding="utf-8")
    return {one.address: (one.value, one.origin) for one in settings_of("mine.yaml")}


def test_a_value_has_the_line_of_the_file_that_sets_it(settings: dict[str, tuple[object, str]]) -> None:
    assert settings["incentives.cap"] == (2.5, "mine.yaml:3")
    assert settings["incentives.variable_share"] == (0.3, "parent.yaml:3")


def test_what_no_file_sets_is_a_default(settings: dict[str, tuple[object, str]]) -> None:
    assert settings["incentives.accelerator"] == (0.0, "default")
    assert settings["market.drift"][1] == "default"
    assert settings["switches.norms"] == ("on", "default")
