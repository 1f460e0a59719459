"""Loading an experiment: from a name or a path to a checked experiment, or to everything that is wrong with it."""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from sim.scenario.checking.addresses import COMMON_START
from sim.scenario.checking.shape import format_problems
from sim.scenario.checking.validate import checked_as
from sim.scenario.files.experiments.blocks import blocks_of
from sim.scenario.files.experiments.experiment import Experiment, Points
from sim.scenario.files.experiments.recording import record_of
from sim.scenario.files.experiments.together import together_problems
from sim.scenario.files.experiments.variation import variation_problems
from sim.scenario.files.experiments.written import LAST_SEED, MOST_RUNS, ExperimentFile
from sim.scenario.files.fields import Problems, list_of, whole_of
from sim.scenario.files.kind import Kind, first_of_each
from sim.scenario.files.marks import EXPERIMENT
from sim.scenario.loading import load
from sim.scenario.merge import referenced_file
from sim.scenario.naming import named_apart
from sim.scenario.problems import Problem, ScenarioError, clipped
from sim.scenario.scenario import Scenario
from sim.scenario.yaml.read import MAX_PROBLEMS, read_text
from sim.scenario.yaml.source import read_source
from sim.scenario.yaml.tree import Node

SEEDS = 10
MOST_SEEDS = 100_000


def read_experiment(path: Path) -> Experiment:
    """The experiment at `path`. Raises ScenarioError with every problem of the file, and of the scenarios it names."""
    root = read_text(read_source(path))
    problems: Problems = []
    written = checked_as(ExperimentFile, root, root.plain(), problems)
    if root.at(("experiment",)) is None:  # no experiment at all: what else is in it would only be called unknown
        raise ScenarioError([problem for problem in problems if problem.code == "E103"][:1])
    problems += format_problems(root)
    experiment = _experiment(root, written, problems)
    if experiment is None or problems:
        raise ScenarioError(first_of_each(problems))
    return experiment


EXPERIMENTS = Kind(
    mark=EXPERIMENT,
    read=read_experiment,
    row=lambda read: {"runs": read.size, "months": read.months, "question": read.question},
)
"""Every shipped experiment by name; whether a file is one; loading and checking."""
shipped_experiments, is_experiment = EXPERIMENTS.shipped, EXPERIMENTS.is_kind
load_experiment, check_experiment = EXPERIMENTS.load, EXPERIMENTS.check


def _experiment(root: Node, written: ExperimentFile | None, problems: Problems) -> Experiment | None:
    """The experiment that the file describes; not to be used if it is None or if `problems` has an entry."""
    scenarios = scenarios_of(root.at(("scenarios",)), problems)
    blocks = blocks_of(root, written, problems)
    problems += variation_problems(blocks.varied, scenarios or [load(COMMON_START)])
    if not problems:
        problems += together_problems(blocks.blocks, blocks.varied, scenarios)
    seeds = seeds_of(root.at(("seeds",)), problems)
    if written is None:
        return None
    experiment = Experiment(
        name=written.experiment,
        question=written.question,
        scenarios=tuple(scenarios),
        points=Points(blocks.blocks),
        seeds=seeds,
        months=written.months,
        factors=tuple(entry.address for entry in blocks.varied),
        sampled=any(entry.block == "sample" for entry in blocks.varied),
        record=record_of(root.at(("record",)), written.record, problems),
    )
    _not_too_many(root, experiment, problems)
    return experiment


def scenarios_of(node: Node | None, problems: Problems) -> list[Scenario]:
    """The scenarios, each with its own problems by way of this file; a file that stands twice is read once."""
    loaded: dict[str, Scenario] = {}
    read: dict[str, Scenario] = {}
    for reference in list_of(node, "scenarios", "write [product_centric, customer_centric]", problems):
        if len(problems) >= MAX_PROBLEMS:
            break
        try:
            path = referenced_file(reference, "scenarios")
            scenario = read[real] if (real := os.path.realpath(path)) in read else _scenario_at(path, reference)
        except ScenarioError as error:
            problems += [_by_way_of(reference, problem) for problem in error.problems]
            continue
        read[real] = scenario
        if scenario.hash in loaded:
            text = f"scenarios: '{clipped(str(reference.value))}' is the same as '{loaded[scenario.hash].id}'"
            problems.append(reference.place.problem("E183", text, "leave one out"))
        loaded.setdefault(scenario.hash, scenario)
    return named_apart(list(loaded.values()))


def _scenario_at(path: Path, reference: Node) -> Scenario:
    if is_experiment(path):
        text = f"scenarios: '{clipped(str(reference.value))}' is an experiment"
        raise ScenarioError([reference.place.problem("E122", text, "name scenarios")])
    return load(path)


def _by_way_of(reference: Node, problem: Problem) -> Problem:
    own = reference.place.source.shown
    if problem.file == own:
        return problem
    return replace(problem, chain=(own, *(problem.chain or (problem.file,))))


def seeds_of(node: Node | None, problems: Problems) -> Sequence[int]:
    """Worlds 1 to N, or those that are listed."""
    if node is None or not isinstance(node.value, list):
        return range(1, whole_of(node, "seeds", (1, MOST_SEEDS), SEEDS, problems) + 1)
    seeds: list[int] = []
    for entry in list_of(node, "seeds", "write seeds: 10, or seeds: [3, 7]", problems):
        before = len(problems)
        seed = whole_of(entry, "a seed", (0, LAST_SEED), 1, problems)
        if len(problems) == before and seed in seeds:
            problems.append(entry.place.problem("E183", f"seed {seed} stands twice", "leave one out"))
        seeds.append(seed)
    return tuple(seeds)


def _not_too_many(root: Node, experiment: Experiment, problems: Problems) -> None:
    if experiment.size > MOST_RUNS:
        node = root.at(("experiment",)) or root
        points, scenarios, seeds = len(experiment.points), len(experiment.scenarios), len(experiment.seeds)
        text = f"the experiment has {experiment.size:,} runs; at most {MOST_RUNS:,}"
        hint = f"{points:,} points x {scenarios} scenarios x {seeds:,} seeds: leave some out, or draw a sample"
        problems.append(node.shown_at.problem("E182", text, hint))
