"""Interpreters that go into the image out of this machine, because no package has them."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from hpy_abi.interpreters import Spec, find
from hpy_abi.interpreters.debian.apt import Suite
from hpy_abi.interpreters.debian.host import host
from hpy_abi.interpreters.debian.packages import parts
from hpy_abi.interpreters.errors import NotInstalled
from hpy_abi.interpreters.spec import starts_with
from hpy_abi.model import Interpreter

_USELESS = ("test", "tests", "__pycache__", "idlelib", "tkinter", "*.a", "site-packages", "share")
_PREFIX = "import sys; print(sys.base_prefix)"


def stage(specs: Sequence[Spec], folder: Path) -> list[str]:
    """Copy what is needed below `folder`, each at its own path; returns those paths.

    Taken are interpreters whose files all lie in one folder, as pyenv and `make install` leave
    them, because the same path is free in the image.
    """
    folder.mkdir(parents=True)
    there = find()
    staged: list[str] = []
    for spec in specs:
        interpreter = there.matching(spec)
        if packaged(spec) or interpreter is None or not interpreter.has_headers:
            continue
        prefix = _own_prefix(interpreter)
        if prefix is None:
            continue
        print(f"{spec}: copied from {prefix}", flush=True)
        target = folder / prefix.relative_to("/")
        ignored = shutil.ignore_patterns(*_USELESS)
        shutil.copytree(prefix, target, symlinks=True, ignore=ignored)
        for library in target.glob("lib/python3.*"):
            (library / "site-packages").mkdir(exist_ok=True)
        staged.append(str(prefix))
    return staged


def packaged(spec: Spec) -> bool:
    """Whether one of the distribution's suites has a package of it."""
    try:
        wanted = parts(spec)
    except NotInstalled:
        return False
    for name in host().suites:
        suite = Suite(host(), name)
        try:
            suite.refresh()
            version = suite.version(wanted.main)
        except NotInstalled:
            continue
        own = spec.implementation_version if spec.implementation == "pypy" else spec.version
        if version is not None and starts_with(version.split(":")[-1], own):
            return True
    return False


def _own_prefix(interpreter: Interpreter) -> Path | None:
    run = subprocess.run(
        [interpreter.executable, "-c", _PREFIX], capture_output=True, text=True, check=True
    )
    prefix = Path(run.stdout.strip()).resolve()
    whole = prefix in Path(interpreter.executable).resolve().parents
    shared = prefix.is_relative_to("/usr") or (prefix / "share" / "doc").is_dir()
    return prefix if whole and not shared else None
