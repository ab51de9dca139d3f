"""Reading members of a zip file that nobody vouches for, one by one and under bounds."""

from __future__ import annotations

import hashlib
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from hpy_abi.artifact.bounds import Bounds, Corrupt, TooMuch, Unreadable
from hpy_abi.model import Problem

_END, _END64, _LOCATOR64 = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
_TAIL = (1 << 16) + 22
_CHUNK = 1 << 18
_ENCRYPTED = 0x1
# what zipfile raises, or lets through, on nonsense
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, RuntimeError, EOFError,
    OSError, ValueError, IndexError, OverflowError,
)  # fmt: skip


class Archive:
    """A zip file whose members may be read; `problems` says what is wrong with its directory."""

    def __init__(self, path: Path, bounds: Bounds) -> None:
        self.bounds = bounds
        self._left = bounds.total
        try:
            self._check_directory(path)
            self._zip = zipfile.ZipFile(path)
        except OSError as error:
            raise Unreadable(f"{path}: {error.strerror or error}") from None
        except _BROKEN as error:
            raise Corrupt(f"it cannot be read as a zip file: {error}") from None
        self.problems: list[Problem] = []
        self._members: dict[str, zipfile.ZipInfo] = {}
        for info in self._zip.infolist():
            self._take(info)

    def close(self) -> None:
        """Close the file."""
        self._zip.close()

    @property
    def sizes(self) -> dict[str, int]:
        """What the directory says of each file's size, folders left out."""
        return {name: info.file_size for name, info in self._members.items()}

    def read(self, name: str, limit: int) -> bytes:
        """All of a member; TooMuch beyond `limit` bytes, Corrupt where it is not what it says."""
        chunks = []
        size = 0
        for chunk in self.chunks(name):
            size += len(chunk)
            if size > limit:
                raise TooMuch(f"it is larger than {limit} bytes")
            chunks.append(chunk)
        return b"".join(chunks)

    def head(self, name: str, size: int) -> bytes:
        """The first bytes of a member."""
        with self._open(name) as file:
            return _guarded(file, size)

    def chunks(self, name: str) -> Iterator[bytes]:
        """A member piece by piece, as long as it stays within the bounds."""
        info = self._members[name]
        if info.file_size > self.bounds.member:
            raise TooMuch(f"it says that it is {info.file_size} bytes large")
        size = 0
        with self._open(name) as file:
            while chunk := _guarded(file, _CHUNK):
                size += len(chunk)
                self._left -= len(chunk)
                if size > self.bounds.member:
                    raise TooMuch(f"it is larger than {self.bounds.member} bytes")
                if self._left < 0:
                    raise TooMuch(f"the archive holds more than {self.bounds.total} bytes")
                yield chunk

    def _open(self, name: str) -> IO[bytes]:
        try:
            return self._zip.open(self._members[name])
        except _BROKEN as error:
            raise Corrupt(f"it cannot be unpacked: {error}") from None

    def _check_directory(self, path: Path) -> None:
        """Refuse a directory that would not fit into memory, before it is read."""
        size = path.stat().st_size
        with path.open("rb") as file:
            file.seek(max(0, size - _TAIL))
            tail = file.read(_TAIL)
            place = tail.rfind(_END)
            if place < 0 or len(tail) - place < 22:
                raise Corrupt("it is no zip file, or its end is missing")
            directory = int.from_bytes(tail[place + 12 : place + 16], "little")
            count = int.from_bytes(tail[place + 10 : place + 12], "little")
            locator = tail.rfind(_LOCATOR64, 0, place)
            if locator >= 0 and locator == place - 20:
                file.seek(min(int.from_bytes(tail[locator + 8 : locator + 16], "little"), size))
                end = file.read(56)
                if end[:4] == _END64 and len(end) == 56:
                    count = int.from_bytes(end[32:40], "little")
                    directory = int.from_bytes(end[40:48], "little")
        if directory > min(size, self.bounds.directory) or count > self.bounds.members:
            raise TooMuch(f"its directory says {count} members in {directory} bytes")

    def _take(self, info: zipfile.ZipInfo) -> None:
        name = info.filename
        if reason := unsafe(name):
            self.problems.append(Problem("BIN002", name[:200], reason))
        elif stat.S_ISLNK(info.external_attr >> 16):
            self.problems.append(Problem("BIN002", name, "it is a symbolic link"))
        elif info.flag_bits & _ENCRYPTED:
            self.problems.append(Problem("BIN002", name, "it is encrypted"))
        elif info.is_dir():
            return
        elif name in self._members:
            self.problems.append(Problem("BIN002", name, "two members have this name"))
        elif len(self._members) >= self.bounds.members:
            raise TooMuch(f"it has more than {self.bounds.members} members")
        else:
            self._members[name] = info


def unsafe(name: str) -> str:
    """Why a member of this name must not be unpacked, or nothing."""
    if name.startswith("/") or name[1:3] in (":/", ":\\") or name[1:2] == ":":
        return "its path is absolute"
    if "\\" in name:
        return "its path has a backslash in it, which is a separator on Windows"
    if ".." in name.split("/"):
        return "its path leaves the archive"
    if any(ord(letter) < 32 for letter in name):
        return "its path has control characters in it"
    return "" if name else "it has no name"


def _guarded(file: IO[bytes], size: int) -> bytes:
    try:
        return file.read(size)
    except _BROKEN as error:
        raise Corrupt(f"it cannot be unpacked: {error}") from None
    except Exception as error:  # noqa: BLE001  (lzma and bz2 have errors of their own)
        raise Corrupt(f"it cannot be unpacked: {type(error).__name__}: {error}") from None


def digest(chunks: Iterator[bytes], sink: IO[bytes] | None = None) -> bytes:
    """The SHA-256 of it all, which also goes to `sink`."""
    total = hashlib.sha256()
    for chunk in chunks:
        total.update(chunk)
        if sink is not None:
            sink.write(chunk)
    return total.digest()
