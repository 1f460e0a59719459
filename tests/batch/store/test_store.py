"""What a store keeps, and what it says when it cannot."""

import sqlite3
from dataclasses import replace
from math import isnan, nan

import pytest
from sqlalchemy import event

from sim.batch import Job, Measure, StoreError, open_store, run_batch, run_id
from sim.batch.results import Result
from sim.batch.store import tables
from sim.batch.store.connect import address
from sim.batch.store.series import packed
from tests.batch.worlds import MODEL, MONTHLY, OUTCOMES, World, jobs


def one_month(profit=1.0, trust=1.0):
    """The monthly values of a firm that was there for one month, as a worker sends them."""
    return (0, packed([1]), packed([profit]), packed([trust]))


def refusal(url):
    with pytest.raises(StoreError) as caught:
        open_store(url)
    return caught.value


def test_a_run_comes_back_as_it_was_to_the_last_bit(url):
    with open_store(url) as store:
        (run,) = run_batch([Job(World(), seed=7, months=6)], store, 1, model=MODEL).run_ids
        months = store.months([run])
        assert list(months.columns) == ["run", "firm", "month", "profit", "trust"]
        assert months.profit.tolist() == [7 + month / 3 for month in range(1, 7)]
        assert store.outcomes([run]).values.tolist() == [[run, "headline", 49.0]]


def test_a_run_carries_its_provenance_and_its_scenario(url):
    with open_store(url) as store:
        (run,) = run_batch([Job(World(seconds=0.0), seed=7, months=6)], store, 1, model=MODEL).run_ids
        row = store.runs([run]).iloc[0]
        assert (row.scenario, row.scenario_hash, row.seed, row.months) == ("calm", "c0ffee", 7, 6)
        assert (row.status, row.digest, row.model_version) == ("done", "digest 7", "v1")
        assert all([row.python, row.platform, row.numpy, row.numba, row.mesa])
        assert store.resolved(run) == {"seconds": 0.0}


def test_the_identity_is_content_seed_months_and_model_version_but_not_the_name():
    job = Job(World(), 1, 144)
    assert run_id(replace(job, scenario=World(id="other name")), "v1") == run_id(job, "v1")
    others = [replace(job, scenario=World(hash="beef")), replace(job, seed=2), replace(job, months=143)]
    assert len({run_id(job, "v1"), run_id(job, "v2"), *(run_id(other, "v1") for other in others)}) == 5


def test_an_undefined_number_comes_back_as_nan(url):
    with open_store(url) as store:
        run_batch(jobs(1, World(hurts={1: "undefined"})), store, 1, model=MODEL)
        assert all(isnan(trust) for trust in store.months().trust)


def test_reading_no_run_gives_an_empty_table_with_its_columns(url):
    with open_store(url) as store:
        store.declare(MONTHLY, OUTCOMES)
        assert list(store.months([]).columns) == ["run", "firm", "month", "profit", "trust"]
        assert store.outcomes([]).empty
        assert store.runs().empty


def test_a_reader_may_ask_for_some_measures_and_some_runs(url):
    with open_store(url) as store:
        first, *_ = run_batch(jobs(3), store, 1, model=MODEL).run_ids
        some = store.months([first], measures=["trust"])
        assert list(some.columns) == ["run", "firm", "month", "trust"]
        assert set(some.run) == {first}


def test_the_data_dictionary_gives_unit_and_meaning(url):
    with open_store(url) as store:
        store.declare(MONTHLY, OUTCOMES)
        rows = store.dictionary().values.tolist()
        assert rows[0] == ["monthly", "profit", "EUR a month", "Revenue less cost."]
        assert [row[1] for row in rows] == ["profit", "trust", "headline"]


def test_a_new_measure_is_added_and_old_runs_do_not_have_it(url):
    with open_store(url) as store:
        run_batch(jobs(1), store, 1, model=MODEL)
        store.declare([*MONTHLY, Measure("wait", "months", "Time to an answer.")], OUTCOMES)
        assert store.months().wait.isna().all()
        assert store.months().trust.eq(0.7).all()


def test_a_finished_run_is_not_written_twice(url):
    with open_store(url) as store:
        (run,) = run_batch(jobs(1), store, 1, model=MODEL).run_ids
        store.write([Result(run, 0.0, "other", ("profit", "trust"), [one_month()], {"headline": 0.0})])
        store.write([Result(run, error="Traceback ...")])
        assert store.counts() == {"done": 1}
        assert (len(store.months()), store.runs().digest.item()) == (6, "digest 1")


