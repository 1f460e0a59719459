"""A factorial of two factors or four, with values made by hand."""

from collections.abc import Sequence

import numpy as np

import sim
from analysis.factors.compute import Factorial
from sim.batch import Summary
from sim.scenario.factors import FACTOR_NAMES

SUMMARY = Summary(planned=12, computed=12, reused=0, failed=0, seconds=1.0)


def factorial(*worlds: Sequence[float], factors: Sequence[str] = ("structure", "listening")) -> Factorial:
    """The headline of each firm in each world: without factors, the last alone, ..., with all."""
    return Factorial(
        low=sim.load("product_centric"),
        high=sim.load("customer_centric"),
        factors=tuple(factors),
        same=tuple(name for name in FACTOR_NAMES if name not in factors),
        left=(),
        seeds=tuple(range(1, len(worlds) + 1)),
        months=144,
        values={"headline": np.array(worlds, dtype=float)},
        summary=SUMMARY,
    )


LOSING = factorial([10.0, 14.0, 8.0, 15.0], [11.0, 15.3, 9.0, 16.0], [12.0, 15.7, 10.0, 17.0])
"""Listening brings 4 alone and 7 beside structure; structure costs 2 alone and brings 1 beside listening."""
