"""Installs one interpreter out of packages, whole or not at all."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock

from hpy_abi.interpreters import folders
from hpy_abi.interpreters.check import check
from hpy_abi.interpreters.debian import root as roots
from hpy_abi.interpreters.debian.apt import Package, Suite
from hpy_abi.interpreters.debian.host import host, numbers
from hpy_abi.interpreters.debian.packages import Parts, parts
from hpy_abi.interpreters.errors import NotInstalled
from hpy_abi.interpreters.spec import Spec, starts_with
from hpy_abi.model import Interpreter


def install(spec: Spec, tell: Callable[[str], None]) -> Interpreter:
    """Install `spec` from the newest suite that has it; raises NotInstalled saying what was tried.

    `tell` is called with a few words at each step.
    """
    wanted = parts(spec)
    this = host()
    tried: list[str] = []
    for name in this.suites:
        suite = Suite(this, name)
        try:
            tell(f"asking {name}")
            suite.refresh()
            version = suite.version(wanted.main)
            if version is None:
                tried.append(f"{name} has no {wanted.main}")
            elif not _offers(spec, version):
                tried.append(f"{name} has {wanted.main} {version}")
            else:
                return _install_from(suite, spec, wanted, tell)
        except NotInstalled as problem:
            tried.append(str(problem))
    raise NotInstalled(f"Debian's packages: {'; '.join(tried)}")


def _offers(spec: Spec, version: str) -> bool:
    """Whether a package of that version may be `spec`."""
    own = spec.implementation_version if spec.implementation == "pypy" else spec.version
    return starts_with(version.split(":")[-1], own)


def _install_from(
    suite: Suite, spec: Spec, wanted: Parts, tell: Callable[[str], None]
) -> Interpreter:
    folder = folders.pythons() / f"{spec}-{suite.name}"
    folder.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(folder.with_name(folder.name + ".lock")):
        if there := folders.stamped(folder):
            try:
                return check(spec, there, tell)
            except NotInstalled:
                tell("no longer runs, installing it anew")
        shutil.rmtree(folder, ignore_errors=True)
        try:
            return _fill(folder, suite, spec, wanted, tell)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise


def _fill(
    folder: Path, suite: Suite, spec: Spec, wanted: Parts, tell: Callable[[str], None]
) -> Interpreter:
    packages, files = _fetch(suite, wanted, tell)
    c_library = next((one.version for one in packages if one.name == "libc6"), "")
    # on a C library that is not older than its own it runs on the host's, and then what the
    # host's compiler makes meets nothing foreign
    own = numbers(c_library) > host().glibc
    tell(f"unpacking {len(files)} packages of {suite.name}")
    roots.unpack(
        (
            file
            for package, file in zip(packages, files, strict=True)
            if own or package.name not in roots.C_LIBRARY
        ),
        folder,
    )
    # started by its own name, not by a link in a shorter place: from a link CPython would look for
    # its library beside the link
    binary = roots.relocate(folder, wanted.executable, own_c_library=own)
    interpreter = check(spec, binary, tell)
    stamp = {
        "executable": str(binary.relative_to(folder)),
        "suite": suite.name,
        "packages": {one.file: one.sha256 for one in packages},
    }
    folders.write(folder / folders.STAMP, json.dumps(stamp, indent=1))
    return interpreter


def _fetch(
    suite: Suite, wanted: Parts, tell: Callable[[str], None]
) -> tuple[list[Package], list[Path]]:
    for attempt in range(2):
        packages = suite.resolve(wanted.whole, wanted.alone)
        size = sum(package.size for package in packages) / 1e6
        tell(f"fetching {len(packages)} packages of {suite.name} ({size:.0f} MB)")
        try:
            return packages, suite.fetch(packages)
        except NotInstalled:
            if attempt:
                raise
            suite.refresh(force=True)  # the mirror may have moved on since
    raise AssertionError
