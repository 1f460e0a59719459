"""Which runs of a batch came before: a set of identities that takes ten bytes each."""

from collections.abc import Iterable
from typing import Any

KEY = "S10"  # the bytes of an identity
RECENT = 50_000  # runs that wait to be sorted in among the others


class Distinct:
    """A set of run identities that grows."""

    def __init__(self) -> None:
        self._recent: set[bytes] = set()
        self._sorted: Any = None

    def first_time(self, runs: Iterable[str]) -> list[str]:
        """Those of `runs` that are not in the set, each once, in their order; they are added to it."""
        keys = {bytes.fromhex(run): run for run in runs}
        new = [key for key in self._not_sorted(list(keys)) if key not in self._recent]
        self._recent.update(new)
        if len(self._recent) >= RECENT:
            self._sort_in()
        return [keys[key] for key in new]

    def _not_sorted(self, keys: list[bytes]) -> list[bytes]:
        import numpy as np

        if self._sorted is None:
            return keys
        wanted = np.array(keys, dtype=KEY)
        places = np.searchsorted(self._sorted, wanted)
        known = self._sorted[np.minimum(places, len(self._sorted) - 1)] == wanted
        return [key for key, old in zip(keys, known.tolist(), strict=True) if not old]

    def _sort_in(self) -> None:
        import numpy as np

        recent = np.array(list(self._recent), dtype=KEY)
        self._sorted = np.sort(recent if self._sorted is None else np.concatenate([self._sorted, recent]))
        self._recent.clear()
