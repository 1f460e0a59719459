"""`--executor` names a cluster, `--workers` a number of processes; every verb that computes has both."""

import pytest

from tests.cli.conftest import Ccsim

COMPUTING = (
    ("run", "customer_centric", "--months", "30"),
    ("compare", "--no-report", "--months", "30"),
    ("batch", "smoke", "--months", "30"),
    ("dock",),
)


@pytest.mark.parametrize("verb", COMPUTING)
def test_a_cluster_where_nobody_answers_is_explained(
    ccsim: Ccsim, monkeypatch: pytest.MonkeyPatch, verb: tuple[str, ...]
) -> None:
    monkeypatch.setattr("sim.batch.workers.cluster.PATIENCE", 0.5)
    result = ccsim(*verb, "--seeds", "2", "--executor", "dask://127.0.0.1:9")
    assert result.exit_code == 4
    assert "E505 no Dask scheduler answers at tcp://127.0.0.1:9" in result.stderr
    assert "--workers 1" not in result.stderr


@pytest.mark.parametrize("executor", ["dask", "2", "dask://host", "tcp://host:1", "dask://:1"])
def test_what_is_no_cluster_is_a_usage_error(ccsim: Ccsim, executor: str) -> None:
    result = ccsim("compare", "--executor", executor)
    assert result.exit_code == 2
    assert f"'{executor}' is no executor: give dask://host:port" in result.stderr


@pytest.mark.parametrize("workers", ["dask", "0", "257", "dask://host:1"])
def test_workers_are_a_number(ccsim: Ccsim, workers: str) -> None:
    result = ccsim("compare", "--workers", workers)
    assert result.exit_code == 2
    assert "Invalid value for '--workers'" in result.stderr
