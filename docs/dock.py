"""Write docs/dock.md from what the shipped docks find.

make dock
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from analysis.compute import Compute
from analysis.dock.docking import Docked, docked
from analysis.dock.table import counted, markdown
from sim import __version__
from sim.batch import open_store
from sim.cli.options import workers
from sim.cli.progress import progress
from sim.model import version
from sim.scenario.docks import load_dock, shipped_docks

DOCS = Path(__file__).parent


def main() -> None:
    """Run what the store lacks, judge, write."""
    found = []
    with open_store() as store:
        for name in shipped_docks():
            with progress(name) as watch:
                found.append(docked(load_dock(name), Compute(store, workers(), progress=watch)))
    (DOCS / "dock.md").write_text(page(found), encoding="utf-8", newline="\n")


def page(found: Sequence[Docked]) -> str:
    """The page, from its part under docs/parts."""
    text = (DOCS / "parts" / "dock.md").read_text(encoding="utf-8")
    return text.format(
        when=f"Written on {date.today():%d %B %Y} by version {__version__}, model {version()}.",
        counted=f"Checks: {counted(found)}",
        sections="\n".join(markdown(one) for one in found).rstrip(),
    )


if __name__ == "__main__":
    main()
