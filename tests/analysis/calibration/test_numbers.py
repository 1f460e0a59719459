"""The numbers that may be searched, and their places in their sweeps."""

import pytest

from analysis.calibration.numbers import at, chosen, free_numbers, place_of, sweep_of


def test_only_numbers_without_data_are_free_and_each_has_a_sweep() -> None:
    assert {one.mark for one in free_numbers()} == {"A", "C"}
    assert all(sweep_of(one)[0] < sweep_of(one)[1] for one in free_numbers())


def test_a_number_with_data_cannot_be_chosen() -> None:
    with pytest.raises(ValueError, match="is not free: only"):
        chosen(["assumptions.satisfaction.gaps"])


def test_a_place_in_the_sweep_is_a_value_and_back() -> None:
    (base,) = chosen(["assumptions.churn.base"])
    assert at(base, place_of(base)) == base.default
    assert (at(base, -1.0), at(base, 2.0)) == base.sweep
