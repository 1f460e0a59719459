"""A chart with what belongs to it: a title that states the finding, a text summary, and the numbers as a table."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
from matplotlib.figure import Figure

from analysis.show.style import INK, PAPER, RC, Look

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

NO_METADATA = dict.fromkeys(("Creator", "Date", "Format", "Type"))


@dataclass(frozen=True, slots=True)
class Chart:
    """One drawn figure.

    `name` is its file stem, `title` the finding, `caption` how to read it, `summary` what it shows for those who do
    not see it, `table` the numbers behind it.
    """

    name: str
    title: str
    caption: str
    summary: str
    table: pd.DataFrame
    figure: Figure

    def svg(self) -> str:
        """The figure as inline SVG without its title, which the page sets as a heading; ids start with its name."""
        buffer = io.StringIO()
        with mpl.rc_context(RC):
            self.figure.savefig(buffer, format="svg", metadata=NO_METADATA)
        return inline(buffer.getvalue(), self.name)

    def save(self, path: Path) -> Path:
        """Write the figure with its title to `path` (.svg, .png or .pdf) and return it."""
        with mpl.rc_context(RC):
            self.figure.suptitle(fill(self.title, 78), x=0.01, ha="left", fontsize=16, fontweight="bold", color=INK)
            extra = {"metadata": NO_METADATA} if path.suffix == ".svg" else {"dpi": 150}
            self.figure.savefig(path, **extra)
            self.figure.suptitle("")
        return path


def canvas(rows: int = 1, columns: int = 1, height: float = 5.0, **settings: Any) -> tuple[Figure, list[Axes]]:
    """A figure 10 inches wide with `rows` x `columns` panels, as a flat list; draw inside `mpl.rc_context(RC)`."""
    figure = Figure(figsize=(10, height), facecolor=PAPER, layout="constrained")
    panels = figure.subplots(rows, columns, squeeze=False, **settings)
    return figure, list(panels.flat)


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


def label_ends(axes: Axes, x: float, ends: Sequence[tuple[float, str, Look]], size: float = 13) -> None:
    """Name each line at its end: `ends` are (y, text, look); labels that would overlap are moved apart."""
    figure = axes.get_figure(root=True)
    low, high = axes.get_ylim()
    inches = axes.get_position().height * figure.get_figheight()
    gap = (high - low) * 1.35 * size / 72 / max(inches, 0.5)
    placed = spread([y for y, _, _ in ends], gap)
    for (_, text, look), y in zip(ends, placed, strict=True):
        axes.annotate(
            text, (x, y), xytext=(10, 0), textcoords="offset points", va="center", ha="left",
            color=look.ink, fontsize=size, fontweight="bold", annotation_clip=False,
        )  # fmt: skip


def spread(values: Sequence[float], gap: float) -> list[float]:
    """The nearest positions to `values`, in their order, that are at least `gap` apart.

    >>> spread([1.0, 1.0, 5.0], 2.0)
    [0.0, 2.0, 5.0]
    """
    order = sorted(range(len(values)), key=lambda i: values[i])
    groups: list[list[int]] = []
    for i in order:
        groups.append([i])
        while len(groups) > 1 and _bottom(values, groups[-1], gap) - _top(values, groups[-2], gap) < gap:
            groups[-2:] = [groups[-2] + groups[-1]]
    placed = [0.0] * len(values)
    for group in groups:
        for k, i in enumerate(group):
            placed[i] = _bottom(values, group, gap) + k * gap
    return placed


def _bottom(values: Sequence[float], group: Sequence[int], gap: float) -> float:
    return sum(values[i] for i in group) / len(group) - gap * (len(group) - 1) / 2


def _top(values: Sequence[float], group: Sequence[int], gap: float) -> float:
    return _bottom(values, group, gap) + gap * (len(group) - 1)
