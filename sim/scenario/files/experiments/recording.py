"""The key `record` of an experiment file: what is kept of each run."""

from sim.record import CUSTOMER_FIELDS, STAFF_FIELDS, USUAL_CUSTOMER_FIELDS, USUAL_STAFF_FIELDS, Record
from sim.scenario.files.experiments.written import Kept
from sim.scenario.files.fields import Problems, list_of
from sim.scenario.problems import clipped, did_you_mean
from sim.scenario.yaml.tree import Node


def record_of(node: Node | None, written: Kept, problems: Problems) -> Record:
    """What is kept of each run; without the key, every month and no sample of customers or staff."""
    if node is None:
        return Record()
    said = node.value if isinstance(node.value, dict) else {}
    for fields, number in (("customer_fields", "customers"), ("staff_fields", "staff")):
        if fields in said and number not in said:
            text = f"'{number}' is missing in record, which has {fields}"
            problems.append(said[fields].key.problem("E103", text, f"write {number}: 20, or leave out {fields}"))
    return Record(
        every=written.every,
        customers=written.customers,
        staff=written.staff,
        customer_fields=_fields(said, "customer_fields", CUSTOMER_FIELDS, USUAL_CUSTOMER_FIELDS, problems),
        staff_fields=_fields(said, "staff_fields", STAFF_FIELDS, USUAL_STAFF_FIELDS, problems),
    )


def _fields(
    said: dict[str, Node], key: str, known: tuple[str, ...], usual: tuple[str, ...], problems: Problems
) -> tuple[str, ...]:
    """The fields that are named, each of them once and in the order of the model; the usual ones without the key."""
    if key not in said:
        return usual
    named: set[str] = set()
    for entry in list_of(said[key], key, f"write [{', '.join(usual[2:4])}]", problems):
        name = str(entry.value)
        if name not in known:
            near = did_you_mean(name, known)
            hint = f"did you mean '{near}'?" if near else f"write some of: {', '.join(known)}"
            problems.append(entry.shown_at.problem("E112", f"{key}: '{clipped(entry.raw)}' cannot be kept", hint))
        elif name in named:
            problems.append(entry.place.problem("E183", f"'{name}' stands twice in {key}", "leave one out"))
        named.add(name)
    return tuple(name for name in known if name in named)
