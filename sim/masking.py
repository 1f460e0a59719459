"""Passwords in addresses, hidden before anything is printed, logged or stored.

A leaf that every room may import, with nothing heavy in it.
"""

import re
import shlex
from collections.abc import Iterable

HIDDEN = "***"
_SCHEME = r"[A-Za-z][\w+.-]*:/{1,2}(?!/)"  # one slash is left where an address was taken for a path
_WHOLE = re.compile(rf"(?s)((?:--?[\w-]+=)?{_SCHEME}[^:/@]*:).*@")
# Within a sentence a password ends at the last @ of its word, or, should it hold a space, at the next @ of its line.
_WITHIN = re.compile(rf"({_SCHEME}[^\s:/@]*:)(?:\S*|[^\n]*?)@")
# Where the scheme was forgotten: a name of two letters at least (one is a drive), a colon, and no slash behind it.
_BARE_WHOLE = re.compile(r"(?s)^((?:--?[\w-]+=)?[\w.+-]{2,}:)(?![/\\\s]).*@(?=[\w.\[-])")
_BARE_WITHIN = re.compile(r"(?<![\w.+-])([\w.+-]{2,}:)(?![/\\\s])\S{1,300}@(?=[\w.\[-])")
_OPTION = re.compile(r"(?i)((?:^|[?&;\s(,])\w*(?:password|passwd|pwd)\s*=\s*)(?:'[^']*'|\"[^\"]*\"|[^&\s'\"),]+)")


def masked(text: str) -> str:
    """`text` with every password in it hidden: `scheme://user:PASSWORD@host`, `?password=PASSWORD`, `password=...`.

    So is one in an address whose scheme was forgotten: `user:PASSWORD@host`. A text that is an address as a whole may
    have any character in its password, spaces among them.

    >>> masked("postgresql://ada:to@ps ecret@127.0.0.1/runs?sslpassword=x&port=1")
    'postgresql://ada:***@127.0.0.1/runs?sslpassword=***&port=1'
    >>> masked("the connection to postgresql://ada:secret@127.0.0.1/runs was lost")
    'the connection to postgresql://ada:***@127.0.0.1/runs was lost'
    >>> masked("'ada:secret@db/runs' is not a store")
    "'ada:***@db/runs' is not a store"
    """
    if ":/" in text:
        pattern = _WHOLE if _WHOLE.match(text) else _WITHIN
        text = pattern.sub(rf"\1{HIDDEN}@", text)
    if "@" in text:
        pattern = _BARE_WHOLE if ":/" not in text and _BARE_WHOLE.match(text) else _BARE_WITHIN
        text = pattern.sub(rf"\1{HIDDEN}@", text)
    return _OPTION.sub(rf"\1{HIDDEN}", text)


def shown_command(words: Iterable[str]) -> str:
    """A command line as it may be printed: quoted for a shell, its passwords hidden.

    >>> shown_command(["ccsim", "status", "--store", "postgresql://ada:secret@db/runs"])
    "ccsim status --store 'postgresql://ada:***@db/runs'"
    """
    return shlex.join(map(masked, words))
