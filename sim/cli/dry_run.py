"""`ccsim batch --dry-run`: what a batch would do, in words or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analysis.show.table import Table
from sim.cli.output import print_json, say
from sim.cli.progress import announce_compilation, counting, time_left

if TYPE_CHECKING:
    from analysis.compute import Compute
    from analysis.experiment.plan import Forecast
    from analysis.experiment.runs import Runs


def show(runs: Runs, compute: Compute, json: bool) -> None:
    """Print what the batch would do, after a bar while its runs are counted. Raises PilotError if its pilot fails."""
    from analysis.experiment.plan import forecast

    announce_compilation()
    with counting("runs", runs.about) as progress:
        plan = forecast(runs, compute.store, compute.workers, compute.retry_failed, progress)
    if json:
        print_json(as_json(plan, compute.store.url))
    else:
        say(text(plan, compute.store.url))


def text(forecast: Forecast, store: str) -> str:
    """Runs, time and size, a line each."""
    new, pilot = forecast.outlook.new, forecast.pilot
    time = time_left(forecast.seconds).removesuffix(" left")
    measured = f"{forecast.workers} workers, {pilot.seconds:.2f} s a run as in a pilot of two runs here"
    rows = [
        ("runs", f"{new:,} new, {forecast.outlook.planned - new:,} already stored"),
        ("time", f"about {time}, and a few to start: {measured}" if new else "nothing to compute"),
        ("size", f"about {forecast.megabytes:,.1f} MB more in {store}"),
    ]
    return Table([], rows).text()


def as_json(forecast: Forecast, store: str) -> dict[str, Any]:
    """The same as plain JSON data."""
    outlook = forecast.outlook
    return {
        "planned": outlook.planned,
        "new": outlook.new,
        "stored": outlook.planned - outlook.new,
        "workers": forecast.workers,
        "seconds_a_run": forecast.pilot.seconds,
        "bytes_a_run": forecast.pilot.size,
        "seconds": forecast.seconds,
        "megabytes": forecast.megabytes,
        "store": store,
    }
