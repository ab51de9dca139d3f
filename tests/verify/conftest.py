from __future__ import annotations

import os
from pathlib import Path

import pytest

from hpy_abi.interpreters.candidates import VARIABLE, installed


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of the test's own; what is unpacked and installed goes there.

    The interpreters that `hpy-abi pythons install` put into the user's are found all the same.
    """
    there = [os.environ.get(VARIABLE, ""), *map(str, installed())]
    monkeypatch.setenv(VARIABLE, os.pathsep.join(there))
    monkeypatch.setenv("HPY_ABI_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache" / "verify"
