"""What two forms say of how soon customers leave, beside published parameters."""

import numpy as np
import pytest
from scipy.special import hyp2f1

from analysis.customers.dropout import Contractual, Unannounced, fit_contractual, fit_unannounced, kept_errors
from analysis.customers.dropout import contractual as unlikelihood
from analysis.customers.histories import Purchases
from analysis.customers.reading import UNITS, read_customers
from tests.cdnow import TENTH

COHORT = np.array([1000, 631, 468, 382, 326, 289, 262, 241])  # Fader and Hardie 2007: customers left after each year


def years(last: int) -> tuple[np.ndarray, np.ndarray]:
    """The year in which each of the thousand left, or to which she was seen, and whether she left."""
    lost = -np.diff(COHORT[: last + 1])
    seen = np.repeat(np.arange(1.0, last + 1), lost)
    return np.append(seen, np.full(COHORT[last], float(last))), np.arange(1000) < lost.sum()


@pytest.mark.parametrize(("last", "alpha", "beta"), [(4, 0.764, 1.296), (7, 0.704, 1.182)])
def test_the_shifted_beta_geometric_has_its_published_parameters(last: int, alpha: float, beta: float) -> None:
    found = fit_contractual(*years(last))
    assert (found.alpha, found.beta) == (pytest.approx(alpha, abs=0.001), pytest.approx(beta, abs=0.001))
    assert found.kept(np.arange(1.0, 5.0)) == pytest.approx(COHORT[1:5] / 1000, abs=0.01)


def test_the_bg_nbd_has_its_published_parameters() -> None:
    table = read_customers(TENTH, "weeks")
    assert isinstance(table, Purchases)
    found = fit_unannounced(table.repeats, table.last / UNITS["weeks"], table.seen / UNITS["weeks"])
    assert (found.r, found.alpha) == (pytest.approx(0.243, abs=0.001), pytest.approx(4.414, abs=0.005))
    assert (found.a, found.b) == (pytest.approx(0.793, abs=0.001), pytest.approx(2.426, abs=0.005))


def test_purchases_left_are_the_slope_of_expected_purchases() -> None:
    form = Unannounced(0.243, 4.414, 0.793, 2.426)
    assert 39.0 * form.mean_rate(0.0, 39.0) == pytest.approx(expected_purchases(form, 39.0), rel=1e-4)


def expected_purchases(form: Unannounced, t: float) -> float:
    """Repeat purchases of a new customer by time t, E[X(t)] (equation 9 of Fader, Hardie and Lee 2005)."""
    r, alpha, a, b = form.r, form.alpha, form.a, form.b
    tail = (alpha / (alpha + t)) ** r * hyp2f1(r, b, a + b - 1.0, t / (alpha + t))
    return float((a + b - 1.0) / (a - 1.0) * (1.0 - tail))


def test_errors_shrink_with_the_root_of_the_table() -> None:
    seen, left = years(4)
    form, at = fit_contractual(seen, left), np.array([1.0, 4.0])
    small = kept_errors(unlikelihood(seen, left), form, at)
    large = kept_errors(unlikelihood(np.tile(seen, 4), np.tile(left, 4)), form, at)
    assert small == pytest.approx(2 * large, rel=0.01)
    assert small[0] == pytest.approx(np.sqrt(0.631 * 0.369 / 1000), rel=0.2)


def test_a_form_with_equal_customers_leaves_at_a_constant_rate() -> None:
    form = Contractual(1000.0, 9000.0)
    assert form.kept(np.array([1.0, 2.0, 10.0])) == pytest.approx(0.9 ** np.array([1.0, 2.0, 10.0]), abs=0.001)


@pytest.mark.parametrize(("r", "alpha", "a", "b"), [(0.243, 4.414, 0.793, 2.426), (1.5, 20.0, 6.0, 30.0)])
def test_the_share_of_purchases_left_is_the_closed_form_where_that_can_be_computed(
    r: float, alpha: float, a: float, b: float
) -> None:
    t = np.array([0.0, 12.0, 52.0])
    closed = (1.0 + t / alpha) ** -a * hyp2f1(a + b - r - 1.0, a, a + b, t / (alpha + t))
    assert Unannounced(r, alpha, a, b).kept(t) == pytest.approx(closed, abs=1e-5)


def test_customers_who_are_all_alike_leave_as_one_chance_says() -> None:
    kept = Unannounced(1.0, 4.0, 2000.0, 6000.0).kept(np.array([0.0, 16.0]))  # a quarter of purchases is the last
    assert kept == pytest.approx([1.0, 0.25], abs=0.001)  # (1 + 0.25 * 16 / 4) ** -2


def test_customers_who_never_leave_are_all_kept() -> None:
    assert Unannounced(8.0, 42.0, 0.001, 190.0).kept(np.array([12.0, 48.0])) == pytest.approx([1.0, 1.0], abs=0.001)


@pytest.mark.parametrize("levels", [2, 3, 5, 8])
@pytest.mark.parametrize("gap", [0.5, 3.0])
def test_a_table_of_regular_counts_has_a_curve(levels: int, gap: float) -> None:
    repeats = np.arange(80.0) % levels
    fitted = fit_unannounced(repeats, repeats * gap, np.full(80, 30.0))
    kept = fitted.kept(np.array([0.0, 12.0, 24.0, 36.0, 48.0]))
    assert np.isfinite(kept).all()
    assert (np.diff(kept) <= 0.0).all()
