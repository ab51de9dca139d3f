"""What makes the same sources give the same bytes, wherever and whenever they are built."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from hpy_abi.build.rewrite import EPOCH
from hpy_abi.errors import WrongUsage

FLAGS = ("-O2", "-DNDEBUG", "-fwrapv", "-Wall")
"""How to compile for others to use."""
_VARIABLES = ("CFLAGS", "CXXFLAGS")
# a build that was started from within another one, or from an environment, is not to see either
_FOREIGN = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "MAKEFLAGS")


def epoch() -> int:
    """The time that files are said to be of, in seconds: SOURCE_DATE_EPOCH, else 1 January 1980.

    Not the time of the last commit: an unpacked archive of the same sources would not know it.
    """
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not told:
        return EPOCH
    if not told.isdigit():
        raise WrongUsage(f"SOURCE_DATE_EPOCH={told}: it must be a number of seconds since 1970")
    return int(told)


def environment(scratch: Path, time: int, base: Mapping[str, str] | None = None) -> dict[str, str]:
    """Variables for a build below `scratch`, whose path shall be in none of its results.

    `base` is what to start from, else this process's environment; `time` is the `epoch`.
    """
    result = dict(os.environ if base is None else base)
    for name in _FOREIGN:
        result.pop(name, None)
    result.update(SOURCE_DATE_EPOCH=str(time), PYTHONHASHSEED="0", TZ="UTC", LC_ALL="C.UTF-8")
    if os.name != "nt":  # gcc 8, clang 10 and later; MSVC writes no such paths without /Zi
        result.update(compiled(result, f"-ffile-prefix-map={scratch}=."))
    return result


def compiled(base: Mapping[str, str], *flags: str) -> dict[str, str]:
    """The variables by which compilers are told more flags, beside those that `base` has.

    Where it has none they say how to optimise too: setuptools takes them in place of Python's own
    flags, not beside those.
    """
    return {name: " ".join((base.get(name) or " ".join(FLAGS), *flags)) for name in _VARIABLES}
