"""How a number is declared, and what is read from its declaration."""

from enum import StrEnum

import pytest
from pydantic import ValidationError

from sim.scenario.declare import Choice, Parameter, Section, assumption, choice, choices, lever, parameters


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class House(Section):
    """A section with a number, a count, a word and a section inside."""

    class Door(Section):
        """A section inside."""

        width: float = lever(0.9, "m", (0.5, 2.0), "S1", "doors -firms.wait")

    height: float = lever(2.5, "m", (2.0, 4.0), "B1", "frontier +firms.offers")
    """How high a room is."""
    rooms: int = lever(3, "rooms", (1, 9), "B.1")
    """Rooms."""
    paint: Colour = choice(Colour.BLUE, "S2", "focus ~firms.served")
    """Colour of the walls."""
    door: Door = Door()


class Villa(House):
    """A section that inherits its numbers."""

    towers: int = lever(0, "towers", (0, 4), "S0")
    """Towers."""


class Weather(Section):
    """A section of assumptions."""

    through = "drift"

    rain: float = assumption(0.3, "share", (0.0, 1.0), "A1", (0.1, 0.6), "A")
    """Days with rain."""
    wind: float = assumption(4.0, "m/s", (0.0, 40.0), "B3", (2.0, 8.0), "M-M", "handovers, teams")
    """Wind."""
    luck: float = assumption(0.1, "sd", (0.0, 1.0), "B4", (0.0, 0.2), "A", "none: nothing makes it")
    """Luck."""


def number(section: type[Section], address: str) -> Parameter:
    return {p.address: p for p in parameters(section)}[address]


def test_a_lever_says_what_it_means_and_what_it_acts_through() -> None:
    assert number(House, "height") == Parameter(
        "height", 2.5, "m", 2.0, 4.0, "How high a room is.", "B1", ("frontier",), "+firms.offers"
    )


def test_a_lever_may_act_through_no_mechanism() -> None:
    assert (number(House, "rooms").mechanisms, number(House, "rooms").mechanism) == ((), "")


def test_numbers_stand_in_the_order_of_declaration_with_their_section() -> None:
    assert [p.address for p in parameters(House, "my.")] == ["my.height", "my.rooms", "my.door.width"]


def test_a_number_without_a_text_beneath_it_has_no_sentence() -> None:
    assert number(House, "door.width").sentence == ""


def test_a_sentence_is_inherited_with_its_number() -> None:
    assert (number(Villa, "height").sentence, number(Villa, "towers").sentence) == ("How high a room is.", "Towers.")


def test_a_word_is_declared_with_its_options_in_the_order_of_their_codes() -> None:
    (paint,) = choices(House)
    assert paint == Choice("paint", "blue", ("red", "blue"), "Colour of the walls.", "S2", "focus", "~firms.served")


def test_an_assumption_belongs_to_the_mechanism_of_its_section() -> None:
    rain = number(Weather, "rain")
    assert (rain.mechanisms, rain.sweep, rain.mark) == (("drift",), (0.1, 0.6), "A")


def test_an_assumption_may_name_mechanisms_of_its_own() -> None:
    wind = number(Weather, "wind")
    assert (wind.mechanisms, wind.mechanism, wind.no_mechanism) == (("handovers", "teams"), "handovers", "")


def test_an_assumption_may_say_why_it_belongs_to_none() -> None:
    luck = number(Weather, "luck")
    assert (luck.mechanisms, luck.no_mechanism) == ((), "nothing makes it")


@pytest.mark.parametrize("value", [1.9, 4.1, float("nan"), float("inf"), "3"])
def test_a_value_out_of_range_is_refused(value: object) -> None:
    with pytest.raises(ValidationError, match="height"):
        House(height=value)


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(ValidationError, match="cellar"):
        House(cellar=1)


def test_a_section_that_was_made_without_a_file_has_numbers_and_no_sentences() -> None:
    made = type("Made", (Section,), {"__module__": "nowhere", "__annotations__": {"size": float}, "size": lever(
        1.0, "m", (0.0, 2.0), "S1")})  # fmt: skip
    assert [(p.address, p.sentence) for p in parameters(made)] == [("size", "")]
