"""The number that a person meant by something else: "300" in quotes, 40%, 0,4, 012, 1_000."""

import math
import re
from typing import Any

from pydantic.fields import FieldInfo

from sim.scenario.problems import number
from sim.scenario.yaml.tree import Node, scalar

GROUPED_DIGITS = re.compile(r"[-+]?[0-9]{1,3}([_' ][0-9]{3})+")
DATE = re.compile(r"[0-9]{4}-[0-9]{1,2}(-[0-9]{1,2})?")


def bounds_of(field: FieldInfo) -> tuple[float, float]:
    """The lowest and the highest value of a declared number; infinite where none is declared."""
    bounds: Any = {type(m).__name__: m for m in field.metadata}
    return (bounds["Ge"].ge if "Ge" in bounds else -math.inf, bounds["Le"].le if "Le" in bounds else math.inf)


def allowed_range(field: FieldInfo) -> str:
    """The range of a declared number: "0 to 1 (share of pay)".

    >>> from sim.scenario.levers import Incentives
    >>> allowed_range(Incentives.model_fields["variable_share"])
    '0 to 1 (share of pay)'
    """
    low, high = bounds_of(field)
    extra = field.json_schema_extra
    unit = f" ({extra['unit']})" if isinstance(extra, dict) and "unit" in extra else ""
    return f"{number(low)} to {number(high)}{unit}"


def range_hint(value: float, field: FieldInfo) -> str:
    """What to write in place of a number out of range: the share that a percentage is, or else the default."""
    if bounds_of(field)[1] == 1 and 2 <= value <= 100:
        return f"{number(value)}% is written {number(value / 100)}"
    return "" if field.is_required() else f"the default is {number(field.default)}"


def number_hint(value: object, node: Node | None, field: FieldInfo | None) -> str:
    """What to write in place of a text (or true, or a fraction) where a number is wanted."""
    meant = number_meant(value) if isinstance(value, str) else ""
    if meant and (field is None or bounds_of(field)[0] <= float(meant) <= bounds_of(field)[1]):
        return f"remove the quotes: {meant}" if node and node.quoted and meant == value else f"write {meant}"
    if isinstance(value, str) and DATE.fullmatch(value):
        return "a scenario has no dates; time is counted in months"
    return f"a number from {allowed_range(field)}" if field is not None else ""


def number_meant(text: str) -> str:
    """The number that a person meant by a text, "" when it is none.

    >>> [number_meant(t) for t in ("300", "40%", "0,4", "012", "1_000", "1:30", "many")]
    ['300', '0.4', '0.4', '12', '1000', '', '']
    """
    text = text.strip()
    if GROUPED_DIGITS.fullmatch(text):
        text = re.sub("[_' ]", "", text)
    if re.fullmatch(r"[-+]?[0-9]+,[0-9]+", text):
        text = text.replace(",", ".")
    if re.fullmatch(r"0[0-9]{1,17}", text):
        text = text.lstrip("0") or "0"
    if text.endswith("%") and isinstance(share := scalar(text[:-1].strip()), int | float) and share is not True:
        text = f"{share / 100:g}"
    return text if isinstance(scalar(text), int | float) and not isinstance(scalar(text), bool) else ""
