"""Check files: what may stand in one, and what is said about what may not."""

import math
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from sim.scenario import ScenarioError
from sim.scenario.files.check import CheckFile
from sim.scenario.files.check_file import CHECKS, shipped_docks, shipped_facts
from sim.scenario.files.formula import Term
from tests.scenario.conftest import Write

GOOD = """ccsim: 1
checks: mine
scenarios: [product_centric]
cases:
  usual: {}
  more: {incentives.variable_share: 0.5}
seeds: 4
rows:
- id: X1
  name: More pay at stake
  kind: validation
  strength: hard
  source: a book
  quantity: more.headline - usual.headline
  band: [0, null]
"""
HEAD = "ccsim: 1\nchecks: mine\nmodel: Theirs\nsource: a book\nscenarios: [product_centric]\n"
Said = Callable[[str], list[str]]


@pytest.fixture
def said(write: Write) -> Said:
    """The problems of a check file that goes on like this after five lines of a valid head."""

    def problems(rest: str) -> list[str]:
        write(HEAD + rest, "mine.yaml")
        return [str(problem).splitlines()[0].removeprefix("mine.yaml:") for problem in CHECKS.check("mine.yaml")]

    return problems


def loaded(write: Write, text: str) -> CheckFile:
    return CHECKS.load(write(text, "mine.yaml"))


def problems(write: Write, text: str) -> list[tuple[str, str]]:
    write(text, "mine.yaml")
    return [(problem.code, problem.text) for problem in CHECKS.check("mine.yaml")]


# What is read


def test_a_file_gives_its_cells_by_name_and_its_rows_with_their_bands(write: Write) -> None:
    file = loaded(write, GOOD)
    assert list(file.scenarios) == ["usual", "more"]
    assert file.scenarios["more"].get("incentives.variable_share") == 0.5
    assert (file.checks[0].low, file.checks[0].high, file.seeds) == (0.0, math.inf, (1, 2, 3, 4))


def test_several_scenarios_in_several_cases_are_named_by_both(write: Write) -> None:
    text = GOOD.replace("[product_centric]", "[product_centric, customer_centric]")
    text = text.replace("more.headline - usual.headline", "customer_centric.more.headline")
    assert "customer_centric.more" in loaded(write, text).scenarios


def test_without_cases_a_cell_is_a_scenario(write: Write) -> None:
    file = loaded(write, HEAD + "rows:\n- {name: A, quantity: product_centric.trust, sign: higher}\n")
    assert list(file.scenarios) == ["product_centric"]


def test_what_is_common_holds_in_every_case(write: Write) -> None:
    text = "common: {market.rivals: 2}\ncases:\n  low: {market.drift: 0.01}\n  high: {market.drift: 0.03}\n"
    cells = loaded(write, HEAD + text + "rows:\n- {name: A, quantity: low.trust, sign: higher}\n").scenarios
    assert [(firm.market.rivals, firm.market.drift) for firm in cells.values()] == [(2, 0.01), (2, 0.03)]


def test_a_row_may_have_a_number_or_a_quantity_that_is_expected(write: Write) -> None:
    rows = "- {name: A, quantity: product_centric.trust, expected: 0.5, band: [-0.1, 0.1]}\n"
    rows += "- {name: B, quantity: product_centric.trust, expected: product_centric.even_share, band: [0, 1]}\n"
    first, second = loaded(write, HEAD + f"rows:\n{rows}").checks
    assert first.expected is not None
    assert (first.expected.value({}, {}), first.low, first.high) == (0.5, -0.1, 0.1)
    assert Term("product_centric", "even_share") in second.terms


def test_a_row_has_its_number_for_an_id_and_the_source_of_the_file(write: Write) -> None:
    (check,) = loaded(write, HEAD + "rows:\n- {name: A, quantity: product_centric.trust, sign: lower}\n").checks
    assert (check.id, check.source, check.high, check.from_memory) == ("1", "a book", 0.0, False)


def test_a_file_can_be_taken_to_other_worlds(write: Write) -> None:
    assert loaded(write, GOOD).in_worlds(2).seeds == (1, 2)
    assert loaded(write, GOOD).in_worlds(None).runs == 8


# Messages


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        ("more.headline -", "less.headline -", "E195", "no cell 'less' in this experiment"),
        ("more.headline - usual.headline", "more.headline ** 2", "E194", "cannot stand in a quantity"),
        ("more.headline -", "abs(more.headline, 2) -", "E194", "abs takes one value, not 2"),
        ("usual.headline", "usual.profit[200]", "E197", "month 200 is after the end, 144"),
        ("usual.headline", "usual.headlin", "E197", "nothing that is measured is called 'headlin'"),
        ("usual.headline", "usual.trust_ratio[25:26]", "E197", "is called 'trust_ratio'"),  # no monthly measure
        ("band: [0, null]", "band: [2, 1]", "E196", "band is empty"),
        ("band: [0, null]", "band: [0]", "E196", "band has 1 ends"),
        ("band: [0, null]", "band: [0, low]", "E110", "an entry of rows.band must be a number, not text"),
        ("band: [0, null]", "band: 0", "E110", "rows.band must be a list, not a whole number"),
        ("  band: [0, null]\n", "", "E190", "a row has either a band or a sign"),
        ("band: [0, null]", "band: [0, null]\n  sign: higher", "E190", "a row has either a band or a sign"),
        ("band: [0, null]", "sign: up", "E112", "rows.sign is 'up'; allowed higher, lower"),
        ("kind: validation", "kind: guess", "E112", "kind is 'guess'"),
        ("  source: a book\n", "", "E103", "'source' is missing in a row"),
        ("  name: More pay at stake\n", "", "E103", "'name' is missing in an entry of rows"),
        ("name: More", "nam: More", "E102", "unknown key 'nam' in an entry of rows"),
        ("seeds: 4", "sedes: 4", "E102", "unknown key 'sedes' in a check file"),
        ("seeds: 4", "months: 12", "E111", "months is 12; allowed 26 to 1200"),
        ("incentives.variable_share: 0.5", "incentives.variable_share: 5", "E111", "allowed 0 to 1"),
        ("usual: {}", "usual: 3", "E110", "must be a group of keys"),
        ("scenarios: [product_centric]\n", "", "E103", "'scenarios' is missing in a check file"),
        ("ccsim: 1", "ccsim: 2", "E101", "ccsim is 2"),
    ],
)
def test_a_mistake_is_told_where_it_stands(write: Write, old: str, new: str, code: str, words: str) -> None:
    found = problems(write, GOOD.replace(old, new))
    assert any(one == code and words in text for one, text in found), found


