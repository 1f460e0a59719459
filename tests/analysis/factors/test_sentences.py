"""What is said of factors, from values made by hand."""

from analysis.factors.sentences import sentences, title
from tests.analysis.factors.made_up import LOSING, factorial


def test_the_title_says_what_gains_and_what_loses() -> None:
    assert title(LOSING) == "Money is gained by listening, lost by structure"


def test_without_a_clear_effect_the_title_says_so() -> None:
    unclear = factorial([1.0, 5.0, 1.0, 5.0], [5.0, 1.0, 5.0, 1.0], [1.0, 1.0, 3.0, 2.0])
    assert title(unclear) == "No factor by itself makes a clear difference"


def test_two_sentences_give_every_factor_and_the_two_that_need_each_other() -> None:
    first, second = sentences(LOSING)
    assert "customer-centric is 5.00 M EUR ahead of product-centric" in first
    assert first.endswith("in M EUR: listening +5.50 and structure -0.50.")
    assert second.endswith("structure together with listening 3.00 M EUR more than apart.")


def test_what_is_not_certain_is_said_in_brackets() -> None:
    unclear = factorial([1.0, 5.0, 1.0, 5.0], [5.0, 1.0, 5.0, 1.0], [1.0, 1.0, 3.0, 2.0])
    first, second = sentences(unclear)
    assert "structure (+0.50, undecided)" in first
    assert second == "No two factors clearly bring more, or less, together than apart."


def test_of_a_single_factor_there_are_no_two_together() -> None:
    one = factorial([1.0, 2.0], [1.0, 2.1], [1.0, 2.0], factors=("kpis",))
    assert title(one) == "Money is gained by KPIs with pay"
    assert sentences(one)[1] == "Only one factor differs, so nothing can be said of two together."
