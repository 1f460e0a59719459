"""Levers of a design with figures made by hand."""

from collections.abc import Sequence

import pandas as pd

import sim
from analysis.levers.compute import LeverTable, Tried, table, tried
from analysis.levers.ledger import COLUMNS
from analysis.levers.settings import levers_of

DESIGN = sim.load("product_centric")
SEEDS = (1, 2, 3)
PLAN = tried(DESIGN, levers_of(DESIGN, ["structure.layers", "systems.crm", "incentives.variable_share"]))


def rows(firm: str, headline: Sequence[float], **columns: float) -> list[dict[str, object]]:
    usual = dict.fromkeys(COLUMNS, 1000.0)
    return [
        {"hash": firm, "seed": seed, "headline": value, **usual, **columns}
        for seed, value in zip(SEEDS, headline, strict=True)
    ]


def hashes(lever: Tried) -> list[str]:
    return [firm.hash for _, firm in lever.firms]


def results() -> pd.DataFrame:
    """The design comes to 10; pay brings 2 at nothing and loses 4 at all; the system loses 1; layers do nothing."""
    layers, crm, pay = PLAN
    found = rows(DESIGN.hash, [9.0, 10.0, 11.0])
    for firm in hashes(layers):
        found += rows(firm, [9.0, 10.0, 11.0])
    for firm in hashes(crm):
        found += rows(firm, [8.0, 9.1, 9.9], programmes=4500.0)
    for firm, gain in zip(hashes(pay), (2.0, -1.0, -4.0), strict=True):
        found += rows(firm, [9.1 + gain, 10.0 + gain, 10.9 + gain], bonuses=1000 + 1000 * gain, effort_sell=1000.02)
    return pd.DataFrame(found).set_index(["hash", "seed"])


def lever_table() -> LeverTable:
    return table(DESIGN, PLAN, results(), SEEDS, 144)
