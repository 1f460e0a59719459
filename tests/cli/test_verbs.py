"""The verbs as modules: each short, without computing; and every command that they suggest is one that is accepted."""

import ast
import re
import shlex
from pathlib import Path

import click
import pytest

from sim.cli import verbs
from sim.cli.program import VERBS
from tests.cli.conftest import SMALL, Ccsim

MODULES = sorted(path for path in Path(verbs.__file__).parent.glob("*.py") if path.stem != "__init__")
HEAVY = {"numpy", "pandas", "scipy", "mesa", "numba", "sqlalchemy", "matplotlib", "seaborn"}
ROOT = Path(__file__).parents[2]


def imported(source: Path) -> set[str]:
    """The packages that a module imports, anywhere in it."""
    nodes = list(ast.walk(ast.parse(source.read_text(encoding="utf-8"))))
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return {name.partition(".")[0] for name in names | {n.module or "" for n in nodes if isinstance(n, ast.ImportFrom)}}


@pytest.mark.parametrize("source", MODULES, ids=lambda path: path.stem)
def test_a_verb_has_at_most_eighty_lines(source: Path) -> None:
    assert len(source.read_text(encoding="utf-8").splitlines()) <= 80


@pytest.mark.parametrize("source", MODULES, ids=lambda path: path.stem)
def test_a_verb_computes_nothing_itself(source: Path) -> None:
    assert not imported(source) & HEAVY


def suggested() -> list[str]:
    """The commands that failures name as the next one to type."""
    trees = (ast.parse(source.read_text(encoding="utf-8")) for source in (ROOT / "sim" / "cli").rglob("*.py"))
    calls = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call))
    named = (call.args[2] for call in calls if ast.unparse(call.func) == "Failure" and len(call.args) > 2)
    said = (str(node.value) for node in named if isinstance(node, ast.Constant))
    return sorted({command for command in said if command.startswith("ccsim ")})


@pytest.mark.parametrize("command", suggested())
def test_a_command_in_a_message_can_be_parsed(command: str) -> None:
    _, verb, *words = shlex.split(command)
    if "--help" not in words:
        accept(verb, words)


def accept(verb: str, words: list[str]) -> None:
    """Parse the words as the verb would; raises click.UsageError for what it refuses."""
    module, _, name = VERBS[verb].target.partition(":")
    command = getattr(__import__(module, fromlist=[name]), name)
    assert isinstance(command, click.Command)
    command.make_context(verb, list(words))


@pytest.mark.parametrize(
    "words",
    [
        ["run", "customer_centric", "--seed", "3", "--months", "30", "--workers", "1"],
        ["run", "customer_centric", *SMALL],
        ["compare", "customer_centric", "--no-report", "--no-tip", *SMALL],
    ],
    ids=lambda words: " ".join(words[:3]),
)
def test_the_command_that_adds_worlds_is_accepted(ccsim: Ccsim, words: list[str]) -> None:
    said = ccsim(*words).stdout
    (command,) = re.findall(r"ccsim (?:run|compare) .*?(?=   \(the )", said)
    _, verb, *more = shlex.split(command)
    assert not {"--seed", "--seed=3"} & {*more}
    accept(verb, more)


def test_an_experiment_is_sent_to_the_verb_for_it(ccsim: Ccsim) -> None:
    for verb in ("compare", "run"):
        result = ccsim(verb, "winners")
        assert (result.exit_code, result.stderr.splitlines()[-1]) == (3, "Next: ccsim batch winners")


def test_a_run_says_first_against_what_it_is_measured(ccsim: Ccsim, here: Path) -> None:
    text = "ccsim: 1\nextends: account_managed\nname: It will pay\nhook: Or will it?\nincentives: {variable_share: 0}\n"
    expect = "expect: {profit: {vs: product_centric, direction: up}}\n"
    (here / "e.yaml").write_text(text + expect, encoding="utf-8")
    lines = ccsim("run", "e.yaml", *SMALL).stdout.splitlines()
    assert lines[0].startswith("It will pay, mean of 2 worlds")
    assert "Measured against account-managed: differences are it will pay minus" in lines[2] + lines[1]
    assert "Or will it?" in lines
    assert "it will pay: Expected, 70 % sure" in "\n".join(lines)
