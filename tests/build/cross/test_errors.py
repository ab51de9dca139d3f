"""What people meet, and what they are told instead of a compiler's output."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from hpy_abi.build import BuildFailed
from hpy_abi.build.cross import driver
from hpy_abi.errors import WrongUsage
from tests.build.cross import samples

_ORDINARY = (
    "from setuptools import Extension, setup\n"
    "setup(ext_modules=[Extension('classic', ['classic.c'])])\n"
)


def _fails(project: Path, output: Path, *platforms: str) -> str:
    with pytest.raises(BuildFailed) as caught:
        samples.built(project, output, platforms or ["manylinux-aarch64"])
    text = str(caught.value)
    assert caught.value.exit_code == 3
    assert len(text.splitlines()) < 20, text
    assert not list(output.glob("*")), "something half-written was left behind"
    return text


@pytest.mark.usefixtures("shared")
class TestExplained:
    def test_python_h(self, tmp_path: Path) -> None:
        project = samples.project(tmp_path / "tiny", samples.source("#include <Python.h>"))
        text = _fails(project, tmp_path / "dist")
        assert "manylinux-aarch64: it includes Python.h" in text
        assert "docs/migration.md" in text

    def test_library_of_the_system(self, tmp_path: Path) -> None:
        project = samples.project(
            tmp_path / "tiny", samples.source(), table='libraries = ["gsl-of-nowhere"]'
        )
        text = _fails(project, tmp_path / "dist", "linux-aarch64")
        assert "it links the library gsl-of-nowhere" in text
        (log,) = tmp_path.glob("cache/logs/*-manylinux-aarch64.log")
        assert str(log) in text
        assert "gsl-of-nowhere" in log.read_text()

    def test_header_of_the_system(self, tmp_path: Path) -> None:
        project = samples.project(tmp_path / "tiny", samples.source("#include <windows.h>"))
        assert "it includes <windows.h>" in _fails(project, tmp_path / "dist")

    def test_fortran(self, tmp_path: Path) -> None:
        project = samples.project(
            tmp_path / "tiny", samples.source(), file="tiny.c", table='depends = ["solve.f90"]'
        )
        (project / "solve.f90").write_text("end\n")
        toml = project / "pyproject.toml"
        toml.write_text(toml.read_text().replace('["tiny.c"]', '["tiny.c", "solve.f90"]'))
        assert "it needs a Fortran compiler" in _fails(project, tmp_path / "dist")

    def test_ordinary_modules_beside(self, tmp_path: Path) -> None:
        project = samples.project(tmp_path / "tiny", samples.source())
        (project / "setup.py").write_text(_ORDINARY)
        (project / "classic.c").write_text("#include <Python.h>\n")
        text = _fails(project, tmp_path / "dist")
        assert "C API beside HPy's (classic)" in text

    def test_another_abi(self, tmp_path: Path) -> None:
        project = samples.project(
            tmp_path / "tiny", samples.source(), more='[tool.hpy]\nabi = "hybrid"\n'
        )
        assert "the ABI hybrid" in _fails(project, tmp_path / "dist")

    def test_nothing_to_compile(self, tmp_path: Path) -> None:
        project = samples.project(tmp_path / "tiny", samples.source())
        toml = (project / "pyproject.toml").read_text().partition("[[tool.hpy")[0]
        (project / "pyproject.toml").write_text(toml)
        assert "no extension module" in _fails(project, tmp_path / "dist")

    def test_what_the_build_requires(self, tmp_path: Path) -> None:
        project = samples.project(tmp_path / "tiny", samples.source())
        toml = project / "pyproject.toml"
        toml.write_text(toml.read_text().replace('"hpy-runtime"', '"hpy-runtime==99"'))
        text = _fails(project, tmp_path / "dist")
        assert "its build requires hpy-runtime==99" in text

    def test_an_error_of_its_own_is_shown_as_it_is(self, tmp_path: Path) -> None:
        project = samples.project(tmp_path / "tiny", samples.source(value="a +* nonsense"))
        text = _fails(project, tmp_path / "dist", "macos-universal2")
        assert "use of undeclared identifier 'nonsense'" in text

    def test_others_are_built_all_the_same(self, tmp_path: Path) -> None:
        text = samples.source("#ifdef __APPLE__\n#error not here\n#endif")
        project = samples.project(tmp_path / "tiny", text)
        with pytest.raises(BuildFailed, match="1 of 2 did not build") as caught:
            samples.built(project, tmp_path / "dist", ["macos-arm64", "musllinux-x86_64"])
        (kept,) = (tmp_path / "dist").iterdir()
        assert kept.name == "tiny-1.0-py3-none-musllinux_1_2_x86_64.whl"
        assert [one.wheel for one in caught.value.built] == [kept]


def test_without_zig_one_is_told_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = samples.project(tmp_path / "tiny", samples.source())
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(BuildFailed, match="pip install ziglang"):
        driver.build(project, tmp_path / "dist", ["linux-x86_64"])


def test_unknown_platform_is_wrong_usage(tmp_path: Path) -> None:
    project = samples.project(tmp_path / "tiny", samples.source())
    with pytest.raises(WrongUsage, match="linux-x86_64, linux-aarch64") as caught:
        driver.build(project, tmp_path / "dist", ["amiga"])
    assert caught.value.exit_code == 2
