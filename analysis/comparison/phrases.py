"""Small parts of sentences: lists, horizons, months, capitals."""

from collections.abc import Sequence


def years(labels: Sequence[str]) -> str:
    """Horizons in one phrase.

    >>> years(["3 years", "5 years"])
    '3 and 5 years'
    """
    if not all(label.endswith(" years") for label in labels):
        return listed(labels)
    return listed([label.removesuffix(" years") for label in labels]) + " years"


def months(count: int) -> str:
    """A number of months with its noun.

    >>> months(1), months(24)
    ('1 month', '24 months')
    """
    return f"{count} month{'s' * (count != 1)}"


def listed(words: Sequence[str]) -> str:
    """Words joined as in a sentence.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def capital(words: str) -> str:
    """`words` with a capital first letter, the rest untouched."""
    return words[:1].upper() + words[1:]
