"""Colours, dashes and markers: the only place where they are chosen, and never colour alone.

Okabe-Ito for the three reference designs. Lines keep a contrast of at least 3 to white; text next to them uses the
darker `ink` of the same hue, which keeps at least 4.5.
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
    marker: str


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
    Look("#6B6B6B", "#555555", SOLID, "*"),
)
INK, QUIET, GRID, PAPER = "#1B1F24", "#5A6068", "#E4E6EA", "#FFFFFF"

RC: dict[Any, Any] = {
    "font.family": ["DejaVu Sans"],
    "font.size": 13,
    "axes.titlesize": 14,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "axes.titlepad": 10,
    "axes.labelsize": 13,
    "axes.labelcolor": QUIET,
    "axes.edgecolor": "#B9BEC6",
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