def test_numbers_come_back_to_the_last_bit_on_either_database(url):
    odd = [0.1, -0.0, 5e-324, 1.7976931348623157e308, float("inf"), 2**53 + 1.0]
    with open_store(url) as store:
        store.declare(MONTHLY, OUTCOMES)
        store.register(jobs(1), "v1")
        values = (0, packed(range(1, 7)), packed(odd), packed([nan] * 6))
        store.write([Result(run_id(jobs(1)[0], "v1"), 0.1, "d", ("profit", "trust"), [values], {"headline": 0.1})])
        assert [value.hex() for value in store.months().profit] == [value.hex() for value in odd]
        assert store.outcomes().value.tolist() == [0.1]


def test_the_largest_seed_is_kept(url):
    with open_store(url) as store:
        store.register([Job(World(), seed=2**32 - 1, months=6)], "v1")
        assert store.runs().seed.tolist() == [2**32 - 1]


def test_a_reading_sees_one_state_whatever_is_written_meanwhile(url):
    with open_store(url) as store, store.reads() as connection:
        before = tables.runs(connection, None)
        store.register(jobs(3), "v1")
        assert len(tables.runs(connection, None)) == len(before) == 0
        assert len(store.runs()) == 3


def test_a_chunk_is_kept_whole_or_not_at_all(url):
    with open_store(url) as store:
        store.declare(MONTHLY, OUTCOMES)
        store.register(jobs(2), "v1")
        first, second = (run_id(job, "v1") for job in jobs(2))
        good = Result(first, 0.1, "d", ("profit", "trust"), [one_month()], {"headline": 0.0})
        twice = Result(second, 0.1, "d", ("profit", "trust"), [one_month()] * 2, {"headline": 0.0})
        with pytest.raises(StoreError):
            store.write([good, twice])
        assert store.counts() == {"planned": 2}


def test_finding_jobs_gives_those_that_are_done(url):
    with open_store(url) as store:
        summary = run_batch(jobs(2), store, 1, model=MODEL)
        store.register(jobs(3), "v1")
        assert store.find(jobs(3), "v1") == set(summary.run_ids)
        assert store.find(jobs(3), "v2") == set()


def test_144_months_of_45_measures_take_less_than_60_kilobytes(url):
    names = tuple(f"measure_{number}" for number in range(45))
    counts, fractions = (300.0,) * 8, tuple(number / 7.1 for number in range(1, 38))
    series = [
        (0, *(packed([start + month * start / 7 for month in range(144)]) for start in (1.0, *counts, *fractions)))
    ]
    outcomes = {f"outcome_{number:02}": number / 7.1 for number in range(27)}
    with open_store(url) as store:
        store.declare([Measure(name, "1", "A number.") for name in names], [])
        store.register(jobs(100), "v1")
        store.write([Result(run_id(job, "v1"), 0.1, "f" * 32, names, series, outcomes) for job in jobs(100)])
        assert store.size() / 100 < 60_000


def test_the_store_is_named_by_argument_then_environment_then_default(monkeypatch):
    monkeypatch.delenv("CCSIM_STORE", raising=False)
    assert str(address()) == "sqlite:///results/ccsim.sqlite"
    monkeypatch.setenv("CCSIM_STORE", "sqlite:///mine.sqlite")
    assert str(address()) == "sqlite:///mine.sqlite"
    assert str(address("other.sqlite")) == "sqlite:///other.sqlite"


def test_a_store_of_a_newer_program_is_refused(url):
    with open_store(url) as store, store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE schema_version SET version = 5")
    assert str(refusal(url)).startswith("E401 the store was written by schema 5, this program knows 3")


@pytest.mark.parametrize("content", [b"just some text, longer than a header of a database, in a file" * 20, b"x"])
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path, content):
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    assert refusal(str(path)).code == "E402"
    assert path.read_bytes() == content


def test_a_damaged_store_is_named_as_such(tmp_path):
    path = tmp_path / "s.sqlite"
    with open_store(str(path)) as store:
        run_batch(jobs(50), store, 1, model=MODEL)
    content = path.read_bytes()
    path.write_bytes(content[:8192] + b"\xff" * (len(content) - 8192))
    with pytest.raises(StoreError, match=r"E402 .* is damaged"), open_store(str(path)) as store:
        store.months()


