"""Comparisons: pairs, worlds that are missing, and what the reader is warned of."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from analysis.comparison.compute import Comparison, assemble, compare, names_of
from analysis.comparison.phrases import years
from analysis.comparison.table import text
from analysis.compute import Compute
from analysis.report.page import write_report
from analysis.statistics.metrics import horizons, metrics, printed
from sim.batch import Store, open_store
from sim.scenario.naming import labels_of
from tests.analysis.made_up import MODEL, VERSIONS, comparison, firms, results, simulate, variant


def test_every_design_is_compared_with_every_design_named_before_it(three: Comparison) -> None:
    assert three.pairs == (
        ("account_managed", "product_centric"),
        ("customer_centric", "product_centric"),
        ("customer_centric", "account_managed"),
    )


def test_a_difference_is_the_mean_over_the_same_worlds(three: Comparison) -> None:
    table = three.adopted.outcomes["profit_3y"].unstack("design")
    found = three.adopted.difference("customer_centric", "account_managed", "profit_3y").paired
    assert found.mean == pytest.approx((table["customer_centric"] - table["account_managed"]).mean())
    assert found.n == 30


def test_fewer_leavers_are_wins(three: Comparison) -> None:
    found = three.adopted.difference("customer_centric", "product_centric", "turnover").paired
    assert (found.mean, found.wins) == (pytest.approx(-4.0), 30)


def test_an_unknown_metric_is_a_key_error(three: Comparison) -> None:
    with pytest.raises(KeyError, match="no difference"):
        three.adopted.difference("customer_centric", "product_centric", "luck")


def test_payback_is_against_the_world_without_the_change_and_only_when_adopted(three: Comparison) -> None:
    assert [p.changed for p in three.adopted.paybacks] == [False, True, True]
    assert three.born is not None
    assert three.born.paybacks == ()


def test_born_firms_have_no_dip_to_climb_out_of(three: Comparison) -> None:
    assert three.born is not None
    adopted = three.adopted.difference("customer_centric", "product_centric", "profit_3y").paired.mean
    assert three.born.difference("customer_centric", "product_centric", "profit_3y").paired.mean > adopted + 0.3


def test_a_world_that_failed_for_one_design_is_left_out_of_its_pairs_only() -> None:
    chosen, seeds = firms(), range(1, 13)
    found = results([*chosen], seeds, 144)
    lost = (found.outcomes["hash"] == chosen[2].hash) & (found.outcomes["seed"] == 4)
    kept = type(found)(found.months, found.outcomes[~lost], found.summary, found.store)
    made = assemble(chosen, seeds, 144, kept, VERSIONS)
    assert made.adopted.difference("customer_centric", "product_centric", "headline").paired.n == 11
    assert made.adopted.difference("account_managed", "product_centric", "headline").paired.n == 12
    assert made.warnings == ("W311 1 of 12 worlds failed and are left out",)


def test_a_design_all_of_whose_runs_failed_is_compared_over_no_world() -> None:
    chosen, seeds = firms(), range(1, 13)
    found = results(chosen[:2], seeds, 144)
    made = assemble(chosen, seeds, 144, found, VERSIONS)
    assert made.adopted.difference("customer_centric", "product_centric", "headline").paired.n == 0


def test_few_worlds_are_warned_of_with_the_number_that_would_do() -> None:
    (warning,) = comparison(worlds=5).warnings
    assert warning.startswith("W310 only 5 worlds: the interval of the headline is wide (+-")
    assert "worlds give +-" in warning


@pytest.mark.parametrize(("spread", "warnings"), [(0.001, 0), (1.0, 1)])
def test_few_worlds_are_no_trouble_where_nothing_that_matters_is_unknown(spread: float, warnings: int) -> None:
    chosen, seeds = firms("product_centric", "customer_centric"), range(1, 4)
    made = results(chosen, seeds, 144)
    made.outcomes["headline"] = spread * made.outcomes["seed"] * (made.outcomes["hash"] == chosen[1].hash)
    assert len(assemble(chosen, seeds, 144, made, VERSIONS).warnings) == warnings


def test_a_single_world_is_warned_of() -> None:
    assert comparison(worlds=1).warnings == ("W310 only 1 world: no interval can be given. About 10 worlds give one",)


def test_designs_of_the_same_name_are_told_apart() -> None:
    assert names_of(firms("mine", "product_centric", "mine")) == ["mine", "product_centric", "mine_2"]


def called(**names: str) -> dict[str, str]:
    return labels_of({key: replace(variant(key), name=name) for key, name in names.items()})


def test_a_design_is_called_by_its_name_as_in_a_sentence() -> None:
    assert called(mine="Bonus on the score", kpi="KPIs only") == {"mine": "bonus on the score", "kpi": "KPIs only"}
    assert called(no_name="") == {"no_name": "no-name"}
    assert list(comparison().labels.values()) == ["product-centric", "account-managed", "customer-centric"]


def test_a_long_name_is_shortened_in_the_middle_never_replaced_by_the_id() -> None:
    assert called(x="Account managers without a bonus") == {"x": "account managers without a bonus"}
    assert called(x="A name that goes on and on for more than a line, v2") == {
        "x": "a name that goes on and on for..line, v2"
    }


def test_designs_of_one_name_are_called_by_it_and_their_ids() -> None:
    labels = called(mine="Our plan", mine_2="our plan", b="B")
    assert labels == {"mine": "our plan (mine)", "mine_2": "our plan (mine-2)", "b": "b"}


def test_horizons_end_with_the_run() -> None:
    assert [h.label for h in horizons(144)] == ["3 years", "5 years", "10 years"]
    assert [h.label for h in horizons(66)] == ["3 years", "3.5 years"]
    assert [h.label for h in horizons(100)] == ["3 years", "5 years", "76 months"]
    assert years(["3 years", "5 years", "76 months"]) == "3 years, 5 years and 76 months"


def test_the_printed_table_starts_with_money_at_every_horizon() -> None:
    keys = [metric.key for metric in printed(144)]
    assert keys[:6] == ["headline_3y", "headline_5y", "headline", "profit_3y", "profit_5y", "profit"]
    assert {"retention", "true_nps", "reported_nps", "trust"} <= set(keys)
    assert set(keys) < {metric.key for metric in metrics(144)}


def test_runs_that_end_before_the_change_are_refused(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "s.sqlite")) as store, pytest.raises(ValueError, match="at least 26"):
        compare(firms(), range(1, 3), 25, Compute(store))


def test_nothing_to_compare_is_refused(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "s.sqlite")) as store, pytest.raises(ValueError, match="at least one scenario"):
        compare([], range(1, 3), 144, Compute(store))


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr("sim.batch.runner.shipped_model", lambda: MODEL)
    monkeypatch.setattr("analysis.comparison.compute.provenance", lambda: VERSIONS)
    with open_store(str(tmp_path / "s.sqlite")) as opened:
        yield opened


def test_runs_that_are_the_same_are_computed_once(store: Store) -> None:
    summary = compare(firms(), range(1, 4), 60, Compute(store), born=True).summary
    assert summary.computed == 3 * 5  # three adopted, one of which is everybody's control and born so; two born


def test_comparing_again_computes_nothing_and_answers_the_same(store: Store) -> None:
    first, again = (compare(firms(), range(1, 4), 60, Compute(store)) for _ in range(2))
    assert (again.summary.computed, again.summary.reused) == (0, 9)
    assert again.adopted.differences == first.adopted.differences


def test_more_worlds_keep_those_that_are_done(store: Store) -> None:
    compare(firms(), range(1, 4), 60, Compute(store))
    assert compare(firms(), range(1, 6), 60, Compute(store)).summary.computed == 6


def test_a_failed_run_is_counted_and_its_world_left_out(store: Store) -> None:
    made = compare(firms("product_centric", "doomed"), range(1, 4), 60, Compute(store))
    assert made.summary.failed == 1
    assert made.adopted.difference("doomed", "product_centric", "headline").paired.n == 2
    assert "W311 1 of 3 worlds failed and are left out" in made.warnings


def test_a_failed_run_is_tried_again_only_on_request(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = firms("product_centric", "doomed")
    compare(chosen, range(1, 4), 60, Compute(store))
    cured = replace(MODEL, simulate=lambda scenario, seed, months: simulate(chosen[0], seed, months))
    monkeypatch.setattr("sim.batch.runner.shipped_model", lambda: cured)
    assert compare(chosen, range(1, 4), 60, Compute(store)).summary.failed == 1
    again = compare(chosen, range(1, 4), 60, Compute(store, retry_failed=True)).summary
    assert (again.computed, again.reused, again.failed) == (1, 5, 0)


def test_when_every_run_failed_tables_and_report_say_so(store: Store, tmp_path: Path) -> None:
    doomed = [firm.replace("market.rivals", 7) for firm in firms("product_centric", "customer_centric")]
    made = compare(doomed, range(1, 4), 60, Compute(store))
    assert "W311 3 of 3 worlds failed and are left out" in made.warnings
    assert "0 paired worlds" in text(made)
    assert "3 of 3 worlds failed" in write_report(made, tmp_path / "report.html").read_text(encoding="utf-8")


def test_the_view_keeps_one_row_per_design_and_world(three: Comparison) -> None:
    assert isinstance(three.adopted.outcomes.index, pd.MultiIndex)
    assert len(three.adopted.outcomes) == 90
