"""The worlds whose figures are kept, and what is kept of them.

Figures agree on every machine to nine digits. Bits need not: NumPy and the linear algebra under it choose other
instructions on another processor, and a last bit may differ. So a digest is kept per platform: it is compared where it
was made, and elsewhere the figures alone speak.
"""

import hashlib
import json
import platform
from functools import cache
from pathlib import Path

import numba
import numpy as np

from tests.model.worlds import DESIGNS, run

FILE = Path(__file__).with_name("golden.json")
MONTHS = 60
OUTCOMES = (
    "headline", "profit", "equity", "retention", "true_nps", "reported_nps", "trust", "satisfaction", "margin",
    "pareto_ratio", "utilisation", "mindset", "fidelity", "turnover", "customers_end",
)  # fmt: skip


def platform_key() -> str:
    """This kind of machine: system, processor with its instructions, NumPy, numba."""
    found = ",".join(sorted(np.show_config(mode="dicts")["SIMD Extensions"]["found"]))
    instructions = hashlib.blake2b(found.encode(), digest_size=3).hexdigest()
    made_by = f"numpy {np.__version__} numba {numba.__version__}"
    return f"{platform.system()} {platform.machine()} {instructions} {made_by}"


def outcomes(design: str) -> dict[str, float]:
    """The kept outcomes of a design in the world of seed 1."""
    found = run(design, 1, MONTHS).outcomes
    return {name: found[name] for name in OUTCOMES}


def digest(design: str) -> str:
    """The digest of the same run."""
    return run(design, 1, MONTHS).digest


@cache
def golden() -> dict[str, dict[str, dict[str, float | str]]]:
    """What is kept: {"outcomes": {design: {outcome: value}}, "digests": {platform: {design: digest}}}."""
    kept: dict[str, dict[str, dict[str, float | str]]] = json.loads(FILE.read_text(encoding="utf-8"))
    return kept


def renewed() -> dict[str, dict[str, dict[str, float | str]]]:
    """What is to be kept from now on: digests of other platforms belong to old figures and go."""
    figures: dict[str, dict[str, float | str]] = {design: dict(outcomes(design)) for design in DESIGNS}
    return {"outcomes": figures, "digests": {platform_key(): {design: digest(design) for design in DESIGNS}}}
