"""What a file expects of its design, and whether it held."""

from dataclasses import replace

import pandas as pd
import pytest

import sim
from analysis.comparison.compute import Comparison, assemble
from analysis.comparison.expectations import Answer, answered, expectations_of, plain_answer, sentence
from analysis.comparison.table import json_object, text
from sim.scenario import Scenario
from sim.scenario.checking.addresses import Expectation
from tests.analysis.made_up import VERSIONS, firms, results

FIRM = sim.load("customer_centric")
BASE = sim.load("product_centric")


def expecting(**said: Expectation) -> Scenario:
    return replace(FIRM, expect=said)


def answer(direction: str, own: list[float], base: list[float], metric: str = "profit") -> Answer:
    firm = expecting(**{metric: Expectation(vs="product_centric", direction=direction, sure=0.8)})
    (expected,) = expectations_of(firm, "mine", [BASE], 144)
    rows = [(one.hash, seed, value) for one, values in ((firm, own), (BASE, base)) for seed, value in enumerate(values)]
    return answered(expected, firm, pd.DataFrame(rows, columns=["hash", "seed", metric]))


def test_a_result_that_moves_as_expected_in_all_worlds_held() -> None:
    found = answer("up", [3.0, 3.1, 3.2, 3.3], [1.0, 1.1, 1.2, 1.3])
    assert (found.verdict, found.paired.mean, found.moved) == ("held", pytest.approx(2.0), 4)


def test_one_that_moves_the_other_way_did_not_hold() -> None:
    assert answer("down", [3.0, 3.1, 3.2, 3.3], [1.0, 1.1, 1.2, 1.4]).verdict == "not held"
    assert answer("up", [1.0, 1.0, 1.0], [1.0, 1.0, 1.0]).verdict == "not held"


def test_an_interval_that_allows_both_is_undecided_and_so_are_two_worlds() -> None:
    assert answer("up", [3.0, 1.0, 2.5, 1.5], [2.0, 2.0, 2.0, 2.0]).verdict == "undecided"
    assert answer("up", [3.0, 3.0], [2.0, 2.0]).verdict == "undecided"


def test_the_same_is_a_difference_that_does_not_matter() -> None:
    assert answer("same", [1.001, 1.0, 1.001], [1.0, 1.0, 1.0]).verdict == "held"
    assert answer("same", [3.0, 3.1, 3.2], [1.0, 1.1, 1.2]).verdict == "not held"


def test_only_worlds_that_both_finished_count() -> None:
    found = answer("up", [3.0, 3.1, 3.2, 3.3, 3.4], [1.0, 1.1, 1.2])
    assert (found.paired.n, found.moved) == (3, 3)


def made(**said: Expectation) -> Comparison:
    first, second = firms("product_centric", "customer_centric")
    chosen = [first, replace(second, expect=said)]
    return assemble(chosen, range(1, 31), 144, results(chosen, range(1, 31), 144), VERSIONS)


def test_the_sentence_says_what_was_expected_how_surely_and_by_how_much_it_came() -> None:
    shown = made(retention=Expectation(vs="product_centric", direction="up", sure=0.8))
    said = sentence(shown.expectations[0], shown.labels)
    assert said.startswith("Expected, 80 % sure: retention to rise against product-centric. Held: +")
    assert "95 % interval +" in said
    assert said.endswith("up in 30 of 30 worlds")


def test_where_no_world_finished_nothing_is_decided() -> None:
    shown = made(retention=Expectation(vs="account_managed", direction="up"))
    assert sentence(shown.expectations[0], shown.labels).endswith(
        "against account-managed. Undecided: no world finished"
    )


def test_a_result_that_no_table_shows_can_be_expected_too() -> None:
    found = answer("down", [0.1, 0.1, 0.1], [0.2, 0.2, 0.2], "mismatch")
    assert (found.expected.metric.label, found.verdict) == ("mismatch", "held")


def test_a_baseline_is_put_into_the_world_of_the_design() -> None:
    moved = expecting(profit=Expectation(vs="account_managed", direction="up")).within(sim.load("drifting"))
    (expected,) = expectations_of(moved, "mine", [], 144)
    assert expected.baseline.market == moved.market


def test_plain_data_carry_verdict_and_numbers() -> None:
    found = plain_answer(answer("up", [3.0, 3.0, 3.0], [1.0, 1.0, 1.0]))
    assert (found["vs"], found["verdict"], found["mean"], found["n"]) == ("product_centric", "held", 2.0, 3)


def test_a_comparison_answers_in_its_text_and_its_json() -> None:
    shown = made(retention=Expectation(vs="product_centric", direction="up"))
    assert "customer-centric: Expected, 70 % sure: retention to rise against" in " ".join(text(shown).split())
    assert json_object(shown)["expectations"][0]["verdict"] == "held"
