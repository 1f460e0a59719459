"""The arena: other firms that are simulated whole, and the words about a file that are new with it."""

import json
import pickle

import pytest

from sim.scenario import Scenario, check, load
from tests.scenario.conftest import Told, Write

HEAD = "ccsim: 1\nextends: customer_centric\n"
MY = "experiments/my.yaml"
DUEL = HEAD + "arena:\n  account_managed: {firms: 1}\n  product_centric: {firms: 1}\n"


def first(text: str) -> str:
    return text.splitlines()[0]


def loaded(write: Write, text: str) -> Scenario:
    write(text, MY)
    return load(MY)


def ids(scenario: Scenario) -> list[str]:
    return [rival.id for rival in scenario.arena]


# What is read


def test_the_firms_of_the_arena_are_designs_in_the_order_of_the_file(write: Write) -> None:
    arena = loaded(write, DUEL).arena
    assert [(rival.id, rival.name) for rival in arena] == [
        ("account_managed", "Account-managed"),
        ("product_centric", "Product-centric"),
    ]
    assert [rival.design for rival in arena] == [load("account_managed").design, load("product_centric").design]


def test_an_arena_is_valid(told: Told) -> None:
    assert told(DUEL, MY) == ""


def test_a_firm_may_stand_there_more_than_once(write: Write) -> None:
    text = HEAD + "arena:\n  account_managed: {firms: 2}\n  product_centric: {}\n"
    assert ids(loaded(write, text)) == ["account_managed", "account_managed", "product_centric"]


def test_a_firm_may_be_a_file_of_the_same_project(write: Write) -> None:
    write("ccsim: 1\nname: Cheap\noffer: {price: 0.8}\n", "designs/cheap.yaml")
    (rival,) = loaded(write, HEAD + "arena:\n  ../designs/cheap.yaml: {firms: 1}\n").arena
    assert (rival.id, rival.name, rival.design.offer.price) == ("cheap", "Cheap", 0.8)


def test_a_firm_may_have_the_design_that_is_studied(write: Write) -> None:
    mine = loaded(write, HEAD + "arena:\n  customer_centric: {}\n")
    assert mine.arena[0].design == mine.design


def test_a_file_without_an_arena_has_none() -> None:
    assert load("customer_centric").arena == ()


def test_an_arena_is_handed_down_and_merges(write: Write) -> None:
    write(DUEL, "experiments/parent.yaml")
    child = "ccsim: 1\nextends: parent.yaml\narena:\n  account_managed: {firms: 2}\n"
    assert ids(loaded(write, child)) == ["account_managed", "account_managed", "product_centric"]


def test_no_firms_remove_an_inherited_design(write: Write) -> None:
    write(DUEL, "experiments/parent.yaml")
    child = "ccsim: 1\nextends: parent.yaml\narena:\n  account_managed: {firms: 0}\n"
    assert ids(loaded(write, child)) == ["product_centric"]


# As a value


def test_the_control_and_the_born_firm_meet_the_same_rivals(write: Write) -> None:
    mine = loaded(write, DUEL)
    assert mine.control().arena == mine.arena
    assert mine.born().arena == mine.arena


def test_the_hash_knows_the_firms_of_the_arena_and_how_many_there_are(write: Write) -> None:
    settings = ["{account_managed: {}}", "{account_managed: {firms: 2}}", "{product_centric: {}}"]
    hashes = [loaded(write, HEAD + f"arena: {setting}\n").hash for setting in settings]
    assert len({load("customer_centric").hash, *hashes}) == 4


def test_the_hash_does_not_depend_on_how_a_rival_is_called(write: Write) -> None:
    write("ccsim: 1\nextends: account_managed\nname: Other\n", "designs/other.yaml")
    named = loaded(write, HEAD + "arena: {account_managed: {}}\n").hash
    assert loaded(write, HEAD + "arena: {../designs/other.yaml: {}}\n").hash == named


def test_the_resolved_scenario_has_the_rivals_in_plain_values(write: Write) -> None:
    plain = json.loads(json.dumps(loaded(write, DUEL).resolved()["arena"]))
    assert [(rival["id"], rival["name"]) for rival in plain] == [
        ("account_managed", "Account-managed"),
        ("product_centric", "Product-centric"),
    ]
    assert plain[0]["design"]["portfolio"]["account_managers"] == 6


