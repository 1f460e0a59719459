"""The levers as text and as data."""

import json

from analysis.levers.table import json_object, mattering, text
from tests.analysis.levers.made_up import lever_table


def test_levers_that_matter_have_a_row_with_costs_and_the_worst_value_below() -> None:
    lines = text([lever_table()], ["ours"])
    assert "incentives.variable_share  0.2        0   +2.00  +1.75 to +2.25" in lines
    assert "money bonuses +2.0; time sell +2.0; worst at 1: -4.00 (-4.25 to -3.75)" in lines
    assert max(map(len, lines.splitlines())) <= 80


def test_a_lever_that_does_nothing_for_certain_has_no_row() -> None:
    assert [alone.lever.address for alone in mattering(lever_table())] == ["incentives.variable_share", "systems.crm"]


def test_json_has_every_lever_value_and_column() -> None:
    (design,) = json.loads(json.dumps(json_object([lever_table()])))["designs"]
    assert (design["design"], design["headline"], design["inert"]) == ("product_centric", 10.0, ["structure.layers"])
    pay = design["levers"][0]
    assert (pay["now"], pay["settings"][0]["value"], pay["settings"][0]["headline"]["n"]) == (0.2, 0.0, 3)
    assert pay["settings"][0]["ledger"]["bonuses"]["mean"] == 2000.0
