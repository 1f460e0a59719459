"""A market fitted to a table: published numbers come back, known markets come back, real customers come back."""

from dataclasses import replace

import numpy as np
import pytest
from scipy.special import hyp2f1

from analysis.customers.dropout import Contractual, Unannounced, fit_contractual, fit_unannounced, kept_errors
from analysis.customers.dropout import contractual as unlikelihood
from analysis.customers.figures import Figures, of_market
from analysis.customers.fitting import BASE, FRAILTY, MEAN, SPREAD, Fit, Setting, declared, fit, joined, moved
from analysis.customers.hazards import Hazards, hazards_of
from analysis.customers.histories import Contracts, Purchases
from analysis.customers.market_file import market_text
from analysis.customers.newcomers import kept_of, together
from analysis.customers.reading import UNITS, read_customers
from analysis.customers.telling import counted_of, json_object, rows_of, said_of, untold
from sim.scenario import Scenario, check, load
from tests.cdnow import CUSTOMERS, TENTH

COHORT = np.array([1000, 631, 468, 382, 326, 289, 262, 241])  # Fader and Hardie 2007: customers left after each year
KNOWN = {MEAN: 500.0, SPREAD: 0.9, BASE: -1.2, FRAILTY: 0.5}


@pytest.fixture(scope="module")
def cdnow() -> Fit:
    return fit(read_customers(CUSTOMERS), load("customer_centric"), worlds=16)


@pytest.fixture(scope="module")
def returned() -> Fit:
    """The fit to a table of contracts that was written down in a market with known numbers."""
    found = together(joined(in_known_market(), range(501, 521), window=1))
    return fit(Contracts(found.seen, found.left, found.spend, window=1), load("customer_centric"), worlds=16)


def in_known_market() -> Scenario:
    scenario = load("customer_centric")
    for address, value in KNOWN.items():
        scenario = scenario.replace(address, value)
    return scenario


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


def test_the_curve_between_table_and_market_is_found_again() -> None:
    found = hazards_of((12, 24, 36, 48), Hazards(-4.0, 1.2).kept((12, 24, 36, 48)))
    assert (found.level, found.spread) == (pytest.approx(-4.0, abs=0.01), pytest.approx(1.2, abs=0.01))


def test_a_known_market_is_found_again_from_its_own_customers(returned: Fit) -> None:
    found = {setting.parameter.address: setting.value for setting in returned.settings}
    assert found[MEAN] == pytest.approx(500.0, rel=0.06)
    assert found[SPREAD] == pytest.approx(0.9, abs=0.05)
    assert found[BASE] == pytest.approx(-1.2, abs=0.25)
    assert found[FRAILTY] == pytest.approx(0.5, abs=0.2)


def test_a_table_from_a_market_is_matched_in_every_figure(returned: Fit) -> None:
    assert [row.name for row in rows_of(returned) if not row.within] == []


def test_the_market_of_cdnow_has_its_concentration_of_sales(cdnow: Fit) -> None:
    assert cdnow.table.spending.best_fifth == pytest.approx(0.658, abs=0.001)
    assert cdnow.market.spending.best_fifth == pytest.approx(0.658, abs=0.03)
    assert cdnow.market.spending.mean == pytest.approx(90.9, rel=0.1)


def test_the_market_of_cdnow_has_its_spending_from_the_middle_up_and_not_below(cdnow: Fit) -> None:
    table, market = cdnow.table.spending.quantiles, cdnow.market.spending.quantiles
    assert market[2:] == pytest.approx(table[2:], rel=0.15)
    assert market[0] < 0.6 * table[0]  # nobody at CDNOW spends less than one record, and a log-normal has no floor


def test_the_market_of_cdnow_keeps_its_cohorts(cdnow: Fit) -> None:
    assert cdnow.table.kept == pytest.approx((0.492, 0.382, 0.325, 0.289), abs=0.001)
    assert cdnow.market.kept == pytest.approx(cdnow.table.kept, abs=0.05)


def test_the_form_of_leaving_follows_the_purchases_of_cdnow_that_were_counted(cdnow: Fit) -> None:
    ends, counted, form = zip(*counted_of(cdnow), strict=True)
    assert ends == (3, 6, 9, 12, 15)
    assert form == pytest.approx(counted, rel=0.14)


def test_a_number_at_the_end_of_its_range_says_what_the_table_asks_for(cdnow: Fit) -> None:
    frailty = cdnow.settings[-1]
    assert (frailty.value, frailty.is_clipped) == (2.0, True)
    assert said_of(frailty) == f"at the end of its range: the table asks for {frailty.wanted:.3g}"


def test_the_file_is_the_market_that_was_fitted(cdnow: Fit, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("any") / "markets" / "cdnow.yaml"
    path.parent.mkdir()
    path.write_text(market_text(cdnow, "customer_centric", CUSTOMERS), encoding="utf-8")
    assert check(path) == []
    assert load(path).hash == cdnow.scenario.hash


def test_what_lies_beyond_the_table_is_said(cdnow: Fit) -> None:
    assert "What comes after the 18 months of the table: 2 years, 3 years, 4 years follow" in untold(cdnow)[-1]


def test_everything_that_is_printed_is_in_the_json(cdnow: Fit) -> None:
    found = json_object(cdnow)
    assert (found["customers"], found["leaving"]["form"]) == (23570, "BG/NBD")
    assert [row["name"] for row in found["figures"]] == [row.name for row in rows_of(cdnow)]
    assert found["settings"][-1]["clipped"] is True


def test_a_wish_outside_the_range_is_clipped_and_remembered() -> None:
    setting = Setting(declared()[SPREAD], 1.0, 1.0)
    assert moved(setting, 3.0) == replace(setting, value=2.5, wanted=3.0)
    assert moved(setting, -0.5) == replace(setting, value=0.0, wanted=-0.5)


def test_a_wish_below_the_range_is_told_without_a_number_that_makes_no_sense() -> None:
    told = said_of(moved(Setting(declared()[FRAILTY], 0.8, 0.8), -1.2))
    assert told == "at the end of its range: the table asks for less than 0"


def test_a_single_world_has_no_errors() -> None:
    found = of_market(joined(in_known_market(), range(1, 2), window=1), window=1)
    assert isinstance(found, Figures)
    assert np.isnan(found.errors).all()


def test_customers_cut_short_count_as_long_as_they_were_seen() -> None:
    seen, left = np.array([1.0, 2.0, 3.0, 3.0]), np.array([True, False, True, False])
    assert kept_of(seen, left, 3).tolist() == [1.0, 0.75, 0.75, 0.375]


def test_a_form_with_equal_customers_leaves_at_a_constant_rate() -> None:
    form = Contractual(1000.0, 9000.0)
    assert form.kept(np.array([1.0, 2.0, 10.0])) == pytest.approx(0.9 ** np.array([1.0, 2.0, 10.0]), abs=0.001)
