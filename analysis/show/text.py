"""Plain text for a terminal or a pipe: sparklines, numbers."""

import math
import sys
from collections.abc import Iterable, Sequence
from itertools import pairwise

BLOCKS = "▁▂▃▄▅▆▇█"
ASCII = "_.-=+*#@"


def sparkline(values: Sequence[float], width: int = 40, bars: str = BLOCKS) -> str:
    """`values` as a row of `bars`, averaged down to at most `width` characters, lowest to highest value.

    >>> sparkline([0, 1, 2, 3, 4, 5, 6, 7])
    '▁▂▃▄▅▆▇█'
    >>> sparkline([5, 5, 5])
    '▁▁▁'
    """
    means = [sum(part) / len(part) for part in _parts(values, width)]
    low = min(means)
    span = (max(means) - low) or 1.0
    return "".join(bars[int((mean - low) / span * (len(bars) - 1) + 0.5)] for mean in means)


def _parts(values: Sequence[float], width: int) -> Iterable[Sequence[float]]:
    """Cut `values` into at most `width` runs of nearly equal length."""
    count = min(width, len(values))
    edges = [round(i * len(values) / count) for i in range(count + 1)]
    return (values[a:b] for a, b in pairwise(edges))


def printable_bars() -> str:
    """Blocks if the terminal or pipe can carry them, else plain characters."""
    try:
        BLOCKS.encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return ASCII
    return BLOCKS


def counted(n: int, noun: str) -> str:
    """A number of things, with the noun.

    >>> counted(1, "world"), counted(8, "world"), counted(1200, "run")
    ('1 world', '8 worlds', '1,200 runs')
    """
    return f"{n:,} {noun}{'s' * (n != 1)}"


def number(value: float, signed: bool = False) -> str:
    """A number with as many digits as a reader can use.

    >>> number(0.123456), number(12.345), number(1234.5), number(2.5, signed=True), number(-0.00021)
    ('0.123', '12.3', '1,234', '+2.50', '-0.0002')
    """
    if not math.isfinite(value):
        return "-"
    size = abs(value)
    if 0 < size < 0.0005:
        return f"{value:{'+' if signed else ''}.1g}"
    digits = 0 if size >= 100 else 1 if size >= 10 else 2 if size >= 1 else 3
    return f"{value:{'+' if signed else ''},.{digits}f}"
