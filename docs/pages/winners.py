"""docs/winners.md and its picture: over all that is not known, how often which design wins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pandas import DataFrame, Series

from analysis.comparison.phrases import capital
from analysis.experiment.runs import Runs, outcomes_of
from analysis.show.chart import Chart
from analysis.show.table import Table
from analysis.statistics.metrics import metric_called
from analysis.winners import sentences as words
from analysis.winners.compute import Factor, Share, by_luck, lead, separating, shares
from analysis.winners.figure import winners as draw
from docs.pages import Page, computed_today, computing, part
from sim.scenario.files.experiments import Experiment, load_experiment
from sim.scenario.naming import labels_of

EXPERIMENT = "winners"
DESIGN = "customer_centric"
OUTCOMES = {"retention": "loyalty", "headline": "profit plus customers' worth", "profit": "profit alone"}


@dataclass(frozen=True)
class Found:
    """What the experiment came to: `shares` by outcome, and the outcomes that they were counted from."""

    experiment: Experiment
    outcomes: DataFrame
    shares: dict[str, tuple[Share, ...]]

    @property
    def labels(self) -> dict[str, str]:
        """How the designs are called."""
        return labels_of({one.id: one for one in self.experiment.scenarios})

    @property
    def ids(self) -> list[str]:
        """The designs, in their order."""
        return [one.id for one in self.experiment.scenarios]

    def lead(self, key: str, design: str) -> Series:
        """The lead of a design in an outcome, by point."""
        return lead(self.outcomes, key, len(self.ids), self.ids.index(design))

    def separating(self, key: str, design: str) -> tuple[Factor, ...]:
        """What that lead goes with most."""
        return separating(self.experiment.points, self.lead(key, design))


def made() -> Page:
    """Compute, count, draw, tell; some ten minutes on two cores."""
    found = measured(load_experiment(EXPERIMENT))
    chart = picture(found)
    return Page(page(found, chart.summary), chart)


def measured(experiment: Experiment) -> Found:
    """Run what the store lacks, and count."""
    runs = Runs(experiment)
    with computing() as compute:
        compute.run([run.job for run in runs])
        return counted(experiment, outcomes_of(runs, compute.store, tuple(OUTCOMES)))


def counted(experiment: Experiment, outcomes: DataFrame) -> Found:
    """Who is ahead how often in each outcome."""
    ids = [one.id for one in experiment.scenarios]
    return Found(experiment, outcomes, {key: shares(outcomes, metric_called(key), ids) for key in OUTCOMES})


def picture(found: Found) -> Chart:
    """Shares in every outcome, and what the lead in the headline goes with."""
    named = {OUTCOMES[key]: one for key, one in found.shares.items()}
    return draw(named, found.separating("headline", DESIGN), found.labels, DESIGN)


def page(found: Found, alt: str) -> str:
    """The page, from its part under docs/parts."""
    text = part("winners")
    experiment = found.experiment
    return text.format(
        when=computed_today(),
        factors=len(experiment.factors),
        points=len(experiment.points),
        worlds=len(experiment.seeds),
        luck=f"{by_luck(len(experiment.points), len(experiment.factors)):.2f}",
        alt=alt,
        shares="\n\n".join(share_table(found, key) for key in OUTCOMES),
        one_sided="\n\n".join(one_sided(found))
        or f"No design is ahead at more than {words.percent(words.OVERWHELMING)}.",
        separating="\n\n".join(factor_table(found, key) for key in OUTCOMES),
    )


def share_table(found: Found, key: str) -> str:
    """How often each design is ahead in one outcome."""
    return titled(key, Table(words.SHARES, words.share_rows(found.shares[key], found.labels)))


def factor_table(found: Found, key: str) -> str:
    """What the lead of the customer-centric design goes with, in one outcome."""
    rows = words.factor_rows(found.separating(key, DESIGN), words.names_of(found.experiment.scenarios[0]))
    return titled(key, Table(words.FACTORS, rows))


def titled(key: str, table: Table) -> str:
    """A table below the name of its outcome."""
    return f"**{capital(OUTCOMES[key])}**\n\n{table.markdown()}"


def one_sided(found: Found) -> Sequence[str]:
    """A paragraph for each outcome in which one design is ahead at nearly all points."""
    told = []
    for key, name in OUTCOMES.items():
        most = max(found.shares[key], key=lambda one: one.ahead).scenario
        called, ahead = (found.labels[most], name), found.lead(key, most)
        told.append(
            words.overwhelming(found.shares[key], found.separating(key, most), found.experiment.points, ahead, called)
        )
    return [text for text in told if text]
