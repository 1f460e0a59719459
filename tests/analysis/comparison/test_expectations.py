"""What the author of a file expected is answered: held or not, by how much, how sure."""

from dataclasses import replace

import pytest

from analysis.comparison.compute import Comparison, assemble
from analysis.comparison.expectations import answers, sentence
from sim.scenario.checking.addresses import Expectation
from tests.analysis.made_up import VERSIONS, firms, results


def expecting(**expected: Expectation) -> Comparison:
    first, second = firms("product_centric", "customer_centric")
    chosen = [first, replace(second, expect=expected)]
    return assemble(chosen, range(1, 31), 144, results(chosen, range(1, 31), 144), VERSIONS)


@pytest.mark.parametrize(("direction", "held"), [("up", True), ("down", False), ("same", False)])
def test_an_expectation_of_a_clear_difference_holds_or_does_not(direction: str, held: bool) -> None:
    made = expecting(retention=Expectation.model_validate({"vs": "product_centric", "direction": direction}))
    assert [answer.held for answer in answers(made)] == [held]


def test_the_answer_says_how_much_and_how_sure() -> None:
    made = expecting(retention=Expectation(vs="product_centric", direction="up", sure=0.8))
    said = sentence(answers(made)[0], made)
    assert said.startswith("Expected, 80 % sure: retention to rise against product-centric. Held: +")
    assert "95 % interval +" in said
    assert said.endswith("30 worlds")


def test_an_expectation_against_a_design_that_is_not_there_is_not_answered() -> None:
    made = expecting(profit=Expectation(vs="account_managed"))
    (answer,) = answers(made)
    assert answer.held is None
    assert sentence(answer, made).endswith("Not answered: the two were not compared in it")


def test_a_difference_computed_the_other_way_round_is_turned() -> None:
    first, second = firms("customer_centric", "product_centric")
    chosen = [replace(first, expect={"retention": Expectation(vs="product_centric")}), second]
    made = assemble(chosen, range(1, 31), 144, results(chosen, range(1, 31), 144), VERSIONS)
    assert [answer.held for answer in answers(made)] == [True]


def test_a_difference_that_nobody_need_act_on_is_no_rise() -> None:
    first, second = firms("customer_centric", "customer_centric")
    second = replace(second, id="copy", expect={"profit": Expectation(vs="customer_centric", direction="same")})
    chosen = [first, second]
    made = assemble(chosen, range(1, 31), 144, results(chosen, range(1, 31), 144), VERSIONS)
    assert [answer.held for answer in answers(made)] == [True]
