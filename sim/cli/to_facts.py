"""`ccsim calibrate` without a table: numbers without data, searched against the calibration facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from analysis.show.text import columns, number
from sim.cli.failures import Exit, Failure
from sim.cli.output import print_json, say
from sim.cli.progress import said

if TYPE_CHECKING:
    from analysis.calibration import Calibrated
    from sim.cli.computing import Where

OUT = Path("contexts/calibrated.yaml")


@dataclass(frozen=True, slots=True)
class Asked:
    """How the search is done: numbers by address (none: those that move the rows most), worlds, rounds."""

    over: tuple[str, ...]
    most: int
    worlds: int
    rounds: int
    where: Where


def calibrate_to_facts(asked: Asked, out: Path, as_json: bool) -> None:
    """Search, write the file, show the result. Raises a usage error for a number that is not free."""
    if out.exists():
        raise click.BadParameter(f"{out} is there already: name another file", param_hint="--out")
    _require_room(out)
    calibrated = _search(asked)
    if not any(one.n for one in calibrated.after):
        raise Failure(
            "No run finished that a fact could be held against: nothing is written", Exit.RUNS, "ccsim status"
        )
    text = file_text(calibrated)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text, encoding="utf-8")
    except OSError as error:
        raise Failure(f"E411 {out} cannot be written: {error.strerror or error}", Exit.STORE) from error
    if as_json:
        print_json(_plain(calibrated) | {"file": str(out)})
    else:
        say(summary(calibrated, out))


def _require_room(out: Path) -> None:
    """Before a search that takes long: the folder can be made, and a file in it."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.touch(exist_ok=False)
        out.unlink()
    except OSError as error:
        raise Failure(f"E411 {out} cannot be written: {error.strerror or error}", Exit.STORE) from error


def _search(asked: Asked) -> Calibrated:
    from analysis.calibration import calibration_rows, screen, search
    from analysis.calibration.numbers import chosen

    try:
        numbers = chosen(asked.over)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--over") from None
    if len(numbers) == 1:
        raise click.BadParameter("name two numbers or more: one alone is no search", param_hint="--over")
    rows = calibration_rows(asked.worlds)
    with asked.where.compute() as compute:
        if not numbers:
            said("Trying every number without data at both ends of its sweep ...")
            numbers = tuple(one.number for one in screen(rows, compute)[: asked.most])
        return search(rows, numbers, compute, asked.rounds, watch=lambda n, least: said(f"Round {n}: {least:.3g}"))


def summary(calibrated: Calibrated, out: Path) -> str:
    """The loss of each row, before and after; the numbers; what the rows do not pin down."""
    from analysis.calibration.rows import loss_of, total
    from analysis.checks.table import expected

    rows = [["fact", "", "target", "before", "loss", "after", "loss"]]
    for before, after in zip(calibrated.before, calibrated.after, strict=True):
        figures = (number(each) for one in (before, after) for each in (one.value, loss_of(one)))
        rows.append([after.check.id, after.check.name, expected(after), *figures])
    values = [["number", "default", "found", "sweep", ""]]
    values += [_value_row(calibrated, one.number.address) for one in calibrated.moved]
    return "\n".join(
        [
            columns(rows, right=[3, 4, 5, 6]),
            f"loss {total(calibrated.before):.3g} with the defaults, {calibrated.loss:.3g} as found",
            "",
            columns(values, right=[1, 2]),
            "",
            f"Written: {out}",
            f"Next: ccsim run {out}",
        ]
    )


def _value_row(calibrated: Calibrated, address: str) -> list[str]:
    moved = next(one for one in calibrated.moved if one.number.address == address)
    one = moved.number
    assert one.sweep is not None
    value = calibrated.values.get(address, float(one.default))
    loose = "not pinned down by the rows" if address in calibrated.loose else ""
    return [address, f"{one.default:g}", f"{value:g}", f"{one.sweep[0]:g} to {one.sweep[1]:g}", loose]


def file_text(calibrated: Calibrated) -> str:
    """The file: the assumptions as found, with the loss of each row and what is not pinned down as comments."""
    from analysis.calibration.rows import loss_of
    from analysis.checks.table import expected
    from sim.model import version

    rows = [
        f"#   {one.check.id:5} {number(one.value):>7} (target {expected(one)}), loss {loss_of(one):.2f}"
        for one in calibrated.after
    ]
    loose = ", ".join(address.removeprefix("assumptions.") for address in calibrated.loose) or "none of the numbers"
    head = [
        f"# Numbers without data, calibrated to the calibration facts on {date.today():%d %B %Y}, model {version()}.",
        f"# Loss {calibrated.loss:.3g}; a row's loss is 1 where its value stands at an end of the band:",
        *rows,
        f"# Not pinned down by these rows: {loose}.",
    ]
    body = ["ccsim: 1", "extends: product_centric", "name: Calibrated", *_assumptions(calibrated)]
    return "\n".join([*head, *body]) + "\n"


def _assumptions(calibrated: Calibrated) -> Sequence[str]:
    sections: dict[str, list[str]] = {}
    for address, value in sorted(calibrated.values.items()):
        _, section, name = address.split(".")
        sections.setdefault(section, []).append(f"{name}: {value:g}")
    lines = [f"  {section}: {{{', '.join(values)}}}" for section, values in sections.items()]
    return ["assumptions:", *lines] if lines else []


def _plain(calibrated: Calibrated) -> dict[str, Any]:
    from analysis.calibration.rows import loss_of

    return {
        "loss": calibrated.loss,
        "rows": [
            {"id": one.check.id, "value": one.value, "loss": loss_of(one), "before": loss_of(before)}
            for before, one in zip(calibrated.before, calibrated.after, strict=True)
        ],
        "values": dict(calibrated.values),
        "loose": list(calibrated.loose),
    }
