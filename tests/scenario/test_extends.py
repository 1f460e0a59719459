"""One parent: maps merge, everything else replaces; and every parent that cannot be."""

import os
from pathlib import Path

import pytest

from sim.scenario import check, load
from tests.scenario.conftest import Told, Write


def test_a_file_says_only_what_differs_from_its_parent(write: Write) -> None:
    write("ccsim: 1\nextends: account_managed\nkpis:\n  reported_nps: {level: firm}\n")
    mine, parent = load("my.yaml"), load("account_managed")
    assert mine.get("kpis.reported_nps.level") == "firm"
    assert mine.get("kpis.reported_nps.weight") == parent.get("kpis.reported_nps.weight") == 0.3
    assert mine.design.structure == parent.design.structure


def test_values_come_through_a_chain_of_files(write: Write) -> None:
    write("ccsim: 1\nextends: product_centric\noffer: {price: 1.2, promise: 0.1}\n", "a.yaml")
    write("ccsim: 1\nextends: a.yaml\noffer: {promise: 0.2}\n", "b.yaml")
    write("ccsim: 1\nextends: ./b.yaml\n", "c.yaml")
    assert (load("c.yaml").get("offer.price"), load("c.yaml").get("offer.promise")) == (1.2, 0.2)


def test_what_a_file_says_about_itself_is_not_handed_down(write: Write) -> None:
    write("ccsim: 1\nextends: account_managed\n")
    mine = load("my.yaml")
    assert (mine.id, mine.name, mine.question, mine.expect, mine.parent) == ("my", "", "", {}, "account_managed")


def test_a_file_without_a_parent_has_the_declared_defaults(write: Write) -> None:
    write("ccsim: 1\n")
    assert load("my.yaml").hash == load("product_centric").hash
    assert load("my.yaml").parent == ""


def test_a_kpi_of_weight_zero_is_gone(write: Write) -> None:
    write("ccsim: 1\nextends: product_centric\nkpis:\n  unit_cost: {weight: 0}\n")
    assert set(load("my.yaml").design.kpis) == {"unit_sales", "handling_time", "reported_nps"}
    assert load("my.yaml").get("kpis.unit_cost.weight") == 0


def test_the_order_of_the_kpis_in_a_file_does_not_matter(write: Write) -> None:
    one, two = "  retention: {weight: 0.7}\n", "  unit_sales: {weight: 0.3}\n"
    write("ccsim: 1\nkpis:\n" + one + two, "a.yaml")
    write("ccsim: 1\nkpis:\n" + two + one, "b.yaml")
    assert load("a.yaml").hash == load("b.yaml").hash
    assert list(load("a.yaml").design.kpis) == list(load("b.yaml").design.kpis)


def test_the_firm_at_the_start_is_product_centric_unless_the_file_says_otherwise(write: Write) -> None:
    assert load("customer_centric").start == load("product_centric").design
    write("ccsim: 1\nextends: customer_centric\nfrom: account_managed\n")
    mine = load("my.yaml")
    assert (mine.start_id, mine.start) == ("account_managed", load("account_managed").design)


def test_what_a_file_starts_from_is_handed_down(write: Write) -> None:
    write("ccsim: 1\nextends: customer_centric\nfrom: account_managed\n", "parent.yaml")
    write("ccsim: 1\nextends: parent.yaml\n")
    assert load("my.yaml").start_id == "account_managed"


def test_a_firm_may_start_from_itself(write: Write) -> None:
    write("ccsim: 1\nextends: customer_centric\nfrom: my.yaml\n")
    assert load("my.yaml").start == load("my.yaml").design


def test_a_problem_of_the_firm_at_the_start_is_a_problem_of_the_scenario(told: Told, write: Write) -> None:
    write("ccsim: 1\noffer: {price: 9}\n", "old.yaml")
    found = told("ccsim: 1\nfrom: old.yaml\n").splitlines()
    assert found[0].startswith("old.yaml:2:16 E111 offer.price is 9")
    assert found[-1] == "     | by way of my.yaml -> old.yaml"


@pytest.mark.parametrize(
    ("parent", "problem"),
    [
        ("nobody", "E121 extends: 'nobody' not found"),
        ("nobody.yaml", "E121 extends: 'nobody.yaml' not found"),
        ("folder", "E122 extends: 'folder' is a folder"),
        ("folder/", "E122 extends: 'folder/' is a folder"),
        ("..", "E122 extends: '..' is a folder"),
        ("notes.txt", "E121 extends: 'notes.txt' not found"),
        ("folder/notes.txt", "E122 extends: 'folder/notes.txt' is not a scenario file"),
        ("../outside.yaml", "E122 extends: '../outside.yaml' lies outside the folder of this file"),
        ("link.yaml", "E122 extends: 'link.yaml' lies outside the folder of this file"),
        ("https://example.org/a.yaml", "E122 extends: a web address cannot be read"),
        ("my.yaml", "E120 extends loop: my.yaml -> my.yaml"),
        ("markets/hard.yaml", "E122 extends: a design cannot extend a file of markets"),
        ("[a, b]", "E110 extends must be text, not a list"),
        ("3", "E110 extends must be text, not a whole number"),
        ('""', "E110 extends must be text, not empty"),
        ("", "E110 extends must be text, not empty"),
        ('"a\\0b.yaml"', "E005 this text holds a control character, \\x00"),
        ("x" * 400 + ".yaml", "E121 extends: '" + "x" * 37 + "...' not found"),
    ],
)
def test_a_parent_that_cannot_be_is_refused_at_its_line(
    told: Told, write: Write, here: Path, parent: str, problem: str
) -> None:
    (here / "outside.yaml").write_text("ccsim: 1\n")
    write("hello\n", "project/folder/notes.txt")
    write("ccsim: 1\n", "project/markets/hard.yaml")
    (here / "project" / "link.yaml").symlink_to(here / "outside.yaml")
    found = told(f"ccsim: 1\nextends: {parent}\n", "project/my.yaml")
    column = 1 if parent == "" else 10
    assert found.startswith(f"project/my.yaml:2:{column} {problem}")


