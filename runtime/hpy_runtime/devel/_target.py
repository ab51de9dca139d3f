"""The platform that universal modules are compiled for, where that is not the one that builds.

A target file is TOML, with these fields; all but `platform` and `cc` may be left out:

    platform = "manylinux_2_17_aarch64"   the wheel's platform tag
    cc = ["aarch64-linux-gnu-gcc"]        command that compiles and links C, as gcc takes arguments
    cxx = ["aarch64-linux-gnu-g++"]       the same for C++; `cc` where there is none
    cflags = ["-O2", "-fPIC"]             for each compilation
    ldflags = ["-shared"]                 for each link
    suffix = "so"                         file type of extension modules: so, or pyd on Windows
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from setuptools.errors import SetupError

_TYPES = ("so", "pyd")


@dataclass(frozen=True)
class Target:
    """What a target file says."""

    platform: str
    cc: list[str]
    cxx: list[str]
    cflags: list[str] = field(default_factory=lambda: ["-O2", "-fPIC"])
    ldflags: list[str] = field(default_factory=lambda: ["-shared"])
    suffix: str = "so"


@lru_cache(maxsize=1)  # each command asks, and for each module
def read(path: str) -> Target:
    """Read a target file; SetupError for one that is not there or not understood."""
    from setuptools.config.pyprojecttoml import load_file

    try:
        given: dict[str, Any] = load_file(path)
    except OSError as error:
        raise SetupError(f"the target file cannot be read: {error}") from None
    except ValueError as error:  # what its TOML parser raises
        raise SetupError(f"{path}: {error}") from None
    fields = Target.__dataclass_fields__
    unknown = sorted(set(given) - set(fields))
    if unknown:
        raise SetupError(f"{path}: unknown field {unknown[0]!r}: there are {', '.join(fields)}")
    for name, value in given.items():
        text = name in ("platform", "suffix")
        if text and not (isinstance(value, str) and value):
            raise SetupError(f"{path}: {name} must be a string")
        if not text and not _is_texts(value):
            raise SetupError(f"{path}: {name} must be a list of strings")
    for name in ("platform", "cc"):
        if not given.get(name):
            raise SetupError(f"{path}: {name} is missing or empty")
    if given.get("suffix", "so") not in _TYPES:
        raise SetupError(f"{path}: suffix is {given['suffix']!r}: choose one of so, pyd")
    return Target(**{"cxx": given["cc"], **given})


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def compiler(target: Target, native: Any) -> Any:
    """Return a compiler for the target, told the build's own settings but no library folder."""
    from distutils.ccompiler import new_compiler

    result: Any = new_compiler(compiler="unix", force=native.force)
    result.set_executables(
        compiler=[*target.cc, *target.cflags],
        compiler_so=[*target.cc, *target.cflags],
        compiler_cxx=[*target.cxx, *target.cflags],
        compiler_so_cxx=[*target.cxx, *target.cflags],
        linker_so=[*target.cc, *target.ldflags],
        linker_so_cxx=[*target.cxx, *target.ldflags],
    )
    result.include_dirs = list(native.include_dirs)
    result.macros = list(native.macros)
    return result
