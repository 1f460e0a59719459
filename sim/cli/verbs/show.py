"""`ccsim show`: a scenario with all its values."""

from dataclasses import asdict

import click

from sim.cli import options
from sim.cli.output import print_json, say


@click.command()
@click.argument("file", metavar="FILE")
@click.argument("sections", nargs=-1, metavar="[SECTION]...")
@click.option("--all", "everything", is_flag=True, help="Assumptions and mechanisms at their defaults as well.")
@options.JSON
def show(file: str, sections: tuple[str, ...], everything: bool, as_json: bool) -> None:
    """Show every value of a scenario, its parents' and the defaults, each with the line that sets it.

    FILE is a path or the name of a shipped scenario; SECTION one of its sections, such as incentives.
    """
    from analysis.catalogue.settings import chosen, text
    from sim.scenario.origin import settings_of

    options.loaded([file], None)
    settings = chosen(settings_of(file), sections, everything)
    if not settings:
        raise click.BadParameter(f"{file} has no such section; ccsim list levers shows them", param_hint="SECTION")
    if as_json:
        print_json({"settings": [asdict(setting) for setting in settings]})
    else:
        say(text(settings))
