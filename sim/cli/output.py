"""What a verb writes: text for people, and JSON for a machine."""

import json
from collections.abc import Mapping
from typing import Any

import click

from analysis.show.plain import plain
from sim.masking import masked
from sim.printable import visible_lines


def say(text: str, err: bool = False, newline: bool = True) -> None:
    """Write `text` to stdout or stderr, with passwords hidden and what would steer the terminal as visible escapes."""
    click.echo(visible_lines(masked(text)), err=err, nl=newline)


def print_json(value: Mapping[str, Any]) -> None:
    """Write `value` to stdout as one JSON object; numbers that JSON cannot carry become null."""
    click.echo(json.dumps(plain(value), indent=2, allow_nan=False))
