"""The timeline: dated changes and shocks, as read, as told, and as values."""

import json
import pickle
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sim.scenario import check, load
from sim.scenario.declare import parameters
from sim.scenario.levers import Design
from sim.scenario.timeline import Change, Shock
from tests.scenario.conftest import Told, Write

HEAD = "ccsim: 1\nextends: account_managed\n"
TIMELINE = HEAD + "timeline:\n"
TWO = (
    TIMELINE
    + "  - month: 37\n    leadership: {customer_hours: 4}\n    kpis:\n      reported_nps: {weight: 0}\n"
    + "  - month: 60\n    shock: {kind: scandal, size: 0.5, months: 6}\n"
)
SCANDAL = Shock(kind="scandal", size=0.5, months=6)


def first(text: str) -> str:
    return text.splitlines()[0]


# What is read


def test_an_entry_has_a_month_and_what_it_changes_or_a_shock(write: Write) -> None:
    write(TWO)
    change = {"leadership": {"customer_hours": 4.0}, "kpis": {"reported_nps": {"weight": 0.0}}}
    assert load("my.yaml").timeline == (Change(37, change, None), Change(60, {}, SCANDAL))


def test_a_file_with_a_timeline_is_valid(told: Told) -> None:
    assert told(TWO) == ""


def test_a_shock_has_a_size_and_a_length_of_its_own_accord(write: Write) -> None:
    write(TIMELINE + "- month: 26\n  shock: {kind: recession}\n")
    assert load("my.yaml").timeline[0].shock == Shock(kind="recession", size=0.3, months=12)


def test_an_entry_may_have_changes_and_a_shock(write: Write) -> None:
    write(TIMELINE + "- month: 26\n  offer: {price: 1.2}\n  shock: {kind: budget_cut}\n")
    change = load("my.yaml").timeline[0]
    assert (change.changes, change.shock.kind if change.shock else "") == ({"offer": {"price": 1.2}}, "budget_cut")


def test_every_number_of_a_shock_is_declared_with_unit_sentence_and_source() -> None:
    assert [(p.address, p.unit) for p in parameters(Shock)] == [("size", "share"), ("months", "months")]
    assert all(p.sentence and p.source for p in parameters(Shock))


@pytest.mark.parametrize("section", Design.model_fields)
def test_an_entry_may_set_any_section_of_a_design(told: Told, section: str) -> None:
    assert "E1" not in told(TIMELINE + f"- month: 26\n  shock: {{kind: scandal}}\n  {section}: {{}}\n")


def test_a_file_without_a_timeline_has_none(write: Write) -> None:
    write(HEAD)
    assert load("my.yaml").timeline == ()


# Parents and children


def test_a_timeline_is_handed_down(write: Write) -> None:
    write(TWO, "parent.yaml")
    write("ccsim: 1\nextends: parent.yaml\n")
    assert load("my.yaml").timeline == load("parent.yaml").timeline


def test_a_timeline_replaces_that_of_the_parent_and_does_not_merge_with_it(write: Write) -> None:
    write(TWO, "parent.yaml")
    write("ccsim: 1\nextends: parent.yaml\ntimeline:\n- month: 30\n  shock: {kind: scandal}\n")
    assert [change.month for change in load("my.yaml").timeline] == [30]


def test_an_empty_list_removes_the_timeline_of_the_parent(told: Told, write: Write) -> None:
    write(TWO, "parent.yaml")
    assert told("ccsim: 1\nextends: parent.yaml\ntimeline: []\n") == ""
    assert load("my.yaml").timeline == ()


def test_the_firm_at_the_start_never_lives_through_its_own_timeline(write: Write) -> None:
    write(TWO, "old.yaml")
    write("ccsim: 1\nfrom: old.yaml\n")
    mine = load("my.yaml")
    assert (mine.timeline, mine.start) == ((), load("old.yaml").design)


def test_a_problem_in_the_timeline_of_a_parent_names_the_files_between(told: Told, write: Write) -> None:
    write("ccsim: 1\ntimeline:\n- month: 24\n", "parent.yaml")
    found = told("ccsim: 1\nextends: parent.yaml\n").splitlines()
    assert found[0].startswith("parent.yaml:3:10 E151")
    assert found[-1] == "     | by way of my.yaml -> parent.yaml"


def test_a_warning_about_the_timeline_of_a_parent_names_the_files_between(told: Told, write: Write) -> None:
    write("ccsim: 1\ntimeline:\n- month: 30\n", "parent.yaml")
    found = told("ccsim: 1\nextends: parent.yaml\noffer: {price: 1.1}\n").splitlines()
    assert found[0].startswith("parent.yaml:3:10 W230")
    assert found[-1] == "     | by way of my.yaml -> parent.yaml"


