"""Extension modules compiled for a test, in wheels; and verifying them without the command."""

from __future__ import annotations

import functools
import hashlib
import shutil
import subprocess
import sysconfig
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from hpy_abi.interpreters import find
from hpy_abi.model import Interpreter, Verification, VerifiedCell
from hpy_abi.verify import verification
from hpy_abi.verify.attempt import Limits
from hpy_abi.verify.builder import choose_builder
from hpy_abi.verify.cells import Asked
from hpy_abi.verify.session import Session
from hpy_abi.verify.verification import Options, Watcher
from tests.audit import wheels

PLATFORM = sysconfig.get_platform().replace("-", "_").replace(".", "_")
EVERYWHERE = f"cp39-abi3-{PLATFORM}"

_MODULE = """
#include <Python.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <signal.h>
#include <sys/wait.h>

{before}

static struct PyModuleDef definition = {{PyModuleDef_HEAD_INIT, "{name}", 0, -1, 0, 0, 0, 0, 0}};

PyMODINIT_FUNC PyInit_{name}(void)
{{
    {body}
    return PyModule_Create(&definition);
}}
"""


@functools.cache
def _scratch() -> Path:
    return Path(tempfile.mkdtemp(prefix="hpy-abi-tests-"))


@functools.cache
def builder() -> Interpreter:
    return choose_builder()


@functools.cache
def library(source: str, *options: str) -> bytes:
    """A shared library of this C source."""
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("no cc here: install a C compiler")
    digest = hashlib.sha256(repr((source, options)).encode()).hexdigest()[:16]
    file, target = _scratch() / f"{digest}.c", _scratch() / f"{digest}.so"
    file.write_text(source)
    command = [compiler, "-shared", "-fPIC", "-g", "-O0", "-pthread", "-w", *options]
    subprocess.run([*command, str(file), "-o", str(target)], check=True)
    return target.read_bytes()


def compiled(
    name: str = "spam", body: str = "", before: str = "", *, limited: bool = True
) -> bytes:
    """An extension module whose import does `body`; of the limited API, or for `builder` alone."""
    text = _MODULE.format(name=name, body=body, before=before)
    options = ["-DPy_LIMITED_API=0x03090000"] if limited else []
    return library(text, *options, "-I", builder().include)


def wheel(
    folder: Path,
    files: Mapping[str, bytes],
    tag: str = EVERYWHERE,
    *,
    requires: Sequence[str] = (),
    requires_python: str = "",
) -> Path:
    """The wheel of these files, spam-1.0."""
    folder.mkdir(parents=True, exist_ok=True)
    return wheels.wheel(folder, files, tag, requires=requires, requires_python=requires_python)


def one_module(folder: Path, body: str = "", before: str = "") -> Path:
    """A wheel of one module, spam, for every CPython, whose import does `body`."""
    return wheel(folder, {"spam.abi3.so": compiled("spam", body, before)})


@functools.cache
def here() -> tuple[Interpreter, ...]:
    """The release builds of CPython on this machine, oldest first."""
    found = find().best()
    return tuple(
        one
        for one in found
        if one.implementation == "cpython" and not one.debug and not one.free_threaded
    )


def ends() -> tuple[Interpreter, ...]:
    """The oldest and the newest of them."""
    return tuple(dict.fromkeys((here()[0], here()[-1])))


def verify(
    path: Path,
    interpreters: Sequence[Interpreter] | None = None,
    *,
    timeout: float = 60,
    options: Options | None = None,
    asked: Asked | None = None,
    keep: bool = False,
) -> Verification:
    """One wheel on these interpreters: by default the oldest and the newest CPython."""
    chosen = replace(
        options or Options(),
        asked=asked or Asked(chosen=True),
        limits=Limits(timeout=timeout),
    )
    with Session(keep=keep) as session:
        plans = verification.plan([path], interpreters or ends(), chosen)
        watcher = Watcher(lambda plan, planned, cell: None, lambda plan, planned: None)
        (seen,) = verification.run(plans, chosen, session, watcher)
    return seen


def cells(seen: Verification) -> tuple[VerifiedCell, ...]:
    """Those of interpreters that are here; there are some."""
    found = tuple(one for one in seen.cells if one.python is not None)
    assert found
    return found
