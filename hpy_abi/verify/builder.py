"""Choosing the interpreter that compiles the universal wheel."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from hpy_abi.errors import HpyAbiError
from hpy_abi.interpreters.describe import Described, describe
from hpy_abi.interpreters.find import find
from hpy_abi.model import Interpreter


def interpreter_of(executable: str) -> Interpreter:
    """Describe one Python that is known to be there; that of an environment is its base."""
    found = describe(Path(executable))
    if not isinstance(found, Described):
        raise HpyAbiError(f"{executable} cannot be used: {found}")
    return found.interpreter


def choose_builder(candidates: Iterable[Interpreter] | None = None) -> Interpreter:
    """The Python that runs us where it can compile, else the first of the candidates that can.

    The binary does not depend on the choice; the build needs an hpy-runtime, and so a CPython
    with its headers. Without candidates, those found on this machine are taken.
    """
    own = interpreter_of(sys.executable)
    if _compiles(own):
        return own
    for interpreter in find().best() if candidates is None else candidates:
        if _compiles(interpreter):
            return interpreter
    raise HpyAbiError(
        f"no CPython with headers to compile with: {own.include} has no Python.h, nor has any "
        "other that was found; install Python's development files, or run "
        "`hpy-abi pythons install 3.14`"
    )


def _compiles(interpreter: Interpreter) -> bool:
    return (
        interpreter.implementation == "cpython"
        and interpreter.language >= (3, 9)
        and not interpreter.debug
        and not interpreter.free_threaded
        and interpreter.has_headers
    )
