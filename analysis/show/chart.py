"""A chart with what belongs to it: a title that states the finding, a text summary, and the numbers as a table.

Figures are drawn on matplotlib's own canvas (Agg), by seaborn where marks stand for data, and none is made through
pyplot: which backend a shell or a notebook has chosen makes no difference.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from analysis.show.style import INK, PAPER, RC

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

NO_METADATA = dict.fromkeys(("Creator", "Date", "Format", "Type"))
WIDE, NARROW = 10.0, 5.0
"""Inches across: for a page or a projector, and for a phone, where the same letters are to be as large."""
TITLE_LETTERS, LABEL_LETTERS = 62, 22
TITLE_LINE = 0.3
"""Letters on a line of a title above a saved figure and of a name inside one; inches of a line of the title."""


@dataclass(frozen=True, slots=True)
class Chart:
    """One drawn figure.

    `name` is its file stem, `title` the finding, `caption` how to read it, `summary` what it shows for those who do
    not see it, `data_table` the numbers behind it; `narrow` is the same figure for a phone, if there is one.
    """

    name: str
    title: str
    caption: str
    summary: str
    data_table: pd.DataFrame
    figure: Figure
    narrow: Figure | None = None

    def svg(self) -> str:
        """The figure as inline SVG without its title, which the page sets as a heading; ids start with its name."""
        return as_svg(self.figure, self.name)

    def narrow_svg(self) -> str:
        """The same for a phone; "" if there is no narrow figure."""
        return as_svg(self.narrow, f"{self.name}-narrow") if self.narrow else ""

    def save(self, path: Path) -> Path:
        """Write the figure with its title above it to `path` (.svg, .png or .pdf) and return it."""
        title, (width, height) = fill(self.title, TITLE_LETTERS), self.figure.get_size_inches()
        with mpl.rc_context(RC):
            self.figure.set_size_inches(width, height + TITLE_LINE * (title.count("\n") + 1))
            self.figure.set_layout_engine("constrained")
            head = self.figure.suptitle(title, x=0.01, ha="left", fontsize=16, fontweight="bold", color=INK)
            extra = {"metadata": NO_METADATA} if path.suffix == ".svg" else {"dpi": 150}
            self.figure.savefig(path, **extra)
            head.set_text("")
            self.figure.set_size_inches(width, height)
            settle(self.figure)
        return path


def both_widths(draw: Callable[[float], Figure]) -> tuple[Figure, Figure]:
    """The figure for a page and the one for a phone, from a function of the width in inches."""
    with mpl.rc_context(RC):
        return settle(draw(WIDE)), settle(draw(NARROW))


def settle(figure: Figure) -> Figure:
    """Lay `figure` out once and for all: every later drawing gives the same bytes."""
    lay_out(figure)
    figure.set_layout_engine("none")
    return figure


def lay_out(figure: Figure) -> None:
    """Give everything that is drawn so far its place."""
    engine = figure.get_layout_engine()
    if engine is not None:
        engine.execute(figure)


def canvas(
    rows: int = 1, columns: int = 1, height: float = 5.0, width: float = WIDE, **settings: Any
) -> tuple[Figure, list[Axes]]:
    """A figure with `rows` x `columns` panels, as a flat list; draw inside `mpl.rc_context(RC)`. Sizes in inches."""
    figure = Figure(figsize=(width, height), facecolor=PAPER, layout="constrained")
    FigureCanvasAgg(figure)
    panels = figure.subplots(rows, columns, squeeze=False, **settings)
    return figure, list(panels.flat)


def as_svg(figure: Figure, name: str) -> str:
    """`figure` as SVG that stands inside HTML; its ids start with `name`."""
    buffer = io.StringIO()
    with mpl.rc_context(RC):
        figure.savefig(buffer, format="svg", metadata=NO_METADATA)
    return inline(buffer.getvalue(), name)


def inline(svg: str, name: str) -> str:
    """`svg` fit for standing inside HTML: no prologue, no fixed size, no links out, ids that no other figure has.

    >>> inline('<?xml?><svg width="7pt" height="5pt" viewBox="0 0 7 5"><g id="a"/><use xlink:href="#a"/></svg>', "n")
    '<svg viewBox="0 0 7 5"><g id="n-a"/><use href="#n-a"/></svg>'
    """
    svg = svg[svg.index("<svg") :].strip()
    svg = re.sub(r'<svg([^>]*?) width="[^"]*"', r"<svg\1", svg, count=1)
    svg = re.sub(r'<svg([^>]*?) height="[^"]*"', r"<svg\1", svg, count=1)
    svg = re.sub(r' xmlns:xlink="[^"]*"', "", svg).replace("xlink:href", "href")
    svg = re.sub(r'\bid="', f'id="{name}-', svg)
    svg = svg.replace('href="#', f'href="#{name}-').replace("url(#", f"url(#{name}-")
    return re.sub(r"<!--.*?-->\s*", "", svg, flags=re.DOTALL)
