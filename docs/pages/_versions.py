"""What a computed page says at its top: when and with which model it was computed, and whether that has changed."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

COMPUTED = re.compile(
    r"\A# [^\n]+\n\n(?P<computed>Computed on [^\n`]+, model `(?P<model>[0-9a-f]{12})`\.)(?P<older>[^\n]*)"
)
"""The title of a page and the sentence below it."""
OLDER = " The model has changed since then: the figures on this page are of that version."


def computed_on(day: date, version: str, model: str) -> str:
    """The sentence for a page that was computed on `day` with this version of the program and the model.

    >>> computed_on(date(2026, 11, 4), "0.1.0", "4ca1f452d343")
    'Computed on 4 November 2026 with version 0.1.0, model `4ca1f452d343`.'
    """
    return f"Computed on {day.day} {day:%B %Y} with version {version}, model `{model}`."


def with_age(text: str, model: str) -> str:
    """A page that says whether its figures are of another model than `model`, the one of today.

    Raises ValueError for a page that does not say at its top with which model it was computed.
    """
    top = COMPUTED.match(text)
    if top is None:
        raise ValueError("the page does not say below its title with which model it was computed")
    older = "" if top["model"] == model else OLDER
    return text[: top.end("computed")] + older + text[top.end() :]


def say_age(pages: list[Path], model: str) -> None:
    """Have each page of the documentation say whether its figures are of another model than `model`."""
    for page in pages:
        page.write_text(with_age(page.read_text(encoding="utf-8"), model), encoding="utf-8", newline="\n")
