"""The progress, the speed and the summary of a batch."""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import overload

from sim.batch.results import Result

WINDOW = 60.0  # seconds that the rate looks back
STEP = 0.5  # seconds between two moments that the rate remembers
SIZE = 10  # bytes of an identity


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a batch is, in runs: `planned` = `reused` + `done` + `failed` + those still to be computed.

    If jobs come from a generator, `planned` counts those that it has given until now.
    """

    planned: int
    reused: int
    done: int = 0
    failed: int = 0
    seconds: float = 0.0
    seconds_left: float | None = None  # None: not known yet
    rate: float | None = None  # runs a second over the last minute; None: not known yet


class RunIds(Sequence[str]):
    """Identities of runs in the order of their jobs, at ten bytes each."""

    def __init__(self, run_ids: Iterable[str] = ()) -> None:
        self._bytes = bytearray()
        for run in run_ids:
            self.append(run)

    def append(self, run: str) -> None:
        """Add the identity of one more job."""
        self._bytes += bytes.fromhex(run)

    def __len__(self) -> int:
        return len(self._bytes) // SIZE

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> "RunIds": ...
    def __getitem__(self, place: int | slice) -> "str | RunIds":
        """The identity at a place, or those of a slice."""
        places = range(len(self))[place]
        if isinstance(places, range):
            return RunIds(self[each] for each in places)
        return self._bytes[places * SIZE : (places + 1) * SIZE].hex()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RunIds) and self._bytes == other._bytes

    def __hash__(self) -> int:
        return hash(bytes(self._bytes))

    def __repr__(self) -> str:
        return f"<{len(self)} run identities>"


@dataclass(frozen=True, slots=True)
class Summary:
    """What a batch did: `planned` = `computed` + `reused` + `failed` + `left`.

    `failed` counts those of earlier batches too; `left` are planned runs that a batch did not compute because it was
    told to stop at the first that failed. `run_ids` are those of the jobs, in their order.
    """

    planned: int
    computed: int
    reused: int
    failed: int
    seconds: float
    run_ids: Sequence[str] = field(repr=False, default=())
    left: int = 0

    def __add__(self, other: "Summary") -> "Summary":
        """What two batches did that had no run in common."""
        return Summary(
            self.planned + other.planned,
            self.computed + other.computed,
            self.reused + other.reused,
            self.failed + other.failed,
            self.seconds + other.seconds,
            RunIds([*self.run_ids, *other.run_ids]),
            self.left + other.left,
        )


class Tally:
    """Counts what a batch finishes, and how many runs a second that was over the last minute."""

    def __init__(self) -> None:
        self.done = 0
        self.failed = 0
        self._started = monotonic()
        self._moments: deque[tuple[float, int]] = deque([(self._started, 0)])
        self._first: tuple[float, int] | None = None  # when the first chunk was finished, and how many runs it had
        self._chunk_seconds = 0.0  # how long the last chunk took

    @property
    def finished(self) -> int:
        """Runs that this batch computed, failed ones included."""
        return self.done + self.failed

    def add(self, chunk: Sequence[Result]) -> None:
        """Count one more chunk."""
        failed = sum(1 for result in chunk if result.error)
        self.failed += failed
        self.done += len(chunk) - failed
        self._first = self._first or (monotonic(), self.finished)
        self._chunk_seconds = sum(result.seconds for result in chunk)

    def progress(self, planned: int, reused: int, failed_before: int) -> Progress:
        """How far the batch is, given what the plan knows."""
        failed = failed_before + self.failed
        if not self.finished:
            return Progress(planned, reused, failed=failed)
        seconds = monotonic() - self._started
        left = planned - reused - self.done - failed
        return Progress(planned, reused, self.done, failed, seconds, self._seconds_left(left), self._rate())

    def _seconds_left(self, left: int) -> float | None:
        """Seconds for `left` more runs, at the pace since the first chunk; None until two more could be finished.

        The time before does not count: in it workers start and load the compiled rules.
        """
        if not left:
            return 0.0
        since, before = self._first or (self._started, 0)
        passed, finished = monotonic() - since, self.finished - before
        return passed / finished * left if finished and passed >= 2 * self._chunk_seconds else None

    def _rate(self) -> float:
        now = monotonic()
        while len(self._moments) > 1 and self._moments[1][0] < now - WINDOW:
            self._moments.popleft()
        since, before = self._moments[0]
        if now - self._moments[-1][0] >= STEP:
            self._moments.append((now, self.finished))
        return (self.finished - before) / max(now - since, 1e-9)
