"""What is read of real binaries: each system, fat files, large files, version constants."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from hpy_abi import artifact
from hpy_abi.artifact import bounds, constant, library, names
from hpy_abi.artifact.bounds import Bounds
from hpy_abi.model import Binary, Kind
from tests.audit.binaries import (
    ALL,
    LINUX,
    LINUX_ARM,
    MACOS,
    MACOS_ARM,
    WINDOWS,
    build,
    build_versioned,
    ending,
    fat,
    is_windows,
    module,
    source,
    universal,
)  # fmt: skip
from tests.audit.cases import c, ext, made

ROOT = Path(__file__).parents[2]
ARCHITECTURES = {one: "x86_64" if one.startswith("x86_64") else "aarch64" for one in ALL}


def one(content: bytes, name: str) -> Binary:
    (found,) = library.parse(content, name, bounds.DEFAULT)
    return found


@pytest.mark.parametrize("target", ALL)
def test_imports_exports_and_architecture(target: str) -> None:
    content = made(ext(target, "PyLong_FromLong", "_Py_Dealloc"))
    found = one(content, f"pkg/m{ending(target)}")
    assert found.architecture == ARCHITECTURES[target]
    assert [imported.name for imported in found.imports] == ["PyLong_FromLong", "_Py_Dealloc"]
    assert found.exports == ("PyInit_m",)
    assert found.module == "m"
    assert found.kind is (Kind.ABI3 if is_windows(target) else Kind.CPYTHON)
    assert [imported.library for imported in found.imports] == (
        ["python3.dll"] * 2 if is_windows(target) else [""] * 2
    )


@pytest.mark.parametrize("target", ALL)
@pytest.mark.parametrize("numbers", [(0, 0), (0, 1), (7, 65000)])
def test_versions_are_read_from_machine_code(target: str, numbers: tuple[int, int]) -> None:
    for level in ("-O0", "-O2"):
        content = build(universal("m", *numbers), target, options=(level,))
        found = one(content, f"m.hpy0{ending(target)}")
        assert found.hpy_version == numbers
        assert found.kind is Kind.UNIVERSAL


@pytest.mark.skipif(not shutil.which("cc"), reason="there is no C compiler called cc")
def test_versions_of_the_real_headers(tmp_path: Path) -> None:
    """A module compiled with this repository's headers, with each minor version."""
    (tmp_path / "spam.c").write_text(
        '#include "hpy.h"\nstatic HPyModuleDef d = {.doc = "x"};\nHPy_MODINIT(spam, d)\n'
    )
    for minor in (0, 1, 2):
        command = ["cc", "-shared", "-fPIC", "-O1", "-DHPY_ABI_UNIVERSAL"]
        command += [f"-DHPY_TARGET_ABI_MINOR={minor}", f"-I{ROOT / 'runtime' / 'include'}"]
        subprocess.run([*command, "-o", "spam.hpy0.so", "spam.c"], cwd=tmp_path, check=True)
        found = artifact.read(tmp_path / "spam.hpy0.so").binaries[0]
        assert found.kind is Kind.UNIVERSAL
        assert found.hpy_version == (0, minor)
        assert not [each for each in found.imports if each.name.startswith(("Py", "_Py"))]


def test_constants_are_never_guessed() -> None:
    for code, machine, value in (
        ("31c0c3", "x86_64", 0),
        ("f30f1efa554889e5b8070000005dc3", "x86_64", 7),
        ("b80100000090c3", "x86_64", None),
        ("8b05000000000000c3", "x86_64", None),
        ("", "x86_64", None),
        ("b8", "x86_64", None),
        ("00008052c0035fd6", "aarch64", 0),
        ("5f2403d520008052c0035fd6", "aarch64", 1),
        ("200080520000a072c0035fd6", "aarch64", None),
        ("31c0c3", "riscv64", None),
    ):
        assert constant.returned(bytes.fromhex(code), machine) == value, code


def test_fat_file_has_each_architecture() -> None:
    content = fat(made(ext(MACOS, "PyLong_FromLong")), made(ext(MACOS_ARM, "PyFloat_FromDouble")))
    found = library.parse(content, "m.so", bounds.DEFAULT)
    assert [(each.architecture, each.imports[0].name, each.minimum_os) for each in found] == [
        ("x86_64", "PyLong_FromLong", (10, 13)),
        ("aarch64", "PyFloat_FromDouble", (11, 0)),
    ]


