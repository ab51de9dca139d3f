"""The interpreters that an artifact may promise to run on, and what each of them accepts.

Facts: the wheel tags that installers accept (PEP 425, PEP 803), and each interpreter's
`importlib.machinery.EXTENSION_SUFFIXES`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from hpy_abi.model import Artifact, Binary, Tag

_OLDEST, _NEWEST = 6, 15
_FREE_THREADED_SINCE = 13
ABI3T_SINCE = (3, 15)
_PYPY = ((9, "7.3"), (10, "7.3"), (11, "7.3"), (11, "8.0"))
_PYTHON = re.compile(r"(cp|py|pp)(\d)(\d*)")


@dataclass(frozen=True)
class Target:
    """One interpreter, by what matters for installing and importing."""

    key: str
    implementation: str
    version: tuple[int, int]
    free_threaded: bool = False
    abi: str = ""
    """PyPy's own, as in "pypy311_pp73"."""

    def installs(self, tag: Tag) -> bool:
        """Whether an installer there takes a wheel of this tag, its platform aside."""
        found = _PYTHON.fullmatch(tag.python)
        if not found:
            return False
        kind, major, minor = found.groups()
        named = (int(major), int(minor)) if minor else (int(major), 0)
        if kind == "py":
            return tag.abi == "none" and named[0] == 3 and named <= self.version
        if kind == "pp":
            exact = self.implementation == "pypy" and named == self.version
            return exact and tag.abi in ("none", self.abi)
        if self.implementation != "cpython":
            return False
        if tag.abi in ("abi3", "abi3t"):
            return self.free_threaded == (tag.abi == "abi3t") and named <= self.version
        if named != self.version:
            return False
        return tag.abi == "none" or _flags(tag.abi, self.version) == "t" * self.free_threaded

    def imports(self, binary: Binary) -> bool:
        """Whether its import system finds an extension module with this file name."""
        major, minor = self.version
        own = f"{major}{minor}"
        if self.implementation == "pypy":
            return binary.abi_tag == self.abi  # a plain ".so" it does not import
        if not binary.abi_tag:
            return True
        if binary.format == "pe":
            return binary.abi_tag == f"cp{own}{'t' * self.free_threaded}"
        if binary.abi_tag == "abi3t":
            return self.version >= ABI3T_SINCE
        if binary.abi_tag == "abi3":
            if self.free_threaded and self.version >= ABI3T_SINCE:
                return False
            # with the platform in it since 3.15; some distributions' older Pythons know it too
            return binary.suffix == ".abi3.so" or self.version >= (3, 15)
        return _flags(binary.abi_tag, self.version) == "t" * self.free_threaded


def _flags(abi: str, version: tuple[int, int]) -> str | None:
    """The letters after an ABI's version, or None where it is another version's."""
    own = f"cp{version[0]}{version[1]}"
    # cp37m: the letter for Python's own allocator was always there before 3.8
    return abi.removeprefix(own).replace("m", "") if abi.startswith(own) else None


def _targets() -> tuple[Target, ...]:
    minors = range(_OLDEST, _NEWEST + 1)
    found = [Target(f"cp3{minor}", "cpython", (3, minor)) for minor in minors]
    found += [
        Target(f"cp3{minor}t", "cpython", (3, minor), True)
        for minor in minors
        if minor >= _FREE_THREADED_SINCE
    ]
    for minor, own in _PYPY:
        abi = f"pypy3{minor}_pp{own.replace('.', '')}"
        found.append(Target(f"pypy3.{minor}-{own}", "pypy", (3, minor), abi=abi))
    return tuple(found)


TARGETS = _targets()
"""CPython 3.6 to 3.15, its free-threaded builds, and PyPy."""


def promised(artifact: Artifact) -> tuple[Target, ...]:
    """Those for which an installer would take the artifact; without tags there is no promise."""
    return tuple(target for target in TARGETS if promises(artifact, target))


def promises(artifact: Artifact, target: Target) -> bool:
    """Whether an installer would put the artifact on this interpreter, its platform aside."""
    allowed = _allowed(artifact)
    return any(target.installs(tag) for tag in artifact.tags) and (
        allowed is None or allowed.contains(f"{target.version[0]}.{target.version[1]}.99")
    )


def _allowed(artifact: Artifact) -> SpecifierSet | None:
    if artifact.metadata is None or not artifact.metadata.requires_python:
        return None
    try:
        return SpecifierSet(artifact.metadata.requires_python)
    except InvalidSpecifier:
        return None


def floor(tag: Tag) -> tuple[int, int] | None:
    """The oldest version that a tag of the stable ABI stands for."""
    found = _PYTHON.fullmatch(tag.python)
    if not found or tag.abi not in ("abi3", "abi3t"):
        return None
    _, major, minor = found.groups()
    return (int(major), int(minor)) if minor else (3, 2)
