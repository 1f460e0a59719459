"""Colours, dashes and markers: the only place where they are chosen, and never colour alone.

Okabe-Ito for the three reference designs, darker relatives for others. Lines keep a contrast of at least 3 to white;
text next to them uses the darker `ink` of the same hue, which keeps at least 4.5.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Look:
    """How one design is drawn: line colour, colour of its text, dash and marker."""

    colour: str
    ink: str
    dash: Any
    marker: Any


DASHED, DOTTED, SOLID = (0, (5, 2.5)), (0, (1.2, 1.6)), "-"
REFERENCE = {
    "product_centric": Look("#D55E00", "#A84A00", DASHED, "s"),
    "account_managed": Look("#0072B2", "#005A8E", DOTTED, "^"),
    "customer_centric": Look("#009E73", "#006B4E", SOLID, "o"),
}
FURTHER = (
    Look("#B0578F", "#8F3D71", (0, (7, 2, 1.2, 2)), "D"),
    Look("#222222", "#222222", (0, (9, 3)), "P"),
    Look("#8A6500", "#6F5100", (0, (3, 1.5)), "v"),
    Look("#5B6EA8", "#43558C", (0, (4, 1.5, 1.2, 1.5, 1.2, 1.5)), "X"),
    Look("#6B6B6B", "#555555", (0, (12, 2)), "*"),
    Look("#C07A00", "#7F5000", (0, (6, 1.5, 3, 1.5)), "<"),
    Look("#7A4FA3", "#643E89", (0, (2, 1)), ">"),
    Look("#5C7A29", "#48621D", (0, (9, 2, 1.2, 2, 1.2, 2)), "p"),
    Look("#B03A48", "#962F3C", (0, (5, 1, 1, 1)), "h"),
    Look("#00818F", "#00626D", (0, (10, 2, 4, 2)), "d"),
    Look("#8C6D5A", "#6B5141", (0, (1, 3)), "8"),
    Look("#4B4E8C", "#3B3E75", (0, (7, 5)), (6, 1, 0)),
)
"""Twelve looks for designs that are not among the reference ones: no two of all share a dash or a marker."""
INK, QUIET, GRID, PAPER = "#1B1F24", "#5A6068", "#E4E6EA", "#FFFFFF"
WASH, EDGE = "#F3F4F6", "#B9BEC6"
"""A ground that sets a stretch of a panel apart, and the line around a panel."""

RC: dict[Any, Any] = {
    "font.family": ["DejaVu Sans"],
    "font.size": 13,
    "axes.titlesize": 14,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "axes.titlepad": 10,
    "axes.labelsize": 13,
    "axes.labelcolor": QUIET,
    "axes.edgecolor": EDGE,
    "axes.linewidth": 0.8,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "axes.grid": True,
    "axes.grid.axis": "y",
    "grid.color": GRID,
    "grid.linewidth": 0.8,
    "text.color": INK,
    "xtick.color": QUIET,
    "ytick.color": QUIET,
    "xtick.major.size": 0,
    "ytick.major.size": 0,
    "axes.formatter.useoffset": False,
    "svg.fonttype": "none",
    "svg.hashsalt": "ccsim",
}
"""matplotlib settings. Text stays text in the SVG: small, searchable, and drawn in the reader's own font."""


def looks(names: Sequence[str]) -> dict[str, Look]:
    """A look for each design, by name: the reference designs have their own, others take the further ones in turn."""
    others = [name for name in names if name not in REFERENCE]
    return {
        name: REFERENCE[name] if name in REFERENCE else FURTHER[others.index(name) % len(FURTHER)] for name in names
    }


def contrast(colour: str, ground: str = PAPER) -> float:
    """Contrast ratio (1-21) of two colours written as #RRGGBB, by the formula of WCAG 2.

    >>> round(contrast("#000000"))
    21
    """
    lighter, darker = sorted((luminance(colour), luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance (0-1) of a colour written as #RRGGBB."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
