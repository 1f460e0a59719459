"""Tables that can be plotted at once: each row knows its scenario, its world and what was varied."""

from dataclasses import replace

import pytest

from sim.batch import Job, open_store, run_batch
from sim.record import Record
from sim.scenario import load
from sim.scenario.files.experiments import Experiment, Points

DRIFTS = (0.0, 0.03)
FIRM = load("customer_centric").replace("market.customers", 200)
MINE = Experiment(
    name="mine",
    question="",
    scenarios=(FIRM, load("product_centric").replace("market.customers", 200)),
    points=Points((tuple((("market.drift", drift),) for drift in DRIFTS), ((("switches.norms", "off"),),))),
    seeds=(1, 2),
    months=26,
    factors=("market.drift", "switches.norms"),
    record=Record(every=13, customers=5, staff=3, staff_fields=("mindset",)),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with open_store(str(tmp_path_factory.mktemp("frames") / "store.sqlite")) as store:
        run_batch((Job(one, seed, MINE.months, MINE.record) for _, one, seed in MINE.runs()), store, 1)
        run_batch([Job(FIRM, 1, 26)], store, 1)
        yield store


def test_outcomes_stand_beside_what_was_varied(store):
    frame = store.frame("outcomes", MINE)
    assert list(frame.columns)[:7] == ["run", "point", "scenario", "seed", "market.drift", "switches.norms", "headline"]
    assert frame["market.drift"].tolist() == [0.0] * 4 + [0.03] * 4
    assert set(frame["switches.norms"]) == {"off"}
    long = store.outcomes([frame.run[0]]).set_index("name").value
    assert (frame.loc[0, "trust"], len(frame)) == (long["trust"], 8)


def test_a_factor_can_be_plotted_against_an_outcome_at_once(store):
    means = store.frame("outcomes", MINE).groupby(["scenario", "market.drift"]).retention.mean()
    assert means.index.tolist() == [
        (name, drift) for name in ("customer_centric", "product_centric") for drift in DRIFTS
    ]


@pytest.mark.parametrize(("table", "rows"), [("months", 2), ("customers", 10), ("staff", 6), ("runs", 1)])
def test_every_table_has_the_factors(store, table, rows):
    frame = store.frame(table, MINE)
    assert len(frame) == 8 * rows
    assert {"run", "point", "scenario", "seed", "market.drift", "switches.norms"} <= set(frame.columns)
    assert frame.columns.is_unique


def test_without_an_experiment_all_runs_come_with_all_that_varies_within_a_scenario(store):
    frame = store.frame("outcomes")
    assert list(frame.columns)[:6] == ["run", "scenario", "seed", "market.drift", "switches.norms", "headline"]
    assert len(frame) == 9
    assert frame["switches.norms"].value_counts().to_dict() == {"off": 8, "on": 1}


def test_a_kpi_that_a_firm_does_not_use_has_the_weight_0(tmp_path):
    with open_store(str(tmp_path / "kpis.sqlite")) as store:
        run_batch([Job(FIRM.replace("kpis.reported_nps.weight", weight), 1, 26) for weight in (0.0, 0.3)], store, 1)
        assert store.frame("outcomes")["kpis.reported_nps.weight"].tolist() == [0.0, 0.3]


def test_the_level_of_a_factor_stands_beside_each_run_as_the_experiment_names_it(tmp_path):
    points = ((("factors.listening", "customer_centric"),), ())
    crossed = replace(MINE, points=points, factors=("factors.listening",), seeds=(1,), record=Record())
    with open_store(str(tmp_path / "factors.sqlite")) as store:
        run_batch([Job(firm, seed, crossed.months) for _, firm, seed in crossed.runs()], store, 1)
        assert store.frame("outcomes", crossed)["factors.listening"].tolist()[:2] == ["customer_centric"] * 2


def test_an_experiment_that_was_not_run_has_no_rows(store):
    assert store.frame("outcomes", replace(MINE, months=27)).empty
    assert len(store.frame("outcomes", replace(MINE, seeds=(2, 3)))) == 4


def test_another_table_is_refused_with_those_there_are(store):
    with pytest.raises(ValueError, match="choose one of: runs, outcomes, months, customers, staff"):
        store.frame("months_of_mine", MINE)


def test_two_designs_of_one_name_are_told_apart(store):
    twice = replace(MINE, scenarios=(FIRM, replace(MINE.scenarios[1], id=FIRM.id)))
    assert set(store.frame("outcomes", twice).scenario) == {"customer_centric", "customer_centric_2"}
