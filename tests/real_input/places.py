"""Environments and compiled examples, made once for all test processes below build/real-input."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from filelock import FileLock

from hpy_abi.digest import sha256
from hpy_abi.interpreters import Spec, find
from hpy_abi.model import Interpreter
from hpy_abi.verify import Checkout, installer
from hpy_abi.verify.builder import choose_builder
from hpy_abi.verify.provide import provide

from .fetch import hpy_sources

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
PLACE = ROOT / "build" / "real-input"

# module name -> sources, as the setup.py files of the archive have them
POF = {
    "pof": "pof.c",
    "pofpackage.foo": "pofpackage/foo.c",
    "pofcpp": "pofcpp.cpp",
    "pofpackage.bar": "pofpackage/bar.cpp",
}
EXAMPLES = {
    "simple": "simple-example/simple.c",
    "quickstart": "quickstart/quickstart.c",
    "simple_type": "hpytype-example/simple_type.c",
    "builtin_type": "hpytype-example/builtin_type.c",
    "hpyvarargs": "snippets/hpyvarargs.c",
    "snippets": "snippets/snippets.c",
    "hpyinit": "snippets/hpyinit.c",
    "hpycall": "snippets/hpycall.c",
}
# what uses the C API beside HPy, and so is bound to one Python
HYBRID = {"mixed": "mixed-example/mixed.c"}
PLAIN = {"legacyinit": "snippets/legacyinit.c"}

_SETUP = """\
from setuptools import Extension, setup

setup(name="{name}", version="1", packages=[], {keyword}={extensions})
"""


def cpythons() -> list[Interpreter]:
    """The CPythons that hpy_runtime is made for, one of each version, and the newest debug build.

    What each debug build checks beside is checked by the conformance suite, on all of them.
    """
    there = [
        one
        for one in find().best()
        if one.implementation == "cpython" and not one.free_threaded and one.has_headers
    ]
    debug = [one for one in there if one.debug]
    return [one for one in there if one not in debug[:-1]]


def matching(spec: str) -> Interpreter | None:
    """The interpreter of that name, where it is here."""
    return find().matching(Spec.parse(spec))


def environment(interpreter: Interpreter, name: str, fill: Callable[[Path, Path], None]) -> Path:
    """The Python of an environment of that name, made and filled where it is not there yet.

    `fill(python, folder)` is called every time, and is to see by itself whether there is
    anything to do.
    """
    folder = PLACE / "environments" / name
    folder.parent.mkdir(parents=True, exist_ok=True)
    python = installer.environment_python(folder)
    with FileLock(f"{folder}.lock"):
        if not (folder / "complete").exists():
            shutil.rmtree(folder, ignore_errors=True)
            check(installer.create_command(folder, interpreter.executable))
            installer.install(python, ["pytest", "setuptools<81"])
            (folder / "complete").touch()
        fill(python, folder)
    return python


def with_runtime(interpreter: Interpreter) -> Path:
    """The Python of an environment with our runtime, or with the interpreter's own host."""
    return environment(
        interpreter,
        interpreter.key,
        lambda _, folder: _provide(interpreter, folder, conformance=False),
    )


def with_conformance(interpreter: Interpreter) -> Path:
    """As `with_runtime`, with the conformance wheel."""
    return environment(
        interpreter,
        f"{interpreter.key}-conformance",
        lambda _, folder: _provide(interpreter, folder, conformance=True),
    )


def _provide(interpreter: Interpreter, folder: Path, conformance: bool) -> None:
    provide(Checkout(ROOT), interpreter.executable, folder, conformance)


def with_upstream(interpreter: Interpreter, *, conformance: bool = False) -> Path:
    """The Python of an environment with the published hpy 0.9.0 and nothing of ours in it.

    With `conformance`, our wheel of fixtures is there too, but not our runtime.
    """

    def fill(python: Path, folder: Path) -> None:
        wanted = ["hpy==0.9.0"]
        if conformance:
            wheel = Checkout(ROOT).conformance(choose_builder())
            wanted.append(f"{wheel}\n{sha256(wheel)}")
        stamp = folder / "upstream.txt"
        if stamp.exists() and stamp.read_text(encoding="utf-8") == "\n".join(wanted):
            return
        installer.install(python, ["--no-deps", "hpy==0.9.0"])
        if conformance:
            installer.install(python, ["--no-deps", "--force-reinstall", str(wheel)])
        stamp.write_text("\n".join(wanted), encoding="utf-8")

    name = f"upstream-{interpreter.key}" + "-conformance" * conformance
    return environment(interpreter, name, fill)


def compiled(python: Path, name: str, abi: str, modules: Mapping[str, str], source: Path) -> Path:
    """A folder with the modules, built in place by `setup.py` and the environment's plug-in.

    `name` tells apart what different environments build; `abi` is universal, hybrid, cpython, or
    plain for modules that are no HPy modules at all. The C files are the archive's, unchanged.
    """
    folder = PLACE / "compiled" / name
    folder.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(f"{folder}.lock"):
        stamp = folder / "complete.txt"
        identity = _identity(python)
        if stamp.exists() and stamp.read_text(encoding="utf-8") == identity:
            return folder
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(source, folder)
        extensions = ", ".join(
            f"Extension({module!r}, sources=[{file!r}]"
            + (", language='c++')" if file.endswith(".cpp") else ")")
            for module, file in modules.items()
        )
        (folder / "setup.py").write_text(
            _SETUP.format(
                name=name.replace("/", "-"),
                keyword="ext_modules" if abi == "plain" else "hpy_ext_modules",
                extensions=f"[{extensions}]",
            ),
            encoding="utf-8",
        )
        chosen = [] if abi == "plain" else [f"--hpy-abi={abi}"]
        # to be called and not to be fast: optimising would take most of the time
        unoptimised = {"CFLAGS": "-O0", **os.environ}
        build = [str(python), "setup.py", *chosen, "build_ext", "--inplace"]
        check(build, cwd=folder, env=unoptimised)
        shutil.rmtree(folder / "build")
        for file in modules.values():
            assert (folder / file).read_bytes() == (source / file).read_bytes()
        stamp.write_text(identity, encoding="utf-8")
    return folder


def _identity(python: Path) -> str:
    """What the environment has of ours or of upstream's: what it builds is as good as that."""
    folder = python.parent.parent
    stamps = [folder / "hpy-abi-wheels.json", folder / "upstream.txt"]
    return str(python) + "".join(s.read_text(encoding="utf-8") for s in stamps if s.exists())


def sources(part: str) -> Path:
    """A folder of the archive: "proof-of-concept" or "docs/examples"."""
    return hpy_sources() / part


def check(
    command: Sequence[str], cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> str:
    """Run a command, and return what it printed; where it fails, fail with that."""
    done = subprocess.run(
        command,
        cwd=cwd,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout[-6000:]}"
    return done.stdout


def run_tests(python: Path, file: Path, deselected: Sequence[str] = ()) -> int:
    """Run one of the archive's test files, and return how many tests in it passed; all must."""
    command = [str(python), "-m", "pytest", "-q", "-p", "no:cacheprovider", file.name]
    command += [f"--deselect={file.name}::{test}" for test in deselected]
    printed = check(command, cwd=file.parent)
    assert "skipped" not in printed.splitlines()[-1], printed
    match = re.search(r"(\d+) passed", printed)
    assert match, printed
    return int(match[1])