def test_a_parent_may_lie_in_another_folder_of_the_same_project(write: Write) -> None:
    write("ccsim: 1\noffer: {price: 1.2}\n", "designs/base.yaml")
    write("ccsim: 1\nextends: ../designs/base.yaml\nmarket: {rivals: 3}\n", "experiments/hard.yaml")
    assert (load("experiments/hard.yaml").get("offer.price"), load("experiments/hard.yaml").market.rivals) == (1.2, 3)


def test_a_near_neighbour_is_offered_for_a_missing_parent(told: Told, write: Write) -> None:
    write("ccsim: 1\n", "bonus_on_scores.yaml")
    assert "Did you mean 'bonus_on_scores.yaml'?" in told("ccsim: 1\nextends: bonus_on_score\n")


def test_a_chain_of_more_than_ten_files_is_refused(write: Write) -> None:
    for i in range(12):
        write(f"ccsim: 1\nextends: f{i + 1}.yaml\n", f"f{i}.yaml")
    assert check("f0.yaml")[0].text == "more than 10 files extend one another"


def test_a_loop_further_up_is_found(told: Told, write: Write) -> None:
    write("extends: b.yaml\nccsim: 1\n", "a.yaml")
    write("extends: a.yaml\nccsim: 1\n", "b.yaml")
    found = told("extends: a.yaml\nccsim: 1\n", "c.yaml").splitlines()
    assert found[0] == "a.yaml:1:10 E120 extends loop: a.yaml -> b.yaml -> a.yaml"
    assert found[-1] == "     | by way of c.yaml -> a.yaml"


def test_an_unreadable_parent_is_told_with_the_way_to_it(told: Told, write: Write) -> None:
    write(b"\0", "parent.yaml")
    assert told("ccsim: 1\nextends: parent.yaml\n").splitlines() == [
        "parent.yaml:1:1 E005 the file is binary, not text",
        "     | a scenario is a text file in YAML",
        "     | by way of my.yaml -> parent.yaml",
    ]


def test_a_problem_of_a_file_that_is_parent_and_start_is_told_once(told: Told, write: Write) -> None:
    write("ccsim: 1\noffer: {price: 9}\n", "old.yaml")
    assert told("ccsim: 1\nextends: old.yaml\nfrom: old.yaml\n").count("E111") == 1


def test_a_value_that_only_the_start_keeps_is_checked_too(told: Told, write: Write) -> None:
    write("ccsim: 1\noffer: {price: 9}\n", "old.yaml")
    found = told("ccsim: 1\nextends: old.yaml\nfrom: old.yaml\noffer: {price: 1}\n").splitlines()
    assert found[0].startswith("old.yaml:2:16 E111 offer.price is 9")


def test_an_unreadable_start_is_told_with_the_way_to_it(told: Told, write: Write) -> None:
    write("", "old.yaml")
    assert told("ccsim: 1\nfrom: old.yaml\n").splitlines() == [
        "old.yaml:1:1 E004 the file is empty",
        "     | begin with the line ccsim: 1",
        "     | by way of my.yaml -> old.yaml",
    ]


def test_a_file_that_is_no_scenario_is_not_suggested(write: Write, told: Told) -> None:
    write("", "nopes.yaml")
    assert "Did you mean" not in told("ccsim: 1\nextends: nope\n")


def test_a_pipe_or_a_device_beside_the_file_is_not_opened_for_a_suggestion(told: Told, here: Path) -> None:
    os.mkfifo(here / "nosuch1.yaml")
    (here / "nosuch2.yaml").symlink_to("/dev/zero")
    assert told("ccsim: 1\nextends: nosuch\n").startswith("my.yaml:2:10 E121 extends: 'nosuch' not found\n")


def test_a_file_is_suggested_by_its_first_two_thousand_bytes(told: Told, write: Write) -> None:
    write("#" * 1_990 + "\nccsim: 1\n", "nosuch1.yaml")
    write("#" * 2_000 + "\nccsim: 1\n", "nosuch2.yaml")
    assert "Did you mean 'nosuch1.yaml'?" in told("ccsim: 1\nextends: nosuch2\n")


def test_a_name_with_an_escape_is_suggested_in_visible_form(told: Told, write: Write) -> None:
    write("ccsim: 1\n", "nosuch\x1b.yaml")
    assert "Did you mean 'nosuch\\x1b.yaml'?" in told("ccsim: 1\nextends: nosuch\n")
