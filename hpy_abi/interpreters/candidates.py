"""Where interpreters may lie: paths that look like one, none of them run yet."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from hpy_abi.interpreters import folders

VARIABLE = "HPY_ABI_PYTHONS"

_NAME = re.compile(
    r"(?:python|pypy|graalpy)(?P<version>\d(?:\.\d+)?)?t?d?(?:\.exe)?",
    re.IGNORECASE if os.name == "nt" else 0,
)


def named() -> list[Path]:
    """Interpreters below the paths and folders in HPY_ABI_PYTHONS.

    An entry is an interpreter, its prefix, a folder of executables, or a folder of any of these.
    An entry in which there is nothing is returned itself, so that it is told and not lost.
    """
    found: list[Path] = []
    for entry in os.environ.get(VARIABLE, "").split(os.pathsep):
        if not entry.strip():
            continue
        path = Path(entry.strip()).expanduser().absolute()
        found += in_folder(path) or [path]
    return found


def elsewhere() -> list[Path]:
    """Interpreters in the cache folder, on PATH, and those of pyenv and uv."""
    found = installed()
    for folder in _search_path():
        found += _executables(folder)
    for managed in (*(root / "versions" for root in _pyenvs()), folders.uv_pythons(), *_uv()):
        found += in_folder(managed)
    found += _registered()
    return found


def installed() -> list[Path]:
    """Interpreters that this package unpacked, except half-made ones."""
    there = (folders.stamped(folder) for folder in _children(folders.pythons()))
    return [executable for executable in there if executable is not None]


def in_folder(folder: Path, depth: int = 1) -> list[Path]:
    """Return the interpreters of a prefix, a folder of executables, or `depth` levels of such."""
    if not folder.is_dir():
        return []
    found = _executables(folder) + _executables(folder / "bin")
    if not found and depth:
        for child in _children(folder):
            found += in_folder(child, depth - 1)
    return found


def _children(folder: Path) -> list[Path]:
    try:
        return sorted(child for child in folder.iterdir() if child.is_dir())
    except OSError:
        return []


def _executables(folder: Path) -> list[Path]:
    """Executables in `folder` that are called like an interpreter, the most specific name first."""
    try:
        names = sorted(path.name for path in folder.iterdir())
    except OSError:
        return []
    matches = {name: match for name in names if (match := _NAME.fullmatch(name))}
    # python3.14 stays what it is, python3 may be another one tomorrow
    ordered = sorted(matches, key=lambda name: -len(matches[name]["version"] or ""))
    paths = [folder / name for name in ordered]
    return [path for path in paths if path.is_file() and os.access(path, os.X_OK)]


def _search_path() -> Iterator[Path]:
    # shims only start what pyenv's `versions` hold, and fail for a version that is not chosen
    shims = [root / "shims" for root in _pyenvs()]
    return (folder for folder in _on_path() if folder not in shims)


def _on_path() -> list[Path]:
    entries = os.environ.get("PATH", "").split(os.pathsep)
    return [Path(entry).expanduser().absolute() for entry in entries if entry]


def _pyenvs() -> list[Path]:
    """Where pyenv is: by its variable or at home, and where else its shims are on PATH."""
    usual = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv").expanduser().absolute()
    others = [
        folder.parent
        for folder in _on_path()
        if folder.name == "shims" and (folder.parent / "versions").is_dir()
    ]
    return list(dict.fromkeys([usual, *others]))


def _uv() -> list[Path]:
    """Return the folder of uv's own interpreters, asked from uv where that is present."""
    uv = find_uv()
    if uv:
        try:
            answer = subprocess.run(
                [uv, "python", "dir"], capture_output=True, text=True, timeout=10, check=True
            )
            return [Path(answer.stdout.strip())]
        except (OSError, subprocess.SubprocessError):
            pass
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return [Path(data) / "uv" / "python"]


def find_uv() -> str | None:
    """Return uv: that beside the running Python (it may be pip-installed), else that on PATH.

    In an environment of our tox.ini, that of the Python that started tox comes between.
    """
    beside = [sys.executable, os.environ.get("HPY_ABI_TOOL")]
    folders = [str(Path(python).parent) for python in beside if python]
    return shutil.which("uv", path=os.pathsep.join(folders)) or shutil.which("uv")


def _registered() -> list[Path]:
    """Interpreters in the Windows registry (PEP 514)."""
    if sys.platform == "win32":
        from python_discovery import iter_interpreters

        return [Path(found.executable) for found in iter_interpreters() if found.executable]
    return []
