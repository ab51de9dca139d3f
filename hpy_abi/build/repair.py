"""Makes a wheel's tags true, and puts into it what it needs beside."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from packaging.utils import parse_wheel_filename

from hpy_abi import artifact, process
from hpy_abi.build.built import BuildFailed
from hpy_abi.build.rewrite import rewrite
from hpy_abi.interpreters.debian.root import find_patchelf
from hpy_abi.model import Kind

_TIMEOUT = 600
_TAIL = 2000


def repair(wheel: Path, folder: Path) -> tuple[Path, tuple[str, ...]]:
    """Write the repaired wheel into `folder`; returns it, and what was done, one line each.

    A wheel of a backend that does not know HPy, and so tagged it for the interpreter that built
    it, becomes `py3-none` when all its modules are universal. On Linux `auditwheel` then finds the
    oldest C library that the binaries run with, and grafts the libraries that no platform tag
    promises. Raises BuildFailed.
    """
    notes = []
    retagged, note = _universal(wheel, folder / "retagged")
    notes += note
    if not sys.platform.startswith("linux"):
        notes.append(f"not repaired: there is no auditwheel for {sys.platform}")
        return retagged, tuple(notes)
    before = artifact.read(retagged)
    if not before.binaries and not before.problems:
        return retagged, (*notes, "no binaries in it, nothing to repair")
    repaired = _auditwheel(retagged, folder / "repaired")
    after = artifact.read(repaired)
    grafted = sorted({one.path for one in after.binaries} - {one.path for one in before.binaries})
    notes += [f"auditwheel put in {path}" for path in grafted]
    kept = {(tag.python, tag.abi) for tag in before.tags}
    if {(tag.python, tag.abi) for tag in after.tags} != kept:
        platforms = sorted({tag.platform for tag in after.tags})
        tags = [f"{python}-{abi}-{one}" for python, abi in sorted(kept) for one in platforms]
        repaired = rewrite(repaired, folder / "tagged", tags)
        notes.append(f"auditwheel changed more than the platform tag, put back: {', '.join(tags)}")
    old, new = _platforms(retagged), _platforms(repaired)
    if old != new:
        notes.append(f"platform tag: {old} -> {new}")
    return repaired, tuple(notes)


def _universal(wheel: Path, folder: Path) -> tuple[Path, list[str]]:
    """The wheel as py3-none, where it is one and does not say so."""
    about = artifact.read(wheel)
    modules = [one for one in about.binaries if one.kind is not Kind.LIBRARY]
    if not modules or any(one.kind is not Kind.UNIVERSAL for one in modules):
        return wheel, []
    if all((tag.python, tag.abi) == ("py3", "none") for tag in about.tags):
        return wheel, []
    tags = [f"py3-none-{one}" for one in sorted({tag.platform for tag in about.tags})]
    said = ", ".join(map(str, about.tags))
    return rewrite(wheel, folder, tags), [
        f"the backend tagged it {said}; all its modules are universal: {', '.join(tags)}"
    ]


def _auditwheel(wheel: Path, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "auditwheel", "repair", "--wheel-dir", str(folder), str(wheel)]
    path = os.pathsep.join((str(Path(find_patchelf()).parent), os.environ.get("PATH", "")))
    ended = process.run(command, timeout=_TIMEOUT, env={**os.environ, "PATH": path})
    found = sorted(folder.glob("*.whl"))
    if not ended.ok or len(found) != 1:
        raise BuildFailed(
            f"auditwheel could not repair {wheel.name} ({ended.reason}):\n"
            + ended.output[-_TAIL:].strip()
        )
    return found[0]


def _platforms(wheel: Path) -> str:
    return ".".join(sorted({tag.platform for tag in parse_wheel_filename(wheel.name)[-1]}))
