"""Random numbers on demand: one uniform for whoever asks, from the place of the question alone.

Nothing is drawn ahead and nothing is remembered. The number is a function of the world's seed, the mechanism, the
month, the seat and the number within the mechanism: whoever asks the same question hears the same answer, in whatever
order and however often. So the same customer meets the same luck under every design (common random numbers).

The function is Philox2x32-10 of Salmon, Moraes, Dror and Shaw 2011 ("Parallel random numbers: as easy as 1, 2, 3"):
ten rounds of multiplying and exchanging two words of 32 bits, keyed by the seed. It was made for counters that follow
each other, as seats and months do, and passes BigCrush with them and with keys that follow each other; seven rounds
suffice for that. For each seed it is one-to-one, so that no two questions of a world share a number.
"""

ROUNDS = 10
"""Philox: rounds of the published generator."""
MULTIPLIER = 0xD256D193
"""Philox: multiplier of a round."""
KEY_STEP = 0x9E3779B9
"""Philox: what the key grows by each round, the golden ratio in 32 bits."""
WORD = 0xFFFFFFFF
"""Philox: 32 bits."""
WORD_BITS = 32
"""Philox: bits of a word."""

COLUMN_BITS = 8
"""Place in the counter: up to 256 numbers of a mechanism."""
MECHANISM_BITS = 8
"""Place in the counter: up to 256 mechanisms; the months take what is left of a word, 65,536 of them."""

FRACTION_SHIFT = 21
"""A double holds 53 bits: 32 of the upper word, and 21 of the lower one."""
DROPPED_BITS = 11
"""What does not fit of the lower word."""
SMALLEST_STEP = 1.1102230246251565e-16
"""2^-53, the step between uniforms."""


def philox(first, second, key):
    """Two words of 32 bits from a counter of two words and a key of one, by Philox2x32-10.

    >>> [hex(word) for word in philox(0x243F6A88, 0x85A308D3, 0x13198A2E)]
    ['0xdd7ce038', '0xf62a4c12']
    """
    for _ in range(ROUNDS):
        product = first * MULTIPLIER
        first = ((product >> WORD_BITS) & WORD) ^ key ^ second
        second = product & WORD
        key = (key + KEY_STEP) & WORD
    return first, second


def uniform(luck, mechanism, seat, column=0):
    """A uniform in [0, 1) for a seat - a customer, a person, a segment, a KPI, 0 for the firm - and a mechanism.

    `luck` is the world's seed and the month (`seed, month`), `column` says which number of the mechanism. Only the seat
    counts, not the firm: in an arena the people of all firms meet the same luck.

    >>> uniform((1, 0), 12, 3, 0) == uniform((1, 0), 12, 3, 0) != uniform((1, 0), 12, 3, 1)
    True
    """
    seed, month = luck
    question = ((month << MECHANISM_BITS | mechanism) << COLUMN_BITS) | column
    upper, lower = philox(int(seat), question, seed)
    return ((upper << FRACTION_SHIFT) | (lower >> DROPPED_BITS)) * SMALLEST_STEP
