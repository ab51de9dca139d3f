"""What build systems are told of a target: a file for setuptools, one for CMake, one for Meson."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hpy_abi.build.cross import zig
from hpy_abi.build.cross.targets import Target

_CMAKE_SYSTEMS = {"linux": "Linux", "darwin": "Darwin", "windows": "Windows"}
# Meson's (cpu_family, cpu, endian)
_MESON_CPUS = {
    "x86_64": ("x86_64", "x86_64", "little"),
    "aarch64": ("aarch64", "aarch64", "little"),
    "ppc64le": ("ppc64", "ppc64le", "little"),
    "s390x": ("s390x", "s390x", "big"),
    "riscv64": ("riscv64", "riscv64", "little"),
    "armv7l": ("arm", "armv7l", "little"),
    "i686": ("x86", "i686", "little"),
}
_CMAKE_PROCESSORS = {
    "windows": {"x86_64": "AMD64", "aarch64": "ARM64"},
    "darwin": {"aarch64": "arm64"},
}


@dataclass(frozen=True)
class Files:
    """The three files."""

    setuptools: Path
    cmake: Path
    meson: Path

    def environment(self) -> dict[str, str]:
        """Variables by which setuptools' plug-in and CMake find theirs; Meson has none."""
        return {"HPY_TARGET": str(self.setuptools), "CMAKE_TOOLCHAIN_FILE": str(self.cmake)}

    def settings(self, backend: str) -> dict[str, str]:
        """Settings for a backend that heeds no variable; `backend` as pyproject.toml names it."""
        if backend.partition(".")[0] == "mesonpy":
            return {"setup-args": f"--cross-file={self.meson}"}
        return {}


def write(target: Target, tools: zig.Tools, folder: Path, scratch: Path) -> Files:
    """Write them into `folder`, for a build that goes on below `scratch`."""
    flags = zig.cflags(target, scratch)
    files = Files(folder / "hpy-target.toml", folder / "toolchain.cmake", folder / "cross.ini")
    files.setuptools.write_text(_setuptools(target, tools, flags), encoding="utf-8")
    files.cmake.write_text(_cmake(target, tools, flags), encoding="utf-8")
    files.meson.write_text(_meson(target, tools, flags), encoding="utf-8")
    return files


def _setuptools(target: Target, tools: zig.Tools, flags: Sequence[str]) -> str:
    fields = {
        "platform": ".".join(target.platforms),
        "cc": [tools.path("cc")],
        "cxx": [tools.path("c++")],
        "cflags": list(flags),
        "ldflags": list(zig.ldflags(target)),
        "suffix": target.suffix,
    }
    # a string or list of strings is the same in JSON and TOML
    return "".join(f"{name} = {json.dumps(value)}\n" for name, value in fields.items())


def _cmake(target: Target, tools: zig.Tools, flags: Sequence[str]) -> str:
    processors = _CMAKE_PROCESSORS.get(target.system, {})
    words = {
        "CMAKE_SYSTEM_NAME": _CMAKE_SYSTEMS[target.system],
        "CMAKE_SYSTEM_PROCESSOR": processors.get(target.processor, target.processor),
        "CMAKE_C_COMPILER": tools.path("cc"),
        "CMAKE_CXX_COMPILER": tools.path("c++"),
        "CMAKE_Fortran_COMPILER": tools.path("fortran"),
        "CMAKE_AR": tools.path("ar"),
        "CMAKE_RANLIB": tools.path("ranlib"),
        "CMAKE_C_FLAGS_INIT": " ".join(flags),
        "CMAKE_CXX_FLAGS_INIT": " ".join(flags),
        "CMAKE_MODULE_LINKER_FLAGS_INIT": "-s",
        "CMAKE_SHARED_LINKER_FLAGS_INIT": "-s",
        # programs of this machine, and no library or header of it
        "CMAKE_FIND_ROOT_PATH_MODE_PROGRAM": "NEVER",
        "CMAKE_FIND_ROOT_PATH_MODE_LIBRARY": "ONLY",
        "CMAKE_FIND_ROOT_PATH": str(tools.folder),
    }
    if target.system == "darwin":
        # else it asks Apple's own tools for the place of the system's headers
        words["CMAKE_OSX_SYSROOT"] = ""
    lines = [f'set({name} "{_escaped(text)}")' for name, text in words.items()]
    return "\n".join([f"# {target.name}", *lines]) + "\n"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("$", "\\$")


def _meson(target: Target, tools: zig.Tools, flags: Sequence[str]) -> str:
    family, cpu, endian = _MESON_CPUS[target.processor]
    quoted = "[" + ", ".join(_meson_text(flag) for flag in flags) + "]"
    return f"""\
# {target.name}
[binaries]
c = {_meson_text(tools.path("cc"))}
cpp = {_meson_text(tools.path("c++"))}
ar = {_meson_text(tools.path("ar"))}
ranlib = {_meson_text(tools.path("ranlib"))}

[built-in options]
c_args = {quoted}
cpp_args = {quoted}
c_link_args = ['-s']
cpp_link_args = ['-s']

[host_machine]
system = '{target.system}'
cpu_family = '{family}'
cpu = '{cpu}'
endian = '{endian}'
"""


def _meson_text(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
