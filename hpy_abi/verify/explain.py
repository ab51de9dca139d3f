"""What an exception at an import means, where something is known of it."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence

from hpy_abi.audit import exported, platform_facts, stable

_SYMBOL = (
    re.compile(r"undefined symbol: (\w+)"),  # glibc
    re.compile(r"Error relocating \S+: (\w+): symbol not found"),  # musl
    re.compile(r"(?:Symbol not found: |symbol not found in flat namespace )'?_(\w+)"),  # macOS
)
_LIBRARY = (
    re.compile(r"^(\S+): cannot open shared object file"),
    re.compile(r"Error loading shared library (\S+): No such file"),
    re.compile(r"Library not loaded: (\S+)"),
)
_VERSION = re.compile(r"version `(\w+_[\d.]+)' not found")
_MINOR = re.compile(r"Requested version: (\d+\.\d+)\. Current HPy version: (\d+\.\d+)")
_NO_MODULE = re.compile(r"No module named '([\w.]+)'")

# what 3.8 and later removed, for this tool may itself run on a Python without it
_REMOVED = frozenset(
    (
        "_bootlocale", "aifc", "asynchat", "asyncore", "audioop", "binhex", "cgi", "cgitb", "chunk",
        "crypt", "distutils", "formatter", "imghdr", "imp", "lib2to3", "macpath", "mailcap",
        "msilib", "nis", "nntplib", "ossaudiodev", "parser", "pipes", "smtpd", "sndhdr", "spwd",
        "sunau", "symbol", "telnetlib", "uu", "xdrlib"
    )
)  # fmt: skip


def is_standard(module: str) -> bool:
    """Whether some Python 3 has a module of this name in its standard library."""
    top = module.partition(".")[0]
    return top in _REMOVED or top in sys.stdlib_module_names


def symbol(text: str) -> str:
    """The symbol that a loader did not find, by what it said; else nothing."""
    return next((found[1] for one in _SYMBOL if (found := one.search(text))), "")


def library(text: str) -> str:
    """The library that a loader did not find; else nothing."""
    return next((found[1] for one in _LIBRARY if (found := one.search(text))), "")


def absent_module(text: str) -> str:
    """The module that was not found, of what a ModuleNotFoundError says."""
    found = _NO_MODULE.search(text)
    return found[1] if found else ""


def is_taken_for_granted(name: str) -> bool:
    """Whether manylinux lets wheels rely on the system for a library."""
    return platform_facts.is_allowed(name)


def error(text: str, module: str, files: Sequence[str], suffixes: Sequence[str]) -> str:
    """A sentence or two, or nothing.

    `module` is what was imported, `files` are those that the wheel has of it, `suffixes` those
    that the interpreter looks for.
    """
    if name := symbol(text):
        return of_symbol(name)
    if name := library(text):
        where = "neither in the wheel nor on this machine"
        if is_taken_for_granted(name):
            return f"{name} is {where}; a manylinux wheel may take it for granted"
        return f"{name} is {where}"
    if found := _VERSION.search(text):
        return f"the binary was linked to a newer C library: this machine's has no {found[1]}"
    if found := _MINOR.search(text):
        return (
            f"the binary was compiled for version {found[1]} of HPy's universal ABI "
            f"(HPY_TARGET_ABI_MINOR), and the host here offers {found[2]}"
        )
    if absent_module(text) == module and files:
        return (
            f"the wheel has {', '.join(files)}, and this interpreter looks for "
            f"{', '.join(f'*{one}' for one in suffixes)}"
        )
    if is_standard(name := absent_module(text)):
        return f"{name} is a module of the standard library, and this interpreter has none"
    if "does not define module export function" in text:
        return "the file is no extension module of this name, or of another Python major version"
    if "cannot allocate memory in static TLS block" in text:
        return "thread-local storage of the static kind ran out; another library took it"
    return ""


def of_symbol(name: str) -> str:
    """What a symbol is, and which CPythons have it: "X is private; CPython 3.8 to 3.12 export it".

    Facts: `hpy_abi.audit.exported` (CPython's own executables on Linux) and `abi3info`.
    """
    if not name.startswith(("Py", "_Py")):
        return f"{name} is none of Python's: the library that defines it is missing, or another one"
    member = stable.members().get(name)
    there = exported.table().get(name)
    if member is None and there is None:
        versions = f"3.{exported.OLDEST} to 3.{exported.NEWEST}"
        return f"{name} is in no CPython {versions}, and not in the stable ABI"
    if member is not None:
        what = f"is in the stable ABI since {stable.version(member.since)}"
    else:
        what = "is private" if name.startswith("_") else "is public, but not in the stable ABI"
    return f"{name} {what}; {_range(there or (member.since[1] if member else 0, exported.NEWEST))}"


def _range(there: tuple[int, int]) -> str:
    first, last = there
    since = "" if first <= exported.OLDEST else f"3.{first}"
    until = "" if last >= exported.NEWEST else f"3.{last}"
    if since and until:
        return f"CPython {since} to {until} export it" if first != last else f"CPython {since} does"
    if since:
        return f"CPython exports it since {since}"
    if until:
        return f"CPython exported it up to {until}"
    return "every CPython exports it"
