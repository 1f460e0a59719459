"""The golden figures: they change only by `python -m tests.golden.renew`."""

import pytest

from tests.golden.figures import OUTCOMES, digest, golden, outcomes, platform_key
from tests.model.worlds import DESIGNS


@pytest.mark.parametrize("name", OUTCOMES)
@pytest.mark.parametrize("design", DESIGNS)
def test_an_outcome_is_what_it_was(design: str, name: str) -> None:
    assert outcomes(design)[name] == pytest.approx(golden()["outcomes"][design][name], rel=1e-9)


@pytest.mark.parametrize("design", DESIGNS)
def test_where_the_digest_was_made_every_bit_is_what_it_was(design: str) -> None:
    kept = golden()["digests"].get(platform_key(), {design: digest(design)})
    assert digest(design) == kept[design]


def test_a_digest_is_kept_for_each_design() -> None:
    assert all(set(kept) == set(DESIGNS) for kept in golden()["digests"].values())