@pytest.mark.parametrize(
    ("rest", "problem"),
    [
        ("rows:\n- {name: M}\n", "7:3 E103 'why' is missing in a row"),
        ("rows:\n- {name: M, why: nothing of the kind}\n", ""),
        ("rows:\n- {name: M, quantity: product_centric.trust, sign: up}\n", "7:52 E112 rows.sign is 'up'"),
        ("rows:\n- {name: M, quantity: product_centric.trust, bnd: 1}\n", "7:46 E102 unknown key 'bnd'"),
        ("rows: []\n", "6:7 E051 'rows' is empty"),
        ("rows:\n- {name: M, quantity: 3, band: [0, 1]}\n", "7:23 E110 rows.quantity must be a list, not a whole"),
        ("rows:\n- {name: M, quantity: [a.b, 3], band: [0, 1]}\n", "7:29 E110 an entry of rows.quantity must be text"),
        ("rows:\n- 3\n", "7:3 E110 an entry of rows must be a group of keys, not a whole number"),
    ],
)
def test_a_mistake_is_told_once_with_line_and_column(said: Said, rest: str, problem: str) -> None:
    found = said(rest)
    assert [text[: len(problem)] for text in found] == ([problem] if problem else [])


def test_a_value_in_common_and_in_a_case_is_told(said: Said) -> None:
    text = "common: {market.rivals: 2}\ncases: {low: {market.rivals: 1}}\n"
    (found,) = said(text + "rows:\n- {name: A, quantity: low.trust, sign: higher}\n")
    assert found == "7:15 E180 'market.rivals' stands in common and in cases"


def test_a_case_in_which_nobody_serves_customers_is_told_at_its_name(said: Said) -> None:
    text = "cases:\n  usual: {}\n  alone: {people.front_line: 0.0, people.help_desk: 0.0}\n"
    (found,) = said(text + "rows:\n- {name: A, quantity: usual.trust, sign: higher}\n")
    assert found.startswith("8:3 E170 people.front_line and people.help_desk are both 0")


@pytest.mark.parametrize("key", ["facts", "dock"])
def test_a_file_of_before_is_answered_with_how_to_write_it_now(write: Write, key: str) -> None:
    write(GOOD.replace("checks: mine", f"{key}: mine"), "mine.yaml")
    (problem,) = CHECKS.check("mine.yaml")
    assert (problem.code, problem.line) == ("E198", 2)
    assert problem.hint.startswith(f"write checks: in place of {key}:")


def test_a_file_without_anything_in_it_is_told_what_is_missing(write: Write) -> None:
    assert ("E103", "'checks' is missing in a check file") in problems(write, "{}\n")


def test_a_row_stands_once(write: Write) -> None:
    rows = GOOD[GOOD.index("- id") :]
    assert problems(write, GOOD + rows) == [("E183", "row X1 stands twice")]


@pytest.mark.parametrize(("name", "near"), [("pey", "pay"), ("marsh", "march")])
def test_a_name_that_nobody_ships_is_answered_with_the_nearest_one(name: str, near: str) -> None:
    with pytest.raises(ScenarioError, match=f"no check file of this name. Did you mean '{near}'"):
        CHECKS.load(name)


# What is shipped


def test_every_shipped_file_has_the_name_that_it_gives_itself_and_asks_a_question() -> None:
    files = {name: CHECKS.load(name) for name in CHECKS.shipped()}
    assert all(file.name == name and "?" in file.question for name, file in files.items())
    assert {file.name for file in (*shipped_facts(), *shipped_docks())} == set(files)


def test_every_shipped_fact_has_an_id_of_its_own() -> None:
    ids = [check.id for file in shipped_facts() for check in file.checks]
    assert len(ids) == len(set(ids)) >= 25
    assert all(re.fullmatch(r"A\d+[a-d]?", key) for key in ids)


def test_every_case_of_a_shipped_file_is_used_in_a_check() -> None:
    for file in (*shipped_facts(), *shipped_docks()):
        used = {term.cell for check in file.checks for term in check.terms}
        assert used == set(file.scenarios), file.name


def test_check_files_are_told_from_other_files(tmp_path: Path) -> None:
    assert CHECKS.is_kind("sbg")
    assert not CHECKS.is_kind("smoke")
    assert not CHECKS.is_kind("nowhere.yaml")
