"""A scenario as one file that says everything, with the origin of each line."""

from __future__ import annotations

from collections.abc import Sequence

from sim.printable import visible
from sim.scenario.origin import DEFAULT, Setting, yaml_text

USUAL = ("assumptions", "switches")  # sections of which only what is set in a file is shown, unless all is asked for
ORIGIN = 44  # column of the origins


def chosen(settings: Sequence[Setting], sections: Sequence[str], everything: bool) -> list[Setting]:
    """Those in one of the `sections` (all without any); numbers of the world at their defaults only if asked for."""
    asked = everything or bool(sections)
    return [
        setting
        for setting in settings
        if (not sections or any(f"{setting.address}.".startswith(f"{section}.") for section in sections))
        and (asked or setting.origin != DEFAULT or setting.address.split(".")[0] not in USUAL)
    ]


def text(settings: Sequence[Setting]) -> str:
    """The settings as a scenario file writes them, each with where it is set as a comment."""
    lines: list[str] = []
    before: list[str] = []
    for setting in settings:
        *above, key = setting.address.split(".")
        same = next((n for n, (a, b) in enumerate(zip(above, before, strict=False)) if a != b), len(above))
        same = min(same, len(before))
        lines += [f"{'  ' * depth}{above[depth]}:" for depth in range(same, len(above))]
        lines.append(
            f"{'  ' * len(above) + key}: {visible(yaml_text(setting.value))}".ljust(ORIGIN) + f"  # {setting.origin}"
        )
        before = above
    return "\n".join(lines)
