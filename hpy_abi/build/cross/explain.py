"""What a failed build comes down to, out of what the compilers and build systems printed."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from hpy_abi.build.cross.targets import Target

_TAIL = 15
Explain = Callable[[re.Match[str], Target], str]


def _python_h(found: re.Match[str], target: Target) -> str:
    return (
        "it includes Python.h, and so would be bound to one Python, of which there is none for "
        "this platform here. Only modules that use nothing but hpy.h are compiled for other "
        "platforms; docs/migration.md shows how to get there one function at a time"
    )


def _ordinary(found: re.Match[str], target: Target) -> str:
    return (
        f"it has extension modules of the C API beside HPy's ({found[1].strip()}): those are to be "
        "built on each platform, with its Python"
    )


def _abi(found: re.Match[str], target: Target) -> str:
    return (
        f"it is built for the ABI {found[1]}, which needs a Python of that platform: only the "
        'universal ABI is compiled for others ([tool.hpy] abi = "universal")'
    )


def _library(found: re.Match[str], target: Target) -> str:
    name = next(group for group in found.groups() if group)
    return (
        f"it links the library {name}, which is not there for this platform: a system's libraries "
        "do not come with the compiler. Compile the library's sources into the module, or name "
        "one for this platform by its path (extra-objects); else build this wheel on the platform"
    )


def _header(found: re.Match[str], target: Target) -> str:
    return (
        f"it includes <{found[1]}>, which is not there for this platform: neither C's nor this "
        "system's own. If it is a library's, bring the library's sources along; if it is "
        "another system's, include it there only (#ifdef)"
    )


def _fortran(found: re.Match[str], target: Target) -> str:
    return (
        "it needs a Fortran compiler, and there is none that compiles for other platforms: zig "
        "has C and C++. Build this wheel on the platform itself, for instance with cibuildwheel"
    )


def _flag(found: re.Match[str], target: Target) -> str:
    return (
        f"the compiler does not take {found[1]}, which the project gives whatever the platform: "
        "choose it in setup.py, CMake or Meson by the target, not by the machine that builds"
    )


def _requirement(found: re.Match[str], target: Target) -> str:
    return (
        f"its build requires {found[1]}, which is neither on the index nor in a --find-links "
        "folder. hpy-runtime is needed as a wheel for this machine: out of a clone, "
        "`pip wheel --no-deps --wheel-dir FOLDER ./runtime` makes one"
    )


# the first that is found is the explanation: the particular before the general
_PATTERNS: tuple[tuple[re.Pattern[str], Explain], ...] = (
    (re.compile(r"Python\.h cannot be used in the HPy universal ABI"), _python_h),
    (re.compile(r"fatal error: '?(?:Python|pyconfig)\.h'? ?(?:file )?not found"), _python_h),
    (re.compile(r"--hpy-target: what is no HPy module cannot be .*?: (.*)"), _ordinary),
    (re.compile(r"--hpy-target: only the universal ABI is compiled .*?, not (\w+)"), _abi),
    (re.compile(r"hpy-abi: there is no Fortran compiler"), _fortran),
    (re.compile(r"Compiler for language fortran|Unknown compiler\(s\): .*fortran"), _fortran),
    (re.compile(r"[Uu]nknown file type '\.f(?:77|90|95|03|08|or)?'"), _fortran),
    (
        re.compile(
            r"unable to find (?:dynamic |static )?(?:system )?library ['\"]([^'\"]+)['\"]"
            r"|unable to find library -l(\S+)"
            r"|library not found for -l(\S+)"
            r"|Dependency \"?([\w.+-]+)\"? not found"
            r"|Could NOT find (\w+)"
            r"|C(?:\+\+)? shared or static library '([^']+)' not found"
        ),
        _library,
    ),
    (re.compile(r"fatal error: '([^']+)' file not found"), _header),
    (
        re.compile(r"(?:unsupported option|unknown argument:?|unsupported argument) '(-[^']+)'"),
        _flag,
    ),
    (re.compile(r"No matching distribution found for (\S+)"), _requirement),
)


def explain(output: str, target: Target, log: Path) -> str:
    """A few lines on why the build for `target` failed; `output` is all that it printed."""
    for pattern, words in _PATTERNS:
        if found := pattern.search(output):
            return f"{target.name}: {words(found, target)}.\n  All that was printed: {log}"
    lines = [line.rstrip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if re.search(r"\berror\b", line, re.IGNORECASE)]
    shown = "\n".join(f"    {line[:200]}" for line in (errors or lines)[-_TAIL:])
    return f"{target.name}: the build failed:\n{shown}\n  All that was printed: {log}"
