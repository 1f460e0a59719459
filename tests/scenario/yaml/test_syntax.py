"""What YAML cannot read, told by its cause where it is one that many people meet."""

import pytest

from tests.scenario.conftest import Told

HEAD = "ccsim: 1\nextends: account_managed\n"


def test_an_apostrophe_that_ends_a_text_is_shown_with_how_to_write_it(told: Told) -> None:
    assert told(HEAD + "name: 'It's a bonus'\n") == (
        "my.yaml:3:10 E050 this apostrophe ends the text\n"
        "   3 | name: 'It's a bonus'\n"
        "     |          ^ write it twice: '', or put the text in double quotes"
    )


@pytest.mark.parametrize(
    ("line", "column"), [("name: 'Managers' bonus'", 16), ("expect: {profit: {vs: 'it's', sure: 0.6}}", 26)]
)
def test_an_apostrophe_is_found_before_a_space_and_inside_brackets(told: Told, line: str, column: int) -> None:
    assert told(HEAD + line + "\n").startswith(f"my.yaml:3:{column} E050 this apostrophe ends the text\n")


def test_a_quotation_mark_that_ends_a_text_is_shown_too(told: Told) -> None:
    assert told(HEAD + 'name: "Say "no" twice"\n') == (
        "my.yaml:3:12 E050 this quotation mark ends the text\n"
        '   3 | name: "Say "no" twice"\n'
        "     |            ^ put the text in single quotes: '...'"
    )


@pytest.mark.parametrize(
    ("text", "place", "pair"),
    [
        ("incentives:\n  variable_share:0.4\n  team_share: 0.3\n", "4:3", "variable_share:0.4"),
        ("incentives:\n  team_share: 0.3\n  variable_share:0.4\n", "5:3", "variable_share:0.4"),
        ("name:Mine\nquestion: Why?\n", "3:1", "name:Mine"),
    ],
)
def test_a_missing_space_is_told_where_it_is_missing_not_where_yaml_stumbles(
    told: Told, text: str, place: str, pair: str
) -> None:
    key, value = pair.split(":")
    found = told(HEAD + text).splitlines()
    assert found[0] == f"my.yaml:{place} E059 '{pair}' needs a space after the colon"
    assert found[2].endswith(f"^ write {key}: {value}")


def test_a_file_of_such_pairs_alone_is_told_at_the_first(told: Told) -> None:
    assert told("ccsim:1\nextends:account_managed\n").startswith("my.yaml:1:1 E059 'ccsim:1' needs a space")


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("name\uff1a Mine\n", "3:5", "a fullwidth colon stands here (\uff1a)"),
        ("question: \u201cWhy: because\u201d\n", "3:11", "a left double quotation mark stands here (\u201c)"),
        ("kpis: {retention: {weight: 0.6\uff0c level: unit}}\n", "3:31", "a fullwidth comma stands here (\uff0c)"),
        ("incentives:\n\u00a0 variable_share: 0.4\n", "4:1", "a no-break space stands here"),
        ("\u200bname: Mine\n", "3:1", "a zero width space stands here"),
        ("timeline:\n\u2013 month: 37\n  offer: {price: 1.1}\n", "4:1", "an en dash stands here (\u2013)"),
        ("incentives:\n  variable_share:\u00a00.4\n", "4:18", "a no-break space stands here"),
    ],
)
def test_a_look_alike_of_a_character_of_yaml_is_named_where_it_stands(
    told: Told, text: str, place: str, said: str
) -> None:
    assert told(HEAD + text).split("\n")[0] == f"my.yaml:{place} E058 {said}"
    assert told(HEAD + text).count("E0") == 1


def test_a_look_alike_in_a_text_is_not_blamed_for_another_mistake(told: Told) -> None:
    assert "E058" not in told(HEAD + "name: Zoe\u2019s: plan\n")


def test_a_decimal_comma_between_brackets_is_told_as_such(told: Told) -> None:
    found = told(HEAD + "offer: {price: 0,9}\n").splitlines()
    assert found[2].endswith("^ a decimal number has a point: 0.9, not 0,9")
