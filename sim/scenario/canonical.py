"""The one text of a section's values, from which a scenario's hash is made: JSON with sorted keys and no spaces.

A varied scenario shares most of its sections with the one that it varies, so the text of a section is kept for a while.
"""

import json
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from pydantic import BaseModel

ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), allow_nan=False)
KEPT = 4096  # sections: those of a few dozen scenarios


class _Itself:
    """A cache key that compares sections by identity: comparing their values takes as long as writing the text."""

    __slots__ = ("section",)

    def __init__(self, section: BaseModel) -> None:
        self.section = section

    def __hash__(self) -> int:
        return id(self.section)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self.section is other.section


def text_of(section: BaseModel) -> str:
    """The text of a section, and of those inside it."""
    return _text_of(_Itself(section))


def plain_text(value: Any) -> str:
    """The text of plain values. Raises ValueError for NaN and infinite numbers.

    >>> plain_text({"b": [1, -0.0], "a": "x"})
    '{"a":"x","b":[1,0.0]}'
    """
    return ENCODER.encode(_without_negative_zero(value))


def object_text(texts: Mapping[str, str]) -> str:
    """The text of an object, from the text of each of its values.

    >>> object_text({"b": "[1]", "a": "2.0"})
    '{"a":2.0,"b":[1]}'
    """
    return "{" + ",".join(f'"{name}":{texts[name]}' for name in sorted(texts)) + "}"


@lru_cache(maxsize=KEPT)
def _text_of(key: _Itself) -> str:
    section = key.section
    texts = {name: text_of(getattr(section, name)) for name in _sections_in(type(section))}
    rest = section.model_dump(mode="json", exclude=set(texts))
    if not texts:
        return plain_text(rest)
    return object_text(texts | {name: plain_text(value) for name, value in rest.items()})


@cache
def _sections_in(section: type[BaseModel]) -> tuple[str, ...]:
    kinds = {name: field.annotation for name, field in section.model_fields.items()}
    return tuple(name for name, kind in kinds.items() if isinstance(kind, type) and issubclass(kind, BaseModel))


def _without_negative_zero(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_negative_zero(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_without_negative_zero(inner) for inner in value]
    return value + 0.0 if isinstance(value, float) else value
