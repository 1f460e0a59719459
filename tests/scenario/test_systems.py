"""The systems of the essays: everything that a file can set or switch off belongs to one; each can be tried."""

import re
import subprocess
import sys

import pytest

from sim.scenario import shipped
from sim.scenario.mechanisms import Switches
from sim.scenario.systems import SYSTEMS, System, context_levers, design_levers
from sim.scenario.systems.files import files_that_set, files_that_test, levers_in

KEYS = [system.key for system in SYSTEMS]
# Claims of each essay, and the one for which there is no rule (docs/systems.md says so).
CLAIMS = {"0": 17, "1": 28, "2": 29, "3": 19, "4": 24}
NOT_IN_THE_MODEL = {"H1.11"}


def test_every_lever_of_a_design_belongs_to_a_system() -> None:
    covered = {lever for system in SYSTEMS for lever in system.levers}
    assert sorted(set(design_levers()) - covered) == []


def test_every_lever_of_the_context_belongs_to_a_system() -> None:
    covered = {lever for system in SYSTEMS for lever in system.levers}
    assert sorted(set(context_levers()) - covered) == []


def test_every_mechanism_belongs_to_a_system() -> None:
    covered = {mechanism for system in SYSTEMS for mechanism in system.mechanisms}
    assert sorted(set(Switches.model_fields) - covered) == []


def test_every_claim_of_the_essays_belongs_to_a_system_but_the_one_that_no_rule_can_tell() -> None:
    claims = {f"H{essay}.{n}" for essay, last in CLAIMS.items() for n in range(1, last + 1)}
    assert claims - {claim for system in SYSTEMS for claim in system.claims} == NOT_IN_THE_MODEL


def test_keys_and_names_are_said_once() -> None:
    assert len(set(KEYS)) == len({system.name for system in SYSTEMS}) == len(SYSTEMS)


@pytest.mark.parametrize("system", SYSTEMS, ids=KEYS)
def test_a_system_has_levers_mechanisms_and_claims_that_exist(system: System) -> None:
    assert set(system.levers) <= {*design_levers(), *context_levers()}
    assert set(system.mechanisms) <= set(Switches.model_fields)
    assert all(re.fullmatch(r"H[0-4]\.[1-9]\d?", claim) for claim in system.claims)
    assert system.levers
    assert system.mechanisms
    assert system.claims


@pytest.mark.parametrize("system", SYSTEMS, ids=KEYS)
def test_a_system_stands_with_an_essay_that_claims_something_of_it(system: System) -> None:
    assert system.essay.replace("S", "H") in {claim.split(".")[0] for claim in system.claims}


@pytest.mark.parametrize("system", SYSTEMS, ids=KEYS)
def test_a_system_can_be_tried_with_a_shipped_file(system: System) -> None:
    assert files_that_test(system) or files_that_set(system)


def test_what_a_file_sets_is_found_in_its_maps_and_in_its_timeline() -> None:
    assert levers_in("recession")[-2:] == ("timeline.shock.size", "timeline.shock.months")
    assert {"kpis.weight", "structure.layers", "systems.crm"} <= set(levers_in("culture_first"))
    assert "arena.firms" in levers_in("three_firms")


def test_what_a_parent_sets_is_not_counted() -> None:
    assert "structure.layers" not in levers_in("customer_activated")
    assert set(shipped()) > {"customer_activated"}


def test_the_systems_import_nothing_heavy() -> None:
    script = "import sim.scenario.systems.files, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not {"numpy", "pandas", "mesa", "numba"} & set(done.stdout.split())
