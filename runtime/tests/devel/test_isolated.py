"""Builds as a user runs them: isolated, given a wheel of hpy-runtime in a folder."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from projects import RUNTIME, Project, metadata, names, pyproject, source

pytestmark = pytest.mark.network
_TRACES = shutil.ignore_patterns("build", "*.egg-info", "__pycache__", "*.so", "*.pyd", ".*")


@pytest.fixture(scope="session")
def wheelhouse(toolchain: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a wheel of this source tree's hpy-runtime."""
    folder = tmp_path_factory.mktemp("wheelhouse")
    # setuptools leaves its traces in the tree that it builds from
    copied = shutil.copytree(RUNTIME, folder / "copy", ignore=_TRACES)
    tree = Project(copied, folder)
    code = f"import setuptools.build_meta as backend; backend.build_sdist({str(folder)!r})"
    tree.run("-c", code)
    (sdist,) = folder.glob("*.tar.gz")
    tree.run("-m", "pip", "wheel", "--no-deps", "-w", str(folder), str(sdist), cwd=folder)
    return folder


def links(wheelhouse: Path) -> dict[str, str]:
    return {"PIP_FIND_LINKS": f"{wheelhouse} {os.environ.get('PIP_FIND_LINKS', '')}".strip()}


@pytest.fixture
def spam(project: Project) -> Project:
    project.write(pyproject__toml=pyproject(("spam", "spam.c")), spam__c=source("spam"))
    return project


def test_pip_wheel(spam: Project, wheelhouse: Path) -> None:
    spam.run("-m", "pip", "wheel", "--no-deps", "-w", str(spam.dist), ".", env=links(wheelhouse))
    (wheel,) = spam.dist.glob("*.whl")
    assert "-py3-none-" in wheel.name
    assert "Requires-Dist: hpy-runtime>=" in metadata(wheel, "METADATA")


@pytest.mark.skipif(importlib.util.find_spec("build") is None, reason="build is not installed")
def test_build_goes_by_way_of_the_sdist(spam: Project, wheelhouse: Path) -> None:
    spam.run("-m", "build", "--outdir", str(spam.dist), env=links(wheelhouse))
    (sdist,) = spam.dist.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        inside = {name.partition("/")[2] for name in archive.getnames()}
    assert {"spam.c", "pyproject.toml"} <= inside
    assert not any(name.endswith((".so", "argparse.c")) for name in inside)
    (wheel,) = spam.dist.glob("*.whl")
    assert "-py3-none-" in wheel.name


def test_an_installed_wheel_brings_its_host(
    spam: Project, wheelhouse: Path, tmp_path: Path
) -> None:
    spam.run("-m", "pip", "wheel", "--no-deps", "-w", str(spam.dist), ".", env=links(wheelhouse))
    (wheel,) = spam.dist.glob("*.whl")
    target = tmp_path / "target"
    spam.run("-m", "pip", "install", "--target", str(target), str(wheel), env=links(wheelhouse))
    assert (target / "hpy_runtime").is_dir() or "_hpy_universal" in sys.builtin_module_names
    said = subprocess.run(
        [sys.executable, "-S", "-c", "import spam; print(spam.answer())"],
        env={"PYTHONPATH": str(target)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.stdout.strip() == "42", said.stderr


def test_the_runtimes_sdist_is_complete(wheelhouse: Path) -> None:
    (wheel,) = wheelhouse.glob("hpy_runtime-*.whl")
    inside = names(wheel)
    for folder, packaged in (("include", "include"), ("helpers", "helpers")):
        here = {
            f"hpy_runtime/{packaged}/{path.relative_to(RUNTIME / folder).as_posix()}"
            for path in (RUNTIME / folder).rglob("*")
            if path.suffix in (".c", ".h")
        }
        assert here <= inside
    listing = (RUNTIME / "src/cpython_sources.txt").read_text().splitlines()
    sources = {line for line in listing if line and not line.startswith("#")}
    assert sources
    assert {f"hpy_runtime/csrc/{name}" for name in sources} <= inside
    assert "hpy_runtime/py.typed" in inside
    assert "-none-any" not in wheel.name
