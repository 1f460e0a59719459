"""Write docs/odd.md: the model by the ODD protocol, its lists and tables taken from the code.

make odd
"""

import ast
from collections.abc import Iterable
from pathlib import Path

from sim.model import state
from sim.model.outcomes import MONTHLY, OUTCOMES
from sim.model.streams import MECHANISMS
from sim.scenario.assumptions import Assumptions
from sim.scenario.declare import parameters
from sim.scenario.kpis import CATALOGUE
from sim.scenario.levers import Design
from sim.scenario.market import Market

DOCS = Path(__file__).parent
MODEL = DOCS.parent / "sim" / "model"
TABLES = {
    "Customer": state.CUSTOMER,
    "Person (employee, account manager, leader)": state.PERSON,
    "Firm": state.FIRM,
    "Segment": state.SEGMENT,
    "Unit": state.UNIT,
    "KPI": state.KPI,
}


def table(head: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A Markdown table."""
    lines = [list(head), ["---"] * len(list(head)), *(list(row) for row in rows)]
    return "\n".join("| " + " | ".join(str(cell).replace("|", "\\|") for cell in line) + " |" for line in lines)


def state_tables() -> str:
    """The state variables of every kind of entity."""
    parts = []
    for name, columns in TABLES.items():
        rows = [(f"`{c.name}`" + (f" ({c.width})" if c.width > 1 else ""), c.unit, c.meaning) for c in columns]
        parts.append(f"### {name}\n\n" + table(("field", "unit", "meaning"), rows))
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


def parameter_table(section: type, with_sweep: bool = False) -> str:
    """Declared numbers with default, unit, range, sentence and source."""
    head = ["address", "default", "unit", "range", "meaning", "source"]
    rows = []
    for p in parameters(section):
        row = [f"`{p.address}`", f"{p.default:g}", p.unit, f"{p.low:g} to {p.high:g}", p.sentence, p.source]
        if with_sweep and p.sweep:
            row += [f"{p.sweep[0]:g} to {p.sweep[1]:g}", p.mark]
        rows.append(row)
    return table([*head, "sweep", "mark"] if with_sweep else head, rows)


def kpi_table() -> str:
    """The catalogue of KPIs."""
    return table(
        ("KPI", "unit", "better", "measures"),
        ((f"`{k.name}`", k.unit, "more" if k.better > 0 else "less", k.sentence) for k in CATALOGUE),
    )


def page() -> str:
    """The whole page."""
    defaults = Market()
    return (
        (DOCS / "parts" / "odd.md")
        .read_text(encoding="utf-8")
        .format(
            customers=f"{defaults.customers:,}",
            staff=defaults.staff,
            rivals=defaults.rivals,
            state=state_tables(),
            process=processes(),
            streams=", ".join(m.name for m in MECHANISMS),
            monthly=len(MONTHLY),
            outcomes=len(OUTCOMES),
            levers=parameter_table(Design),
            market=parameter_table(Market),
            assumptions=parameter_table(Assumptions, with_sweep=True),
            kpis=kpi_table(),
            rules=submodels(),
        )
    )


if __name__ == "__main__":
    (DOCS / "odd.md").write_text(page(), encoding="utf-8", newline="\n")