def test_macos_library_of_a_symbol() -> None:
    python = "/L/Python.framework/Versions/3.9/Python"
    content = build(
        module("m", ["PyLong_FromLong"]), MACOS, links=((python, ("PyLong_FromLong",)),)
    )
    found = one(content, "m.so")
    assert found.imports[0].library == python
    assert python in found.libraries


def test_weak_and_versioned_symbols() -> None:
    found = one(build(source(["PyInit_m"], ["PyLong_FromLong"], ["PyX"]), LINUX), "m.so")
    assert [(each.name, each.weak) for each in found.imports] == [
        ("PyLong_FromLong", False),
        ("PyX", True),
    ]
    text = module("m", ["memcpy"])
    found = one(build_versioned(text, "libc.so.6", "memcpy", "GLIBC_2.14"), "m.so")
    assert found.versions == (("libc.so.6", "GLIBC_2.14"),)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(lambda: made(ext(LINUX, "PyLong_FromLong")), id="elf"),
        pytest.param(lambda: made(ext(LINUX_ARM, "PyLong_FromLong")), id="elf-arm"),
        pytest.param(
            lambda: build(module("m"), "powerpc64-linux-gnu", options=("-Wl,--hash-style=sysv",)),
            id="elf-big-endian",
        ),
        pytest.param(lambda: build(module("m"), "x86-linux-gnu.2.17"), id="elf-32"),
        pytest.param(
            lambda: build_versioned(module("m", ["memcpy"]), "libc.so.6", "memcpy", "GLIBC_2.14"),
            id="elf-versions",
        ),
        pytest.param(lambda: made(c(module("m"), WINDOWS, ("PyModule_Create2",))), id="pe"),
    ],
)
def test_large_files_are_read_alike(content: object, tmp_path: Path) -> None:
    """What is read of a large library in parts is what is read of it as a whole."""
    path = tmp_path / "m.so"
    path.write_bytes(content())  # type: ignore[operator]
    whole = artifact.read(path)
    parts = artifact.read(path, Bounds(in_memory=16))
    assert whole.binaries
    assert not whole.problems
    kept = [replace(each, hpy_version=(None, None)) for each in whole.binaries]
    assert [replace(each, hpy_version=(None, None)) for each in parts.binaries] == kept


@pytest.mark.parametrize(
    ("name", "module_name", "kind", "tag"),
    [
        ("a/spam.abi3.so", "spam", Kind.ABI3, "abi3"),
        ("spam.abi3-x86_64-linux-gnu.so", "spam", Kind.ABI3, "abi3"),
        ("spam.abi3t.so", "spam", Kind.ABI3T, "abi3t"),
        ("spam.abi3t-aarch64-linux-gnu.so", "spam", Kind.ABI3T, "abi3t"),
        ("spam.cpython-314t-x86_64-linux-gnu.so", "spam", Kind.CPYTHON, "cp314t"),
        ("spam.cpython-37m-darwin.so", "spam", Kind.CPYTHON, "cp37m"),
        ("spam.cp311-win_amd64.pyd", "spam", Kind.CPYTHON, "cp311"),
        ("spam.pypy311-pp73-x86_64-linux-gnu.so", "spam", Kind.PYPY, "pypy311_pp73"),
        ("spam.hpy0.so", "spam", Kind.UNIVERSAL, "hpy0"),
        ("spam.hpy0-cp311.so", "spam", Kind.HYBRID, "hpy0-cp311"),
        ("spam.so", "spam", None, ""),
        ("spam.v1.so", "spam.v1", None, ""),
        ("libspam.so.6", "", None, ""),
        ("spam.abi3.dll", "", None, ""),
        ("spam.abi3.dylib", "", None, ""),
        ("spam.txt", "", None, ""),
    ],
)
def test_names(name: str, module_name: str, kind: Kind | None, tag: str) -> None:
    found = names.parse(name)
    assert (found.module, found.kind, found.abi_tag) == (module_name, kind, tag)
