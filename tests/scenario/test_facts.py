"""Fact files: what may stand in one, and what is said about what may not."""

import math
import re

import pytest

from sim.scenario import ScenarioError
from sim.scenario.facts import Formula, FormulaError, Term, load_facts, shipped_facts

GOOD = """ccsim: 1
facts: mine
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
  target: above 0
  source: a book
  quantity: more.headline - usual.headline
  band: [0, null]
"""


def problems(tmp_path, text):
    path = tmp_path / "mine.yaml"
    path.write_text(text)
    with pytest.raises(ScenarioError) as caught:
        load_facts(path)
    return [(one.code, one.text) for one in caught.value.problems]


def test_a_file_gives_its_cells_by_name_and_its_rows_with_their_bands(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text(GOOD)
    file = load_facts(path)
    assert list(file.scenarios) == ["usual", "more"]
    assert file.scenarios["more"].get("incentives.variable_share") == 0.5
    assert (file.facts[0].low, file.facts[0].high, file.seeds) == (0.0, math.inf, (1, 2, 3, 4))


def test_several_scenarios_in_several_cases_are_named_by_both(tmp_path):
    text = GOOD.replace("[product_centric]", "[product_centric, customer_centric]")
    text = text.replace("more.headline - usual.headline", "customer_centric.more.headline")
    path = tmp_path / "mine.yaml"
    path.write_text(text)
    assert "customer_centric.more" in load_facts(path).scenarios


@pytest.mark.parametrize(
    ("old", "new", "code", "words"),
    [
        ("more.headline -", "less.headline -", "E195", "no cell 'less' in this experiment"),
        ("more.headline - usual.headline", "more.headline ** 2", "E194", "cannot stand in a quantity"),
        ("more.headline -", "abs(more.headline, 2) -", "E194", "abs takes one value, not 2"),
        ("more.headline -", "9" * 20 + " -", "E194", "more than 15 digits"),
        ("band: [0, null]", "band: [2, 1]", "E196", "band is empty"),
        ("band: [0, null]", "band: [0]", "E196", "band has 1 ends"),
        ("kind: validation", "kind: guess", "E112", "kind is 'guess'"),
        ("  source: a book\n", "", "E103", "'source' is missing in a row"),
        ("incentives.variable_share: 0.5", "incentives.variable_share: 5", "E111", "allowed 0 to 1"),
        ("usual: {}", "usual: 3", "E110", "must be a group of keys"),
    ],
)
def test_a_mistake_is_told_where_it_stands(tmp_path, old, new, code, words):
    found = problems(tmp_path, GOOD.replace(old, new))
    assert any(one == code and words in text for one, text in found), found


def test_a_number_divided_by_zero_is_none_as_it_is_world_by_world():
    assert math.isnan(Formula("a.x * (1 / 0)").value({Term("a", "x"): 2.0}, {}))


def test_a_file_without_anything_in_it_is_told_what_is_missing(tmp_path):
    assert problems(tmp_path, "{}\n")[0] == ("E103", "'facts' is missing in a fact file")


def test_a_row_stands_once(tmp_path):
    rows = GOOD[GOOD.index("- id") :]
    assert problems(tmp_path, GOOD + rows)[0] == ("E183", "row X1 stands twice")


def test_a_name_that_nobody_ships_is_told_with_the_nearest_one():
    with pytest.raises(ScenarioError, match="Did you mean 'pay'"):
        load_facts("pey")


def test_the_shipped_files_can_be_read_and_no_row_stands_twice():
    facts = [fact for name in shipped_facts() for fact in load_facts(name).facts]
    assert len(facts) >= 25
    assert len({fact.id for fact in facts}) == len(facts)
    assert all(re.fullmatch(r"A\d+[a-d]?", fact.id) for fact in facts)


def test_months_of_a_measure_are_read_with_both_ends():
    assert Formula("a.b.profit[25:36]").terms == (Term("a.b", "profit", 25, 36),)
    assert Formula("a.revenue[27]").terms == (Term("a", "revenue", 27, 27),)


@pytest.mark.parametrize(
    "text", ["a.profit[36:25]", "a.profit[x]", "profit", "a.b()", "open('x').read", "a.b if 1 else 2", "[1]", "", "a."]
)
def test_what_is_no_arithmetic_over_cells_is_refused(text):
    with pytest.raises(FormulaError):
        Formula(text)


def test_a_deep_formula_is_refused_without_a_crash():
    with pytest.raises(FormulaError):
        Formula("-" * 100_000 + "a.b")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a.b" + " + a.b" * 1_000, "the formula has 6,003 characters; at most 400"),
        ("a.b + " + "9" * 16, "a number in the formula has more than 15 digits"),
        ("a.b + 0xff", "'0x' is not a number"),
        ("1or 2", "'1o' is not a number"),
        ("2e5x", "'2e5x' is not a number"),
        ("1_000 * a.b", "'1_' is not a number"),
    ],
)
def test_a_formula_is_refused_before_python_reads_it(text, message):
    with pytest.raises(FormulaError, match=re.escape(message)):
        Formula(text)


def test_numbers_and_names_with_digits_are_read():
    assert Formula("2.5e-3 * q1_a.nps2[1:12] + .5").terms == (Term("q1_a", "nps2", 1, 12),)