def test_dates_of_a_timeline_that_the_file_replaces_are_no_problem(told: Told, write: Write) -> None:
    write("ccsim: 1\ntimeline:\n- month: 24\n", "parent.yaml")
    assert told("ccsim: 1\nextends: parent.yaml\ntimeline: []\n") == ""


# The designs in force


def test_the_design_itself_is_in_force_from_month_25(write: Write) -> None:
    write(HEAD)
    assert load("my.yaml").designs() == [(25, load("account_managed").design)]


def test_what_an_entry_sets_stays_in_force_until_a_later_one_sets_it_again(write: Write) -> None:
    write(
        TIMELINE
        + "- {month: 30, offer: {price: 1.2}}\n- {month: 40, offer: {promise: 0.1}}\n- {month: 50, offer: {price: 0.9}}"
    )
    offers = [(month, design.offer.price, design.offer.promise) for month, design in load("my.yaml").designs()]
    assert offers == [(25, 1.0, 0.0), (30, 1.2, 0.0), (40, 1.2, 0.1), (50, 0.9, 0.1)]


def test_a_shock_alone_leaves_the_design_as_it_is(write: Write) -> None:
    write(TIMELINE + "- month: 60\n  shock: {kind: scandal}\n")
    (_, before), (month, after) = load("my.yaml").designs()
    assert (month, after) == (60, before)


def test_a_kpi_leaves_and_comes_back_with_the_settings_that_it_had(write: Write) -> None:
    zero, back = "kpis: {reported_nps: {weight: 0}}", "kpis: {reported_nps: {weight: 0.2}}"
    write(TIMELINE + f"- month: 30\n  {zero}\n- month: 40\n  {back}\n")
    used = [design.kpis.get("reported_nps") for _, design in load("my.yaml").designs()]
    assert [kpi and (kpi.weight, kpi.level.value) for kpi in used] == [(0.3, "unit"), None, (0.2, "unit")]


def test_a_kpi_may_be_added_by_an_entry_and_takes_the_catalogues_order(write: Write) -> None:
    write(TIMELINE + "- month: 30\n  kpis: {new_accounts: {weight: 0.4}}\n")
    assert list(load("my.yaml").designs()[-1][1].kpis)[:2] == ["unit_sales", "new_accounts"]


def test_a_replaced_lever_is_replaced_in_every_entry_that_does_not_set_it(write: Write) -> None:
    write(TIMELINE + "- month: 30\n  offer: {price: 1.2}\n- month: 40\n  structure: {authority: 0.9}\n")
    changed = load("my.yaml").replace("structure.authority", 0.5)
    assert [design.structure.authority for _, design in changed.designs()] == [0.5, 0.5, 0.9]


def test_the_timeline_is_part_of_the_file_and_not_a_value_to_replace(write: Write) -> None:
    write(TWO)
    with pytest.raises(ValueError, match="E110 'timeline' is part of the file, not a value"):
        load("my.yaml").replace("timeline", ())


# Control, born, hash, resolved


def test_the_control_keeps_the_shocks_and_loses_the_changes(write: Write) -> None:
    write(TWO)
    control = load("my.yaml").control()
    assert control.timeline == (Change(60, {}, SCANDAL),)
    assert [design for _, design in control.designs()] == [control.start, control.start]


def test_a_born_firm_keeps_its_timeline(write: Write) -> None:
    write(TWO)
    assert load("my.yaml").born().timeline == load("my.yaml").timeline


@pytest.mark.parametrize(
    ("old", "new"),
    [("month: 37", "month: 38"), ("hours: 4", "hours: 5"), ("size: 0.5", "size: 0.6"), ("scandal", "recession")],
)
def test_the_hash_knows_every_part_of_the_timeline(write: Write, old: str, new: str) -> None:
    write(TWO)
    write(TWO.replace(old, new), "other.yaml")
    assert load("my.yaml").hash != load("other.yaml").hash


def test_the_hash_does_not_depend_on_how_a_number_is_written(write: Write) -> None:
    write(TIMELINE + "- month: 30\n  offer: {price: 1.5, promise: 0}\n")
    write(TIMELINE + "- month: 30\n  offer: {promise: -0.0, price: 1.50}\n", "other.yaml")
    assert load("my.yaml").hash == load("other.yaml").hash


def test_an_entry_with_only_a_month_does_not_change_the_hash(write: Write) -> None:
    write(TIMELINE + "- month: 30\n")
    assert load("my.yaml").hash == load("account_managed").hash


