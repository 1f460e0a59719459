"""Quantities: arithmetic over what cells measure, and nothing else."""

import math
import re

import pytest

from sim.scenario.files.formula import Formula, FormulaError, Term


def test_a_number_divided_by_zero_is_none_as_it_is_world_by_world():
    assert math.isnan(Formula("a.x * (1 / 0)").value({Term("a", "x"): 2.0}, {}))


def test_months_of_a_measure_are_read_with_both_ends():
    assert Formula("a.b.profit[25:36]").terms == (Term("a.b", "profit", 25, 36),)
    assert Formula("a.revenue[27]").terms == (Term("a", "revenue", 27, 27),)


@pytest.mark.parametrize(
    "text", ["a.profit[36:25]", "a.profit[x]", "profit", "a.b()", "open('x').read", "a.b if 1 else 2", "[1]", "", "a."]
)
def test_what_is_no_arithmetic_over_cells_is_refused(text):
    with pytest.raises(FormulaError):
        Formula(text)


def test_a_deep_formula_is_refused_without_a_crash():
    with pytest.raises(FormulaError):
        Formula("-" * 100_000 + "a.b")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a.b" + " + a.b" * 1_000, "the formula has 6,003 characters; at most 400"),
        ("a.b + " + "9" * 16, "a number in the formula has more than 15 digits"),
        ("a.b + 0xff", "'0x' is not a number"),
        ("1or 2", "'1o' is not a number"),
        ("2e5x", "'2e5x' is not a number"),
        ("1_000 * a.b", "'1_' is not a number"),
    ],
)
def test_a_formula_is_refused_before_python_reads_it(text, message):
    with pytest.raises(FormulaError, match=re.escape(message)):
        Formula(text)


def test_numbers_and_names_with_digits_are_read():
    assert Formula("2.5e-3 * q1_a.nps2[1:12] + .5").terms == (Term("q1_a", "nps2", 1, 12),)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("a.x - b.x", 0.5),
        ("(a.x - b.x) / 0.2 - (a.x - b.x) / 0.25", 2.5),
        ("12 * a.x[1:12] + 1", 6.0),
        ("-max(a.x, abs(b.x), 3)", 0.5),
        ("a.x * b.x", 0.0),
        ("a.x / b.x - 1", 0.0),
        ("1 / a.x", 0.0),
        ("log(a.x)", 0.0),
        ("(2 + 3) * a.x", 2.5),
        ("a.x / 0", math.nan),
        ("log(0) * a.x", math.nan),
        (" * ".join(["a.x", *["999999999999999"] * 21]), math.inf),
    ],
)
def test_a_size_in_the_unit_of_the_terms_is_taken_into_that_of_the_formula(text: str, size: float) -> None:
    formula = Formula(text)
    assert formula.in_the_unit_of(dict.fromkeys(formula.terms, 0.5)) == pytest.approx(size, nan_ok=True)
