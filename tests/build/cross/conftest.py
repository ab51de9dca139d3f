from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hpy_abi.build.cross import driver
from hpy_abi.build.workshop import Workshop
from tests.build.cross import samples


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    """An environment in which a first wheel was built."""
    project = samples.project(tmp_path_factory.mktemp("first") / "tiny", samples.source())
    with Workshop(project, find_links=samples.find_links()) as shop:
        shop.wheel(project.parent / "dist")
        yield shop


@pytest.fixture
def shared(environment: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driver, "Workshop", samples.share(environment))


@pytest.fixture(autouse=True)
def _logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Logs go into the test's folder, zig's cache stays where it is: filling it takes minutes."""
    from hpy_abi.build.cross import zig

    kept = zig.environment()
    monkeypatch.setattr(zig, "environment", lambda: kept)
    monkeypatch.setenv("HPY_ABI_CACHE", str(tmp_path / "cache"))
