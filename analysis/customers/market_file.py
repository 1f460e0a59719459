"""The fitted market as a scenario file, such as those in `scenarios/markets`."""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path

from analysis.customers.fitting import Fit, Setting
from sim.scenario.library import CONTEXT_KINDS, SUFFIXES, kind_of
from sim.scenario.problems import clipped, number

LONGEST_NAME = 40


def why_not(path: Path) -> str:
    """Why `path` is no place for a market file, with what to do; "" if it is one."""
    if path.suffix not in SUFFIXES:
        return f"'{path.name}' is not the name of a scenario file; let it end in .yaml"
    if kind_of(path.resolve()) not in CONTEXT_KINDS:
        return f"only a file in a folder named markets may say what the world is like: markets/{path.name}"
    return ""


def market_text(fit: Fit, design: str, table: Path) -> str:
    """The text of the file: the `design` that it extends, in a market like the customers of `table`."""
    source = clipped(table.name, LONGEST_NAME)
    lines = [
        f"# Customers as in {source}, {fit.history.customers:,} of them. Made by ccsim calibrate --customers.",
        "ccsim: 1",
        f"extends: {design}",
        f"name: {_quoted(f'Customers of {source}')}",
        f"question: {_quoted(f'What comes of this design among customers like those of {source}?')}",
    ]
    return "\n".join([*lines, *_sections(fit.settings), ""])


def _quoted(text: str) -> str:
    """A text as YAML takes it, whatever is in it: JSON is YAML too."""
    return json.dumps(text, ensure_ascii=False)


def _sections(settings: tuple[Setting, ...]) -> list[str]:
    """The settings as keys below their headings."""
    lines: list[str] = []
    for heading, group in groupby(settings, key=lambda setting: setting.parameter.address.split(".")[:-1]):
        lines += ["", *(f"{'  ' * depth}{word}:" for depth, word in enumerate(heading))]
        lines += [f"{'  ' * len(heading)}{_line(setting)}" for setting in group]
    return lines


def _line(setting: Setting) -> str:
    key = setting.parameter.address.rpartition(".")[2]
    asks = f"; the table asks for {setting.asked}" if setting.is_clipped else ""
    assignment = f"{key}: {number(setting.value)}"
    return f"{assignment:<22}# {setting.parameter.unit}{asks}"