def test_the_database_of_another_program_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "holidays.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE photos (name TEXT)")
    connection.close()
    assert refusal(str(path)).code == "E409"
    assert path.stat().st_size == 8192


def test_a_folder_is_refused_with_the_name_to_give_instead(tmp_path):
    assert str(refusal(str(tmp_path))) == (
        f"E405 {tmp_path} is a folder; name a file in it: sqlite:///{tmp_path.as_posix()}/ccsim.sqlite"
    )


def test_a_store_below_a_file_cannot_be_made(tmp_path):
    (tmp_path / "file").touch()
    assert refusal(str(tmp_path / "file" / "s.sqlite")).code == "E403"


def test_a_store_that_may_only_be_read_can_be_read_but_not_written(tmp_path):
    path = tmp_path / "s.sqlite"
    with open_store(str(path)) as store:
        run_batch(jobs(1), store, 1, model=MODEL)
    with open_store(f"sqlite:///file:{path}?mode=ro&uri=true") as store:
        assert len(store.months()) == 6
        with pytest.raises(StoreError, match=r"E403 cannot write to .*readonly"):
            run_batch(jobs(2), store, 1, model=MODEL)


@pytest.mark.parametrize(
    "text", ["http://example.org/s", "sqlite:s.sqlite", "mysql://u:p@h/db", "postgresql://u:p@h:x/db"]
)
def test_an_unknown_address_is_refused_with_one_that_would_do(text):
    assert str(refusal(text)) == (
        f"E406 '{text.replace(':p@', ':***@')}' is not a store ccsim knows: give a file, sqlite:///results/ccsim.sqlite,"
        " or a server, postgresql://USER@HOST/NAME"
    )


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("postgres://ada:SECRET@h/db", "write postgresql:// in place of postgres://"),
        ("sqllite:///a.sqlite", "write sqlite:// in place of sqllite://"),
        ("ada:SECRET@h/db", "the address of a server begins with postgresql://"),
    ],
)
def test_a_slip_in_the_scheme_is_answered_with_the_right_one_and_without_the_password(text, hint):
    said = str(refusal(text))
    assert said.endswith(hint)
    assert "SECRET" not in said


def test_a_slip_in_the_folder_makes_no_folder(tmp_path):
    error = refusal(str(tmp_path / "resutls" / "s.sqlite"))
    assert error.code == "E421"
    assert error.next_command == f"mkdir -p {tmp_path / 'resutls'}"
    assert not (tmp_path / "resutls").exists()


def test_the_folder_of_the_default_store_is_made(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CCSIM_STORE", raising=False)
    open_store().close()
    assert (tmp_path / "results" / "ccsim.sqlite").is_file()


def test_a_full_disk_is_named_and_finished_runs_are_kept(tmp_path):
    with open_store(str(tmp_path / "s.sqlite")) as store:
        done = run_batch(jobs(1), store, 1, model=MODEL)
        store.engine.dispose()
        event.listen(store.engine, "connect", lambda raw, _: raw.execute("PRAGMA max_page_count=20"))
        with pytest.raises(StoreError, match="E404 the disk is full"):
            run_batch(jobs(60, months=2000), store, 1, model=MODEL)
        assert set(done.run_ids) <= store.find(jobs(1), "v1")
        assert store.counts()["done"] > 1


def test_a_store_that_stays_locked_is_named_as_busy(tmp_path, monkeypatch):
    monkeypatch.setattr("sim.batch.store.database_errors.BUSY_SECONDS", 0.1)
    path = tmp_path / "s.sqlite"
    with open_store(str(path)) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match=r"E407 .* has been busy"):
            store.register(jobs(1), "v1")
        other.close()


def test_a_store_that_cannot_be_written_is_read(tmp_path, monkeypatch):
    path = tmp_path / "archive.sqlite"
    with open_store(str(path)) as store:
        run_batch(jobs(2), store, 1, model=MODEL)
    monkeypatch.setattr("sim.batch.store.connect.os.access", lambda *_: False)
    with open_store(str(path)) as archive:
        assert run_batch(jobs(2), archive, 1, model=MODEL).reused == 2
        with pytest.raises(StoreError, match="E403"):
            run_batch(jobs(3), archive, 1, model=MODEL)
