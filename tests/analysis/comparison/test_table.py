"""The printed table and the JSON object."""

import json
from dataclasses import replace

import pytest

from analysis.comparison.compute import Comparison, assemble
from analysis.comparison.table import json_object, text
from tests.analysis.made_up import VERSIONS, comparison, firms, results, variant


def test_each_pair_has_a_title_a_header_and_aligned_rows(three: Comparison) -> None:
    block = text(three).split("\n\n")[1].splitlines()
    assert block[0] == "customer-centric minus product-centric, 30 paired worlds, months 25-144"
    assert block[1].split() == ["metric", "difference", "95%", "interval", "wins", "verdict"]
    column = block[1].index("verdict")
    assert {line[column - 2 : column].strip() for line in block[1:]} == {""}


def test_a_row_says_difference_interval_wins_and_verdict(three: Comparison) -> None:
    (row,) = [line for line in text(three).split("\n\n")[1].splitlines() if line.startswith("engagement")]
    assert row.split() == ["engagement,", "0-1", "+0.100", "[+0.100,", "+0.100]", "30/30", "higher"]


def test_the_payback_row_tells_the_dip(three: Comparison) -> None:
    row = text(three).split("\n\n")[1].partition("payback, months")[2]
    assert "loses ground until month 2" in " ".join(row.split())


def test_the_last_line_is_the_command_that_halves_the_intervals(three: Comparison) -> None:
    last = text(three, "ccsim compare --born").splitlines()[-1]
    assert last == "To halve these intervals: 120 worlds.  ccsim compare --born --seeds 120   (the 30 done are kept)"


def test_the_tables_are_plain_ascii_and_fit_eighty_columns(three: Comparison) -> None:
    assert text(three).isascii()
    tables = "\n\n".join(text(three).split("\n\n")[:-1])
    assert max(len(line) for line in tables.splitlines()) <= 80


def test_a_single_scenario_is_compared_with_the_firm_that_it_starts_as() -> None:
    assert text(comparison("customer_centric")).startswith(
        "customer-centric minus product-centric, 30 paired worlds, months 25-144\nmetric"
    )
    assert json_object(comparison("mine"))["scenarios"] == ["product_centric", "mine"]


def test_a_starting_firm_alone_changes_nothing_and_no_table_is_promised() -> None:
    assert text(comparison("product_centric")) == "product-centric is the firm that it starts as: nothing changes\n"


def test_too_few_worlds_have_no_verdict_and_one_way_to_get_it() -> None:
    said = text(comparison("product_centric", "mine", worlds=2), "ccsim compare")
    assert "too few worlds" in said
    assert not {"higher", "lower"} & {line.split()[-1] for line in said.splitlines() if line}
    assert said.endswith("To get useful intervals: 10 worlds.  ccsim compare --seeds 10   (the 2 done are kept)\n")


def test_short_runs_have_rows_in_months() -> None:
    assert "headline 2 months, M EUR" in text(comparison("mine", months=26))


def test_the_json_object_has_the_agreed_keys(three: Comparison) -> None:
    found = json_object(three, "results/report.html")
    assert set(found) >= {"scenarios", "seeds", "months", "store", "report", "runs", "differences"}
    assert found["runs"] == {"planned": 90, "computed": 60, "reused": 30, "failed": 0}
    assert found["scenarios"] == ["product_centric", "account_managed", "customer_centric"]
    assert found["seeds"] == list(range(1, 31))


def test_each_difference_has_the_agreed_keys(three: Comparison) -> None:
    keys = {"a", "b", "metric", "unit", "mean", "low", "high", "wins", "n"}
    found = json_object(three)["differences"]
    assert all(keys <= set(one) for one in found)
    assert {"headline", "profit", "retention", "true_nps", "reported_nps", "trust"} <= {one["metric"] for one in found}
    assert len({(one["a"], one["b"], one["metric"]) for one in found}) == len(found)


def test_born_differences_stand_apart(three: Comparison) -> None:
    assert len(json_object(three)["differences_born"]) == len(json_object(three)["differences"])
    assert "differences_born" not in json_object(comparison())


def test_a_missing_interval_is_null_and_never_nan() -> None:
    found = json_object(comparison(worlds=1))
    assert found["differences"][0]["low"] is None
    assert json.loads(json.dumps(found, allow_nan=False)) == found


@pytest.mark.parametrize(("worlds", "said"), [(30, "30 of 30 worlds"), (1, "1 of 1 world")])
def test_designs_that_give_equal_runs_are_said_to_be_the_same_and_no_more_worlds_are_asked_for(
    worlds: int, said: str
) -> None:
    first = replace(variant("d"), name="Bonus")
    chosen = [first, replace(first, id="e", name="Prize")]
    seeds = range(1, worlds + 1)
    shown = " ".join(text(assemble(chosen, seeds, 144, results(chosen, seeds, 144), VERSIONS)).split())
    assert f"Prize and bonus are the same in {said}:" in shown
    assert "intervals:" not in shown
    assert "W310" not in shown


def test_equal_designs_among_others_are_named_and_more_worlds_still_help() -> None:
    first = variant("d")
    chosen = [*firms("product_centric"), first, replace(first, id="e", name="Prize")]
    found = assemble(chosen, range(1, 31), 144, results(chosen, range(1, 31), 144), VERSIONS)
    assert found.same == (("e", "d"),)
    assert "To halve these intervals" in text(found)
