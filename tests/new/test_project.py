"""What `hpy-abi new` writes builds, with each backend, and passes its own tests."""

from __future__ import annotations

import os
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from hpy_abi import cli
from hpy_abi.errors import WrongUsage
from hpy_abi.new import BACKENDS, package_name, write_project
from hpy_abi.verify import installer
from tests import authoring


@pytest.mark.parametrize("backend", BACKENDS)
def test_nothing_is_left_to_fill_in(tmp_path: Path, backend: str) -> None:
    folder = tmp_path / "new" / "Fast.Sum"
    written = write_project("Fast.Sum", folder, backend)
    assert folder / "src" / "fast_sum" / "_native.c" in written
    assert folder / ".github" / "workflows" / "wheels.yml" in written
    assert list((tmp_path / "new").iterdir()) == [folder]
    for path in written:
        text = path.read_text(encoding="utf-8")
        assert "@name@" not in text
        assert "@package@" not in text
    project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["name"] == "Fast.Sum"


def test_what_is_there_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("work")
    with pytest.raises(WrongUsage, match="not an empty folder"):
        write_project("spam", tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["precious"]


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    assert tmp_path / "pyproject.toml" in write_project("spam", tmp_path)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "no name for a project"),
        ("../spam", "no name for a project"),
        ("spam eggs", "no name for a project"),
        ("3d", "nothing can be imported"),
        ("class", "nothing can be imported"),
        ("json", "Python's own library"),
    ],
)
def test_names_that_cannot_be(tmp_path: Path, name: str, why: str) -> None:
    with pytest.raises(WrongUsage, match=why):
        write_project(name, tmp_path / "folder")
    assert not list(tmp_path.iterdir())


def test_package_name() -> None:
    assert package_name("Spam.and-Eggs") == "spam_and_eggs"


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "spam"
    assert cli.main(["new", "spam", "--folder", str(folder)]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert str(folder / "pyproject.toml") in printed
    assert printed[-1].startswith(f"next: cd {folder}")
    assert cli.main(["new", "spam", "--folder", str(folder)]) == WrongUsage.exit_code


def test_every_backend_requires_the_runtime_alike(tmp_path: Path) -> None:
    """setuptools' plug-in adds the requirement by itself, the others are given the same."""
    sys.path.insert(0, str(authoring.ROOT / "runtime"))
    try:
        from hpy_runtime.devel._commands import REQUIREMENT
    finally:
        sys.path.pop(0)
    for backend in ("scikit-build-core", "meson-python"):
        write_project("spam", tmp_path / backend, backend)
        text = (tmp_path / backend / "pyproject.toml").read_text(encoding="utf-8")
        (requirement,) = tomllib.loads(text)["project"]["dependencies"]
        assert requirement.replace("'", '"') == REQUIREMENT


@pytest.mark.network
@pytest.mark.parametrize("backend", BACKENDS)
def test_it_builds_and_works(tmp_path: Path, backend: str) -> None:
    project = tmp_path / "project"
    write_project("fast-sum", project, backend)
    python = authoring.environment(tmp_path / "venv")
    wheel = authoring.wheel(python, project, tmp_path)
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    suffix = "pyd" if os.name == "nt" else "so"
    own = {"__init__.py", "_native.py", f"_native.hpy0.{suffix}"}
    assert names == {f"fast_sum/{name}" for name in own}
    # meson-python knows no tag for it: `hpy-abi build` puts it right
    assert ("-py3-none-" in wheel.name) == (backend != "meson-python")
    installer.install(python, ["--no-index", "--no-deps", str(wheel)])
    authoring.run([str(python), "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"], project)
