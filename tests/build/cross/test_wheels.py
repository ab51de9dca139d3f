"""Projects that build, for a few platforms; the binaries are read, and for Linux x86-64 loaded."""

from __future__ import annotations

import ctypes
import os
import platform
import sys
import zipfile
from pathlib import Path

import pytest

from hpy_abi import artifact, audit
from hpy_abi.build import Built
from hpy_abi.model import Artifact, Kind
from tests.build.cross import samples

pytestmark = pytest.mark.skipif(
    "HPY_ABI_CROSS" not in os.environ,
    reason="on demand: HPY_ABI_CROSS=1, minutes as long as zig's cache is empty",
)

FEW = ("linux-x86_64", "linux-aarch64", "linux-ppc64le", "macos-universal2")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return samples.project(tmp_path_factory.mktemp("c") / "tiny", samples.source())


@pytest.fixture
def wheels(project: Path, tmp_path: Path, shared: None) -> dict[str, Built]:
    done = samples.built(project, tmp_path / "dist", FEW)
    return {one.wheel.name.split("-", 3)[3].removesuffix(".whl"): one for one in done}


def test_one_wheel_each_and_every_one_is_sound(wheels: dict[str, Built]) -> None:
    assert set(wheels) == {
        "none-manylinux2014_x86_64.manylinux_2_17_x86_64.musllinux_1_2_x86_64",
        "none-manylinux2014_aarch64.manylinux_2_17_aarch64.musllinux_1_2_aarch64",
        # long double is not the same type in the two C libraries there
        "none-manylinux_2_19_ppc64le",
        "none-musllinux_1_2_ppc64le",
        "none-macosx_10_13_universal2",
    }
    for tag, one in wheels.items():
        read = artifact.read(one.wheel)
        judged = audit.check(read)
        assert judged.ok, (tag, judged.findings)
        assert {binary.kind for binary in read.binaries} == {Kind.UNIVERSAL}
        assert {binary.path for binary in read.binaries} == {"tiny.hpy0.so"}
        assert not any(binary.imports for binary in read.binaries)
        _says_the_same(one.wheel, read)
    linux = artifact.read(
        wheels["none-manylinux2014_x86_64.manylinux_2_17_x86_64.musllinux_1_2_x86_64"].wheel
    )
    assert [binary.libraries for binary in linux.binaries] == [()]
    both = artifact.read(wheels["none-macosx_10_13_universal2"].wheel)
    assert {binary.architecture for binary in both.binaries} == {"x86_64", "aarch64"}


def _says_the_same(wheel: Path, read: Artifact) -> None:
    assert read.metadata is not None
    assert set(read.metadata.tags) == {str(tag) for tag in read.tags}
    assert any(one.startswith("hpy-runtime") for one in read.metadata.requires)
    with zipfile.ZipFile(wheel) as archive:
        assert "tiny.hpy0.so" in archive.read("tiny.py").decode()


def test_same_bytes_wherever_it_is_built(project: Path, tmp_path: Path, shared: None) -> None:
    elsewhere = samples.project(tmp_path / "another place" / "project", samples.source())
    wanted = ("linux-x86_64", "macos-arm64")
    first = samples.built(project, tmp_path / "one", wanted)
    second = samples.built(elsewhere, tmp_path / "two", wanted)
    assert [one.sha256 for one in first] == [one.sha256 for one in second]


@pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() != "x86_64", reason="for Linux x86-64"
)
def test_neutral_binary_loads_beside_this_c_library(
    wheels: dict[str, Built], tmp_path: Path
) -> None:
    (one,) = [built for tag, built in wheels.items() if "manylinux_2_17_x86_64" in tag]
    with zipfile.ZipFile(one.wheel) as archive:
        path = archive.extract("tiny.hpy0.so", tmp_path)
    # every symbol is looked up at once, or it does not load
    library = ctypes.CDLL(path, mode=2)
    assert library.get_required_hpy_major_version_tiny() == 0


def test_cxx_brings_its_library_along_and_so_needs_a_c_library(
    tmp_path: Path, shared: None
) -> None:
    project = samples.project(tmp_path / "tiny", samples.cxx(), file="tiny.cpp")
    done = samples.built(project, tmp_path / "dist", ["linux-x86_64"])
    tags = {one.wheel.name.split("-", 3)[3] for one in done}
    assert tags == {
        "none-manylinux2014_x86_64.manylinux_2_17_x86_64.whl",
        "none-musllinux_1_2_x86_64.whl",
    }
    for one in done:
        read = artifact.read(one.wheel)
        assert audit.check(read).ok
        assert not any("stdc++" in name for binary in read.binaries for name in binary.libraries)
        assert any("both C libraries" in note for note in one.notes)


def test_mathematics_is_not_in_libc(tmp_path: Path, shared: None) -> None:
    text = samples.source("#include <math.h>", "(long)pow(a, b)")
    project = samples.project(tmp_path / "tiny", text, table='libraries = ["m"]')
    done = samples.built(project, tmp_path / "dist", ["linux-x86_64"])
    assert len(done) == 2
    assert all("pow" in note for one in done for note in one.notes)
    assert all(audit.check(artifact.read(one.wheel)).ok for one in done)
