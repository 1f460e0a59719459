"""Files of every kind that people hand over, and YAML's traps: each is read as meant or refused with a reason."""

import os
from pathlib import Path

import pytest

from sim.scenario import check, load
from sim.scenario.yaml.source import MAX_BYTES
from tests.scenario.conftest import Told, Write

HEAD = "ccsim: 1\n"


@pytest.mark.parametrize(
    ("content", "first_line"),
    [
        (b"", "E004 the file is empty"),
        (b" \r\n\n ", "E004 the file is empty"),
        (b"# nothing\n# else\n", "E004 the file holds only comments"),
        (b"ccsim: 1\n\0", "E005 the file is binary, not text"),
        ("ccsim: 1\n".encode("utf-16"), "E006 the file is in UTF-16, not UTF-8"),
        ("ccsim: 1\n".encode("utf-16-le"), "E006 the file is in UTF-16, not UTF-8"),
        (b"ccsim: 1\nname: caf\xe9\n", "E006 the file is not UTF-8 (line 2)"),
        (b"#" * (MAX_BYTES + 1), "E007 the file has 1,000,001 bytes; at most 1,000,000"),
        (b"#" * 6_000, "E007 line 1 has 6,000 characters; at most 5,000"),
        (b"#\n" * 6_000, "E007 the file has 6,001 lines; at most 5,000"),
    ],
)
def test_what_is_no_readable_text_is_refused_at_its_first_character(
    told: Told, content: bytes, first_line: str
) -> None:
    assert told(content).splitlines()[0] == f"my.yaml:1:1 {first_line}"


def test_a_byte_order_mark_and_windows_line_ends_are_read(told: Told) -> None:
    assert told(b"\xef\xbb\xbfccsim: 1\r\noffer:\r\n  price: 1.1\r\n") == ""
    assert load("my.yaml").get("offer.price") == 1.1


def test_a_missing_file_is_told_apart_from_a_misspelt_name(here: Path) -> None:
    assert str(check("missing.yaml")[0]).startswith("missing.yaml:1:1 E001 file not found")
    wanted = "E001 no scenario of this name. Did you mean 'account_managed'?"
    assert str(check("account_manged")[0]).startswith(f"account_manged:1:1 {wanted}")


def test_a_folder_a_device_and_an_impossible_name_are_refused(here: Path) -> None:
    (here / "folder.yaml").mkdir()
    assert [check(name)[0].code for name in ("folder.yaml", os.devnull, "a\0.yaml", "x" * 300 + ".yaml")] == [
        "E002",
        "E002",
        "E003",
        "E003",
    ]


def test_a_pipe_is_refused_instead_of_waited_for(here: Path) -> None:
    os.mkfifo(here / "pipe.yaml")
    assert check("pipe.yaml")[0].code == "E002"


def test_symbolic_links_in_a_circle_are_refused(here: Path) -> None:
    (here / "a.yaml").symlink_to("b.yaml")
    (here / "b.yaml").symlink_to("a.yaml")
    assert check("a.yaml")[0].code == "E003"


def test_a_file_without_permission_is_refused(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_: object) -> None:
        raise PermissionError

    write(HEAD)
    monkeypatch.setattr(Path, "open", locked)
    assert str(check("my.yaml")[0]).startswith("my.yaml:1:1 E003 no permission to read this file")


@pytest.mark.parametrize(
    ("text", "first_line"),
    [
        ("offer:\n\tprice: 1\n", "2:1 E052 a tab; YAML is indented with spaces"),
        ("offer: {price: 1\n", "1:8 E050 the group opened with '{' here is not closed"),
        ("name: [a, b\n", "1:7 E050 the list opened with '[' here is not closed"),
        ("name: 'a\n", "1:7 E050 a quotation mark is opened here and never closed"),
        ("name: a: b\n", "1:8 E050 a ':' is not expected here"),
        ("offer:\n  price: 1\n promise: 0\n", "3:2 E050 the indentation fits no line above"),
        ("name: %x\n", "1:7 E050 a value cannot begin with this character"),
        ('name: "\\UFFFFFFFF"\n', "1:1 E050 the file cannot be read as YAML"),
        ("%YAML 1.1\n---\nccsim: 1\n", "2:1 E050 lines that begin with '%' are not used in scenario files"),
        ("- ccsim: 1\n", "1:1 E053 a scenario file is made of lines 'key: value'"),
        ("just a sentence\n", "1:1 E053 a scenario file is made of lines 'key: value'"),
        ("a: " + "[" * 30, "1:23 E053 more than 20 levels inside each other"),
        ("a: &x 1\n", "1:4 E055 anchors ('&', '*') are not used in scenario files"),
        ("a: *x\n", "1:4 E055 anchors ('&', '*') are not used in scenario files"),
        ("<<: {a: 1}\n", "1:1 E055 merge keys ('<<') are not used in scenario files"),
        ("a: !!python/name:os.system 1\n", "1:4 E055 tags ('!...') are not used in scenario files"),
        ("ccsim: 1\n---\nccsim: 1\n", "2:1 E056 a second document begins here"),
        ("3: 1\n", "1:1 E057 the key '3' is not a word"),
        ("? [a]\n: 1\n", "1:3 E057 a key must be a plain word"),
    ],
)
def test_yaml_beyond_a_scenario_is_refused_in_plain_words(told: Told, text: str, first_line: str) -> None:
    assert told(text).splitlines()[0] == f"my.yaml:{first_line}"


