"""What a waiting person sees: a bar on a terminal, a few lines in a log; always on stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from sim.cli.output import say

if TYPE_CHECKING:
    from sim.batch import Progress

LONG = 10.0  # seconds: after so many a log tells the time left, if it is more
MINUTE = 60.0  # seconds between two lines of a log that tell how it goes
BLINK = 0.5  # seconds between two looks at the differences, on a terminal
Watch = Callable[["Progress"], object]


@contextmanager
def progress(label: str, so_far: Callable[[], str] = str) -> Iterator[Watch]:
    """A bar with the time left and what is known `so_far`, if stderr is a terminal; else a few lines."""
    if sys.stderr.isatty():
        with _bar(label, so_far) as watch:
            yield watch
    else:
        log = Log(label, so_far)
        yield log
        log.finish()


@contextmanager
def _bar(label: str, so_far: Callable[[], str]) -> Iterator[Watch]:
    from rich.console import Console, Group
    from rich.live import Live
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar
    from rich.text import Text

    shown = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[left]}"))
    bar, looked = Bar(*shown), -BLINK
    task = bar.add_task(label, total=None, left="")
    with Live(bar, console=Console(stderr=True), transient=True) as live:

        def watch(tally: Progress) -> None:
            nonlocal looked
            completed = tally.reused + tally.done + tally.failed
            bar.update(task, completed=completed, total=tally.planned, left=standing(tally))
            if monotonic() - looked >= BLINK:
                looked = monotonic()
                live.update(Group(bar, Text(so_far())))

        yield watch


@contextmanager
def counting(label: str, total: int) -> Iterator[Callable[[int], object]]:
    """A bar of how many of `total` there are by now, if stderr is a terminal; else nothing."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total)
        yield lambda count: bar.update(task, completed=count)


class Log:
    """Progress for a log file: few lines, and none if there was nothing to compute."""

    def __init__(self, label: str, so_far: Callable[[], str] = str) -> None:
        self.label = label
        self._so_far = so_far
        self._last: Progress | None = None
        self._told_time = False
        self._looked = monotonic()

    def __call__(self, tally: Progress) -> None:
        """Say how much there is, once how long it will take if that is long, and how it goes once a minute."""
        seconds, first = tally.seconds_left, self._last is None
        self._last = tally
        if first:
            self._say(f"{tally.planned - tally.reused - tally.done - tally.failed} to compute")
        elif not self._told_time and seconds is not None and min(seconds, tally.seconds) > LONG:
            self._told_time = True
            self._say(f"about {time_left(seconds)}")
        if monotonic() - self._looked >= MINUTE:
            self._look()

    def finish(self) -> None:
        """Say that it is done."""
        if self._last is not None:
            self._look()
            self._say(f"done in {self._last.seconds:.0f} s{failures(self._last)}")

    def _look(self) -> None:
        self._looked = monotonic()
        if differences := self._so_far():
            self._say(differences)

    def _say(self, text: str) -> None:
        say(f"{self.label}: {text}", err=True)


def standing(tally: Progress) -> str:
    """How a batch stands, behind its bar: the rate, what failed, the time left."""
    computed = tally.done + tally.failed
    rate = f"{computed / tally.seconds:.2g} a second" if computed and tally.seconds else ""
    return ", ".join(filter(None, [rate + failures(tally), time_left(tally.seconds_left)]))


def failures(tally: Progress) -> str:
    """The number of failed runs as the end of a sentence, "" if there is none."""
    return f", {tally.failed} failed" if tally.failed else ""


def time_left(seconds: float | None) -> str:
    """The time left in words, rounded as a person would.

    >>> time_left(None), time_left(8.2), time_left(200), time_left(20_000)
    ('', '9 s left', '4 min left', '6 h left')
    """
    if seconds is None:
        return ""
    if seconds < 100:
        return f"{int(seconds) + 1} s left"
    return f"{int(seconds / 60) + 1} min left" if seconds < 6000 else f"{int(seconds / 3600) + 1} h left"


def note(text: str) -> None:
    """A line on stderr for a person at a terminal; nothing in a pipe or a log."""
    if sys.stderr.isatty():
        say(text, err=True)


def said(text: str) -> None:
    """A line on stderr, for whoever reads it."""
    say(text, err=True)


def announce_compilation() -> None:
    """Tell a waiting person that the rules have to be compiled first, if they have to."""
    from sim.model.drivers.jit import is_compiled

    if not is_compiled():
        text = "Compiling the model's rules for this machine; once, until a rule changes (about a minute) ..."
        say(text, err=True)
