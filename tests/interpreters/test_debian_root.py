"""Unpacking and relocating, with real packages and a real executable made for the tests."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from hpy_abi.interpreters.debian import root as roots
from hpy_abi.interpreters.errors import NotInstalled

TRIPLET = "test-linux-gnu"

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("cc", "dpkg-deb"))), reason="needs cc and dpkg-deb"
)


def put(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def compile_(source: str, target: Path, *options: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    command = ["cc", "-o", str(target), "-x", "c", "-", "-x", "none", *options]
    subprocess.run(command, input=source, text=True, check=True)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a package like a Python's: an executable that needs a library in usr/lib/TRIPLET."""
    tree = tmp_path / "tree"
    library = tree / "usr" / "lib" / TRIPLET / "libanswer.so.1"
    compile_("int answer(void) { return 42; }", library, "-shared", "-Wl,-soname,libanswer.so.1")
    main = "int answer(void); int main(void) { return answer(); }"
    compile_(main, tree / "usr" / "bin" / "python3.99", str(library))
    (tree / "usr" / "bin" / "python3").symlink_to("/usr/bin/python3.99")
    stdlib = tree / "usr" / "lib" / "python3.99"
    put(
        stdlib / "_sysconfigdata__linux.py",
        "vars = {'prefix': '/usr', 'BINDIR': '/usr/bin', 'CC': '/usr/bin/cc -I/usr/include/x',\n"
        "'L': '-L/usr/lib -L/usr/local', 'other': '/opt/usr/lib', 'more': '/usrlocal'}\n",
    )
    put(stdlib / "_sysconfig_vars__linux.json", '{"LIBDIR": "/usr/lib"}')
    put(stdlib / "ensurepip" / "__init__.py", "WHEELS = '/usr/share/python-wheels/'\n")
    put(tree / "etc" / "python3.99" / "sitecustomize.py", "inside = True\n")
    (stdlib / "sitecustomize.py").symlink_to("/etc/python3.99/sitecustomize.py")
    headers = tree / "usr" / "include"
    put(headers / "python3.99" / "pyconfig.h", f"#include <{TRIPLET}/python3.99/pyconfig.h>\n")
    put(headers / TRIPLET / "python3.99" / "pyconfig.h", "#define REAL 1\n")
    put(tree / "usr" / "share" / "doc" / "python" / "README", "for people\n")
    put(
        tree / "DEBIAN" / "control",
        "Package: python3.99\nVersion: 3.99.1-1\nArchitecture: all\n"
        "Maintainer: a test <a@test.test>\nDescription: a test\n",
    )
    made = tmp_path / "python.deb"
    command = ["dpkg-deb", "--root-owner-group", "--build", str(tree), str(made)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return made


def test_runs_from_where_it_was_unpacked(package: Path, tmp_path: Path) -> None:
    root = tmp_path / "a root"
    roots.unpack([package], root)
    binary = root / "usr" / "bin" / "python3.99"
    assert subprocess.run([binary], stderr=subprocess.DEVNULL).returncode == 127
    assert roots.relocate(root, "python3", own_c_library=False) == binary
    assert subprocess.run([binary]).returncode == 42
    assert not (root / "usr" / "share" / "doc").exists()


def test_what_it_says_of_itself(package: Path, tmp_path: Path) -> None:
    root = tmp_path / "root"
    roots.unpack([package], root)
    roots.relocate(root, "python3.99", own_c_library=False)
    stdlib = root / "usr" / "lib" / "python3.99"
    data: dict[str, dict[str, str]] = {}
    exec((stdlib / "_sysconfigdata__linux.py").read_text(), data)  # noqa: S102
    assert data["vars"] == {
        "prefix": f"{root}/usr",
        "BINDIR": f"{root}/usr/bin",
        "CC": f"/usr/bin/cc -I{root}/usr/include/x",
        "L": f"-L{root}/usr/lib -L{root}/usr/local",
        "other": "/opt/usr/lib",
        "more": "/usrlocal",
    }
    assert f'"{root}/usr/lib"' in (stdlib / "_sysconfig_vars__linux.json").read_text()
    assert f"'{root}/usr/share/python-wheels/'" in (stdlib / "ensurepip/__init__.py").read_text()
    assert (stdlib / "sitecustomize.py").resolve() == root / "etc/python3.99/sitecustomize.py"
    headers = root / "usr" / "include" / "python3.99" / "pyconfig.h"
    assert headers.read_text() == "#define REAL 1\n"


def test_its_own_dynamic_linker(package: Path, tmp_path: Path) -> None:
    root = tmp_path / "root"
    roots.unpack([package], root)
    binary = root / "usr" / "bin" / "python3.99"
    patchelf = roots.find_patchelf()

    def interpreter() -> str:
        command = [patchelf, "--print-interpreter", str(binary)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

    name = Path(interpreter()).name
    with pytest.raises(NotInstalled, match=name):
        roots.relocate(root, "python3.99", own_c_library=True)
    linker = root / "usr" / "lib" / TRIPLET / name
    shutil.copy(os.path.realpath(interpreter()), linker)
    roots.relocate(root, "python3.99", own_c_library=True)
    assert interpreter() == str(linker)
    assert subprocess.run([binary]).returncode == 42


def test_no_such_executable(package: Path, tmp_path: Path) -> None:
    root = tmp_path / "root"
    roots.unpack([package], root)
    with pytest.raises(NotInstalled, match=r"usr/bin/python3\.98"):
        roots.relocate(root, "python3.98", own_c_library=False)


def test_a_torn_package(tmp_path: Path) -> None:
    torn = tmp_path / "torn.deb"
    torn.write_bytes(b"!<arch>\ntorn")
    with pytest.raises(NotInstalled, match="dpkg-deb"):
        roots.unpack([torn], tmp_path / "root")
