"""Universal binaries of one C file that needs no helpers, made by one call of the compiler.

One binary is for every Python, so each is compiled once for all: the next interpreter's tests find
it below runtime/build.
"""

from __future__ import annotations

import functools
import hashlib
import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from hpy_runtime import _files, get_include
from hpy_runtime.devel import _stub

# a second interpreter, which shares its GIL, so that modules need not say they can do without
if sys.version_info >= (3, 13):
    INTERPRETERS, CREATE, RUN = "_interpreters", {"config": "legacy"}, "exec"
else:
    INTERPRETERS, CREATE, RUN = "_xxsubinterpreters", {"isolated": False}, "run_string"

KEPT = Path(__file__).resolve().parent.parent / "build" / "tests"


def compiler() -> list[str]:
    """The C compiler's command; skips where there is none that takes Unix's options."""
    if os.name == "nt":
        pytest.skip("Windows: makes its libraries with cc")
    command = shlex.split(os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc")
    # an interpreter may name the compiler of the machine that it was made on
    for found in (command, ["cc"]):
        if shutil.which(found[0]) is not None:
            return found
    pytest.skip(f"no C compiler: {command[0]}")


def compile_file(source: Path, name: str, folder: Path, options: Sequence[str] = ()) -> Path:
    """Compile the file into `folder`; the binary of the module `name`."""
    path = folder / f"{name}.hpy0.so"
    own = ["-O0", "-g", "-fPIC", "-shared", *options]
    command = [*compiler(), *own, *_files.cflags("universal"), str(source), "-o"]
    # not the command: it has this environment's folders in it
    text = source.read_text(encoding="utf-8")
    key = hashlib.sha256(repr((compiler(), own, name, text, _headers())).encode()).hexdigest()
    kept = KEPT / key / path.name
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=KEPT) as scratch:
            made = Path(scratch, path.name)
            done = subprocess.run(
                [*command, str(made)],
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                check=False,
            )
            assert done.returncode == 0, done.stdout
            made.replace(kept)
    shutil.copy(kept, path)
    return path


@functools.cache
def _headers() -> str:
    """What the headers that it is compiled with say, as a digest."""
    total = hashlib.sha256()
    for file in sorted(Path(get_include()).rglob("*.h")):
        total.update(file.read_bytes())
    return total.hexdigest()


def make_module(text: str, name: str, folder: Path) -> Path:
    """Compile C source, and write the stub that makes it importable from `folder`."""
    source = folder / f"{name}.c"
    source.write_text(text, encoding="utf-8")
    path = compile_file(source, name, folder)
    _stub.write(str(folder / f"{name}.py"), str(path))
    return path