def test_the_resolved_scenario_has_the_timeline_in_plain_values(write: Write) -> None:
    write(TWO)
    assert json.loads(json.dumps(load("my.yaml").resolved()["timeline"])) == [
        {
            "month": 37,
            "changes": {"leadership": {"customer_hours": 4}, "kpis": {"reported_nps": {"weight": 0}}},
            "shock": None,
        },
        {"month": 60, "changes": {}, "shock": {"kind": "scandal", "size": 0.5, "months": 6}},
    ]


def test_a_scenario_with_a_timeline_is_sent_to_another_process_unchanged(write: Write) -> None:
    write(TWO)
    mine = load("my.yaml")
    sent = pickle.loads(pickle.dumps(mine))
    assert (sent, sent.timeline, sent.designs()) == (mine, mine.timeline, mine.designs())


# Messages


def test_a_value_out_of_range_is_shown_where_it_stands_in_its_entry(told: Told) -> None:
    assert told(TIMELINE + "  - month: 37\n    leadership:\n      customer_hours: 90\n") == (
        "my.yaml:6:23 E111 timeline.leadership.customer_hours is 90; allowed 0 to 40 (hours/month)\n"
        "   6 |       customer_hours: 90\n"
        "     |                       ^^ the default is 1"
    )


def test_an_entry_without_a_month_is_shown_at_its_beginning(told: Told) -> None:
    assert told(TIMELINE + "  - offer: {price: 1.2}\n") == (
        "my.yaml:4:5 E103 'month' is missing in an entry of timeline\n"
        "   4 |   - offer: {price: 1.2}\n"
        "     |     ^ add month: with a number from 26 to 1200 (month of the run)"
    )


def test_a_month_of_the_burn_in_is_told_apart_from_other_months(told: Told) -> None:
    assert told(TIMELINE + "  - month: 24\n    offer: {price: 1.2}\n") == (
        "my.yaml:4:12 E151 month 24 lies in the burn-in, months 1 to 24, under the starting firm\n"
        "   4 |   - month: 24\n"
        "     |            ^^ the first month that an entry may name is 26"
    )


def test_the_month_in_which_the_design_takes_force_is_told_apart(told: Told) -> None:
    assert told(TIMELINE + "  - month: 25\n    offer: {price: 1.2}\n") == (
        "my.yaml:4:12 E151 month 25 is when the design itself takes force\n"
        "   4 |   - month: 25\n"
        "     |            ^^ set this outside the timeline; the first month that an entry may name is 26"
    )


def test_two_entries_on_one_date_are_shown_with_the_first_line(told: Told) -> None:
    assert told(TIMELINE + "- {month: 60, offer: {price: 1.2}}\n- {month: 60, offer: {promise: 0.1}}\n") == (
        "my.yaml:5:11 E152 month 60 stands twice in timeline (first at line 4)\n"
        "   5 | - {month: 60, offer: {promise: 0.1}}\n"
        "     |           ^^ write what happens in a month into one entry"
    )


def test_entries_out_of_order_are_shown_with_the_line_to_move_to(told: Told) -> None:
    assert told(TIMELINE + "- {month: 60, offer: {price: 1.2}}\n- {month: 37, offer: {promise: 0.1}}\n") == (
        "my.yaml:5:11 E153 month 37 stands after month 60; a timeline is in the order of time\n"
        "   5 | - {month: 37, offer: {promise: 0.1}}\n"
        "     |           ^^ move this entry up, before line 4"
    )


def test_an_entry_that_changes_nothing_is_a_warning(told: Told) -> None:
    assert told(TIMELINE + "- month: 60\n") == (
        "my.yaml:4:10 W230 nothing changes in month 60: the entry has only its month\n"
        "   4 | - month: 60\n"
        "     |          ^^ set a lever or a shock, or remove the entry"
    )


@pytest.mark.parametrize("change", ["offer: {price: 1}", "kpis: {retention: {level: firm}}"])
def test_an_entry_that_sets_what_holds_anyway_is_a_warning(told: Told, change: str) -> None:
    found = first(told(TIMELINE + f"- month: 60\n  {change}\n"))
    assert found == "my.yaml:4:10 W230 nothing changes in month 60: what it sets makes no difference"


def test_a_date_after_the_usual_end_is_a_warning(told: Told) -> None:
    assert told(TIMELINE + "- month: 144\n  offer: {price: 1.2}\n- month: 145\n  shock: {kind: scandal}\n") == (
        "my.yaml:6:10 W231 month 145 takes force after the usual end of a run, month 144\n"
        "   6 | - month: 145\n"
        "     |          ^^^ make the run longer with --months"
    )


