"""Results as plain data."""

import json
import math

import numpy as np

from analysis.show.plain import plain


def test_what_json_cannot_carry_becomes_null():
    assert plain({"a": math.inf, "b": [math.nan, 1.5]}) == {"a": None, "b": [None, 1.5]}


def test_numbers_of_numpy_become_those_of_python():
    values = plain([np.float64(0.5), np.int64(3), np.float64("nan"), np.bool_(True)])
    assert json.dumps(values, allow_nan=False) == "[0.5, 3, null, true]"


def test_tuples_ranges_and_keys_that_are_no_text_are_carried():
    assert plain({1: (1, 2), "r": range(2)}) == {"1": [1, 2], "r": [0, 1]}
