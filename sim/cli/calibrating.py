"""The two ways to calibrate: numbers against facts, a market to a table of customers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from sim.cli.failures import Exit, Failure
from sim.cli.new_file import require_new, require_room, write_new
from sim.cli.progress import announce_compilation, note, said

if TYPE_CHECKING:
    from analysis.calibration import Calibrated
    from analysis.customers.fitting import Fit
    from sim.cli.calibrate_options import Customers, Search
    from sim.cli.computing import Where


def to_facts(asked: Search, worlds: int, out: Path, where: Where) -> Calibrated:
    """Search numbers in these worlds, and write them to `out`. Raises Failure if no run finished."""
    from datetime import date

    from analysis.calibration import calibration_rows, screen, search
    from analysis.calibration.scenario_file import file_text

    numbers = asked.numbers()
    require_new(out)
    require_room(out)
    rows = calibration_rows(worlds)
    with where.compute() as compute:
        if not numbers:
            said("Trying every number without data at both ends of its sweep ...")
            numbers = tuple(moved.number for moved in screen(rows, compute)[: asked.most])
        found = search(rows, numbers, compute, asked.rounds, watch=lambda n, least: said(f"Round {n}: {least:.3g}"))
    if not any(finding.n for finding in found.after):
        text = "No run finished that a fact could be held against: nothing is written"
        raise Failure(text, Exit.RUNS, "ccsim status")
    write_new(out, file_text(found, date.today()))
    return found


def to_customers(asked: Customers, worlds: int, out: Path) -> Fit:
    """Fit a market to a table, check it in as many worlds, and write it to `out`."""
    from analysis.customers.cells import TableError
    from analysis.customers.fitting import fit
    from analysis.customers.market_file import market_text, why_not
    from analysis.customers.reading import read_customers
    from sim.scenario import load

    if reason := why_not(out):
        raise click.BadParameter(reason, param_hint="--out")
    require_new(out)
    try:
        history = read_customers(asked.table, asked.unit)
    except TableError as error:
        raise Failure(str(error), Exit.SCENARIO, "ccsim calibrate --help") from None
    require_room(out)
    announce_compilation()
    found = fit(history, load(asked.design), worlds, lambda n: note(f"Simulating the market, round {n + 1} ..."))
    write_new(out, market_text(found, asked.design, asked.table))
    return found
