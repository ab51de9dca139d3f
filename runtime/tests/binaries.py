"""Universal binaries of one C file that needs no helpers, made by one call of the compiler."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sysconfig
from collections.abc import Sequence
from pathlib import Path

import pytest

from hpy_runtime import _files
from hpy_runtime.devel import _stub


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
    command = [*compiler(), "-O0", "-g", "-fPIC", "-shared", *_files.cflags("universal"), *options]
    done = subprocess.run(
        [*command, str(source), "-o", str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return path


def make_module(text: str, name: str, folder: Path) -> Path:
    """Compile C source, and write the stub that makes it importable from `folder`."""
    source = folder / f"{name}.c"
    source.write_text(text, encoding="utf-8")
    path = compile_file(source, name, folder)
    _stub.write(str(folder / f"{name}.py"), str(path))
    return path
