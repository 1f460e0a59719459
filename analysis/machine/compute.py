"""What works on this machine: Python, packages, store, compiled rules, figures, and the speed of a run."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from time import perf_counter
from typing import Literal, cast

from analysis.show.text import counted
from sim.masking import masked

PACKAGES = (
    "mesa",
    "numba",
    "numpy",
    "pandas",
    "scipy",
    "pydantic",
    "ruamel.yaml",
    "sqlalchemy",
    "matplotlib",
    "seaborn",
)
OLDEST, BELOW = (3, 11), (3, 14)
SHORT_RUN = 36  # months
MOST_TREND = 0.01  # of satisfaction a year; more, and burn-in does not settle the customers


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: `ok`, `warning` (it works, but) or `failure` (commands will not work)."""

    what: str
    state: Literal["ok", "warning", "failure"]
    detail: str


def findings(store: str | None) -> list[Finding]:
    """All that is looked at, in order; `store` is the address of the store, None for the usual one."""
    looks: dict[str, Callable[[], Finding]] = {
        "python": python,
        "cores": cores,
        "packages": packages,
        "scenarios": scenarios,
        "store": lambda: store_of(store),
        "compiled rules": compiled_rules,
        "a short run": short_run,
        "resting point": resting_point,
        "figures": figures,
    }
    return [_looked(what, look) for what, look in looks.items()]


def _looked(what: str, look: Callable[[], Finding]) -> Finding:
    """What `look` finds; an error on the way is the finding."""
    try:
        return look()
    except Exception as error:
        return Finding(what, "failure", masked(f"{type(error).__name__}: {error}"))


def python() -> Finding:
    """The version of Python, and whether it is one that is tested."""
    fits = OLDEST <= sys.version_info < BELOW
    encoding = sys.stdout.encoding or "ascii"
    detail = f"{platform.python_version()} on {platform.system()} {platform.machine()}, output in {encoding}"
    return Finding("python", "ok" if fits else "failure", detail if fits else f"{detail}: 3.11 to 3.13 are needed")


def cores() -> Finding:
    """The cores that this process may use."""
    from sim.batch.runner import default_workers

    return Finding("cores", "ok", f"{default_workers()} of {os.cpu_count()}")


def packages() -> Finding:
    """The versions of the packages that matter to a run."""
    versions, missing = [], []
    for name in PACKAGES:
        try:
            versions.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    if missing:
        return Finding("packages", "failure", f"missing: {', '.join(missing)}. pip install .")
    return Finding("packages", "ok", ", ".join(versions))


def scenarios() -> Finding:
    """The shipped scenarios: all found and valid."""
    from sim.scenario import load, shipped

    names = [load(name).id for name in shipped()]
    return Finding("scenarios", "ok" if names else "failure", f"{len(names)} shipped, all valid: {', '.join(names)}")


def store_of(url: str | None) -> Finding:
    """Whether the store can be opened and written, and its file is sound."""
    from sim.batch import open_store

    with open_store(url) as store:
        if damage := store.damage():
            advice = "merge what can be read into a new store: ccsim merge NEW.sqlite"
            return Finding("store", "failure", f"{store.url} is damaged: {damage}; {advice} {store.url}")
        return Finding("store", "ok", f"{store.url}, writable, {counted(len(store.runs()), 'run')}")


def compiled_rules() -> Finding:
    """Where the compiled rules are kept, whether they were there and sound, and how long it took to have them ready."""
    from sim.model import prepare
    from sim.model.drivers.jit import cache_folder, is_compiled, spoiled_files

    before = "loaded from" if is_compiled() else "compiled now, into"
    spoiled = spoiled_files()
    started = perf_counter()
    prepare()
    detail = f"{before} {cache_folder()} in {perf_counter() - started:.1f} s"
    if spoiled:
        return Finding("compiled rules", "warning", f"{detail}; spoiled before and deleted: {', '.join(spoiled)}")
    return Finding("compiled rules", "ok", f"{detail}, files sound")


def short_run() -> Finding:
    """Seconds for one short run of a shipped design, the rules compiled beforehand."""
    from sim.model import simulate
    from sim.scenario import load

    scenario = load("customer_centric")
    started = perf_counter()
    run = simulate(scenario, seed=1, months=SHORT_RUN)
    seconds = perf_counter() - started
    return Finding("a short run", "ok", f"{SHORT_RUN} months in {seconds:.3f} s, digest {run.digest[:12]}")


def resting_point() -> Finding:
    """Whether the starting firm of the shipped designs rests: what is left of a trend, in satisfaction a year."""
    from sim.model.resting.rest import rest_of
    from sim.scenario import load

    scenario = load("product_centric")
    trend = 12 * rest_of(scenario.start, scenario.market, scenario.assumptions, scenario.switches).trend
    state: Literal["ok", "warning"] = "ok" if abs(trend) < MOST_TREND else "warning"
    return Finding("resting point", state, f"satisfaction of the starting firm drifts by {trend:+.4f} a year")


def figures() -> Finding:
    """Whether figures can be drawn, in the font that they are made for."""
    import matplotlib
    from matplotlib.font_manager import FontProperties, findfont

    from analysis.show.style import RC

    family = cast("list[str]", RC["font.family"])
    font = findfont(FontProperties(family=family), fallback_to_default=False)
    return Finding("figures", "ok", f"matplotlib {matplotlib.__version__}, font {os.path.basename(font)}")