def test_the_warnings_are_kept_by_the_scenario(write: Write) -> None:
    write(TIMELINE + "- month: 150\n")
    assert [problem.code for problem in load("my.yaml").warnings] == ["W230", "W231"]


@pytest.mark.parametrize("section", ["market: {rivals: 3}", "arena: {}", "assumptions: {}", "switches: {}"])
def test_the_world_cannot_be_changed_by_an_entry(told: Told, section: str) -> None:
    found = told(TIMELINE + f"- month: 60\n  {section}\n", "experiments/my.yaml")
    name = section.partition(":")[0]
    assert first(found) == (
        f"experiments/my.yaml:5:3 E140 '{name}' cannot be changed by a timeline: it is not the firm's to decide"
    )


@pytest.mark.parametrize(
    "word", ["extends", "from", "name", "question", "hook", "claim", "expect", "timeline", "ccsim"]
)
def test_what_stands_at_the_top_of_a_file_cannot_stand_in_an_entry(told: Told, word: str) -> None:
    found = told(TIMELINE + f"- month: 60\n  {word}: x\n")
    assert first(found) == f"my.yaml:5:3 E102 unknown key '{word}' in an entry of timeline"
    assert found.endswith(f"'{word}' stands at the top of the file")


@pytest.mark.parametrize(
    ("entry", "hint"),
    [
        ("listning: {depth: 0.4}", "did you mean 'listening'?"),
        ("customer_hours: 4", "'customer_hours' belongs in leadership"),
        ("leadership: {price: 1}", "'price' belongs in offer"),
        ("kpis: {reported_nsp: {weight: 1}}", "did you mean 'reported_nps'?"),
        ("kpis: {retention: {wight: 1}}", "did you mean 'weight'?"),
        ("shock: {kind: scandal, month: 3}", "did you mean 'months'?"),
    ],
)
def test_an_unknown_key_in_an_entry_is_refused_with_the_nearest_word_or_its_place(
    told: Told, entry: str, hint: str
) -> None:
    found = told(TIMELINE + f"- month: 60\n  {entry}\n")
    assert "E102 unknown key" in found
    assert found.endswith(hint)


def test_a_shock_at_the_top_of_a_file_is_told_where_it_belongs(told: Told) -> None:
    assert told(HEAD + "shock: {kind: scandal}\n").endswith("'shock' belongs in an entry of timeline")


def test_a_section_whose_contents_are_not_indented_is_recognised_in_an_entry(told: Told) -> None:
    found = told(TIMELINE + "- month: 60\n  leadership:\n  customer_hours: 4\n")
    wanted = "E051 'leadership' is empty: line 6 looks like its contents; indent it by 2 spaces"
    assert first(found) == f"my.yaml:5:3 {wanted}"
    assert len(check("my.yaml")) == 1


@pytest.mark.parametrize(
    ("shock", "problem"),
    [
        ("", "5:3 E051 'shock' is empty"),
        ("scandal", "5:10 E110 timeline.shock must be a group of keys, not text"),
        ("{size: 0.3}", "5:3 E103 'kind' is missing in timeline.shock"),
        (
            "{kind: scandl}",
            "5:17 E112 timeline.shock.kind is 'scandl'; allowed scandal, rival_entry, recession, budget_cut",
        ),
        ("{kind: scandal, size: 30}", "5:32 E111 timeline.shock.size is 30; allowed 0 to 1 (share)"),
        ("{kind: scandal, months: 0}", "5:34 E111 timeline.shock.months is 0; allowed 1 to 120 (months)"),
        ("{kind: scandal, months: 1.5}", "5:34 E110 timeline.shock.months must be a whole number, not 1.5"),
    ],
)
def test_a_shock_that_cannot_be_is_refused_at_its_place(told: Told, shock: str, problem: str) -> None:
    assert first(told(TIMELINE + f"- month: 60\n  shock: {shock}\n")) == f"my.yaml:{problem}"


# Bad input


