"""docs/odd.md: the model by the ODD protocol, its lists and tables taken from the code."""

import ast
from pathlib import Path

import sim
from analysis.show.table import Table
from docs.pages import Page, part
from sim.model import state
from sim.model.mechanisms import MECHANISM_NAMES
from sim.scenario.arena import ArenaSetting
from sim.scenario.assumptions import Assumptions
from sim.scenario.declare import Parameter, choices, parameters
from sim.scenario.kpis import CATALOGUE, KpiSetting
from sim.scenario.levers import Design
from sim.scenario.levers.customers import Segments
from sim.scenario.levers.programmes import AREAS
from sim.scenario.market import Market
from sim.scenario.measures import MONTHLY, OUTCOMES
from sim.scenario.mechanisms import OFF, Switches, forms_of
from sim.scenario.timeline import Shock

MODEL = Path(sim.__file__).parent / "model"
TABLES = {
    "Customer": state.CUSTOMER,
    "Person (employee, account manager, leader)": state.PERSON,
    "Firm": state.FIRM,
    "Segment": state.SEGMENT,
    "Unit": state.UNIT,
    "KPI": state.KPI,
    "Levers in maps, a row per firm and month": state.MAP_LEVER,
    "KPIs as weighed, in the row of levers": state.KPI_LEVER,
    "Shocks, in the row of levers": state.SHOCK,
}


def state_tables() -> str:
    """The state variables of every kind of entity."""
    parts = []
    for name, columns in TABLES.items():
        rows = [(f"`{c.name}`" + (f" ({c.width})" if c.width > 1 else ""), c.unit, c.meaning) for c in columns]
        parts.append(f"### {name}\n\n" + Table(("field", "unit", "meaning"), rows).markdown())
    return "\n\n".join(parts)


def processes() -> str:
    """The processes of `run_month` in their order, each with the first sentence of its docstring."""
    tree = ast.parse((MODEL / "month.py").read_text(encoding="utf-8"))
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    calls = sorted(
        (node for node in ast.walk(functions["run_month"]) if isinstance(node, ast.Call)),
        key=lambda call: call.lineno,
    )
    names = [call.func.id for call in calls if isinstance(call.func, ast.Name) and call.func.id in functions]
    return "\n".join(f"{n}. `{name}`: {sentence(functions[name])}" for n, name in enumerate(names, 1))


def sentence(node: ast.FunctionDef | ast.Module) -> str:
    """The first paragraph of a docstring, on one line."""
    return " ".join((ast.get_docstring(node) or "").split("\n\n")[0].split())


def submodels() -> str:
    """Every rule, by module, with the first paragraph of its docstring."""
    parts = []
    for path in sorted((MODEL / "rules").glob("[!_]*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        rules = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
        lines = "\n".join(f"- `{rule.name}`: {sentence(rule)}" for rule in rules)
        parts.append(f"### {path.stem.replace('_', ' ')}\n\n{sentence(tree)}\n\n{lines}")
    return "\n\n".join(parts)


def declared(section: type, prefix: str = "") -> list[Parameter]:
    """Declared numbers; those that every segment or programme has stand once, for all of them."""
    found = {general(p.address): p for p in parameters(section, prefix)}
    return list(found.values())


def general(address: str) -> str:
    """An address for all segments or all programmes.

    segments.ease.served -> segments.<segment>.served
    """
    section, _, rest = address.partition(".")
    names = {"segments": ("segment", tuple(Segments.model_fields)), "programmes": ("programme", AREAS)}
    if section not in names:
        return address
    word, known = names[section]
    name, _, leaf = rest.partition(".")
    return f"{section}.<{word}>.{leaf}" if name in known else address


def row_of(p: Parameter) -> list[str]:
    """What every table says of a number."""
    return [f"`{general(p.address)}`", f"{p.default:g}", p.unit, f"{p.low:g} to {p.high:g}", p.sentence, p.source]


def parameter_table(section: type, prefix: str = "") -> str:
    """Declared numbers with default, unit, range, sentence and source."""
    head = ("address", "default", "unit", "range", "meaning", "source")
    return Table(head, [row_of(p) for p in declared(section, prefix)]).markdown()


def lever_table(section: type, prefix: str = "") -> str:
    """The same with the mechanism through which a lever acts, and the column of a table that it moves first."""
    head = ("address", "default", "unit", "range", "meaning", "source", "mechanism", "moves")
    rows = [[*row_of(p), f"`{p.mechanism}`", f"`{p.moves}`"] for p in declared(section, prefix)]
    return Table(head, rows).markdown()


def assumption_table() -> str:
    """Declared assumptions with the range of their sweep, the mark of their evidence and their mechanism."""
    rows = []
    for p in parameters(Assumptions):
        low, high = p.sweep or (p.low, p.high)
        through = ", ".join(f"`{name}`" for name in p.mechanisms) or f"none: {p.no_mechanism}"
        rows.append([*row_of(p), f"{low:g} to {high:g}", p.mark, through])
    head = ("address", "default", "unit", "range", "meaning", "source", "sweep", "mark", "mechanism")
    return Table(head, rows).markdown()


def choice_table() -> str:
    """Words that are chosen among several, in the order of their codes in a table."""
    found = {general(c.address): c for c in (*choices(Design), *choices(KpiSetting, "kpis.<kpi>."))}
    rows = [
        (f"`{address}`", c.default, ", ".join(c.options), c.sentence, c.source, f"`{c.mechanism}`", f"`{c.moves}`")
        for address, c in found.items()
    ]
    return Table(("address", "default", "words", "meaning", "source", "mechanism", "moves"), rows).markdown()


def mechanism_table() -> str:
    """Every mechanism with its switch's forms, the usual one first."""
    rows = []
    for name, field in Switches.model_fields.items():
        usual = str(field.default)
        forms = [usual, *(form for form in forms_of(name) if form not in (usual, OFF)), OFF]
        extra = field.json_schema_extra
        source = str(extra["source"]) if isinstance(extra, dict) else ""
        rows.append((f"`{name}`", ", ".join(forms), field.description or "", source))
    return Table(("switch", "forms", "meaning", "source"), rows).markdown()


def kpi_table() -> str:
    """The catalogue of KPIs."""
    rows = [(f"`{k.name}`", k.unit, "more" if k.better > 0 else "less", k.sentence) for k in CATALOGUE]
    return Table(("KPI", "unit", "better", "measures"), rows).markdown()


def page() -> str:
    """The whole page."""
    defaults = Market()
    return part("odd").format(
        customers=f"{defaults.customers:,}",
        staff=defaults.staff,
        rivals=defaults.rivals,
        state=state_tables(),
        process=processes(),
        chance=", ".join(MECHANISM_NAMES),
        monthly=len(MONTHLY),
        outcomes=len(OUTCOMES),
        levers=lever_table(Design),
        choices=choice_table(),
        kpi_levers=lever_table(KpiSetting, "kpis.<kpi>."),
        shocks=parameter_table(Shock, "timeline.shock."),
        market=parameter_table(Market),
        arena=parameter_table(ArenaSetting, "arena.<design>."),
        mechanisms=len(Switches.model_fields),
        switches=mechanism_table(),
        assumptions=assumption_table(),
        kpis=kpi_table(),
        rules=submodels(),
    )


def made() -> Page:
    """The page; nothing is computed."""
    return Page(page())
