"""The list of what both C libraries have, held against the ones that zig brings."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from hpy_abi import artifact
from hpy_abi.audit import platform_facts
from hpy_abi.build.cross import portable, zig
from hpy_abi.model import Binary, Kind


def _link(
    folder: Path, triple: str, *options: str, names: frozenset[str] = portable.COMMON
) -> Path:
    """Link a library that refers to each of the names."""
    text = "".join(f"extern char {name}[];\n" for name in sorted(names))
    text += "char *table[] = {" + ", ".join(sorted(names)) + "};\n"
    (folder / "all.c").write_text(text)
    # without the compiler's own libraries, which zig would first compile, for a minute
    command = [str(zig.find()), "cc", "-target", triple, "-shared", "-O2", "-rtlib=none"]
    command += ["-fPIC", "-fno-builtin", "-w"]
    subprocess.run(
        [*command, *options, "-o", str(folder / "all.so"), str(folder / "all.c")],
        env={**os.environ, **zig.environment()},
        check=True,
    )
    return folder / "all.so"


@pytest.mark.parametrize("triple", ["x86_64-linux-gnu.2.17", "aarch64-linux-gnu.2.17"])
def test_glibc_has_each_in_libc_itself(tmp_path: Path, triple: str) -> None:
    read = artifact.read(_link(tmp_path, triple, "-Wl,-z,defs"))
    (binary,) = read.binaries
    assert set(binary.libraries) - {"ld-linux-aarch64.so.1"} == {"libc.so.6"}
    for library, version in binary.versions:
        found = platform_facts.glibc(version)
        assert found is not None
        assert found <= (2, 17), (library, version)


@pytest.mark.parametrize("triple", ["x86_64-linux-musl", "aarch64-linux-musl"])
def test_musl_has_each(tmp_path: Path, triple: str) -> None:
    (binary,) = artifact.read(_link(tmp_path, triple, "-Wl,-z,defs")).binaries
    assert all(map(platform_facts.is_musl, binary.libraries))


def test_what_only_one_has_is_seen(tmp_path: Path) -> None:
    names = frozenset({"strlen", "__ctype_b_loc", "pthread_create"})
    library = _link(tmp_path, "x86_64-linux-musl", "-nostdlib", "-Wl,-z,undefs", names=names)
    content = library.read_bytes()
    assert portable.undefined(content) == names
    read = Binary("all.so", "elf", "x86_64", Kind.LIBRARY, "", "", "")
    found = portable.reasons({"all.so": content}, (read,))
    assert found.symbols == ("__ctype_b_loc", "pthread_create")
    assert str(found) == "__ctype_b_loc, pthread_create"
    assert not portable.reasons({}, (read,))


def test_a_library_or_a_version_is_a_reason() -> None:
    bound = Binary(
        "a.so", "elf", "x86_64", Kind.UNIVERSAL, "a", ".hpy0.so", "hpy0",
        libraries=("libz.so.1",), versions=(("libc.so.6", "GLIBC_2.17"),),
    )  # fmt: skip
    found = portable.reasons({}, (bound,))
    assert found.libraries == ("GLIBC_2.17", "libz.so.1")


def test_many_reasons_are_not_all_told() -> None:
    assert str(portable.Reasons(tuple("abcdef"))) == "a, b, c, d and 2 more"
