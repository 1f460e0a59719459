"""The systems of the essays: everything that a file can set or switch off belongs to one; each can be tried."""

import re
import subprocess
import sys

import pytest

from sim.scenario import ScenarioError, shipped
from sim.scenario.files.system_files import files_that_set, files_that_test, levers_in
from sim.scenario.files.systems import System, context_levers, design_levers, read_systems, systems
from sim.scenario.mechanisms import Switches
from tests.scenario.conftest import Write

SYSTEMS = systems()
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
    script = "import sim.scenario.files.system_files, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not {"numpy", "pandas", "mesa", "numba"} & set(done.stdout.split())


SYSTEM = """ccsim: 1
systems:
  asked:
    essay: S0
    name: Asked
    sentence: Customers are asked.
    levers: ["segments.*.served"]
    mechanisms: [conversations]
    claims: [H0.1]
"""


def test_a_star_stands_for_every_name_that_is_declared(write: Write) -> None:
    (system,) = read_systems(write(SYSTEM))
    assert (system.key, len(system.levers), system.levers[0]) == ("asked", 4, "segments.ease.served")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("    name: Asked\n", "", "my.yaml:3:3 E103 'name' is missing in systems.asked"),
        ("essay: S0", "essay: S9", "my.yaml:4:12 E114 systems.asked.essay"),
        ("name: Asked", "nmae: Asked", "my.yaml:3:3 E103"),
        ("claims: [H0.1]", "claims: [1]", "my.yaml:9:14 E110 an entry of systems.asked.claims must be text"),
    ],
)
def test_a_mistake_in_the_file_is_told_where_it_stands(write: Write, old: str, new: str, problem: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        read_systems(write(SYSTEM.replace(old, new)))
    assert str(caught.value.problems[0]).startswith(problem)
