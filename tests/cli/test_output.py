"""Whatever a verb prints is safe for a terminal."""

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import sim.cli
from sim.cli.output import say

# A script for a shell is printed as it is.
EXACT = {"output.py", "batch.py"}


def printed(text: str) -> str:
    return CliRunner().invoke(click.Command("x", callback=lambda: say(text))).stdout


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain\n"),
        ("two\nlines", "two\nlines\n"),
        ("a\x1b]0;title\x07b", "a\\x1b]0;title\\x07b\n"),
        ("caf\udce9 \u202eb", "caf\\xe9 \\u202eb\n"),
        ("store postgresql://ada:secret@db/runs", "store postgresql://ada:***@db/runs\n"),
    ],
)
def test_a_text_is_printed_with_its_lines_and_without_what_steers_the_terminal(text: str, shown: str) -> None:
    assert printed(text) == shown


def test_every_verb_prints_through_it() -> None:
    sources = [path for path in Path(sim.cli.__file__).parent.rglob("*.py") if path.name not in EXACT]
    assert [
        path.name for path in sources if re.search(r"click\.(echo|secho)\(|\bprint\(", path.read_text("utf-8"))
    ] == []
