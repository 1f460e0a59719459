"""The version of the model: a hash of its code. A changed rule gets a new version, a corrected comment does not."""

import ast
import functools
import hashlib
import sys
from pathlib import Path

from sim.scenario.measures import MONTHLY, OUTCOMES

HOUSE = Path(__file__).parents[1]
DECIDES = ("model", "scenario/kpis.py")
"""Code that decides what a run gives; the values of levers and assumptions are part of the scenario's own hash."""
CARRIES_OUT = ("model/drivers", "model/observe.py", "model/run.py")
"""Code that carries a run out, or looks at it: it gives the same bits, which tests hold it to."""


def version() -> str:
    """The version of the model as it runs in this process: that of the files, and of rules that somebody replaced."""
    if not any(name.startswith("sim.model.rules.") for name in sys.modules):
        return version_of_files()
    from sim.model.drivers.patches import replaced

    patches = replaced()
    code = repr([(f.__qualname__, f.__code__.co_code, f.__code__.co_consts, f.__code__.co_names) for f in patches])
    mark = hashlib.blake2b(code.encode(), digest_size=4).hexdigest()
    return f"{version_of_files()}-{mark}" if patches else version_of_files()


@functools.cache
def version_of_files() -> str:
    """Twelve hexadecimal digits over the syntax trees of the model's modules, without docstrings and comments, and over
    what each measure shows."""
    total = hashlib.blake2b(digest_size=6)
    carriers = {file for part in CARRIES_OUT for file in python_files(HOUSE / part)}
    for path in sorted({file for part in DECIDES for file in python_files(HOUSE / part)} - carriers):
        total.update(path.relative_to(HOUSE).as_posix().encode())
        total.update(ast.dump(without_docstrings(ast.parse(path.read_text(encoding="utf-8")))).encode())
    total.update(repr([(m.name, m.of, m.mean) for m in (*MONTHLY, *OUTCOMES)]).encode())
    return total.hexdigest()


def python_files(path: Path) -> list[Path]:
    """The Python file itself, or all Python files below a folder."""
    return [path] if path.is_file() else list(path.rglob("*.py"))


def without_docstrings(tree: ast.Module) -> ast.Module:
    """The tree with every text that stands alone as a statement taken out."""
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            node.body = [s for s in body if not _is_text(s)] or [ast.Pass()]  # type: ignore[attr-defined]
    return tree


def _is_text(statement: ast.stmt) -> bool:
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
    )
