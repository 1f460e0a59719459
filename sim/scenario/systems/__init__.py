"""The systems of organisation that the five essays describe, each declared once: where a reader of an essay finds in
the model what she has read. docs/systems.md is written from these declarations."""

from sim.scenario.systems import activated, attention_areas, empty_shell, forgotten, moving
from sim.scenario.systems.system import System, context_levers, design_levers

SYSTEMS: tuple[System, ...] = (
    *activated.SYSTEMS,
    *empty_shell.SYSTEMS,
    *forgotten.SYSTEMS,
    *moving.SYSTEMS,
    *attention_areas.SYSTEMS,
)

__all__ = ["SYSTEMS", "System", "context_levers", "design_levers"]
