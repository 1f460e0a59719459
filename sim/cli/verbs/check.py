"""`ccsim check`: every problem of a scenario, experiment or check file, with line, column and fix."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sim.cli import options
from sim.cli.failures import Exit
from sim.cli.output import print_json, say
from sim.printable import visible

if TYPE_CHECKING:
    from sim.scenario.differences import Changes


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@options.JSON
def check(files: tuple[str, ...], as_json: bool) -> None:
    """Check scenario, experiment and check files, by path or by the name of a shipped one.

    A folder stands for the files in it. Prints every problem as file:line:column CODE text and exits with 3 if there is
    one.
    """
    results = [_checked(file) for name in files for file in _files(name)]
    valid = all(result["valid"] for result in results)
    if as_json:
        print_json({"valid": valid, "files": [{k: v for k, v in result.items() if k != "text"} for result in results]})
    else:
        for result in results:
            say(result["text"])
    raise click.exceptions.Exit(Exit.OK if valid else Exit.SCENARIO)


def _files(name: str) -> list[str]:
    """The file itself; in place of a folder, the files of ccsim in it and in the folders inside, if there are any."""
    from sim.scenario.merge import looks_like_ours

    folder = Path(name)
    if not os.path.isdir(name):
        return [name]
    inside = sorted([*folder.glob("*.yaml"), *folder.glob("*/*.yaml")])
    return [str(path) for path in inside if looks_like_ours(path)] or [name]


def _checked(file: str) -> dict[str, Any]:
    """One file's problems, warnings among them, and the text that tells them."""
    from sim.scenario.files.kinds import kind_of
    from sim.scenario.loading import SCENARIOS, changes
    from sim.scenario.problems import listed

    kind = kind_of(file)
    problems = kind.check(file)
    valid = all(problem.is_warning for problem in problems)
    changed = changes(file) if valid and kind is SCENARIOS else None
    return {
        "file": file,
        "valid": valid,
        "problems": [problem.as_dict() for problem in problems],
        "parent": changed.parent if changed else "",
        "changes": [difference.as_dict() for difference in changed.differences] if changed else [],
        "text": "\n".join([*([listed(problems)] if problems else []), *(_verdict(file, changed) if valid else [])]),
    }


def _verdict(file: str, changed: Changes | None) -> list[str]:
    """That a file is valid, and what it changes."""
    from sim.scenario.differences import summary

    if changed is None or not changed.differences:
        return [f"{visible(file)}: valid"]
    number = len(changed.differences)
    values = "one value" if number == 1 else f"{number} values"
    lines = [f"  {line}" for line in summary(changed.differences)]
    return [f"{visible(file)}: valid; changes {values} of {changed.parent}", *lines]
