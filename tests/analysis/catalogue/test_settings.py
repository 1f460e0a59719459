"""A scenario as one file that says everything."""

from analysis.catalogue.settings import chosen, text
from sim.scenario.origin import DEFAULT, Setting

SETTINGS = [
    Setting("name", "Mine", "my.yaml:2"),
    Setting("incentives.cap", 2.0, DEFAULT),
    Setting("kpis.unit_sales.weight", 0.4, "my.yaml:5"),
    Setting("kpis.unit_sales.level", "person", DEFAULT),
    Setting("assumptions.churn.base", 0.1, DEFAULT),
]


def test_each_line_ends_with_its_origin_below_the_headings_of_its_section() -> None:
    lines = [line.split("  #") for line in text(SETTINGS[:4]).splitlines()]
    assert [line[0].rstrip() for line in lines] == [
        "name: Mine",
        "incentives:",
        "  cap: 2.0",
        "kpis:",
        "  unit_sales:",
        "    weight: 0.4",
        "    level: person",
    ]
    assert lines[5][1] == " my.yaml:5"


def test_numbers_of_the_world_at_their_defaults_are_shown_only_if_asked_for() -> None:
    assert len(chosen(SETTINGS, [], everything=False)) == 4
    assert len(chosen(SETTINGS, [], everything=True)) == 5
    assert [one.address for one in chosen(SETTINGS, ["assumptions.churn"], everything=False)] == [
        "assumptions.churn.base"
    ]
    assert chosen(SETTINGS, ["nosuch"], everything=True) == []
