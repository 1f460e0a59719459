"""A command to type next, with the store that it is about."""

import os
from collections.abc import Iterable

from sim.masking import shown_command


def command_in(store: str | None, words: Iterable[str]) -> str:
    """The command `ccsim WORDS`, with `--store` where `store` is not the usual one; passwords are hidden.

    >>> command_in("night.sqlite", ["export", "results/tables"])
    'ccsim export results/tables --store night.sqlite'
    """
    option = [] if store is None or _is_usual(store) else ["--store", store]
    return shown_command(["ccsim", *words, *option])


def _is_usual(store: str) -> bool:
    from sim.batch.errors import StoreError
    from sim.batch.store.connect import DEFAULT, address, shown

    if store in (os.environ.get("CCSIM_STORE"), DEFAULT):
        return True
    try:
        return shown(address(store)) == shown(address())
    except StoreError:
        return False
