"""Which interpreters get a cell, and what their tox environments are called."""

from __future__ import annotations

from collections.abc import Iterable

from hpy_abi.model import Cell, Interpreter

OLDEST = (3, 9)


def environment_factor(interpreter: Interpreter) -> str:
    """The interpreter's part of a tox environment's name: py314, py313d, pypy3.11-7.3.

    tox itself reads `py314` as CPython 3.14, so `tox -e load-py314` is what people try first.
    """
    key = interpreter.key
    return f"py{key[2:]}" if interpreter.implementation == "cpython" else key


def plan(interpreters: Iterable[Interpreter]) -> list[Cell]:
    """One cell for each ABI, in the order of versions; of several that share one, the first."""
    chosen: dict[str, Interpreter] = {}
    for interpreter in interpreters:
        if interpreter.language >= OLDEST:
            chosen.setdefault(interpreter.key, interpreter)
    return [Cell(interpreter) for interpreter in sorted(chosen.values(), key=_order)]


def why_not(interpreter: Interpreter) -> str | None:
    """Why nothing can be tried on this interpreter; None where something can."""
    if interpreter.native_hpy is not None or interpreter.implementation == "cpython":
        if interpreter.free_threaded:
            return "hpy-runtime is not made for free-threaded builds yet"
        return None
    return f"no HPy host: {interpreter.implementation} has none built in, hpy-runtime needs CPython"


def _order(interpreter: Interpreter) -> tuple[bool, str, tuple[int, ...], bool, bool, str]:
    return (
        interpreter.implementation != "cpython",
        interpreter.implementation,
        interpreter.language,
        interpreter.free_threaded,
        interpreter.debug,
        interpreter.key,
    )
