"""The command `ccsim`: one small module per family of verbs, heavy imports inside the verbs."""

from sim.cli.program import main

__all__ = ["main"]
