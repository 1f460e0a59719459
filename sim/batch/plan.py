"""The plan of a batch: jobs of any number, looked up and registered a block at a time."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from operator import length_hint

from sim.batch.distinct import Distinct
from sim.batch.jobs import Job, run_id
from sim.batch.progress import RunIds
from sim.batch.results import Result, Task
from sim.batch.store.store import Store

BLOCK = 500  # jobs: few enough to forget, enough for one transaction
Settled = Callable[[Mapping[str, Result | None]], object]
"""Called with runs that are finished and their results; None: the store had the run, or it failed before."""


def ignore(_: object) -> None:
    """Do nothing with what is reported."""


class Plan:
    """The runs that a batch asks for, which of them the store has, and which are `open`: to be computed or in work.

    Takes some twenty bytes of memory a job. A job that comes again, however much later, is the same run: it is counted
    and computed once.
    """

    def __init__(
        self,
        jobs: Iterable[Job],
        store: Store,
        version: str,
        retry_failed: bool = False,
        on_settled: Settled = ignore,
    ) -> None:
        self.run_ids = RunIds()
        self.open: set[str] = set()
        self.reused = 0
        self.failed_before = 0
        self._known = 0
        self._to_come = length_hint(jobs)
        self._jobs = iter(jobs)
        self._store = store
        self._version = version
        self._settled = {"done"} if retry_failed else {"done", "failed"}
        self._on_settled = on_settled
        self._named = Distinct()

    @property
    def planned(self) -> int:
        """The number of distinct runs, as far as it is known."""
        return self._known + max(0, self._to_come)

    def blocks(self) -> Iterator[list[Task]]:
        """The runs to be computed, registered by now; blocks in which nothing is missing are passed over."""
        while jobs := list(islice(self._jobs, BLOCK)):
            missing = self._missing(self._distinct(jobs))
            self.open.update(task.run_id for task in missing)
            if missing:
                yield missing
        self._to_come = 0

    def register_rest(self) -> None:
        """Register the jobs that were not reached, so that a later batch computes them."""
        for _ in self.blocks():
            self.open.clear()

    def _distinct(self, jobs: list[Job]) -> dict[str, Task]:
        """The runs among `jobs` that did not come before, by identity."""
        every = [(run_id(job, self._version), job) for job in jobs]
        for run, _ in every:
            self.run_ids.append(run)
        tasks = {run: Task(run, job) for run, job in reversed(every)}
        new = self._named.first_time(run for run, _ in every)
        self._on_settled(dict.fromkeys(tasks.keys() - set(new) - self.open))
        self._known += len(new)
        self._to_come -= len(jobs)
        return {run: tasks[run] for run in new}

    def _missing(self, tasks: dict[str, Task]) -> list[Task]:
        states = self._registered(tasks)
        done_before = [run for run in tasks if states[run] == "done"]
        failed = [run for run in tasks if states[run] in self._settled - {"done"}]
        self.reused += len(done_before)
        self.failed_before += len(failed)
        self._on_settled(dict.fromkeys([*done_before, *failed]))
        return [task for run, task in tasks.items() if states[run] not in self._settled]

    def _registered(self, tasks: dict[str, Task]) -> dict[str, str]:
        """The states of all tasks, those new to the store registered; a store that has them all is only read."""
        states = self._store.states(tasks)
        new = {run: task.job for run, task in tasks.items() if run not in states}
        if not new:
            return states
        self._store.register(new.values(), self._version)
        return states | self._store.states(new)
