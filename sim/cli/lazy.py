"""A group of commands that imports a verb's module only when that verb is called."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module

import click


@dataclass(frozen=True, slots=True)
class Verb:
    """Where a verb's command lives (`module:name`) and the line that the overview shows for it."""

    target: str
    summary: str

    def command(self) -> click.Command:
        """Import the module and return the command."""
        module, name = self.target.split(":")
        command = getattr(import_module(module), name)
        assert isinstance(command, click.Command)
        return command


class LazyGroup(click.Group):
    """A click group whose verbs are known by name and summary alone until one of them is called."""

    def __init__(self, *args: object, verbs: Mapping[str, Verb], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.verbs = verbs

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the verbs, in the order in which a newcomer needs them."""
        return list(self.verbs)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a verb, imported now; None if there is no such verb."""
        verb = self.verbs.get(cmd_name)
        return verb.command() if verb else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As in click; a misspelt verb is compared with all verbs, loaded or not."""
        name = args[0]
        if name not in self.verbs and not name.startswith("-"):
            from sim.scenario.problems import clipped, did_you_mean

            near = did_you_mean(name, self.verbs)
            hint = f"Did you mean '{near}'?" if near else f"Known are: {', '.join(self.verbs)}."
            raise click.UsageError(f"No such command '{clipped(name)}'. {hint}", ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the overview of verbs from their summaries: nothing is imported for `--help`."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, verb.summary) for name, verb in self.verbs.items()])
