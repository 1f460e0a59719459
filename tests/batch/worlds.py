"""Small worlds for the tests of this room: a model that computes nothing, fails, dies or takes long on demand.

As a script it is a batch to be killed: `python worlds.py STORE WORKERS RUNS LAST`: runs of seeds above LAST never end.
"""

import os
import signal
import sys
from dataclasses import dataclass, field
from math import inf, nan
from pathlib import Path
from time import sleep

import pandas

from sim.batch import Job, Measure, Model

MONTHLY = (Measure("profit", "EUR a month", "Revenue less cost."), Measure("trust", "0-1", "Mean over own customers."))
AN_HOUR = 3600.0
OUTCOMES = (Measure("headline", "M", "Discounted profit and terminal equity."),)


@dataclass(frozen=True)
class World:
    """A scenario; `hurts` maps seeds to what happens in them: fail, die, die once or leave a measure undefined."""

    id: str = "calm"
    hash: str = "c0ffee"
    seconds: float = 0.0
    last: float = inf  # the largest seed whose run ends
    hurts: dict[int, str] = field(default_factory=dict)
    folder: str = ""

    def resolved(self) -> dict[str, float]:
        return {"seconds": self.seconds}


@dataclass(frozen=True)
class SmallRun:
    months: pandas.DataFrame
    outcomes: dict[str, float]
    digest: str


class Broke(Exception):
    month = 87


def simulate(scenario: World, seed: int, months: int) -> SmallRun:
    sleep(scenario.seconds if seed <= scenario.last else AN_HOUR)
    hurt = scenario.hurts.get(seed)
    if hurt == "fail":
        raise Broke("profit became NaN")
    if hurt == "interrupt":
        raise KeyboardInterrupt
    if hurt == "die" or (hurt == "die once" and not _seen(scenario.folder, seed)):
        os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
    month = range(1, months + 1)
    profit = [seed + each / 3 for each in month]
    trust = nan if hurt == "undefined" else 0.7
    table = pandas.DataFrame({"month": month, "firm": 0, "profit": profit, "trust": trust})
    return SmallRun(table, {"headline": sum(profit)}, f"digest {seed}")


def _seen(folder: str, seed: int) -> bool:
    mark = Path(folder) / str(seed)
    seen = mark.exists()
    mark.touch()
    return seen


MODEL = Model(simulate, "v1", MONTHLY, OUTCOMES)


def jobs(runs: int, world: World | None = None, months: int = 6) -> list[Job]:
    """Seeds 1 to `runs` of one world."""
    return [Job(world or World(), seed, months) for seed in range(1, runs + 1)]


if __name__ == "__main__":
    from sim.batch import open_store, run_batch  # not above: workers import this module, and need no database

    url, workers, runs, last = sys.argv[1:]
    with open_store(url) as store:
        print(run_batch(jobs(int(runs), World(last=float(last))), store, int(workers), model=MODEL), flush=True)
