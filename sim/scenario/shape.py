"""What can be said of one file by itself: its format, the keys at its top, sections without contents."""

from sim.scenario.problems import Problem, clipped, did_you_mean
from sim.scenario.shipped import CONTEXT_KINDS, kind_of
from sim.scenario.tree import Node, Place
from sim.scenario.words import CONTEXT_SECTIONS, FORMAT, TOP_KEYS, Path, homes_of, is_group, names_in


def shape_problems(root: Node) -> list[Problem]:
    """What is wrong with a file whatever its parents say, in the order of its lines."""
    assert isinstance(root.value, dict)
    problems = _format_problems(root)
    empty, contents = _emptied((), root)
    problems += empty
    for section in ("kpis", *CONTEXT_SECTIONS):
        if (node := root.value.get(section)) is not None:
            problems += _emptied((section,), node)[0]
    for key, node in root.value.items():
        if key not in TOP_KEYS and key not in contents:
            problems.append(unknown_key(node.key, (), key))
        elif key in CONTEXT_SECTIONS and kind_of(root.place.source.path) not in CONTEXT_KINDS:
            text = f"'{key}' cannot be set by a design; put it in a market or an experiment"
            problems.append(node.key.problem("E140", text, "move it to a file in a folder named experiments"))
    return problems


def unknown_key(place: Place | None, section: Path, key: str) -> Problem:
    """E102, with the word that was probably meant, or the section where the word belongs."""
    where = f" in {'.'.join(map(str, section))}" if section else ""
    text = f"unknown key '{clipped(key)}'{where}"
    near = did_you_mean(key, names_in(section) or TOP_KEYS)
    homes = homes_of(key)
    if homes:
        hint = f"'{key}' belongs in {homes[0]}"
    elif near:
        hint = f"did you mean '{near}'?"
    else:
        hint = "known here: " + ", ".join(names_in(section) or TOP_KEYS)
    return place.problem("E102", text, hint) if place else Problem("E102", text, hint=hint)


def _format_problems(root: Node) -> list[Problem]:
    node = root.at(("ccsim",))
    hint = f"write ccsim: {FORMAT}"
    if node is None:
        first = Place(root.place.source, 1, 1)
        return [first.problem("E100", f"'ccsim: {FORMAT}' is missing: the format of the file", f"{hint} in the first line")]
    if node.value is True or node.value != FORMAT:
        written = clipped(node.place.raw)
        return [node.place.problem("E101", f"ccsim is {written}; this program reads format {FORMAT}", hint)]
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
        problems.append(value.key.problem("E051", f"'{key}' is empty{_look_like(inside)}", _filled(section, inside)))
    return problems, contents


def _look_like(inside: list[Node]) -> str:
    if not inside:
        return ""
    first, last = inside[0].key.line, inside[-1].key.line
    if first == last:
        return f": line {first} looks like its contents; indent it by 2 spaces"
    return f": lines {first}-{last} look like its contents; indent them by 2 spaces"


def _filled(section: Path, inside: list[Node]) -> str:
    if inside:
        return ""
    return "write {weight: 0.3}, or {weight: 0} to remove the KPI" if section == ("kpis",) else "fill it or remove the line"
