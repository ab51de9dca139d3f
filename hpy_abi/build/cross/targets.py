"""What can be compiled for: zig's name of each target, and the wheel tags that are true of it."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass

from hpy_abi.errors import WrongUsage

GLIBC = "2.17"
"""The oldest glibc that binaries are made for where nobody says otherwise."""
MUSL = (1, 2)
"""The version whose headers and library zig has: since 1.2, time_t is 64 bits wide everywhere."""
# processor as wheel tags spell it: (zig's processor and ABI, the first glibc that zig has for it)
_LINUX = {
    "x86_64": ("x86_64-linux-{}", (2, 2)),
    "aarch64": ("aarch64-linux-{}", (2, 17)),
    "ppc64le": ("powerpc64le-linux-{}", (2, 19)),
    "s390x": ("s390x-linux-{}", (2, 2)),
    "riscv64": ("riscv64-linux-{}", (2, 27)),
    "armv7l": ("arm-linux-{}eabihf", (2, 4)),
    "i686": ("x86-linux-{}", (2, 2)),
}
# where glibc 2.17 has an older name, which old installers alone know
_LEGACY = frozenset({"x86_64", "i686", "aarch64", "armv7l", "s390x"})
_MACOS = {"x86_64": ("x86_64", (10, 13)), "arm64": ("aarch64", (11, 0))}
_WINDOWS = {"x86_64": ("x86_64", "win_amd64"), "arm64": ("aarch64", "win_arm64")}
_OLDEST_GLIBC = (2, 5)


@dataclass(frozen=True)
class Target:
    """One run of the compiler: for one system, processor and C library."""

    name: str
    """manylinux-aarch64, musllinux-aarch64, anylinux-aarch64, macos-arm64, windows-x86_64."""
    triple: str
    """As zig's -target takes it."""
    system: str
    """As CMake and Meson spell it in lower case: linux, darwin, windows."""
    processor: str
    """As wheel tags of Linux spell it."""
    platforms: tuple[str, ...]
    """Platform tags, all of which are true of what comes out."""
    neutral: bool = False
    """Linked to no C library at all, so that whichever the process has will do."""

    @property
    def suffix(self) -> str:
        """File type of extension modules."""
        return "pyd" if self.system == "windows" else "so"


def names() -> tuple[str, ...]:
    """Every platform that can be asked for, beside "all"."""
    linux = [f"{kind}-{arch}" for kind in ("linux", "manylinux", "musllinux") for arch in _LINUX]
    macos = [f"macos-{arch}" for arch in (*_MACOS, "universal2")]
    return (*linux, *macos, *(f"windows-{arch}" for arch in _WINDOWS))


def choose(platforms: list[str]) -> tuple[str, ...]:
    """The platforms asked for, each once and in order; WrongUsage tells of those there are.

    "all" stands for each linux-*, both processors of macOS with universal2, and Windows.
    """
    known = names()
    chosen: dict[str, None] = {}
    for name in platforms:
        if name == "all":
            chosen.update(dict.fromkeys(n for n in known if not n.startswith(("many", "musl"))))
        elif name in known:
            chosen[name] = None
        else:
            raise WrongUsage(f"no platform is called {name!r}: there are all, {', '.join(known)}")
    return tuple(chosen)


def glibc_version(text: str) -> tuple[int, int]:
    """The oldest glibc to run on: "2.17" as (2, 17)."""
    found = re.fullmatch(r"(\d)\.(\d{1,2})", text)
    version = (int(found[1]), int(found[2])) if found else (0, 0)
    if version < _OLDEST_GLIBC:
        raise WrongUsage(f"{text!r} is no version of glibc to build for: write it like {GLIBC}")
    return version


def manylinux(arch: str, glibc: tuple[int, int]) -> Target:
    """For glibc of that version or later, or from the first that zig has for this processor."""
    triple, first = _LINUX[arch]
    floor = max(glibc, first)
    tags = [f"manylinux_{floor[0]}_{floor[1]}_{arch}"]
    if floor == (2, 17) and arch in _LEGACY:
        tags.insert(0, f"manylinux2014_{arch}")
    zig = f"{triple.format('gnu')}.{floor[0]}.{floor[1]}"
    return Target(f"manylinux-{arch}", zig, "linux", arch, tuple(tags))


def musllinux(arch: str) -> Target:
    """For musl."""
    zig = _LINUX[arch][0].format("musl")
    return Target(f"musllinux-{arch}", zig, "linux", arch, (_musl_tag(arch),))


def anylinux(arch: str, glibc: tuple[int, int]) -> Target:
    """For either C library: compiled with musl's headers, and linked to none."""
    tags = (*manylinux(arch, glibc).platforms, _musl_tag(arch))
    zig = _LINUX[arch][0].format("musl")
    return Target(f"anylinux-{arch}", zig, "linux", arch, tags, neutral=True)


def _musl_tag(arch: str) -> str:
    return f"musllinux_{MUSL[0]}_{MUSL[1]}_{arch}"


def macos(arch: str) -> Target:
    """For macOS since MACOSX_DEPLOYMENT_TARGET, or since the oldest that is common."""
    zig, floor = _MACOS[arch]
    floor = max(deployment_target() or floor, (11, 0) if arch == "arm64" else (10, 9))
    version = f"{floor[0]}.{floor[1]}"
    tag = f"macosx_{floor[0]}_{floor[1]}_{arch}"
    processor = "aarch64" if arch == "arm64" else arch
    return Target(f"macos-{arch}", f"{zig}-macos.{version}", "darwin", processor, (tag,))


def universal2() -> tuple[str, ...]:
    """The platform tag of a wheel for both processors: the older floor, as macOS 11 is arm64's."""
    return (macos("x86_64").platforms[0].replace("x86_64", "universal2"),)


def deployment_target() -> tuple[int, int] | None:
    """What MACOSX_DEPLOYMENT_TARGET says, or None; tags of macOS 11 and later have a minor of 0."""
    text = os.environ.get("MACOSX_DEPLOYMENT_TARGET", "")
    if not text:
        return None
    found = re.fullmatch(r"(\d+)(?:\.(\d+))?(?:\.\d+)?", text)
    if not found:
        raise WrongUsage(f"MACOSX_DEPLOYMENT_TARGET is {text!r}: write it like 10.13 or 11.0")
    major = int(found[1])
    return (major, 0) if major >= 11 else (major, int(found[2] or 0))


def windows(arch: str) -> Target:
    """For Windows 10 and later, whose own C library it uses."""
    zig, tag = _WINDOWS[arch]
    processor = "aarch64" if arch == "arm64" else arch
    return Target(f"windows-{arch}", f"{zig}-windows-gnu", "windows", processor, (tag,))
