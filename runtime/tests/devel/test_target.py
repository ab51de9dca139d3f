"""Compiling for another platform, which here is played by this one under another name."""

from __future__ import annotations

import json
import os
import shutil
import stat
from pathlib import Path

import pytest
from projects import Project, metadata, names, pyproject, source, unpack

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a compiler like gcc")

PLAIN = "from setuptools import *\nsetup(ext_modules=[Extension('plain', ['plain.c'])])\n"


@pytest.fixture
def compiler(tmp_path: Path) -> Path:
    """A compiler that notes what it is called with."""
    path = tmp_path / "other-cc"
    real = shutil.which("cc")
    assert real is not None
    path.write_text(f'#!/bin/sh\necho "$*" >> {tmp_path}/called\nexec {real} "$@"\n')
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def target(folder: Path, **fields: object) -> Path:
    """Write a target file."""
    path = folder / "target.toml"
    lines = [f"{name} = {json.dumps(value)}\n" for name, value in fields.items()]
    path.write_text("".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize("way", ["variable", "option"])
def test_compiler_suffix_and_tag_are_the_targets(
    project: Project, tmp_path: Path, compiler: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    project.write(pyproject__toml=pyproject(("spam", "spam.c")), spam__c=source("spam"))
    path = target(
        tmp_path,
        platform="win_arm64",
        cc=[str(compiler), "-DOF_TARGET"],
        cflags=["-O1", "-fPIC"],
        ldflags=["-shared", "-g0"],
        suffix="pyd",
    )
    options = [f"--hpy-target={path}"] if way == "option" else []
    if way == "variable":
        project_environment(monkeypatch, path)
    wheel, _ = project.wheel(*options)
    assert wheel is not None
    assert wheel.name == "demo-1.0-py3-none-win_arm64.whl"
    assert "Tag: py3-none-win_arm64" in metadata(wheel, "WHEEL")
    assert names(wheel) == {"spam.hpy0.pyd", "spam.py"}
    assert "'spam.hpy0.pyd'" in (unpack(wheel, tmp_path / "site") / "spam.py").read_text()
    called = (tmp_path / "called").read_text()
    # the module, its helpers and the link; nothing of this Python's own flags
    assert all(line.startswith("-DOF_TARGET ") for line in called.splitlines())
    assert "spam.c" in called
    assert "argparse.c" in called
    assert "-O1 -fPIC" in called
    assert "-shared -g0" in called
    # which projects.Project asks this machine's compiler for
    assert "-O0" not in called


def project_environment(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Have projects.Project, which hides HPY_* variables from its builds, pass on this one."""
    import projects

    before = projects._environment
    monkeypatch.setattr(projects, "_environment", lambda: {**before(), "HPY_TARGET": str(path)})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("platform = 'any", "target.toml"),
        ("cc = ['cc']", "platform is missing"),
        ("platform = 'x'\ncc = []", "cc is missing or empty"),
        ("platform = 'x'\ncc = 'cc'", "cc must be a list of strings"),
        ("platform = 7\ncc = ['cc']", "platform must be a string"),
        ("platform = 'x'\ncc = ['cc']\nsuffix = 'dll'", "choose one of so, pyd"),
        ("platform = 'x'\ncc = ['cc']\nld = ['ld']", "unknown field 'ld'"),
        (None, "cannot be read"),
    ],
)
def test_a_file_that_is_wrong_is_refused(
    tmp_path: Path, toolchain: None, text: str | None, said: str
) -> None:
    from setuptools.errors import SetupError

    from hpy_runtime.devel import _target

    path = tmp_path / "target.toml"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(SetupError) as caught:
        _target.read(str(path))
    assert said in str(caught.value)


def test_only_the_universal_abi(project: Project, tmp_path: Path) -> None:
    project.write(pyproject__toml=pyproject(("spam", "spam.c")), spam__c=source("spam"))
    path = target(tmp_path, platform="win_arm64", cc=["cc"])
    with pytest.raises(AssertionError, match="only the universal ABI is compiled for other"):
        project.wheel(f"--hpy-target={path}", "--hpy-abi=cpython")


def test_no_ordinary_modules(project: Project, tmp_path: Path) -> None:
    project.write(
        pyproject__toml=pyproject(("spam", "spam.c")),
        spam__c=source("spam"),
        setup__py=PLAIN,
        plain__c="",
    )
    path = target(tmp_path, platform="win_arm64", cc=["cc"])
    with pytest.raises(AssertionError, match="cannot be compiled for other platforms: plain"):
        project.wheel(f"--hpy-target={path}")
