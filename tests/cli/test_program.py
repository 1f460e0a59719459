"""The program as a whole: help, exit codes, expected and unexpected failures."""

import errno
import signal
import subprocess
from pathlib import Path

import click
import pytest

from sim.batch import WorkersError
from sim.cli import program
from sim.cli.failures import expected
from sim.cli.lazy import Verb
from tests.cli.conftest import COMMAND, Ccsim, Process


@click.command()
def explode() -> None:
    raise RuntimeError("the roof fell in\nand the walls")


@click.command()
@click.argument("file")
def interrupt(file: str) -> None:
    raise KeyboardInterrupt


@click.command()
@click.argument("file")
@click.option("--driver")
def interrupt_agents(file: str, driver: str) -> None:
    raise KeyboardInterrupt


@pytest.fixture
def verbs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(program.VERBS, "explode", Verb("tests.cli.test_program:explode", "Fail."))
    monkeypatch.setitem(program.VERBS, "run", Verb("tests.cli.test_program:interrupt", "Be stopped."))
    monkeypatch.setitem(program.VERBS, "check", Verb("tests.cli.test_program:interrupt", "Be stopped."))


def test_help_names_every_verb(ccsim: Ccsim) -> None:
    result = ccsim("--help")
    assert result.exit_code == 0
    assert all(verb in result.output for verb in ("compare", "run", "check", "list", "doctor"))


@pytest.mark.parametrize("verb", list(program.VERBS))
def test_every_verb_has_help(ccsim: Ccsim, verb: str) -> None:
    result = ccsim(verb, "--help")
    assert result.exit_code == 0
    assert f"Usage: ccsim {verb}" in result.output


def test_no_verb_at_all_shows_the_help(ccsim: Ccsim) -> None:
    result = ccsim()
    assert result.exit_code == 2
    assert "ccsim compare" in result.stderr


def test_a_misspelt_verb_is_answered_with_the_right_one(ccsim: Ccsim) -> None:
    result = ccsim("compar")
    assert result.exit_code == 2
    assert "Did you mean 'compare'?" in result.stderr


def test_a_verb_that_is_like_none_is_answered_with_all(ccsim: Ccsim) -> None:
    result = ccsim("foo")
    assert result.exit_code == 2
    assert "No such command 'foo'. Known are: compare, run," in result.stderr


def test_a_misspelt_word_of_an_option_is_answered_with_the_right_one(ccsim: Ccsim) -> None:
    result = ccsim("run", "customer_centric", "--driver", "agent")
    assert result.exit_code == 2
    assert "did you mean 'agents'?" in result.stderr


def test_a_misspelt_option_is_answered_with_the_right_one(ccsim: Ccsim) -> None:
    result = ccsim("compare", "--seed", "3")
    assert result.exit_code == 2
    assert "--seeds" in result.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("compare", "--seeds", "0"),
        ("compare", "--months", "25"),
        ("compare", "--workers", "none"),
        ("run",),
        ("run", "customer_centric", "--seed", "1", "--seeds", "2"),
        ("run", "customer_centric", "--set", "incentives.variable_share"),
        ("run", "customer_centric", "--driver", "agents", "--vs", "product_centric"),
        ("check",),
        ("list", "colours"),
    ],
    ids=" ".join,
)
def test_bad_usage_exits_with_2_and_names_the_help(ccsim: Ccsim, words: tuple[str, ...]) -> None:
    result = ccsim(*words)
    assert result.exit_code == 2
    assert f"Try 'ccsim {words[0]} --help'" in result.stderr
    assert result.stdout == ""


