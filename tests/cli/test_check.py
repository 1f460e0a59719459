"""`ccsim check`."""

import json
from pathlib import Path

from tests.cli.conftest import Ccsim, Process


def test_a_scenario_without_a_parent_is_valid(ccsim: Ccsim) -> None:
    result = ccsim("check", "product_centric")
    assert (result.exit_code, result.stdout) == (0, "product_centric: valid\n")


def test_a_valid_scenario_says_what_it_changes_of_its_parent(ccsim: Ccsim, here: Path) -> None:
    (here / "my.yaml").write_text(
        "ccsim: 1\nextends: product_centric\nincentives: {variable_share: 0.4}\nkpis: {retention: {weight: 0.5}}\n"
        "timeline:\n- month: 37\n  offer: {price: 1.1}\n"
    )
    assert ccsim("check", "my.yaml").stdout.splitlines()[3:] == [
        "my.yaml: valid; changes 3 values of product_centric",
        "  kpis.retention.weight: 0 -> 0.5",
        "  incentives.variable_share: 0.2 -> 0.4",
        "  month 37, offer.price: 1.1",
    ]


def test_ten_changes_are_shown_and_the_others_counted(ccsim: Ccsim) -> None:
    lines = ccsim("check", "customer_centric").stdout.splitlines()
    assert lines[0] == "customer_centric: valid; changes 27 values of product_centric"
    assert lines[1] == "  structure.segment_share: 0 -> 1"
    assert lines[11:] == ["  and 17 more"]


def test_a_file_name_that_is_not_utf_8_is_refused_in_one_line_by_every_verb(ccsim: Ccsim, here: Path) -> None:
    name = "caf\udce9.yaml"
    (here / name).write_text("ccsim: 1\n")
    for verb in ("check", "run", "compare"):
        result = ccsim(verb, name)
        assert result.exit_code == 3
        assert r"caf\xe9.yaml:1:1 E008 the name of this file is not UTF-8" in result.output


def test_a_file_name_with_an_escape_is_shown_as_one(ccsim: Ccsim, here: Path) -> None:
    (here / "a\x1b[2J.yaml").write_text("ccsim: 1\n")
    assert ccsim("check", "a\x1b[2J.yaml").stdout == "a\\x1b[2J.yaml: valid\n"


def test_every_problem_is_shown_with_its_position_and_the_exit_code_is_3(ccsim: Ccsim, broken: Path) -> None:
    result = ccsim("check", "broken.yaml")
    assert result.exit_code == 3
    assert "broken.yaml:3:3 E102 unknown key 'varable_share'" in result.stdout
    assert "broken.yaml:5:10 E111 offer.price is 9; allowed 0.5 to 2" in result.stdout


def test_several_files_are_all_checked(ccsim: Ccsim, broken: Path) -> None:
    result = ccsim("check", "broken.yaml", "product_centric", "missing.yaml")
    assert result.exit_code == 3
    assert "product_centric: valid" in result.stdout
    assert "missing.yaml:1:1 " in result.stdout


def test_json_is_one_object_with_every_problem(ccsim: Ccsim, broken: Path) -> None:
    done = ccsim("check", "broken.yaml", "customer_centric", "--json")
    found = json.loads(done.stdout)
    assert (done.exit_code, done.stderr, found["valid"]) == (3, "", False)
    assert [file["valid"] for file in found["files"]] == [False, True]
    first = found["files"][0]["problems"][0]
    assert (first["line"], first["column"], first["code"]) == (3, 3, "E102")


def test_a_folder_stands_for_the_files_of_ccsim_in_it(ccsim: Ccsim, broken: Path) -> None:
    folder = broken.parent
    (folder / "markets").mkdir()
    (folder / "markets" / "own.yaml").write_text("ccsim: 1\n")
    (folder / "compose.yaml").write_text("services: {}\n")
    result = ccsim("check", ".")
    assert result.exit_code == 3
    assert [line.split(":")[0] for line in result.stdout.splitlines() if line[0] != " "] == [
        "broken.yaml",
        "broken.yaml",
        "markets/own.yaml",
    ]


def test_a_folder_without_such_files_is_refused(ccsim: Ccsim, here: Path) -> None:
    result = ccsim("check", ".")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (3, ".:1:1 E002 this is a folder, not a scenario file")


def test_no_traceback_reaches_the_user_whatever_the_file_holds(ccsim: Ccsim, here: Path) -> None:
    (here / "binary.yaml").write_bytes(bytes(range(256)))
    (here / "empty.yaml").write_bytes(b"")
    result = ccsim("check", "binary.yaml", "empty.yaml", ".", "https://example.org/a.yaml")
    assert result.exit_code == 3
    assert "Traceback" not in result.output


def test_a_name_that_the_terminal_cannot_show_is_no_reason_to_stop(process: Process, here: Path) -> None:
    (here / "日.yaml").write_text("ccsim: 1\n", encoding="utf-8")
    done = process("check", "日.yaml", PYTHONIOENCODING="cp1252")
    assert (done.returncode, done.stdout) == (0, "?.yaml: valid\n")


FACTS = """ccsim: 1
checks: mine
scenarios: [product_centric]
months: 60
rows:
- id: X1
  name: Profit in the second year
  kind: validation
  strength: hard
  source: a book
  quantity: product_centric.profit[25:36]
  band: [0, null]
"""


def test_a_fact_file_is_checked_by_name_or_by_path(ccsim: Ccsim, here: Path) -> None:
    (here / "mine.yaml").write_text(FACTS)
    result = ccsim("check", "pay", "mine.yaml")
    assert (result.exit_code, result.stdout) == (0, "pay: valid\nmine.yaml: valid\n")


def test_mistakes_of_a_fact_file_are_shown_where_they_stand(ccsim: Ccsim, here: Path) -> None:
    wrong = FACTS.replace("_centric.profit[25:36]", "_firm.profit[25:90]").replace("[0, null]", "[1, 0]")
    (here / "mine.yaml").write_text(wrong)
    result = ccsim("check", "mine.yaml")
    assert result.exit_code == 3
    assert "mine.yaml:11:13 E195 no cell 'product_firm' in this experiment" in result.stdout
    assert "mine.yaml:11:13 E197 month 90 is after the end, 60" in result.stdout
    assert "mine.yaml:12:9 E196 band is empty" in result.stdout


def test_a_dock_of_before_is_told_how_to_write_it_now(ccsim: Ccsim, here: Path) -> None:
    (here / "mine.yaml").write_text("ccsim: 1\ndock: mine\nscenarios: [product_centric]\nchecks: 3\n")
    result = ccsim("check", "mine.yaml")
    assert result.exit_code == 3
    assert "mine.yaml:2:1 E198 'dock' is the former key of a check file" in result.stdout
    assert "write checks: in place of dock:" in result.stdout
