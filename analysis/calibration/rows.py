"""The calibration rows of the check files, the bounds of an ordinary firm, and how far a set of numbers is off."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from analysis.calibration.conditions import IT, NAME, conditions
from analysis.checks import Finding, answers
from analysis.compute import Compute
from sim.scenario import Scenario
from sim.scenario.files.check import CheckFile
from sim.scenario.files.check_file import CHECKS

Point = Mapping[str, float]
"""Values of assumptions by address."""
WEIGHT = {"hard": 2.0, "soft": 1.0, "memory": 1.0}
STRICT = 100.0  # how much dearer it is to leave the bounds of an ordinary firm than the band of a fact


@dataclass(frozen=True)
class Rows:
    """Check files with their calibration rows only."""

    files: tuple[CheckFile, ...]

    def findings(self, points: Sequence[Point], compute: Compute) -> list[list[Finding]]:
        """The findings at each point, all computed in one batch."""
        every = [file for point in points for file in self._at(point)]
        computed = iter(answers(every, compute).findings)
        size = sum(len(file.checks) for file in self.files)
        return [[next(computed) for _ in range(size)] for _ in points]

    def around(self, point: Point) -> Rows:
        """The same rows with the values of `point` in place of the defaults."""
        return Rows(tuple(self._at(point)))

    def _at(self, point: Point) -> list[CheckFile]:
        return [
            replace(file, cells=tuple((cell, moved(scenario, point)) for cell, scenario in file.cells))
            for file in self.files
        ]


def calibration_rows(worlds: int) -> Rows:
    """The shipped calibration rows, in worlds 1 to `worlds`, and the bounds of an ordinary firm."""
    files: list[CheckFile] = []
    for name in CHECKS.shipped():
        file = CHECKS.load(name)
        checks = tuple(check for check in file.checks if check.kind == "calibration")
        if checks:
            needed = {term.cell for check in checks for term in check.terms}
            cells = tuple((cell, scenario) for cell, scenario in file.cells if cell in needed)
            files.append(replace(file, checks=checks, cells=cells, seeds=tuple(range(1, worlds + 1))))
    ordinary = next(file for file in files if IT in file.scenarios)
    return Rows((*files, conditions(ordinary)))


def moved(scenario: Scenario, point: Point) -> Scenario:
    """The scenario with the values of the point."""
    for address, value in point.items():
        scenario = scenario.replace(address, value)
    return scenario


def loss_of(finding: Finding) -> float:
    """How far a finding is from its band: the square of its distance from the middle in half bands, so 1 at an end.

    With one open end it is 0 where the interval clears the band by half of itself, and 1 where the mean is at the
    band's end. A bound of the ordinary firm costs nothing inside. Infinite where no world finished.
    """
    check, value = finding.check, finding.value - finding.expected
    if not math.isfinite(value):
        return math.inf
    if finding.file == NAME:
        outside = abs(value - (check.low + check.high) / 2) / ((check.high - check.low) / 2) - 1.0
        return STRICT * max(0.0, outside) ** 2
    if math.isfinite(check.low) and math.isfinite(check.high):
        return float(((value - (check.low + check.high) / 2) / ((check.high - check.low) / 2)) ** 2)
    inside = value - check.low if math.isfinite(check.low) else check.high - value
    half = (finding.high - finding.low) / 2
    clear = inside / (1.5 * half) if half > 0 else math.copysign(math.inf, inside)
    return float(max(0.0, 1.0 - clear) ** 2) if math.isfinite(clear) else 0.0 if clear > 0 else math.inf


def total(findings: Sequence[Finding]) -> float:
    """Losses added up, those of hard rows twice."""
    return sum(WEIGHT[finding.check.strength] * loss_of(finding) for finding in findings)
