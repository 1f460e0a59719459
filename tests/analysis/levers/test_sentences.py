"""What is said of the levers of a design."""

from dataclasses import replace

from analysis.levers.sentences import heading, sentences, verdict
from tests.analysis.levers.made_up import lever_table


def test_the_heading_says_what_the_design_comes_to_as_it_is() -> None:
    assert heading(lever_table(), "Ours") == (
        "Ours, 3 levers one at a time, 3 paired worlds, months 25-144; headline, M EUR as it is: 10.00"
    )


def test_levers_that_are_too_good_and_those_that_do_nothing_are_named() -> None:
    assert sentences(lever_table(), "ours") == [
        "1 lever of 3 adds more than 15 % to ours: incentives.variable_share.",
        "Inert, they change nothing here at any value that was tried: structure.layers.",
    ]


def test_without_a_free_lunch_the_title_says_so() -> None:
    assert verdict(replace(lever_table(), level=100.0), "ours") == "No lever by itself adds more than 15 % to ours"


def test_a_lever_that_loses_nowhere_is_named() -> None:
    table = lever_table()
    pay = replace(table.levers[0], settings=table.levers[0].settings[:1])
    assert (
        "lose at no value that was tried: incentives.variable_share."
        in sentences(replace(table, levers=(pay,)), "ours")[1]
    )


def test_runs_that_failed_are_counted() -> None:
    assert sentences(replace(lever_table(), failed=2), "ours")[-1] == "2 of 27 runs failed."
