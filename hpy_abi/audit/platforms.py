"""Rules PLT: whether the binaries fit the platform tag."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from hpy_abi.audit import platform_facts
from hpy_abi.audit.platform_facts import Platform
from hpy_abi.audit.rule import Hit, rule
from hpy_abi.audit.subject import Subject, is_python_library
from hpy_abi.model import Binary, Severity

_ARM_MACOS = (11, 0)


def _platforms(subject: Subject) -> list[Platform]:
    return [platform_facts.platform(tag.platform) for tag in subject.artifact.tags]


def _of(subject: Subject, system: str) -> list[Platform]:
    return [one for one in _platforms(subject) if one.system == system]


@rule(
    "PLT001",
    "a module is for another processor than the tag",
    Severity.ERROR,
    why="""The loader refuses a binary of another architecture. A `universal2` wheel promises both
    x86_64 and arm64, and so needs both in every module.""",
    mend="""Compile for the architecture in the tag; for `universal2` compile with
    `-arch x86_64 -arch arm64`.""",
)
def architecture(subject: Subject) -> Iterator[Hit]:
    """Modules without code for a promised processor."""
    promised = {one for each in _platforms(subject) for one in each.architectures}
    if not promised:
        return
    by_path: dict[str, set[str]] = {}
    for binary in subject.modules:
        by_path.setdefault(binary.path, set()).add(binary.architecture)
    for path, there in by_path.items():
        missing = sorted(promised - there)
        if missing and "unknown" not in there:
            has = ", ".join(sorted(there))
            yield Hit(path, f"it is for {has}, the tag promises {', '.join(sorted(promised))}")


@rule(
    "PLT002",
    "a module is for another system than the tag",
    Severity.ERROR,
    why="Linux loads ELF files, Windows PE files and macOS Mach-O files, and none of the others.",
    mend="Build the wheel on, or for, the system in its tag.",
)
def system(subject: Subject) -> Iterator[Hit]:
    """Modules of another format."""
    formats = {one.format for one in _platforms(subject)} - {""}
    names = {"elf": "Linux", "pe": "Windows", "macho": "macOS"}
    for binary in subject.modules if formats else ():
        if binary.format not in formats:
            yield Hit(binary.path, f"it is for {names[binary.format]}")


@rule(
    "PLT003",
    "needs a newer glibc than the tag promises",
    Severity.ERROR,
    why="""A `manylinux_2_17` wheel promises to load with glibc 2.17. A symbol of a later version is
    missing there, and the import fails with "version `GLIBC_2.28' not found".""",
    mend="""Build in the manylinux image of the tag, or let `auditwheel repair` choose the tag that
    is true.""",
)
def glibc(subject: Subject) -> Iterator[Hit]:
    """Symbol versions beyond the tag's."""
    promised = min((one.version for one in _of(subject, "manylinux")), default=None)
    if promised is None:
        return
    for binary in subject.artifact.binaries:
        needed = {
            version: name
            for _, name in binary.versions
            if (version := platform_facts.glibc(name)) is not None
        }
        newest = max(needed, default=promised)
        if newest > promised:
            wanted = f"{promised[0]}.{promised[1]}"
            yield Hit(binary.path, f"it needs {needed[newest]}, the tag promises glibc {wanted}")


@rule(
    "PLT004",
    "needs another C library than the tag promises",
    Severity.ERROR,
    why="""`manylinux` promises glibc and `musllinux` musl. A binary that is linked to the other one
    does not load.""",
    mend="Build in the image of the tag.",
)
def c_library(subject: Subject) -> Iterator[Hit]:
    """What is linked to glibc in musllinux, and to musl in manylinux."""
    glibc_promised, musl = bool(_of(subject, "manylinux")), bool(_of(subject, "musllinux"))
    for binary in subject.artifact.binaries if glibc_promised or musl else ():
        linked = [one for one in binary.libraries if platform_facts.is_musl(one)]
        versions = [name for _, name in binary.versions if name.startswith("GLIBC_")]
        if linked and not musl:
            yield Hit(binary.path, f"it is linked to musl ({linked[0]})")
        elif versions and not glibc_promised:
            yield Hit(binary.path, f"it needs glibc ({versions[0]})")


