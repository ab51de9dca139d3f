from __future__ import annotations

import sys
from pathlib import Path

import pytest
from projects import SETUPTOOLS, Project, names, pyproject, source

pytestmark = pytest.mark.skipif(SETUPTOOLS < 64, reason="this setuptools knows no PEP 660")
SHARED = "pyd" if sys.platform == "win32" else "so"


@pytest.fixture
def eggs(project: Project) -> Project:
    text = pyproject(("pkg.eggs", "eggs.c"), packages='["pkg"]')
    text = text.replace("py-modules = []", 'py-modules = []\npackage-dir = {"" = "src"}')
    project.write(pyproject__toml=text, eggs__c=source("eggs"))
    project.package("src/pkg")
    project.write(src___pkg___pure__py="value = 1\n")
    return project


def install(project: Project, target: Path, *options: str) -> str:
    return project.run(
        *("-m", "pip", "install", "-v", "--no-build-isolation", "--no-deps", "--no-index"),
        *("--target", str(target), *options, "-e", "."),
    ).stdout


# an editable install is a .pth file or a finder, and these work in a site folder only
CODE = """
import site
site.addsitedir({target!r})
import pkg.eggs, pkg.pure
print(pkg.eggs.answer(), pkg.eggs.__file__, pkg.pure.__file__)
"""


@pytest.mark.parametrize("mode", ["lenient", "strict", "compat"])
def test_editable(eggs: Project, tmp_path: Path, mode: str) -> None:
    target = tmp_path / "site"
    install(eggs, target, f"--config-settings=editable_mode={mode}")
    said = eggs.python(CODE.format(target=str(target)), tmp_path)
    answer, binary, pure = said.split()
    assert answer == "42"
    assert Path(binary).name == f"eggs.hpy0.{SHARED}"
    inside = eggs.root / ("build" if mode == "strict" else "src")
    assert Path(binary).is_relative_to(inside)
    assert Path(pure).is_relative_to(inside)


def test_editable_wheel_is_universal_too(eggs: Project, tmp_path: Path) -> None:
    code = f"import setuptools.build_meta as b; print(b.build_editable({str(tmp_path)!r}))"
    eggs.run("-c", code)
    (wheel,) = tmp_path.glob("*.whl")
    assert "-py3-none-" in wheel.name
    assert not any(name.endswith(f".{SHARED}") for name in names(wheel))


def test_a_change_is_seen_after_the_next_install(eggs: Project, tmp_path: Path) -> None:
    target = tmp_path / "site"
    install(eggs, target)
    eggs.write(eggs__c=source("eggs", 43))
    install(eggs, target, "--upgrade")
    assert eggs.python(CODE.format(target=str(target)), tmp_path).startswith("43 ")


def test_the_abi_by_option(eggs: Project, tmp_path: Path) -> None:
    target = tmp_path / "site"
    install(eggs, target, "--config-settings=--global-option=--hpy-abi=hybrid")
    said = eggs.python(CODE.format(target=str(target)), tmp_path)
    assert ".hpy0-" in said
