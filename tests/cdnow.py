"""The customers of CDNOW, as the package lifetimes ships them. Only its data is used: the package is not imported."""

from importlib.metadata import distribution
from pathlib import Path

FOLDER = Path(str(distribution("lifetimes").locate_file("lifetimes/datasets")))
CUSTOMERS = FOLDER / "CDNOW_master.txt"
"""A purchase a line, of 23,570 customers."""
TENTH = FOLDER / "cdnow_customers_summary_with_transactions.csv"
"""A customer a line, of the 2,357 that the literature uses; times in weeks."""
