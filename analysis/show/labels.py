"""Names inside figures: wrapped, at the ends of lines, in a legend; none over another, none cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from textwrap import wrap
from typing import TYPE_CHECKING

from matplotlib.lines import Line2D

from analysis.show.chart import LABEL_LETTERS, lay_out
from analysis.show.style import PAPER, QUIET, Look

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.text import Annotation

LINE = 1.3
"""Height of a line of text, in heights of its letters."""
ROOM = 0.035
"""From a panel's edge to the label beside it, in widths of the panel."""


@dataclass(frozen=True, slots=True)
class End:
    """What a name belongs to: a line that ends at height `y`, or the point (`x`, `y`), and how that is drawn."""

    y: float
    label: str
    look: Look
    x: float | None = None


def wrapped(label: str, letters: int = LABEL_LETTERS, lines: int = 3) -> str:
    """`label` on lines of at most `letters`; what does not fit on `lines` of them is left out at the end.

    >>> wrapped("account managers without a bonus")
    'account managers\\nwithout a bonus'
    """
    return "\n".join(wrap(label, letters, max_lines=lines, placeholder=" ...")) or label


def label_size(count: int) -> int:
    """Points of a name where `count` of them stand above each other.

    >>> label_size(3), label_size(12)
    (13, 11)
    """
    return 13 if count <= 6 else 11


def room_for(labels: Sequence[str]) -> float:
    """Inches that the names need above each other, wrapped."""
    lines = sum(wrapped(label).count("\n") + 1 for label in labels)
    return LINE * label_size(len(labels)) / 72 * lines


def label_ends(panels: Sequence[tuple[Axes, Sequence[End]]]) -> None:
    """Name the lines of each panel beside it, with their markers; a thin line leads to a name that was moved away.

    The lines end at the right limit of the panel, which should be as high as `room_for` says; everything else must be
    drawn already.
    """
    for (axes, ends), heights in zip(panels, write_labels(panels), strict=True):
        across = axes.get_yaxis_transform()
        for end, y in zip(ends, heights, strict=True):
            axes.plot([1, 1 + ROOM], [end.y, y], transform=across, clip_on=False, color=end.look.colour, linewidth=0.8)


def label_points(axes: Axes, ends: Sequence[End]) -> None:
    """Name each point at the right edge of the panel, with its marker and a thin line to the point."""
    left, right = axes.get_xlim()
    edge = right + ROOM * (right - left)
    (heights,) = write_labels([(axes, ends)])
    for end, y in zip(ends, heights, strict=True):
        x = right if end.x is None else end.x
        axes.plot([x, edge], [end.y, y], clip_on=False, color=end.look.colour, linewidth=0.8, zorder=4)
    axes.set_xlim(left, right)


def write_labels(panels: Sequence[tuple[Axes, Sequence[End]]]) -> list[list[float]]:
    """Write the names at the right of panels, each with its marker; their heights (in data), none over another."""
    for axes, _ in panels:
        axes.set(xlim=axes.get_xlim(), ylim=axes.get_ylim())
    notes = [[write(axes, end, label_size(len(ends))) for end in ends] for axes, ends in panels]
    lay_out(panels[0][0].get_figure())
    placed = []
    for (axes, ends), written in zip(panels, notes, strict=True):
        low, high = axes.get_ylim()
        inch = (high - low) / max(0.5, axes.get_position().height * axes.get_figure().get_figheight())
        lines = [LINE * note.get_fontsize() / 72 * inch * (note.get_text().count("\n") + 1) for note in written]
        placed.append(spread([end.y for end in ends], lines, low, high))
        for end, note, y in zip(ends, written, placed[-1], strict=True):
            note.xy = (1 + ROOM, y)
            axes.plot(
                1 + ROOM, y, transform=axes.get_yaxis_transform(), clip_on=False, color=end.look.colour,
                marker=end.look.marker,
            )  # fmt: skip
    return placed


def write(axes: Axes, end: End, size: int) -> Annotation:
    """The name of `end` at the right of the panel, at its own height."""
    return axes.annotate(
        wrapped(end.label), (1 + ROOM, end.y), xycoords=axes.get_yaxis_transform(), xytext=(8, 0),
        textcoords="offset points", va="center", ha="left", color=end.look.ink, fontsize=size, fontweight="bold",
        annotation_clip=False, linespacing=1.05,
    )  # fmt: skip


def spread(values: Sequence[float], heights: Sequence[float], low: float, high: float) -> list[float]:
    """The nearest middles to `values`, in their order, of labels so high that none is over another.

    They lie between `low` and `high`, as far as there is room. Least squares under an order: neighbours that are too
    near are pooled (isotonic regression).

    >>> spread([1.0, 1.0, 5.0], [2.0, 2.0, 2.0], -10.0, 10.0)
    [0.0, 2.0, 5.0]
    >>> spread([1.0, 1.0], [2.0, 2.0], 0.0, 10.0)
    [1.0, 3.0]
    """
    order = sorted(range(len(values)), key=lambda i: values[i])
    steps = [0.0]
    for before, after in pairwise(order):
        steps.append(steps[-1] + (heights[before] + heights[after]) / 2)
    if not order:
        return []
    least = low + heights[order[0]] / 2
    most = max(least, high - heights[order[-1]] / 2 - steps[-1])
    placed = [0.0] * len(values)
    free = pooled([values[i] - step for i, step in zip(order, steps, strict=True)])
    for i, step, base in zip(order, steps, free, strict=True):
        placed[i] = min(max(base, least), most) + step
    return placed


def pooled(values: Sequence[float]) -> list[float]:
    """The nearest values that never fall from one to the next.

    >>> pooled([1.0, 3.0, 1.0])
    [1.0, 2.0, 2.0]
    """
    groups: list[tuple[float, int]] = []
    for value in values:
        mean, count = value, 1
        while groups and groups[-1][0] > mean:
            before, times = groups.pop()
            mean, count = (before * times + mean * count) / (times + count), times + count
        groups.append((mean, count))
    return [mean for mean, count in groups for _ in range(count)]


def legend(figure: Figure, entries: Sequence[tuple[str, Look]], columns: int, hollow: str = "") -> None:
    """Names below the panels, with the colour and marker of each; `hollow` says what a marker without filling is."""
    handles = [Line2D([], [], color=look.colour, marker=look.marker, markersize=10, linewidth=3) for _, look in entries]
    texts = [wrapped(label, 30) for label, _ in entries]
    if hollow:
        handles.append(
            Line2D([], [], color=QUIET, marker="o", markersize=10, markerfacecolor=PAPER, markeredgewidth=2, ls="")
        )
        texts.append(hollow)
    figure.legend(handles, texts, loc="outside lower left", ncols=min(columns, len(texts)), frameon=False)
