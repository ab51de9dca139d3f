"""The C and C++ compilers that tests try: those on PATH, and clang in PyPI's ziglang."""

from __future__ import annotations

import importlib.util
import shutil
import sys

import pytest

from hpy_abi.build.cross import zig

NAMES = ("gcc", "clang", "g++", "clang++")
# not zig's c++: that would first compile a C++ library, for minutes
_ZIG = {"clang": ["cc"], "clang++": ["cc", "-x", "c++"]}


def checking(name: str) -> list[str]:
    """The command with which it looks for what is wrong with a file, and makes nothing."""
    if shutil.which(name) is None and _has_zig(name):
        program = zig.find()
        own = ["-isystem", str(program.parent / "lib" / "include")]
        return [str(program), "clang", "-fsyntax-only", *_ZIG[name][1:], *own]
    return [*command(name), "-fsyntax-only"]


def command(name: str) -> list[str]:
    """The command that starts it; skips the test where there is none."""
    found = shutil.which(name)
    if found is not None:
        return [found]
    if _has_zig(name):
        # as other clangs are: zig's own makes undefined behaviour trap
        return [sys.executable, "-m", "ziglang", *_ZIG[name], "-fno-sanitize=undefined"]
    pytest.skip(f"needs {name}: {'install ziglang, or clang' if name in _ZIG else 'install it'}")


def _has_zig(name: str) -> bool:
    return name in _ZIG and importlib.util.find_spec("ziglang") is not None
