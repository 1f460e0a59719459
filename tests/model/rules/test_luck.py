"""Random numbers on demand: the published generator, the same bits everywhere, and good luck for all neighbours.

Statistics are taken with fixed seeds, so they come out the same each time; bounds are those that a perfect generator
would break once in ten thousand tries or less.
"""

from collections.abc import Callable
from itertools import product
from math import sqrt
from typing import Any

import numba
import numpy as np
import numpy.typing as npt
import pytest

from sim.model.drivers.jit import HOW, compiled_part
from sim.model.drivers.patches import twin
from sim.model.rules.luck import COLUMN_BITS, MECHANISM_BITS, WORD, philox, uniform

Words = npt.NDArray[np.uint64]
MONTHS, MECHANISMS, COLUMNS = 144, 24, 3

# Salmon et al. 2011, Random123, kat_vectors: philox2x32 10: counter, counter, key, answer, answer.
KNOWN = [
    (0x00000000, 0x00000000, 0x00000000, 0xFF1DAE59, 0x6CD10DF2),
    (0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0x2C3F628B, 0xAB4FD7AD),
    (0x243F6A88, 0x85A308D3, 0x13198A2E, 0xDD7CE038, 0xF62A4C12),
]
FEW_ROUNDS = [
    (0x00000000, 0x00000000, 0x00000000, 0x257A3673, 0xCD26BE2A),
    (0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xAB302C4D, 0x3DC9D239),
    (0x243F6A88, 0x85A308D3, 0x13198A2E, 0xBEDBBE6B, 0xE4C770B3),
]  # the same of philox2x32 7


def words(first: Any, second: Any, key: Any, rounds: int = 10) -> Words:
    """Philox2x32 once more, for whole arrays of unsigned words: the 64 bits of each answer, the first word on top."""
    a, b, k = (np.asarray(x, np.uint64) for x in np.broadcast_arrays(first, second, key))
    for step in range(rounds):
        whole = a * np.uint64(0xD256D193)
        key_now = (k + np.uint64(step * 0x9E3779B9 & WORD)) & np.uint64(WORD)
        a, b = (whole >> np.uint64(32)) ^ key_now ^ b, whole & np.uint64(WORD)
    return np.asarray((a << np.uint64(32)) | b)


def drawn(seed: Any = 1, month: Any = 0, mechanism: Any = 0, seat: Any = 0, column: Any = 0, rounds: int = 10) -> Any:
    """The uniforms of arrays of questions, by the second implementation."""
    question = (np.asarray(month) << (MECHANISM_BITS + COLUMN_BITS)) | (np.asarray(mechanism) << COLUMN_BITS) | column
    return (words(seat, question, seed, rounds) >> np.uint64(11)).astype(float) / 2.0**53


def everywhere() -> dict[str, npt.NDArray[np.float64]]:
    """Numbers as a run of the model draws them, laid out along each argument: 100,000 or so of each (lines, along)."""
    some, long = np.arange(400)[:, None], np.arange(256)[None, :]
    return {
        "seat": drawn(seat=np.arange(100_000)[None, :]),
        "month": drawn(seat=some, month=long, mechanism=12),
        "mechanism": drawn(seat=some, month=7, mechanism=long),
        "column": drawn(seat=some, month=7, column=long),
        "seed": drawn(seat=some, seed=long),
    }


@pytest.mark.parametrize(("first", "second", "key", "upper", "lower"), KNOWN)
def test_the_generator_gives_the_published_answers(first: int, second: int, key: int, upper: int, lower: int) -> None:
    assert philox(first, second, key) == (upper, lower)
    assert int(words(first, second, key)) == upper << 32 | lower


@pytest.mark.parametrize(("first", "second", "key", "upper", "lower"), FEW_ROUNDS)
def test_the_second_implementation_gives_them_with_seven_rounds_too(
    first: int, second: int, key: int, upper: int, lower: int
) -> None:
    assert int(words(first, second, key, 7)) == upper << 32 | lower


QUESTIONS = list(product((0, 1, 20_000, 2**32 - 1), (0, 143, 65_535), (0, 23, 255), (0, 1, 999_999), (0, 2, 255)))


def test_compiler_interpreter_and_second_implementation_give_the_same_bits() -> None:
    compiled: Callable[..., float] = numba.njit(**HOW)(twin(uniform, lambda called: compiled_part(called, ())))
    for seed, month, mechanism, seat, column in QUESTIONS:
        plain = uniform((seed, month), mechanism, seat, column)
        assert plain == compiled((seed, month), mechanism, seat, column)
        assert plain == drawn(seed, month, mechanism, seat, column)


