"""What a file changes against its parent."""

import pytest

from sim.scenario import check, shipped
from sim.scenario.differences import Difference, summary
from sim.scenario.loading import changes
from tests.scenario.conftest import Write

HEAD = "ccsim: 1\nextends: account_managed\n"


def lines(write: Write, text: str, name: str = "my.yaml") -> list[str]:
    found = changes(write(text, name))
    return [] if found is None else [str(difference) for difference in found.differences]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("incentives: {variable_share: 0.4}", "incentives.variable_share: 0.2 -> 0.4"),
        ("listening: {mode: play}", "listening.mode: ask -> play"),
        ("kpis: {reported_nps: {weight: 0}}", "kpis.reported_nps.weight: 0.3 -> 0"),
        ("kpis: {delight: {weight: 0.2}}", "kpis.delight.weight: 0 -> 0.2"),
        ("kpis: {reported_nps: {lag: 3}}", "kpis.reported_nps.lag: 1 -> 3"),
        ("from: account_managed", "from: product_centric -> account_managed"),
        ("timeline:\n- month: 37\n  offer: {price: 1.1}", "month 37, offer.price: 1.1"),
    ],
)
def test_every_kind_of_change_is_one_line(write: Write, text: str, line: str) -> None:
    assert lines(write, HEAD + text + "\n") == [line]


def test_the_world_is_compared_too(write: Write) -> None:
    text = "ccsim: 1\nextends: price_driven\nmarket: {drift: 0.033}\nswitches: {drift: off}\narena: {blended: {}}\n"
    found = lines(write, text, "contexts/my.yaml")
    assert [line.rpartition(" -> ")[2] for line in found] == ["0.033", "off", "arena.blended: 1"]


def test_a_shock_of_the_parent_that_the_child_takes_away_is_nothing_now(write: Write) -> None:
    write("ccsim: 1\ntimeline:\n- month: 40\n  offer: {price: 1.1}\n", "parent.yaml")
    assert lines(write, "ccsim: 1\nextends: parent.yaml\ntimeline: []\n") == ["month 40, offer.price: 1.1 -> nothing"]


def test_settings_that_a_new_kpi_leaves_as_declared_are_no_changes(write: Write) -> None:
    text = HEAD + "kpis: {delight: {weight: 0.2, level: person, target: 1.2}}\n"
    assert lines(write, text) == ["kpis.delight.weight: 0 -> 0.2", "kpis.delight.target: 1 -> 1.2"]


def test_a_file_without_a_parent_or_with_errors_has_no_changes_to_tell(write: Write) -> None:
    assert changes(write("ccsim: 1\noffer: {price: 1.1}\n")) is None
    assert changes(write(HEAD + "offer: {price: 9}\n")) is None


@pytest.mark.parametrize("rest", ["name: Mine\nquestion: Why?\n", "incentives: {variable_share: 0.2}\n", ""])
def test_a_file_that_repeats_its_parent_is_warned_about(write: Write, rest: str) -> None:
    (warning,) = check(write(HEAD + rest))
    assert str(warning).splitlines() == [
        "my.yaml:2:10 W250 this file changes nothing: it is account_managed under another name",
        "   2 | extends: account_managed",
        "     |          ^^^^^^^^^^^^^^^ set a lever (ccsim list levers)",
    ]


@pytest.mark.parametrize("name", shipped())
def test_every_shipped_file_with_a_parent_changes_something(name: str) -> None:
    found = changes(name)
    assert found is None or found.differences


def test_ten_lines_are_shown_and_the_others_counted() -> None:
    many = [Difference(f"a.b{i}", 0.0, 1.5) for i in range(13)]
    assert summary(many)[9:] == ["a.b9: 0 -> 1.5", "and 3 more"]
    assert len(summary(many[:10])) == 10


def test_values_of_files_cannot_steer_the_terminal() -> None:
    assert str(Difference("from", "a\x1b", "b")) == "from: a\\x1b -> b"
