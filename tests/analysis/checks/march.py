"""March's model of mutual learning (1991), small: to check the signs that the dock `march` ascribes to it.

Thirty dimensions of reality are 1 or -1; fifty people and the code believe 1, 0 or -1 of each. In a period people act,
deciding by chance where they believe nothing; they learn from the code, one step a time, with probability p1; the code
learns from those whose acts fit reality better than it does itself, toward their majority, with probability
1 - (1 - p2)^k, k the surplus of that majority. Acting and learning in steps are not in the article, but in the program
behind it (notes by Rodan 2005 and Christensen 2015, as told with a stored replication by M. Workiewicz).
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

DIMENSIONS, PEOPLE = 30, 50
Ints = npt.NDArray[np.int8]


@dataclass(frozen=True)
class Learned:
    """What came of each run: the share of reality that the code has right, less what it has wrong (runs,), and how much
    people differ in what they believe: mean standard deviation over dimensions (runs,)."""

    knowledge: npt.NDArray[np.float64]
    spread: npt.NDArray[np.float64]


def learn(
    learning: float | npt.NDArray[np.float64],
    code_learning: float,
    turnover: float = 0.0,
    turbulence: float = 0.0,
    periods: int = 100,
    runs: int = 100,
    seed: int = 1,
) -> Learned:
    """What the code knows after so many periods.

    `learning` is p1, of everybody or of each person; `code_learning` p2, `turnover` p3, `turbulence` p4. Without the
    last two all runs end at rest: 100 periods are enough for p1 of .1 and more, nearly.
    """
    generator = np.random.default_rng(seed)
    reality = coins(generator, (runs, 1, DIMENSIONS))
    beliefs = naive(generator, (runs, PEOPLE, DIMENSIONS))
    code = np.zeros((runs, 1, DIMENSIONS), np.int8)
    rates = np.broadcast_to(learning, PEOPLE)[None, :, None]
    for _ in range(periods):
        if turnover:
            left = generator.random((runs, PEOPLE, 1)) < turnover
            beliefs = np.where(left, naive(generator, beliefs.shape), beliefs)
        reality = np.where(generator.random(reality.shape) < turbulence, -reality, reality)
        acts = np.where(beliefs == 0, coins(generator, beliefs.shape), beliefs)
        better = (acts * reality).sum(axis=2, keepdims=True) > (code * reality).sum(axis=2, keepdims=True)
        taught = (generator.random(beliefs.shape, np.float32) < rates) & (code != 0)
        beliefs = np.where(taught, np.clip(beliefs + code, -1, 1), beliefs)
        code = learned(code, (acts * better).sum(axis=1, keepdims=True), code_learning, generator)
    return Learned((code * reality).mean(axis=(1, 2)), beliefs.std(axis=1).mean(axis=1))


def naive(generator: np.random.Generator, shape: tuple[int, ...]) -> Ints:
    """Beliefs of people who have learned nothing yet."""
    return generator.integers(-1, 2, shape, np.int8)


def coins(generator: np.random.Generator, shape: tuple[int, ...]) -> Ints:
    """1 or -1, by chance."""
    return 2 * generator.integers(0, 2, shape, np.int8) - 1


def learned(code: Ints, surplus: npt.NDArray[np.int64], rate: float, generator: np.random.Generator) -> Ints:
    """The code after a period: the majority's view, where it has another one and learns."""
    learns = generator.random(code.shape) > (1.0 - rate) ** np.abs(surplus)
    view = np.sign(surplus).astype(np.int8)
    return np.where((view != 0) & (view != code) & learns, view, code)
