"""A stored run computed again, and compared with what the store has of it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from sim.batch import Model, Store
    from sim.batch.jobs import RunLike
    from sim.batch.store.lookup import StoredRun

PENDING = ("planned", "running")
Kind = Literal["mismatch", "usage", "failed"]


class ReplayError(Exception):
    """A stored run that cannot be computed again as it was.

    `kind` is mismatch (it would be another run), usage (that cannot be asked of it) or failed (it fails again);
    `next_command` is what to type instead, "" for nothing.
    """

    def __init__(self, text: str, next_command: str = "", kind: Kind = "mismatch") -> None:
        super().__init__(text)
        self.next_command = next_command
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Replay:
    """What the store knows of a run, and the run computed again for `months` months by `model`.

    `difference` says where its figures differ from the stored ones, with both numbers; "" if nowhere, or not asked.
    """

    stored: "StoredRun"
    model: "Model"
    again: "RunLike"
    months: int
    difference: str = ""

    @property
    def same(self) -> bool:
        """Whether digest and figures are the stored ones."""
        return self.again.digest == self.stored.digest and not self.difference


def replay(store: "Store", beginning: str, until: int | None = None, verify: bool = False) -> Replay:
    """Compute the run whose identity begins so, up to month `until`; with `verify`, compare its figures.

    Raises `LookupError` for an unknown run, and ReplayError for one that cannot be computed again.
    """
    from sim.batch.store.figures import first_difference
    from sim.batch.store.lookup import find_run

    stored = find_run(store, beginning)
    _require_same_rules(stored)
    if verify and stored.status in PENDING:
        text = f"E614 run {stored.run_id} is {stored.status}: there is no digest to compare with"
        raise ReplayError(text, f"ccsim replay {stored.run_id}", "usage")
    model = _model_of(stored)
    if until is not None and "-" in stored.model_version:
        text = f"run {stored.run_id} is a probe's, which looks at the whole of it; leave out --until"
        raise ReplayError(text, f"ccsim replay {stored.run_id}", "usage")
    months = stored.months if until is None else min(until, stored.months)
    again = _computed(stored, months, model)
    difference = first_difference(store, stored.run_id, again) if verify and stored.status == "done" else ""
    return Replay(stored, model, again, months, difference)


def _require_same_rules(stored: "StoredRun") -> None:
    """Raise `ReplayError` if other rules computed it: under these it is another run.

    What follows a hyphen in a version says what else was measured, as docks do; the run is the same.
    """
    from sim.model import version

    if stored.model_version.partition("-")[0] != version():
        text = f"E613 run {stored.run_id} is of model version {stored.model_version}, this program has {version()}"
        hint = f"ccsim run {stored.scenario} --seed {stored.seed} --months {stored.months}"
        raise ReplayError(f"{text}: it cannot be the same run. Install the version that computed it", hint)


def _model_of(stored: "StoredRun") -> "Model":
    """What computed the run: the rules, or a probe of checks. Raises `ReplayError` if that probe has changed."""
    from analysis.checks.quantities import model_of, probe_in
    from sim.batch import shipped_model

    probe = probe_in(stored.model_version)
    if probe is None:
        return shipped_model()
    model = model_of(probe)
    if model.version != stored.model_version:
        text = f"E617 run {stored.run_id} was measured by the probe '{probe.name}' in another version"
        versions = f"stored {stored.model_version}, here {model.version}"
        raise ReplayError(f"{text} ({versions}): its figures cannot be compared", "ccsim facts")
    return model


def _computed(stored: "StoredRun", months: int, model: "Model") -> "RunLike":
    """The run. Raises `ReplayError` if its scenario cannot be rebuilt, or if it fails again."""
    from sim.scenario import ScenarioError, from_resolved

    try:
        scenario = from_resolved(stored.resolved)
    except (KeyError, TypeError, AttributeError, ScenarioError) as error:
        text = f"E615 the scenario of run {stored.run_id} cannot be rebuilt from the store"
        raise ReplayError(f"{text} ({type(error).__name__}: {error})") from error
    if scenario.hash != stored.scenario_hash:
        text = f"E615 the scenario of run {stored.run_id} cannot be rebuilt: its hash is {scenario.hash}"
        raise ReplayError(f"{text}, stored is {stored.scenario_hash}")
    try:
        return model.simulate(scenario, seed=stored.seed, months=months)
    except FloatingPointError as error:
        month = getattr(error, "month", None)
        hint = f"ccsim replay {stored.run_id} --until {month - 1}" if isinstance(month, int) and month > 1 else ""
        raise ReplayError(f"run {stored.run_id} failed: {error}", hint, "failed") from None
