"""The model held against what has been measured: every fact by its experiment, with interval and verdict."""

from analysis.facts.findings import Finding, count, findings
from analysis.facts.measuring import Means, measure

__all__ = ["Finding", "Means", "count", "findings", "measure"]
