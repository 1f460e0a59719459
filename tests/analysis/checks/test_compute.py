"""What the model answers to a check: value, interval and verdict, from numbers by hand and from small worlds."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from analysis.checks import Answers, Finding, answers, count
from analysis.checks.compute import finding
from analysis.compute import Compute
from sim.batch import Store, open_store
from sim.scenario.files.check import Check
from sim.scenario.files.check_file import CHECKS
from sim.scenario.files.formula import Formula, Term

DIFFERENCE = (Formula("b.profit - a.profit"),)
CHECK = Check("X1", "More", "validation", "hard", "a book", DIFFERENCE, 0.0, math.inf)
A, B = Term("a", "profit"), Term("b", "profit")
SBG = Path(__file__).parents[3] / "scenarios" / "checks" / "sbg.yaml"


def found(a: Sequence[float], b: Sequence[float], check: Check = CHECK) -> Finding:
    return finding(check, "mine", {A: np.array(a), B: np.array(b)}, len(a))


def at(low: float, high: float, check: Check = CHECK, n: int = 9, expected: float = 0.0) -> Finding:
    return Finding(check, "mine", (low + high) / 2, low, high, n, 9, expected)


# By hand


def test_a_check_holds_where_its_whole_interval_lies_in_the_band() -> None:
    one = found([1.0, 2.0, 3.0], [2.0, 3.1, 4.2])
    assert one.value == pytest.approx(1.1)
    assert (one.low, one.high) == pytest.approx((0.8516, 1.3484), abs=1e-4)
    assert one.holds


def test_an_interval_that_leaves_the_band_does_not_hold() -> None:
    assert not found([1.0, 2.0, 3.0], [2.0, 1.5, 4.2]).holds
    assert not found([1.0, 2.0, 3.0], [2.0, 3.1, 4.2], replace(CHECK, high=1.2)).holds


def test_a_world_that_failed_does_not_count_and_no_world_does_not_hold() -> None:
    assert found([1.0, math.nan, 2.0, 3.0], [2.0, 9.0, 3.0, 4.0]).n == 3
    assert found([math.nan, math.nan], [1.0, 1.0]).verdict == "too few worlds"


@pytest.mark.parametrize(
    ("low", "high", "word"), [(0.1, 0.3, "agrees"), (-0.3, -0.1, "disagrees"), (-0.1, 0.3, "undecided")]
)
def test_a_sign_is_judged_by_the_side_on_which_the_interval_lies(low: float, high: float, word: str) -> None:
    assert at(low, high, replace(CHECK, sign="higher")).verdict == word
    assert at(-high, -low, replace(CHECK, low=-math.inf, high=0.0, sign="lower")).verdict == word


@pytest.mark.parametrize(
    ("low", "high", "word"),
    [(0.41, 0.59, "agrees"), (0.35, 0.45, "undecided"), (0.55, 0.65, "undecided"), (0.61, 0.7, "disagrees")],
)
def test_what_is_expected_is_met_when_the_whole_interval_lies_in_the_band_around_it(
    low: float, high: float, word: str
) -> None:
    assert at(low, high, replace(CHECK, low=-0.1, high=0.1), expected=0.5).verdict == word


def test_no_difference_at_all_is_no_sign_but_lies_in_a_band_that_is_nothing_else() -> None:
    assert at(0.0, 0.0, replace(CHECK, sign="higher")).verdict == "disagrees"
    assert at(0.0, 0.0).verdict == "disagrees"  # a band from 0 upward asks for the same
    assert at(0.0, 0.0, replace(CHECK, high=0.0)).verdict == "agrees"


@pytest.mark.parametrize(
    ("low", "high", "word"),
    [
        (0.004, 0.008, "agrees"),  # the mean, .006, is no less than .005, and 0 is outside the interval
        (0.001, 0.007, "disagrees"),  # the mean, .004, is less: no difference
        (-0.004, 0.004, "disagrees"),  # whatever it is, it is less
        (-0.004, 0.009, "undecided"),  # it may be more
        (-0.009, -0.006, "disagrees"),
    ],
)
def test_a_difference_below_the_smallest_of_interest_is_no_sign(low: float, high: float, word: str) -> None:
    assert replace(at(low, high, replace(CHECK, sign="higher")), matters=0.005).verdict == word


def test_what_matters_is_taken_from_the_unit_of_what_is_measured() -> None:
    trust = Term("a", "trust"), Term("b", "trust")
    check = replace(CHECK, quantities=(Formula("100 * (b.trust - a.trust)"),))
    values = {trust[0]: np.array([0.5, 0.5, 0.5]), trust[1]: np.array([0.503, 0.504, 0.505])}
    judged = finding(check, "mine", values, 3)
    assert (judged.value, judged.matters) == pytest.approx((0.4, 0.5))  # .005 on a scale from 0 to 1
    assert judged.verdict == "disagrees"


def test_of_several_quantities_one_that_disagrees_is_shown_before_one_with_less_room() -> None:
    check = replace(CHECK, quantities=(Formula("b.headline - a.headline"), Formula("b.trust - a.trust")))
    values = {
        Term("a", "headline"): np.zeros(3),
        Term("b", "headline"): np.array([0.010, 0.011, 0.012]),  # M EUR, of which .02 matter
        Term("a", "trust"): np.zeros(3),
        Term("b", "trust"): np.array([0.005, 0.006, 0.007]),
    }
    assert finding(check, "mine", values, 3).value == pytest.approx(0.011)


def test_two_worlds_are_too_few_for_a_verdict() -> None:
    assert at(0.1, 0.3, n=2).verdict == "too few worlds"


def test_what_is_not_asked_has_no_counterpart() -> None:
    assert found([1.0], [2.0], replace(CHECK, quantities=())).verdict == "no counterpart"


def test_cases_are_compared_world_by_world() -> None:
    one = found([0.5, 0.9, 0.1], [0.7, 1.1, 0.3])
    assert (one.value, one.low, one.high) == pytest.approx((0.2, 0.2, 0.2))


def test_functions_work_world_by_world() -> None:
    check = replace(CHECK, quantities=(Formula("min(b.profit, a.profit)"),))
    assert found([1.0, 5.0], [3.0, 2.0], check).value == 1.5


def test_what_is_expected_is_a_quantity_too() -> None:
    check = replace(CHECK, quantities=(Formula("b.profit"),), expected=Formula("2 * a.profit"), low=-0.5, high=0.5)
    one = found([1.0, 1.0, 1.0], [2.1, 2.2, 2.3], check)
    assert (one.expected, one.value, one.verdict) == (2.0, pytest.approx(2.2), "agrees")


def test_of_several_quantities_each_has_to_lie_in_the_band_and_the_worst_is_shown() -> None:
    check = replace(CHECK, quantities=(Formula("b.profit"), Formula("a.profit")))
    one = found([-1.0, 1.0, 0.5], [2.0, 2.5, 2.2], check)
    assert one.value == pytest.approx(0.1667, abs=1e-4)
    assert not one.holds
    assert found([2.0, 2.1, 2.2], [2.0, 2.5, 2.2], check).holds


def test_what_holds_is_counted_by_kind_and_strength() -> None:
    one, other = at(1.0, 2.0), at(-1.0, 1.0, replace(CHECK, strength="soft"))
    assert (count([one, other]).held, count([one, other]).of) == (1, 2)
    assert count([one, other], "validation", "hard").share == 1.0
    assert math.isnan(count([one], "calibration").share)


# In small worlds


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(f"sqlite:///{tmp_path_factory.mktemp('checks')}/store.sqlite") as kept:
        yield kept


def few(name: str | Path, store: Store, worlds: int = 3) -> Answers:
    return answers([CHECKS.load(name).in_worlds(worlds)], Compute(store))


def verdicts(found: Answers) -> dict[str, str]:
    return {one.check.name: one.verdict for one in found.findings}


@pytest.mark.parametrize("name", ["limit_effort", "limit_no_word", "limit_still", "limit_voice", "limit_choice"])
def test_in_every_limit_the_model_is_its_closed_form(name: str, store: Store) -> None:
    found = few(name, store, 20 if name == "limit_choice" else 3)
    assert set(verdicts(found).values()) <= {"agrees", "no counterpart"}


def test_cohorts_of_a_smaller_market_follow_the_exact_mixture_within_four_points(tmp_path: Path, store: Store) -> None:
    text = SBG.read_text(encoding="utf-8").replace(": 20000", ": 4000").replace("band: [-1, 1]", "band: [-4, 4]")
    (tmp_path / "sbg.yaml").write_text(text, encoding="utf-8")
    exact = [
        one.verdict
        for one in few(tmp_path / "sbg.yaml", store, 6).findings
        if one.check.expected and "sbg" not in one.check.expected.text
    ]
    assert exact == ["agrees"] * 12


def test_pay_and_trust_act_as_the_page_says_in_few_worlds(store: Store) -> None:
    found = verdicts(few("roos", store, 4))
    assert found["... than individual reward and trust"] == "agrees"
    assert found["Individual reward: less cooperation than with a flat wage"] == "agrees"
    assert found["Group reward: more cooperation than with a flat wage"] == "disagrees"


def test_an_organisation_that_learns_from_customers_does_not_lock_in(store: Store) -> None:
    found = {name[:46]: verdict for name, verdict in verdicts(few("march", store)).items()}
    assert found["With slow people, a code that learns faster en"] == "agrees"
    assert found["With fast people, a code that learns faster en"] == "disagrees"


def test_the_same_checks_again_compute_nothing(store: Store) -> None:
    few("limit_voice", store)
    assert [summary.computed for summary in few("limit_voice", store).summaries] == [0]


def test_findings_stand_file_by_file_though_two_have_one_name(store: Store) -> None:
    file = CHECKS.load("limit_voice").in_worlds(3)
    one, other = answers([file, replace(file, checks=file.checks[:1])], Compute(store)).of_files
    assert (len(one), len(other)) == (4, 1)
