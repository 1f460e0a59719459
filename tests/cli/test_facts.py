"""`ccsim facts` and `ccsim transition` as their users meet them."""

import json
from pathlib import Path

from tests.cli.conftest import SMALL, Ccsim

MINE = """ccsim: 1
checks: mine
scenarios: [product_centric]
cases:
  usual: {}
  more: {incentives.variable_share: 0.5}
seeds: 4
months: 30
rows:
- {id: X1, name: More is sold, kind: validation, strength: hard, source: a book,
   quantity: more.effort_sell - usual.effort_sell, band: [0, null]}
- {id: X2, name: Nothing changes, kind: built_in, strength: soft, source: a book,
   quantity: more.effort_sell - usual.effort_sell, band: [-0.001, 0.001]}
"""


def mine(here: Path) -> Path:
    path = here / "mine.yaml"
    path.write_text(MINE, encoding="utf-8")
    return path


def test_every_fact_is_shown_with_its_verdict(ccsim: Ccsim, here: Path) -> None:
    result = ccsim("facts", mine(here), "--workers", 1)
    assert result.exit_code == 0
    first, second = (line for line in result.output.splitlines() if line.startswith("X"))
    assert first.endswith("agrees")
    assert second.endswith("disagrees")
    assert "validation: 1 of 1 hard facts hold, 0 of 0 soft ones" in result.output


def test_facts_as_json_carry_all_that_was_promised(ccsim: Ccsim, here: Path) -> None:
    facts = json.loads(ccsim("facts", mine(here), "--workers", 1, "--json").stdout)["facts"]
    assert {"id", "name", "strength", "kind", "target", "value", "low", "high", "n", "holds"} <= set(facts[0])
    assert [fact["holds"] for fact in facts] == [True, False]


def test_fewer_worlds_can_be_asked_for(ccsim: Ccsim, here: Path) -> None:
    facts = json.loads(ccsim("facts", mine(here), "--seeds", 3, "--workers", 1, "--json").stdout)["facts"]
    assert facts[0]["n"] == 3


def test_a_measure_that_nobody_takes_is_an_error_and_not_a_crash(ccsim: Ccsim, here: Path) -> None:
    path = mine(here)
    path.write_text(path.read_text().replace("effort_sell", "effort_sel"))
    result = ccsim("facts", path)
    assert result.exit_code == 3
    assert "is called 'effort_sel'" in result.output


def test_a_change_is_split_into_its_parts(ccsim: Ccsim) -> None:
    result = ccsim("transition", "customer_centric", *SMALL)
    assert result.exit_code == 0
    assert "Product-centric becomes Customer-centric: 2 worlds" in result.output
    assert "of it friction" in result.output
    assert "as it is: " in result.output


def test_a_transition_as_json_has_every_part(ccsim: Ccsim) -> None:
    (found,) = json.loads(ccsim("transition", "account_managed", *SMALL, "--json").stdout)["transitions"]
    assert (found["design"], found["worlds"]) == ("account_managed", 2)
    assert set(found["horizons"][0]) == {"horizon", "paid", "total", "cost_line", "friction", "design"}
    assert set(found["payback"]) == {"as it is", "without cost", "smooth"}
    assert found["horizons"][0]["total"]["verdict"] == "too few worlds"
