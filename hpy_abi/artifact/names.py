"""What the file name of a shared library says: module, suffix and ABI."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hpy_abi.model import Kind

# no interpreter imports .dll or .dylib files, whatever stands before it: others link to them
_ENDING = r"(?:so|pyd)"
_PLATFORM = r"(?:-[A-Za-z0-9_][A-Za-z0-9_-]*)?"
# each: the pattern of the suffix, the kind, and how its ABI tag is made of the groups
_SUFFIXES: tuple[tuple[re.Pattern[str], Kind, str], ...] = (
    (re.compile(rf"\.hpy(\d+)-(\w[\w-]*)\.{_ENDING}$"), Kind.HYBRID, r"hpy\1-\2"),
    (re.compile(rf"\.hpy(\d+)\.{_ENDING}$"), Kind.UNIVERSAL, r"hpy\1"),
    (re.compile(rf"\.abi3t{_PLATFORM}\.{_ENDING}$"), Kind.ABI3T, "abi3t"),
    (re.compile(rf"\.abi3{_PLATFORM}\.{_ENDING}$"), Kind.ABI3, "abi3"),
    (re.compile(rf"\.cpython-(\d+[a-z]*){_PLATFORM}\.{_ENDING}$"), Kind.CPYTHON, r"cp\1"),
    (re.compile(rf"\.cp(\d+[a-z]*)(?:-\w+)?\.{_ENDING}$"), Kind.CPYTHON, r"cp\1"),
    (re.compile(rf"\.pypy(\d+)-(pp\d+){_PLATFORM}\.{_ENDING}$"), Kind.PYPY, r"pypy\1_\2"),
    (re.compile(rf"\.graalpy(\d+)-(\d+){_PLATFORM}\.{_ENDING}$"), Kind.GRAALPY, r"graalpy\1_\2"),
)
_PLAIN = re.compile(r"\.(?:so|pyd)$")
# endings that never hold a shared library, and are not opened to find out
_TEXT = frozenset(
    [
        "py",
        "pyi",
        "pyx",
        "pxd",
        "pxi",
        "txt",
        "md",
        "rst",
        "html",
        "htm",
        "css",
        "js",
        "mjs",
        "map",
        "json",
        "toml",
        "yaml",
        "yml",
        "cfg",
        "ini",
        "in",
        "c",
        "h",
        "cc",
        "cpp",
        "hpp",
        "hh",
        "cu",
        "cuh",
        "png",
        "jpg",
        "jpeg",
        "gif",
        "svg",
        "ico",
        "csv",
        "tsv",
        "xml",
        "qml",
        "po",
        "mo",
        "pyc",
        "pyo",
    ]
)

# python3.dll, python313t_d.dll, libpython3.12.dll, libpypy3.10-c.dll
_PYTHON_DLL = re.compile(r"(?:lib)?(?:python|pypy)[0-9.]+t?(?:-c)?(?:_d)?\.dll", re.IGNORECASE)


@dataclass(frozen=True)
class Name:
    """A shared library's file name, taken apart."""

    module: str
    suffix: str
    kind: Kind | None
    """What the suffix claims; None where it claims nothing."""
    abi_tag: str = ""

    @property
    def importable(self) -> bool:
        """Whether some interpreter may look for a file with such a suffix."""
        return self.kind is not None or bool(_PLAIN.fullmatch(self.suffix))


def parse(path: str) -> Name:
    """Take the last component of a path apart; what has no suffix of a module has no module."""
    file = path.rpartition("/")[2]
    for pattern, kind, tag in _SUFFIXES:
        if found := pattern.search(file):
            return Name(file[: found.start()], found.group(), kind, found.expand(tag))
    if found := _PLAIN.search(file):
        return Name(file[: found.start()], found.group(), None)
    return Name("", "", None)


def may_be_library(path: str) -> bool:
    """Whether a file of this name is worth opening to see if it is a shared library."""
    file = path.rpartition("/")[2].lower()
    stem, dot, ending = file.rpartition(".")
    return not (dot and stem and ending in _TEXT)


def is_python_dll(library: str) -> bool:
    """Whether a Windows library of this name is Python itself."""
    return bool(_PYTHON_DLL.fullmatch(library))
