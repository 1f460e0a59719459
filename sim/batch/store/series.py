"""All months of a measure as one small value.

    values -> float64, lowest byte first -> all first bytes, all second bytes ... all eighth bytes -> zlib

Neighbouring months share their sign, exponent and first digits, so these bytes stand together and shrink. Every bit
comes back, also those of a NaN.
"""

import zlib
from typing import Any

import numpy as np

from sim.batch.store.damage import MOST_MONTHS, decompressed

BYTES = 8
LEVEL = 6  # 9 takes longer and saves a thousandth
Series = np.ndarray[tuple[int], np.dtype[np.float64]]


def packed(values: Any) -> bytes:
    """The numbers of `values`, one a month, as bytes.

    >>> unpacked(packed([1.5, float("nan"), -0.0])).tolist()
    [1.5, nan, -0.0]
    """
    raw = np.ascontiguousarray(values, dtype="<f8").view(np.uint8).reshape(-1, BYTES)
    return zlib.compress(raw.T.tobytes(), LEVEL)


def unpacked(blob: Any, most: int = MOST_MONTHS) -> Series:
    """The numbers that `packed` was called with, as float64, at most `most` of them.

    Raises ValueError for bytes that do not come from `packed`, or hold more numbers.
    """
    raw = decompressed(blob, most * BYTES)
    if len(raw) % BYTES:
        raise ValueError("packed numbers that break off")
    table = np.frombuffer(raw, dtype=np.uint8).reshape(BYTES, -1)
    return np.ascontiguousarray(table.T).view("<f8").reshape(-1).astype(np.float64, copy=False)


def unpacked_whole(blob: Any, size: int) -> Series:
    """As `unpacked`, and there are exactly `size` numbers; NaN for each where there is nothing.

    Raises ValueError.
    """
    if blob is None:
        return np.full(size, np.nan)
    values = unpacked(blob, size)
    if len(values) != size:
        raise ValueError(f"{len(values):,} numbers instead of {size:,}")
    return values


def whole_numbers(blob: Any, most: int) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    """Packed months or seats as whole numbers from 0. Raises ValueError for any other number."""
    values = unpacked(blob, most)
    if not (np.isfinite(values).all() and (values >= 0).all() and (values == np.floor(values)).all()):
        raise ValueError("numbers that are not months or seats")
    return values.astype(np.int64)
