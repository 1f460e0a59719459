"""What the YAML parser stumbled over, said in words that help somebody who does not know YAML's own."""

from ruamel.yaml.error import MarkedYAMLError

from sim.scenario.problems import Problem
from sim.scenario.yaml.source import Source
from sim.scenario.yaml.tree import Place

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
OTHERWISE = ("this line cannot be read", "check its indentation, quotes and brackets")


def syntax_problem(error: Exception, source: Source) -> Problem:
    """The parser's error as a problem of the file (E050, E052 for tabs), whatever the parser raised."""
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return Place(source, 1, 1).problem("E050", "the file cannot be read as YAML", OTHERWISE[1])
    raw = f"{error.problem} {error.context or ''}"
    mark = error.problem_mark
    for part, text, hint, at_context in READINGS:
        if part in raw:
            mark = error.context_mark if at_context and error.context_mark is not None else mark
            code = "E052" if "tab;" in text else "E050"
            return _place(source, mark).problem(code, text, hint or _colon_hint(source, mark.line))
    return _place(source, mark).problem("E050", *OTHERWISE)


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
