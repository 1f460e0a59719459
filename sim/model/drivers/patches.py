"""Rules that somebody has replaced in this process, as in a notebook: `sim.model.rules.experience.feel = mine`.

A rule is called by the name under which the module that defines it holds it now, in both drivers. What was replaced is
found by following all calls from the month down and comparing functions with those of the files.
"""

import dis
import functools
import sys
from collections.abc import Callable, Iterator
from types import CodeType, FunctionType
from typing import Any, TypeAlias

PACKAGE = "sim.model"
Patches: TypeAlias = tuple[FunctionType, ...]
"""Functions that stand in the place of a rule; empty where all rules are those of the files."""


@functools.cache
def _names_read(code: CodeType) -> frozenset[str]:
    return frozenset(i.argval for i in dis.get_instructions(code) if i.opname == "LOAD_GLOBAL")


def globals_read(function: FunctionType) -> frozenset[str]:
    """Names that the function reads from its module (an attribute of the same name is another thing)."""
    return _names_read(function.__code__)


def _of_the_model(function: FunctionType) -> bool:
    return str(function.__module__).startswith(f"{PACKAGE}.")


def in_force(called: Any) -> Any:
    """What a call of this rule reaches: the function that its own module holds under its name now."""
    if not isinstance(called, FunctionType) or not _of_the_model(called):
        return called
    return vars(sys.modules[called.__module__]).get(called.__name__, called)


def is_shipped(function: FunctionType) -> bool:
    """Whether the function is the one that a file of the model defines under its name."""
    home = sys.modules.get(function.__module__) if _of_the_model(function) else None
    if home is None or function.__code__.co_filename != home.__file__:
        return False
    return function.__code__.co_name == function.__name__ and vars(home).get(function.__name__) is function


def calls_of(function: FunctionType) -> Iterator[tuple[str, Any]]:
    """Functions that the function calls, by the name under which it does: those in force, as far as a rule calls them.

    Who replaces a rule may call the old one: what a replacement calls is taken as it stands.
    """
    shipped = is_shipped(function)
    for name in sorted(globals_read(function)):
        called = function.__globals__.get(name)
        if callable(called) and not isinstance(called, type):
            yield name, in_force(called) if shipped else called


def twin(function: FunctionType, part: Callable[[FunctionType], Any]) -> FunctionType:
    """A function with the same code object that calls `part(f)` wherever `function` calls a function f."""
    names = dict(function.__globals__) | {name: part(called) for name, called in calls_of(function)}
    copy = FunctionType(function.__code__, names, function.__name__, function.__defaults__, function.__closure__)
    copy.__module__, copy.__qualname__ = function.__module__, function.__qualname__
    return copy


Call: TypeAlias = tuple[dict[str, Any], str, FunctionType, CodeType]
"""Where a function is looked up, under which name, what stood there, and its code."""
_calls_of_files: list[Call] = []


def replaced(root: FunctionType | None = None) -> Patches:
    """Functions that stand in the place of rules now, of those that `root` reaches, or the month and all before it.

    Raises TypeError for something in the place of a rule that is no plain function, or is another rule.
    """
    if _calls_of_files and all(names.get(name) is f and f.__code__ is code for names, name, f, code in _calls_of_files):
        return ()
    from sim.model import month
    from sim.model.rules import placing, tally

    roots = (month.run_month, tally.list_customers, placing.expect_value, placing.long_run)
    if root in roots and not replaced():  # one look at all of them serves every later question
        return ()
    reached: dict[FunctionType, None] = {}
    calls: list[Call] = []
    for start in (root,) if root else roots:
        _follow(in_force(start), reached, calls)
    patches = tuple(function for function in reached if not is_shipped(function))
    if root is None:
        _calls_of_files[:] = [] if patches else calls
    return patches


def _follow(function: FunctionType, reached: dict[FunctionType, None], calls: list[Call]) -> None:
    """Add the function and all that it calls, and where each call looks."""
    if not isinstance(function, FunctionType):
        raise TypeError(f"a rule was replaced by {function!r}; only a plain function can take its place")
    if function in reached:
        return
    reached[function] = None
    home = sys.modules.get(function.__module__)
    calls.append((vars(home) if home else {}, function.__name__, function, function.__code__))
    for name, called in calls_of(function):
        _follow(called, reached, calls)
        calls.append((function.__globals__, name, called, called.__code__))
        if is_shipped(function) and is_shipped(called) and called.__name__ != name:
            raise TypeError(
                f"{function.__module__}.{name} was replaced by another rule, {called.__name__}; write your own"
            )


def names_of(patches: Patches) -> str:
    """The replacements in words."""
    return ", ".join(f"{function.__module__}.{function.__qualname__}" for function in patches)


@functools.cache
def rebound(function: FunctionType, patches: Patches) -> FunctionType:
    """The function with all that it calls under these patches, for the interpreter."""
    return twin(function, lambda called: rebound(called, patches)) if patches else function
