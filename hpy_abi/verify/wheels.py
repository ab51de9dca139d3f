"""Building the wheels that the matrix needs, each once for what went into it."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from hpy_abi.errors import HpyAbiError
from hpy_abi.interpreters.candidates import find_uv
from hpy_abi.model import Interpreter
from hpy_abi.verify import installer

_NOT_SOURCES = {"build", "dist", "__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache"}
_NOT_COMPILED = {"runtime": {"tests", "codegen"}}
# what reaches compilers and linkers from outside changes the wheel as a source does
_COMPILER_VARIABLES = ("CC", "CXX", "CFLAGS", "CPPFLAGS", "CXXFLAGS", "LDFLAGS", "ARCHFLAGS")
# the first day that a zip file can name: the same sources give the same bytes
_EPOCH = "315532800"
_TAIL = 3000
# the fixtures are to be called, not to be fast, and debug info would be nine tenths of the wheel;
# what is made anew for each interpreter has to be made quickly
_SUITE_FLAGS, _OWN_SUITE_FLAGS = "-O1 -g0", "-O0 -g0"


class BuildError(HpyAbiError):
    """A wheel could not be built; the text ends with what the build printed last."""


@dataclass(frozen=True)
class Checkout:
    """A clone of the project, and where in it the wheels are kept."""

    root: Path

    @property
    def wheels(self) -> Path:
        """Folder with one subfolder for each digest of what went into a wheel."""
        return self.root / "build" / "wheels"

    def runtime(self, interpreter: Interpreter) -> Path:
        """The hpy-runtime wheel for this interpreter, built where it is not there yet."""
        source = self.root / "runtime"
        digest = _digest(_sources(source), _identity(interpreter))
        name = f"runtime-{interpreter.key}-{digest}"
        return self._kept(name) or self._build(source, name, interpreter, [])

    def conformance(self, builder: Interpreter) -> Path:
        """The universal wheel of fixtures; `builder` compiles it where it is not there yet.

        Which interpreter compiles it makes no difference to the binary, so it is no part of
        what the wheel is kept under: every run of the same sources gets the same file.
        """
        source = self.root / "conformance"
        runtime = self.root / "runtime"
        parts = [*_sources(source)]
        # only what is compiled into an extension, not the host that loads it
        for name in ("include", "helpers", "hpy_runtime"):
            parts += _sources(runtime / name)
        cflags = _cflags(_SUITE_FLAGS)
        digest = _digest(parts, [builder.platform, cflags])
        name = f"conformance-{digest}"
        if kept := self._kept(name):
            return kept
        links = [self.runtime(builder).parent]
        return self._build(source, name, builder, links, cflags=cflags)

    def compiled(self, interpreter: Interpreter, abi: str) -> Path:
        """The wheel of fixtures in hybrid or cpython mode, which is this interpreter's alone."""
        source = self.root / "conformance"
        parts = [*_sources(source)]
        for name in ("include", "helpers", "hpy_runtime", *(["src"] if abi == "cpython" else [])):
            parts += _sources(self.root / "runtime" / name)
        cflags = _cflags(_OWN_SUITE_FLAGS)
        digest = _digest(parts, [*_identity(interpreter), cflags])
        name = f"conformance-{abi}-{interpreter.key}-{digest}"
        if kept := self._kept(name):
            return kept
        links = [self.runtime(interpreter).parent]
        return self._build(source, name, interpreter, links, abi, cflags)

    def _kept(self, name: str) -> Path | None:
        """The wheel that was built under this name before."""
        return next((self.wheels / name).glob("*.whl"), None)

    def _build(
        self,
        source: Path,
        name: str,
        interpreter: Interpreter,
        links: Sequence[Path],
        abi: str | None = None,
        cflags: str = "",
    ) -> Path:
        folder = self.wheels / name
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(self.wheels / f"{name}.lock"):
            if kept := self._kept(name):  # another process was faster
                return kept
            # built from a copy: setuptools leaves files beside its sources, and two interpreters
            # that build at once would read each other's
            with tempfile.TemporaryDirectory(prefix=f"{name}-", dir=self.wheels) as scratch:
                copy = Path(scratch, source.name)
                shutil.copytree(source, copy, ignore=_ignored)
                out = Path(scratch, "out")
                _run_build(copy, out, interpreter, links, folder / "build.log", abi, cflags)
                (built,) = out.glob("*.whl")
                final = folder / built.name
                built.replace(final)
            (folder / "built-with.txt").write_text(describe(interpreter), encoding="utf-8")
            return final


def _cflags(ours: str) -> str:
    """The compiler's flags: the user's, where there are some, or else ours."""
    return os.environ.get("CFLAGS", ours)


