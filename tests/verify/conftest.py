from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of the test's own; what is unpacked and installed goes there."""
    monkeypatch.setenv("HPY_ABI_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache" / "verify"
