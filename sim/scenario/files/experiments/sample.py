"""A sample of a space of factors: few points that cover it well, drawn when they are first asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, overload

from sim.scenario.files.experiments.experiment import Point


@dataclass(frozen=True, slots=True)
class Factor:
    """One address and the values that it may take: from `low` to `high`, both included, or one of `choice`."""

    address: str
    low: float = 0.0
    high: float = 1.0
    kind: str = "real"
    choice: tuple[Any, ...] = ()

    def value(self, share: float) -> Any:
        """The value at `share` (0 to 1, 1 excluded) of the way through the factor.

        >>> Factor("a", 1, 4, "integer").value(0.99), Factor("a", 2.0, 4.0).value(0.5)
        (4, 3.0)
        >>> Factor("a", choice=("x", "y")).value(0.4)
        'x'
        """
        if self.choice:
            return self.choice[min(int(share * len(self.choice)), len(self.choice) - 1)]
        if self.kind == "integer":
            return min(int(self.low) + int(share * (self.high - self.low + 1)), int(self.high))
        return self.low + share * (self.high - self.low)


@dataclass(frozen=True)
class Sample(Sequence[Point]):
    """`n` points of a Latin hypercube, or of a scrambled Sobol or Halton sequence: one `seed`, the same points."""

    method: str
    n: int
    seed: int
    factors: tuple[Factor, ...]

    def __len__(self) -> int:
        return self.n

    @overload
    def __getitem__(self, index: int) -> Point: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Point, ...]: ...

    def __getitem__(self, index: int | slice) -> Point | tuple[Point, ...]:
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(self.n)))
        shares = self._cube[range(self.n)[index]].tolist()
        return tuple((f.address, f.value(share)) for f, share in zip(self.factors, shares, strict=True))

    @cached_property
    def _cube(self) -> Any:
        """The sample in the unit cube, a row per point and a column per factor."""
        import numpy as np
        from scipy.stats import qmc

        engines = {"latin": qmc.LatinHypercube, "sobol": qmc.Sobol, "halton": qmc.Halton}
        engine = engines[self.method](d=len(self.factors), seed=np.random.default_rng(self.seed))
        return engine.random(self.n)
