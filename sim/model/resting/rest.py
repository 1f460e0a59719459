"""The resting point: where the slow state of a firm settles when nothing from outside moves it.

Every world starts there, so that burn-in settles its customers only. It also yields the yardsticks - hours, cases,
revenue of the ordinary product-centric firm - and the measured sensitivities: what each KPI pulls toward is found by
giving every activity a little more time and reading the KPIs, never from a table of good and bad.
"""

import functools
import os
import pickle
import subprocess
import sys
from pathlib import Path

import numpy as np

from sim.model.drivers.compiled import CompiledMonths
from sim.model.drivers.patches import replaced
from sim.model.resting.averages import Averages
from sim.model.resting.placement import place
from sim.model.resting.rest_cache import alone, fetch, put
from sim.model.resting.rest_key import SEED, Floats, Ground, Rest, first_guess, still_world
from sim.model.state import ACTIVITIES, FUNCTIONS, KPIS, POLISH, World
from sim.scenario.assumptions import Assumptions, Switches, Yields
from sim.scenario.kpis import CATALOGUE
from sim.scenario.levers import Design
from sim.scenario.market import Market

MOST_CUSTOMERS = 2000
SETTLING = 96
MEASURING = 120
FIRST_SETTLING, FIRST_MEASURING = 48, 24
"""Months to settle in and to average over; a first round, without any pull of KPIs, serves to measure their pull."""

NUDGE = 0.05
NUDGED_MONTHS, NUDGED_WORLDS = 18, 3
UNMOVED = 0.02
"""Relative change that counts as half moved: figures that nobody can move pull toward nothing."""


def rest_of(start: Design, market: Market, assumptions: Assumptions, switches: Switches) -> Rest:
    """The resting point of the firm `start` in this context; computed once per user of a machine and context.

    It is found with all yields at 1: yields are relative to the yardstick firm, which is what it is. Nothing drifts
    while a firm settles, so contexts that differ in nothing but their drift share it.
    """
    usual = {"customers": min(market.customers, MOST_CUSTOMERS), "drift": Market().drift}
    market = market.model_copy(update=usual)
    assumptions = assumptions.model_copy(update={"yields": Yields()})
    parts = (start, market, assumptions, switches)
    return _rest(Ground("\n".join(part.model_dump_json() for part in parts), *parts))


@functools.lru_cache(maxsize=64)
def _rest(ground: Ground) -> Rest:
    rest = fetch(ground)
    if rest is not None:
        return rest
    if replaced():
        return _found_elsewhere(ground)
    with alone(ground):
        rest = fetch(ground)
        if rest is None:
            rest = find(ground)
            put(ground, rest)
    return rest


def _found_elsewhere(ground: Ground) -> Rest:
    """The resting point under the rules of the files, found by a new process: here, somebody replaced some of them."""
    script = (
        "import pickle, sys; from sim.model.resting.rest import _rest; "
        "sys.stdout.buffer.write(pickle.dumps(_rest(pickle.load(sys.stdin.buffer))))"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, input=pickle.dumps(ground), capture_output=True, env=environment, check=True)
    rest: Rest = pickle.loads(done.stdout)
    return rest


def find(ground: Ground) -> Rest:
    """Look for the resting point, whether or not it was found before: a third of a second."""
    ordinary = Design()
    if ground.start != ordinary:
        yardstick = rest_of(ordinary, ground.market, ground.assumptions, ground.switches)
        return settle(ground, yardstick.kpis["pull"], yardstick)
    nothing = np.zeros((KPIS, ACTIVITIES))
    first = settle(ground, nothing, None, FIRST_SETTLING, FIRST_MEASURING)
    return settle(ground, sensitivities(ground, first), None)


