"""What is kept of a run is a choice: it never changes the run, and a store never answers with too little."""

import pytest

from sim.batch import Job, open_store, run_batch, run_id
from sim.model import simulate
from sim.model.state import CUSTOMER, PERSON
from sim.record import CUSTOMER_FIELDS, STAFF_FIELDS, Record, spread
from sim.scenario import load
from tests.batch.worlds import MODEL, World, jobs

MONTHS = 30
SMALL = load("customer_centric").replace("market.customers", 200)
FEW = Record(every=12, customers=10, staff=6, customer_fields=("supplier", "trust"), staff_fields=("mindset",))


def keep(store, record, scenario=SMALL, seed=1):
    (run,) = run_batch([Job(scenario, seed, MONTHS, record)], store, 1).run_ids
    return run


def test_what_is_kept_does_not_change_the_run(store):
    kept = store.runs([keep(store, FEW), keep(store, Record(every=7)), keep(store, Record())])
    assert set(kept.digest) == {simulate(SMALL, seed=1, months=MONTHS).digest}
    assert len(store.outcomes().groupby("name").value.unique().map(len).unique()) == 1


def test_every_twelfth_month_and_the_last_are_kept(store):
    thin, whole = store.months([keep(store, FEW)]), store.months([keep(store, Record())])
    assert thin.month.tolist() == [12, 24, 30]
    same = whole[whole.month.isin([12, 24, 30])].reset_index(drop=True)
    assert thin.drop(columns="run").equals(same.drop(columns="run"))


def test_a_sample_of_customers_has_their_fields_in_the_months_that_are_kept(store):
    sample = store.agents("customers", [keep(store, FEW)])
    assert list(sample.columns) == ["run", "seat", "month", "supplier", "trust"]
    assert (len(sample), sample.month.unique().tolist()) == (30, [12, 24, 30])
    last, whole = sample[sample.month == 30], simulate(SMALL, seed=1, months=MONTHS).customers
    assert last.trust.tolist() == whole.trust[last.seat].tolist()


def test_a_sample_of_staff_is_that_of_the_designs_own_firm(store):
    last = store.agents("staff", [keep(store, FEW)]).query("month == 30")
    assert last.mindset.tolist() == simulate(SMALL, seed=1, months=MONTHS).staff.mindset[last.seat].tolist()


def test_the_same_seats_are_kept_in_every_design_and_every_world(store):
    other = load("product_centric").replace("market.customers", 200)
    keep(store, FEW), keep(store, FEW, other), keep(store, FEW, SMALL, seed=2)
    seats = store.agents("customers").groupby("run").seat.unique().map(tuple)
    assert (len(seats), set(seats)) == (3, {tuple(spread(10, 200))})


def test_seats_are_spread_over_all_parts_and_all_product_lines():
    seats = spread(20, 120)
    assert [seat // 6 for seat in seats] == list(range(20))
    assert {seat % 4 for seat in seats} == {0, 1, 2, 3}


def test_more_customers_than_there_are_is_all_of_them(store):
    run = keep(store, Record(every=30, customers=5000, customer_fields=("trust",)))
    assert len(store.agents("customers", [run])) == 200


def test_the_identity_of_a_run_that_is_kept_as_usual_is_what_it_was_before_there_was_a_choice():
    assert run_id(Job(World(), 7, 6), "v1") == "7dd95fa54bee5ab3052f"
    assert run_id(Job(World(), 7, 6, Record(every=2)), "v1") != "7dd95fa54bee5ab3052f"


def test_a_store_does_not_answer_with_less_than_is_asked_for(store):
    thin = [Job(World(), 1, 6, Record(every=3))]
    assert run_batch(thin, store, 1, model=MODEL).computed == 1
    assert run_batch(jobs(1), store, 1, model=MODEL).computed == 1
    assert [len(months) for _, months in store.months().groupby("run", sort=False)] == [2, 6]


def test_a_run_says_what_is_kept_of_it(store):
    keep(store, FEW)
    assert store.runs().record.item() == "every 12; customers 10: supplier, trust; staff 6: mindset"


def test_workers_send_the_same_sample(store, tmp_path):
    every = [Job(SMALL, seed, MONTHS, FEW) for seed in range(1, 5)]
    run_batch(every, store, 2)
    with open_store(str(tmp_path / "alone.sqlite")) as alone:
        run_batch(every, alone, 1)
        frames = [each.agents("customers").sort_values(["run", "seat", "month"]) for each in (store, alone)]
    assert frames[0].reset_index(drop=True).equals(frames[1].reset_index(drop=True))


def test_a_model_without_agents_fails_where_a_sample_is_asked_for(store):
    assert run_batch([Job(World(), 1, 6, FEW)], store, 1, model=MODEL).failed == 1
    assert "this model has no agents to keep" in store.runs().error.item()


def test_nobody_is_kept_unless_asked_for(store):
    run_batch(jobs(2), store, 1, model=MODEL)
    assert store.agents("customers").empty
    assert list(store.agents("staff").columns) == ["run", "seat", "month"]


@pytest.mark.parametrize(("names", "table"), [(CUSTOMER_FIELDS, CUSTOMER), (STAFF_FIELDS, PERSON)])
def test_every_field_that_may_be_kept_is_a_single_number_of_the_model(names, table):
    assert set(names) <= {column.name for column in table if column.width == 1}


def test_the_data_dictionary_explains_the_fields_of_agents(store):
    keep(store, FEW)
    told = store.dictionary().set_index(["table_name", "name"])
    assert told.loc[("customers", "trust")].tolist() == ["0-1", "Trust in her supplier."]
    assert told.loc[("staff", "mindset")].tolist() == ["0-1", "Customer orientation."]
