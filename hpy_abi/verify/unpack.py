"""Unpacking a wheel once, and trees of it that foreign code may do to as it likes."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from hpy_abi.artifact.archive import Archive
from hpy_abi.artifact.bounds import DEFAULT, Bounds, Corrupt, TooMuch
from hpy_abi.errors import HpyAbiError
from hpy_abi.verify.kept import lock, remove

# up to this many bytes a tree is a copy; above, its files are links to those of the first one
_COPIED = 16 << 20
_IMPORTED = ("purelib", "platlib")
Manifest = dict[str, tuple[int, int]]
"""Size and time of change (in nanoseconds) of each file, by its path in the tree."""


class Refused(HpyAbiError):
    """A wheel that must not, or cannot, be unpacked; the text says why."""


@dataclass(frozen=True)
class Unpacked:
    """A wheel's files as an installer would lay them out below site-packages."""

    tree: Path
    manifest: Manifest

    @property
    def size(self) -> int:
        """Of all files, in bytes."""
        return sum(size for size, _ in self.manifest.values())


def unpack(
    wheel: Path, digest: str, kept: Path, scratch: Path, bounds: Bounds = DEFAULT
) -> Unpacked:
    """Unpack below `kept`, where it is not there yet; `scratch` is on the same file system.

    Raises Refused for a wheel that has symbolic links, paths that leave it, more than the bounds
    allow, or that is no zip file: nothing of it is left then.
    """
    home = kept / digest
    stamp = home / "manifest.json"
    with lock(home):
        if (present := read_manifest(stamp)) is not None and present == survey(home / "tree"):
            return Unpacked(home / "tree", present)
        shutil.rmtree(home, ignore_errors=True)
        work = scratch / f"unpack-{digest}"
        shutil.rmtree(work, ignore_errors=True)
        try:
            _extract(wheel, work / "tree", bounds)
            manifest = survey(work / "tree")
            (work / stamp.name).write_text(json.dumps(manifest), encoding="utf-8")
            work.rename(home)
        finally:
            shutil.rmtree(work, ignore_errors=True)
        return Unpacked(home / "tree", manifest)


class Tree:
    """One worker's own copy of an unpacked wheel, made whole again before each use."""

    def __init__(self, unpacked: Unpacked, folder: Path) -> None:
        self._unpacked = unpacked
        self.folder = folder

    def ready(self) -> bool:
        """Make it what it was; False where somebody had changed it since the last time."""
        if not self.folder.exists():
            self._make()
            return True
        if survey(self.folder) == self._unpacked.manifest:
            return True
        remove(self.folder)
        self._make()
        return False

    def _make(self) -> None:
        place = shutil.copy2 if self._unpacked.size <= _COPIED else _link
        shutil.copytree(self._unpacked.tree, self.folder, copy_function=place)


def survey(folder: Path) -> Manifest:
    """Every file of a tree; what is no ordinary file has the size -1."""
    found: Manifest = {}
    waiting = [(str(folder), "")]
    while waiting:
        path, inside = waiting.pop()
        try:
            entries = list(os.scandir(path))
        except OSError:
            continue
        for entry in entries:
            name = f"{inside}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                waiting.append((entry.path, f"{name}/"))
                continue
            about = entry.stat(follow_symlinks=False)
            ordinary = entry.is_file(follow_symlinks=False)
            found[name] = (about.st_size if ordinary else -1, about.st_mtime_ns)
    return found


def read_manifest(stamp: Path) -> Manifest | None:
    """What was written down of a tree; None where nothing was, or not all of it."""
    try:
        found = json.loads(stamp.read_text(encoding="utf-8"))
        return {name: (size, time) for name, (size, time) in found.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return None


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:  # a file system without links, or with too many to this file
        shutil.copy2(source, target)


def _extract(wheel: Path, tree: Path, bounds: Bounds) -> None:
    tree.mkdir(parents=True)
    try:
        archive = Archive(wheel, bounds)
    except (Corrupt, TooMuch) as error:
        raise Refused(f"{wheel.name} cannot be unpacked: {error}") from None
    try:
        if archive.problems:
            first = archive.problems[0]
            raise Refused(f"{wheel.name} is not unpacked: {first.path}: {first.text}")
        for name in archive.sizes:
            if inside := installed(name):
                _write(archive, name, tree / inside, wheel)
    finally:
        archive.close()


def _write(archive: Archive, name: str, target: Path, wheel: Path) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            for chunk in archive.chunks(name):
                file.write(chunk)
    except (Corrupt, TooMuch) as error:
        raise Refused(f"{wheel.name} cannot be unpacked: {name}: {error}") from None
    except (OSError, ValueError) as error:
        told = error.strerror if isinstance(error, OSError) else error
        raise Refused(f"{wheel.name} cannot be unpacked: {name}: {told}") from None


def installed(name: str) -> str:
    """Where a member goes below site-packages; nothing for scripts, headers and data."""
    top, _, rest = name.partition("/")
    if not top.endswith(".data"):
        return name
    scheme, _, inside = rest.partition("/")
    return inside if scheme in _IMPORTED else ""
