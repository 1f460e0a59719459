"""Numbers without data, searched inside their sweeps against the calibration facts alone.

    screened = screen(rows, compute)            which numbers move a row at all
    found = search(rows, screened[:12], compute)

Everything runs through the store: the same call again goes on where it was stopped.
"""

from analysis.calibration.numbers import free_numbers
from analysis.calibration.rows import Rows, calibration_rows
from analysis.calibration.screening import Moved, screen
from analysis.calibration.searching import Calibrated, search

__all__ = ["Calibrated", "Moved", "Rows", "calibration_rows", "free_numbers", "screen", "search"]
