"""What is measured, in which order, how often."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

from sim.batch import Job, open_store, run_id, shipped_model
from sim.batch.results import Task, compute
from sim.bench.clock import Times, in_turns, seconds_of
from sim.bench.floor import Floor
from sim.bench.growth import Grown, first_compilation, grown, start_up
from sim.bench.plain import PlainDriver
from sim.bench.plan import Plan
from sim.bench.report import Report
from sim.bench.throughput import Throughput, throughput, together
from sim.model.drivers.organisation import OrganisationModel
from sim.model.run import Run, simulate
from sim.model.simulation import Simulation
from sim.scenario import Scenario

Say = Callable[[str], object]


class DriversDisagreeError(Exception):
    """The drivers gave different bits: then no time is worth comparing."""


def measure(plan: Plan, say: Say = lambda _: None) -> Report:
    """Measure everything in the plan, saying what comes next. Raises DriversDisagreeError before any time counts."""
    scenario = plan.scenario()
    say(f"the same {plan.plain_months} months by three drivers: do they agree?")
    check_digests(scenario, plan.plain_months)
    say(f"a run, its parts, the floor and plain Mesa: {plan.rounds} rounds")
    times = in_turns(whole_runs(plan, scenario), plan.rounds)
    report = Report(plan=plan, times=times, floor_bytes=Floor(Simulation(scenario, 1, 1)).bytes)
    if not plan.processes:
        return report
    if plan.compiling:
        say("compiling all rules in an empty cache: about a minute")
        report = replace(report, compile_seconds=first_compilation())
    say("a new process, up to its first month")
    report = replace(report, start_up=Times(tuple(start_up(scenario) for _ in range(min(plan.rounds, 3)))))
    return replace(report, sizes=grow(plan, scenario, say), batches=batches(plan, scenario, say))


def check_digests(scenario: Scenario, months: int) -> str:
    """The digest of a run, when all three drivers give it. Raises DriversDisagreeError."""
    plain = PlainDriver(Simulation(scenario, 1, months))
    for _ in range(months):
        plain.step()
    plain.write_back()
    views = simulate(scenario, 1, months, driver="agents")
    found = {simulate(scenario, 1, months).digest, views.digest, plain.simulation.digest()}
    if len(found) != 1:
        raise DriversDisagreeError(f"the drivers do not agree: {sorted(found)}")
    return found.pop()


def whole_runs(plan: Plan, scenario: Scenario) -> dict[str, Callable[[int], float]]:
    """What is timed in turns, in one process; `seed` is the round."""
    large = scenario.replace("market.customers", 10 * plan.customers)
    timed: dict[str, Callable[[int], float]] = {
        "run": lambda seed: seconds_of(lambda: simulate(scenario, seed, plan.months)),
        "floor": lambda seed: Floor(Simulation(scenario, seed, plan.months)).months(plan.months),
        "build": lambda seed: seconds_of(lambda: Simulation(scenario, seed, plan.months)),
        "months": lambda seed: stepping(Simulation(scenario, seed, plan.months).step, plan.plain_months),
        "plain": lambda seed: stepping(PlainDriver(Simulation(scenario, seed, plan.months)).step, plan.plain_months),
        "store": lambda seed: storing(simulate(scenario, seed, plan.months), scenario, seed, plan.months),
        "agents": lambda seed: making_agents(Simulation(scenario, seed, plan.months)),
    }
    if 10 in plan.sizes:
        simulate(large, 1, 1)
        timed["tenfold"] = lambda seed: seconds_of(lambda: simulate(large, seed, plan.months))
    return timed


def stepping(step: Callable[[], None], months: int) -> float:
    """Seconds for so many steps."""
    started = perf_counter()
    for _ in range(months):
        step()
    return perf_counter() - started


def making_agents(simulation: Simulation) -> float:
    """Seconds to make the Mesa agents of a world."""
    model = OrganisationModel.of(simulation)
    return seconds_of(lambda: model.agents)


def storing(run: Run, scenario: Scenario, seed: int, months: int) -> float:
    """Seconds to turn a finished run into rows and keep it in a new SQLite file."""
    model = shipped_model()
    finished = replace(model, simulate=lambda *_, **__: run)
    job = Job(scenario, seed, months)
    with (
        tempfile.TemporaryDirectory(prefix="ccsim-bench-") as folder,
        open_store(f"{folder}/run.sqlite") as store,
    ):
        store.declare(model.monthly, model.outcomes)
        store.register([job], model.version)
        return seconds_of(lambda: store.write([compute(Task(run_id(job, model.version), job), finished)]))


def grow(plan: Plan, scenario: Scenario, say: Say) -> tuple[Grown, ...]:
    """Runs of all sizes, each in a new process."""
    found = []
    for size in plan.sizes:
        say(f"{size * plan.customers:,} customers over {plan.months} months")
        found.append(grown(scenario, size * plan.customers, plan.months))
    return tuple(found)


def batches(plan: Plan, scenario: Scenario, say: Say) -> tuple[Throughput, ...]:
    """The same batch with one worker and with two, in turns."""
    found: dict[int, list[Throughput]] = {1: [], 2: []}
    for workers in (1, 2, 2, 1):
        say(f"a batch of {plan.batch} runs, {workers} worker{'s' if workers > 1 else ''}")
        found[workers].append(throughput(scenario, plan.batch, plan.months, workers))
    return tuple(together(parts) for parts in found.values())
