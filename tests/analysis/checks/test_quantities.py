"""Figures of agents as what a batch computes: every declared one, under a version of its own."""

import pytest

from analysis.checks.quantities import PROBES, model_of, probe_in, probed
from sim.model import version
from sim.scenario import load
from sim.scenario.files.quantities import AGENTS, CLOSED_FORMS, TWINS
from sim.scenario.measures import MONTHLY, OUTCOMES


@pytest.mark.parametrize("probe", PROBES, ids=lambda probe: probe.name)
def test_a_probe_gives_each_figure_that_it_declares(probe) -> None:
    figures = probe.look(load("account_managed").replace("market.customers", 300), 3, 110)
    assert set(figures) == {measure.name for measure in probe.measures}


def test_no_figure_has_the_name_of_another_or_of_an_outcome_or_monthly_measure() -> None:
    names = [measure.name for measure in (*AGENTS, *TWINS, *CLOSED_FORMS, *OUTCOMES)]
    assert len(names) == len(set(names))
    assert not {measure.name for measure in (*AGENTS, *TWINS, *CLOSED_FORMS)} & {measure.name for measure in MONTHLY}


def test_runs_of_a_probe_stand_under_the_version_of_the_rules_and_of_what_measures() -> None:
    model = model_of(PROBES[0])
    rules, name, code = model.version.split("-")
    assert (rules, name, len(code)) == (version(), "agents", 6)
    assert probe_in(model.version) is PROBES[0]


def test_a_version_of_the_rules_alone_is_of_no_probe() -> None:
    assert probe_in("0123456789ab") is None
    assert probe_in("0123456789ab-unknown-012345") is None


def test_the_digest_of_a_probe_is_that_of_its_figures() -> None:
    scenario = load("account_managed").replace("market.customers", 300)
    first, again, other = (probed("leaver", scenario, seed=seed, months=40) for seed in (1, 1, 2))
    assert first.digest == again.digest
    assert (first.outcomes == other.outcomes) == (first.digest == other.digest)
    assert first.months.empty
