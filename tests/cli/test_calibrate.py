"""`ccsim calibrate --customers`: a table in, a market file and its fit out."""

import json
from pathlib import Path

import numpy as np
import pytest

from analysis.customers import fitting
from sim.scenario import load
from tests.cli.conftest import Ccsim


@pytest.fixture
def table(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three hundred customers under contract; one round of fitting is enough for these tests."""
    monkeypatch.setattr(fitting, "ROUNDS", 1)
    draw = np.random.default_rng(7)
    months, spend = draw.geometric(0.05, 300), draw.lognormal(5.0, 1.0, 300)
    rows = [f"{n},{min(m, 40)},{int(m <= 40)},{s:.2f}" for n, (m, s) in enumerate(zip(months, spend, strict=True))]
    path = here / "our customers.csv"
    path.write_text("customer,months,left,monthly_spend\n" + "\n".join(rows), encoding="utf-8")
    return path


def test_a_market_is_written_and_the_fit_is_printed(ccsim: Ccsim, table: Path) -> None:
    result = ccsim("calibrate", "--customers", table, "--seeds", "2")
    assert result.exit_code == 0
    assert "300 customers in our customers.csv" in result.stdout
    assert "customers left after 4 years, share" in result.stdout
    assert result.stdout.endswith("Next: ccsim compare 'markets/our customers.yaml'\n")
    assert load("markets/our customers.yaml").name == "Customers of our customers.csv"


def test_json_is_one_object_and_the_file_holds_its_numbers(ccsim: Ccsim, table: Path) -> None:
    words = ("--out", "markets/mine.yaml", "--design", "account_managed", "--seeds", "2", "--json")
    found = json.loads(ccsim("calibrate", "--customers", table, *words).stdout)
    scenario = load(found["file"])
    assert scenario.parent == "account_managed"
    assert all(scenario.get(s["address"]) == s["value"] for s in found["settings"])


def test_without_a_table_numbers_are_searched_against_the_facts(ccsim: Ccsim, here: Path) -> None:
    over = ("--over", "assumptions.desk.load_spread", "--over", "assumptions.desk.load_exponent")
    result = ccsim("calibrate", *over, "--seeds", 2, "--rounds", 1, "--workers", 2, "--json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert {"A23", "A24", "A26"} <= {row["id"] for row in found["rows"]}
    scenario = load(found["file"])
    assert all(scenario.get(address) == value for address, value in found["values"].items())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--over", "assumptions.churn.bas"), "is not free"),
        (("--over", "assumptions.churn.base"), "name two numbers or more"),
        (("--out", "."), "is a directory"),
    ],
)
def test_a_search_that_cannot_be_is_refused(ccsim: Ccsim, words: tuple[str, ...], said: str) -> None:
    result = ccsim("calibrate", *words)
    assert result.exit_code == 2
    assert said in result.stderr


def test_what_is_searched_against_facts_is_not_for_a_table(ccsim: Ccsim, table: Path) -> None:
    result = ccsim("calibrate", "--customers", table, "--over", "assumptions.churn.base")
    assert result.exit_code == 2


def test_a_file_is_never_replaced(ccsim: Ccsim, table: Path, here: Path) -> None:
    (here / "markets").mkdir()
    (here / "markets" / "mine.yaml").write_text("precious", encoding="utf-8")
    result = ccsim("calibrate", "--customers", table, "--out", "markets/mine.yaml")
    assert (result.exit_code, (here / "markets" / "mine.yaml").read_text()) == (2, "precious")
    assert "markets/mine.yaml is there already; name another file, or remove it" in result.stderr


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (("--out", "mine.yaml"), "only a file in a folder named markets may say what the world is like"),
        (("--out", "markets/mine.txt"), "let it end in .yaml"),
        (("--design", "customer_centrik"), "Did you mean 'customer_centric'?"),
        (("--time", "hours"), "'hours' is not known here: it is one of"),
    ],
)
def test_what_cannot_be_done_is_said_before_anything_is_computed(
    ccsim: Ccsim, table: Path, words: tuple[str, ...], answer: str
) -> None:
    result = ccsim("calibrate", "--customers", table, *words)
    assert result.exit_code == 2
    assert answer in " ".join(result.stderr.split())


def test_a_table_that_cannot_be_used_exits_with_3_and_writes_nothing(ccsim: Ccsim, here: Path) -> None:
    (here / "empty.csv").write_text("", encoding="utf-8")
    result = ccsim("calibrate", "--customers", "empty.csv")
    assert result.exit_code == 3
    assert result.stderr == (
        "empty.csv:1:1 E202 the file is empty\n     | the first line names the columns\nNext: ccsim calibrate --help\n"
    )
    assert not (here / "markets").exists()


def test_a_file_that_cannot_be_written_is_said_before_the_search(ccsim: Ccsim, here: Path) -> None:
    (here / "full").write_text("a file, not a folder", encoding="utf-8")
    words = ("--over", "assumptions.desk.cases", "--over", "assumptions.desk.adjust", "--out", "full/found.yaml")
    result = ccsim("calibrate", *words)
    assert result.exit_code == 5
    assert "E411 full/found.yaml cannot be written" in result.stderr
    assert "to compute" not in result.stderr
