"""The scenarios that come with the program."""

from pathlib import Path

import pytest

from sim.scenario import check, load, shipped, shipped_folder
from sim.scenario.files.kinds import every_kind
from sim.scenario.levers import Design
from sim.scenario.scenario import normal

REFERENCE = ("product_centric", "account_managed", "customer_centric")


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_scenario_is_valid_without_a_warning_and_says_what_it_is_for(name: str) -> None:
    assert check(name) == []
    scenario = load(name)
    assert scenario.id == name
    assert scenario.name
    assert scenario.question.endswith("?")


@pytest.mark.parametrize("name", shipped())
def test_a_shipped_scenario_is_short(name: str) -> None:
    assert 10 <= len(shipped()[name].read_text(encoding="utf-8").splitlines()) <= 45


def test_the_reference_designs_are_shipped() -> None:
    assert set(REFERENCE) <= set(shipped())


def test_a_name_leads_to_one_file_only() -> None:
    files = list(shipped_folder().glob("*/*.yaml"))
    named = sum(len(kind.shipped()) for kind in every_kind())
    assert len({file.stem for file in files}) == len(files) == named


def test_a_shipped_file_is_the_same_scenario_by_name_and_by_path() -> None:
    assert load(shipped()["customer_centric"]) == load("customer_centric")


def test_the_product_centric_firm_is_the_declared_default() -> None:
    assert load("product_centric").design == normal(Design())


def test_the_weights_of_every_reference_design_sum_to_one() -> None:
    for name in REFERENCE:
        assert sum(kpi.weight for kpi in load(name).design.kpis.values()) == pytest.approx(1)


def test_the_reference_designs_live_in_one_world_and_start_as_one_firm() -> None:
    loaded = [load(name) for name in REFERENCE]
    assert len({s.control().hash for s in loaded}) == 1


def test_the_shipped_files_are_found_inside_the_package_where_they_are_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = tmp_path / "sim" / "scenario" / "shipped.py"
    (tmp_path / "sim" / "shipped" / "designs").mkdir(parents=True)
    monkeypatch.setattr("sim.scenario.library.__file__", str(module))
    assert shipped_folder.__wrapped__() == tmp_path / "sim" / "shipped"
