from __future__ import annotations

import importlib.metadata
import os
import shutil
import sysconfig
from pathlib import Path

import pytest
from projects import Project


@pytest.fixture(scope="session")
def toolchain() -> None:
    """Skips what needs the installed plug-in, pip, or a C compiler, where one is missing."""
    try:
        importlib.metadata.distribution("hpy-runtime")
        importlib.metadata.distribution("pip")
        importlib.metadata.distribution("setuptools")
    except importlib.metadata.PackageNotFoundError as error:
        pytest.skip(f"not installed in this environment: {error}")
    compiler = (sysconfig.get_config_var("CC") or "cl").split()[0]
    if shutil.which(os.environ.get("CC", compiler).split()[0]) is None:
        pytest.skip(f"no C compiler: {compiler}")


@pytest.fixture
def project(toolchain: None, tmp_path: Path) -> Project:
    root = tmp_path / "project"
    root.mkdir()
    return Project(root, tmp_path / "dist")