def _identity(interpreter: Interpreter) -> list[str]:
    """What a wheel that is made for one interpreter depends on, beside the sources."""
    return [
        str(Path(interpreter.executable).resolve()),
        *(interpreter.version, interpreter.implementation_version),
        *(interpreter.soabi, interpreter.platform, str(interpreter.debug)),
    ]


def describe(interpreter: Interpreter) -> str:
    """The interpreter in a sentence: "CPython 3.13.1 debug", "PyPy 7.3.19 (Python 3.11.11)"."""
    names = {"cpython": "CPython", "pypy": "PyPy", "graalpy": "GraalPy"}
    name = names.get(interpreter.implementation, interpreter.implementation)
    text = f"{name} {interpreter.implementation_version}"
    if interpreter.implementation != "cpython":
        text += f" (Python {interpreter.version})"
    return text + " free-threaded" * interpreter.free_threaded + " debug" * interpreter.debug


def built_with(wheel: Path) -> str:
    """Which interpreter compiled a wheel that `Checkout` made."""
    return (wheel.parent / "built-with.txt").read_text(encoding="utf-8")


def _ignored(folder: str, names: list[str]) -> set[str]:
    """What copytree and the digest leave out: it changes without the wheel changing."""
    out = _NOT_SOURCES | _NOT_COMPILED.get(Path(folder).name, set())
    return {n for n in names if n in out or n.endswith((".egg-info", ".so", ".pyd"))}


def _sources(folder: Path) -> Iterator[tuple[str, Path]]:
    """Each source file below the folder, with its name as the digest spells it; sorted."""
    found = []
    for where, folders, names in os.walk(folder):
        ignored = _ignored(where, folders + names)
        folders[:] = [name for name in folders if name not in ignored]
        found += [Path(where, name) for name in names if name not in ignored]
    for path in sorted(found):
        yield f"{folder.name}/{path.relative_to(folder).as_posix()}", path


def _digest(sources: Iterator[tuple[str, Path]] | list[tuple[str, Path]], also: list[str]) -> str:
    total = hashlib.sha256()
    for text in [*also, *(f"{v}={os.environ.get(v, '')}" for v in _COMPILER_VARIABLES)]:
        total.update(f"{len(text)}:{text}".encode())
    for name, path in sources:
        content = path.read_bytes()
        total.update(f"{name}:{len(content)}:".encode())
        total.update(content)
    return total.hexdigest()[:16]


def _run_build(
    source: Path,
    out: Path,
    interpreter: Interpreter,
    links: Sequence[Path],
    log: Path,
    abi: str | None = None,
    cflags: str = "",
) -> None:
    """Build the wheel with isolation, as an author's front end would, into `out`.

    `abi` is how to compile, where that is not the project's own choice, and `cflags` the
    compiler's flags, where they are not the environment's.
    """
    environment = {**installer.uv_environment(), "SOURCE_DATE_EPOCH": _EPOCH}
    if cflags:
        environment["CFLAGS"] = cflags
    for variable in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"):
        environment.pop(variable, None)
    found = [part for link in links for part in ("--find-links", str(link))]
    option = f"--config-setting=--global-option=--hpy-abi={abi}"
    attempts: list[list[list[str]]] = []
    if uv := find_uv():
        command = [uv, "build", "--wheel", "--no-config", "--python", interpreter.executable]
        # the local runtime changes while its version does not, so uv may not remember it
        fresh = ["--refresh-package", "hpy-runtime"] if links else []
        chosen = [option] if abi else []
        attempts.append([[*command, "--out-dir", str(out), *chosen, *found, *fresh, str(source)]])
    venv = source.parent / "venv"
    create = installer.create_command(venv, interpreter.executable)
    python = installer.environment_python(venv)
    build = [str(python), "-m", "pip", "wheel", "--no-deps", "--wheel-dir", str(out)]
    if abi:
        build.append(option.replace("--config-setting=", "--config-settings="))
    attempts.append([create, [*build, *found, str(source)]])
    with log.open("w", encoding="utf-8", errors="replace") as file:
        for steps in attempts:
            for step in steps:
                print("$", *step, file=file, flush=True)
                run = subprocess.run(
                    step, stdout=file, stderr=subprocess.STDOUT, env=environment, check=False
                )
                if run.returncode != 0:
                    break
            else:
                return
            if "error: command " in log.read_text(encoding="utf-8", errors="replace"):
                break  # the compiler refused: another front end would only be refused again
    text = log.read_text(encoding="utf-8", errors="replace")
    raise BuildError(
        f"{source.name} did not build for {describe(interpreter)}; all of it is in {log}:\n"
        + text[-_TAIL:].strip()
    )
