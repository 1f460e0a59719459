"""The model compared with something from outside: measured facts, models of others, closed forms."""

from analysis.checks.compute import Answers, Finding, answers, count

__all__ = ["Answers", "Finding", "answers", "count"]
