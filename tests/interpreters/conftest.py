from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from hpy_abi import interpreters
from hpy_abi.model import Interpreter

Script = Callable[[str, str], Path]


@pytest.fixture(scope="session")
def real() -> tuple[Interpreter, ...]:
    """Return one interpreter of each kind on this machine: at least the one that runs the tests."""
    found = interpreters.find().best()
    assert found
    return found


@pytest.fixture
def lonely(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Hide every interpreter of the machine, and give an empty home with an empty cache."""
    home = tmp_path / "home"
    home.mkdir()
    for name in [name for name in os.environ if name.startswith(("HPY_", "PYENV_", "UV_", "XDG_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))  # what Windows calls it
    monkeypatch.setenv("PATH", str(home / "no-such-folder"))
    monkeypatch.setenv("HPY_ABI_CACHE", str(home / "cache"))
    monkeypatch.setattr("hpy_abi.interpreters.candidates.find_uv", lambda: None)
    monkeypatch.setattr("hpy_abi.interpreters.candidates._registered", list)
    return home


@pytest.fixture
def script(tmp_path: Path) -> Script:
    """Return a function that writes an executable shell script below the test's folder."""
    if os.name != "posix":
        pytest.skip("the stand-ins are shell scripts")

    def write(name: str, body: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return path

    return write
