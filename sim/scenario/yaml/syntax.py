"""What the YAML parser stumbled over, said in words that help somebody who does not know YAML's own."""

import math

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from sim.scenario.problems import Problem
from sim.scenario.yaml.lookalikes import first_look_alike, plain
from sim.scenario.yaml.separators import glued_line
from sim.scenario.yaml.source import Source
from sim.scenario.yaml.tree import Place

# Besides its own errors the parser lets a few of Python's through, for example at an escape that is out of range.
PARSER_ERRORS = (YAMLError, ValueError, ArithmeticError, LookupError, TypeError, AttributeError)
NEAR = 5  # lines above the one at which the parser stops, among which the cause is looked for

# A part of the parser's own message -> (what is wrong, what to do, whether it began at the parser's context).
READINGS: tuple[tuple[str, str, str, bool], ...] = (
    ("found character '\\t'", "a tab; YAML is indented with spaces", "replace the tab by spaces", False),
    ("mapping values are not allowed", "a ':' is not expected here", "", False),
    ("sequence entries are not allowed", "a '-' is not expected here", "begin the list on a line of its own", False),
    ("block sequence entries are not", "a '-' is not expected here", "begin the list on a line of its own", False),
    ("unexpected end of stream", "a quotation mark is opened here and never closed", "close it on this line", True),
    ("unexpected document separator", "a quotation mark is opened here and never closed", "close it", True),
    ("expected ',' or ']'", "the list opened with '[' here is not closed", "close it with ']'", True),
    ("expected ',' or '}'", "the group opened with '{' here is not closed", "close it with '}'", True),
    ("expected <block end>", "the indentation fits no line above", "align it with the lines above", False),
    ("could not find expected ':'", "a key without ':'", "write it as key: value", True),
    ("unknown escape character", "an unknown escape in double quotes", "use single quotes: '...'", False),
    ("escape sequence", "an unknown escape in double quotes", "use single quotes: '...'", False),
    ("but found '<stream end>'", "a bracket is opened and never closed", "close it with ']' or '}'", False),
    ("expected the node content", "a value is missing here", "write a value, or quote it: '...'", False),
    ("expected '<document start>'", "nothing may follow here", "remove it, or put the whole value in quotes", False),
    ("cannot start any token", "a value cannot begin with this character", "put the value in quotes: '...'", False),
    ("directive", "lines that begin with '%' are not used in scenario files", "remove the line", False),
    ("incompatible YAML document", "lines that begin with '%' are not used in scenario files", "remove it", False),
    ("tag", "tags ('!...') are not used in scenario files", "remove it", True),
    ("anchor", "anchors ('&', '*') are not used in scenario files", "write the value out", True),
    ("alias", "anchors ('&', '*') are not used in scenario files", "write the value out", True),
)
AFTER_A_VALUE = ("expected <block end>", "expected ','")
OTHERWISE = ("this line cannot be read", "check its indentation, quotes and brackets")


def syntax_problem(error: Exception, source: Source) -> Problem:
    """The parser's error as a problem of the file (E050, E052 for tabs), whatever the parser raised.

    Where the cause is seen, it is named: a look-alike (E058), a missing space after a colon (E059), an apostrophe.
    """
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return Place(source, 1, 1).problem("E050", "the file cannot be read as YAML", OTHERWISE[1])
    cause = _cause(error, source)
    return cause if cause is not None else _reading(error, source)


def _reading(error: MarkedYAMLError, source: Source) -> Problem:
    """What the parser says, in other words."""
    raw = f"{error.problem} {error.context or ''}"
    mark = error.problem_mark
    for part, text, hint, at_context in READINGS:
        if part in raw:
            mark = error.context_mark if at_context and error.context_mark is not None else mark
            code = "E052" if "tab;" in text else "E050"
            return _place(source, mark).problem(code, text, hint or _colon_hint(source, int(mark.line)))
    return _place(source, mark).problem("E050", *OTHERWISE)


def _cause(error: MarkedYAMLError, source: Source) -> Problem | None:
    """The mistake that makes the parser stumble, if it is one of those that many people make."""
    mark = error.problem_mark
    quote = closing_quote(source.lines[mark.line][: mark.column] if mark.line < len(source.lines) else "")
    if quote is not None and any(part in str(error.problem) for part in AFTER_A_VALUE):
        return _quote_problem(source, mark.line, quote)
    above = error.context_mark.line if error.context_mark is not None else mark.line
    lines = range(max(0, min(above, mark.line - 1), mark.line - NEAR), min(mark.line + 1, len(source.lines)))
    pairs = (glued_line(source, line) for line in lines)
    spoiled = (_look_alike(source, line) for line in lines)
    return next((problem for problem in (*pairs, *spoiled) if problem is not None), None)


def closing_quote(before: str) -> int | None:
    """Where a quotation mark ended a text, if nothing but spaces follows it; None if there is none.

    >>> closing_quote("name: 'It'"), closing_quote("name: 'Its' "), closing_quote("name: Its")
    (9, 10, None)
    """
    text = before.rstrip()
    return len(text) - 1 if text[-1:] in ("'", '"') and text.count(text[-1]) > 1 else None


def _quote_problem(source: Source, line: int, column: int) -> Problem:
    if source.lines[line][column] == "'":
        text, hint = "this apostrophe ends the text", "write it twice: '', or put the text in double quotes"
    else:
        text, hint = "this quotation mark ends the text", "put the text in single quotes: '...'"
    return Place(source, line + 1, column + 1).problem("E050", text, hint)


def _look_alike(source: Source, line: int) -> Problem | None:
    """E058 if the file could be read further with plain characters in this line."""
    look_alike = first_look_alike(source.lines[line])
    if look_alike is None:
        return None
    lines = list(source.lines)
    lines[line] = plain(lines[line])
    if _stops_at("\n".join(lines)) <= line:
        return None
    return Place(source, line + 1, look_alike.at + 1).problem("E058", look_alike.text, look_alike.hint)


def _stops_at(text: str) -> float:
    """The line (from 0) at which the parser cannot go on; infinite for a text that it reads to its end."""
    try:
        for _ in YAML(typ="safe", pure=True).parse(text):
            pass
    except MarkedYAMLError as error:
        return float(error.problem_mark.line) if error.problem_mark is not None else 0.0
    except PARSER_ERRORS:
        return 0.0
    return math.inf


def _place(source: Source, mark: object) -> Place:
    """The mark as a place; at the very end of the file, the last line that has text."""
    line, column = int(getattr(mark, "line", 0)), int(getattr(mark, "column", 0))
    lines = source.lines
    while line > 0 and (line >= len(lines) or not lines[line].strip()):
        line -= 1
        column = len(lines[line].rstrip()) if line < len(lines) else 0
    return Place(source, line + 1, column + 1)


def _colon_hint(source: Source, line: int) -> str:
    """Two causes of a stray ':': a text that holds one, and a line above without its own ':' or indented otherwise."""
    lines = source.lines
    if line < len(lines) and lines[line].count(":") > 1:
        return "put a text that holds ': ' in quotes"
    return "indent it like the lines above, and end every key above with ':'"
