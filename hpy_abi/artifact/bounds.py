"""How much of an artifact is read before it is given up: nobody's file may fill the machine."""

from __future__ import annotations

from dataclasses import dataclass

from hpy_abi.errors import HpyAbiError


class Unreadable(HpyAbiError):
    """The file itself cannot be opened or is none of the forms that can be audited."""


class Corrupt(Exception):
    """A part of an artifact is not what it says it is; the text says how."""


class NoLibrary(Corrupt):
    """It has a library's format and is another thing: a program, an object file."""


class TooMuch(Exception):
    """A part of an artifact is larger than the bounds allow; the text says which one."""


@dataclass(frozen=True)
class Bounds:
    """The limits; sizes in bytes, after decompression."""

    members: int = 200_000
    directory: int = 64 << 20
    """Of a zip file's central directory."""
    member: int = 3 << 30
    total: int = 16 << 30
    text: int = 16 << 20
    """Of one file of metadata."""
    stub: int = 64 << 10
    in_memory: int = 24 << 20
    """Above this, a library is read through a file and only in parts."""
    parsed: int = 192 << 20
    """Of a library's parts that must be read together."""
    libraries: int = 20_000
    architectures: int = 16
    """In one fat file."""
    symbols: int = 100_000
    """Of Python and HPy, in one library."""


DEFAULT = Bounds()
