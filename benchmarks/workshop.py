"""Compiles the benchmarked modules for one interpreter, and an environment that can load them."""

from __future__ import annotations

import hashlib
import os
import shlex
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from benchmarks.cases import PROGRAMS
from hpy_abi.errors import HpyAbiError
from hpy_abi.interpreters import find
from hpy_abi.interpreters.spec import Spec
from hpy_abi.model import Interpreter
from hpy_abi.verify import installer
from hpy_abi.verify.wheels import Checkout

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
# what CPython compiles extension modules with, but for its own debugging options; and see
# _frame_options
FLAGS = ("-O3", "-DNDEBUG", "-fPIC", "-fvisibility=hidden", "-shared")
# the least for which fast calls and buffers are in the stable ABI
ABI3 = 0x030B0000
UPSTREAM = "hpy==0.9.0"
RUNTIME = "hpy_runtime.universal"
MODES = ("debug", "trace")
# what is measured on where nothing else is asked for
PYTHONS = ("3.11", "3.14", "3.15", "3.13t")


@dataclass(frozen=True)
class Variant:
    """One build of the same functions: where it is, and which package loads it ("": Python).

    `paths` has the binary of each program; `mode` is one of that package's modes ("": its own
    choice).
    """

    name: str
    paths: dict[str, Path]
    host: str
    mode: str = ""

    @property
    def request(self) -> dict[str, list[str]]:
        """What the worker has to know of it."""
        return {program: [str(path), self.host, self.mode] for program, path in self.paths.items()}


@dataclass(frozen=True)
class Bench:
    """An interpreter with the modules compiled for it."""

    interpreter: Interpreter
    python: Path
    folder: Path
    variants: tuple[Variant, ...]


def chosen(words: str | None) -> list[Interpreter]:
    """The interpreters named, or those of the usual ones that are here; raises HpyAbiError."""
    found = find()
    usual = words is None
    result = []
    for word in PYTHONS if words is None else words.split(","):
        interpreter = found.matching(Spec.parse(word))
        if interpreter is not None:
            result.append(interpreter)
        elif not usual:
            raise HpyAbiError(f"{word} is not here; see `hpy-abi pythons`")
    if not result:
        raise HpyAbiError(f"none of {', '.join(PYTHONS)} is here; see `hpy-abi pythons`")
    return result


def prepare(interpreter: Interpreter) -> Bench:
    """Make the environment and compile all variants; raises HpyAbiError where that fails."""
    folder = ROOT / "build" / "bench" / interpreter.key
    folder.mkdir(parents=True, exist_ok=True)
    python = _environment(interpreter, folder / "venv", [str(Checkout(ROOT).runtime(interpreter))])
    headers = _ask(python, "import sysconfig; print(sysconfig.get_path('include'))")
    frames = _frame_options(python)
    code = "import hpy_runtime, sys; print(hpy_runtime.get_include(), *hpy_runtime.get_sources({}))"
    variants = [_compile(folder, "capi", ["capi*.c"], [*frames, f"-I{headers}"])]
    if not interpreter.free_threaded:  # has no abi3
        options = [*frames, f"-I{headers}", f"-DPy_LIMITED_API={ABI3:#x}"]
        variants.append(_compile(folder, "abi3", ["capi*.c"], options))
    for abi in ("universal", "cpython"):
        include, *sources = _ask(python, code.format(repr(abi))).split()
        options = [*frames, f"-I{include}", f"-DHPY_ABI_{abi.upper()}"]
        if abi == "cpython":
            options += [f"-I{headers}", f"-I{Path(include).parent / 'csrc'}"]
        host = RUNTIME if abi == "universal" else ""
        variants.append(_compile(folder, abi, ["hpy*.c", *sources], options, host))
    universal = next(one for one in variants if one.host)
    if _has_upstream(python, interpreter):
        variants.append(_again(folder, universal, UPSTREAM.replace("==", " "), "hpy.universal"))
    variants += [_again(folder, universal, mode, RUNTIME, mode) for mode in MODES]
    return Bench(interpreter, python, folder, tuple(variants))


