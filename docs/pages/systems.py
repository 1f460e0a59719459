"""docs/systems.md: where the model has the systems that the five essays describe."""

import ast
from collections.abc import Iterable
from pathlib import Path

import sim
from analysis.show.table import Table
from docs.pages import Page, part
from sim.scenario.files.system_files import files_that_set, files_that_test
from sim.scenario.files.systems import System, context_levers, systems
from sim.scenario.mechanisms import Switches

MODEL = Path(sim.__file__).parent / "model"
READERS = (MODEL / "month.py", MODEL / "population.py", *sorted((MODEL / "rules").glob("[!_]*.py")))
ESSAYS = {
    "S0": "S0: customers as collaborators of the firm",
    "S1": "S1: the empty shell",
    "S2": "S2: when organisations forget about customers",
    "S3": "S3: moving to customer-centricity",
    "S4": "S4: six attention areas",
}


def readers() -> dict[str, list[str]]:
    """Every mechanism with the functions that ask for its switch, as `module.function`."""
    found: dict[str, list[str]] = {name: [] for name in Switches.model_fields}
    for path in READERS:
        for function in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(function, ast.FunctionDef):
                for name in sorted(asked_in(function) & set(found)):
                    found[name].append(f"{path.stem}.{function.name}")
    return found


def asked_in(function: ast.FunctionDef) -> set[str]:
    """The switches that a function asks for: `given.drift`, `switches.drift`."""
    reads = [
        node for node in ast.walk(function) if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    ]
    asked = {read.attr for read in reads if ast.unparse(read.value) in ("given", "switches")}
    return asked & set(Switches.model_fields)


def short(addresses: Iterable[str]) -> list[str]:
    """Addresses, with those of all segments or all programmes as one: `segments.*.served`."""
    found: dict[str, None] = {}
    for address in addresses:
        section, *rest = address.split(".")
        found[f"{section}.*.{rest[-1]}" if section in ("segments", "programmes") and len(rest) == 2 else address] = None
    return list(found)


def shown(addresses: tuple[str, ...]) -> list[str]:
    """The levers of a system; a single programme or segment keeps its name."""
    groups = {address.rsplit(".", 2)[1] for address in addresses if address.startswith(("segments.", "programmes."))}
    return short(addresses) if len(groups) > 1 else list(addresses)


def code(words: Iterable[str]) -> str:
    """Words in code style, with commas."""
    return ", ".join(f"`{word}`" for word in words)


def tests_of(system: System) -> str:
    """The tests that hold the levers and mechanisms of a system."""
    own = [lever for lever in system.levers if lever not in context_levers()]
    return f"{len(own)}, one per lever" if own else "context only"


def files_of(system: System) -> str:
    """Files by claim, and, where there is none, by lever."""
    return code(files_that_test(system)) or f"by lever: {code(files_that_set(system)[:4])}"


def entry(system: System, rules: dict[str, list[str]]) -> tuple[str, ...]:
    """The row of one system in the table of its essay."""
    acts = "; ".join(f"`{name}` ({', '.join(rules[name])})" for name in system.mechanisms)
    what = f"**{system.name}.** {system.sentence}"
    return (what, code(shown(system.levers)), acts, tests_of(system), files_of(system), ", ".join(system.claims))


def chapter(essay: str, rules: dict[str, list[str]]) -> str:
    """The systems of one essay."""
    rows = [entry(system, rules) for system in systems() if system.essay == essay]
    head = ("system", "levers", "mechanisms (rules that ask for the switch)", "tests", "scenario files", "claims")
    return f"## {ESSAYS[essay]}\n\n{Table(head, rows).markdown()}"


def page() -> str:
    """The whole page."""
    rules = readers()
    text = part("systems")
    return text.format(
        systems=len(systems()),
        mechanisms=len(rules),
        chapters="\n\n".join(chapter(essay, rules) for essay in ESSAYS),
    )


def made() -> Page:
    """The page; nothing is computed."""
    return Page(page())