def test_a_bomb_of_aliases_is_not_expanded(told: Told) -> None:
    layers = "".join(f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    assert told("a: &a [x, x]\n" + layers).count("E055") > 10


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ('"0.4"', "remove the quotes: 0.4"),
        ("0,4", "write 0.4"),
        ("40%", "write 0.4"),
        ("01", "write 1"),
        ("2024-05-01", "a scenario has no dates; time is counted in months"),
        ("1:30", "a number from 0 to 1 (share of pay)"),
        ("yes", "a number from 0 to 1 (share of pay)"),
        ("true", "a number from 0 to 1 (share of pay)"),
        ("NaN", "a number from 0 to 1 (share of pay)"),
        (".nan", "a number from 0 to 1 (share of pay)"),
        ("[0.4]", "a number from 0 to 1 (share of pay)"),
        ("{a: 1}", "a number from 0 to 1 (share of pay)"),
        ("", "write a value, or remove the line"),
    ],
)
def test_what_is_no_number_is_refused_with_the_number_that_was_meant(told: Told, written: str, hint: str) -> None:
    found = told(HEAD + f"incentives:\n  variable_share: {written}\n")
    assert "E110 incentives.variable_share must be a number, not" in found
    assert found.endswith(hint)


@pytest.mark.parametrize("written", ["1e999", ".inf", "-.inf", "-0.1", "1e300", "9" * 5000])
def test_a_number_beyond_the_range_is_refused_however_large(told: Told, written: str) -> None:
    assert "E111 incentives.variable_share is" in told(HEAD + f"incentives:\n  variable_share: {written[:4000]}\n")


def test_a_share_written_as_a_percentage_is_recognised(told: Told) -> None:
    assert told(HEAD + "incentives:\n  variable_share: 40\n").endswith("40% is written 0.4")


def test_a_whole_number_may_stand_where_a_fraction_may_but_not_the_other_way(told: Told) -> None:
    assert told(HEAD + "offer: {price: 1}\n") == ""
    assert "must be a whole number, not 2.5" in told(HEAD + "portfolio: {account_managers: 2.5}\n")


def test_no_and_off_and_dates_are_text(told: Told) -> None:
    assert told(HEAD + "name: no\nquestion: 2024-05-01\n") == ""
    assert (load("my.yaml").name, load("my.yaml").question) == ("no", "2024-05-01")


def test_a_number_where_text_is_wanted_is_to_be_quoted(told: Told) -> None:
    assert told(HEAD + "name: 2024\n").endswith('put it in quotes: "2024"')


def test_a_text_that_is_too_long_is_refused(told: Told) -> None:
    assert "E113 name has 81 characters; at most 80" in told(HEAD + f"name: {'x' * 81}\n")


@pytest.mark.parametrize(("written", "said"), [("2", "2"), ('"1"', '"1"'), ("true", "true"), ("", "empty")])
def test_a_file_of_another_format_is_refused(told: Told, written: str, said: str) -> None:
    assert f"E101 ccsim is {said}; this program reads format 1" in told(f"ccsim: {written}\nname: x\n")


def test_a_file_must_say_its_format(told: Told) -> None:
    assert told("name: x\n").splitlines()[0] == "my.yaml:1:1 E100 'ccsim: 1', the format of the file, is missing"


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("\x1b[2J", r"a control character, \x1b"),
        ("\x85", r"a control character, \x85"),
        ("\u2028", r"a control character, \u2028"),
        ("\u202excod", r"a mark of the direction of writing, \u202e"),
    ],
)
def test_a_character_that_steers_the_terminal_is_refused_where_it_stands(told: Told, name: str, what: str) -> None:
    shown = name.encode("unicode_escape").decode()
    carets = "^" * (4 if len(shown) == 4 or shown.startswith("\\x") else 6)
    assert told(f"ccsim: 1\nname: {name}\n") == (
        f"my.yaml:2:7 E005 this line holds {what}\n   2 | name: {shown}\n     |       {carets} remove it"
    )


@pytest.mark.parametrize("line", ['name: "\\e[2J"', 'name: "a\\x9b"', '"\\u202e": 1', 'kpis: {"\\x85": 1}'])
def test_an_escape_in_double_quotes_is_refused_like_the_character_itself(told: Told, line: str) -> None:
    assert "E005 this text holds a " in told(f"ccsim: 1\n{line}\n")


def test_text_in_every_script_and_emoji_made_of_several_are_text(told: Told) -> None:
    name = "Zo\u00eb \u55b6\u696d \U0001f469\u200d\U0001f4bb"
    assert told(f"ccsim: 1\nextends: account_managed\nname: {name}\noffer: {{price: 1.1}}\n") == ""
