"""How the kinds of file are told apart: their words, the keys at their top, their folders, and where each is read."""

import os
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sim.scenario.library import KINDS as SCENARIO_FOLDERS
from sim.scenario.library import is_name, shipped_folder
from sim.scenario.problems import ScenarioError
from sim.scenario.yaml.source import read_source


@dataclass(frozen=True, slots=True)
class Mark:
    """What tells a kind of file from others.

    `name` is the word for such a file in messages, `plural` the one that `ccsim list` takes; `keys` are those at its
    top by which it is known (none: whatever is of no other kind), `folders` hold the shipped ones in `scenarios/`;
    `verb` is the command that takes such a file; `home` names the `Kind` that reads it, as `module:name`.
    """

    name: str
    plural: str
    keys: tuple[str, ...]
    folders: tuple[str, ...]
    verb: str
    home: str

    @property
    def article(self) -> str:
        """The word with its article: "an experiment"."""
        return f"{'an' if self.name[0] in 'aeiou' else 'a'} {self.name}"

    @property
    def listing(self) -> str:
        """The command that shows which are shipped."""
        return f"ccsim list {self.plural}"

    def shipped(self) -> dict[str, Path]:
        """Every shipped file of this kind: its name, and where it lies."""
        return dict(_files(self.folders))

    def fits(self, name_or_path: str | Path) -> bool:
        """Whether this is a shipped file of this kind, or a file with one of its keys at the top."""
        text = os.fspath(name_or_path)
        if is_name(text) and text in self.shipped():
            return True
        key = re.compile(rf"^[\"']?({'|'.join(self.keys)})[\"']?[ \t]*:", re.MULTILINE)
        try:
            return bool(self.keys) and bool(key.search(read_source(Path(text)).text))
        except ScenarioError:
            return False


@cache
def _files(folders: tuple[str, ...]) -> tuple[tuple[str, Path], ...]:
    """Names and paths, folder by folder."""
    paths = (path for folder in folders for path in sorted((shipped_folder() / folder).glob("*.yaml")))
    return tuple((path.stem, path) for path in paths)


SCENARIO = Mark("scenario", "scenarios", (), SCENARIO_FOLDERS, "ccsim run", "sim.scenario.loading:SCENARIOS")
EXPERIMENT = Mark(
    "experiment",
    "experiments",
    ("experiment",),
    ("experiments",),
    "ccsim batch",
    "sim.scenario.files.experiments.experiment_file:EXPERIMENTS",
)
CHECK_FILE = Mark(
    "check file",
    "checks",
    ("checks", "facts", "dock"),  # the last two are those of former versions, refused with how to write them now
    ("checks",),
    "ccsim facts",
    "sim.scenario.files.check_file:CHECKS",
)
MARKS = (SCENARIO, EXPERIMENT, CHECK_FILE)
