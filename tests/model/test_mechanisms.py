"""Every mechanism switches something, in every form, and the two drivers agree whatever is switched."""

import pytest

from sim.model.run import simulate
from sim.scenario import Scenario
from sim.scenario.mechanisms import Switches, forms_of
from tests.model.worlds import changed, small

MECHANISMS = tuple(Switches.model_fields)
OTHER_FORMS = [(name, form) for name in MECHANISMS for form in forms_of(name)[2:]]


def busy(customers: int = 240, staff: int = 48) -> Scenario:
    """A firm in which everything happens: every mechanism has something to do."""
    return changed(
        small("customer_centric", customers, staff),
        kpis__unit_sales__weight=9.0,
        incentives__variable_share=0.8,
        incentives__accelerator=1.0,
        incentives__profit_feedback=0.5,
        leadership__resources=0.1,
        leadership__horizon=3.0,
        leadership__decisiveness=0.1,
        listening__focus_group_reach=0.2,
        listening__community=0.2,
        listening__vote_development=1.0,
        listening__mystery_shopping=0.5,
        listening__help_desk_rotation=0.5,
        standards__requests_first=0.5,
        standards__customers_decide=0.5,
        standards__self_written=0.5,
        systems__crm=1.0,
        systems__satisfaction_system=1.0,
        systems__tailored_pay=1.0,
        offer__price=1.1,
        offer__promise=0.2,
        offer__selling_mode=0.3,
        offer__contract_months=12,
        offer__relevance=0.9,
        segments__purpose__served=0.2,
        segments__intimacy__intimacy=1.5,
        portfolio__account_managers=6,
        portfolio__advocacy_focus=1.0,
        portfolio__look_alike=0.5,
        programmes__silos__budget=0.01,
        people__training=4.0,
        people__subcontracted_share=0.4,
        people__marketing=0.3,
        market__customer_power=0.5,
        market__rival_centricity=0.8,
    )


def switched(scenario: Scenario, mechanism: str, form: str) -> Scenario:
    return scenario.replace(f"switches.{mechanism}", form)


@pytest.fixture(scope="module")
def usual() -> str:
    return simulate(busy(), 1, 48).digest


@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_a_mechanism_switched_off_makes_a_difference(mechanism: str, usual: str) -> None:
    assert simulate(switched(busy(), mechanism, "off"), 1, 48).digest != usual


@pytest.mark.parametrize(("mechanism", "form"), OTHER_FORMS)
def test_another_form_of_a_mechanism_is_another(mechanism: str, form: str, usual: str) -> None:
    found = {simulate(switched(busy(), mechanism, one), 1, 48).digest for one in (form, "off")}
    assert len(found | {usual}) == 3


@pytest.mark.parametrize(("mechanism", "form"), OTHER_FORMS)
def test_both_drivers_agree_in_every_form(mechanism: str, form: str) -> None:
    scenario = switched(busy(60, 30), mechanism, form)
    assert simulate(scenario, 1, 27, driver="agents").digest == simulate(scenario, 1, 27).digest


def test_both_drivers_agree_where_every_mechanism_is_at_work() -> None:
    assert simulate(busy(90, 36), 3, 30, driver="agents").digest == simulate(busy(90, 36), 3, 30).digest


def test_both_drivers_agree_where_every_mechanism_is_off() -> None:
    scenario = busy(60, 30)
    for mechanism in MECHANISMS:
        scenario = switched(scenario, mechanism, "off")
    assert simulate(scenario, 1, 27, driver="agents").digest == simulate(scenario, 1, 27).digest


def test_every_mechanism_says_what_happens_and_where_it_comes_from() -> None:
    for field in Switches.model_fields.values():
        assert field.description.endswith(".")
        assert field.json_schema_extra["source"]
