"""What can be said of one file by itself: its format, the keys at its top, sections without contents."""

import shlex
from collections.abc import Iterator
from itertools import islice

from sim.scenario.checking.addresses import (
    CONTEXT_KEYS,
    FORMAT,
    TOP_KEYS,
    Path,
    is_group,
    label_of,
    names_in,
    within_design,
)
from sim.scenario.checking.unknown import unknown_key
from sim.scenario.library import CONTEXT_KINDS, kind_of
from sim.scenario.problems import Problem, clipped
from sim.scenario.yaml.tree import Node, Place

MOST_SET = 3  # values in the command of a hint
CATALOGUES = ("kpis", "expect")
"""Sections that are maps, with the names that a catalogue has."""
EXAMPLES: dict[Path, str] = {
    ("kpis",): "write {weight: 0.3}; a weight of 0 removes it",
    ("expect",): "write {vs: product_centric, direction: up}",
    ("arena",): "write {firms: 1}; 0 firms remove an inherited one",
}


WHOLE: dict[Path, str] = {
    ("kpis",): "write below it, indented by 2 spaces, unit_sales: {weight: 0.3}",
    ("expect",): "write below it, indented by 2 spaces, retention: {vs: product_centric, direction: up}",
    ("arena",): "write below it, indented by 2 spaces, account_managed: {firms: 1}",
}


def shape_problems(root: Node) -> list[Problem]:
    """What is wrong with a file whatever its parents say, in the order of its lines."""
    assert isinstance(root.value, dict)
    problems = format_problems(root)
    empty, contents = _emptied((), root)
    problems += empty
    for section in (*CATALOGUES, *CONTEXT_KEYS):
        problems += _section_problems((section,), root.value.get(section))
    problems += _timeline_problems(root.at(("timeline",)))
    for key, node in root.value.items():
        if key not in TOP_KEYS and key not in contents:
            problems.append(unknown_key(node.key, (), key, node))
        elif key in CONTEXT_KEYS and kind_of(root.place.source.path) not in CONTEXT_KINDS:
            problems.append(_of_the_world(key, node))
    return problems


def _of_the_world(key: str, node: Node) -> Problem:
    """E140, with both ways in which a design is seen in another world."""
    file = shlex.quote(node.place.source.shown)
    settings = islice(_settings((key,), node), MOST_SET)
    options = " ".join(f"--set {shlex.quote(f'{address}={value}')}" for address, value in settings)
    ways = [f"ccsim run {file} {options}"] if options and key != "arena" else []
    ways.append(f"ccsim run {file} --market contexts/world.yaml, after moving them to that file")
    text = f"'{key}' cannot be set by a design; put it in a market or a context"
    return node.key.problem("E140", text, "\n".join(["take these lines out, and see the design in that world:", *ways]))


def _settings(path: Path, node: Node) -> Iterator[tuple[str, str]]:
    """Every value below a key, with its address."""
    if isinstance(node.value, dict):
        for key, inner in node.value.items():
            yield from _settings((*path, key), inner)
    elif not isinstance(node.value, list):
        yield label_of(path), clipped(node.raw)


def example(path: Path) -> str:
    """How a group that is written wrongly or not at all could be written, "" when there is no example."""
    inside = within_design(path)
    return WHOLE.get(inside, "") or EXAMPLES.get(inside[:-1], "")


def _timeline_problems(timeline: Node | None) -> list[Problem]:
    """Unknown keys and empty groups in the entries of a timeline."""
    if timeline is None or not isinstance(timeline.value, list):
        return []
    problems = []
    for i, entry in enumerate(timeline.value):
        where: Path = ("timeline", i)
        empty, contents = _emptied(where, entry)
        problems += empty + _section_problems((*where, "kpis"), entry.at(("kpis",)))
        keys = entry.value if isinstance(entry.value, dict) else {}
        strange = [key for key in keys if key not in names_in(where) and key not in contents]
        problems += [_strange_in_entry(where, key, keys[key]) for key in strange]
    return problems


def _strange_in_entry(where: Path, key: str, value: Node) -> Problem:
    if key not in CONTEXT_KEYS:
        return unknown_key(value.key, where, key, value)
    hint = "an entry sets levers and at most one shock"
    return value.key.problem("E140", f"'{key}' cannot be changed by a timeline: it is not the firm's to decide", hint)


def _section_problems(section: Path, node: Node | None) -> list[Problem]:
    """Empty groups one level down, and unknown KPIs and results (maps that pydantic knows no keys of)."""
    if node is None or not isinstance(node.value, dict):
        return []
    problems, contents = _emptied(section, node)
    if section[-1] in CATALOGUES:
        strange = [key for key in node.value if key not in names_in(section) and key not in contents]
        problems += [unknown_key(node.value[key].key, section, key, node.value[key]) for key in strange]
    return problems


def format_problems(root: Node) -> list[Problem]:
    """What is wrong with the line `ccsim: 1`: it is missing (E100), or of another format (E101)."""
    node = root.at(("ccsim",))
    hint = f"write ccsim: {FORMAT}"
    if node is None:
        first = Place(root.place.source, 1, 1)
        return [first.problem("E100", f"'ccsim: {FORMAT}', the format of the file, is missing", f"{hint} on top")]
    if node.value is True or node.value != FORMAT:
        written = clipped(node.raw)
        return [node.shown_at.problem("E101", f"ccsim is {written}; this program reads format {FORMAT}", hint)]
    return []


def _emptied(section: Path, node: Node) -> tuple[list[Problem], set[str]]:
    """Groups with nothing in them (E051), and the keys after them that look like what belongs there."""
    problems: list[Problem] = []
    contents: set[str] = set()
    entries = list(node.value.items()) if isinstance(node.value, dict) else []
    for i, (key, value) in enumerate(entries):
        if value.value is not None or not is_group((*section, key)) or (key in contents):
            continue
        known = names_in((*section, key))
        inside: list[Node] = []
        for name, follower in entries[i + 1 :]:
            if name not in known or name in names_in(section):
                break
            inside.append(follower)
            contents.add(name)
        problems.append(
            value.key.problem("E051", f"'{key}' is empty{_look_like(inside)}", _filled((*section, key), inside))
        )
    return problems, contents


def _look_like(inside: list[Node]) -> str:
    if not inside:
        return ""
    first, last = inside[0].key.line, inside[-1].key.line
    if first == last:
        return f": line {first} looks like its contents; indent it by 2 spaces"
    return f": lines {first}-{last} look like its contents; indent them by 2 spaces"


def _filled(path: Path, inside: list[Node]) -> str:
    return "" if inside else example(path) or "fill it or remove the line"
