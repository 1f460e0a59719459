r"""Text that is printed holds no character that steers a terminal."""

import pytest

from sim.printable import visible, visible_lines


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]0;title\x07", r"\x1b]0;title\x07"),
        ("\x9b2J", r"\x9b2J"),
        ("one\r\ntwo\tthree", r"one\r\ntwo\tthree"),
        ("a\x85b\u2028c\u2029", r"a\x85b\u2028c\u2029"),
        ("\u202egnp.exe\u2066", r"\u202egnp.exe\u2066"),
        ("\ufeffname\u200b", r"\ufeffname\u200b"),
        ("\U000e0041", r"\U000e0041"),
        ("caf\udce9.yaml", r"caf\xe9.yaml"),
        ("\ud800", r"\ud800"),
    ],
)
def test_what_cannot_be_seen_is_written_as_its_escape(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(
    "text", ["", "plain", "Zoë's 営業", "C:\\new", "\U0001f469\u200d\U0001f4bb", "\u0645\u06cc\u200c\u062e\u0648"]
)
def test_what_can_be_seen_stays_as_it_is(text: str) -> None:
    assert visible(text) == text


def test_the_lines_of_a_traceback_stay_lines() -> None:
    assert visible_lines("a\x1b\nb") == "a\\x1b\nb"
