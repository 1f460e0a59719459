"""An experiment file as it is written: its keys, their types and ranges. What hangs together is checked afterwards."""

from typing import Any, Literal

from pydantic import ConfigDict, Field

from sim.scenario.declare import Section
from sim.scenario.timeline import TAKES_FORCE

MOST_RUNS = 1_000_000
MONTHS = 144
LAST_SEED = 2**32 - 1


class Between(Section):
    """A factor of a sample: from `low` to `high`, or one of `choice`."""

    low: float | None = None
    high: float | None = None
    kind: Literal["real", "integer"] = "real"
    choice: Any = None


class Drawn(Section):
    """The key `sample`: how many points are drawn, by which method, from which factors."""

    method: Literal["latin", "sobol", "halton"] = "latin"
    n: int = Field(ge=1, le=MOST_RUNS)
    seed: int = Field(default=1, ge=0, le=LAST_SEED)
    factors: dict[str, Between] = Field(default={}, examples=["write market.drift: {low: 0.0, high: 0.04} below it"])
    sweeps: list[Literal["A", "C", "M", "F"]] = Field(
        default=[], examples=["write [A] for every assumption without data"]
    )


class Kept(Section):
    """The key `record`: what is kept of each run."""

    every: int = Field(default=1, ge=1, le=1200)
    customers: int = Field(default=0, ge=0, le=10_000)
    staff: int = Field(default=0, ge=0, le=10_000)
    customer_fields: Any = None
    staff_fields: Any = None


class ExperimentFile(Section):
    """The whole file."""

    model_config = ConfigDict(title="an experiment")

    ccsim: Any = 1
    experiment: str = Field(max_length=80, description="a name; ccsim run takes a scenario")
    question: str = Field(default="", max_length=400)
    scenarios: Any = Field(description="[product_centric, customer_centric], or others by name or file")
    grid: dict[str, Any] = Field(default={}, examples=["write market.drift: [0.01, 0.03] below it"])
    cases: Any = None
    sample: Drawn = Field(default=Drawn(n=1), examples=["write {method: latin, n: 64, factors: {...}}"])
    seeds: Any = None
    months: int = Field(default=MONTHS, ge=TAKES_FORCE + 1, le=1200)
    record: Kept = Field(default=Kept(), examples=["write {every: 12, customers: 50, staff: 20}"])
