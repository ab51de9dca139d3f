"""An artifact with what several rules want to know of it, worked out once."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from functools import cached_property

from hpy_abi.artifact.names import is_python_dll
from hpy_abi.audit import exported, targets
from hpy_abi.audit.targets import Target
from hpy_abi.model import Artifact, Binary, Import, Kind, Problem

_PYTHONIC = re.compile(r"abi3|py|\.cp\d", re.IGNORECASE)
SPEAKS_HPY = (Kind.UNIVERSAL, Kind.HYBRID)


class Subject:
    """What is judged."""

    def __init__(self, artifact: Artifact) -> None:
        self.artifact = artifact

    @cached_property
    def promised(self) -> tuple[Target, ...]:
        """The interpreters that the tags and `Requires-Python` promise."""
        return targets.promised(self.artifact)

    @cached_property
    def abis(self) -> frozenset[str]:
        """The ABI tags."""
        return frozenset(tag.abi for tag in self.artifact.tags)

    @cached_property
    def floor(self) -> tuple[int, int] | None:
        """The oldest version for which the tags promise the stable ABI."""
        found = (targets.floor(tag) for tag in self.artifact.tags)
        return min((one for one in found if one), default=None)

    @cached_property
    def modules(self) -> tuple[Binary, ...]:
        """The extension modules."""
        return tuple(one for one in self.artifact.binaries if one.kind is not Kind.LIBRARY)

    @cached_property
    def universal(self) -> tuple[Binary, ...]:
        """The modules of HPy's universal ABI."""
        return tuple(one for one in self.modules if one.kind is Kind.UNIVERSAL)

    @cached_property
    def stable(self) -> tuple[Binary, ...]:
        """Whatever the tag, or without one the file's name, says to keep to the stable ABI."""
        binaries = self.artifact.binaries
        if self.artifact.tags:
            if self.floor is None:
                return ()
            return tuple(one for one in binaries if _judged_by_tag(one))
        return tuple(one for one in binaries if claimed(one))

    def problems(self, rule: str) -> Iterator[Problem]:
        """What reading the artifact left for this rule to report."""
        return (one for one in self.artifact.problems if one.rule == rule)

    def python_imports(self, binary: Binary) -> tuple[Import, ...]:
        """What a binary wants of Python: not what other libraries define for it."""
        if not binary.imports:
            return ()
        bundled = self._bundled(binary)
        return tuple(
            one
            for one in binary.imports
            if (not one.library or is_python_library(one.library)) and one.name not in bundled
        )

    def may_be_elsewhere(self, binary: Binary, name: str) -> list[str]:
        """The libraries of other distributions that may define a symbol; most cannot.

        One that is named as a part of a Python module may define anything. Others may have
        names of their own that begin with Py, but none that CPython has.
        """
        foreign = self.foreign(binary)
        if exported.known(name):
            return [one for one in foreign if _PYTHONIC.search(posixpath.basename(one))]
        return foreign

    def foreign(self, binary: Binary) -> list[str]:
        """The libraries that it is linked to, and that are neither here nor the system's."""
        from hpy_abi.audit import platform_facts

        return [
            one
            for one in binary.libraries
            if posixpath.basename(one) not in self._names
            and not platform_facts.is_system(posixpath.basename(one))
            and not is_python_library(one)
        ]

    @cached_property
    def _names(self) -> dict[str, list[Binary]]:
        """Every binary by its file name and by the name that it gives itself."""
        found: dict[str, list[Binary]] = {}
        for one in self.artifact.binaries:
            for name in {posixpath.basename(one.path), posixpath.basename(one.soname)} - {""}:
                found.setdefault(name, []).append(one)
        return found

    def is_bundled(self, library: str) -> bool:
        """Whether a library of this name is part of the artifact."""
        return posixpath.basename(library) in self._names

    def _bundled(self, binary: Binary) -> set[str]:
        """What the libraries that it is linked to, directly or not, define inside the artifact."""
        defined: set[str] = set()
        seen = {id(binary)}
        waiting = list(binary.libraries)
        while waiting:
            for one in self._names.get(posixpath.basename(waiting.pop()), ()):
                if id(one) not in seen and one.architecture == binary.architecture:
                    seen.add(id(one))
                    defined.update(one.exports)
                    waiting += one.libraries
        return defined


def claimed(binary: Binary) -> bool:
    """Whether a binary's own name claims the stable ABI."""
    name = posixpath.basename(binary.path)
    return binary.kind in (Kind.ABI3, Kind.ABI3T) or ".abi3." in name or ".abi3t." in name


def _judged_by_tag(binary: Binary) -> bool:
    """Not what says by its name that it is for one interpreter, or for HPy."""
    return binary.kind not in (Kind.PYPY, Kind.GRAALPY, *SPEAKS_HPY) and not (
        binary.kind is Kind.CPYTHON and binary.abi_tag
    )


def is_python_library(path: str) -> bool:
    """Whether a library that a binary is linked to is Python itself."""
    name = posixpath.basename(path)
    return (
        is_python_dll(name)
        or name.startswith(("libpython2", "libpython3", "libpypy"))
        or "Python.framework/" in path
        or "Python3.framework/" in path
    )
