"""What is compared: names, months, and the smallest differences that matter."""

from analysis.statistics.metrics import HEADLINE, MONEY, OTHERS, duration, horizons, metrics


def test_every_metric_has_a_smallest_difference_of_interest() -> None:
    assert all(metric.matters > 0 for metric in (*MONEY, *OTHERS))


def test_a_smallest_difference_is_seen_in_the_decimals_that_are_printed() -> None:
    assert all(float(metric.text(metric.matters)) > 0 for metric in (*MONEY, *OTHERS))


def test_shares_differ_by_one_at_most() -> None:
    spans = {metric.key: metric.span for metric in OTHERS}
    assert (spans["programmes_cancelled"], spans["true_nps"], spans["retention"]) == (1, 200, 100)


def test_money_at_each_horizon_keeps_what_matters() -> None:
    early = {metric.key: metric for metric in metrics(144)}["headline_3y"]
    assert (early.label, early.matters) == ("headline 3 years", HEADLINE.matters)


def test_a_run_of_sixty_months_has_one_horizon() -> None:
    assert [(h.label, h.month, h.suffix) for h in horizons(60)] == [("3 years", 60, "")]


def test_years_are_whole_or_half() -> None:
    assert (duration(42), duration(41)) == ("3.5 years", "41 months")
