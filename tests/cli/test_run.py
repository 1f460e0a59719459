"""`ccsim run`, on worlds that are few and short."""

import json
from pathlib import Path

from tests.cli.conftest import SMALL, Ccsim, Process


def test_a_run_shows_how_it_develops_and_what_it_changes(ccsim: Ccsim) -> None:
    result = ccsim("run", "customer_centric", *SMALL)
    assert result.exit_code == 0
    assert "mean of 2 worlds, months 1-30" in result.stdout
    assert "customer-centric minus " in result.stdout


def test_a_changed_value_is_measured_against_the_file_as_it_is(ccsim: Ccsim) -> None:
    result = ccsim("run", "customer_centric", "--set", "incentives.variable_share=0.6", *SMALL)
    assert result.exit_code == 0
    assert result.stdout.startswith("Customer-centric with incentives.variable_share=0.6, mean of 2 worlds")
    assert " minus customer-centric" in result.stdout


def test_a_file_is_measured_against_what_it_extends(ccsim: Ccsim, here: Path) -> None:
    text = "ccsim: 1\nextends: account_managed\nincentives:\n  variable_share: 0.6\n"
    (here / "bonus.yaml").write_text(text, encoding="utf-8")
    assert "bonus minus account-managed" in ccsim("run", "bonus.yaml", *SMALL).stdout


def test_where_blocks_cannot_be_printed_plain_characters_are(process: Process) -> None:
    done = process("run", "customer_centric", *SMALL, PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert done.stdout.isascii()


def test_vs_names_what_to_measure_against(ccsim: Ccsim) -> None:
    result = ccsim("run", "customer_centric", "--vs", "account_managed", *SMALL)
    assert "customer-centric minus account-managed" in result.stdout


def test_a_value_out_of_range_exits_with_3_and_gives_the_range(ccsim: Ccsim) -> None:
    result = ccsim("run", "customer_centric", "--set", "incentives.variable_share=1.4")
    assert result.exit_code == 3
    assert "incentives.variable_share is 1.4; allowed 0 to 1 (share of pay)" in result.stderr


def test_an_unknown_key_exits_with_3_and_offers_the_right_one(ccsim: Ccsim) -> None:
    result = ccsim("run", "customer_centric", "--set", "incentives.varable_share=0.4")
    assert result.exit_code == 3
    assert "did you mean 'variable_share'?" in result.stderr
    assert result.stderr.endswith("Next: ccsim list levers\n")


def test_json_has_outcomes_months_and_differences(ccsim: Ccsim) -> None:
    done = ccsim("run", "customer_centric", *SMALL, "--json")
    found = json.loads(done.stdout)
    assert done.exit_code == 0
    assert (found["scenario"], found["seeds"], found["months"]) == ("customer_centric", [1, 2], 30)
    assert len(found["monthly"]["profit"]) == 30
    assert "retention" in found["outcomes"]
    assert found["differences"]


def test_both_drivers_give_the_same_outcomes(ccsim: Ccsim) -> None:
    words = ("run", "customer_centric", "--seed", "3", "--months", "26", "--json", "--workers", "1")
    small = ("--set", "market.customers=100", "--set", "market.staff=30")
    compiled, agents = (
        json.loads(ccsim(*words, *small, "--driver", driver).stdout) for driver in ("compiled", "agents")
    )
    assert agents["outcomes"] == compiled["outcomes"]
    assert agents["store"] is None
    assert len(agents["digests"]) == 1


def test_the_firms_of_an_arena_stand_side_by_side(ccsim: Ccsim) -> None:
    result = ccsim("run", "three_firms", *SMALL)
    assert result.exit_code == 0
    assert "The firms in this market" in result.stdout
    assert "Product-centric" in result.stdout


def test_json_has_the_firms_of_an_arena(ccsim: Ccsim) -> None:
    found = json.loads(ccsim("run", "three_firms", *SMALL, "--json").stdout)
    assert [row["firm"] for row in found["firms"]][1:] == ["Product-centric", "Account-managed"]
    assert sum(row["customers"] for row in found["firms"]) > 100


def test_an_arena_can_be_run_agent_by_agent(ccsim: Ccsim) -> None:
    small = ["--set", "market.customers=60", "--set", "market.staff=30"]
    result = ccsim("run", "three_firms", "--driver", "agents", "--months", "26", *small)
    assert result.exit_code == 0
    assert "The firms in this market" in result.stdout
