"""Random streams for the people of a world: one per subject, read once before the first month.

What happens in the months draws from `sim.model.rules.luck` instead, number by number.
"""

import hashlib

import numpy as np


def stream(seed: int, subject: str) -> np.random.Generator:
    """The stream of one subject in the world of `seed`: its own, whatever the others draw."""
    name = int.from_bytes(hashlib.blake2b(subject.encode(), digest_size=8).digest(), "big")
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence([seed, name])))
