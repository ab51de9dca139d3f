"""The runtime's, the helpers' and the fixtures' C, compiled by gcc and clang without a warning."""

from __future__ import annotations

import subprocess
import sysconfig
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from hpy_abi.interpreters import find
from tests import compilers

ROOT = Path(__file__).resolve().parents[2]
RUNTIME = ROOT / "runtime"
WARNINGS = ("-std=c99", "-Wall", "-Wextra", "-Werror")
MODES = ("universal", "hybrid", "cpython")


def refused(compiler: str, files: list[Path], options: list[str]) -> list[str]:
    """Have each file checked; what the compiler said of those that it refused."""
    command = [*compilers.checking(compiler), *WARNINGS, *options]

    def some(part: list[Path]) -> str:
        names = map(str, part)
        done = subprocess.run([*command, *names], capture_output=True, text=True, check=False)
        return done.stderr if done.returncode else ""

    assert files
    # a compiler takes as long to start as to check a small file
    with ThreadPoolExecutor(2) as pool:
        halves = [part for part in (files[::2], files[1::2]) if part]
        return [text for text in pool.map(some, halves) if text]


def headers_of(key: str) -> Path:
    """The folder of that Python's Python.h; skips the test where there is none."""
    for one in find().interpreters:
        if one.key == key and one.has_headers:
            return Path(one.include)
    pytest.skip(f"needs a {key} with headers")


def mode_options(mode: str) -> list[str]:
    include = RUNTIME / "include"
    options = [f"-DHPY_ABI_{mode.upper()}", f"-I{include}"]
    if mode == "universal":
        return [*options, f"-I{include / 'hpy' / 'forbid_python_h'}"]
    python = sysconfig.get_paths()["include"]
    if not Path(python, "Python.h").exists():
        pytest.skip(f"no Python.h in {python}")
    return [*options, "-isystem", python]


# each compiler and each edge of the versions once
@pytest.mark.parametrize(
    ("compiler", "key"), [("gcc", "cp39"), ("clang", "cp315"), ("gcc", "cp313t")]
)
def test_the_host(compiler: str, key: str) -> None:
    options = ["-DHPY_ABI_CPYTHON", "-DHPY_TARGET_ABI_MINOR=2", f"-I{RUNTIME / 'include'}"]
    options += [f"-I{RUNTIME / 'src'}", "-isystem", str(headers_of(key))]
    files = sorted((RUNTIME / "src").rglob("*.c"))
    assert refused(compiler, files, options) == []


@pytest.mark.parametrize("compiler", ["gcc", "clang"])
@pytest.mark.parametrize("mode", MODES)
def test_the_helpers(compiler: str, mode: str) -> None:
    files = sorted((RUNTIME / "helpers").glob("*.c"))
    assert refused(compiler, files, mode_options(mode)) == []


@pytest.mark.parametrize(
    ("compiler", "mode"), [("gcc", "universal"), ("clang", "hybrid"), ("gcc", "cpython")]
)
def test_the_fixtures(compiler: str, mode: str) -> None:
    suite = ROOT / "conformance"
    project = tomllib.loads((suite / "pyproject.toml").read_text(encoding="utf-8"))
    alike: dict[tuple[str, ...], list[Path]] = {}
    for module in project["tool"]["hpy"]["ext-modules"]:
        macros = [
            f"-D{name}" if value is None else f"-D{name}={value}"
            for name, value in module.get("define-macros", [])
        ]
        alike.setdefault(tuple(macros), []).extend(suite / s for s in module["sources"])
    # a fixture's functions have the arguments that their signature has
    options = [*mode_options(mode), f"-I{suite / 'fixtures'}", "-Wno-unused-parameter"]
    found = [refused(compiler, files, [*options, *macros]) for macros, files in alike.items()]
    assert [text for texts in found for text in texts] == []
