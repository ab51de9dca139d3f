"""Proves that an interpreter does what is needed of it: runs, makes venvs, can be compiled for."""

from __future__ import annotations

import shlex
import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from hpy_abi import process
from hpy_abi.interpreters.describe import Described, describe
from hpy_abi.interpreters.errors import NotInstalled
from hpy_abi.interpreters.spec import Spec
from hpy_abi.model import Interpreter

TIMEOUT = 180.0

SOURCE = """\
#include <Python.h>
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "proof", 0, 0, 0, 0, 0, 0, 0};
PyMODINIT_FUNC PyInit_proof(void) { return PyModule_Create(&definition); }
"""


def check(spec: Spec, python: Path, tell: Callable[[str], None]) -> Interpreter:
    """Return the interpreter that `python` is, or raise NotInstalled saying what it cannot do."""
    tell("checking")
    described = describe(python)
    if not isinstance(described, Described):
        reason = getattr(described, "reason", "it is a Python 2")
        raise NotInstalled(f"{python}: {reason}")
    interpreter = described.interpreter
    if not spec.matches(interpreter):
        raise NotInstalled(f"{python} is {interpreter.key} {interpreter.version}, not {spec}")
    with tempfile.TemporaryDirectory(prefix="hpy-abi-") as work:
        _run("make a virtual environment", [str(python), "-m", "venv", f"{work}/venv"])
        # without a compiler here nothing can be said about compiling
        if compiler := shutil.which("cc"):
            _compile(interpreter, compiler, Path(work))
    return interpreter


def _compile(interpreter: Interpreter, compiler: str, work: Path) -> None:
    source, module = work / "proof.c", work / f"proof{interpreter.ext_suffixes[0]}"
    source.write_text(SOURCE, encoding="utf-8")
    include = ["-I", interpreter.include]
    _run(
        "compile with its headers",
        [compiler, "-shared", "-fPIC", *include, str(source), "-o", str(module)],
    )
    load = f"import sys; sys.path.insert(0, {str(work)!r}); import proof"
    _run("load what was compiled for it", [interpreter.executable, "-I", "-c", load])


def _run(what: str, command: Sequence[str]) -> None:
    try:
        ended = process.run(command, timeout=TIMEOUT)
    except OSError as error:
        raise NotInstalled(f"cannot {what}: {error}") from error
    if not ended.ok:
        raise NotInstalled(
            f"cannot {what}: {shlex.join(command)[:200]}: {ended.reason}: {ended.last_line}"
        )
