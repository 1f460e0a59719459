"""Values of the wrong kind, told word for word."""

import pytest

from tests.scenario.conftest import Told

HEAD = "ccsim: 1\nextends: account_managed\n"


def test_one_word_is_wanted_and_not_a_list_of_them(told: Told) -> None:
    assert told(HEAD + "kpis: {reported_nps: {audience: [front, leaders]}}\n") == (
        "my.yaml:3:33 E110 kpis.reported_nps.audience must be one word, not a list\n"
        "   3 | kpis: {reported_nps: {audience: [front, leaders]}}\n"
        f"     |{' ' * 33}^ write one of: everybody, front, account_managers, back_office, leaders"
    )


@pytest.mark.parametrize(
    ("written", "column", "name", "hint"),
    [
        ("\u201c0.6\u201d", 13, "a left double quotation mark stands here (\u201c)", 'type a plain " instead: 0.6'),
        ("\u2212.1", 13, "a minus sign stands here (\u2212)", "type a plain - instead: -.1"),
        ("\u20130,1", 13, "an en dash stands here (\u2013)", "type a plain - instead: -0.1"),
        ("\uff10.6", 13, "a fullwidth digit zero stands here (\uff10)", "type a plain 0 instead: 0.6"),
        ("0\uff0e6", 14, "a fullwidth full stop stands here (\uff0e)", "type a plain . instead: 0.6"),
        ("\u0665", 13, "an arabic-indic digit five stands here (\u0665)", "type a plain 5 instead: 5"),
        ("0.6\u00a0", 16, "a no-break space stands here", "type a plain space instead: 0.6"),
        ("\u200b0.6", 13, "a zero width space stands here", "it is invisible; delete it: 0.6"),
        ("40\u202f%", 15, "a narrow no-break space stands here", "type a plain space instead: 0.4"),
    ],
)
def test_a_character_that_looks_like_part_of_a_number_is_named(
    told: Told, written: str, column: int, name: str, hint: str
) -> None:
    found = told(HEAD + f"kpis:\n  retention:\n    weight: {written}\n").splitlines()
    assert found[0] == f"my.yaml:5:{column} E058 {name}"
    assert found[-1].endswith(f"^ {hint}")


def test_a_character_that_looks_like_part_of_a_word_is_named(told: Told) -> None:
    found = told(HEAD + "listening: {mode: \u201cask\u201d}\n").splitlines()
    assert found[0] == "my.yaml:3:19 E058 a left double quotation mark stands here (\u201c)"
    assert found[-1].endswith('^ type a plain " instead: ask')


def test_a_text_may_hold_any_of_them(told: Told) -> None:
    assert told(HEAD + "question: What\u2019s in it\u00a0\u2013 for \u201cus\u201d?\noffer: {price: 1.1}\n") == ""


def test_a_key_without_a_space_after_its_colon_is_told_as_what_it_is(told: Told) -> None:
    assert told(HEAD + "incentives:\n  variable_share:0.4\n") == (
        "my.yaml:4:3 E059 'variable_share:0.4' needs a space after the colon\n"
        "   4 |   variable_share:0.4\n"
        "     |   ^^^^^^^^^^^^^^^^^^ write variable_share: 0.4"
    )


def test_a_key_with_an_equals_sign_is_told_what_stands_there_instead(told: Told) -> None:
    assert told(HEAD + "incentives:\n  variable_share = 0.4\n") == (
        "my.yaml:4:3 E059 'variable_share = 0.4' is written with a colon and a space\n"
        "   4 |   variable_share = 0.4\n"
        "     |   ^^^^^^^^^^^^^^^^^^^^ write variable_share: 0.4"
    )


@pytest.mark.parametrize("text", ["{weight:0.6}", "{weight=0.6}", "{weight:0.6, level: unit}"])
def test_a_pair_without_a_space_is_told_inside_brackets(told: Told, text: str) -> None:
    found = told(HEAD + f"kpis: {{retention: {text}}}\n").splitlines()
    assert found[0].startswith("my.yaml:3:20 E059 'weight")
    assert found[2].endswith("^^^^^^^^^^ write weight: 0.6")
