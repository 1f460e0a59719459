"""A batch of the shipped model that is killed five times loses nothing, doubles nothing, and computes the same."""

from tests.batch.campaign import campaign


def test_five_kills_cost_no_finished_run():
    found = campaign(kills=5, seed=3)
    assert found["kills_parent"] + found["kills_worker"] == 5
    assert min(found["kills_parent"], found["kills_worker"]) > 0
    assert found["restarts"] >= found["kills_parent"]
    assert found["runs"] >= 100
    assert (found["lost"], found["duplicates"], found["different"]) == (0, 0, 0)
