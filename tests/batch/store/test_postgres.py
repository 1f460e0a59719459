"""What only a server can do wrong, and what ccsim says then."""

import psycopg
import pytest
from sqlalchemy import make_url
from sqlalchemy.exc import OperationalError

from sim.batch import Progress, StoreError, open_store, run_batch
from sim.batch.store.connect import address, connect, explained, shown
from sim.batch.store.connection_errors import connection_error_code
from tests.batch.worlds import MODEL, jobs
from tests.postgres import free_port, running_server


def refusal(url):
    with pytest.raises(StoreError) as caught:
        open_store(url)
    return caught.value


@pytest.fixture
def url(postgres):
    return postgres.new_database()


def test_a_server_that_does_not_answer_is_named():
    error = refusal(f"postgresql://someone:secret@127.0.0.1:{free_port()}/runs")
    assert str(error).startswith("E410 no PostgreSQL server answers at postgresql+psycopg://someone:***@127.0.0.1:")
    assert "secret" not in str(error)


def test_a_host_that_does_not_exist_is_named():
    assert refusal("postgresql://someone@nowhere.invalid/runs").code == "E410"


def test_a_wrong_password_is_named_and_not_shown(postgres):
    error = refusal(postgres.url("postgres", user="locked:wrong"))
    assert error.code == "E413"
    assert "refuses this user or password" in error.text
    assert "wrong" not in str(error)


def test_a_password_that_is_missing_is_named(postgres, monkeypatch, tmp_path):
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "none"))
    assert refusal(postgres.url("postgres", user="locked")).code == "E413"


def test_an_unknown_user_is_named(postgres):
    assert refusal(postgres.url("postgres", user="nobody_we_know")).code == "E413"


def test_a_database_that_does_not_exist_is_named(postgres):
    assert str(refusal(postgres.url("holidays"))).startswith("E414 the server has no database of that name")


def test_a_server_that_takes_no_more_connections_is_named(postgres):
    assert str(refusal(postgres.url("postgres", user="lonely"))).startswith("E407")


@pytest.mark.parametrize(
    ("address", "code"),
    [("nobody_we_know@/postgres", "E413"), ("ccsim@/holidays", "E414"), ("lonely@/postgres", "E407")],
)
def test_a_refusal_is_understood_whatever_language_the_server_speaks(postgres, monkeypatch, address, code):
    def in_another_language(*_, **__):
        raise psycopg.OperationalError("Verbindung fehlgeschlagen: FATAL:  unbekannt")

    user, _, database = address.partition("@/")
    monkeypatch.setattr(psycopg, "connect", in_another_language)
    assert refusal(postgres.url(database, user=user)).code == code


def test_a_server_that_lets_us_in_the_second_time_is_no_missing_server(postgres):
    assert connection_error_code(make_url(postgres.url("postgres"))) == "00000"


def test_an_option_of_the_address_counts_more_than_the_host_before_it():
    error = refusal(f"postgresql://someone@nowhere.invalid/runs?host=127.0.0.1&port={free_port()}")
    assert error.code == "E410"


def test_a_password_among_the_options_is_not_shown():
    assert "secret" not in shown(address("postgresql://u@h/db?password=secret"))


def test_a_database_that_may_only_be_read_is_read_and_not_written(postgres, url):
    with open_store(url) as store:
        run_batch(jobs(1), store, 1, model=MODEL)
    name = url.rpartition("/")[2]
    postgres.tell(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    with open_store(url) as store:
        assert len(store.months()) == 6
        with pytest.raises(StoreError, match=r"E403 cannot write to .*read-only transaction"):
            run_batch(jobs(2), store, 1, model=MODEL)


def test_a_user_without_rights_cannot_write(postgres, url):
    assert refusal(url.replace("ccsim@", "locked:right@")).code == "E403"


def test_a_full_disk_is_named(url):
    with open_store(url) as store:
        store.declare(MODEL.monthly, MODEL.outcomes)
    _make_writes_fail(url, "53100")
    with open_store(url) as store, pytest.raises(StoreError, match="E404 the disk is full"):
        run_batch(jobs(2), store, 1, model=MODEL)


def test_a_store_that_stays_locked_is_named_as_busy(url, monkeypatch):
    monkeypatch.setattr("sim.batch.store.database_errors.BUSY_SECONDS", 1.0)
    busy = pytest.raises(StoreError, match=r"E407 .* has been busy")
    with open_store(url) as store, open_store(url) as other, other._writes(), busy:
        store.register(jobs(1), "v1")


def test_an_idle_connection_that_was_cut_is_made_anew(postgres, url):
    with open_store(url) as store:
        run_batch(jobs(1), store, 1, model=MODEL)
        _cut_connections(postgres, url)
        assert run_batch(jobs(3), store, 1, model=MODEL).computed == 2


def test_a_connection_cut_in_the_middle_of_writing_is_named_and_nothing_half_is_kept(postgres, url):
    lost = pytest.raises(StoreError, match=r"E410 the connection to .* was lost")
    with open_store(url) as store:
        with lost, store._writes() as connection:
            connection.exec_driver_sql("DELETE FROM schema_version")
            _cut_connections(postgres, url)
            connection.exec_driver_sql("SELECT 1")
        store.check()
        assert store.counts() == {}


def test_a_server_that_stops_in_mid_batch_costs_nothing_that_was_done():
    with running_server() as server:
        url = server.new_database()

        def stop_after_two(progress: Progress) -> None:
            if progress.done == 2:
                server.stop()

        with open_store(url) as store, pytest.raises(StoreError, match="E410"):
            run_batch(jobs(5), store, 1, stop_after_two, MODEL)
        server.start()
        with open_store(url) as store:
            assert run_batch(jobs(5), store, 1, model=MODEL).reused == 2


def _cut_connections(postgres, url):
    name = url.rpartition("/")[2]
    postgres.tell(f"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{name}'")


def _make_writes_fail(url, state):
    """A trigger that answers the next registered run with the error code `state`, as the server would."""
    engine = connect(address(url))
    with engine.begin() as connection:
        body = f"BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '{state}'; END"
        connection.exec_driver_sql(f"CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $${body}$$")
        connection.exec_driver_sql("CREATE TRIGGER fails BEFORE INSERT ON runs EXECUTE FUNCTION fail()")
    engine.dispose()


def test_ctrl_c_that_costs_the_connection_is_no_lost_connection():
    def query():
        try:
            raise KeyboardInterrupt
        except KeyboardInterrupt as interrupt:
            raise OperationalError("ROLLBACK", {}, Exception("the connection is closed")) from interrupt

    with pytest.raises(KeyboardInterrupt), explained(address("postgresql://someone@127.0.0.1/runs")):
        query()