def test_a_seat_that_numpy_counted_asks_the_same_question() -> None:
    assert uniform((1, 2), 3, np.int64(70_000)) == uniform((1, 2), 3, 70_000)


def test_a_number_is_at_least_0_and_less_than_1() -> None:
    largest = uniform.__globals__ | {"philox": lambda *_: (WORD, WORD)}
    assert type(uniform)(uniform.__code__, largest)((0, 0), 0, 0, 0) == 1.0 - 2.0**-53
    least = uniform.__globals__ | {"philox": lambda *_: (0, 0)}
    assert type(uniform)(uniform.__code__, least)((0, 0), 0, 0, 0) == 0.0


def test_no_two_questions_of_a_world_share_a_number() -> None:
    month, mechanism, column, seat = np.meshgrid(np.arange(12), np.arange(24), np.arange(3), np.arange(1000))
    numbers = drawn(5, month.ravel(), mechanism.ravel(), seat.ravel(), column.ravel())
    assert len(np.unique(numbers)) == 12 * 24 * 3 * 1000


def chi_square(counts: npt.NDArray[np.int64]) -> float:
    """How far counts are from even, in standard deviations of a perfect generator: chi-square less its mean."""
    expected = counts.sum() / counts.size
    return float((((counts - expected) ** 2).sum() / expected - (counts.size - 1)) / sqrt(2.0 * (counts.size - 1)))


@pytest.mark.parametrize("argument", everywhere())
def test_numbers_spread_evenly_along_every_argument(argument: str) -> None:
    counts = np.bincount((everywhere()[argument].ravel() * 1000).astype(int), minlength=1000)
    assert abs(chi_square(counts)) < 4.0


@pytest.mark.parametrize("argument", everywhere())
def test_neighbours_along_every_argument_do_not_correlate(argument: str) -> None:
    numbers = everywhere()[argument]
    for distance in (1, 2, 3, 12):
        here, there = numbers[:, :-distance].ravel(), numbers[:, distance:].ravel()
        assert abs(np.corrcoef(here, there)[0, 1]) < 4.0 / sqrt(here.size)


@pytest.mark.parametrize("argument", everywhere())
def test_pairs_of_neighbours_fill_the_square_evenly(argument: str) -> None:
    numbers = (everywhere()[argument] * 32).astype(int)
    pairs = numbers[:, ::2][:, : numbers.shape[1] // 2] * 32 + numbers[:, 1::2]
    assert abs(chi_square(np.bincount(pairs.ravel(), minlength=32 * 32))) < 4.0


def test_what_a_person_meets_in_a_month_says_nothing_of_what_she_meets_in_another_way() -> None:
    # 72 series of numbers, one for each mechanism and column, over 144 months and 200 seats: all pairs of them
    mechanism, column = np.arange(MECHANISMS)[:, None, None, None], np.arange(COLUMNS)[None, :, None, None]
    month, seat = np.arange(MONTHS)[None, None, :, None], np.arange(200)[None, None, None, :]
    series = drawn(3, month, mechanism, seat, column).reshape(MECHANISMS * COLUMNS, -1)
    correlations = np.corrcoef(series)[np.triu_indices(len(series), 1)]
    assert np.abs(correlations).max() < 5.0 / sqrt(series.shape[1])
    assert np.std(correlations) * sqrt(series.shape[1]) == pytest.approx(1.0, abs=0.06)


def flips(rounds: int = 10) -> npt.NDArray[np.float64]:
    """How often each bit of the answer changes when one bit of seat, question or seed does (96, 64)."""
    seat, question, seed = (np.arange(4096) * factor & WORD for factor in (1, 257, 65_537))
    before = words(seat, question, seed, rounds)
    bits = np.arange(64, dtype=np.uint64)
    rows = []
    for place, bit in product(range(3), range(32)):
        changed = [seat, question, seed]
        changed[place] = changed[place] ^ (1 << bit)
        difference = before ^ words(*changed, rounds)
        rows.append(((difference[:, None] >> bits) & np.uint64(1)).mean(axis=0))
    return np.array(rows)


def test_one_changed_bit_of_a_question_changes_half_of_the_answer() -> None:
    assert np.abs(flips() - 0.5).max() < 5.0 * 0.5 / sqrt(4096)
    assert flips().mean() == pytest.approx(0.5, abs=0.001)


def test_these_statistics_would_find_a_generator_that_mixes_too_little() -> None:
    assert np.abs(flips(rounds=3) - 0.5).max() > 0.4
    poor = drawn(seat=np.arange(100_000), rounds=2)
    assert abs(np.corrcoef(poor[:-1], poor[1:])[0, 1]) > 0.05
