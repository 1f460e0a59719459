"""Plausible results of runs that never ran: enough columns and noise for tables, figures and the report."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

import sim
from analysis.comparison.compute import Comparison, assemble
from analysis.worlds import Results
from sim.batch import Measure, Model, Summary
from sim.scenario import Scenario

VERSIONS = {"model": "f00d", "python": "3.11.4", "numpy": "2.4.6"}
EFFECT = {"product_centric": 0.0, "account_managed": 0.5, "customer_centric": 1.0}


def firms(*names: str) -> list[Scenario]:
    """Shipped designs, and variants of the customer-centric one under any other id."""
    return [sim.load(name) if name in EFFECT else variant(name) for name in names or EFFECT]


def variant(name: str) -> Scenario:
    return replace(sim.load("customer_centric"), id=name, name=name).replace("incentives.variable_share", 0.4)


def effect_of(firm: Scenario) -> float:
    """How far a firm has moved from its start: it decides the made-up results."""
    return EFFECT.get(firm.id, 0.7)


def months_of(firm: Scenario, seed: int, months: int) -> pd.DataFrame:
    luck, effect = np.random.default_rng(seed), effect_of(firm)
    month = np.arange(1, months + 1)
    since = np.maximum(0, month - 24)
    on = (since > 0) * effect
    dip = 0 if firm.hash == firm.control().hash else 60_000 * np.exp(-since / 14) * on
    gain = on * (1 - np.exp(-since / 40)) * (34_000 + 12_000 * luck.normal())
    worth = luck.normal(0, 4_000, months) + luck.normal(0, 8_000)
    own = np.random.default_rng([seed, int(effect * 10)])
    rise = on * (1 - np.exp(-since / 24))
    return pd.DataFrame(
        {
            "month": month,
            "firm": 0,
            "customers": 400.0 + 100 * effect * (firm.hash == firm.control().hash),
            "profit": 95_000 + worth + gain - dip + own.normal(0, 5_000, months) * effect,
            "retention": np.clip(
                0.977 + 0.005 * rise + luck.normal(0, 0.006, months) + own.normal(0, 0.012, months), 0, 1
            ),
            "trust": 0.52
            + 0.14 * rise
            - 0.03 * on * np.exp(-since / 6)
            + 0.002 * luck.normal(size=months).cumsum()
            + 0.002 * own.normal(size=months).cumsum() * effect,
        }
    )


def outcomes_of(firm: Scenario, table: pd.DataFrame, months: int) -> dict[str, float]:
    found: dict[str, float] = {}
    effect = effect_of(firm)
    for suffix, end in (("_3y", 60), ("_5y", 84), ("", months)):
        kept = table[(table["month"] > 24) & (table["month"] <= end)]
        discount = 1.08 ** (-(kept["month"] - 24) / 12)
        found["profit" + suffix] = float((kept["profit"] * discount).sum() / 1e6)
        found["headline" + suffix] = found["profit" + suffix] + 3 + float(kept["trust"].iloc[-1]) * 4
    after = table[table["month"] > 24]
    last = table.tail(12)
    found["retention"] = float(100 * after["retention"].mean() ** 12)
    found["trust"] = float(last["trust"].mean())
    found["true_nps"] = 200 * found["trust"] - 105
    found["reported_nps"] = found["true_nps"] + 18 - 14 * effect
    found["share_of_wallet"] = 0.5 + 0.2 * (found["trust"] - 0.5)
    found["margin"] = 12 + 4 * effect
    found["engagement"] = 0.58 + 0.1 * effect
    found["programmes_cancelled"] = float(firm.id == "account_managed" and after["profit"].iloc[0] > 70_000)
    found["turnover"] = 18.0 - 4 * effect
    return found


def results(wanted: list[Scenario], seeds: range, months: int) -> Results:
    monthly, outcomes = [], []
    for firm in {firm.hash: firm for firm in wanted}.values():
        for seed in seeds:
            table = months_of(firm, seed, months)
            keys = {"hash": firm.hash, "seed": seed}
            monthly.append(table.assign(**keys).drop(columns="firm"))
            outcomes.append(keys | outcomes_of(firm, table, months))
    together = pd.concat(monthly, ignore_index=True)
    return Results(
        together,
        pd.DataFrame(outcomes),
        Summary(planned=90, computed=60, reused=30, failed=0, seconds=9.0),
        "sqlite:///results/ccsim.sqlite",
    )


@dataclass(frozen=True)
class MadeUpRun:
    """What a run would hand to the store."""

    months: pd.DataFrame
    outcomes: dict[str, float]
    digest: str = "made up"


def simulate(scenario: Scenario, seed: int, months: int) -> MadeUpRun:
    if (scenario.id, seed) == ("doomed", 2) or scenario.market.rivals == 7:
        raise FloatingPointError("profit became NaN")
    table = months_of(scenario, seed, months)
    return MadeUpRun(table, outcomes_of(scenario, table, months))


MONTHLY = ("customers", "profit", "retention", "trust")
OUTCOMES = outcomes_of(firms("product_centric")[0], months_of(firms("product_centric")[0], 1, 144), 144)
MODEL = Model(
    simulate, "v1", tuple(Measure(name, "", "") for name in MONTHLY), tuple(Measure(name, "", "") for name in OUTCOMES)
)


def comparison(*names: str, worlds: int = 30, months: int = 144, born: bool = False) -> Comparison:
    chosen, seeds = firms(*names), range(1, worlds + 1)
    wanted = [*chosen, *(firm.control() for firm in chosen), *(firm.born() for firm in chosen)]
    return assemble(chosen, seeds, months, results(wanted, seeds, months), VERSIONS, born)
