"""What the report is made of, as plain text in cards and tables: findings, assumptions, levers, how it was computed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analysis.comparison import caveats
from analysis.comparison import sentences as words
from analysis.comparison.table import HEADER, block_rows
from analysis.show.style import looks
from analysis.statistics.metrics import CHANGE_MONTH, horizons, printed

if TYPE_CHECKING:
    from analysis.comparison.compute import Comparison, Difference, View
    from analysis.show.chart import Chart
    from analysis.tipping.compute import Tipping

MARKS = {
    "A": "assumed: no data",
    "C": "calculated or calibrated",
    "F": "from a published source",
    "M-H": "from the literature, by memory: sure",
    "M-M": "from the literature, by memory: fairly sure",
    "M-L": "from the literature, by memory: unsure",
}
"""What the marks of the declarations mean."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A number of a card's table, with its interval and wins below."""

    value: str
    interval: str
    wins: str
    decided: bool


Rows = tuple[tuple[str, tuple[Cell, ...]], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """The findings about one design: claims in words, and its money by horizon as header and rows of cells."""

    label: str
    colour: str
    ink: str
    claims: tuple[words.Claim, ...]
    header: tuple[str, ...]
    rows: Rows


@dataclass(frozen=True, slots=True)
class Table:
    """A table as rows of text; `caption` says what it is, `kind` how it is set."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    kind: str = ""


def cards(comparison: Comparison) -> list[Card]:
    """One card per design but the first: loyalty, money, dip and payback, and the same had it always been so."""
    return [card(comparison, name, comparison.names[0]) for name in comparison.names[1:] or comparison.names]


def card(comparison: Comparison, name: str, base: str) -> Card:
    """The findings about design `name` against `base`, in the order in which a manager asks for them."""
    look, view = looks(comparison.names)[name], comparison.adopted
    claims = []
    if name != base and "retention" in view.outcomes:
        claims.append(words.loyalty(view.difference(name, base, "retention"), comparison.labels))
    for paid in view.paybacks:
        if paid.design == name and paid.changed:
            claims += [words.dip(paid), words.pays_back(paid)]
    claims += filter(None, [caveats.cancelled(comparison, name)])
    header, rows = money(comparison, name, base) if name != base else ((), ())
    return Card(comparison.labels[name], look.colour, look.ink, tuple(claims), header, rows)


def money(comparison: Comparison, name: str, base: str) -> tuple[tuple[str, ...], Rows]:
    """Header and rows of a card's table: a row per horizon; with customers' worth and without it, then both born so."""
    columns = [
        ("profit plus customers' worth", comparison.adopted, "headline"),
        ("profit alone", comparison.adopted, "profit"),
    ]
    if comparison.born is not None:
        columns.append(("profit plus customers' worth, born so", comparison.born, "headline"))
        columns.append(("profit alone, born so", comparison.born, "profit"))
    rows = [
        (
            horizon.label,
            tuple(cell(view.difference(name, base, key + horizon.suffix)) for _, view, key in columns),
        )
        for horizon in horizons(comparison.months)
        if "headline" + horizon.suffix in comparison.adopted.outcomes
    ]
    return tuple(heading for heading, _, _ in columns), tuple(rows)


def cell(found: Difference) -> Cell:
    """One difference: the number, or that it is undecided, over its interval and wins."""
    p, metric = found.paired, found.metric
    value = metric.text(p.mean, signed=True) if p.decided else p.verdict
    interval = f"{metric.text(p.low, signed=True)} to {metric.text(p.high, signed=True)}"
    if p.low != p.low:
        interval = "no interval"
    return Cell(value, interval, f"{p.wins} of {p.n} worlds", p.decided)


def paired_tables(comparison: Comparison, view: View, main: bool) -> list[Table]:
    """The paired table of every pair: its printed metrics if `main`, else the others."""
    keys = {metric.key for metric in printed(comparison.months)}
    tables = []
    for a, b in comparison.pairs:
        title, rows = block_rows(comparison, view, a, b, lambda key: (key in keys) == main, payback=main)
        if rows:
            tables.append(Table(words.capital(title), HEADER, tuple(rows), "paired"))
    return tables


def screening(found: Tipping, comparison: Comparison) -> Table:
    """What each screened number does to the difference, strongest first."""
    rows = tuple(
        (
            f"{effect.candidate.parameter.sentence} ({effect.candidate.address})",
            f"{effect.candidate.default:g}",
            f"{effect.candidate.sweep[0]:g} to {effect.candidate.sweep[1]:g} {effect.candidate.parameter.unit}",
            *(at_end(value) for value in (effect.at_low, effect.at_default, effect.at_high)),
            "changes" if effect.flips else "same",
        )
        for effect in found.effects
    )
    labels = comparison.labels
    caption = (
        f"{words.capital(labels[found.a])} minus {labels[found.b]}, {found.metric} in M EUR, with each assumption at "
        f"the ends of its sweep (what changes in {found.screened} worlds, added to the mean of {found.worlds})"
    )
    header = ("assumption", "default", "sweep", "at the low end", "at the default", "at the high end", "winner")
    return Table(caption, header, rows, "screening")


def at_end(difference: float) -> str:
    """A mean difference, or that there is none.

    >>> at_end(1.5), at_end(float("nan"))
    ('+1.50', 'runs failed')
    """
    return "runs failed" if difference != difference else f"{difference:+.2f}"


def twin(chart: Chart) -> Table:
    """The numbers behind a chart."""
    table = chart.table
    rows = tuple(tuple(str(cell) for cell in row) for row in table.itertuples(index=False, name=None))
    return Table(
        f"The numbers behind the figure: {chart.title}", tuple(str(c).strip() for c in table.columns), rows, "twin"
    )


def design_table(comparison: Comparison) -> Table:
    """What was compared: name and question of each scenario."""
    rows = tuple(
        (name, scenario.name or "-", scenario.question or "-", scenario.hash)
        for name, scenario in zip(comparison.names, comparison.scenarios, strict=True)
    )
    return Table("The scenarios", ("scenario", "name", "question", "content"), rows)


def lever_table(comparison: Comparison) -> Table:
    """Every lever that some design sets otherwise than the firm it starts as, at once or from a later month on."""
    from sim.scenario.declare import choices, parameters

    designs = [flat(scenario.design.model_dump(mode="json")) for scenario in comparison.scenarios]
    starts = [flat(scenario.start.model_dump(mode="json")) for scenario in comparison.scenarios]
    design = type(comparison.scenarios[0].design)
    sentences = {lever.address: lever.sentence for lever in (*parameters(design), *choices(design))}
    addresses = dict.fromkeys(key for values in (*starts, *designs) for key in values)
    rows = []
    for address in addresses:
        values = [design.get(address, "-") for design in designs]
        before = sorted({start.get(address, "-") for start in starts})
        if any(design.get(address) != start.get(address) for design, start in zip(designs, starts, strict=True)):
            rows.append((address, sentences.get(address, ""), " or ".join(before), *values))
    rows += later_levers(comparison, sentences)
    labels = tuple(comparison.labels[name] for name in comparison.names)
    head = ("lever", "meaning", "starting firm", *labels)
    return Table("Levers that differ from the starting firm", head, tuple(rows))


def later_levers(comparison: Comparison, sentences: dict[str, str]) -> list[tuple[str, ...]]:
    """Rows for what timelines set: address and month, sentence, nothing for the start, a value for each scenario."""
    dated: dict[tuple[int, str], dict[str, str]] = {}
    for name, scenario in zip(comparison.names, comparison.scenarios, strict=True):
        for change in scenario.timeline:
            said = flat(change.changes)
            if change.shock is not None:
                shock = change.shock
                said[f"shock: {shock.kind}"] = f"{shock.size:g} for {shock.months} months"
            for address, value in said.items():
                dated.setdefault((change.month, address), {})[name] = value
    return [
        (
            f"{address}, from month {month}",
            sentences.get(address, ""),
            "-",
            *(set_by.get(n, "-") for n in comparison.names),
        )
        for (month, address), set_by in sorted(dated.items())
    ]


def assumption_table(comparison: Comparison) -> Table:
    """Every assumption with its sentence, value, sweep, kind of evidence and source."""
    rows = []
    for parameter in _assumptions(comparison):
        sweep = f"{parameter.sweep[0]:g} to {parameter.sweep[1]:g}" if parameter.sweep else "-"
        used = sorted({_shown(scenario.get(parameter.address)) for scenario in comparison.scenarios})
        rows.append(
            (
                parameter.sentence,
                parameter.address,
                f"{' or '.join(used)} {parameter.unit}".strip(),
                sweep,
                MARKS.get(parameter.mark, parameter.mark or "-"),
                parameter.source,
            )
        )
    header = ("assumption", "address", "value used", "sweep", "evidence", "source")
    return Table("All assumptions, as declared", header, tuple(rows))


def mark_counts(comparison: Comparison) -> str:
    """How many assumptions there are, and how many without data, as a phrase."""
    marks = [parameter.mark for parameter in _assumptions(comparison)]
    return f"{len(marks)} numbers that no manager decides; {marks.count('A')} of them have no data behind them"


def _assumptions(comparison: Comparison) -> Iterable[Any]:
    from analysis.tipping.candidates import assumptions_of

    return assumptions_of(comparison.scenarios[0])


def facts(comparison: Comparison, trends: Mapping[str, float]) -> list[tuple[str, str]]:
    """How the comparison was computed: name and value. `trends`: what is left of one in each starting firm, by id."""
    summary = comparison.summary
    lost = f", {summary.failed} failed" if summary.failed else ""
    return [
        ("Worlds", f"{len(comparison.seeds)}, the same for every design (seeds {spans(comparison.seeds)})"),
        ("Months", f"{comparison.months}, of which the first {CHANGE_MONTH - 1} are the same firm in every design"),
        *([("Market", comparison.market)] if comparison.market else []),
        *(("Starting firm", f"{firm.replace('_', '-')}, {rest(left)}") for firm, left in trends.items()),
        ("Runs", f"{summary.planned} in all: {summary.computed} computed, {summary.reused} taken from the store{lost}"),
        ("Store", comparison.store),
        *((words.capital(name), value) for name, value in comparison.provenance.items()),
    ]


def rest(trend: float) -> str:
    """How far from rest a starting firm is, from the monthly trend of its satisfaction.

    >>> rest(-0.00004)
    "at its resting point; its customers' satisfaction (0 to 1) still drifts by -0.00004 a month"
    """
    return f"at its resting point; its customers' satisfaction (0 to 1) still drifts by {trend:+.5f} a month"


def spans(seeds: Sequence[int]) -> str:
    """Whole numbers with runs of neighbours joined.

    >>> spans([1, 2, 3, 7])
    '1 to 3, 7'
    """
    groups: list[list[int]] = []
    for seed in sorted(seeds):
        if groups and seed == groups[-1][-1] + 1:
            groups[-1].append(seed)
        else:
            groups.append([seed])
    return ", ".join(f"{g[0]} to {g[-1]}" if len(g) > 1 else str(g[0]) for g in groups)


def flat(values: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    """Nested plain data as text by address.

    >>> flat({"a": {"b": 0.4}, "c": "x"})
    {'a.b': '0.4', 'c': 'x'}
    """
    found: dict[str, str] = {}
    for key, value in values.items():
        found |= flat(value, f"{prefix}{key}.") if isinstance(value, Mapping) else {f"{prefix}{key}": _shown(value)}
    return found


def _shown(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)
