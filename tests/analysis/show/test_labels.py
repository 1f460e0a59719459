"""Names inside figures: none over another, none cut."""

import pytest

from analysis.show.labels import room_for, spread, wrapped


def test_names_that_would_overlap_are_moved_apart_by_as_little_as_possible() -> None:
    assert spread([1.0, 2.0, 9.0], [2.0, 2.0, 2.0], 0.0, 10.0) == pytest.approx([1.0, 3.0, 9.0])


def test_names_at_the_edge_stay_inside_the_panel() -> None:
    assert spread([10.0, 10.0], [2.0, 2.0], 0.0, 10.0) == pytest.approx([7.0, 9.0])


def test_a_name_on_two_lines_takes_twice_the_room() -> None:
    assert spread([5.0, 5.0], [4.0, 2.0], 0.0, 10.0) == pytest.approx([3.5, 6.5])
    assert room_for(["a short one", "a name that needs more than one line"]) == pytest.approx(3 * 1.3 * 13 / 72)


def test_no_names_need_no_room() -> None:
    assert spread([], [], 0.0, 1.0) == []


def test_a_name_is_wrapped_at_its_words() -> None:
    assert wrapped("account managers without a bonus") == "account managers\nwithout a bonus"
