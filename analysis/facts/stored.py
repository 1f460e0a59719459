"""Runs that a probe stored: which probe, from the version under which they stand."""

from __future__ import annotations

from analysis.facts.probes import PROBES, Probe


def probe_in(model_version: str) -> Probe | None:
    """The probe whose runs are stored under this version; None for a version of the rules alone, or of a dock.

    >>> probe_in("0123456789ab-look-012345").name
    'look'
    """
    _, *rest = model_version.split("-")
    return next((probe for probe in PROBES if len(rest) == 2 and probe.name == rest[0]), None)
