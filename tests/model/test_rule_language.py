"""The language of rules: what a rule may say so that interpreter and compiler agree to the bit."""

import ast
import importlib
import re
from collections.abc import Collection, Iterator
from functools import cache
from itertools import zip_longest
from pathlib import Path

import pytest

from sim.model import month, rules, state
from sim.model.rules import kpis
from sim.model.state import CUSTOMER, FIRM, KPI, KPI_LEVER, KPIS, PERSON, SEGMENT, UNIT, Column
from sim.model.tables import LEVER_TYPE, MARKET_TYPE
from sim.scenario.assumptions import Assumptions
from sim.scenario.declare import parameters
from sim.scenario.kpis import CATALOGUE, Audience
from sim.scenario.levers import Design
from sim.scenario.levers.customers import Segments
from sim.scenario.levers.programmes import Owner, Programmes
from sim.scenario.market import Market
from sim.scenario.mechanisms import Switches, forms_of

MODEL = Path(month.__file__).parent
RULES = sorted(Path(rules.__path__[0]).glob("[a-z]*.py"))
SOURCES = [*RULES, Path(month.__file__)]
each_source = pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)

MAY_IMPORT = ("math", "sim.model.rules.", "sim.model.state", "sim.model.mechanisms")
MAY_CALL = {"abs", "float", "int", "len", "max", "min", "range"}
FROM_MATH = {"erf", "exp", "floor", "log", "sqrt", "tanh"}  # measured: these agree between both drivers
FORBIDDEN = (
    ast.Pow, ast.Slice, ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.List, ast.Set,
    ast.Dict, ast.JoinedStr, ast.Try, ast.With, ast.ClassDef, ast.Global, ast.Nonlocal, ast.Delete, ast.Raise,
    ast.Yield, ast.Starred, ast.NamedExpr, ast.Match, ast.AsyncFunctionDef, ast.Assert,
)  # fmt: skip

# Denominators whose domain is secured elsewhere than in their line.
SAFE_DENOMINATORS = {
    "chance.low": "a polynomial without a root where it is used (Acklam)",
    "chance.count": "counts from 1",
    "chance.1.0 - p": "p of 1 or more has returned before",
    "delivery.2.0 * width * width": "an assumption that is declared as at least .1",
    "desk.months": "one of two assumptions that are declared as at least 1",
    "effort.1.0 - crowding + n * crowding": "crowding is declared as at most .3",
    "effort.1.0 - crowding": "crowding is declared as at most .3",
    "knowledge.LINES - 1": "there are four lines",
    "knowledge.1.0 - ORDINARY_SEGMENT_KNOWLEDGE": "a constant below 1",
    "kpis.size": "larger than NOWHERE where it is used",
    "kpis.market_size": "the number of customers, at least 50",
    "record.market_size": "the number of customers, at least 50",
    "kpis.width": "an assumption that is declared as at least .01",
    "offering.total": "the sum of four weights, three of them declared as at least .05",
    "money.months": "fewer than one has returned before",
    "money.1.0 - firm.discount": "a discount is a half at most",
    "switching.months": "fewer than two have returned before",
    "accounts.account_managers": "fewer than one has returned before",
}
SAFE_ARGUMENTS = {
    "chance.math.exp(-x)": "within +-FLAT here",
    "chance.math.exp(exponent * math.log(base))": "bases and exponents are of the size of 1",
    "delivery.math.exp(-(x * x + y * y) / (2.0 * width * width))": "never above 0",
    "delivery.math.sqrt(time)": "time per case is kept above .1",
    "money.math.exp(-1.0 / given.change_months)": "never above 0",
    "money.math.exp(math.log(1.0 + given.money_discount) / YEAR)": "a discount rate is 0-.5",
    "money.math.log(1.0 + given.money_discount)": "a discount rate is 0-.5",
    "voice.math.exp(-good - bad)": "never above 0",
    "voice.math.exp(-polish)": "never above 0",
}


# Parts of the lists of customers, which nobody changes meanwhile: whether they are copied or not does not matter.
LISTED = {":firm.listed", "first:min(first + BLOCK, firm.listed)"}


CONSTANTS = {
    name: value
    for source in RULES
    for name, value in vars(importlib.import_module(f"sim.model.rules.{source.stem}")).items()
    if name.isupper()
}


@cache
def tree(source: Path) -> ast.Module:
    return ast.parse(source.read_text(encoding="utf-8"))


