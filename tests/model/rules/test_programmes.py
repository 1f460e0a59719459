"""Programmes of change: what they may spend, whom they reach by their owner, what they change in the whole firm."""

import pytest

from sim.model.rules.programmes import (
    cancel_programmes,
    cross_borders,
    firm_reach,
    more_of,
    opened,
    reach,
    reach_out,
    run_programmes,
    team_reach,
)
from sim.model.state import (
    ACCOUNT_MANAGER,
    DEPARTMENT,
    INVOLVE,
    LEADERSHIP,
    MANAGERS,
    MARKETING,
    MINDSET,
    MONEY,
    NOBODY,
    OPERATIONS,
    SILOS,
    TEAMS,
)
from tests.model.rules.rows import alone, firm, given, lever, person, running


def run(budgets: list[float], cut: float = 0.0, kept: tuple[float, ...] = (1.0,) * 6, programmes: int = 1) -> object:
    house = firm(kept=list(kept), revenue=14000.0, wage=140.0, staff=10.0, heads=2.0)
    row, hand = lever(programme_budget=budgets, budget_cut=cut), given(programmes=programmes, programme_full=7.0)
    run_programmes(house, row, hand)
    return house


def test_a_programme_works_in_full_from_so_many_hours_of_facilitators() -> None:
    # .01 x 14000 at 1 an hour for 20 people: 7 hours each
    house = run([0.01, 0.005, 0.03, 0.0, 0.0, 0.0])
    assert house.intensity == pytest.approx([1.0, 0.5, 1.0, 0.0, 0.0, 0.0])


def test_a_cut_of_budgets_takes_its_share_of_what_a_programme_does() -> None:
    assert run([0.01, 0.0, 0.0, 0.0, 0.0, 0.0], cut=0.4).intensity[MONEY] == pytest.approx(0.6)


def test_what_is_kept_is_weighted_by_budget() -> None:
    house = run([0.03, 0.01, 0.0, 0.0, 0.0, 0.0], kept=(1.0, 0.0, 0.0, 1.0, 1.0, 1.0))
    assert house.programme_kept == pytest.approx(0.75)
    assert house.intensity[:2] == [1.0, 0.0]


def test_a_firm_without_programmes_has_kept_them_all() -> None:
    assert run([0.0] * 6, kept=(0.0,) * 6).programme_kept == 1.0


def test_without_the_mechanism_no_programme_does_anything() -> None:
    assert run([0.01] * 6, programmes=0).intensity == [0.0] * 6


def planned(**settings: object) -> tuple[float, float, float]:
    house = run([0.02, 0.0, 0.0, 0.0, 0.0, 0.01], **settings)
    return house.programme_plan, house.programme_money, house.programme_kept


def test_what_is_planned_is_the_budget_of_all_and_what_is_spent_what_is_kept_and_not_cut_of_it() -> None:
    assert planned() == pytest.approx((0.03, 0.03, 1.0))
    assert planned(kept=alone(MINDSET), cut=0.4) == pytest.approx((0.03, 0.006, 1.0 / 3.0))


def test_programmes_that_are_switched_off_are_not_planned_and_spend_nothing() -> None:
    assert planned(programmes=0) == (0.0, 0.0, 1.0)


def test_leaders_cancel_what_runs_and_leave_alone_what_has_not_begun() -> None:
    house = firm()
    cancel_programmes(house, lever(programme_budget=[0.01, 0.0, 0.002, 0.0, 0.0, 0.0]))
    assert house.kept == [0.0, 1.0, 0.0, 1.0, 1.0, 1.0]
    assert house.programme_kept == 0.0


def test_a_cancelled_programme_stays_cancelled() -> None:
    house = firm()
    cancel_programmes(house, lever(programme_budget=alone(MINDSET, 0.01)))
    run_programmes(house, lever(programme_budget=alone(MINDSET, 0.01)), given())
    assert (house.intensity[MINDSET], house.programme_kept) == (0.0, 0.0)


def test_teams_reach_people_as_far_as_work_is_done_in_them() -> None:
    assert team_reach(0.06, 0.3) == pytest.approx(0.2)
    assert team_reach(0.9, 0.3) == 1.0


def reached(who: object, owner: int, p: int = MONEY, by_owner: int = 1, teams: float = 0.3) -> float:
    levers = running(p, owner, cross_functional_share=teams)
    return reach(who, p, levers, given(programme_spill=0.1, subcontract_reach=0.25, programme_owner=by_owner))


def test_a_programme_of_nobody_reaches_nobody() -> None:
    assert reached(person(), NOBODY) == 0.0


