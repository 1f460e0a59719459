"""What a waiting person sees: a bar on a terminal, a few lines in a log; always on stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from sim.batch import Progress

LONG = 10.0  # seconds: after so many a log tells the time left, if it is more
Watch = Callable[["Progress"], object]


@contextmanager
def progress(label: str) -> Iterator[Watch]:
    """A bar with the time left, if stderr is a terminal; else a few lines."""
    if not sys.stderr.isatty():
        yield Log(label)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    shown = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[left]}"))
    with Bar(*shown, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=None, left="")

        def watch(tally: Progress) -> None:
            done = tally.reused + tally.done + tally.failed
            speed = f"{tally.rate:.1f} runs/s, " if tally.rate else ""
            bar.update(task, completed=done, total=tally.planned, left=speed + time_left(tally.seconds_left))

        yield watch


class Log:
    """Progress for a log file: few lines, and none if there was nothing to compute."""

    def __init__(self, label: str) -> None:
        self.label = label
        self.said = 0

    def __call__(self, tally: Progress) -> None:
        """Say how much there is, once how long it will take if that is long, and that it is done."""
        left = tally.planned - tally.reused - tally.done - tally.failed
        seconds = tally.seconds_left
        if self.said == 0:
            self._say(f"{left} to compute")
        elif self.said == 1 and seconds is not None and min(seconds, tally.seconds) > LONG:
            self._say(f"about {time_left(seconds)}")
        if not left:
            self._say(f"done in {tally.seconds:.0f} s")

    def _say(self, text: str) -> None:
        click.echo(f"{self.label}: {text}", err=True)
        self.said += 1


def time_left(seconds: float | None) -> str:
    """The time left in words, rounded as a person would.

    >>> time_left(None), time_left(8.2), time_left(200)
    ('', '9 s left', '4 min left')
    """
    if seconds is None:
        return ""
    return f"{int(seconds) + 1} s left" if seconds < 100 else f"{int(seconds / 60) + 1} min left"


def note(text: str) -> None:
    """A line on stderr for a person at a terminal; nothing in a pipe or a log."""
    if sys.stderr.isatty():
        click.echo(text, err=True)


def announce_compilation() -> None:
    """Tell a waiting person that the rules have to be compiled first, if they have to."""
    from sim.model.jit import is_compiled

    if not is_compiled():
        text = "Compiling the model's rules for this machine; once, until a rule changes (about a minute) ..."
        click.echo(text, err=True)
