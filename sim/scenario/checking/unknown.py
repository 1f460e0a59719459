"""A key that a scenario file may not use: what was probably meant, and how it is written."""

from sim.scenario.checking.addresses import TOP_KEYS, Path, field_at, home_of, label_of, names_in, within_design
from sim.scenario.checking.common_names import kpi_called, lever_called, plain_name
from sim.scenario.kpis import KPI_NAMES, KpiSetting
from sim.scenario.problems import Problem, clipped, did_you_mean
from sim.scenario.yaml.separators import glued
from sim.scenario.yaml.tree import Node, Place

COUNTED = {2: "two", 3: "three", 4: "four"}
MOST_SHOWN = 12  # names in a hint


def unknown_key(place: Place | None, section: Path, key: str, value: Node | None = None) -> Problem:
    """E102, with what was probably meant; E059 for a key that its value is stuck to.

    `value` is what the file writes under the key. Without a place (an address from a program) there is no position.
    """
    pair = glued(key)
    if pair is not None and place is not None and (value is None or value.value is None):
        return pair.problem(place)
    where = f" in {label_of(section)}" if section else ""
    text = f"unknown key '{clipped(key)}'{where}"
    hint = hint_for(section, key, value)
    return place.problem("E102", text, hint) if place else Problem("E102", text, hint=hint)


def hint_for(section: Path, key: str, value: Node | None) -> str:
    """What to do about a key that is not known in a section: the most telling of several readings."""
    readings = (_address, _setting_of_a_kpi, _wrapper, _of_another_section, _common_name, _misspelt)
    return next(hint for reading in readings if (hint := reading(section, key, value)))


def as_lines(path: Path, value: Node | None) -> str:
    """An address as a file writes it, one key a line, with its value if it is a single one."""
    *groups, last = [str(step) for step in path]
    written = value.raw if value is not None and not isinstance(value.value, dict | list | None) else "..."
    lines = [f"{'  ' * depth}{group}:" for depth, group in enumerate(groups)]
    return "\n".join([*lines, f"{'  ' * len(groups)}{last}: {clipped(written)}"])


def _address(section: Path, key: str, value: Node | None) -> str:
    """A whole address in the place of a key: `incentives.variable_share: 0.4`."""
    steps = _with_names_of_kpis(key.split("."))
    if len(steps) == 1:
        return ""
    known = [start for start in (section, ()) if _leads_somewhere((*start, *steps))]
    if not known:
        return ""
    lines = as_lines(steps, value)
    elsewhere = " at the top of the file" if known[0] != section else ""
    return f"write it as {COUNTED.get(len(steps), 'several')} lines{elsewhere}:\n{lines}"


def _with_names_of_kpis(steps: list[str]) -> tuple[str, ...]:
    """The steps of an address, with the catalogue's name for a KPI that has another."""
    pairs = zip(["", *steps], steps, strict=False)
    return tuple((kpi_called(step) or step) if before == "kpis" else step for before, step in pairs)


def _leads_somewhere(path: Path) -> bool:
    if within_design(path)[:1] == ("kpis",) and str(within_design(path)[1]) not in KPI_NAMES:
        return False
    return field_at(path) is not None or path[-1] in names_in(path[:-1])


def _setting_of_a_kpi(section: Path, key: str, value: Node | None) -> str:
    """`weight` directly under `kpis`."""
    if within_design(section) != ("kpis",) or key not in KpiSetting.model_fields:
        return ""
    written = value.raw if value is not None and not isinstance(value.value, dict | list | None) else "..."
    return f"a {key} belongs to a KPI: write reported_nps: {{{key}: {clipped(written)}}}"


def _wrapper(section: Path, key: str, value: Node | None) -> str:
    """A group of one's own invention around sections, such as `levers`."""
    inside = value.value if value is not None and isinstance(value.value, dict) else {}
    if section or not any(name in TOP_KEYS for name in inside):
        return ""
    return f"levers stand without a section of that name: remove '{clipped(key)}:', and move the rest 2 spaces left"


def _of_another_section(section: Path, key: str, value: Node | None) -> str:
    if home := home_of(key):
        return f"'{key}' belongs in {home}"
    if key in KPI_NAMES and within_design(section) != ("kpis",):
        return f"'{key}' belongs in kpis"
    return f"'{key}' stands at the top of the file" if section and key in TOP_KEYS else ""


def _common_name(section: Path, key: str, value: Node | None) -> str:
    """A KPI or a lever by a name that practitioners use."""
    known, kpi, lever = names_in(section), kpi_called(key), lever_called(key)
    if plain_name(key) in known:
        return f"write {plain_name(key)}"
    if kpi in known:
        return f"the {'result' if section == ('expect',) else 'KPI'} for this is {kpi}"
    if lever and section != ("expect",):
        return f"the lever for this is {lever}"
    return f"the KPI for this is {kpi}; it belongs in kpis" if kpi and section != ("expect",) else ""


def _misspelt(section: Path, key: str, value: Node | None) -> str:
    known = names_in(section) or TOP_KEYS
    if near := did_you_mean(key, known):
        return f"did you mean '{near}'?"
    more = f" and {len(known) - MOST_SHOWN} more" if len(known) > MOST_SHOWN else ""
    return f"known here: {', '.join(known[:MOST_SHOWN])}{more}"