def functions(source: Path) -> list[ast.FunctionDef]:
    return [node for node in tree(source).body if isinstance(node, ast.FunctionDef)]


def is_docstring(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def is_constant(node: ast.expr) -> bool:
    """A number, a tuple of numbers, or a range of numbers to be unpacked."""
    if isinstance(node, ast.Tuple):
        return all(map(is_constant, node.elts))
    if isinstance(node, ast.Call):
        return ast.unparse(node.func) == "range" and all(map(is_constant, node.args))
    return isinstance(node, ast.UnaryOp | ast.Constant) and isinstance(ast.literal_eval(node), int | float)


def calls(source: Path) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree(source)) if isinstance(node, ast.Call))


def is_positive(node: ast.expr) -> bool:
    """A number above 0, or the constant of a module of rules that is."""
    value = node.value if isinstance(node, ast.Constant) else CONSTANTS.get(ast.unparse(node), 0.0)
    return isinstance(value, int | float) and value > 0


def is_floored(node: ast.expr) -> bool:
    """max(..., positive number), a positive number times that, or 1 + something that cannot be negative by its form."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult) and is_positive(node.left):
        return is_floored(node.right)
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "max":
        return any(map(is_positive, node.args))
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add) and ast.unparse(node.left) == "1.0"


def declared_positive(text: str) -> bool:
    """A field of levers, assumptions or market that is declared as above 0."""
    low = {f"lever.{p.address.rpartition('.')[2]}": p.low for p in parameters(Design)}
    low |= {f"given.{p.address.replace('.', '_')}": p.low for p in parameters(Assumptions)}
    low |= {f"market.{p.address}": p.low for p in parameters(Market)}
    return low.get(text, 0.0) > 0.0


def denominators(function: ast.FunctionDef) -> Iterator[ast.expr]:
    """What the function divides by, but for what a condition in the same expression holds above 0."""
    guarded = {
        id(inner)
        for node in ast.walk(function)
        if isinstance(node, ast.IfExp | ast.If) and "> 0.0" in ast.unparse(node.test)
        for part in ([node.body] if isinstance(node, ast.IfExp) else node.body)
        for inner in ast.walk(part)
    }
    for node in ast.walk(function):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div | ast.FloorDiv | ast.Mod):
            if id(node) not in guarded:
                yield node.right
        elif isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Div) and id(node) not in guarded:
            yield node.value


def floored_names(function: ast.FunctionDef) -> set[str]:
    """Local names that the function gives a floored value."""
    found = (node for node in ast.walk(function) if isinstance(node, ast.Assign) and is_floored(node.value))
    return {ast.unparse(target) for node in found for target in node.targets}


def is_safe_denominator(source: Path, function: ast.FunctionDef, node: ast.expr) -> bool:
    text = ast.unparse(node)
    constant = isinstance(node, ast.Constant) or (isinstance(node, ast.Name) and text.isupper())
    floored = is_floored(node) or text in floored_names(function)
    return constant or floored or declared_positive(text) or f"{source.stem}.{text}" in SAFE_DENOMINATORS


@each_source
def test_a_rule_says_only_what_both_drivers_understand_alike(source: Path) -> None:
    nodes = [node for node in ast.walk(tree(source)) if isinstance(node, FORBIDDEN)]
    assert [(node.lineno, ast.unparse(node)) for node in nodes if ast.unparse(node) not in LISTED] == []


@each_source
def test_a_rule_imports_only_mathematics_other_rules_and_the_names_of_the_tables(source: Path) -> None:
    imported = [node for node in ast.walk(tree(source)) if isinstance(node, ast.Import | ast.ImportFrom)]
    names = [node.module if isinstance(node, ast.ImportFrom) else node.names[0].name for node in imported]
    assert all(str(name).startswith(MAY_IMPORT) for name in names)


@each_source
def test_a_rule_calls_only_rules_and_what_gives_the_same_bits_everywhere(source: Path) -> None:
    own = {f.name for f in functions(source)}
    own |= {a.name for node in tree(source).body if isinstance(node, ast.ImportFrom) for a in node.names}
    allowed = own | MAY_CALL | {f"math.{name}" for name in FROM_MATH}
    assert {ast.unparse(call.func) for call in calls(source)} <= allowed


@each_source
def test_a_module_of_rules_holds_functions_and_constants_and_no_state(source: Path) -> None:
    others = [n for n in tree(source).body if not isinstance(n, ast.Import | ast.ImportFrom | ast.FunctionDef)]
    others = [n for n in others if not is_docstring(n)]
    assert all(isinstance(n, ast.Assign) and is_constant(n.value) for n in others)


@each_source
def test_a_rule_has_no_function_inside_no_decorator_and_no_text(source: Path) -> None:
    for function in functions(source):
        inside = [node for statement in function.body[1:] for node in ast.walk(statement)]
        assert not any(isinstance(node, ast.FunctionDef) for node in inside)
        assert not any(isinstance(node, ast.Constant) and isinstance(node.value, str) for node in inside)
        assert function.decorator_list == []


@each_source
def test_every_rule_has_a_docstring_and_fits_on_a_screen(source: Path) -> None:
    assert [f.name for f in functions(source) if not ast.get_docstring(f)] == []
    assert [f.name for f in functions(source) if f.end_lineno - f.lineno >= 45] == []


@each_source
def test_every_division_has_its_domain_secured(source: Path) -> None:
    unsafe = [
        f"{source.stem}.{ast.unparse(node)}"
        for function in functions(source)
        for node in denominators(function)
        if not is_safe_denominator(source, function, node)
    ]
    assert unsafe == []


@each_source
def test_every_logarithm_root_and_exponential_has_its_domain_secured(source: Path) -> None:
    for call in calls(source):
        text = ast.unparse(call)
        if text.startswith(("math.exp(", "math.log(", "math.sqrt(")):
            inside = ast.unparse(call.args[0]).lstrip("-")
            floored = is_floored(call.args[0]) or inside.startswith(("max(", "min("))
            guarded = "math.log(max(" in text or text == "math.log(base)"
            assert floored or guarded or f"{source.stem}.{text}" in SAFE_ARGUMENTS, text


def test_the_list_of_exceptions_names_only_what_is_there() -> None:
    text = {source.stem: ast.unparse(tree(source)) for source in SOURCES}
    listed = [*SAFE_DENOMINATORS, *SAFE_ARGUMENTS]
    assert [entry for entry in listed if entry.partition(".")[2] not in text[entry.partition(".")[0]]] == []


@pytest.mark.parametrize("source", sorted(MODEL.rglob("*.py")), ids=lambda path: path.stem)
def test_no_code_of_the_model_knows_a_design_by_name(source: Path) -> None:
    text = source.read_text(encoding="utf-8")
    assert not any(name in text for name in ("account_managed", "customer_centric"))
    # Compiling ahead runs the ordinary firm; that is no rule.
    assert source.name == "__init__.py" or "product_centric" not in text


ORDINARY_LITERALS = {0, 1, 2, 0.5}  # nothing, all of it, twice, half: what formulas are made of


def assignments(source: Path) -> Iterator[tuple[ast.Assign, ast.stmt | None]]:
    """Constants at the top of a module, each with the statement that follows it."""
    body = tree(source).body
    yield from ((node, after) for node, after in zip_longest(body, body[1:]) if isinstance(node, ast.Assign))


@each_source
def test_a_number_of_behaviour_is_an_assumption_and_not_written_into_a_rule(source: Path) -> None:
    numbers = [
        (node.lineno, node.value)
        for function in functions(source)
        for node in ast.walk(function)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, int | float)
        and node.value not in ORDINARY_LITERALS
    ]
    assert numbers == []


@pytest.mark.parametrize("source", RULES, ids=lambda path: path.stem)
def test_a_constant_of_a_rule_says_why_it_is_no_assumption(source: Path) -> None:
    unexplained = []
    for node, after in assignments(source):
        name = ast.unparse(node.targets[0])
        explained = after is not None and (is_docstring(after) or isinstance(after, ast.Assign))
        if not ((explained and name.replace(", ", "").strip("()").isupper()) or is_enumeration(node)):
            unexplained.append(name)
    assert unexplained == []


def is_enumeration(node: ast.Assign) -> bool:
    """Names for the numbers of a range."""
    return isinstance(node.value, ast.Call) and ast.unparse(node.value.func) == "range"


@each_source
def test_codes_are_compared_by_name(source: Path) -> None:
    compared = [
        (node.lineno, ast.unparse(node))
        for node in ast.walk(tree(source))
        if isinstance(node, ast.Compare)
        for side in (node.left, *node.comparators)
        if isinstance(side, ast.Attribute | ast.Subscript | ast.Name) and field_of(side) in CODES_OF_ROWS
        if any(isinstance(other, ast.Constant) for other in (node.left, *node.comparators))
    ]
    assert compared == []


CODES_OF_ROWS = {"role", "function", "audience", "kpi_audience", "owner", "programme_owner", "mode", "activity"}


def field_of(node: ast.expr) -> str:
    """The field, or the local name, that an expression reads: `lever.kpi_audience[k]` reads kpi_audience."""
    node = node.value if isinstance(node, ast.Subscript) else node
    return node.attr if isinstance(node, ast.Attribute) else ast.unparse(node)


@cache
def read_anywhere() -> tuple[set[str], str]:
    """Names of attributes and texts in the code of the model, but where they are declared; and that code as text."""
    sources = [source for source in MODEL.rglob("*.py") if source.stem not in ("state", "outcomes")]
    nodes = [node for source in sources for node in ast.walk(tree(source))]
    names = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    names |= {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return names, "\n".join(ast.unparse(tree(source)) for source in sources)


READ_FROM = {"lever": r"(?:lever|levers\[0\]|incentives)", "market": "market", "mechanism": "(?:given|switches)"}
DECLARED = [("lever", LEVER_TYPE.names), ("market", MARKET_TYPE.names), ("mechanism", tuple(Switches.model_fields))]


@pytest.mark.parametrize(("table", "fields"), DECLARED, ids=READ_FROM)
def test_every_declared_number_is_read_from_its_own_table(table: str, fields: tuple[str, ...]) -> None:
    _, text = read_anywhere()
    assert [field for field in fields if not re.search(rf"\b{READ_FROM[table]}\.{field}\b", text)] == []


@pytest.mark.parametrize("address", [p.address for p in parameters(Assumptions)])
def test_every_assumption_is_read_by_a_rule_or_where_tables_are_made(address: str) -> None:
    names, text = read_anywhere()
    assert address.replace(".", "_") in names or re.search(rf"\b{re.escape(address)}\b", text)


ROWS = [
    ("customer|her|teller|c", CUSTOMER), ("person|boss|p", PERSON), ("firm|rival", FIRM), ("segment|offer", SEGMENT),
    ("unit", UNIT), ("kpi", KPI), ("lever", KPI_LEVER),
]  # fmt: skip


@pytest.mark.parametrize(("row", "columns"), ROWS, ids=[row.partition("|")[0] for row, _ in ROWS])
def test_every_field_of_a_table_is_used_in_a_row_of_that_table(row: str, columns: tuple[Column, ...]) -> None:
    _, text = read_anywhere()
    fields = [column.name for column in columns]
    used = {field: re.search(rf"(?:\b(?:{row})|\])\.{field}\b|\['{field}'\]", text) for field in fields}
    assert [field for field in fields if not used[field]] == []


def test_kpi_constants_follow_the_catalogue() -> None:
    short = {"first_contact_resolution": "FIRST_CONTACT", "on_plan_delivery": "ON_PLAN"}
    constants = [getattr(kpis, short.get(kpi.name, kpi.name.upper())) for kpi in CATALOGUE]
    assert constants == list(range(19))
    assert kpis.MEASURED == len(CATALOGUE) <= KPIS


PROGRAMMES = (state.MONEY, state.INVOLVE, state.REVIEW_KPIS, state.LEADERSHIP, state.SILOS, state.MINDSET)
CODES = [
    (Owner, (state.NOBODY, state.DEPARTMENT, state.MANAGERS, state.TEAMS)),
    (Audience, (state.EVERYBODY, state.FRONT, state.MANAGERS_ONLY, state.BACK_OFFICE, state.LEADERS_ONLY)),
    (
        Programmes.model_fields,
        (state.MONEY, state.INVOLVE, state.REVIEW_KPIS, state.LEADERSHIP, state.SILOS, state.MINDSET),
    ),
    (Segments.model_fields, (state.EASE, state.PRODUCT, state.INTIMACY, state.PURPOSE)),
]


@pytest.mark.parametrize(("words", "codes"), CODES, ids=["owners", "audiences", "programmes", "segments"])
def test_codes_in_rules_follow_the_order_of_words_in_a_scenario(words: Collection[str], codes: tuple[int, ...]) -> None:
    assert codes == tuple(range(len(words)))


def test_a_mechanism_has_at_most_the_forms_that_rules_tell_apart() -> None:
    assert {len(forms_of(name)) for name in Switches.model_fields} == {2, 3}
    assert {forms_of(name)[state.OFF] for name in Switches.model_fields} == {"off"}
    assert all(Switches.model_fields[name].default == forms_of(name)[state.USUAL] for name in Switches.model_fields)
