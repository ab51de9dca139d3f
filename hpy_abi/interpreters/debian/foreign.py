"""Pythons of other processors out of Debian's packages, run by qemu's emulation of one process.

In the interpreter's place lies a program that starts qemu with it, and tells it that this is its
own name. So it makes virtual environments and starts itself as any Python does, with nothing of the
system changed (no binfmt_misc), while compilers and shells that it starts are this machine's own.
"""

from __future__ import annotations

import json
import shlex
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from filelock import FileLock

from hpy_abi import process
from hpy_abi.interpreters import folders
from hpy_abi.interpreters.debian import root as roots
from hpy_abi.interpreters.debian.apt import Suite
from hpy_abi.interpreters.debian.host import Host, host
from hpy_abi.interpreters.debian.packages import parts
from hpy_abi.interpreters.errors import NotInstalled
from hpy_abi.interpreters.spec import Spec

# processor as wheel tags spell it: (Debian's name of it, qemu's)
ARCHITECTURES = {
    "x86_64": ("amd64", "x86_64"),
    "aarch64": ("arm64", "aarch64"),
    "ppc64le": ("ppc64el", "ppc64le"),
    "s390x": ("s390x", "s390x"),
    "riscv64": ("riscv64", "riscv64"),
    "armv7l": ("armhf", "arm"),
    "i686": ("i386", "i386"),
}
# the first is what Debian 13 and later have it in
_QEMU_PACKAGES = ("qemu-user", "qemu-user-static")
_TIMEOUT = 600.0
_LAUNCHER = """\
#!/bin/sh
exec {qemu} -0 "$0" {binary} "$@"
"""


@dataclass(frozen=True)
class Foreign:
    """One Python of another processor."""

    architecture: str
    python: Path
    """Starts it; can be called, linked to and named in `venv` like any Python."""
    version: str
    """Of the package: "3.13.5-2"."""
    suite: str
    qemu: str
    """What it says of itself: "qemu-aarch64 version 7.2.17"."""


def install(spec: Spec, architecture: str, tell: Callable[[str], None]) -> Foreign:
    """Install the CPython `spec` of `architecture` from the newest suite that has it.

    Raises NotInstalled saying what was tried. `tell` is called with a few words at each step.
    """
    if architecture not in ARCHITECTURES:
        raise NotInstalled(
            f"{architecture}: Debian has no such processor that wheels know, there "
            f"are {', '.join(ARCHITECTURES)}"
        )
    wanted = parts(spec)
    for folder in sorted((folders.cache() / "foreign").glob(f"{spec}-*-{architecture}")):
        if there := _stamped(folder, architecture):
            return there
    this = replace(host(), architecture=ARCHITECTURES[architecture][0])
    emulator = qemu(architecture, tell)
    tried = []
    for name in this.suites:
        suite = Suite(this, name)
        try:
            tell(f"asking {name} for {this.architecture}")
            suite.refresh()
            version = suite.version(wanted.main)
            if version is None:
                tried.append(f"{name} has no {wanted.main} for {this.architecture}")
                continue
            folder = folders.cache() / "foreign" / f"{spec}-{name}-{architecture}"
            return _present(folder, emulator, suite, spec, architecture, tell)
        except NotInstalled as problem:
            tried.append(str(problem))
    raise NotInstalled(f"Debian's packages: {'; '.join(tried)}")


def qemu(architecture: str, tell: Callable[[str], None]) -> Path:
    """The program that emulates one process of that processor: on PATH, or out of a package."""
    name = ARCHITECTURES[architecture][1]
    for program in (f"qemu-{name}-static", f"qemu-{name}"):
        if found := shutil.which(program):
            return Path(found)
    folder = folders.cache() / "qemu"
    this = host()
    tried = []
    folder.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(folder.with_name("qemu.lock")):
        if there := _runs(folder, name):
            return there
        for suite in _own_first(this):
            for package in _QEMU_PACKAGES:
                shutil.rmtree(folder, ignore_errors=True)
                try:
                    tell(f"fetching {package} of {suite.name}")
                    suite.refresh()
                    roots.unpack(suite.fetch(suite.resolve((), (package,))), folder)
                except NotInstalled as problem:
                    tried.append(str(problem))
                    continue
                if there := _runs(folder, name):
                    return there
                tried.append(f"{package} of {suite.name} holds none that runs here")
    raise NotInstalled(f"qemu for {architecture}: {'; '.join(tried)}")


def _own_first(this: Host) -> list[Suite]:
    # the emulator runs on this machine's C library, if it is not static
    older = [name for name in this.suites if name != "sid"]
    return [Suite(this, name) for name in (*older, "sid")]


def _runs(folder: Path, name: str) -> Path | None:
    for program in (f"qemu-{name}-static", f"qemu-{name}"):
        path = folder / "usr" / "bin" / program
        if path.is_file() and process.run([str(path), "--version"], timeout=_TIMEOUT).ok:
            return path
    return None


def _present(
    folder: Path,
    emulator: Path,
    suite: Suite,
    spec: Spec,
    architecture: str,
    tell: Callable[[str], None],
) -> Foreign:
    folder.parent.mkdir(parents=True, exist_ok=True)
    wanted = parts(spec)
    with FileLock(folder.with_name(folder.name + ".lock")):
        if there := _stamped(folder, architecture):
            return there
        shutil.rmtree(folder, ignore_errors=True)
        try:
            packages = suite.resolve(wanted.whole, wanted.alone)
            size = sum(package.size for package in packages) / 1e6
            tell(f"fetching {len(packages)} packages of {suite.name} ({size:.0f} MB)")
            roots.unpack(suite.fetch(packages), folder)
            python = roots.relocate(folder, wanted.executable, own_c_library=True)
            hidden = python.with_name(f".{python.name}.{architecture}")
            python.rename(hidden)
            text = _LAUNCHER.format(
                qemu=shlex.quote(str(emulator)), binary=shlex.quote(str(hidden))
            )
            python.write_text(text, encoding="utf-8")
            python.chmod(0o755)
            tell("checking")
            said = _output([str(python), "-c", "import sys, ssl; print(sys.executable)"])
            if said.strip() != str(python):
                raise NotInstalled(f"{python} takes itself for {said.strip()}")
            version = next(one.version for one in packages if one.name == wanted.main)
            about = _output([str(emulator), "--version"]).splitlines()[0]
            made = Foreign(architecture, python, version, suite.name, about)
            stamp = {
                "executable": str(python.relative_to(folder)),
                "version": made.version,
                "suite": made.suite,
                "qemu": made.qemu,
                "packages": {one.file: one.sha256 for one in packages},
            }
            folders.write(folder / folders.STAMP, json.dumps(stamp, indent=1))
            return made
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise


def _stamped(folder: Path, architecture: str) -> Foreign | None:
    """What was installed before, or None where it is half-made or gone."""
    python = folders.stamped(folder)
    if python is None:
        return None
    stamp = json.loads((folder / folders.STAMP).read_text(encoding="utf-8"))
    return Foreign(architecture, python, stamp["version"], stamp["suite"], stamp["qemu"])


def _output(command: list[str]) -> str:
    ended = process.run(command, timeout=_TIMEOUT)
    if not ended.ok:
        raise NotInstalled(f"{Path(command[0]).name}: {ended.reason}: {ended.last_line}")
    return ended.output
