"""`ccsim list`: what there is to name in a file or on the command line."""

import click

from analysis.catalogue import table
from analysis.catalogue.compute import KINDS, matching, sections
from sim.cli import options
from sim.cli.output import print_json, say


@click.command(name="list", epilog=f"KIND is one of {', '.join(KINDS)}.")
@click.argument("kind", type=options.Words(list(KINDS)), default="scenarios", metavar="[KIND]")
@click.argument("words", nargs=-1, metavar="[SECTION | WORD]...")
@options.JSON
def listing(kind: str, words: tuple[str, ...], as_json: bool) -> None:
    """List what can be named in a file or on the command line: scenarios, or those of another KIND.

    With a SECTION, such as incentives, only what is in it; with a WORD only where it stands.
    """
    every = KINDS[kind]()
    rows = matching(every, words)
    if not rows:
        known = ", ".join(sections(every))
        hint = f"; its sections: {known}" if known else ""
        raise click.BadParameter(f"nothing in {kind} is called so, or says so{hint}", param_hint="WORD")
    if as_json:
        print_json({kind: rows})
        return
    say(table.text(rows))
    if kind == "scenarios" and not words:
        others = ", ".join(other for other in KINDS if other != kind)
        say(f"\nAlso: ccsim list KIND [SECTION | WORD], where KIND is one of\n{others}.")
