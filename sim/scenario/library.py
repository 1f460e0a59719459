"""The scenarios that come with the program: `scenarios/` beside the package, `sim/shipped/` in an installed wheel."""

from functools import cache
from pathlib import Path

SUFFIXES = (".yaml", ".yml")
# A file's kind follows the folder that it lies in. Only these two kinds may say what the world is like.
CONTEXT_KINDS = ("markets", "contexts")
KINDS = ("designs", "misreadings", "changes", *CONTEXT_KINDS)
FORMER_NAMES = {"experiments": "contexts"}  # of folders that users may still have


@cache
def shipped_folder() -> Path:
    """The folder of the shipped scenarios, with one folder per kind inside."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "shipped"
    return inside if inside.is_dir() else package.parent / "scenarios"


@cache
def _shipped() -> tuple[tuple[str, Path], ...]:
    files = {path.stem: path for kind in KINDS for path in sorted((shipped_folder() / kind).glob("*.yaml"))}
    return tuple(files.items())


def shipped() -> dict[str, Path]:
    """Every shipped scenario: its name, by which `load` and `extends` know it, and its file. Designs come first."""
    return dict(_shipped())


def loadable(path: Path) -> str:
    """What `load` takes for a scenario file: its name when it is shipped, otherwise its path."""
    return path.stem if shipped().get(path.stem) == path else str(path)


def is_name(text: str) -> bool:
    """Whether a reference is a shipped scenario's name rather than a path."""
    return not text.endswith(SUFFIXES) and "/" not in text and "\\" not in text


def kind_of(path: Path) -> str:
    """The kind of a scenario file: the name of its folder if it is one of `KINDS`, otherwise a design."""
    folder = FORMER_NAMES.get(path.parent.name, path.parent.name)
    return folder if folder in KINDS else "designs"


def tree_of(path: Path) -> Path:
    """The folder inside which a file finds its parents: its own, or the one above when its own is that of a kind."""
    return path.parent.parent if path.parent.name in (*KINDS, *FORMER_NAMES) else path.parent
