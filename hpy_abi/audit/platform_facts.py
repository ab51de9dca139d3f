"""What platform tags promise: architectures, C libraries, and the libraries every system has.

Sources: PEP 513, 571, 599, 600 (manylinux), PEP 656 (musllinux), and the packaging specification
on platform compatibility tags.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LEGACY = {"manylinux1": (2, 5), "manylinux2010": (2, 12), "manylinux2014": (2, 17)}
_MANYLINUX = re.compile(r"manylinux_(\d+)_(\d+)_(\w+)")
_LEGACY_FORM = re.compile(r"(manylinux(?:1|2010|2014))_(\w+)")
_MUSLLINUX = re.compile(r"musllinux_(\d+)_(\d+)_(\w+)")
_LINUX = re.compile(r"linux_(\w+)")
_MACOS = re.compile(r"macosx_(\d+)_(\d+)_(\w+)")
_WINDOWS = {"win32": "i686", "win_amd64": "x86_64", "win_arm64": "aarch64", "win_arm32": "armv7l"}
_MACOS_ARCHITECTURES = {
    "universal2": ("x86_64", "aarch64"),
    "arm64": ("aarch64",),
    "x86_64": ("x86_64",),
    "i386": ("i686",),
    "intel": ("i686", "x86_64"),
}
_ARCHITECTURES = {"i386": "i686", "arm64": "aarch64", "armv6l": "armv7l", "armv8l": "armv7l"}

# what PEP 513 to 600 let a wheel take from the system
_ALLOWED = frozenset(
    [
        "libgcc_s.so.1",
        "libstdc++.so.6",
        "libm.so.6",
        "libdl.so.2",
        "librt.so.1",
        "libc.so.6",
        "libnsl.so.1",
        "libutil.so.1",
        "libpthread.so.0",
        "libresolv.so.2",
        "libanl.so.1",
        "libmvec.so.1",
        "libX11.so.6",
        "libXext.so.6",
        "libXrender.so.1",
        "libICE.so.6",
        "libSM.so.6",
        "libGL.so.1",
        "libgobject-2.0.so.0",
        "libgthread-2.0.so.0",
        "libglib-2.0.so.0",
        "libz.so.1",
        "libexpat.so.1",
        "libatomic.so.1",
    ]
)
# the newest symbol versions of other libraries, for each glibc: what auditwheel's policies allow on
# any processor, and so what some system with that glibc has
_LEVELS: tuple[tuple[tuple[int, int], dict[str, tuple[int, ...]]], ...] = tuple(
    (version, dict(zip(("GLIBCXX", "CXXABI", "GCC", "ZLIB"), levels, strict=True)))
    for version, *levels in (
        ((2, 5), (3, 4, 8), (1, 3, 1), (4, 2, 0), (0,)),
        ((2, 12), (3, 4, 13), (1, 3, 3), (4, 5, 0), (1, 2, 2, 4)),
        ((2, 17), (3, 4, 19), (1, 3, 7), (4, 8, 0), (1, 2, 5, 2)),
        ((2, 24), (3, 4, 22), (1, 3, 10), (4, 8, 0), (1, 2, 5, 2)),
        ((2, 26), (3, 4, 24), (1, 3, 11), (7, 0, 0), (1, 2, 9)),
        ((2, 31), (3, 4, 28), (1, 3, 12), (7, 0, 0), (1, 2, 9)),
        ((2, 34), (3, 4, 29), (1, 3, 13), (11, 0), (1, 2, 9)),
        ((2, 35), (3, 4, 30), (1, 3, 13), (12, 0, 0), (1, 2, 12)),
        ((2, 39), (3, 4, 33), (1, 3, 15), (14, 0, 0), (1, 2, 12)),
    )
)
_NEWEST_LEVELS = (2, 41)
_LEVEL = re.compile(r"([A-Z]+)_(\d+(?:\.\d+)*)")
_LOADER = re.compile(r"ld(?:64)?(?:-linux.*|-musl-.*)?\.so(?:\.\d+)?")
_MUSL = re.compile(r"(?:libc\.musl-.*|ld-musl-.*)\.so\.1|libc\.so")


@dataclass(frozen=True)
class Platform:
    """What one platform tag says."""

    system: str
    """manylinux, musllinux, linux, macos, windows, any or other."""
    architectures: tuple[str, ...]
    """Each of them is promised; as `model.Binary` spells them."""
    version: tuple[int, int] = (0, 0)
    """Of glibc, musl or macOS."""

    @property
    def format(self) -> str:
        """The format of libraries there, where it is known."""
        if self.system in ("manylinux", "musllinux", "linux"):
            return "elf"
        return {"macos": "macho", "windows": "pe"}.get(self.system, "")


def platform(tag: str) -> Platform:
    """Take a platform tag apart."""
    if tag == "any":
        return Platform("any", ())
    if tag in _WINDOWS:
        return Platform("windows", (_WINDOWS[tag],))
    if found := _MANYLINUX.fullmatch(tag):
        return Platform("manylinux", (_linux(found[3]),), (int(found[1]), int(found[2])))
    if found := _LEGACY_FORM.fullmatch(tag):
        return Platform("manylinux", (_linux(found[2]),), _LEGACY[found[1]])
    if found := _MUSLLINUX.fullmatch(tag):
        return Platform("musllinux", (_linux(found[3]),), (int(found[1]), int(found[2])))
    if found := _LINUX.fullmatch(tag):
        return Platform("linux", (_linux(found[1]),))
    if found := _MACOS.fullmatch(tag):
        known = _MACOS_ARCHITECTURES.get(found[3], ())
        return Platform("macos", known, (int(found[1]), int(found[2])))
    return Platform("other", ())


def _linux(architecture: str) -> str:
    return _ARCHITECTURES.get(architecture, architecture)


def is_system(library: str) -> bool:
    """Whether a library may be taken from the system: by manylinux' rules, or a system's own."""
    if library in _ALLOWED or _LOADER.fullmatch(library) or _MUSL.fullmatch(library):
        return True
    lower = library.lower()
    return lower.endswith(".dll") or "." not in lower or lower.startswith("libsystem")


def is_allowed(library: str) -> bool:
    """Whether manylinux' rules let a wheel take a library from the system."""
    return library in _ALLOWED or bool(_LOADER.fullmatch(library))


def is_musl(library: str) -> bool:
    """Whether a library is musl's C library."""
    return bool(_MUSL.fullmatch(library))


def glibc(version: str) -> tuple[int, int] | None:
    """GLIBC_2.17 as (2, 17); None for what is no version of glibc."""
    if version == "GLIBC_ABI_DT_RELR":
        return (2, 36)
    found = re.fullmatch(r"GLIBC_(\d+)\.(\d+)(?:\.\d+)?", version)
    return (int(found[1]), int(found[2])) if found else None


def beyond(version: str, promised: tuple[int, int]) -> str:
    """The newest that a system with this glibc has to have, where a symbol version is newer.

    Nothing where it is not newer, or of a library whose versions are not known.
    """
    found = _LEVEL.fullmatch(version)
    if not found or promised > _NEWEST_LEVELS:
        return ""
    least = [levels for glibc_version, levels in _LEVELS if glibc_version <= promised]
    allowed = least[-1].get(found[1]) if least else None
    if allowed is None or tuple(map(int, found[2].split("."))) <= allowed:
        return ""
    return f"{found[1]}_{'.'.join(map(str, allowed))}"