@pytest.mark.usefixtures("verbs")
def test_an_unexpected_error_is_one_line_and_a_file_with_the_traceback(
    ccsim: Ccsim, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("platformdirs.user_log_path", lambda _: tmp_path / "logs")
    result = ccsim("explode")
    (written,) = (tmp_path / "logs").iterdir()
    assert result.exit_code == 1
    assert "RuntimeError: the roof fell in\nNext: ccsim --traceback explode\n" in result.stderr
    assert str(written) in result.stderr
    assert "Traceback" not in result.stderr
    assert "Traceback (most recent call last)" in written.read_text(encoding="utf-8")


@pytest.mark.usefixtures("verbs")
def test_the_traceback_is_shown_on_request(ccsim: Ccsim) -> None:
    result = ccsim("--traceback", "explode")
    assert result.exit_code == 1
    assert "Traceback (most recent call last)" in result.stderr


@pytest.mark.usefixtures("verbs")
def test_ctrl_c_exits_with_130_and_gives_the_line_to_go_on(ccsim: Ccsim) -> None:
    result = ccsim("run", "my file.yaml")
    assert result.exit_code == 130
    assert "go on with: ccsim run 'my file.yaml'" in result.stderr


@pytest.mark.usefixtures("verbs")
@pytest.mark.parametrize("driver", [("--driver", "agents"), ("--driver=agents",)])
def test_ctrl_c_while_agents_compute_does_not_promise_stored_runs(
    driver: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, ccsim: Ccsim
) -> None:
    monkeypatch.setitem(program.VERBS, "run", Verb("tests.cli.test_program:interrupt_agents", "Be stopped."))
    result = ccsim("run", "a.yaml", *driver)
    assert (result.exit_code, result.stderr.strip()) == (130, "Stopped.")


@pytest.mark.usefixtures("verbs")
def test_ctrl_c_where_nothing_is_kept_gives_no_line_to_go_on(ccsim: Ccsim) -> None:
    result = ccsim("check", "a.yaml")
    assert (result.exit_code, result.stderr.strip()) == (130, "Stopped.")


def test_a_reader_that_closes_the_pipe_is_no_error(here: Path) -> None:
    pipe = subprocess.PIPE
    with subprocess.Popen([*COMMAND, "--help"], stdout=pipe, stderr=pipe, cwd=here) as writer:
        assert writer.stdout is not None
        assert writer.stderr is not None
        writer.stdout.close()
        assert writer.stderr.read() == b""
    assert writer.returncode == 141


def test_version_is_that_of_the_package(process: Process) -> None:
    assert process("--version").stdout == "ccsim, version 0.1.0\n"


@click.command()
def fill() -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_output_on_a_full_disk_is_one_line_and_exits_with_5(ccsim: Ccsim, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(program.VERBS, "fill", Verb("tests.cli.test_program:fill", "Write."))
    result = ccsim("fill")
    assert result.exit_code == 5
    assert result.stderr == "E412 the disk is full: not all that ccsim writes could be kept\n"


@click.command()
@click.argument("name")
def end(name: str) -> None:
    signal.raise_signal(getattr(signal, name))


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_being_ended_or_losing_the_terminal_is_as_ctrl_c_with_143(
    ccsim: Ccsim, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setitem(program.VERBS, "end", Verb("tests.cli.test_program:end", "Be ended."))
    before = signal.signal(getattr(signal, name), signal.SIG_DFL)
    result = ccsim("end", name)
    assert (result.exit_code, result.stderr) == (143, "Stopped.\n")
    assert signal.signal(getattr(signal, name), before) == signal.SIG_DFL


def test_a_lost_terminal_is_ignored_where_nohup_says_so(ccsim: Ccsim, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(program.VERBS, "end", Verb("tests.cli.test_program:end", "Be ended."))
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    assert ccsim("end", "SIGHUP").exit_code == 0
    signal.signal(signal.SIGHUP, before)


@pytest.mark.parametrize(
    "words",
    [
        ("compare", "broken.yaml"),
        ("run", "broken.yaml"),
        ("tip", "broken.yaml", "product_centric"),
        ("transition", "broken.yaml"),
        ("show", "broken.yaml"),
        ("batch", "broken.yaml"),
        ("facts", "broken.yaml"),
        ("dock", "broken.yaml"),
    ],
    ids=lambda words: words[0],
)
def test_after_an_error_in_a_file_of_ones_own_the_next_command_checks_it(
    ccsim: Ccsim, here: Path, words: tuple[str, ...]
) -> None:
    key = {"batch": "experiment: a\n", "facts": "checks: [\n", "dock": "checks: [\n"}.get(words[0], "")
    (here / "broken.yaml").write_text(f"ccsim: 1\n{key}offer: [\n", encoding="utf-8")
    result = ccsim(*words)
    assert result.exit_code == 3
    assert result.stderr.endswith("Next: ccsim check broken.yaml\n")


@pytest.mark.parametrize(
    ("verb", "listing"),
    [("compare", "scenarios"), ("batch", "experiments"), ("facts", "facts"), ("dock", "docks")],
)
def test_after_a_name_that_is_not_there_the_next_command_lists_those_that_are(
    ccsim: Ccsim, verb: str, listing: str
) -> None:
    assert ccsim(verb, "nosuch").stderr.endswith(f"Next: ccsim list {listing}\n")


def test_a_file_of_another_kind_is_answered_with_its_verb_and_the_store_that_was_typed(
    ccsim: Ccsim, here: Path
) -> None:
    (here / "mine.yaml").write_text("ccsim: 1\nexperiment: mine\n", encoding="utf-8")
    result = ccsim("run", "mine.yaml", "--store", "night.sqlite")
    assert result.stderr.endswith("Next: ccsim batch mine.yaml --store night.sqlite\n")


def test_without_worker_processes_the_next_command_is_the_same_in_this_process() -> None:
    failure = expected(WorkersError("E501", "no worker starts"), ["compare", "--workers", "8", "--born"])
    assert failure is not None
    assert failure.next_command == "ccsim compare --born --workers 1"
