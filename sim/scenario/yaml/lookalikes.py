"""Characters that look like one of YAML's or of a number's and are another: what word processors and phones type."""

import re
import unicodedata
from dataclasses import dataclass

DOUBLE = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02"
SINGLE = "\u2018\u2019\u201a\u201b\u2032\u00b4\uff07"
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe63\uff0d"
SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
NOTHING = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
PLAIN: dict[str, str] = {
    **dict.fromkeys(DOUBLE, '"'),
    **dict.fromkeys(SINGLE, "'"),
    **dict.fromkeys(DASHES, "-"),
    **dict.fromkeys(SPACES, " "),
    **dict.fromkeys(NOTHING, ""),
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},  # the full-width forms of ASCII
    "\u2236": ":",
    "\ufe55": ":",
    "\u3001": ",",
    "\u066b": ".",
    "\u00b7": ".",
}
"""Each look-alike with the character that is meant, "" where none is; digits of other scripts besides."""
# A word of a scenario file, perhaps with a value that is stuck to it.
WORD = re.compile(r"[\s-]*['\"]?[A-Za-z_][\w.]*['\"]?\s*([:=].*)?")


@dataclass(frozen=True, slots=True)
class LookAlike:
    """One look-alike in a text: where it stands (from 0), the character, and the one that is meant."""

    at: int
    character: str
    plain: str

    @property
    def text(self) -> str:
        """What stands there, in words: "a no-break space stands here", "an en dash stands here (-)"."""
        name = unicodedata.name(self.character).lower()
        seen = "" if self.plain in ("", " ") else f" ({self.character})"
        return f"{'an' if name[0] in 'aeiou' else 'a'} {name} stands here{seen}"

    @property
    def hint(self) -> str:
        """What to type instead."""
        if not self.plain:
            return "it is invisible; delete it"
        return "type a plain space instead" if self.plain == " " else f"type a plain {self.plain} instead"


def plain(text: str) -> str:
    r"""The text with every look-alike replaced by what is meant.

    >>> plain("\u201c0.4\u201d"), plain("\u2212\uff11\uff0e\uff15"), plain("\u0664\u00a0%"), plain("a\u200bb")
    ('"0.4"', '-1.5', '4 %', 'ab')
    """
    return "".join(_plain(character) for character in text)


def first_look_alike(text: str) -> LookAlike | None:
    """The first look-alike in a text, None in a text without any."""
    if text.isascii():
        return None
    return next((LookAlike(i, c, _plain(c)) for i, c in enumerate(text) if _plain(c) != c), None)


def spoiled_word(text: str) -> LookAlike | None:
    """The look-alike in what would be a word of a scenario file without it; None in any other text."""
    look_alike = first_look_alike(text)
    return look_alike if look_alike and WORD.fullmatch(plain(text)) else None


def _plain(character: str) -> str:
    if character.isascii():
        return character
    if unicodedata.category(character) == "Nd":
        return str(unicodedata.digit(character))
    return PLAIN.get(character, character)
