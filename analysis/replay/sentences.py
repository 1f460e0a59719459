"""What a replay says: the outcomes, and whether the run is the stored one."""

from typing import Any

from analysis.replay.compute import Replay
from analysis.show.table import Table
from analysis.show.text import number
from sim.printable import visible


def text(replay: Replay) -> str:
    """Which run it is, its outcomes and its digest."""
    stored, values = replay.stored, replay.again.outcomes
    name = visible(stored.scenario)
    head = f"{name}, seed {stored.seed}, {replay.months} of {stored.months} months, run {stored.run_id}"
    rows = [(outcome.name, number(values[outcome.name]), outcome.unit) for outcome in replay.model.outcomes]
    outcomes = Table(("outcome", "value", "unit"), rows, "lr").text()
    return f"{head}\n\n{outcomes}\n\nDigest {replay.again.digest}"


def mismatch(replay: Replay) -> str:
    """In what the run differs from the stored one, and which versions do (E616)."""
    stored, digest = replay.stored, replay.again.digest
    differs = "; ".join(stored.other_versions()) or "nothing: Python, platform and packages are the same"
    if stored.digest == digest:
        what = f"its digest {digest} is as stored, its figures are not: {replay.difference}"
    else:
        before = f"digest {stored.digest}" if stored.digest else f"no digest (it has {stored.status})"
        what = f"stored {before}, now digest {digest}" + (f"; {replay.difference}" if replay.difference else "")
    return visible(f"E616 run {stored.run_id} differs: {what}.") + f"\nVersions that differ: {visible(differs)}"


def json_object(replay: Replay, verify: bool) -> dict[str, Any]:
    """All of it as plain values."""
    stored = replay.stored
    verdict = {"same": replay.same, "difference": replay.difference} if verify else {}
    return {
        "run": stored.run_id,
        "scenario": stored.scenario,
        "seed": stored.seed,
        "months": replay.months,
        "outcomes": dict(replay.again.outcomes),
        "digest": replay.again.digest,
        "stored": {"status": stored.status, "digest": stored.digest, "other_versions": stored.other_versions()},
        **verdict,
    }
