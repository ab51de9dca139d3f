"""What all forms of artifacts have in common: libraries and stubs, taken from named files."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Protocol

from hpy_abi.artifact import library, names, slim
from hpy_abi.artifact.bounds import Bounds, Corrupt, NoLibrary, TooMuch
from hpy_abi.model import Binary, Kind, Problem


class Source(Protocol):
    """Where files come from: an archive or a folder."""

    def head(self, name: str, size: int) -> bytes:
        """The first bytes of a file."""

    def chunks(self, name: str) -> Iterator[bytes]:
        """All of it, piece by piece; TooMuch beyond the bounds."""


@dataclass
class Collected:
    """What was found so far."""

    bounds: Bounds
    binaries: list[Binary] = field(default_factory=list)
    stubs: list[tuple[str, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    digests: dict[str, bytes] = field(default_factory=dict)
    """SHA-256 of each file that was read."""


def collect(source: Source, paths: Iterable[str], bounds: Bounds) -> Collected:
    """Read every shared library among the files, and the stubs beside universal ones."""
    found = Collected(bounds)
    every = list(paths)
    count = 0
    for path in every:
        if not names.may_be_library(path):
            continue
        try:
            if not library.format_of(source.head(path, library.HEAD)):
                _note_disguised(path, found)
                continue
            count += 1
            if count > bounds.libraries:
                raise TooMuch(f"the artifact holds more than {bounds.libraries} libraries")
            found.binaries += _read(source, path, found)
        except NoLibrary as error:
            if names.parse(path).importable:  # programs are nobody's extension modules
                found.problems.append(Problem("BIN001", path, str(error)))
        except Corrupt as error:
            found.problems.append(Problem("BIN001", path, str(error)))
        except TooMuch as error:
            found.problems.append(Problem("BIN003", path, str(error)))
            if count > bounds.libraries:
                break
    _collect_stubs(source, frozenset(every), found)
    return found


def _note_disguised(path: str, found: Collected) -> None:
    """Say so where a file is named like an extension module and is no shared library."""
    name = names.parse(path)
    if name.importable:
        found.problems.append(
            Problem("BIN001", path, "it is named like an extension module and is no shared library")
        )


def _read(source: Source, path: str, found: Collected) -> list[Binary]:
    chunks: list[bytes] = []
    size = 0
    total = hashlib.sha256()
    spool: IO[bytes] | None = None
    try:
        for chunk in source.chunks(path):
            total.update(chunk)
            size += len(chunk)
            if spool is None and size > found.bounds.in_memory:
                spool = tempfile.TemporaryFile()  # noqa: SIM115  (closed below)
                spool.writelines(chunks)
                chunks = []
            if spool is None:
                chunks.append(chunk)
            else:
                spool.write(chunk)
        found.digests[path] = total.digest()
        content = b"".join(chunks) if spool is None else slim.content(spool, size, found.bounds)
        return library.parse(content, path, found.bounds)
    finally:
        if spool is not None:
            spool.close()


def _collect_stubs(source: Source, every: frozenset[str], found: Collected) -> None:
    for path in dict.fromkeys(stub_of(one) for one in found.binaries):
        if path in every:
            try:
                text = b"".join(_up_to(source.chunks(path), found.bounds.stub))
            except (Corrupt, TooMuch) as error:
                found.problems.append(Problem("BIN001", path, str(error)))
                continue
            found.stubs.append((path, text.decode("utf-8", "replace")))


def _up_to(chunks: Iterator[bytes], limit: int) -> Iterator[bytes]:
    for chunk in chunks:
        yield chunk[:limit]
        limit -= len(chunk)
        if limit <= 0:
            return


def stub_of(binary: Binary) -> str:
    """The path of the Python file that loads a binary that speaks HPy; nothing for others."""
    if binary.kind not in (Kind.UNIVERSAL, Kind.HYBRID):
        return ""
    folder, slash, _ = binary.path.rpartition("/")
    return f"{folder}{slash}{binary.module}.py"


class Folder:
    """Files below a folder, as a source; links are never followed out of it."""

    def __init__(self, root: Path, bounds: Bounds) -> None:
        self.root = root
        self._bounds = bounds

    def head(self, name: str, size: int) -> bytes:
        """The first bytes of a file."""
        try:
            with (self.root / name).open("rb") as file:
                return file.read(size)
        except OSError as error:
            raise Corrupt(f"it cannot be read: {error.strerror}") from None

    def chunks(self, name: str) -> Iterator[bytes]:
        """All of a file, piece by piece."""
        size = 0
        try:
            with (self.root / name).open("rb") as file:
                while chunk := file.read(1 << 18):
                    size += len(chunk)
                    if size > self._bounds.member:
                        raise TooMuch(f"it is larger than {self._bounds.member} bytes")
                    yield chunk
        except OSError as error:
            raise Corrupt(f"it cannot be read: {error.strerror}") from None