def _has_upstream(python: Path, interpreter: Interpreter) -> bool:
    """Whether the published HPy is installed beside ours: where there is a wheel of it."""
    if interpreter.language > (3, 11) or interpreter.debug:
        return False
    try:
        installer.install(python, ["--no-deps", "--only-binary=:all:", UPSTREAM])
    except HpyAbiError:
        return False
    return True


def _environment(interpreter: Interpreter, folder: Path, packages: list[str]) -> Path:
    python = folder / "bin" / "python"
    stamp = folder / "installed"
    # a key is of one Python today and of another tomorrow
    wanted = "\n".join([interpreter.executable, str(interpreter.version), *packages])
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
        create = [interpreter.executable, "-m", "venv", "--clear", "--without-pip", str(folder)]
        subprocess.run(create, check=True)
        installer.install(python, ["--force-reinstall", "--no-deps", *packages])
        stamp.write_text(wanted, encoding="utf-8")
    return python


def _compile(
    folder: Path, name: str, sources: list[str], options: list[str], host: str = ""
) -> Variant:
    """Compile one variant where the last time was with other sources or options."""
    paths = {
        program: _compile_program(folder, program, name, sources, options, host)
        for program in PROGRAMS
    }
    return Variant(name, paths, host)


def _compile_program(
    folder: Path, program: str, name: str, sources: list[str], options: list[str], host: str
) -> Path:
    module = f"{program}_{name}"
    target = folder / (f"{module}.hpy0.so" if host else f"{module}.so")
    # a pattern is of ours, an absolute path of the runtime's
    paths = [
        path
        for source in sources
        for path in (
            [Path(source)] if Path(source).is_absolute() else sorted((HERE / program).glob(source))
        )
    ]
    compiler = shlex.split(os.environ.get("CC", "cc"))
    command = [*compiler, *FLAGS, f"-DMODULE={module}", *options, *map(str, paths)]
    digest = hashlib.sha256(repr(command).encode())
    included = [HERE, HERE / program, *(Path(one[2:]) for one in options if one.startswith("-I"))]
    headers = (path for folder in included for path in sorted(folder.rglob("*.h")))
    for path in (*paths, *headers):
        digest.update(path.read_bytes())
    stamp = target.with_suffix(".sha256")
    if not (stamp.exists() and stamp.read_text(encoding="utf-8") == digest.hexdigest()):
        run = subprocess.run(
            [*command, "-o", target, "-lm"], capture_output=True, text=True, check=False
        )
        if run.returncode != 0:
            raise HpyAbiError(f"{module} did not compile:\n{run.stderr}")
        stamp.write_text(digest.hexdigest(), encoding="utf-8")
    return target


def _again(folder: Path, universal: Variant, name: str, host: str, mode: str = "") -> Variant:
    """The universal binaries once more, to be loaded by that host and in that mode.

    Copies: a process has a binary in one host and mode only.
    """
    paths = {}
    for program, path in universal.paths.items():
        paths[program] = folder / name / path.name
        paths[program].parent.mkdir(exist_ok=True)
        shutil.copyfile(path, paths[program])
    return Variant(name, paths, host, mode)


def _frame_options(python: Path) -> list[str]:
    """What the interpreter asks of its extensions' stack frames: 3.15 that profilers can follow."""
    code = "import sysconfig; print(sysconfig.get_config_var('CFLAGS') or '')"
    return [word for word in _ask(python, code).split() if "omit-" in word]


def compile_marker(folder: Path) -> Path:
    """The function that has valgrind write its counters down; needs valgrind's headers."""
    target = folder / "marker.so"
    command = [*shlex.split(os.environ.get("CC", "cc")), *FLAGS, str(HERE / "marker.c")]
    run = subprocess.run([*command, "-o", target], capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise HpyAbiError(f"marker.c did not compile; are valgrind's headers here?\n{run.stderr}")
    return target


def _ask(python: Path, code: str) -> str:
    run = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise HpyAbiError(f"{python} failed:\n{run.stderr}")
    return run.stdout.strip()
