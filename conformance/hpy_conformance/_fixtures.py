"""The pytest fixtures that the tests take."""

from __future__ import annotations

import importlib
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from hpy_conformance._host import FIXTURES, Host
from hpy_conformance._report import RECORDER

__all__ = ["Loader", "exercised", "ext", "host", "load", "run_child"]


class Loader:
    """Imports fixture modules by their area's name."""

    def __call__(self, name: str) -> Any:
        return importlib.import_module(f"{FIXTURES}.{name}")

    def fresh(self, name: str) -> Any:
        """Import as if for the first time: the binary makes a new module."""
        sys.modules.pop(f"{FIXTURES}.{name}", None)
        return self(name)


@pytest.fixture(scope="module")
def ext(request: pytest.FixtureRequest) -> Any:
    """The fixture module of the test file's own area: `lists` for `test_lists.py`.

    A file that shares another one's says which by its constant `FIXTURE`.
    Imported here and not by the test file, so that a host which refuses one binary fails that
    area's tests and no others.
    """
    area = request.path.name[len("test_") : -len(".py")]
    return Loader()(getattr(request.module, "FIXTURE", area))


@pytest.fixture(scope="session")
def load() -> Loader:
    """Imports other fixture modules: `load("module_exec")`, `load.fresh("module_exec")`."""
    return Loader()


@pytest.fixture(scope="session")
def host(pytestconfig: pytest.Config) -> Host:
    """The host that loads the fixtures."""
    return pytestconfig.stash[RECORDER].host


@pytest.fixture(scope="session")
def exercised(pytestconfig: pytest.Config) -> Callable[..., None]:
    """Records what no binary can note: a call that ended its process, an access without C code.

    `exercised("HPy_FatalError")`, `exercised("HPyMember_INT", failed=True)`.
    """
    return pytestconfig.stash[RECORDER].exercised.note


@pytest.fixture(scope="session")
def run_child() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs Python code in a process of its own, on this interpreter and host."""

    def run(code: str, *, timeout: float = 60) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", code],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="backslashreplace",
            timeout=timeout,
            check=False,
        )

    return run
