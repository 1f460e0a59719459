"""The factors as text and as data."""

import json
import re
from dataclasses import replace

import pytest

from analysis.factors.table import json_object, text
from tests.analysis.factors.made_up import LOSING


def test_the_text_has_a_row_for_each_factor_and_each_two() -> None:
    lines = text(LOSING).splitlines()
    assert lines[0].startswith("Factors of customer-centric and product-centric crossed: 4 firms, 3 paired")
    assert [line.split()[-1] for line in lines if line.startswith("structure ")][:2] == ["lower", "higher"]
    assert max(map(len, lines)) <= 80


def test_what_each_brings_to_either_design_stands_below() -> None:
    assert re.search(r"^listening +\+4.00 \[\+3.25 to \+4.75\] +\+7.00 \[\+7.00 to \+7.00\]$", text(LOSING), re.M)


def test_what_was_not_crossed_is_named() -> None:
    left = replace(LOSING, left=("offer.price",))
    assert "The same in both, so not crossed: KPIs with pay and leadership." in text(LOSING)
    assert "As in product-centric in all firms, for no factor has them: offer.price" in text(left)


def test_json_has_every_effect_of_every_metric() -> None:
    data = json.loads(json.dumps(json_object(LOSING)))
    assert [(e["metric"], e["factors"], e["kind"]) for e in data["effects"]] == [
        ("headline", ["structure"], "main"),
        ("headline", ["listening"], "main"),
        ("headline", ["structure", "listening"], "interaction"),
    ]
    assert (data["effects"][1]["mean"], data["effects"][1]["added"]["n"]) == (pytest.approx(5.5), 3)
    assert (data["firms"], data["differences"][0]["n"]) == (4, 3)
