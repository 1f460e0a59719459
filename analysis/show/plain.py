"""Results as plain data, such as JSON can carry."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from sim.masking import masked


def plain(value: Any) -> Any:
    """`value` of dictionaries, lists, numbers of any kind and text only; numbers that JSON cannot carry become None.

    Passwords in addresses of stores are masked.

    >>> plain({"mean": float("nan"), 1: (2.5, "x")})
    {'mean': None, '1': [2.5, 'x']}
    """
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple | range):
        return [plain(inner) for inner in value]
    if isinstance(value, str):
        return masked(value)
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else None
    return plain(value.item()) if hasattr(value, "item") else value
