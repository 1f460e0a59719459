"""The messages, word for word: one form, the position, the line with a caret, and what to do."""

import pytest

from sim.scenario import Problem, ScenarioError, check, load
from sim.scenario.problems import listed
from tests.scenario.conftest import Told, Write

HEAD = "ccsim: 1\nextends: account_managed\n"


def test_a_misspelt_key_is_shown_with_the_word_that_was_meant(told: Told) -> None:
    assert told(HEAD + "name: Bonus\nquestion: Why?\n\nincentives:\n  varable_share: 0.4\n") == (
        "my.yaml:7:3 E102 unknown key 'varable_share' in incentives\n"
        "   7 |   varable_share: 0.4\n"
        "     |   ^^^^^^^^^^^^^ did you mean 'variable_share'?"
    )


def test_a_quoted_number_is_shown_without_its_quotes(told: Told) -> None:
    assert told(HEAD + "#\n" * 8 + 'market:\n  customers: "300"\n', "markets/my.yaml") == (
        "markets/my.yaml:12:14 E110 market.customers must be a whole number, not text\n"
        '  12 |   customers: "300"\n'
        "     |              ^^^^^ remove the quotes: 300"
    )


def test_a_number_out_of_range_is_shown_with_range_and_unit(told: Told) -> None:
    assert told(HEAD + "incentives:\n  variable_share: 1.4\n") == (
        "my.yaml:4:19 E111 incentives.variable_share is 1.4; allowed 0 to 1 (share of pay)\n"
        "   4 |   variable_share: 1.4\n"
        "     |                   ^^^ the default is 0.2"
    )


def test_an_empty_section_is_told_apart_from_contents_that_are_not_indented(told: Told) -> None:
    assert told(HEAD + "\n\nincentives:\nvariable_share: 0.4\nteam_share: 0.3\n").splitlines() == [
        "my.yaml:5:1 E051 'incentives' is empty: lines 6-7 look like its contents; indent them by 2 spaces",
        "   5 | incentives:",
        "     | ^^^^^^^^^^",
    ]


def test_a_key_that_stands_twice_is_shown_with_the_first_line(told: Told) -> None:
    text = HEAD + "\n\n\nleadership:\n  say: 0.4\n\nleadership:\n  say: 0.5\n"
    assert told(text).splitlines()[0] == "my.yaml:9:1 E054 'leadership' appears twice (first at line 6); keep one"


def test_a_loop_is_shown_as_the_way_round(told: Told, write: Write) -> None:
    write("extends: a.yaml\nccsim: 1\n", "b.yaml")
    found = told("extends: b.yaml\nccsim: 1\n", "a.yaml").splitlines()
    assert found[0] == "a.yaml:1:10 E120 extends loop: a.yaml -> b.yaml -> a.yaml"


def test_a_missing_parent_is_shown_with_the_nearest_name(told: Told) -> None:
    found = told("ccsim: 1\nextends: acount_managed\n").splitlines()
    assert found[0] == "my.yaml:2:10 E121 extends: 'acount_managed' not found. Did you mean 'account_managed'?"
    assert found[2] == "     |          ^^^^^^^^^^^^^^ write account_managed"


def test_weights_that_do_not_sum_to_one_are_a_warning_that_names_the_inherited_ones(told: Told, write: Write) -> None:
    kpis = "kpis:\n  reported_nps: {weight: 0.6, level: person}\n  unit_sales: {weight: 0.4, level: person}\n"
    assert told(HEAD + "name: Bonus on scores\n\n\n\n" + kpis).splitlines() == [
        "my.yaml:8:3 W130 KPI weights sum to 1.1; they are relative and read as shares",
        "   8 |   reported_nps: {weight: 0.6, level: person}",
        "     |   ^^^^^^^^^^^^ inherited: unit_cost, handling_time; remove one with weight: 0",
    ]
    assert load("my.yaml").get("kpis.reported_nps.weight") == 0.6


