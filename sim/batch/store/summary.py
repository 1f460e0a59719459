"""What a store holds, in a few numbers: runs by status, scenario and model version, and why some failed."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandas import DataFrame

    from sim.batch.store.store import Store

STATES = ("done", "failed", "running", "planned")


@dataclass(frozen=True, slots=True)
class FailedRun:
    """A run that failed: its identity, scenario and world, and the line of its traceback that says what happened."""

    run: str
    scenario: str
    seed: int
    error: str


@dataclass(frozen=True, slots=True)
class StoreSummary:
    """Numbers of runs by status, scenario and model version; `bytes` on disk; the runs that failed."""

    store: str
    bytes: int
    runs: dict[str, int]
    scenarios: dict[str, int]
    model_versions: dict[str, int]
    failed: tuple[FailedRun, ...]

    @property
    def is_complete(self) -> bool:
        """Whether some runs are done and none is planned or running."""
        return bool(self.runs["done"]) and not (self.runs["planned"] or self.runs["running"])


def summary_of(store: "Store") -> StoreSummary:
    """The summary of `store`. Raises `StoreError`."""
    runs, counts = store.runs(), store.counts()
    failed = runs[runs.status == "failed"]
    return StoreSummary(
        store=store.url,
        bytes=store.size(),
        runs={state: counts.get(state, 0) for state in STATES},
        scenarios=_counted(runs, "scenario"),
        model_versions=_counted(runs, "model_version"),
        failed=tuple(
            FailedRun(row["run"], row["scenario"], row["seed"], first_line(str(row["error"])))
            for row in failed.to_dict("records")
        ),
    )


def first_line(error: str) -> str:
    """The first line of a traceback that says what happened.

    >>> first_line("Traceback (most recent call last):\\n  File ...\\nValueError: profit became NaN\\n")
    'ValueError: profit became NaN'
    """
    lines = [line for line in error.splitlines() if line.strip()]
    telling = [line for line in lines if not line.startswith((" ", "Traceback "))]
    return (telling or lines or [""])[0]


def _counted(runs: "DataFrame", column: str) -> dict[str, int]:
    return {str(name): int(count) for name, count in runs.groupby(column).size().items()}
