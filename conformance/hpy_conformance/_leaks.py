"""Whether a test leaves references or memory behind: it is repeated on a debug build of CPython.

Such a build counts all references (sys.gettotalrefcount) and all blocks of memory. A test is clean
as soon as one repetition leaves no more of either than there were before; first without the garbage
collector, which costs most, then with it. Only what grows each time is a leak.

The test function is repeated without pytest around it, which keeps references of its own: fixtures
of one test are made and ended here.
"""

from __future__ import annotations

import gc
import inspect
import sys
from array import array
from collections.abc import Iterator
from typing import Any

import pytest

__all__ = ["CHOICES", "can_count", "eligible", "find_leak"]

CHOICES = ("all", "some", "none")
_COUNTS = array("q", bytes(32))
_QUICK = 3
_THOROUGH = 6
# What only starts other processes leaves nothing here, and takes long.
_NOT_HERE = frozenset({"run_child"})


def can_count() -> bool:
    """Whether this interpreter counts references."""
    return hasattr(sys, "gettotalrefcount")


def eligible(item: pytest.Item, wanted: str, seen: set[str]) -> bool:
    """Whether to repeat this test: "some" is one set of parameters for each function."""
    if not isinstance(item, pytest.Function) or wanted == "none":
        return False
    if any(item.get_closest_marker(name) for name in ("xfail", "skip", "leaves")):
        return False
    if _NOT_HERE & set(item.fixturenames) or not _own_fixtures_only(item):
        return False
    function = item.nodeid.partition("[")[0]
    first = function not in seen
    seen.add(function)
    return first or wanted == "all"


def find_leak(item: pytest.Function) -> str:
    """Repeat a test that is set up; what it leaves each time, as text, or nothing."""
    _run(item)
    for _ in range(_QUICK):
        if _growth(item, collect=False) == (0, 0):
            return ""
    grown: list[tuple[int, int]] = []
    for _ in range(_THOROUGH):
        gc.collect()
        grown.append(_growth(item, collect=True))
        if grown[-1] == (0, 0):
            return ""
    references, blocks = zip(*grown)
    found = []
    if all(references):
        found.append(f"references ({', '.join(map(str, references))})")
    if all(blocks):
        found.append(f"blocks of memory ({', '.join(map(str, blocks))})")
    return f"each repetition leaves {' and '.join(found)}" if found else ""


def _growth(item: pytest.Function, *, collect: bool) -> tuple[int, int]:
    """By how much references and blocks of memory are more after a run; 0 where less."""
    _count(0)
    _run(item)
    if collect:
        gc.collect()
    _count(2)
    return max(_COUNTS[2] - _COUNTS[0], 0), max(_COUNTS[3] - _COUNTS[1], 0)


def _count(place: int) -> None:
    """Count references and blocks now, without an int object that would be counted later."""
    _COUNTS[place] = sys.gettotalrefcount()
    _COUNTS[place + 1] = sys.getallocatedblocks()


def _definition(item: pytest.Function, name: str) -> Any:
    """The fixture of that name that is made for each test anew, or None."""
    definitions = item._fixtureinfo.name2fixturedefs.get(name)
    if not definitions or definitions[-1].scope != "function":
        return None
    if hasattr(item, "callspec") and name in item.callspec.params:
        return None  # a parameter
    return definitions[-1]


def _own_fixtures_only(item: pytest.Function) -> bool:
    for name in item.fixturenames:
        definition = _definition(item, name)
        if name == "request" or (
            definition is not None and not definition.func.__module__.startswith("hpy_conformance.")
        ):
            return False
    return True


def _run(item: pytest.Function) -> None:
    """Call the test function with fixtures of its own."""
    values: dict[str, Any] = {}
    ending: list[Iterator[Any]] = []
    try:
        for name in item.fixturenames:
            _provide(item, name, values, ending)
        item.obj(**{name: values[name] for name in item._fixtureinfo.argnames})
    finally:
        values.clear()
        for generator in reversed(ending):
            next(generator, None)


def _provide(
    item: pytest.Function, name: str, values: dict[str, Any], ending: list[Iterator[Any]]
) -> None:
    if name in values:
        return
    definition = _definition(item, name)
    if definition is None:
        values[name] = item.funcargs.get(name)
        return
    for needed in definition.argnames:
        _provide(item, needed, values, ending)
    function = definition.func
    if "self" in inspect.signature(function).parameters:
        function = function.__get__(item.instance)
    value = function(**{needed: values[needed] for needed in definition.argnames})
    if inspect.isgenerator(value):
        ending.append(value)
        value = next(value)
    values[name] = value
