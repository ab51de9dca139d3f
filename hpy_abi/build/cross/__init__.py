"""Compiling a universal project for every platform from this one, by zig.

A universal module needs no Python of the platform: not its headers, not its library. So a C and C++
compiler with the platform's C library is enough, and that is what `ziglang` is.

`targets` says what there is and how wheels are tagged, `zig` makes the compiler programs,
`toolchain` tells build systems of them, `driver` builds, `portable` judges whether one binary
serves glibc and musl, `fat` joins macOS' two processors, `explain` says why a build failed.
"""

from __future__ import annotations

from hpy_abi.build.cross.driver import build
from hpy_abi.build.cross.targets import GLIBC, choose, names

__all__ = ["GLIBC", "build", "choose", "names"]
