"""What a batch is made of: a job is one world to compute; two jobs with the same identity are the same run."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, NamedTuple, Protocol

from sim.record import USUAL, Record


class ScenarioLike(Protocol):
    """What a batch needs to know of a scenario."""

    @property
    def id(self) -> str:
        """Its name in tables; not part of a run's identity."""

    @property
    def hash(self) -> str:
        """Hash of everything in it that affects a run."""

    def resolved(self) -> dict[str, Any]:
        """The whole scenario as plain JSON."""


class RunLike(Protocol):
    """What a batch keeps of a run."""

    @property
    def months(self) -> Any:
        """DataFrame with a row per firm and month: `firm`, `month` and one column per monthly measure."""

    @property
    def outcomes(self) -> Mapping[str, float]:
        """One number per outcome."""

    @property
    def digest(self) -> str:
        """Hash of the final state: two runs with the same digest are the same to the bit."""


class Measure(NamedTuple):
    """One entry of the data dictionary."""

    name: str
    unit: str
    sentence: str


def nothing() -> None:
    """The preparation of a model that needs none."""


@dataclass(frozen=True, slots=True)
class Model:
    """What computes a run, what it measures, and which version of the rules it is.

    `simulate(scenario, seed=..., months=...)` must be a top-level function: worker processes import it by name.
    `prepare()` is called once, before any worker starts (it compiles what the workers then load); where runs have a
    time limit, each worker calls it as well, before the time of its first run starts.
    `simulate_sampled(scenario, seed=..., months=..., record=...)` computes the same run and gives a sample of its
    agents with it, whose fields `customers` and `staff` declare; a model without it has no agents to show.
    """

    simulate: Callable[..., RunLike]
    version: str
    monthly: tuple[Measure, ...]
    outcomes: tuple[Measure, ...]
    prepare: Callable[[], object] = nothing
    simulate_sampled: Callable[..., tuple[RunLike, list[Any]]] | None = None
    customers: tuple[Measure, ...] = ()
    staff: tuple[Measure, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """One world to compute: `scenario` in the world of `seed`, for `months` months, of which `record` is kept."""

    scenario: ScenarioLike
    seed: int
    months: int = 144
    record: Record = USUAL


def run_id(job: Job, model_version: str) -> str:
    """The identity of the run: 20 hexadecimal digits of the scenario's content, seed, months and model version.

    It does not depend on the scenario's name or on the versions of Python, NumPy, numba and Mesa (they are provenance).
    It does depend on what is recorded, unless that is the default: a run of which less was kept is not the same run.
    """
    text = "|".join(
        [job.scenario.hash, str(job.seed), str(job.months), model_version, *filter(None, [job.record.text])]
    )
    return blake2b(text.encode(), digest_size=10).hexdigest()
