"""A batch that is killed again and again: python -m tests.batch.campaign --kills 50

Small runs of the shipped model in a process of its own. At random moments the process, or one of its workers, is killed
with SIGKILL; the same command is started again until it finishes. Printed as JSON: `lost` counts runs that were done in
the store and are not any more, or have another digest; `duplicates` runs that are there twice, or whose rows are;
`different` runs that an undisturbed batch computes to another digest. Exit code 1 unless all three are 0. Linux only:
the workers of a process are found in /proc.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from sim.batch import Job, Options, Store, open_store, run_batch
from sim.scenario import load

CUSTOMERS, MONTHS, WORKERS = 200, 30, 2
RUNS_PER_KILL = 20
MORE = 100  # runs
LONGEST_LIFE = 2.5  # seconds until the next kill, once there are workers
STARTING = 20.0  # seconds within which a batch has workers
STUCK = 1800.0  # seconds without an end: the campaign gives up


def jobs(runs):
    scenario = load("customer_centric").replace("market.customers", CUSTOMERS)
    return (Job(scenario, seed, MONTHS) for seed in range(1, runs + 1))


def compute(url: str, runs: int) -> None:
    """The batch that is killed."""
    with open_store(url) as store:
        run_batch(jobs(runs), store, WORKERS, options=Options(retry_failed=True))


def workers_of(pid: int) -> list[int]:
    """The worker processes of a batch."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        return [int(child) for child in children if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]
    except OSError:
        return []


def digests(store: Store) -> dict[str, str]:
    """What is done, by run."""
    done = store.runs().query("status == 'done'")
    return dict(zip(done["run"], done["digest"], strict=True))


def duplicates(store: Store) -> int:
    """Runs that are in a table more often than once, by the numbers of their rows."""
    runs, months, outcomes = store.runs(), store.months(measures=[]), store.outcomes()
    twice = int(runs.duplicated("run").sum()) + int(runs.duplicated(["scenario_hash", "seed", "months"]).sum())
    rows = months.groupby("run").size()
    return twice + int((rows != MONTHS).sum()) + int(outcomes.duplicated(["run", "name"]).sum())


class Campaign:
    """One store, its batch, and the kills; the moments are those of `seed`."""

    def __init__(self, url: str, kills: int, seed: int) -> None:
        self.url, self.kills, self.runs = url, kills, kills * RUNS_PER_KILL
        self.random = random.Random(seed)
        self.kills_parent = self.kills_worker = self.restarts = self.lost = 0
        self.known: dict[str, str] = {}

    def fight(self) -> None:
        """Start, kill and start again, until all kills are spent and the batch has finished."""
        batch = self._start()
        while self.kills_parent + self.kills_worker < self.kills:
            self._let_live(batch)
            if batch.poll() is not None:
                _require_success(batch)
                self.runs += MORE  # finished before all kills
            elif not self._kill(batch):
                continue
            self.restarts += 1
            batch = self._start()
        batch.wait(STUCK)
        _require_success(batch)

    def look(self, store: Store) -> None:
        """Compare what is done with what was done before."""
        now = digests(store)
        self.lost += sum(1 for run, digest in self.known.items() if now.get(run) != digest)
        self.known = now

    def _start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "tests.batch.campaign", "--compute", str(self.runs), "--store", self.url]
        return subprocess.Popen(command)

    def _let_live(self, batch: subprocess.Popen[bytes]) -> None:
        """Wait for a random moment: one in four while the batch starts, the others after it has workers."""
        if self.random.random() < 0.25:
            time.sleep(self.random.uniform(0.05, LONGEST_LIFE))
            return
        end = time.monotonic() + STARTING
        while batch.poll() is None and time.monotonic() < end and not workers_of(batch.pid):
            time.sleep(0.02)
        time.sleep(self.random.uniform(0.0, LONGEST_LIFE))

    def _kill(self, batch: subprocess.Popen[bytes]) -> bool:
        """Kill the batch or, should it have any, a worker; whether the batch has to be started again."""
        workers = workers_of(batch.pid)
        if workers and self.random.random() < 0.5:
            with suppress(ProcessLookupError):
                os.kill(self.random.choice(workers), signal.SIGKILL)
                self.kills_worker += 1
            return False
        batch.kill()
        self.kills_parent += int(batch.wait() == -signal.SIGKILL)
        with open_store(self.url) as store:
            self.look(store)
        return True


def _require_success(batch: subprocess.Popen[bytes]) -> None:
    """A batch that nobody killed has finished; anything else ends the campaign."""
    if batch.returncode:
        raise RuntimeError(f"the batch ended with exit code {batch.returncode}; its message is above")


def campaign(kills: int, url: str | None = None, seed: int = 1) -> dict[str, float]:
    """Run a campaign and an undisturbed batch beside it: the object that is printed."""
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="ccsim-campaign-") as folder:
        fought = Campaign(url or str(Path(folder) / "killed.sqlite"), kills, seed)
        fought.fight()
        calm = str(Path(folder) / "calm.sqlite")
        compute(calm, fought.runs)
        with open_store(fought.url) as store, open_store(calm) as other:
            fought.look(store)
            twice, expected = duplicates(store), digests(other)
    return {
        "kills_parent": fought.kills_parent,
        "kills_worker": fought.kills_worker,
        "restarts": fought.restarts,
        "runs": len(expected),
        "lost": fought.lost,
        "duplicates": twice,
        "different": sum(1 for run, digest in expected.items() if fought.known.get(run) != digest),
        "seconds": round(time.monotonic() - started, 1),
    }


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description="Kill a batch again and again, and see what it loses.")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1, help="of the moments")
    parser.add_argument("--store", metavar="URL", help="an empty store; default: a SQLite file that is thrown away")
    parser.add_argument("--compute", type=int, metavar="RUNS", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.compute is not None:
        compute(asked.store, asked.compute)
        return 0
    found = campaign(asked.kills, asked.store, asked.seed)
    print(json.dumps(found))
    return int(any(found[key] for key in ("lost", "duplicates", "different")))


if __name__ == "__main__":
    sys.exit(main())
