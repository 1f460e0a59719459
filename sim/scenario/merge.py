"""`extends`: which files a scenario is made of, and the one tree that they make together.

A file has at most one parent. Maps merge, everything else replaces; what a file says about itself (its name, its
question, its claim, what it expects) is not handed down.
"""

import os
import shlex
from dataclasses import dataclass, field
from pathlib import Path

from sim.printable import visible
from sim.scenario.library import CONTEXT_KINDS, SUFFIXES, is_name, kind_of, shipped, shipped_folder, tree_of
from sim.scenario.problems import Problem, ScenarioError, clipped, did_you_mean
from sim.scenario.yaml.read import read
from sim.scenario.yaml.tree import Node, kind

MAX_FILES = 10
# Files beside this one that are looked at for a suggestion, and how many bytes of each.
MAX_NEIGHBOURS = 1_000
LOOKED_AT = 2_000
OWN_KEYS = ("ccsim", "extends", "name", "question", "hook", "claim", "expect")


@dataclass
class Family:
    """A scenario file and its parents, the file that was asked for first, and what is wrong with the files as such."""

    files: list[Node] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def chain(self) -> tuple[str, ...]:
        """The files as messages name them."""
        return tuple(node.place.source.shown for node in self.files)


def family_of(path: Path) -> Family:
    """The file at `path` and everything it extends. Reading goes on as far as the files allow; nothing is raised."""
    family = Family()
    target: Path | None = path
    while target is not None:
        try:
            family.files.append(read(target))
        except ScenarioError as error:
            family.problems += error.problems
            break
        target = _parent(family)
    return family


def merged(parent: Node, child: Node) -> Node:
    """The child's values over the parent's: maps merge key by key, everything else replaces."""
    if not isinstance(parent.value, dict) or not isinstance(child.value, dict):
        return child
    both = dict(parent.value)
    for key, node in child.value.items():
        both[key] = merged(both[key], node) if key in both else node
    return Node(both, child.place, child.key)


def inheritance(files: list[Node]) -> Node:
    """The tree that the files make together; `files` begins with the one that was asked for."""
    tree = files[-1]
    for child in reversed(files[:-1]):
        tree = merged(_handed_down(tree), child)
    return tree


def referenced_file(reference: Node, word: str) -> Path:
    """The file that a value such as that of `extends` names. Raises ScenarioError (E110, E121, E122)."""
    text = reference.value
    if not isinstance(text, str) or not text.strip():
        hint = "name one scenario or one file" if reference.value is not None else "remove the line, or name a scenario"
        raise _error(reference, "E110", f"{word} must be text, not {kind(text or None)}", hint)
    if "://" in text:
        raise _error(reference, "E122", f"{word}: a web address cannot be read", "save the file beside this one")
    here = reference.place.source.path
    if is_name(text) and text in shipped():
        return shipped()[text]
    path = here.parent / text
    if "\0" in text or (is_name(text) and not os.path.isdir(path)) or not os.path.lexists(path):
        raise _not_found(reference, word, text)
    return _inside(reference, word, path)


def _parent(family: Family) -> Path | None:
    """The parent of the family's last file; None at the root, and where the link is broken, which is noted."""
    last = family.files[-1]
    reference = last.at(("extends",))
    if reference is None:
        return None
    try:
        path = referenced_file(reference, "extends")
        _not_again(family, reference, path)
        if kind_of(path) in CONTEXT_KINDS and kind_of(last.place.source.path) not in CONTEXT_KINDS:
            world, file = clipped(str(reference.value)), shlex.quote(last.place.source.shown)
            hint = f"extend a design, and see it in that world:\nccsim run {file} --market {shlex.quote(world)}"
            raise _error(reference, "E122", f"extends: a design cannot extend a file of {kind_of(path)}", hint)
    except ScenarioError as error:
        family.problems += error.problems
        return None
    return path


def _not_again(family: Family, reference: Node, path: Path) -> None:
    seen = [os.path.realpath(node.place.source.path) for node in family.files]
    if os.path.realpath(path) in seen:
        first = seen.index(os.path.realpath(path))
        names = [visible(node.place.source.path.name) for node in family.files[first:]]
        text = f"extends loop: {' -> '.join([*names, names[0]])}"
        start = family.files[first].at(("extends",)) or reference
        raise _error(start, "E120", text, "one of them must not extend the other")
    if len(seen) >= MAX_FILES:
        raise _error(reference, "E123", f"more than {MAX_FILES} files extend one another", "extend an earlier one")


def _inside(reference: Node, word: str, path: Path) -> Path:
    """The path, if it is a file among the shipped ones or in the folder tree of the file that names it."""
    shown = clipped(str(reference.value))
    if os.path.isdir(path):
        raise _error(reference, "E122", f"{word}: '{shown}' is a folder", "name one of the files in it")
    if path.suffix not in SUFFIXES:
        raise _error(reference, "E122", f"{word}: '{shown}' is not a scenario file", "its name must end in .yaml")
    real = Path(os.path.realpath(path))
    home = Path(os.path.realpath(tree_of(reference.place.source.path)))
    if not (real.is_relative_to(home) or real.is_relative_to(shipped_folder())):
        hint = "copy it into this file's folder"
        raise _error(reference, "E122", f"{word}: '{shown}' lies outside the folder of this file", hint)
    return path


def _not_found(reference: Node, word: str, text: str) -> ScenarioError:
    beside = reference.place.source.path.parent
    known = {name: name for name in shipped()}
    others = [p for p in sorted(beside.glob("*.yaml"))[:MAX_NEIGHBOURS] if p != reference.place.source.path]
    known |= {p.stem: p.name for p in others if looks_like_ours(p)}
    near = known.get(did_you_mean(text.removesuffix(".yaml"), known), "")
    near = visible(near)
    question = f". Did you mean '{near}'?" if near else ""
    hint = f"write {near}" if near else "a shipped name (ccsim list), or a file such as ./mine.yaml"
    return _error(reference, "E121", f"{word}: '{clipped(text)}' not found{question}", hint)


def looks_like_ours(path: Path) -> bool:
    """Whether a file looks like a scenario, by its first bytes: YAML files of other programs are not suggested.

    What is no ordinary file (a pipe, a device) is not opened: reading it might never end.
    """
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return b"ccsim:" in file.read(LOOKED_AT)
    except (OSError, ValueError):
        return False


def _error(node: Node, code: str, text: str, hint: str) -> ScenarioError:
    return ScenarioError([node.shown_at.problem(code, text, hint)])


def _handed_down(node: Node) -> Node:
    if not isinstance(node.value, dict):
        return node
    return Node({k: v for k, v in node.value.items() if k not in OWN_KEYS}, node.place, node.key)
