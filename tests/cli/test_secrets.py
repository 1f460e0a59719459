"""A password in an address is never printed, logged or stored, whatever the verb and however it ends."""

from pathlib import Path

import click
import pytest
from sqlalchemy import text

from analysis.machine import compute as machine
from sim.batch import open_store
from sim.cli import program
from sim.cli.lazy import Verb
from sim.masking import masked
from tests.cli.conftest import SMALL, Ccsim
from tests.postgres import Server, free_port

SECRET = "s3cret"
FEW = ["--seeds", "2", "--months", "30", "--workers", "1"]
EXPERIMENT = """ccsim: 1
experiment: mine
question: Does drift matter?
scenarios: [product_centric, customer_centric]
grid:
  market.drift: [0.0, 0.05]
"""
NEED_A_STORE = {
    "compare": ["--no-tip", "--no-report"],
    "run": ["customer_centric", "--seeds", "2"],
    "tip": ["customer_centric", "product_centric"],
    "batch": ["mine.yaml"],
    "dock": [],
    "facts": [],
    "transition": ["customer_centric"],
    "replay": ["0a"],
    "status": [],
    "export": ["tables"],
}


@pytest.fixture
def address(postgres: Server) -> str:
    """An empty database on a server that lets anybody in, with a password in its address all the same."""
    return postgres.new_database().replace("ccsim@", f"ccsim:{SECRET}@")


@pytest.fixture
def logs(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("platformdirs.user_log_path", lambda _: here / "logs")
    (here / "mine.yaml").write_text(EXPERIMENT, encoding="utf-8")
    return here / "logs"


@click.command()
@click.option("--store")
def explode(store: str) -> None:
    raise RuntimeError(f"cannot use {store}")


@click.command()
@click.option("--store")
def stop(store: str) -> None:
    raise KeyboardInterrupt


def everything_written(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("verb", NEED_A_STORE)
def test_a_server_that_does_not_answer_is_named_without_the_password(ccsim: Ccsim, logs: Path, verb: str) -> None:
    result = ccsim(verb, *NEED_A_STORE[verb], "--store", f"postgresql://ada:{SECRET}@127.0.0.1:{free_port()}/runs")
    assert result.exit_code != 0
    assert "ada:***@127.0.0.1" in result.output
    assert SECRET not in result.output


def test_doctor_names_a_server_that_does_not_answer_without_the_password() -> None:
    address = f"postgresql://ada:{SECRET}@127.0.0.1:{free_port()}/runs"
    detail = machine._looked("store", lambda: machine.store_of(address)).detail
    assert "ada:***@127.0.0.1" in detail
    assert SECRET not in detail


@pytest.mark.usefixtures("logs")
def test_no_verb_shows_or_keeps_the_password_when_all_goes_well(ccsim: Ccsim, here: Path, address: str) -> None:
    said = [
        ccsim("batch", "mine.yaml", "--store", address, *FEW),
        ccsim("batch", "mine.yaml", "--store", address, "--json", *FEW),
        ccsim("batch", "mine.yaml", "--store", address, "--dry-run", *FEW),
        ccsim("batch", "mine.yaml", "--store", address, "--job-script", "bash"),
        ccsim("compare", "--store", address, "--no-tip", *SMALL),
        ccsim("status", "--store", address),
        ccsim("status", "--store", address, "--json"),
        ccsim("merge", "all.sqlite", address),
        ccsim("merge", address, "all.sqlite", "--json"),
        ccsim("export", "tables", "--store", address),
    ]
    assert [result.exit_code for result in said] == [0] * len(said)
    assert not [result.output for result in said if SECRET in result.output]
    assert SECRET.encode() not in everything_written(here)


def test_a_failed_run_is_stored_without_the_password(
    ccsim: Ccsim, logs: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError(f"nothing at {address}")

    monkeypatch.setattr("sim.model.simulate", fail)
    assert SECRET not in ccsim("batch", "mine.yaml", "--store", address, *FEW).output
    with open_store(address) as store, store.engine.connect() as connection:
        errors = connection.execute(text("SELECT error FROM runs")).scalars().all()
    assert errors
    assert not [error for error in errors if SECRET in error]


@pytest.mark.parametrize(
    "words",
    [
        ("compare", "--stor", "ADDRESS"),
        ("status", "ADDRESS"),
        ("check", "ADDRESS"),
        ("run", "ADDRESS"),
        ("batch", "mine.yaml", "--store", "ADDRESS", "--until-ci", "nothing:1"),
        ("batch", "mine.yaml", "--store=ADDRESS", "--seeds", "0"),
        ("batch", "mine.yaml", "--executor", "ADDRESS"),
        ("status", "--store", "ADDRESS:x"),
        ("ADDRESS",),
    ],
    ids=" ".join,
)
def test_bad_usage_is_explained_without_the_password(ccsim: Ccsim, logs: Path, words: tuple[str, ...]) -> None:
    result = ccsim(*(word.replace("ADDRESS", f"postgresql://ada:{SECRET}@127.0.0.1:1/runs") for word in words))
    assert result.exit_code in (2, 3, 5)
    assert SECRET not in result.output


@pytest.mark.parametrize("first", [[], ["--traceback"]], ids=["in a file", "on request"])
def test_the_traceback_of_an_unexpected_error_has_no_password(
    ccsim: Ccsim, logs: Path, monkeypatch: pytest.MonkeyPatch, first: list[str]
) -> None:
    monkeypatch.setitem(program.VERBS, "explode", Verb("tests.cli.test_secrets:explode", "Fail."))
    result = ccsim(*first, "explode", "--store", f"postgresql://ada:{SECRET}@db/runs")
    assert result.exit_code == 1
    assert "ada:***@db" in result.output
    assert SECRET.encode() not in result.output.encode() + everything_written(logs.parent)


def test_the_line_to_go_on_with_after_ctrl_c_has_no_password(ccsim: Ccsim, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(program.VERBS, "batch", Verb("tests.cli.test_secrets:stop", "Be stopped."))
    result = ccsim("batch", "--store", f"postgresql://ada:{SECRET}@db/runs")
    assert result.stderr.endswith("go on with: ccsim batch --store 'postgresql://ada:***@db/runs'\n")


@pytest.mark.parametrize("verb", list(NEED_A_STORE))
def test_an_address_whose_scheme_was_forgotten_is_refused_without_its_password(
    ccsim: Ccsim, logs: Path, verb: str
) -> None:
    result = ccsim(verb, *NEED_A_STORE[verb], "--store", f"ada:{SECRET}@db/runs")
    assert "E406 'ada:***@db/runs' is not a store ccsim knows" in result.stderr
    assert SECRET not in result.output


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ada:to@ps ecret@db/runs", "ada:***@db/runs"),
        ("--store=ada:s3cret@db/runs", "--store=ada:***@db/runs"),
        ("postgresql:ada:s3cret@db/runs", "postgresql:***@db/runs"),
        ("E001 my.yaml:3:5 write to ada@example.org", "E001 my.yaml:3:5 write to ada@example.org"),
        ("C:\\users\\ada@work\\s.sqlite", "C:\\users\\ada@work\\s.sqlite"),
    ],
)
def test_a_password_is_hidden_wherever_an_address_may_hold_one_and_nothing_else_is(text: str, shown: str) -> None:
    assert masked(text) == shown
