"""March's model of mutual learning (1991), small: to check the signs that the dock `march` ascribes to it.

Thirty dimensions of reality are 1 or -1; fifty people and the code believe 1, 0 or -1 of each. In a period people act,
deciding by chance where they believe nothing; they learn from the code, one step a time, with probability p1; the code
learns from those whose acts fit reality better than it does itself, toward their majority, with probability
1 - (1 - p2)^k, k the surplus of that majority. Acting and learning in steps are not in the article, but in the program
behind it (notes by Rodan 2005 and Christensen 2015, as told with a stored replication by M. Workiewicz).
"""

import numpy as np
import numpy.typing as npt

DIMENSIONS, PEOPLE = 30, 50
Ints = npt.NDArray[np.int64]


def knowledge(
    learning: float | npt.NDArray[np.float64],
    code_learning: float,
    turnover: float = 0.0,
    turbulence: float = 0.0,
    periods: int = 100,
    runs: int = 60,
    seed: int = 1,
) -> npt.NDArray[np.float64]:
    """What the code knows after so many periods, in each run: share of reality, less what it has wrong (runs,).

    `learning` is p1, of everybody or of each person; `code_learning` p2, `turnover` p3, `turbulence` p4. Without the
    last two all runs end at rest: 100 periods are enough for p1 of .1 and more, nearly.
    """
    generator = np.random.default_rng(seed)
    reality = generator.choice([-1, 1], (runs, 1, DIMENSIONS))
    beliefs = naive(generator, (runs, PEOPLE, DIMENSIONS))
    code = np.zeros((runs, 1, DIMENSIONS), np.int64)
    rates = np.broadcast_to(learning, PEOPLE)[None, :, None]
    for _ in range(periods):
        left = generator.random((runs, PEOPLE, 1)) < turnover
        beliefs = np.where(left, naive(generator, beliefs.shape), beliefs)
        reality = np.where(generator.random(reality.shape) < turbulence, -reality, reality)
        acts = np.where(beliefs == 0, generator.choice([-1, 1], beliefs.shape), beliefs)
        better = (acts * reality).sum(axis=2, keepdims=True) > (code * reality).sum(axis=2, keepdims=True)
        taught = (generator.random(beliefs.shape) < rates) & (code != 0)
        beliefs = np.where(taught, np.clip(beliefs + code, -1, 1), beliefs)
        code = learned(code, (acts * better).sum(axis=1, keepdims=True), code_learning, generator)
    return np.asarray((code * reality).mean(axis=(1, 2)))


def naive(generator: np.random.Generator, shape: tuple[int, ...]) -> Ints:
    """Beliefs of people who have learned nothing yet."""
    return generator.integers(-1, 2, shape)


def learned(code: Ints, surplus: Ints, rate: float, generator: np.random.Generator) -> Ints:
    """The code after a period: the majority's view, where it has another one and learns."""
    learns = generator.random(code.shape) > (1.0 - rate) ** np.abs(surplus)
    return np.where((surplus != 0) & (np.sign(surplus) != code) & learns, np.sign(surplus), code)