@rule(
    "PLT005",
    "needs a newer macOS than the tag promises",
    Severity.ERROR,
    why="""The binary says itself which macOS it needs at least. On an older one the loader refuses
    it, or a system function is missing.""",
    mend="Set `MACOSX_DEPLOYMENT_TARGET` to the version in the tag, for bundled libraries too.",
)
def macos(subject: Subject) -> Iterator[Hit]:
    """Deployment targets beyond the tag's."""
    promised = min((one.version for one in _of(subject, "macos")), default=None)
    if promised is None:
        return
    for binary in subject.artifact.binaries:
        # there is no older macOS for arm64, whatever a tag for both processors says
        least = max(promised, _ARM_MACOS) if binary.architecture == "aarch64" else promised
        if binary.minimum_os is not None and binary.minimum_os > least:
            needs, has = (".".join(map(str, one)) for one in (binary.minimum_os, least))
            yield Hit(binary.path, f"it needs macOS {needs}, the tag promises {has}")


@rule(
    "PLT006",
    "needs a library that manylinux does not promise",
    Severity.WARNING,
    why="""A `manylinux` wheel may take a few libraries from the system and has to bring all others
    along (PEP 600). This one is neither on the list nor in the wheel; it may come from a
    distribution that the wheel requires.""",
    mend="Run `auditwheel repair`, which puts the library into the wheel.",
)
def external(subject: Subject) -> Iterator[Hit]:
    """Libraries that come from nowhere."""
    if not _of(subject, "manylinux"):
        return
    needed: dict[str, list[str]] = {}
    for binary in subject.artifact.binaries:
        for library in binary.libraries:
            if _is_missing(subject, binary, library):
                needed.setdefault(library, []).append(binary.path)
    for library, paths in sorted(needed.items()):
        more = f"; {len(paths) - 1} more are too" if len(paths) > 1 else ""
        yield Hit(paths[0], f"it is linked to {library}{more}", (library,), ())


def _is_missing(subject: Subject, binary: Binary, library: str) -> bool:
    return (
        binary.format == "elf"
        and not platform_facts.is_allowed(posixpath.basename(library))
        and not platform_facts.is_musl(library)
        and not subject.is_bundled(library)
        and not is_python_library(library)
    )


@rule(
    "PLT007",
    "binaries in a wheel for any platform",
    Severity.ERROR,
    why="""The platform tag `any` makes installers take the wheel on every system and processor;
    its modules load on one of them.""",
    mend="Give the wheel the platform tag of what it was built for.",
)
def any_platform(subject: Subject) -> Iterator[Hit]:
    """Modules under the tag any."""
    if _of(subject, "any"):
        for binary in subject.modules:
            yield Hit(binary.path, f"it is for {binary.architecture} ({binary.format}) alone")


@rule(
    "PLT008",
    "needs a newer C++, compiler or compression library than the tag promises",
    Severity.ERROR,
    why="""A `manylinux` wheel may take `libstdc++`, `libgcc_s` and `libz` from the system, in
    versions as old as the glibc in its tag (PEP 600, and auditwheel's policies). A symbol of a
    later version is missing there, and the import fails with "version `GLIBCXX_3.4.29' not
    found".""",
    mend="""Build in the manylinux image of the tag, whose compiler links what is newer
    statically, or let `auditwheel repair` choose the tag that is true.""",
)
def levels(subject: Subject) -> Iterator[Hit]:
    """Symbol versions of other libraries than glibc, where the wheel does not bring them."""
    promised = min((one.version for one in _of(subject, "manylinux")), default=None)
    if promised is None:
        return
    for binary in subject.artifact.binaries:
        needed: dict[str, tuple[str, str]] = {}
        for library, version in binary.versions:
            newest = platform_facts.beyond(version, promised)
            if newest and platform_facts.is_allowed(library) and not subject.is_bundled(library):
                before = needed.setdefault(newest, (version, library))
                needed[newest] = max(before, (version, library), key=_by_number)
        for newest, (version, library) in needed.items():
            tag = f"glibc {promised[0]}.{promised[1]} with {newest}"
            yield Hit(binary.path, f"it needs {version} of {library}, the tag promises {tag}")


def _by_number(needed: tuple[str, str]) -> list[int]:
    """GLIBCXX_3.4.9 comes before GLIBCXX_3.4.20."""
    return [int(part) for part in re.findall(r"\d+", needed[0])]
