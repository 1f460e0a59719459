"""Characters that look like one of YAML's."""

import unicodedata

import pytest

from sim.scenario.yaml.lookalikes import PLAIN, first_look_alike, plain, spoiled_word


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("\u201cx\u201d \u2018y\u2019", "\"x\" 'y'"),
        ("\u22121 \u20131 \u20141", "-1 -1 -1"),
        ("a\u00a0b\u202fc\u3000d", "a b c d"),
        ("a\u200bb\ufeff\u00ad", "ab"),
        ("\uff41\uff1a\uff11\uff0c\uff12", "a:1,2"),
        ("\u0661\u06f2\u0967", "121"),
        ("caf\u00e9 \u55b6\u696d", "caf\u00e9 \u55b6\u696d"),
    ],
)
def test_a_look_alike_is_replaced_by_what_is_meant_and_nothing_else_is(text: str, meant: str) -> None:
    assert plain(text) == meant


def test_every_look_alike_has_a_name_and_is_no_character_of_ascii() -> None:
    assert all(unicodedata.name(character, "") for character in PLAIN)
    assert not any(character.isascii() for character in PLAIN)
    assert all(meant.isascii() and len(meant) <= 1 for meant in PLAIN.values())


def test_the_first_one_is_found_with_its_place_and_named() -> None:
    found = first_look_alike("ab\u00a0c\u2013")
    assert found is not None
    assert (found.at, found.text, found.hint) == (2, "a no-break space stands here", "type a plain space instead")
    assert first_look_alike("caf\u00e9") is None


@pytest.mark.parametrize(
    "text", ["\u00a0weight", "\u2013 month", "weight\uff1a0.4", "\u201cname\u201d", "we\u200bight"]
)
def test_a_word_is_spoiled_by_one(text: str) -> None:
    assert spoiled_word(text) is not None


@pytest.mark.parametrize("text", ["weight", "./caf\u00e9 \u2013 neu.yaml", "M\u00fcller", "\u55b6\u696d", "a b\u00a0c"])
def test_other_texts_are_names_of_files(text: str) -> None:
    assert spoiled_word(text) is None
