"""Writing down the month: monthly measures that show a column of the firm are copied from it by themselves."""

import numpy as np

from sim.model.state import FIRM, World, record_type
from sim.model.tables import MONTHLY_TYPE, Table
from sim.scenario.measures import MONTHLY


def _place(record: np.dtype, address: str) -> int:
    """Where a number stands in a record, in bytes: the column `trust`, or the third number of one, `effort.2`."""
    name, _, number = address.partition(".")
    assert record.fields is not None
    return int(record.fields[name][1]) + 8 * int(number or 0)


def _numbers(record: np.dtype, addresses: list[str]) -> np.dtype:
    """The record type that shows these numbers of `record` alone, in this order."""
    places = [_place(record, address) for address in addresses]
    names = [str(n) for n in range(len(places))]
    return np.dtype({"names": names, "formats": ["f8"] * len(places), "offsets": places, "itemsize": record.itemsize})


_SHOWN = [measure for measure in MONTHLY if measure.of]
_FROM = _numbers(record_type(FIRM), [measure.of for measure in _SHOWN])
_TO = _numbers(MONTHLY_TYPE, [measure.name for measure in _SHOWN])


class Recording:
    """Copies columns of the simulated firms of one world into its monthly record."""

    def __init__(self, world: World) -> None:
        self._firms: Table = world.firms[: len(world.levers)].view(_FROM)
        self._monthly: Table = world.monthly.view(_TO)

    def write(self, month: int) -> None:
        """Write down month number `month` (from 0) of every simulated firm."""
        first = month * len(self._firms)
        self._monthly[first : first + len(self._firms)] = self._firms
