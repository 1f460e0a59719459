"""`ccsim check`: every problem of a scenario file, with line, column and fix."""

from typing import Any

import click

from sim.cli import options
from sim.cli.failures import Exit
from sim.cli.text import print_json


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@options.JSON
def check(files: tuple[str, ...], as_json: bool) -> None:
    """Check scenario files, by path or by the name of a shipped scenario.

    Prints every problem as file:line:column CODE text and exits with 3 if there is one.
    """
    results = [_checked(file) for file in files]
    valid = all(not result["problems"] for result in results)
    if as_json:
        print_json({"valid": valid, "files": results})
    else:
        for result in results:
            click.echo(result["text"])
    raise click.exceptions.Exit(Exit.OK if valid else Exit.SCENARIO)


def _checked(file: str) -> dict[str, Any]:
    """One file's problems, and the text that says so."""
    from sim.scenario import ScenarioError, load

    try:
        scenario = load(file)
    except ScenarioError as error:
        problems = [_plain(problem) for problem in error.problems]
        return {"file": file, "scenario": None, "problems": problems, "text": str(error)}
    return {"file": file, "scenario": scenario.id, "problems": [], "text": f"{file}: valid"}


def _plain(problem: Any) -> dict[str, Any]:
    names = ("file", "line", "column", "code", "text", "hint")
    return {name: getattr(problem, name) for name in names}