def test_a_departments_programme_reaches_marketing_and_others_by_hearsay() -> None:
    assert reached(person(function=MARKETING), DEPARTMENT) == 1.0
    assert reached(person(function=OPERATIONS), DEPARTMENT) == 0.1


def test_account_managers_reach_themselves_and_others_by_hearsay() -> None:
    assert reached(person(role=ACCOUNT_MANAGER), MANAGERS) == 1.0
    assert reached(person(), MANAGERS) == 0.1


def test_teams_reach_everybody_as_far_as_they_are_resourced() -> None:
    # .1 + .9 x .15/.3
    assert reached(person(), TEAMS, teams=0.15) == pytest.approx(0.55)
    assert reached(person(), TEAMS, teams=0.0) == pytest.approx(0.1)
    assert reached(person(), TEAMS) == pytest.approx(1.0)


def test_subcontractors_are_reached_in_full_by_the_programme_for_mindset_alone() -> None:
    sent = person(contractor=1)
    assert reached(sent, TEAMS, INVOLVE) == pytest.approx(0.25)
    assert reached(sent, DEPARTMENT, INVOLVE) == pytest.approx(0.025)
    assert reached(sent, TEAMS, MINDSET) == pytest.approx(1.0)


def test_without_owners_a_programme_reaches_everybody_but_subcontractors() -> None:
    assert reached(person(), NOBODY, by_owner=0) == 1.0
    assert reached(person(contractor=1), NOBODY, by_owner=0) == 0.25


def test_each_programme_reaches_a_person_by_its_own_owner() -> None:
    someone, row = person(function=MARKETING), lever(cross_functional_share=0.15)
    row.programme_owner = [NOBODY, DEPARTMENT, MANAGERS, TEAMS, NOBODY, TEAMS]
    reach_out(someone, row, given(programme_spill=0.1, programme_teams=0.3))
    assert someone.reached == pytest.approx([0.0, 1.0, 0.1, 0.55, 0.0, 0.55])


@pytest.mark.parametrize(("owner", "change"), [(NOBODY, 0.0), (DEPARTMENT, 0.2), (MANAGERS, 0.3), (TEAMS, 0.5)])
def test_what_belongs_to_the_whole_firm_changes_by_the_owners_reach(owner: int, change: float) -> None:
    levers = running(SILOS, owner, cross_functional_share=0.15)
    assert firm_reach(SILOS, levers, given(programme_spill=0.1)) == pytest.approx(change)


def test_teams_without_resources_change_no_more_than_hearsay() -> None:
    assert firm_reach(SILOS, running(SILOS, TEAMS, cross_functional_share=0.0), given()) == 0.1


def test_without_owners_everything_in_the_firm_can_be_changed() -> None:
    assert firm_reach(SILOS, running(SILOS, NOBODY), given(programme_owner=0)) == 1.0


def test_a_programme_gives_a_share_of_what_is_missing() -> None:
    assert more_of(0.2, 0.5, 0.5) == pytest.approx(0.4)
    assert more_of(1.0, 0.5, 1.0) == 1.0


def test_a_programme_for_leaders_opens_them_half_of_the_way() -> None:
    house = firm(intensity=alone(LEADERSHIP))
    assert opened(0.4, house, running(LEADERSHIP), given(programme_leadership=0.5)) == pytest.approx(0.7)
    assert opened(0.4, house, running(LEADERSHIP, NOBODY), given()) == pytest.approx(0.4)
    assert opened(0.4, firm(), running(LEADERSHIP), given()) == pytest.approx(0.4)


def borders(intensity: float = 0.0, share: float = 0.0, teams: int = 1, kept: float = 1.0) -> float:
    house = firm(intensity=alone(SILOS, intensity), kept_all=kept)
    levers = running(SILOS, silo_crossings=2.0, cross_functional_share=share)
    cross_borders(house, levers, given(programme_silos=0.4, teams=teams))
    return house.crossings


def test_teams_across_functions_halve_the_borders_that_a_need_crosses() -> None:
    assert borders() == 2.0
    assert borders(share=1.0) == pytest.approx(1.0)
    assert borders(share=1.0, teams=0) == 2.0
    assert borders(share=1.0, kept=0.5) == pytest.approx(1.5)


def test_a_programme_against_silos_takes_away_two_borders_in_five() -> None:
    # 2 x (1 - .5 x .6) x (1 - .4)
    assert borders(intensity=1.0, share=0.6) == pytest.approx(0.84)
    # A team that reaches half: 2 x (1 - .5 x .15) x (1 - .4 x .5)
    assert borders(intensity=1.0, share=0.15) == pytest.approx(1.48)
