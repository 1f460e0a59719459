"""Verdicts on checks, and real docks in few worlds."""

import math
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from analysis.compute import Compute
from analysis.dock.docking import Docked, docked, judged, verdict
from analysis.dock.table import counted, expected, json_object, markdown, row
from analysis.statistics.paired import Paired
from sim.batch import open_store
from sim.scenario import ScenarioError, load
from sim.scenario.docks import Check, load_dock

HERE = load_dock("limit_voice").checks[0].at
SIGN = Check("More", HERE, "trust", (1,), (2,), "higher")
BAND = Check("Half", HERE, "trust", (1,), target=0.5, band=0.1)
SBG = Path(__file__).parents[3] / "scenarios" / "docks" / "sbg.yaml"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("docks") / "store.sqlite")


def few(name: str | Path, store: str, worlds: int = 3) -> Docked:
    with open_store(store) as opened:
        return docked(load_dock(name), Compute(opened), range(1, worlds + 1))


def verdicts(found: Docked) -> list[str]:
    return [finding.verdict for finding in found.findings]


@pytest.mark.parametrize(
    ("low", "high", "word"), [(0.1, 0.3, "agrees"), (-0.3, -0.1, "disagrees"), (-0.1, 0.3, "undecided")]
)
def test_a_sign_is_judged_by_the_side_on_which_the_interval_lies(low: float, high: float, word: str) -> None:
    ours = Paired((low + high) / 2, low, high, 0, 9)
    assert verdict(SIGN, ours, math.nan) == word
    assert verdict(replace(SIGN, sign="lower"), Paired(-ours.mean, -high, -low, 0, 9), math.nan) == word


@pytest.mark.parametrize(
    ("low", "high", "word"),
    [(0.41, 0.59, "agrees"), (0.35, 0.45, "undecided"), (0.55, 0.65, "undecided"), (0.61, 0.7, "disagrees")],
)
def test_a_target_is_met_when_the_whole_interval_lies_in_its_band(low: float, high: float, word: str) -> None:
    assert verdict(BAND, Paired((low + high) / 2, low, high, 0, 9), 0.5) == word


def test_two_worlds_are_too_few_for_a_verdict() -> None:
    assert verdict(SIGN, Paired(0.2, 0.1, 0.3, 2, 2), math.nan) == "too few worlds"


def test_cases_are_compared_world_by_world() -> None:
    cases = [load("product_centric"), load("customer_centric")]
    rows = [(cases[0].hash, 1, 0.5), (cases[0].hash, 2, 0.9), (cases[1].hash, 2, 0.8), (cases[1].hash, 1, 0.2)]
    found = judged(SIGN, cases, pd.DataFrame(rows, columns=["hash", "seed", "trust"]))
    assert found.ours.mean == pytest.approx(0.2)
    assert (found.ours.wins, found.ours.n) == (2, 2)


@pytest.mark.parametrize("name", ["limit_effort", "limit_no_word", "limit_still", "limit_voice", "limit_choice"])
def test_in_every_limit_the_model_is_its_closed_form(name: str, store: str) -> None:
    assert set(verdicts(few(name, store, 8 if name == "limit_choice" else 3))) <= {"agrees", "no counterpart"}


def test_cohorts_of_a_smaller_market_follow_the_exact_mixture_within_four_points(tmp_path: Path, store: str) -> None:
    text = SBG.read_text(encoding="utf-8").replace("[20000]", "[4000]").replace("band: 1.0}", "band: 4.0}")
    (tmp_path / "sbg.yaml").write_text(text, encoding="utf-8")
    found = few(tmp_path / "sbg.yaml", store, 6)
    exact = [finding for finding in found.findings if finding.check.target in ("mixture", "hazard")]
    assert {finding.verdict for finding in exact} == {"agrees"}


def test_pay_and_trust_act_as_the_page_says_in_few_worlds(store: str) -> None:
    found = {finding.check.says: finding.verdict for finding in few("roos", store, 4).findings}
    assert found["... than individual reward and trust"] == "agrees"
    assert found["Individual reward: less cooperation than with a flat wage"] == "agrees"
    assert found["Group reward: more cooperation than with a flat wage"] == "disagrees"


def test_an_organisation_that_learns_from_customers_does_not_lock_in(store: str) -> None:
    found = {finding.check.says[:46]: finding.verdict for finding in few("march", store).findings}
    assert found["With slow people, a code that learns faster en"] == "agrees"
    assert found["With fast people, a code that learns faster en"] == "disagrees"


def test_the_same_dock_again_computes_nothing(store: str) -> None:
    few("limit_voice", store)
    assert few("limit_voice", store).summary.computed == 0


def test_quantities_and_formulas_that_do_not_exist_are_named(tmp_path: Path, store: str) -> None:
    head = "ccsim: 1\ndock: mine\nmodel: Theirs\nsource: a book\nscenarios: [product_centric]\nchecks:\n"
    checks = "- {says: A, quantity: trsut, sign: lower}\n- {says: B, quantity: trust, target: mixtures}\n"
    (tmp_path / "mine.yaml").write_text(head + checks, encoding="utf-8")
    with pytest.raises(ScenarioError) as raised:
        few(tmp_path / "mine.yaml", store)
    assert [problem.code for problem in raised.value.problems] == ["E191", "E192"]
    assert raised.value.problems[0].hint == "did you mean 'trust'?"


def test_a_finding_is_told_in_a_row_of_six_cells(store: str) -> None:
    one, *_ = few("limit_voice", store).findings
    assert row(one) == ("One layer: .65", "fidelity, case 1", "0.65 +- 1e-12", "0.65 [0.65, 0.65]", "3", "agrees")
    assert expected(replace(one, check=SIGN)) == "above 0"


def test_what_has_no_counterpart_is_counted_and_explained(store: str) -> None:
    found = few("limit_effort", store)
    assert counted([found]) == "4 agrees, 1 no counterpart"
    assert "- *A firm of one employee*: A firm has at least 30 people" in markdown(found)


def test_as_data_a_dock_has_every_check_with_its_interval(store: str) -> None:
    (dock,) = json_object([few("limit_voice", store)])["docks"]
    assert [(check["n"], check["verdict"]) for check in dock["checks"]] == [(3, "agrees")] * 4
    assert dock["checks"][2]["target"] == pytest.approx(0.65**6)
