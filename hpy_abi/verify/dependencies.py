"""What a wheel requires, installed once for each interpreter into a folder that is kept."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from packaging.markers import default_environment
from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

from hpy_abi.digest import sha256
from hpy_abi.errors import HpyAbiError
from hpy_abi.model import Interpreter
from hpy_abi.verify import installer
from hpy_abi.verify.kept import lock
from hpy_abi.verify.wheels import Checkout

_HOST = "hpy-runtime"
_STAMP = "complete"
_NAMES = {"cpython": "CPython", "pypy": "PyPy", "graalpy": "GraalVM"}


@dataclass(frozen=True)
class Source:
    """Where packages come from, beside the indexes that pip and uv are told of."""

    find_links: tuple[str, ...] = ()
    checkout: Checkout | None = None
    """The clone that hpy-runtime is built from."""


def clone() -> Checkout | None:
    """The clone of this project that this package is run from; None where it is installed."""
    root = Path(__file__).parent.parent.parent
    return Checkout(root) if (root / "runtime" / "pyproject.toml").is_file() else None


def needed(requires: Sequence[str], interpreter: Interpreter) -> list[str]:
    """Those of a wheel's requirements that hold for an interpreter, without extras."""
    major, minor = interpreter.language
    environment: dict[str, str | AbstractSet[str]] = {
        **{name: str(value) for name, value in default_environment().items()},
        "implementation_name": interpreter.implementation,
        "implementation_version": interpreter.implementation_version,
        "platform_python_implementation": _NAMES.get(interpreter.implementation, ""),
        "python_full_version": interpreter.version,
        "python_version": f"{major}.{minor}",
        "extra": "",
    }
    found = []
    for text in requires:
        try:
            requirement = Requirement(text)
        except InvalidRequirement as error:
            raise HpyAbiError(
                f"the wheel requires {text!r}, which means nothing: {error}"
            ) from None
        if requirement.marker is None or requirement.marker.evaluate(environment):
            requirement.marker = None
            found.append(str(requirement))
    return sorted(found)


def only_host(requirements: Sequence[str]) -> list[str]:
    """HPy's host alone, without which nothing can be said of universal modules."""
    return [one for one in requirements if _is_host(one)]


def provide(
    requirements: Sequence[str], interpreter: Interpreter, source: Source, kept: Path, scratch: Path
) -> Path | None:
    """The folder to import them from; None where nothing is required.

    `kept` is where such folders are kept, `scratch` is on the same file system. Raises
    InstallError, with what the installers said, and BuildError where hpy-runtime does not build.
    """
    if not requirements:
        return None
    wanted = [from_clone(one, interpreter, source) for one in requirements]
    home = kept / f"{interpreter.key}-{_digest(wanted, interpreter, source)}"
    with lock(home):
        if (home / _STAMP).exists():
            return home
        shutil.rmtree(home, ignore_errors=True)
        work = scratch / f"packages-{home.name}"
        links = [part for link in source.find_links for part in ("--find-links", link)]
        # what is in the tree beside it is none of the interpreter's own packages
        target = ["--target", str(work), *links]
        try:
            installer.install(interpreter.executable, [*target, *wanted])
            (work / _STAMP).touch()
            work.rename(home)
        finally:
            shutil.rmtree(work, ignore_errors=True)
    return home


def from_clone(requirement: str, interpreter: Interpreter, source: Source) -> str:
    """The requirement, or the file that meets it where a clone can build it.

    Wheels for this very interpreter in a `find_links` folder come first: they are what is asked
    about, and need not be compiled.
    """
    if source.checkout is None or not _is_host(requirement):
        return requirement
    match _given(interpreter, source):
        case []:
            return str(source.checkout.runtime(interpreter))
        case [one]:
            return str(one)
    # the installer knows which of them is for this platform
    return requirement


def _given(interpreter: Interpreter, source: Source) -> list[Path]:
    pattern = f"{_HOST.replace('-', '_')}-*-{interpreter.wheel_tag}-*.whl"
    folders = [Path(link) for link in source.find_links if "://" not in link]
    return [path for folder in folders for path in sorted(folder.glob(pattern))]


def _is_host(requirement: str) -> bool:
    return canonicalize_name(Requirement(requirement).name) == _HOST


def _digest(wanted: Sequence[str], interpreter: Interpreter, source: Source) -> str:
    parts = [
        os.path.realpath(interpreter.executable),
        *(interpreter.version, interpreter.implementation_version, interpreter.soabi),
        *(sha256(Path(one)) if one.endswith(".whl") else one for one in wanted),
        *source.find_links,
    ]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
