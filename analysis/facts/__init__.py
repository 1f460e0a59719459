"""The model held against what has been measured: every fact by its experiment, with interval and verdict."""

from analysis.facts.findings import Finding, count, findings
from analysis.facts.measuring import measure

__all__ = ["Finding", "count", "findings", "measure"]
