"""The pages of the documentation that are computed, a module each: its `made` computes and gives the page.

`make page NAME=tipping` writes one: its text from a part under docs/parts, and its picture into docs/images.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from analysis.compute import Compute
from analysis.show.chart import Chart
from docs.pages._versions import computed_on
from sim import __version__
from sim.cli.computing import Where
from sim.cli.options import workers
from sim.model import version

DOCS = Path(__file__).parents[1]
FROM_CODE = ("odd", "systems")
"""Pages that are written from the code alone: tests hold them to the code of today."""


@dataclass(frozen=True, slots=True)
class Page:
    """The `text` of a page ("": only a picture is made) and its `picture`, if it has one."""

    text: str
    picture: Chart | None = None

    def write(self, name: str) -> None:
        """Write the page called `name`, and its picture under the picture's own name."""
        if self.picture:
            self.picture.save(DOCS / "images" / f"{self.picture.name}.svg")
        if self.text:
            (DOCS / f"{name}.md").write_text(self.text, encoding="utf-8", newline="\n")


def names() -> list[str]:
    """The pages that can be made."""
    return sorted(path.stem for path in Path(__file__).parent.glob("[!_]*.py"))


def computed_pages() -> list[Path]:
    """The pages whose figures come from runs: they say at their top with which model these were made."""
    pages = [DOCS / f"{name}.md" for name in names() if name not in FROM_CODE]
    return [page for page in pages if page.exists()]  # the picture of the front page has none


def part(name: str) -> str:
    """What is written by hand of the page called `name`, with a field in braces for each thing that is computed."""
    return (DOCS / "parts" / f"{name}.md").read_text(encoding="utf-8")


def computing(label: str = "runs") -> AbstractContextManager[Compute]:
    """The usual store and all cores: runs that the store has are not computed again."""
    return Where(None, workers()).compute(label)


def computed_today() -> str:
    """When a page was computed, and by what, as a sentence."""
    return computed_on(date.today(), __version__, version())
