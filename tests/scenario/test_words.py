"""Which words a file may use where, and what is said about values that do not go together."""

import pytest

from sim.scenario import check, load
from sim.scenario.checking.addresses import TOP_KEYS, field_at, names_in
from sim.scenario.checking.numbers import allowed_range
from sim.scenario.declare import parameters
from sim.scenario.levers import Design
from tests.scenario.conftest import Told

HEAD = "ccsim: 1\nextends: account_managed\n"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("listning: {depth: 0.4}", "did you mean 'listening'?"),
        ("variable_share: 0.4", "'variable_share' belongs in incentives"),
        ("structure: {price: 1}", "'price' belongs in offer"),
        ("kpis: {reported_nsp: {weight: 1}}", "did you mean 'reported_nps'?"),
        ("kpis: {retention: {wight: 1}}", "did you mean 'weight'?"),
        ("systems: {xyz: 1}", "known here: crm, satisfaction_system, tailored_pay"),
    ],
)
def test_an_unknown_key_is_refused_with_the_nearest_word_or_its_place(told: Told, text: str, hint: str) -> None:
    found = told(HEAD + text + "\n")
    assert "E102 unknown key" in found
    assert found.endswith(hint)


def test_a_misspelt_choice_is_refused_with_the_choices(told: Told) -> None:
    found = told(HEAD + "kpis: {reported_nps: {level: persn}}\n").splitlines()
    assert found[0] == "my.yaml:3:30 E112 kpis.reported_nps.level is 'persn'; allowed person, unit, firm"
    assert found[-1].endswith("did you mean 'person'?")


def test_a_switch_is_on_or_off(told: Told) -> None:
    text = "ccsim: 1\nextends: product_centric\nswitches: {drift: off}\n"
    assert told(text, "experiments/a.yaml") == ""
    assert load("experiments/a.yaml").get("switches.drift") == "off"
    assert "E112 switches.drift is 'no'; allowed on, off" in told(text.replace("off", "no"), "experiments/a.yaml")


@pytest.mark.parametrize(
    "section", ["market: {rivals: 3}", "assumptions: {trust: {loss: 0.3}}", "switches: {drift: off}"]
)
def test_the_world_may_be_set_by_markets_and_experiments_only(told: Told, section: str) -> None:
    text = f"ccsim: 1\nextends: product_centric\n{section}\n"
    assert "E140" not in told(text, "markets/a.yaml") + told(text, "experiments/a.yaml")
    assert "E140" in told(text)
    assert "E140" in told(text, "designs/a.yaml")


def test_an_empty_kpi_is_told_apart_from_settings_that_are_not_indented(told: Told) -> None:
    found = told(HEAD + "kpis:\n  retention:\n  weight: 0.4\n")
    wanted = "E051 'retention' is empty: line 5 looks like its contents; indent it by 2 spaces"
    assert found.splitlines()[0] == f"my.yaml:4:3 {wanted}"
    assert len(check("my.yaml")) == 1


def test_a_section_that_is_no_group_is_refused(told: Told) -> None:
    assert "E110 offer must be a group of keys, not a whole number" in told(HEAD + "offer: 3\n")
    assert "E051 'offer' is empty" in told(HEAD + "offer:\n")


def test_a_result_that_no_run_reports_cannot_be_expected(told: Told) -> None:
    text = HEAD + "expect:\n  retention: {direction: up}\n  retenton_3y: {direction: up}\n"
    assert "my.yaml:5:3 E102 unknown key 'retenton_3y' in expect" in told(text)
    assert "did you mean 'retention_3y'?" in told(text)


def test_an_expectation_without_contents_is_shown_how_to_write_one(told: Told) -> None:
    assert "write {vs: product_centric, direction: up}" in told(HEAD + "expect:\n  retention:\n")


def test_what_a_file_expects_is_read(told: Told) -> None:
    assert (
        told(HEAD + "expect:\n  retention: {vs: account_managed, direction: up, sure: 0.7}\noffer: {price: 1.1}\n")
        == ""
    )
    assert load("my.yaml").expect["retention"].sure == 0.7


def test_an_expectation_says_up_down_or_same(told: Told) -> None:
    assert "allowed up, down, same" in told(HEAD + "expect:\n  retention: {direction: upwards}\n")


def test_every_declared_lever_is_found_by_its_address() -> None:
    for lever in parameters(Design):
        field = field_at(tuple(lever.address.split(".")))
        assert field is not None
        assert allowed_range(field).endswith(f"({lever.unit})")


def test_the_top_of_a_file_holds_the_sections_of_a_design_the_world_and_words_about_it() -> None:
    world = {"market", "arena", "assumptions", "switches"}
    words = {"ccsim", "extends", "from", "name", "question", "hook", "claim", "expect"}
    assert set(TOP_KEYS) == {*Design.model_fields, "timeline"} | world | words
    assert "retention" in names_in(("kpis",))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "people:\n  front_line: 0\n  help_desk: 0\n",
            "my.yaml:4:3 E170 people.front_line and people.help_desk are both 0",
        ),
        (
            "segments:\n"
            + "".join(f"  {name}: {{served: 0}}\n" for name in ("ease", "product", "intimacy", "purpose")),
            "my.yaml:3:1 E171 no segment is served",
        ),
        (
            "timeline:\n  - month: 30\n    people: {front_line: 0, help_desk: 0}\n",
            "my.yaml:5:14 E170 people.front_line and people.help_desk are both 0",
        ),
    ],
)
def test_a_firm_that_cannot_be_is_refused_where_it_is_written(told: Told, text: str, said: str) -> None:
    assert told(HEAD + text).startswith(said)
