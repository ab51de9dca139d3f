"""Wheels built in place: the same each time, repaired, rightly tagged; and what goes wrong."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import pytest
from packaging.utils import parse_wheel_filename

from hpy_abi import artifact, cli
from hpy_abi.build import BuildFailed, native, reproducible
from hpy_abi.build.repair import repair
from hpy_abi.build.rewrite import rewrite
from hpy_abi.digest import sha256
from hpy_abi.errors import WrongUsage
from hpy_abi.model import Kind
from hpy_abi.verify import installer
from tests import compilers
from tests.build.cross import samples

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="auditwheel is Linux'")


@pytest.fixture(scope="session")
def links() -> list[str]:
    """Where the build finds hpy-runtime."""
    return [str(link) for link in samples.find_links()]


def check_tags(wheel: Path, python: str, abi: str) -> None:
    """That Python and ABI, and manylinux in PEP 600's form, with older names beside it or not."""
    tags = parse_wheel_filename(wheel.name)[3]
    assert {(tag.interpreter, tag.abi) for tag in tags} == {(python, abi)}
    assert all(tag.platform.startswith("manylinux") for tag in tags)
    assert any(tag.platform.startswith("manylinux_") for tag in tags)


def contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_same_bytes_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: list[str]
) -> None:
    made = []
    for name in ("here", "in another and much longer folder"):
        # also the place to build in is another one, and it is in a debugger's tables
        scratch = tmp_path / f"scratch {name}".replace(" ", "-")
        scratch.mkdir()
        monkeypatch.setattr(tempfile, "tempdir", str(scratch))
        monkeypatch.setenv("CFLAGS", "-g")
        project = samples.project(tmp_path / name / "project", samples.source())
        (one,) = native.build(project, tmp_path / name / "out", find_links=links)
        made.append(one)
        for path, content in contents(one.wheel).items():
            assert str(tmp_path).encode() not in content, path
    assert made[0].sha256 == made[1].sha256
    assert made[0].wheel.read_bytes() == made[1].wheel.read_bytes()


@LINUX
def test_another_epoch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: list[str]) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    project = samples.project(tmp_path / "project", samples.source())
    (one,) = native.build(project, tmp_path / "out", find_links=links)
    with zipfile.ZipFile(one.wheel) as archive:
        assert {info.date_time for info in archive.infolist()} == {(2023, 11, 14, 22, 13, 20)}


@LINUX
def test_a_library_is_grafted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: list[str]
) -> None:
    cc = compilers.command("gcc")
    library = tmp_path / "library"
    library.mkdir()
    (library / "twice.c").write_text("long twice(long a) { return 2 * a; }")
    command = [*cc, "-shared", "-fPIC", "-Wl,-soname,libtwice.so.3", "twice.c", "-o"]
    subprocess.run([*command, "libtwice.so.3"], cwd=library, check=True)
    (library / "libtwice.so").symlink_to("libtwice.so.3")
    monkeypatch.setenv("LIBRARY_PATH", str(library))
    monkeypatch.setenv("LD_LIBRARY_PATH", str(library))
    text = samples.source("long twice(long a);", "twice(a) + b")
    project = samples.project(tmp_path / "project", text, table='libraries = ["twice"]')
    (one,) = native.build(project, tmp_path / "out", find_links=links)

    read = artifact.read(one.wheel)
    (grafted,) = [binary for binary in read.binaries if binary.kind is Kind.LIBRARY]
    assert grafted.path.startswith("tiny.libs/libtwice-")
    assert f"auditwheel put in {grafted.path}" in one.notes
    check_tags(one.wheel, "py3", "none")

    # the library that it was linked to is gone
    monkeypatch.delenv("LD_LIBRARY_PATH")
    shutil.rmtree(library)
    environment = tmp_path / "environment"
    subprocess.run(installer.create_command(environment), check=True)
    python = installer.environment_python(environment)
    installer.install(python, ["--no-index", "--find-links", links[0], str(one.wheel)])
    asked = [str(python), "-c", "import tiny; print(tiny.add(20, 2))"]
    told = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert told.stdout == "42\n", told.stderr


