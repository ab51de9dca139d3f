"""What the reader of each format hands over, before file names come into it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hpy_abi.artifact import constant
from hpy_abi.model import Import

_VERSION = "get_required_hpy_{}_version_"
Code = Callable[[int], bytes]
"""Gives up to `constant.SIZE` bytes of code at an address, none where there is no code."""


@dataclass(frozen=True)
class Parsed:
    """One architecture of a shared library; the fields are those of `model.Binary`."""

    format: str
    architecture: str
    imports: tuple[Import, ...]
    exports: tuple[str, ...]
    libraries: tuple[str, ...]
    soname: str = ""
    versions: tuple[tuple[str, str], ...] = ()
    minimum_os: tuple[int, int] | None = None
    hpy_version: tuple[int | None, int | None] = (None, None)


def hpy_version(
    addresses: dict[str, int], code: Code, architecture: str
) -> tuple[int | None, int | None]:
    """What the two version functions return; `addresses` are those of all exports kept."""
    return (
        _returned("major", addresses, code, architecture),
        _returned("minor", addresses, code, architecture),
    )


def _returned(which: str, addresses: dict[str, int], code: Code, architecture: str) -> int | None:
    prefix = _VERSION.format(which)
    # a library may hold several modules: they are compiled alike, and one that is not is unknown
    found = {
        _at(address, code, architecture)
        for name, address in addresses.items()
        if name.startswith(prefix)
    }
    return found.pop() if len(found) == 1 else None


def _at(address: int, code: Code, architecture: str) -> int | None:
    body = code(address)
    if (target := constant.jump(body, architecture)) is not None:
        body = code(address + target)
    return constant.returned(body, architecture)
