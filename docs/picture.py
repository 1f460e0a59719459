"""Draw docs/images/answer.svg, the picture on the front page, from the comparison that `ccsim compare` makes.

    make picture

Runs that the store has are not computed again.
"""

from pathlib import Path

from analysis.comparison.compute import compare
from analysis.comparison.figures.plane import plane
from analysis.compute import Compute
from sim.batch import open_store
from sim.scenario import load

DESIGNS = ("product_centric", "account_managed", "customer_centric")
PICTURE = Path(__file__).parent / "images" / "answer.svg"


def main() -> None:
    """Compare the three reference designs in thirty worlds and save the plane of loyalty and profit."""
    with open_store() as store:
        found = compare([load(name) for name in DESIGNS], range(1, 31), 144, Compute(store, workers=2))
    PICTURE.parent.mkdir(exist_ok=True)
    print(plane(found, found.adopted).save(PICTURE))


if __name__ == "__main__":
    main()
