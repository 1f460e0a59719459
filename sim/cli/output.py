"""What a verb writes to stdout for a machine."""

import json
from collections.abc import Mapping
from typing import Any

import click

from analysis.show.plain import plain


def print_json(value: Mapping[str, Any]) -> None:
    """Write `value` to stdout as one JSON object; numbers that JSON cannot carry become null."""
    click.echo(json.dumps(plain(value), indent=2, allow_nan=False))
