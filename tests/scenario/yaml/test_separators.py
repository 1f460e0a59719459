"""Keys and values without the ': ' between them."""

import pytest

from sim.scenario.yaml.separators import glued


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("layers:2", "layers", "2"),
        ("layers=2", "layers", "2"),
        ("layers = 2  # few", "layers", "2"),
        ("offer.price:1.1", "offer.price", "1.1"),
        ("weight:0.4, level: unit}", "weight", "0.4"),
        ("name:My firm", "name", "My firm"),
        ("name:'x'", "name", "'x'"),
    ],
)
def test_a_pair_is_taken_apart(text: str, key: str, value: str) -> None:
    found = glued(text)
    assert found is not None
    assert (found.key, found.value) == (key, value)


@pytest.mark.parametrize(
    "text", ["layers: 2", "layers :", "layers:", "https://example.org", "C:\\firm", "what if: x=3", "0.4:1", "a::b", ""]
)
def test_other_texts_are_no_pair(text: str) -> None:
    assert glued(text) is None
