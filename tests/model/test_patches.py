"""Rules that somebody replaces in a process: both drivers call them, and no stored run is mixed with theirs."""

from types import FunctionType

import pytest

from sim.batch import shipped_model
from sim.model import month, version
from sim.model.drivers.jit import compiled
from sim.model.drivers.patches import in_force, is_shipped, rebound, replaced
from sim.model.rules import chance, experience, people
from sim.model.rules.delivery import kept_at_handovers

usual_clip = chance.clip


def twice_as_high(x, low, high):
    return 2.0 * usual_clip(x, low, high)


def halved(x, low, high):
    return 0.5 * high


@pytest.fixture
def half(monkeypatch: pytest.MonkeyPatch) -> tuple[FunctionType, ...]:
    """The rule `clip`, replaced in its own module."""
    monkeypatch.setattr(chance, "clip", halved)
    return replaced()


def test_the_rules_of_the_files_are_no_replacement() -> None:
    assert replaced() == ()
    assert is_shipped(experience.feel)


def test_a_rule_that_is_replaced_in_its_module_is_replaced_wherever_it_is_called(half: tuple) -> None:
    assert half == (halved,)
    assert in_force(experience.clip) is halved
    assert rebound(kept_at_handovers, half)(0.0, 0.04) == 0.5


def test_a_replaced_rule_is_compiled(half: tuple) -> None:
    assert compiled(kept_at_handovers, half)(0.0, 0.04) == 0.5


def test_a_rule_that_is_replaced_where_it_is_called_is_replaced_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(month, "feel", halved)
    assert replaced() == (halved,)


def test_who_replaces_a_rule_may_call_the_old_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chance, "clip", twice_as_high)
    assert rebound(kept_at_handovers, replaced())(0.0, 0.04) == 2.0


def test_what_is_no_plain_function_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people, "engagement_of", 0.6)
    with pytest.raises(TypeError, match="only a plain function can take its place"):
        replaced()


def test_a_patched_model_has_a_version_of_its_own_and_runs_no_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = version()
    monkeypatch.setattr(chance, "clip", halved)
    assert version().startswith(f"{usual}-")
    with pytest.raises(RuntimeError, match="rules of the model were replaced"):
        shipped_model()
    monkeypatch.undo()
    assert version() == usual
