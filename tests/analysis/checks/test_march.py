"""March's model says what `scenarios/checks/march.yaml` has it say, with the figures of a replication of it."""

import numpy as np
import pytest

from tests.analysis.checks.march import PEOPLE, learn

SLOW, FAST = 0.1, 0.9
MIXED = np.where(np.arange(PEOPLE) < PEOPLE // 2, SLOW, FAST)


def known(learning: float | np.ndarray, code: float = 0.5, **more: float) -> float:
    return float(learn(learning, code, **more).knowledge.mean())


@pytest.mark.parametrize(
    ("learning", "code", "replicated"),
    [(0.1, 0.1, 0.863), (0.1, 0.5, 0.954), (0.1, 0.9, 0.972), (0.5, 0.5, 0.811), (0.9, 0.1, 0.813), (0.9, 0.9, 0.728)],
)
def test_the_figures_are_those_of_a_replication_within_three_standard_errors(
    learning: float, code: float, replicated: float
) -> None:
    found = learn(learning, code, periods=200).knowledge
    assert abs(found.mean() - replicated) < 3 * found.std() / len(found) ** 0.5


@pytest.mark.parametrize("code", [0.1, 0.5, 0.9])
def test_slow_learning_from_the_code_leaves_it_with_more_knowledge(code: float) -> None:
    assert known(SLOW, code) > known(FAST, code) + 0.02


def test_a_faster_code_knows_more_where_people_are_slow_and_less_where_they_are_fast() -> None:
    assert known(SLOW, 0.9) > known(SLOW, 0.1) + 0.05
    assert known(FAST, 0.9) < known(FAST, 0.1) - 0.02


def test_a_mix_of_slow_and_fast_learners_knows_more_than_the_mean_rate() -> None:
    assert known(MIXED) > known(0.5) + 0.04


def test_turnover_costs_slow_learners_at_first_and_brings_them_something_in_the_long_run() -> None:
    assert known(SLOW, turnover=0.1, periods=20) < known(SLOW, periods=20) - 0.02
    assert known(SLOW, turnover=0.02) > known(SLOW) + 0.02


def test_turnover_brings_fast_learners_something_and_more_of_it_more() -> None:
    none, some, more = (known(FAST, turnover=rate, periods=20) for rate in (0.0, 0.02, 0.1))
    assert none + 0.02 < some < more - 0.02


def test_turbulence_costs_knowledge_and_turnover_keeps_some() -> None:
    still, moving, renewed = known(0.5), known(0.5, turbulence=0.02), known(0.5, turbulence=0.02, turnover=0.05)
    assert moving < still - 0.3
    assert renewed > moving + 0.3


def test_under_turbulence_without_turnover_knowledge_rises_and_then_decays() -> None:
    first, then, last = (known(0.5, turbulence=0.02, periods=periods) for periods in (1, 5, 200))
    assert first < then - 0.05
    assert last < then - 0.4


def test_faster_learning_makes_people_more_alike_and_turnover_keeps_them_apart() -> None:
    slow, fast = (learn(rate, 0.5, periods=20).spread.mean() for rate in (SLOW, FAST))
    assert fast < slow - 0.1
    assert learn(FAST, 0.5, turnover=0.1, periods=20).spread.mean() > fast + 0.05
