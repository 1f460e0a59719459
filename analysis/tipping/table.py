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


def json_object(tipping: Tipping) -> dict[str, Any]:
    """The search and its controls as plain data."""
    return words.json_object(tipping) | {"controls": control_words.json_objects(tipping)}


def text(tipping: Tipping, labels: Mapping[str, str]) -> str:
    """A line for each number that changes the winner, its control if asked, those that come nearest, how many there
    were."""
    blocks = [fill(words.level(tipping, labels), WIDTH) + "\n" + fill(words.headline(tipping, labels), WIDTH)]
    if tipping.points:
        blocks.append(Table(words.POINTS, words.point_rows(tipping, labels)).text())
    blocks += _controls(tipping, labels)
    if tipping.nearest:
        blocks.append(Table(words.NEAR, words.near_rows(tipping)).text())
    return "\n\n".join([*blocks, words.search_summary(tipping)])


def _controls(tipping: Tipping, labels: Mapping[str, str]) -> list[str]:
    if tipping.controls is None:
        return []
    lead = fill(control_words.lead(tipping, labels), WIDTH)
    return [lead, Table(control_words.HEAD, control_words.rows(tipping, labels)).text()] if tipping.controls else [lead]
