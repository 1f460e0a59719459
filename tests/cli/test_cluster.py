"""`--workers` names a number of processes or a cluster."""

import pytest

from tests.cli.conftest import Ccsim


def test_a_cluster_where_nobody_answers_is_explained(ccsim: Ccsim, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sim.batch.elsewhere.PATIENCE", 0.5)
    result = ccsim("run", "customer_centric", "--seeds", "2", "--months", "30", "--workers", "dask://127.0.0.1:9")
    assert result.exit_code == 4
    assert "E505 no Dask scheduler answers at tcp://127.0.0.1:9" in result.stderr
    assert "--workers 1" not in result.stderr


@pytest.mark.parametrize("workers", ["dask", "0", "257", "tcp://host:1"])
def test_what_is_neither_a_number_nor_a_cluster_is_refused(ccsim: Ccsim, workers: str) -> None:
    result = ccsim("compare", "--workers", workers)
    assert result.exit_code == 2
    assert "Invalid value for '--workers'" in result.stderr
