"""`--market`: designs in the world of another scenario, and no table that could be taken for the declared world's."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import SMALL, Ccsim

QUICK = [*SMALL, "--no-tip", "--no-report"]
PAIR = ["product_centric", "customer_centric"]


def one_line(text: str) -> str:
    """Titles wrap at the width of a terminal."""
    return " ".join(text.split())


def test_compare_says_in_which_market_and_computes_other_runs(ccsim: Ccsim) -> None:
    plain, moved = ccsim("compare", *PAIR, *QUICK), ccsim("compare", *PAIR, *QUICK, "--market", "monopoly")
    assert "2 paired worlds, months 25-30, market: Near monopoly" in one_line(moved.stdout)
    assert "market:" not in plain.stdout
    assert "4 computed" in moved.stdout
    assert "--no-report --market monopoly --seeds 10   (the 2 done are kept)" in moved.stdout


def test_the_report_says_in_which_market(ccsim: Ccsim, here: Path) -> None:
    ccsim("compare", *PAIR, *SMALL, "--no-tip", "--market", "stable", "--out", "out")
    page = (here / "out" / "report.html").read_text(encoding="utf-8")
    assert "compared in the same worlds, market: Stable</h1>" in page
    assert "<dt>Market</dt><dd>Stable</dd>" in page.replace("\n", "")


def test_json_names_the_market_or_null(ccsim: Ccsim) -> None:
    moved = json.loads(ccsim("compare", *PAIR, *QUICK, "--market", "stable", "--json").stdout)
    plain = json.loads(ccsim("compare", *PAIR, *QUICK, "--json").stdout)
    assert (moved["market"], plain["market"]) == ("Stable", None)


def test_a_file_of_ones_own_can_be_the_market(ccsim: Ccsim, here: Path) -> None:
    (here / "markets").mkdir()
    text = "ccsim: 1\nextends: product_centric\nmarket:\n  rivals: 2\n"
    (here / "markets" / "small.yaml").write_text(text, encoding="utf-8")
    assert "market: small" in one_line(ccsim("compare", *PAIR, *QUICK, "--market", "markets/small.yaml").stdout)


def test_run_is_measured_against_the_parent_in_the_same_market(ccsim: Ccsim) -> None:
    result = ccsim("run", "customer_centric", *SMALL, "--market", "price_driven", "--json")
    found = json.loads(result.stdout)
    assert (found["market"], found["runs"]["planned"]) == ("Price-driven", 4)
    text = one_line(ccsim("run", "customer_centric", *SMALL, "--market", "price_driven").stdout)
    assert "months 1-30, market: Price-driven; until month 24 it is Product-centric" in text
    assert "customer-centric minus product-centric, 2 paired worlds, months 25-30, market: Price-driven" in text


def test_a_value_that_is_set_goes_over_the_markets(ccsim: Ccsim) -> None:
    words = ("run", "customer_centric", *SMALL, "--market", "price_driven", "--json")
    plain, changed = (json.loads(ccsim(*words, *more).stdout) for more in ([], ["--set", "market.price_weight=0.3"]))
    assert plain["hash"] != changed["hash"]
    assert changed["market"] == "Price-driven"


def test_tip_says_in_which_market(ccsim: Ccsim) -> None:
    result = ccsim("tip", *PAIR, *SMALL, "--over", "market.drift", "--market", "contested")
    assert "months 25-30, market: Contested: " in result.stdout.replace("\n", " ")


def test_transition_says_in_which_market(ccsim: Ccsim) -> None:
    result = ccsim("transition", "customer_centric", *SMALL, "--market", "intimate")
    assert "Product-centric becomes Customer-centric: 2 worlds, market: Intimate, 95% intervals" in result.stdout


@pytest.mark.parametrize("verb", [["compare"], ["run", "customer_centric"], ["tip", *PAIR], ["transition"]])
def test_an_unknown_market_is_an_unknown_scenario(ccsim: Ccsim, verb: list[str]) -> None:
    result = ccsim(*verb, "--market", "price_drivn")
    assert result.exit_code == 3
    assert "E001 no scenario of this name. Did you mean 'price_driven'?" in result.stderr


def test_a_scenario_that_sets_nothing_of_the_world_is_no_market(ccsim: Ccsim) -> None:
    result = ccsim("compare", "--market", "account_managed")
    assert result.exit_code == 2
    assert (
        "Invalid value for --market: account_managed sets nothing of the world: its market, assumptions and switches "
        "are the declared ones; ccsim list shows the markets"
    ) in result.stderr
