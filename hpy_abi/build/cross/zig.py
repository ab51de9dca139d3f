"""zig out of the package index: a C and C++ compiler with the C libraries of every target.

Each target gets a folder of wrappers, programs named as compilers are: CMake, Meson and setuptools
all take a program, and what zig does not know of other linkers' options is put right in one place.
"""

from __future__ import annotations

import importlib.util
import os
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hpy_abi.build import reproducible
from hpy_abi.build.built import BuildFailed
from hpy_abi.build.cross.targets import Target
from hpy_abi.interpreters import folders

# what is in the process anyway, and in both C libraries is part of libc or of no use to link to
_OWN_LIBRARIES = "-lc|-lpthread|-ldl|-lrt|-lutil|-lm"
_COMPILER = """\
#!/bin/sh
# {name}: {language} through zig
shared=
count=$#
while [ "$count" -gt 0 ]; do
    argument=$1
    shift
    count=$((count - 1))
    case $argument in
    -shared | -dynamiclib) shared=yes ;;
    # what macOS calls a bundle is loaded like a library, which is all that zig makes
    -bundle) argument=-shared shared=yes ;;
    -Wl,-headerpad_max_install_names | -Wl,-search_paths_first) continue ;;{dropped}
    esac
    set -- "$@" "$argument"
done
[ -z "$shared" ] || set -- "$@"{linked}
exec {zig} {command} -target {triple} "$@"
"""
_TOOL = """\
#!/bin/sh
exec {zig} {command} "$@"
"""
_NO_FORTRAN = """\
#!/bin/sh
echo 'hpy-abi: there is no Fortran compiler for {name}' >&2
exit 1
"""


@dataclass(frozen=True)
class Tools:
    """Where a target's wrappers are."""

    folder: Path

    def path(self, name: str) -> str:
        """Of cc, c++, ar, ranlib or fortran."""
        return str(self.folder / name)


def find() -> Path:
    """The program of the package `ziglang` beside this Python; BuildFailed says how to get it."""
    if os.name == "nt":
        raise BuildFailed(
            "compiling for other platforms needs Linux or macOS: on Windows, run it in WSL"
        )
    spec = importlib.util.find_spec("ziglang")
    folders_ = list(spec.submodule_search_locations or []) if spec else []
    for folder in folders_:
        program = Path(folder, "zig")
        if program.is_file():
            return program
    raise BuildFailed(
        "compiling for other platforms needs zig's compiler: pip install ziglang "
        "(into the environment that hpy-abi runs in)"
    )


def environment() -> dict[str, str]:
    """What zig wants to know: where it keeps the C libraries that it compiles for each target."""
    cache = str(folders.cache() / "zig")
    return {"ZIG_GLOBAL_CACHE_DIR": cache, "ZIG_LOCAL_CACHE_DIR": cache}


def write(target: Target, folder: Path, zig: Path) -> Tools:
    """Write the target's wrappers into a folder of their own."""
    folder.mkdir(parents=True)
    dropped = linked = ""
    if target.neutral:
        dropped = f"\n    {_OWN_LIBRARIES.replace('|', ' | ')}) continue ;;"
        linked = " -nostdlib -Wl,-z,undefs"
    quoted = shlex.quote(str(zig))
    for name, command, language in (("cc", "cc", "C"), ("c++", "c++", "C++")):
        text = _COMPILER.format(
            name=target.name,
            language=language,
            zig=quoted,
            command=command,
            triple=target.triple,
            dropped=dropped,
            linked=linked,
        )
        _program(folder / name, text)
    for name in ("ar", "ranlib"):
        _program(folder / name, _TOOL.format(zig=quoted, command=name))
    _program(folder / "fortran", _NO_FORTRAN.format(name=target.name))
    return Tools(folder)


def _program(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


def cflags(target: Target, scratch: Path) -> list[str]:
    """Flags for each compilation; what lies below `scratch` is called as if it lay in "."."""
    # what a module does not use of HPy's helpers is left out, if the linker can tell it apart
    flags = [*reproducible.FLAGS, "-ffunction-sections", "-fdata-sections"]
    if target.system != "windows":
        flags.append("-fPIC")
    # zig turns checks on in what an author compiles without optimisation, and then needs a runtime
    flags.append("-fno-sanitize=undefined")
    return [*flags, f"-ffile-prefix-map={scratch}=."]


def ldflags(target: Target) -> Sequence[str]:
    """Flags for each link; symbols of the linker's own table are of use to debuggers alone.

    Where zig is not told to optimise, it adds its own library as it is for debugging, whole.
    """
    return ("-shared", "-s", "-O2")
