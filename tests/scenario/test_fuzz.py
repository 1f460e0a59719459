"""Whatever a file holds: a scenario or a ScenarioError, soon."""

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sim.printable import is_unseen
from sim.scenario import check, shipped
from sim.scenario.checking.addresses import TOP_KEYS
from sim.scenario.yaml.source import LONGEST_LINE, MAX_BYTES, read_source

WORDS = [*TOP_KEYS, "retention", "weight", "variable_share", "product_centric", "my.yaml"]
VALUES = ["0.4", "012", "1e999", ".nan", "yes", "~", "é", "2024-05-01", "!!int ", "&a ", "*a ", "'", '"', "`", "\\"]
MARKS = [": ", ":", "\n", "\n  ", "\n    ", "- ", "? ", "{", "}", "[", "]", ", ", "#", "|\n", "<<: ", "---\n", "...\n"]
RARE = ["%YAML 1.2\n", "\t", "\r\n", "\0", "\ufeff", "\u2028", "\x1b", "\u202e"]
SPOILED = ["variable_share:0.4", "weight=0.4", "kpis.nps.weight", "nps", "\u00a0", "\u201c", "\uff1a", "\u2212", "It's"]
YAML_LIKE = st.lists(st.sampled_from([*WORDS, *VALUES, *MARKS, *RARE, *SPOILED]), max_size=40).map("".join)
FUZZ = settings(max_examples=200, deadline=2000, suppress_health_check=[HealthCheck.function_scoped_fixture])


@FUZZ
@given(st.binary(max_size=200))
def test_any_bytes_are_a_scenario_or_refused(here: Path, content: bytes) -> None:
    (here / "my.yaml").write_bytes(content)
    assert all(str(problem).startswith("my.yaml:") for problem in check("my.yaml"))


@FUZZ
@given(YAML_LIKE)
@example("extends: my.yaml")
@example("name: 'It's")
@example("- variable_share:0.4\n\u00a0: =")
@example("kpis.: {.: 1}\n.kpis: 2\nkpis..weight: 3")
@example("kpis:\n  retention:\n  weight")
@example("kpis: [retention]\nmarket: 3\nname: {a: 1}\nfrom: [a]\nexpect: 3")
def test_any_text_like_yaml_is_a_scenario_or_refused(here: Path, text: str) -> None:
    (here / "my.yaml").write_text("ccsim: 1\n" + text, encoding="utf-8")
    for problem in check("my.yaml"):
        assert str(problem).startswith(("my.yaml:", "product_centric:"))
        assert problem.as_dict()["code"]
        assert not any(is_unseen(character) for character in str(problem).replace("\n", ""))


@FUZZ
@example("stable")
@given(st.text(max_size=60))
def test_any_name_is_a_scenario_or_refused(here: Path, name: str) -> None:
    assert check(name) or name in shipped()


@pytest.mark.parametrize("unit", ["[", "{a: ", "- ", "? ", "!", "&a ", "'", "a: |\n b\n", "x\n", "%x\n", "a: 1\n"])
@pytest.mark.parametrize("before", ["", "a: [", 'a: "'])
def test_the_largest_file_of_any_kind_is_read_or_refused_in_seconds(here: Path, unit: str, before: str) -> None:
    line = (unit * LONGEST_LINE)[: LONGEST_LINE - 10]
    path = here / "my.yaml"
    path.write_text((before + "\n".join([line] * (MAX_BYTES // LONGEST_LINE)))[:MAX_BYTES], encoding="utf-8")
    started = time.process_time()
    check("my.yaml")
    assert time.process_time() - started < 10


def test_the_source_keeps_its_lines(here: Path) -> None:
    (here / "my.yaml").write_bytes(b"a\r\nb\rc\nd")
    assert read_source(here / "my.yaml").lines == ["a", "b", "c", "d"]
