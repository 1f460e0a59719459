"""Levers that are allowed one by one but not together: impossible firms, and levers without effect."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sim.scenario.checking.addresses import Path, ScenarioFile
from sim.scenario.designs import designs_in_force
from sim.scenario.kpis import Audience
from sim.scenario.levers import Design
from sim.scenario.levers.programmes import AREAS, Owner
from sim.scenario.problems import Problem, number
from sim.scenario.timeline import Change
from sim.scenario.yaml.tree import Node

FUNCTIONS = ("front_line", "help_desk", "marketing", "development", "operations", "finance")
# Values that can make a firm impossible only together with others; a segment's `served` besides.
TOGETHER = ("people.front_line", "people.help_desk", "market.rivals")
VOTES = ("vote_ideation", "vote_development", "vote_launch")


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a firm cannot be: a problem that has no place yet, and the path of the value that it is about."""

    code: str
    path: Path
    text: str
    hint: str


def hangs_together(address: str) -> bool:
    """Whether the value at an address can make a firm impossible together with others.

    >>> hangs_together("start.people.help_desk"), hangs_together("segments.core.served"), hangs_together("offer.price")
    (True, True, False)
    """
    address = address.removeprefix("start.")
    return address in TOGETHER or (address.startswith("segments.") and address.endswith(".served"))


def impossible(design: Design, timeline: Sequence[Change], tree: Node) -> list[Problem]:
    """Firms that cannot be, in the design or after an entry of its timeline; all is valid value by value."""
    problems = list(_cannot_be(design, tree, ()))
    if timeline and not problems:
        for i, later in enumerate(designs_in_force(design, [change.changes for change in timeline])):
            if problems := list(_cannot_be(later, tree, ("timeline", i))):
                break  # what follows inherits the fault
    return problems


def idle_levers(whole: ScenarioFile, own: Node) -> Iterator[Problem]:
    """Levers of the file that was asked for, `own`, that have no effect beside the others."""
    yield from _votes(whole, own)
    yield from _programmes(whole, own)
    yield from _contact(whole, own)
    yield from _audiences(whole, own)
    yield from _shares_of_pay(whole, own)


def unfit(designs: Iterable[tuple[int, Design]], start: Design, others: int, rivals: int) -> Iterator[Fault]:
    """Why a firm that starts as `start` and has `designs` cannot be, or not with so many others in its arena."""
    for design in (start, *(design for _, design in designs)):
        yield from faults(design)
    if others > rivals:
        text = f"arena has {others} other firms, but market.rivals is {rivals}"
        yield Fault("E161", ("market", "rivals"), text, "raise market.rivals, or leave one out")


def faults(design: Design) -> Iterator[Fault]:
    """Why a firm of this design cannot be."""
    people = design.people
    if people.front_line + people.help_desk <= 0.0:
        text = "people.front_line and people.help_desk are both 0: nobody would serve customers"
        yield Fault("E170", ("people", "front_line"), text, "give one of them a share of the staff")
    if max(setting.served for _, setting in design.segments) <= 0.0:
        text = "no segment is served: the firm would want no customer at all"
        yield Fault("E171", ("segments",), text, "set segments.<name>.served above 0 for one of them")


def _cannot_be(design: Design, tree: Node, where: Path) -> Iterator[Problem]:
    for fault in faults(design):
        yield _at(tree, where, fault.path, fault.code, fault.text, fault.hint)


def _votes(whole: ScenarioFile, own: Node) -> Iterator[Problem]:
    for vote in VOTES:
        node = own.at(("listening", vote))
        if node is not None and getattr(whole.listening, vote) > 0.0 and whole.listening.participation <= 0.0:
            text = f"listening.{vote} has no effect: customers take part in no decision"
            yield node.key.problem("W240", text, "set listening.participation")


def _programmes(whole: ScenarioFile, own: Node) -> Iterator[Problem]:
    for area in AREAS:
        programme = getattr(whole.programmes, area)
        node = own.at(("programmes", area))
        if node is None:
            continue
        if programme.budget <= 0.0:
            if programme.owner is not Owner.NOBODY:
                text = f"programmes.{area} has an owner and no budget: nothing happens"
                yield node.key.problem("W247", text, f"set programmes.{area}.budget; 0.01 is a full programme")
            continue
        name, money = f"programmes.{area}", f"{number(100 * programme.budget)}% of revenue"
        if programme.owner is Owner.NOBODY:
            text = f"{name} spends {money} and has no owner: it reaches nobody"
            yield node.key.problem("W241", text, "write owner: teams, or department, or account_managers")
        elif programme.owner is Owner.ACCOUNT_MANAGERS and whole.portfolio.account_managers == 0:
            text = f"{name} is owned by account managers, but there are none"
            yield node.key.problem("W242", text, "set portfolio.account_managers, or another owner")
        elif programme.owner is Owner.TEAMS and whole.structure.cross_functional_share <= 0.0:
            text = f"{name} is owned by teams across functions, but no work is done in teams"
            yield node.key.problem("W243", text, "set structure.cross_functional_share")


def _contact(whole: ScenarioFile, own: Node) -> Iterator[Problem]:
    hours, facing = own.at(("standards", "contact_hours")), own.at(("structure", "facing_share"))
    if hours is not None and whole.standards.contact_hours > 0.0 and whole.structure.facing_share <= 0.0:
        text = "standards.contact_hours has no effect: no back-office people meet customers"
        yield hours.key.problem("W244", text, "set structure.facing_share")
    if facing is not None and whole.structure.facing_share > 0.0 and whole.standards.contact_hours <= 0.0:
        text = "structure.facing_share has no effect: those people have no hours for customers"
        yield facing.key.problem("W244", text, "set standards.contact_hours")


def _audiences(whole: ScenarioFile, own: Node) -> Iterator[Problem]:
    for name, kpi in whole.kpis.items():
        node = own.at(("kpis", name))
        alone = kpi.audience is Audience.ACCOUNT_MANAGERS and whole.portfolio.account_managers == 0
        if node is not None and kpi.weight > 0.0 and alone:
            text = f"kpis.{name} judges account managers only, and there are none"
            yield node.key.problem("W245", text, "set portfolio.account_managers, or another audience")


def _shares_of_pay(whole: ScenarioFile, own: Node) -> Iterator[Problem]:
    shared = whole.incentives.team_share + whole.incentives.firm_share
    node = own.at(("incentives", "firm_share")) or own.at(("incentives", "team_share"))
    if node is not None and shared > 1.0:
        text = f"team_share and firm_share sum to {number(shared)}: read in proportion, nothing is left for one's own"
        yield node.key.problem("W246", text, "let them sum to 1 at most")


def _at(tree: Node, where: Path, path: Path, code: str, text: str, hint: str) -> Problem:
    """A problem where the value stands in the file: in the entry of the timeline, in the design, or at its top."""
    for candidate in ((*where, *path), (*where, path[0]), where, path, path[:1], ()):
        node = tree.at(candidate)
        if node is not None:
            return (node.key if candidate else node.place).problem(code, text, hint)
    return tree.place.problem(code, text, hint)
