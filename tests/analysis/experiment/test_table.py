"""The end of a batch in text and as JSON, from made-up outcomes."""

import json
from dataclasses import replace

from analysis.experiment.compute import answer
from analysis.experiment.table import as_json, base_text, best, text
from sim.scenario.files.experiments import Points
from tests.analysis.experiment.test_compute import PAIR, SHARES, SWEEP, outcomes

LUCK = {1: 0.0, 2: 10.0, 3: 20.0}
SWEPT = outcomes([(p, 0, s, LUCK[s] - p * (1 + s / 10)) for p in range(3) for s in LUCK])


def test_the_differences_to_the_base_follow_the_means() -> None:
    lines = text(answer(SWEEP, SWEPT)).splitlines()
    place = lines.index("customer_centric minus itself at variable_share 0.2 (as in customer_centric):")
    assert lines[place + 1].split()[:3] == ["variable_share", "headline,", "M"]
    assert lines[place + 2].split()[:4] == ["0.0", "+1.20", "[+0.95,", "+1.45]"]
    assert lines[1].split()[:3] == ["0.0", "10.00", "+-24.84"]


def test_the_lines_of_a_sweep_fit_a_terminal() -> None:
    rows = [line for line in text(answer(SWEEP, SWEPT)).splitlines() if line[:1].isdigit()]
    assert len(rows) == 5
    assert max(map(len, rows)) <= 80


def test_a_base_that_no_file_has_is_called_the_first_level() -> None:
    other = replace(SWEEP, points=Points((SHARES[2:] + SHARES[:1],)))
    assert base_text(answer(other, SWEPT)) == "variable_share 0.4 (the first level)"


def test_the_note_says_how_many_worlds_there_really_are() -> None:
    found = answer(PAIR, outcomes([(0, 0, 1, 1.0), (0, 0, 2, 100.0), (0, 1, 1, 3.0)]))
    said = text(found)
    assert "Means over 1 of 3 worlds; months 25-60." in said
    assert "2 of 3 worlds are left out: there the run of some scenario is missing." in said


def test_lines_that_rest_on_different_worlds_say_on_how_many() -> None:
    found = answer(SWEEP, SWEPT[(SWEPT["point"] != 2) | (SWEPT["seed"] == 1)])
    lines = text(found).splitlines()
    assert lines[0].split()[:2] == ["variable_share", "worlds"]
    assert [line.split()[1] for line in lines if line[:1].isdigit()][:3] == ["3", "3", "1"]
    assert "Means over 1 to 3 of 3 worlds" in "\n".join(lines)


def test_two_worlds_have_a_difference_without_an_interval() -> None:
    found = answer(PAIR, outcomes([(0, d, s, s + d * s) for d in (0, 1) for s in (1, 2)]))
    assert text(found).splitlines()[-3].split() == ["customer_centric", "+1.50", "+1.5", "+0.75"]


def test_means_of_drawn_points_say_that_some_are_left_out() -> None:
    drawn = replace(PAIR, points=Points((SHARES,)), factors=("incentives.variable_share",), sampled=True)
    rows = [(p, d, s, s + d * s) for p in range(3) for d in (0, 1) for s in (1, 2, 3)]
    assert "Means over 3 worlds, each the mean of 3 points, +-" in text(answer(drawn, outcomes(rows)))
    assert "Means over 3 worlds, each the mean of up to 3 points, +-" in text(answer(drawn, outcomes(rows[:-1])))


def test_who_is_ahead_is_counted_by_point() -> None:
    two = replace(PAIR, points=Points((SHARES,)), factors=("incentives.variable_share",))
    rows = [
        (p, d, s, v)
        for p, pair in enumerate([(1.0, 2.0), (1.0, 3.0), (3.0, 3.0)])
        for d, v in enumerate(pair)
        for s in (1, 2)
    ]
    first = best(answer(two, outcomes(rows))).splitlines()[0]
    assert first.startswith("Highest headline, of 3 points: product_centric 0, customer_centric 2; ")
    assert first.endswith("; less than 0.02 M EUR between the best two: 1")


def test_json_holds_means_and_both_differences() -> None:
    found = json.loads(json.dumps(as_json(answer(SWEEP, SWEPT))))
    assert found["base"] == {"point": {"incentives.variable_share": 0.2}, "unchanged": True}
    low, base, high = found["lines"]
    assert (low["point"], low["worlds"], low["minus_first"]) == ({"incentives.variable_share": 0.0}, 3, None)
    assert low["minus_base"]["headline"]["verdict"] == "higher"
    assert round(high["minus_base"]["profit"]["mean"], 3) == -0.6
    assert base["minus_base"] is None


def test_what_is_not_a_number_is_null_in_json() -> None:
    found = as_json(answer(PAIR, outcomes([(0, 0, 1, 1.0), (0, 1, 1, 3.0)])))
    assert found["lines"][1]["minus_first"]["headline"] == {
        "mean": 2.0,
        "low": None,
        "high": None,
        "n": 1,
        "verdict": "too few worlds",
    }
