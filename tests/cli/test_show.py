"""`ccsim show`."""

import json

from tests.cli.conftest import Ccsim


def test_a_shipped_scenario_is_shown_with_the_line_of_each_value(ccsim: Ccsim) -> None:
    result = ccsim("show", "customer_centric", "incentives")
    assert result.exit_code == 0
    assert result.stdout.startswith("incentives:\n  variable_share: ")
    assert "  # " in result.stdout.splitlines()[1]


def test_as_json_each_setting_has_address_value_and_origin(ccsim: Ccsim) -> None:
    (first, *_) = json.loads(ccsim("show", "customer_centric", "market", "--json").stdout)["settings"]
    assert set(first) == {"address", "value", "origin"}


def test_a_section_that_does_not_exist_is_a_usage_error(ccsim: Ccsim) -> None:
    assert ccsim("show", "customer_centric", "nosuch").exit_code == 2


def test_an_experiment_is_no_scenario(ccsim: Ccsim) -> None:
    result = ccsim("show", "winners")
    assert (result.exit_code, result.stderr) == (
        3,
        "winners is an experiment, not a scenario\nNext: ccsim batch winners\n",
    )