def test_a_scenario_with_an_arena_is_sent_to_another_process_unchanged(write: Write) -> None:
    mine = loaded(write, DUEL)
    sent = pickle.loads(pickle.dumps(mine))
    assert (sent, sent.arena) == (mine, mine.arena)


def test_the_arena_is_part_of_the_file_and_not_a_value_to_replace(write: Write) -> None:
    with pytest.raises(ValueError, match="E110 'arena' is part of the file, not a value"):
        loaded(write, DUEL).replace("arena", ())


# Messages


@pytest.mark.parametrize("name", ["my.yaml", "designs/my.yaml"])
def test_an_arena_in_a_design_is_told_where_it_belongs(told: Told, name: str) -> None:
    assert first(told(DUEL, name)) == (
        f"{name}:3:1 E140 'arena' cannot be set by a design; put it in a market or a context"
    )


def test_a_misspelt_firm_is_shown_with_the_nearest_name(told: Told) -> None:
    assert told(HEAD + "arena:\n  acount_managed: {firms: 1}\n", MY) == (
        "experiments/my.yaml:4:3 E121 arena: 'acount_managed' not found. Did you mean 'account_managed'?\n"
        "   4 |   acount_managed: {firms: 1}\n"
        "     |   ^^^^^^^^^^^^^^ write account_managed"
    )


def test_more_firms_than_can_be_simulated_are_refused_where_it_is_too_many(told: Told) -> None:
    assert told(HEAD + "arena:\n  account_managed: {firms: 2}\n  product_centric: {firms: 2}\n", MY) == (
        "experiments/my.yaml:5:3 E160 arena has 4 other firms; at most 3\n"
        "   5 |   product_centric: {firms: 2}\n"
        "     |   ^^^^^^^^^^^^^^^ leave one out"
    )


def test_more_firms_than_the_market_has_rivals_are_refused(told: Told) -> None:
    assert told(HEAD + "market: {rivals: 1}\narena:\n  account_managed: {firms: 2}\n", MY) == (
        "experiments/my.yaml:5:3 E161 arena has 2 other firms, but market.rivals is 1\n"
        "   5 |   account_managed: {firms: 2}\n"
        "     |   ^^^^^^^^^^^^^^^ raise market.rivals, or leave one out"
    )


def test_a_market_that_leaves_too_few_rivals_for_an_inherited_arena_is_refused(told: Told, write: Write) -> None:
    write(DUEL, "experiments/parent.yaml")
    found = told("ccsim: 1\nextends: parent.yaml\nmarket: {rivals: 1}\n", MY).splitlines()
    assert found[0] == "experiments/parent.yaml:5:3 E161 arena has 2 other firms, but market.rivals is 1"
    assert found[-1] == "     | by way of experiments/my.yaml -> experiments/parent.yaml"


def test_a_firm_that_is_a_market_is_refused(told: Told, write: Write) -> None:
    write("ccsim: 1\n", "markets/hard.yaml")
    assert told(HEAD + "arena:\n  ../markets/hard.yaml: {}\n", MY) == (
        "experiments/my.yaml:4:3 E122 arena: '../markets/hard.yaml' is not a design\n"
        "   4 |   ../markets/hard.yaml: {}\n"
        "     |   ^^^^^^^^^^^^^^^^^^^^ a firm is a design; the world is set by this file"
    )


def test_a_problem_of_a_firm_in_the_arena_names_the_way_to_it_once(told: Told, write: Write) -> None:
    write("ccsim: 1\noffer: {price: 9}\n", "designs/bad.yaml")
    assert told(HEAD + "arena:\n  ../designs/bad.yaml: {}\n  ./../designs/bad.yaml: {}\n", MY).splitlines()[3:] == [
        "     | by way of experiments/my.yaml -> experiments/../designs/bad.yaml"
    ]


def test_a_firm_that_is_to_be_removed_must_exist(told: Told) -> None:
    assert "E121 arena: 'acount_managed' not found" in told(HEAD + "arena: {acount_managed: {firms: 0}}\n", MY)


