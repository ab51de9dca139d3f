"""Compilers and flags for HPy modules, and the helpers that each module is linked with."""

from __future__ import annotations

import copy
import os
import sys
import sysconfig
import threading
from collections.abc import Iterable
from typing import Any

from setuptools import Extension

from hpy_runtime import _files
from hpy_runtime.devel import _target

_CXX_SUFFIXES = (".cc", ".cpp", ".cxx", ".c++", ".m", ".mm")

# Of an author's flags the helpers take those that objects of one library must agree on, or that
# one wants on all code. The rest may be for another language or for stricter eyes.
_SHARED_FLAGS = (
    "-DHPY_", "-O", "-g", "-m", "-fsanitize", "-fno-sanitize", "-flto", "-fno-lto", "-fPIC",
    "-fpic", "-fstack-", "-fcf-protection", "-fno-omit-frame-pointer", "-fprofile",
    "-ftest-coverage", "--coverage", "-pthread", "--target=", "--sysroot=",
)  # fmt: skip
_SHARED_FLAGS_MSVC = (
    "/DHPY_", "-DHPY_", "/O", "/MD", "/MT", "/Z7", "/Zi", "/GL", "/GS", "/guard", "/arch",
    "/fsanitize",
)  # fmt: skip
_SHARED_WITH_VALUE = ("-arch", "-isysroot", "-target")
_RUN_PATH_OPTIONS = ("-Wl,-rpath,", "-Wl,-rpath=", "-Wl,--rpath=", "-Wl,--rpath,", "-Wl,-R", "-R")


def compiler_for(compiler: Any, abi: str, target: _target.Target | None = None) -> Any:
    """Return a copy of the compiler; for the universal ABI it knows nothing of this Python.

    With a target it is another one, which compiles for that platform.
    """
    if target:
        compiler = _target.compiler(target, compiler)
    elif not getattr(compiler, "initialized", True):
        # MSVC looks for its tools lazily: once here instead of once in each copy
        compiler.initialize()
    result = copy.copy(compiler)
    if abi == "universal":
        result.include_dirs = [
            folder
            for folder in compiler.include_dirs
            if not os.path.exists(os.path.join(folder, "Python.h"))
        ]
    for name in ("linker_so", "linker_so_cxx"):
        command = getattr(compiler, name, None)
        if isinstance(command, list):
            kept = _without_python(command) if abi == "universal" else command
            setattr(result, name, [*kept, *([] if target else _link_flags())])
    return result


def _link_flags() -> list[str]:
    # of the helpers only what a module uses: else they are most of a small one
    if sys.platform == "darwin":
        return ["-Wl,-dead_strip"]
    return ["-Wl,--gc-sections"] if sys.platform.startswith(("linux", "freebsd")) else []


def _without_python(command: list[str]) -> list[str]:
    # an interpreter may have its own library folder in the command that links extension modules;
    # a binary for every interpreter must not carry that folder along. (macOS's `-undefined
    # dynamic_lookup` stays: nothing is left undefined, so it finds nothing to look up.)
    folder = sysconfig.get_config_var("LIBDIR")
    unwanted = {f"{option}{folder}" for option in _RUN_PATH_OPTIONS}
    return [argument for argument in command if argument not in unwanted]


def prepared(ext: Extension, abi: str, compiler_type: str) -> Extension:
    """Return a copy of the author's extension with HPy's flags added; the sources stay as given."""
    result = copy.copy(ext)
    result.include_dirs = [*_files.include_dirs(abi), *ext.include_dirs]
    result.define_macros = [*ext.define_macros, *((name, None) for name in _files.macros(abi))]
    # the author's own flags come after ours, and so win
    cxx = any(os.fspath(source).lower().endswith(_CXX_SUFFIXES) for source in ext.sources)
    result.extra_compile_args = [
        *_own_flags(compiler_type, cxx=cxx),
        *(ext.extra_compile_args or ()),
    ]
    result.depends = [*ext.depends, *_files.sources(abi), *_headers()]
    result.extra_objects = list(ext.extra_objects)
    return result


def _own_flags(compiler_type: str, *, cxx: bool) -> list[str]:
    if compiler_type == "msvc":
        # C11 brings the standard preprocessor, which C++ has by an option of its own
        return ["/Zc:preprocessor"] if cxx else ["/std:c11"]
    # Windows exports only what is marked anyway. The sections are what the linker can leave out
    hidden = ["-fvisibility=hidden", "-ffunction-sections", "-fdata-sections"]
    return hidden if compiler_type == "unix" else []


def _headers() -> list[str]:
    return [
        os.path.join(folder, name)
        for folder, _, names in os.walk(_files.include())
        for name in names
    ]


def shared_flags(flags: Iterable[str], compiler_type: str) -> list[str]:
    """Return those of an extension's own flags that its helpers are compiled with too."""
    shared = _SHARED_FLAGS_MSVC if compiler_type == "msvc" else _SHARED_FLAGS
    result: list[str] = []
    values = iter(flags)
    for flag in values:
        if flag in _SHARED_WITH_VALUE:
            result += [flag, next(values, "")]
        elif flag.startswith(shared):
            result.append(flag)
    return result


class Helpers:
    """The objects that go into every HPy module, compiled once for all that agree on the flags.

    They are C whatever the author's language, and are told of the author's settings HPy's macros
    and the shared flags only.
    """

    def __init__(self, abi: str, build_temp: str) -> None:
        self._abi = abi
        self._folder = os.path.join(build_temp, "hpy-helpers")
        self._lock = threading.Lock()
        self._objects: dict[tuple[str, ...], list[str]] = {}

    def objects(self, compiler: Any, ext: Extension) -> list[str]:
        """Return the objects to link with a prepared extension."""
        kind = compiler.compiler_type
        flags = _own_flags(kind, cxx=False) + shared_flags(ext.extra_compile_args, kind)
        macros = [macro for macro in ext.define_macros if macro[0].startswith("HPY")]
        key = (*flags, *map(repr, macros))
        # one at a time: of several threads that need the same objects one compiles them
        with self._lock:
            if key not in self._objects:
                folder = os.path.join(self._folder, str(len(self._objects)))
                self._objects[key] = self._compile(compiler, macros, flags, folder)
            return self._objects[key]

    def _compile(self, compiler: Any, macros: Any, flags: list[str], folder: str) -> list[str]:
        compiler = copy.copy(compiler)
        place = compiler.object_filenames

        def by_base_name(sources: list[str], strip_dir: bool = False, output_dir: str = "") -> Any:
            # their own folder is long and not ours: Windows limits a path to 260 characters
            return place(sources, strip_dir=True, output_dir=output_dir)

        compiler.object_filenames = by_base_name
        objects: list[str] = []
        for index, sources in enumerate(_by_folder(_files.sources(self._abi))):
            objects += compiler.compile(
                sources,
                output_dir=os.path.join(folder, str(index)),
                macros=macros,
                include_dirs=_files.include_dirs(self._abi),
                extra_postargs=flags,
            )
        return objects


def _by_folder(sources: list[str]) -> list[list[str]]:
    # two folders may hold files of one name
    folders: dict[str, list[str]] = {}
    for source in sources:
        folders.setdefault(os.path.dirname(source), []).append(source)
    return list(folders.values())