@LINUX
def test_a_backend_that_does_not_know_the_abi(tmp_path: Path, links: list[str]) -> None:
    project = samples.project(tmp_path / "project", samples.source())
    (one,) = native.build(project, tmp_path / "out", find_links=links)
    as_meson_python = rewrite(one.wheel, tmp_path, ["cp311-cp311-linux_x86_64"])
    repaired, notes = repair(as_meson_python, tmp_path / "repaired")
    check_tags(repaired, "py3", "none")
    assert "cp311-cp311-linux_x86_64; all its modules are universal" in notes[0]


@LINUX
def test_an_ordinary_module_keeps_its_tag(tmp_path: Path, links: list[str]) -> None:
    cc = compilers.command("gcc")
    project = samples.project(tmp_path / "project", samples.source())
    (one,) = native.build(project, tmp_path / "out", find_links=links)
    source = tmp_path / "other.c"
    source.write_text("void *PyInit_other(void) { return 0; }")
    binary = tmp_path / "other.cpython-311-x86_64-linux-gnu.so"
    subprocess.run([*cc, "-shared", "-fPIC", str(source), "-o", str(binary)], check=True)
    mixed = rewrite(
        one.wheel, tmp_path, ["cp311-cp311-linux_x86_64"], {binary.name: binary.read_bytes()}
    )
    repaired, _ = repair(mixed, tmp_path / "repaired")
    check_tags(repaired, "cp311", "cp311")


@LINUX
def test_no_binaries(tmp_path: Path) -> None:
    project = tmp_path / "pure"
    project.mkdir()
    (project / "pure.py").write_text("")
    (project / "setup.py").write_text(
        "from setuptools import setup; setup(name='pure', version='1', py_modules=['pure'])"
    )
    (one,) = native.build(project, tmp_path / "out")
    assert one.wheel.name == "pure-1-py3-none-any.whl"
    assert one.notes == ("no binaries in it, nothing to repair",)


def test_what_the_compiler_says(tmp_path: Path, links: list[str]) -> None:
    project = samples.project(tmp_path / "project", samples.source(value="undeclared_thing"))
    with pytest.raises(BuildFailed, match="undeclared_thing") as caught:
        native.build(project, tmp_path / "out", find_links=links)
    assert caught.value.exit_code == 3
    assert "undeclared_thing" in caught.value.output
    assert not (tmp_path / "out").exists()


def test_no_project(tmp_path: Path) -> None:
    with pytest.raises(WrongUsage, match="name a project"):
        native.build(tmp_path, tmp_path / "out")


def test_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert reproducible.epoch() == 315532800
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "today")
    with pytest.raises(WrongUsage, match="number of seconds"):
        reproducible.epoch()


def test_environment() -> None:
    told = reproducible.environment(Path("/s"), 7, {"CFLAGS": "-O1", "PYTHONPATH": "/x"})
    assert told["SOURCE_DATE_EPOCH"] == "7"
    assert told["CFLAGS"] == "-O1 -ffile-prefix-map=/s=."
    assert told["CXXFLAGS"] == "-O2 -DNDEBUG -fwrapv -Wall -ffile-prefix-map=/s=."
    assert "PYTHONPATH" not in told


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str], links: list[str]) -> None:
    optimised = "#if !defined(__OPTIMIZE__) || !defined(NDEBUG)\n#error slow\n#endif"
    project = samples.project(tmp_path / "project", samples.source(optimised))
    out = tmp_path / "out"
    arguments = ["build", str(project), "--output", str(out), "--find-links", links[0]]
    assert cli.main(arguments) == 0
    (wheel,) = out.iterdir()
    told = capsys.readouterr().out
    assert f"built: {wheel}" in told
    assert f"sha256:{sha256(wheel)}" in told
    assert f"ok  {wheel.name}" in told


@pytest.mark.parametrize(
    "wrong",
    [
        ["--image", "some"],
        ["--glibc", "2.28"],
        ["--cibuildwheel", "--platform", "linux-aarch64"],
        ["--platform", "amiga-m68k"],
        ["--output", __file__],
    ],
)
def test_wrong_usage(tmp_path: Path, wrong: list[str]) -> None:
    project = samples.project(tmp_path / "project", samples.source())
    assert cli.main(["build", str(project), *wrong]) == 2