@pytest.mark.parametrize(
    ("arena", "problem"),
    [
        ("[account_managed]", "3:8 E110 arena must be a group of keys, not a list"),
        ("account_managed", "3:8 E110 arena must be a group of keys, not text"),
        ("3", "3:8 E110 arena must be a group of keys, not a whole number"),
        ("", "3:1 E051 'arena' is empty"),
        ("{account_managed: }", "3:9 E051 'account_managed' is empty"),
        ("{account_managed: 1}", "3:26 E110 arena.account_managed must be a group of keys, not a whole number"),
        ("{account_managed: [1]}", "3:26 E110 arena.account_managed must be a group of keys, not a list"),
        ("{account_managed: {firm: 1}}", "3:27 E102 unknown key 'firm' in arena.account_managed"),
        ("{account_managed: {firms: 4}}", "3:34 E111 arena.account_managed.firms is 4; allowed 0 to 3 (firms)"),
        ("{account_managed: {firms: -1}}", "3:34 E111 arena.account_managed.firms is -1; allowed 0 to 3 (firms)"),
        ("{account_managed: {firms: 1.5}}", "3:34 E110 arena.account_managed.firms must be a whole number, not 1.5"),
        ("{account_managed: {firms: .nan}}", "3:34 E110 arena.account_managed.firms must be a whole number, not NaN"),
        ("{account_managed: {firms: two}}", "3:34 E110 arena.account_managed.firms must be a whole number, not text"),
        ("{account_managed: {firms: }}", "3:27 E110 arena.account_managed.firms must be a whole number, not empty"),
        ("{nobody: {}}", "3:9 E121 arena: 'nobody' not found"),
        ("{./nobody.yaml: {firms: 1}}", "3:9 E121 arena: './nobody.yaml' not found"),
        ("{./my.yaml: {}}", "3:9 E122 arena: './my.yaml' is not a design"),
        ("{../designs: {}}", "3:9 E122 arena: '../designs' is a folder"),
        ("{https://example.org/a.yaml: {}}", "3:9 E122 arena: a web address cannot be read"),
        ("{../../outside.yaml: {}}", "3:9 E121 arena: '../../outside.yaml' not found"),
        ('{"": {}}', "3:9 E110 arena must be text, not empty"),
        (f"{{{'x' * 400}.yaml: {{}}}}", "3:9 E121 arena: '" + "x" * 37 + "...' not found"),
        ("{1: {}}", "3:9 E057 the key '1' is not a word"),
    ],
)
def test_an_arena_that_cannot_be_is_refused_at_its_place(told: Told, write: Write, arena: str, problem: str) -> None:
    write("ccsim: 1\n", "designs/some.yaml")
    assert first(told(HEAD + f"arena: {arena}\n", MY)) == f"{MY}:{problem}"
    assert len(check(MY)) == 1


def test_hundreds_of_firms_are_refused_by_their_number(told: Told) -> None:
    text = "".join(f"  ./{i}.yaml: {{firms: 0}}\n" for i in range(400))
    assert first(told(HEAD + "arena:\n" + text, MY)) == f"{MY}:4:3 E113 arena has 400 entries; at most 10"


def test_an_address_with_dots_in_it_is_quoted(told: Told, write: Write) -> None:
    write("ccsim: 1\n", "designs/some.yaml")
    found = told(HEAD + "arena: {../designs/some.yaml: {firms: 9}}\n", MY)
    assert "E111 arena.'../designs/some.yaml'.firms is 9; allowed 0 to 3 (firms)" in found


def test_a_firm_that_is_written_wrongly_is_shown_how_to_write_one(told: Told) -> None:
    assert told(HEAD + "arena: {account_managed: 1}\n", MY).endswith(
        "write {firms: 1}; 0 firms remove an inherited one"
    )


# The claim


def test_a_file_says_which_claims_it_tests(write: Write) -> None:
    write(HEAD + "claim: H1.27, H2.4\n")
    assert load("my.yaml").claim == "H1.27, H2.4"
    assert load("my.yaml").resolved()["claim"] == "H1.27, H2.4"


def test_a_claim_is_not_handed_down_and_not_that_of_the_control(write: Write) -> None:
    write(HEAD + "claim: H1.27\n", "parent.yaml")
    write("ccsim: 1\nextends: parent.yaml\n")
    assert (load("my.yaml").claim, load("parent.yaml").control().claim) == ("", "")


def test_a_claim_does_not_decide_a_run(write: Write) -> None:
    write(HEAD + "claim: H1.27\n")
    assert load("my.yaml").hash == load("customer_centric").hash


def test_a_claim_is_text_of_at_most_eighty_characters(told: Told) -> None:
    assert "E113 claim has 81 characters; at most 80" in told(HEAD + f"claim: {'x' * 81}\n")
    assert told(HEAD + "claim: 1.27\n").endswith('put it in quotes: "1.27"')
