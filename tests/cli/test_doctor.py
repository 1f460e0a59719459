"""`ccsim doctor`."""

import json
from pathlib import Path

from tests.cli.conftest import SMALL, Ccsim, Process


def test_everything_works_in_the_environment_of_the_tests(process: Process) -> None:
    done = process("doctor", "--json")
    found = json.loads(done.stdout)
    assert [f for f in found["findings"] if f["state"] == "failure"] == []
    assert (done.returncode, found["ok"]) == (0, True)


def test_it_says_where_the_store_and_the_compiled_rules_are_and_how_fast_a_run_is(ccsim: Ccsim) -> None:
    said = " ".join(ccsim("doctor").stdout.split())
    assert "store.sqlite, writable" in said
    assert "compiled rules ok loaded from" in said or "compiled rules ok compiled now" in said
    assert "a short run ok 36 months in " in said


def test_a_store_that_cannot_be_used_is_a_finding_and_exit_code_5(ccsim: Ccsim, here: Path) -> None:
    (here / "store.txt").write_text("not a database" * 100, encoding="utf-8")
    result = ccsim("doctor", "--store", "store.txt")
    assert result.exit_code == 5
    assert "Does not work: store" in result.stdout


def test_a_store_whose_file_is_damaged_inside_is_not_called_sound(ccsim: Ccsim, here: Path) -> None:
    assert ccsim("run", "product_centric", *SMALL).exit_code == 0
    file = here / "store.sqlite"
    whole = file.read_bytes()
    middle = len(whole) // 2 // 4096 * 4096
    file.write_bytes(whole[:middle] + b"\xff" * 16384 + whole[middle + 16384 :])
    result = ccsim("doctor")
    assert result.exit_code == 5
    assert "Does not work: store" in result.stdout
