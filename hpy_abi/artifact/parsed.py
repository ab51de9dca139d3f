"""What the reader of each format hands over, before file names come into it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from hpy_abi.artifact import constant
from hpy_abi.model import Import

_VERSION = "get_required_hpy_{}_version_"
Code = Callable[[int], bytes]
"""Gives up to `constant.SIZE` bytes of code at an address, none where there is no code."""
Pieces = Callable[[], Iterable[tuple[int, bytes]]]
"""Gives everything that may be executed: (address, bytes)."""
_INIT = "HPyInitGlobalContext_"
_MACHINES = frozenset(f"{f} {cpu}" for f in ("elf", "pe", "macho") for cpu in ("x86_64", "aarch64"))
_MOST_CODE = 64 << 20


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
    context: tuple[str, ...] | None = None


def context(addresses: dict[str, int], pieces: Pieces, form: str) -> tuple[str, ...] | None:
    """The members of the context that are certainly used; None where that cannot be told.

    `form` is format and architecture: "elf x86_64".
    """
    inits = [address for name, address in addresses.items() if name.startswith(_INIT)]
    if not inits or form not in _MACHINES:
        return None
    # only libraries that speak HPy pay for it
    from hpy_abi.artifact import arm64, usage, x86_64
    from hpy_abi.artifact.machine import Code as Text

    arm = form.endswith("aarch64")
    machine = arm64.machine() if arm else x86_64.machine(windows=form.startswith("pe"))
    found = list(pieces())
    if sum(len(content) for _, content in found) > _MOST_CODE:
        return None
    return usage.used(Text(found, machine), inits)


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
