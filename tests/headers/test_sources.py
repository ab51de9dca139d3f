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


def refused(folder: Path, compiler: str, files: list[Path], options: list[str]) -> list[str]:
    """Compile each file; what the compiler said of those that it refused."""
    command = compilers.command(compiler)

    def one(numbered: tuple[int, Path]) -> str:
        number, file = numbered
        made = folder / f"{number}.o"
        # clang is zig's, which makes an object in any case
        how = ["-fsyntax-only"] if compiler == "gcc" else ["-c", "-o", str(made)]
        done = subprocess.run(
            [*command, *WARNINGS, *options, *how, str(file)],
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stderr if done.returncode else ""

    assert files
    with ThreadPoolExecutor(2) as pool:
        return [text for text in pool.map(one, enumerate(files)) if text]


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
def test_the_host(tmp_path: Path, compiler: str, key: str) -> None:
    options = ["-DHPY_ABI_CPYTHON", "-DHPY_TARGET_ABI_MINOR=2", f"-I{RUNTIME / 'include'}"]
    options += [f"-I{RUNTIME / 'src'}", "-isystem", str(headers_of(key))]
    files = sorted((RUNTIME / "src").rglob("*.c"))
    assert refused(tmp_path, compiler, files, options) == []


@pytest.mark.parametrize("compiler", ["gcc", "clang"])
@pytest.mark.parametrize("mode", MODES)
def test_the_helpers(tmp_path: Path, compiler: str, mode: str) -> None:
    files = sorted((RUNTIME / "helpers").glob("*.c"))
    assert refused(tmp_path, compiler, files, mode_options(mode)) == []


@pytest.mark.parametrize(
    ("compiler", "mode"), [("gcc", "universal"), ("clang", "hybrid"), ("gcc", "cpython")]
)
def test_the_fixtures(tmp_path: Path, compiler: str, mode: str) -> None:
    suite = ROOT / "conformance"
    project = tomllib.loads((suite / "pyproject.toml").read_text(encoding="utf-8"))
    found: list[str] = []
    for module in project["tool"]["hpy"]["ext-modules"]:
        macros = [
            f"-D{name}" if value is None else f"-D{name}={value}"
            for name, value in module.get("define-macros", [])
        ]
        options = [*mode_options(mode), *macros, f"-I{suite / 'fixtures'}"]
        # a fixture's functions have the arguments that their signature has
        options.append("-Wno-unused-parameter")
        found += refused(tmp_path, compiler, [suite / s for s in module["sources"]], options)
    assert found == []
