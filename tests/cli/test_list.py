"""`ccsim list`."""

import json

import pytest

from tests.cli.conftest import Ccsim


def test_the_three_reference_designs_are_listed(ccsim: Ccsim) -> None:
    result = ccsim("list")
    assert result.exit_code == 0
    assert all(name in result.stdout for name in ("product_centric", "account_managed", "customer_centric"))


@pytest.mark.parametrize(
    "kind", ["scenarios", "experiments", "checks", "levers", "kpis", "market", "assumptions", "mechanisms", "metrics"]
)
def test_every_kind_can_be_listed_as_json(ccsim: Ccsim, kind: str) -> None:
    done = ccsim("list", kind, "--json")
    rows = json.loads(done.stdout)[kind]
    assert (done.exit_code, done.stderr) == (0, "")
    assert rows
    assert all(row.keys() == rows[0].keys() for row in rows)


def test_a_lever_is_listed_with_default_range_unit_and_meaning(ccsim: Ccsim) -> None:
    rows = json.loads(ccsim("list", "levers", "--json").stdout)["levers"]
    (lever,) = [row for row in rows if row["address"] == "incentives.variable_share"]
    assert (lever["default"], lever["low"], lever["high"], lever["unit"]) == (0.2, 0.0, 1.0, "share of pay")


def test_levers_that_are_words_are_listed_with_their_choices(ccsim: Ccsim) -> None:
    listed = ccsim("list", "levers").stdout
    assert "work_together" in listed
    assert "kpis.NAME.audience" in listed


def test_mechanisms_are_listed_with_their_forms(ccsim: Ccsim) -> None:
    assert "weakest_link," in ccsim("list", "mechanisms").stdout


def test_a_section_is_listed_alone_and_an_unknown_word_is_a_usage_error(ccsim: Ccsim) -> None:
    assert ccsim("list", "levers", "incentives").stdout.splitlines()[1].startswith("incentives.variable_share")
    result = ccsim("list", "levers", "nosuchword")
    assert result.exit_code == 2
    assert "its sections: structure, incentives" in result.stderr


@pytest.mark.parametrize(("kind", "said"), [("lever", "did you mean 'levers'?"), ("zzz", "it is one of scenarios, ")])
def test_a_misspelt_kind_is_answered_with_the_right_one_or_with_all(ccsim: Ccsim, kind: str, said: str) -> None:
    result = ccsim("list", kind)
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.split())


def test_the_help_names_every_kind_unbroken(ccsim: Ccsim) -> None:
    words = ccsim("list", "--help").stdout.replace(",", " ").replace(".", " ").split()
    assert {"scenarios", "experiments", "assumptions", "mechanisms", "metrics"} <= {*words}
