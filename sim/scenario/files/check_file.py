"""Reading a check file: an experiment with named cases, and rows of checks about it."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ConfigDict, Field

from sim.scenario.checking.shape import format_problems
from sim.scenario.checking.validate import checked_as
from sim.scenario.declare import Section
from sim.scenario.files.cells import cells_of
from sim.scenario.files.check import Check, CheckFile, Sign, Strength, Worth
from sim.scenario.files.experiments.experiment_file import scenarios_of, seeds_of
from sim.scenario.files.fields import Problems, list_of
from sim.scenario.files.formula import HINT, Formula, FormulaError
from sim.scenario.files.kind import Kind, first_of_each
from sim.scenario.files.marks import CHECK_FILE
from sim.scenario.files.quantities import faults_of
from sim.scenario.problems import ScenarioError, clipped, did_you_mean
from sim.scenario.scenario import Scenario
from sim.scenario.timeline import TAKES_FORCE
from sim.scenario.yaml.read import read_text
from sim.scenario.yaml.source import read_source
from sim.scenario.yaml.tree import Node

MONTHS = 144
LONGEST = 600
FORMER_KEYS = ("facts", "dock")


class Row(Section):
    """A row of a check file, as it is written."""

    id: str = Field(default="", max_length=20, description="a short name of the row")
    name: str = Field(max_length=300, description="what is said outside")
    kind: Worth = "validation"
    strength: Strength = "hard"
    source: str = Field(default="", max_length=LONGEST, description="where it is said")
    quantity: list[str] = Field(default=[], max_length=50)
    expected: str = Field(default="", max_length=LONGEST)
    band: list[float | None] = Field(default=[])
    sign: Sign | None = None
    why: str = Field(default="", max_length=LONGEST)


class Written(Section):
    """A check file, as it is written; what it shares with an experiment is read as that is."""

    model_config = ConfigDict(title="a check file")

    ccsim: Any = 1
    checks: str = Field(max_length=80, description="the name of the file")
    question: str = Field(default="", max_length=400)
    model: str = Field(default="", max_length=LONGEST)
    source: str = Field(default="", max_length=LONGEST)
    scenarios: Any = Field(description="[product_centric], or others by name or file")
    common: Any = None
    cases: Any = None
    seeds: Any = None
    months: int = Field(default=MONTHS, ge=TAKES_FORCE + 1, le=1200)
    rows: list[Row] = Field(description="a list of checks, each - {name: ..., quantity: ..., band: [0, null]}")


def read_check_file(path: Path) -> CheckFile:
    """The checks in the file at `path`. Raises ScenarioError with every problem of the file."""
    root = read_text(read_source(path))
    _not_the_former_kind(root)
    problems = format_problems(root)
    written = checked_as(Written, root, _in_one_form(root.plain()), problems)
    scenarios = scenarios_of(root.at(("scenarios",)), problems)
    cells = cells_of(root, scenarios, problems)
    seeds = tuple(seeds_of(root.at(("seeds",)), problems))
    if written is None:
        raise ScenarioError(first_of_each(problems))
    nodes = list_of(root.at(("rows",)), "rows", "write - {name: ..., quantity: ..., band: [0, null]}", problems)
    checks = _checks(written, nodes, cells, problems)
    if problems:
        raise ScenarioError(first_of_each(problems))
    about = (written.model, written.source)
    return CheckFile(written.checks, written.question, tuple(cells.items()), seeds, written.months, checks, *about)


def _not_the_former_kind(root: Node) -> None:
    """Raise ScenarioError (E198) for a fact or dock file in the former format."""
    assert isinstance(root.value, dict)
    for key in FORMER_KEYS:
        if key in root.value:
            text = f"'{key}' is the former key of a check file"
            hint = f"write checks: in place of {key}:, cases by name, rows of name, quantity, band: docs/checks.md"
            raise ScenarioError([root.value[key].key.problem("E198", text, hint)])


def _in_one_form(values: Any) -> Any:
    """What a file says, with every quantity of a row in a list, and what is expected of it as a text."""
    rows = values.get("rows")
    return values | ({"rows": [_row_in_one_form(row) for row in rows]} if isinstance(rows, list) else {})


def _row_in_one_form(row: Any) -> Any:
    if not isinstance(row, dict):
        return row
    quantity, expected = row.get("quantity"), row.get("expected")
    listed = {"quantity": [quantity]} if isinstance(quantity, str) else {}
    is_number = isinstance(expected, int | float) and not isinstance(expected, bool)
    return row | listed | ({"expected": repr(expected)} if is_number else {})


def _checks(
    written: Written, nodes: Sequence[Node], cells: Mapping[str, Scenario], problems: Problems
) -> tuple[Check, ...]:
    """The rows as checks; a row without an id has its number."""
    checks: dict[str, Check] = {}
    for number, (row, node) in enumerate(zip(written.rows, nodes, strict=True), start=1):
        check = _check(row, node, row.id or str(number), written, cells, problems)
        if check.id in checks:
            at = node.at(("id",)) or node
            problems.append(at.place.problem("E183", f"row {check.id} stands twice", "give it another id"))
        checks[check.id] = check
    return tuple(checks.values())


def _check(
    row: Row, node: Node, key: str, written: Written, cells: Mapping[str, Scenario], problems: Problems
) -> Check:
    asked = node.at(("quantity",))
    places = [] if asked is None else asked.value if isinstance(asked.value, list) else [asked]
    low, high = _band(row, node, problems)
    if not (row.source or written.source):
        text = "'source' is missing in a row"
        problems.append(node.shown_at.problem("E103", text, "write source: in it, or at the top for all rows"))
    expected = node.at(("expected",))
    return Check(
        id=key,
        name=row.name,
        kind=row.kind,
        strength=row.strength,
        source=row.source or written.source,
        quantities=tuple(
            _formula(t, at, cells, written.months, problems) for t, at in zip(row.quantity, places, strict=True)
        ),
        low=low,
        high=high,
        sign=row.sign,
        expected=_formula(row.expected, expected, cells, written.months, problems) if expected else None,
        why=row.why,
    )


def _formula(text: str, node: Node, cells: Mapping[str, Scenario], months: int, problems: Problems) -> Formula:
    """A quantity, read; what is wrong with its form, its cells and its months is noted."""
    try:
        formula = Formula(text)
    except FormulaError as error:
        problems.append(node.shown_at.problem("E194", str(error), HINT))
        return Formula("0")
    for term in formula.terms:
        if cells and term.cell not in cells:
            near = did_you_mean(term.cell, cells)
            hint = f"did you mean '{near}'?" if near else f"the cells are {', '.join(cells)}"
            problems.append(node.place.problem("E195", f"no cell '{clipped(term.cell)}' in this experiment", hint))
        problems += [node.shown_at.problem("E197", text, hint) for text, hint in faults_of(term, months)]
    return formula


def _band(row: Row, node: Node, problems: Problems) -> tuple[float, float]:
    """Both ends of the band; of a sign, one of them is 0. An open end is infinite."""
    if not row.quantity:
        if not row.why:
            hint = "a row without a quantity has no counterpart in the model, and says in `why` why not"
            problems.append(node.shown_at.problem("E103", "'why' is missing in a row", hint))
        return -math.inf, math.inf
    band = node.at(("band",))
    if (row.sign is None) == (band is None):
        text = "a row has either a band or a sign"
        problems.append(node.shown_at.problem("E190", text, "write band: [0.55, 0.75], or sign: higher"))
    if band is None:
        return (0.0, math.inf) if row.sign == "higher" else (-math.inf, 0.0)
    if len(row.band) != 2:
        text = f"band has {len(row.band)} ends; 2 are needed"
        problems.append(band.shown_at.problem("E196", text, "write [0, null] for above 0"))
        return -math.inf, math.inf
    low, high = (end for end in row.band)
    ends = (-math.inf if low is None else low, math.inf if high is None else high)
    if ends[0] > ends[1]:
        problems.append(band.place.problem("E196", "band is empty: its first end is to be the lower one", ""))
    return ends


CHECKS = Kind(
    mark=CHECK_FILE,
    read=read_check_file,
    row=lambda file: {"runs": file.runs, "checks": len(file.checks), "question": file.question},
)
"""Every shipped check file by name; whether a file is one; loading and checking."""


def shipped_facts() -> list[CheckFile]:
    """The shipped files whose checks are measured facts."""
    return [file for file in map(CHECKS.load, CHECKS.shipped()) if not file.model]


def shipped_docks() -> list[CheckFile]:
    """The shipped files whose checks are what a model of others, or a closed form, says."""
    return [file for file in map(CHECKS.load, CHECKS.shipped()) if file.model]
