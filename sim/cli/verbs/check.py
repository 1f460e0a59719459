"""`ccsim check`: every problem of a scenario, experiment, dock or fact file, with line, column and fix."""

from typing import Any

import click

from sim.cli import options
from sim.cli.failures import Exit
from sim.cli.output import print_json
from sim.masking import masked


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@options.JSON
def check(files: tuple[str, ...], as_json: bool) -> None:
    """Check scenario, experiment, dock and fact files, by path or by the name of a shipped one.

    Prints every problem as file:line:column CODE text and exits with 3 if there is one.
    """
    results = [_checked(file) for file in files]
    valid = all(result["valid"] for result in results)
    if as_json:
        print_json({"valid": valid, "files": [{k: v for k, v in result.items() if k != "text"} for result in results]})
    else:
        for result in results:
            click.echo(masked(result["text"]))
    raise click.exceptions.Exit(Exit.OK if valid else Exit.SCENARIO)


def _checked(file: str) -> dict[str, Any]:
    """One file's problems, warnings among them, and the text that tells them."""
    from sim.scenario import check as check_scenario
    from sim.scenario.docks import check_dock, is_dock
    from sim.scenario.experiments import check_experiment, is_experiment
    from sim.scenario.facts import check_facts, is_fact_file
    from sim.scenario.problems import listed

    checks = ((is_experiment, check_experiment), (is_dock, check_dock), (is_fact_file, check_facts))
    problems = next((check for is_one, check in checks if is_one(file)), check_scenario)(file)
    valid = all(problem.is_warning for problem in problems)
    verdict = [f"{file}: valid"] if valid else []
    return {
        "file": file,
        "valid": valid,
        "problems": [problem.as_dict() for problem in problems],
        "text": "\n".join([*([listed(problems)] if problems else []), *verdict]),
    }