@pytest.mark.parametrize(
    ("timeline", "problem"),
    [
        ("soon", "3:11 E110 timeline must be a list, not text"),
        ("37", "3:11 E110 timeline must be a list, not a whole number"),
        ("{month: 37}", "3:11 E110 timeline must be a list, not a group of keys"),
        ("true", "3:11 E110 timeline must be a list, not true or false"),
        ("", "3:1 E051 'timeline' is empty"),
        ("~", "3:1 E051 'timeline' is empty"),
        ("[37]", "3:12 E110 an entry of timeline must be a group of keys, not a whole number"),
        ("[soon]", "3:12 E110 an entry of timeline must be a group of keys, not text"),
        ("[null]", "3:12 E051 an entry of timeline is empty"),
        ("[[{month: 37}]]", "3:12 E110 an entry of timeline must be a group of keys, not a list"),
        ("[{}]", "3:12 E103 'month' is missing in an entry of timeline"),
        ("[{month: .nan}]", "3:20 E110 timeline.month must be a whole number, not NaN"),
        ("[{month: .inf}]", "3:20 E110 timeline.month must be a whole number, not inf"),
        ('[{month: "37"}]', "3:20 E110 timeline.month must be a whole number, not text"),
        ("[{month: 37.5}]", "3:20 E110 timeline.month must be a whole number, not 37.5"),
        ("[{month: 2030-01}]", "3:20 E110 timeline.month must be a whole number, not text"),
        ("[{month: true}]", "3:20 E110 timeline.month must be a whole number, not true or false"),
        ("[{month: }]", "3:13 E110 timeline.month must be a whole number, not empty"),
        ("[{month: [37]}]", "3:20 E110 timeline.month must be a whole number, not a list"),
        ("[{month: 0}]", "3:20 E111 timeline.month is 0; allowed 26 to 1200 (month of the run)"),
        ("[{month: -1}]", "3:20 E111 timeline.month is -1; allowed 26 to 1200 (month of the run)"),
        ("[{month: 1201}]", "3:20 E111 timeline.month is 1201; allowed 26 to 1200 (month of the run)"),
        ("[{month: 30}", "3:11 E050 the list opened with '[' here is not closed"),
    ],
)
def test_a_timeline_that_cannot_be_is_refused_at_its_place(told: Told, timeline: str, problem: str) -> None:
    assert first(told(HEAD + f"timeline: {timeline}\n")) == f"my.yaml:{problem}"
    assert len(check("my.yaml")) == 1


def test_a_month_in_quotes_is_shown_without_them(told: Told) -> None:
    assert told(TIMELINE + '- month: "37"\n').endswith("remove the quotes: 37")


def test_a_list_is_shown_how_to_begin(told: Told) -> None:
    assert told(HEAD + "timeline: {month: 37}\n").endswith("begin each entry with - month: 37")


def test_a_timeline_of_a_second_document_is_refused(told: Told) -> None:
    assert first(told(TWO + "---\ntimeline: []\n")) == "my.yaml:10:1 E056 a second document begins here"


@pytest.mark.parametrize(
    ("entries", "problem"), [(60, ""), (61, "my.yaml:4:1 E113 timeline has 61 entries; at most 60")]
)
def test_a_timeline_has_at_most_sixty_entries(told: Told, entries: int, problem: str) -> None:
    text = "".join(f"- month: {26 + i}\n  shock: {{kind: scandal}}\n" for i in range(entries))
    assert told(TIMELINE + text).splitlines()[:1] == ([problem] if problem else [])


@pytest.mark.parametrize(("entry", "code"), [("- {}\n", "E113"), ("- month: 60\n", "E053")])
def test_thousands_of_entries_are_refused_by_their_number(told: Told, entry: str, code: str) -> None:
    assert code in first(told(TIMELINE + entry * 4_990))


def test_all_errors_of_a_timeline_are_told_at_once_in_the_order_of_its_lines(told: Told) -> None:
    told(TIMELINE + "- month: 24\n- offer: {price: 9}\n- soon\n- month: 60\n  markt: {}\n- month: 60\n- month: 37\n")
    codes = [(problem.code, problem.line) for problem in check("my.yaml")]
    assert codes == [("E151", 4), ("E103", 5), ("E111", 5), ("E110", 6), ("E102", 8), ("E152", 9), ("E153", 10)]


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 1300) | st.floats() | st.sampled_from(["", "37", "scandal", "x"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["month", "shock", "kind", "size", "months", "kpis", "retention", "weight", "offer", "price"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


def as_yaml(value: object) -> str:
    """Plain values as YAML reads them, NaN and infinity among them."""
    return json.dumps(value).replace("NaN", ".nan").replace("-Infinity", "-.inf").replace("Infinity", ".inf")


@settings(max_examples=200, deadline=2000, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PLAIN, max_size=4))
def test_any_timeline_is_a_scenario_or_refused(here: Path, timeline: list[object]) -> None:
    (here / "my.yaml").write_text(HEAD + f"timeline: {as_yaml(timeline)}\noffer: {{price: 1.1}}\n", encoding="utf-8")
    problems = check("my.yaml")
    assert all(str(problem).startswith("my.yaml:3:") for problem in problems)
    if all(problem.is_warning for problem in problems):
        assert len(load("my.yaml").designs()) == len(timeline) + 1
