"""What a verb writes to stdout for a machine."""

import json
import math
from collections.abc import Mapping
from typing import Any

import click

from sim.masking import masked


def print_json(value: Mapping[str, Any]) -> None:
    """Write `value` to stdout as one JSON object; numbers that JSON cannot carry become null."""
    click.echo(json.dumps(_plain(value), indent=2, allow_nan=False))


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, str):
        return masked(value)
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else None
    return value.item() if hasattr(value, "item") else value
