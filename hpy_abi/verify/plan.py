"""Which interpreters get a cell, and what their tox environments are called."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hpy_abi.model import Interpreter

OLDEST = (3, 9)
ABIS = ("universal", "hybrid", "cpython")
"""The ways to compile, as hpy_runtime knows them."""
MODES = ("universal", "debug", "trace")
"""The modes in which hpy_runtime loads what was compiled."""


@dataclass(frozen=True)
class Cell:
    """One thing to try: the suite on this interpreter, in this mode."""

    interpreter: Interpreter
    mode: str = "universal"
    abi: str = "universal"
    """How the suite is compiled: universal once for all, hybrid or cpython for this one."""


def environment_factor(interpreter: Interpreter) -> str:
    """The interpreter's part of a tox environment's name: py314, py313d, pypy3.11-7.3.

    tox itself reads `py314` as CPython 3.14, so `tox -e load-py314` is what people try first.
    """
    key = interpreter.key
    return f"py{key[2:]}" if interpreter.implementation == "cpython" else key


def environment_name(cell: Cell) -> str:
    """The tox environment that runs a cell: load-py314, load-py314-abi_hybrid-mode_debug.

    Not plainly "cpython": tox would take that for a second Python in the name.
    """
    name = f"load-{environment_factor(cell.interpreter)}"
    for what, way in (("abi", cell.abi), ("mode", cell.mode)):
        name += f"-{what}_{way}" if way != "universal" else ""
    return name


def compilable(interpreter: Interpreter, abi: str) -> bool:
    """Whether that way to compile is for this interpreter: two of them are for CPython alone."""
    return abi == "universal" or interpreter.implementation == "cpython"


def offers(interpreter: Interpreter, abi: str, mode: str) -> bool:
    """Whether there is that mode: it is one of hpy_runtime, which does not load cpython mode."""
    return mode == "universal" or (interpreter.native_hpy is None and abi != "cpython")


def plan(
    interpreters: Iterable[Interpreter],
    abis: Sequence[str] = ("universal",),
    modes: Sequence[str] = ("universal",),
) -> list[Cell]:
    """One cell for each interpreter's ABI, way to compile and mode, in the order of versions.

    Of several interpreters that share an ABI, the first is taken.
    """
    chosen: dict[str, Interpreter] = {}
    for interpreter in interpreters:
        if interpreter.language >= OLDEST:
            chosen.setdefault(interpreter.key, interpreter)
    return [
        Cell(interpreter, mode, abi)
        for abi in abis
        for mode in modes
        for interpreter in sorted(chosen.values(), key=_order)
        if compilable(interpreter, abi) and offers(interpreter, abi, mode)
    ]


def why_not(interpreter: Interpreter) -> str | None:
    """Why nothing can be tried on this interpreter; None where something can."""
    if interpreter.native_hpy is not None or interpreter.implementation in ("cpython", "pypy"):
        return None
    return (
        f"no HPy host: {interpreter.implementation} has none built in, "
        "hpy-runtime is for CPython and PyPy"
    )


def _order(interpreter: Interpreter) -> tuple[bool, str, tuple[int, ...], bool, bool, str]:
    return (
        interpreter.implementation != "cpython",
        interpreter.implementation,
        interpreter.language,
        interpreter.free_threaded,
        interpreter.debug,
        interpreter.key,
    )
