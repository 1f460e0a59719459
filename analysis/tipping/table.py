"""What would change the answer, as text and as data."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import fill
from typing import TYPE_CHECKING, Any

from analysis.show.table import WIDTH, Table
from analysis.tipping import control_sentences as control_words
from analysis.tipping import sentences as words

if TYPE_CHECKING:
    from analysis.tipping.compute import Tipping


def json_object(found: Tipping) -> dict[str, Any]:
    """The search and its controls as plain data."""
    return words.json_object(found) | {"controls": control_words.json_objects(found)}


def text(found: Tipping, labels: Mapping[str, str]) -> str:
    """A line for each number that changes the winner, its control if asked, those that come nearest, how many there
    were."""
    blocks = [fill(words.level(found, labels), WIDTH) + "\n" + fill(words.headline(found, labels), WIDTH)]
    if found.points:
        blocks.append(Table(words.POINTS, words.point_rows(found, labels)).text())
    blocks += _controls(found, labels)
    if found.nearest:
        blocks.append(Table(words.NEAR, words.near_rows(found)).text())
    return "\n\n".join([*blocks, words.told(found)])


def _controls(found: Tipping, labels: Mapping[str, str]) -> list[str]:
    if found.controls is None:
        return []
    told = fill(control_words.lead(found, labels), WIDTH)
    return [told, Table(control_words.HEAD, control_words.rows(found, labels)).text()] if found.controls else [told]
