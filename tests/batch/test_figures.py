"""The command that measures what batches cost, on batches that are small."""

from tests.batch.figures import figures


def test_the_figures_of_small_batches_are_those_that_are_asked_for():
    found = figures([1, 8], customers=200, months=26, usual=1)
    assert [(one["runs"], one["months"]) for one in found["batches"]] == [(1, 26), (8, 26)]
    assert all(0.0 < one["store_share"] < 1.0 for one in found["batches"])
    assert all(20.0 < one["peak_mb"] < 1000.0 for one in found["batches"])
    assert found["batches"][1]["bytes_a_run"] < found["batches"][0]["bytes_a_run"]
    assert set(found["usual_bytes_a_run"]) == {"sqlite", "postgresql"}