def settle(
    ground: Ground, pull: Floats, yardstick: Rest | None, settling: int = SETTLING, measuring: int = MEASURING
) -> Rest:
    """Let the firm run without drift and reviews until it rests, then average what is noisy over ten years."""
    months = settling + measuring
    world = still_world(ground, months)
    first_guess(world, ground)
    world.kpis["pull"] = pull
    if yardstick:
        inherit(world, yardstick)
    average = Averages(world)
    let_pass = CompiledMonths()
    for month in range(months):
        let_pass(world, world.levers, month)
        if not yardstick:
            calibrate(world, ground, max(0.02, 1.0 / (month + 1.0)))
            refer_kpis(world, month)
        if month >= settling:
            average.add(world)
    return average.rest(world, pull, bool(yardstick))


def inherit(world: World, yardstick: Rest) -> None:
    """Yardsticks of the ordinary firm, for a firm that starts otherwise."""
    for name in ("craft_reference", "case_hours", "wage", "base_revenue", "base_customers", "base_cases", "target"):
        world.firms[name][0] = yardstick.firm[name][0]
    for name in ("reference", "scale"):
        world.kpis[name] = yardstick.kpis[name]


def calibrate(world: World, ground: Ground, pace: float) -> None:
    """Move the yardsticks of the ordinary firm toward this month's figures: x = 1 for it, pay and size as found."""
    firm, market = world.firms[0], ground.market
    reference = firm["craft"].copy()
    reference[POLISH::ACTIVITIES] = 0.05 * firm["craft"].sum() / FUNCTIONS
    figures = {
        "craft_reference": reference,
        "base_revenue": firm["revenue"],
        "base_customers": firm["customers"],
        "base_cases": firm["cases"] * firm["border"],
        "wage": market.payroll * firm["revenue"] / market.staff,
        "case_hours": ground.assumptions.desk.utilisation * firm["offered"] / max(firm["cases"] * firm["border"], 1.0),
    }
    for name, value in figures.items():
        firm[name] += pace * (value - firm[name])


def refer_kpis(world: World, month: int) -> None:
    """Reference of each KPI: its mean over the last two years; its scale where the catalogue leaves it to that."""
    recent = world.measured[0, max(0, month - 23) : month + 1].mean(axis=0)
    world.kpis["reference"] = recent
    for k, kpi in enumerate(CATALOGUE):
        world.kpis["scale"][0, k] = kpi.scale or max(abs(recent[k]), 1e-6)


def sensitivities(ground: Ground, rest: Rest) -> Floats:
    """What each KPI pulls toward, shape (KPIS, ACTIVITIES), absolute values of a row summing to at most 1.

    Everybody puts 5% more time into one activity for a year and a half, in the same three worlds; the change of each
    KPI, in units of its scale and in the direction that counts as better, is the row. Small changes shrink toward 0.
    """
    base, *changed = nudged(ground, rest)
    moved = np.zeros((KPIS, ACTIVITIES))
    scale, better = rest.kpis["scale"], rest.kpis["better"]
    for a, kpis in enumerate(changed):
        moved[:, a] = better * (kpis - base) / np.maximum(scale, 1e-9)
    return np.asarray(moved / (np.abs(moved).sum(axis=1, keepdims=True) + UNMOVED))


def nudged(ground: Ground, rest: Rest) -> Floats:
    """Mean of each KPI over a year and a half, shape (1 + ACTIVITIES, KPIS): as things are, then when everybody puts
    more time into one activity after the other."""
    total = np.zeros((1 + ACTIVITIES, KPIS))
    for seed in range(SEED, SEED + NUDGED_WORLDS):
        world = still_world(ground, NUDGED_MONTHS, seed)
        place(world, rest, seed)
        worlds = [twin(world) for _ in total]
        for activity, other in enumerate(worlds[1:]):
            other.firms["nudge"][0, activity] = NUDGE
        let_pass = [CompiledMonths() for _ in worlds]
        for month in range(NUDGED_MONTHS):
            for pass_in, each in zip(let_pass, worlds, strict=True):
                pass_in(each, each.levers, month)
        total += [each.measured[0].mean(axis=0) for each in worlds]
    return total / NUDGED_WORLDS


def twin(world: World) -> World:
    """The same world again, with tables of its own; both meet the same luck."""
    tables = {name: table.copy() for name, table in world._asdict().items() if name != "seed"}
    return World(**tables, seed=world.seed)