def test_a_design_that_sets_the_world_is_told_both_ways_to_see_it_there(told: Told) -> None:
    assert told(HEAD + "market: {drift: 0.03, rivals: 3}\n", "my plan.yaml").splitlines() == [
        "my plan.yaml:3:1 E140 'market' cannot be set by a design; put it in a market or a context",
        "   3 | market: {drift: 0.03, rivals: 3}",
        "     | ^^^^^^ take these lines out, and see the design in that world:",
        "     |   ccsim run 'my plan.yaml' --set market.drift=0.03 --set market.rivals=3",
        "     |   ccsim run 'my plan.yaml' --market contexts/world.yaml, after moving them to that file",
    ]


def test_a_design_that_extends_a_market_is_told_how_it_is_seen_there(told: Told) -> None:
    assert told("ccsim: 1\nextends: price_driven\n").splitlines()[2:] == [
        "     |          ^^^^^^^^^^^^ extend a design, and see it in that world:",
        "     |   ccsim run my.yaml --market price_driven",
    ]


def test_account_managers_with_too_many_customers_are_a_warning(told: Told) -> None:
    found = told(HEAD + "#\n" * 15 + "portfolio:\n  account_managers: 3\n  account_cover: 0.9\n").splitlines()
    assert found[0] == "my.yaml:19:3 W210 3 account managers for 360 customers: each customer is seen once in 10 months"


def test_a_file_that_cannot_be_read_has_no_excerpt(told: Told) -> None:
    assert told("") == "my.yaml:1:1 E004 the file is empty\n     | begin with the line ccsim: 1"


def test_a_problem_of_a_parent_names_the_files_between(told: Told, write: Write) -> None:
    write("ccsim: 1\noffer: {price: 9}\n", "grand.yaml")
    write("ccsim: 1\nextends: grand.yaml\n", "parent.yaml")
    assert told("ccsim: 1\nextends: parent.yaml\n").splitlines() == [
        "grand.yaml:2:16 E111 offer.price is 9; allowed 0.5 to 2 (ratio to the market)",
        "   2 | offer: {price: 9}",
        "     |                ^ the default is 1",
        "     | by way of my.yaml -> parent.yaml -> grand.yaml",
    ]


def test_a_value_that_the_file_replaces_is_no_problem_of_its_parent(told: Told, write: Write) -> None:
    write("ccsim: 1\noffer: {price: 9}\n", "parent.yaml")
    assert told("ccsim: 1\nextends: parent.yaml\noffer: {price: 1.1}\n") == ""


def test_all_errors_of_a_file_are_told_at_once_in_the_order_of_its_lines(told: Told) -> None:
    text = "ccsim: 2\nextends: nobody\noffer: {price: nine}\nstructure: {lairs: 2}\nname: 7\n"
    told(text)
    assert [(p.code, p.line) for p in check("my.yaml")] == [
        ("E101", 1),
        ("E121", 2),
        ("E110", 3),
        ("E102", 4),
        ("E110", 5),
    ]


def test_ten_problems_are_printed_and_the_others_counted(write: Write) -> None:
    write("ccsim: 1\n" + "".join(f"key_{i}: 1\n" for i in range(13)))
    with pytest.raises(ScenarioError) as caught:
        load("my.yaml")
    assert len(caught.value.problems) == 13
    assert str(caught.value).splitlines()[-1] == "and 3 more"
    assert str(caught.value).count("E102") == 10


def test_a_problem_as_plain_values_has_every_part() -> None:
    problem = Problem("E110", "wrong", "a.yaml", 3, 5, "  k: v", 1, "right", ("b.yaml", "a.yaml"))
    assert problem.as_dict() == {
        "file": "a.yaml",
        "line": 3,
        "column": 5,
        "code": "E110",
        "text": "wrong",
        "excerpt": "  k: v",
        "hint": "right",
        "chain": ["b.yaml", "a.yaml"],
    }


def test_a_line_that_is_too_long_is_shown_around_the_caret() -> None:
    shown = str(Problem("E110", "wrong", "a.yaml", 1, 301, "x" * 300 + "yyy" + "x" * 300, 3)).splitlines()
    assert len(shown[1]) <= 110
    start = shown[2].index("^")
    assert shown[1][start : start + 3] == "yyy"


def test_control_characters_of_a_file_do_not_reach_the_terminal() -> None:
    shown = listed([Problem("E110", "wrong", "a.yaml", 1, 1, "a\x1b[31m\x07\tb")])
    assert not any(ord(c) < 32 and c != "\n" for c in shown)
