"""The key `record` of an experiment file: what is kept of each run."""

import pytest

from sim.record import USUAL_CUSTOMER_FIELDS, USUAL_STAFF_FIELDS, Record
from sim.scenario.files.experiments import check_experiment, load_experiment
from tests.scenario.conftest import Write

HEAD = "ccsim: 1\nexperiment: mine\nscenarios: [product_centric]\n"


def said(write: Write, rest: str) -> list[str]:
    write(HEAD + rest, "mine.yaml")
    return [str(problem) for problem in check_experiment("mine.yaml")]


def test_without_the_key_every_month_is_kept_and_nobody_in_particular(write: Write) -> None:
    assert load_experiment(write(HEAD, "mine.yaml")).record == Record()
    assert Record().text == ""


def test_a_record_names_months_customers_and_staff(write: Write) -> None:
    mine = load_experiment(write(HEAD + "record: {every: 12, customers: 50, staff: 20}\n", "mine.yaml"))
    assert mine.record == Record(12, 50, 20, USUAL_CUSTOMER_FIELDS, USUAL_STAFF_FIELDS)


def test_fields_that_are_named_in_another_order_are_the_same_record(write: Write) -> None:
    rest = "record: {customers: 5, customer_fields: [trust, supplier]}\n"
    assert load_experiment(write(HEAD + rest, "mine.yaml")).record.customer_fields == ("supplier", "trust")


@pytest.mark.parametrize(
    ("rest", "start", "end"),
    [
        ("record: {evry: 12}\n", "mine.yaml:4:10 E102 unknown key 'evry' in record", "did you mean 'every'?"),
        ("record: 12\n", "mine.yaml:4:9 E110 record must be a group of keys", "customers: 50, staff: 20}"),
        ("record:\n", "mine.yaml:4:1 E051 'record' is empty", "write {every: 12, customers: 50, staff: 20}"),
        ("record: {every: 0}\n", "mine.yaml:4:17 E111 record.every is 0; allowed 1 to 1200", "the default is 1"),
        ("record: {staff: 1.5}\n", "mine.yaml:4:17 E110 record.staff must be a whole number", "from 0 to 10000"),
        (
            "record: {staff_fields: [mindset]}\n",
            "mine.yaml:4:10 E103 'staff' is missing in record, which has staff_fields",
            "write staff: 20, or leave out staff_fields",
        ),
        (
            "record: {customers: 5, customer_fields: [trsut]}\n",
            "mine.yaml:4:42 E112 customer_fields: 'trsut' cannot be kept",
            "did you mean 'trust'?",
        ),
        (
            "record: {customers: 5, customer_fields: [trust, trust]}\n",
            "mine.yaml:4:49 E183 'trust' stands twice in customer_fields",
            "leave one out",
        ),
    ],
)
def test_a_mistake_is_told_with_its_place_and_a_remedy(write: Write, rest: str, start: str, end: str) -> None:
    (problem,) = said(write, rest)
    assert problem.startswith(start)
    assert problem.endswith(end)
