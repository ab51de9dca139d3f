"""One shared library of whatever format: what it is to Python."""

from __future__ import annotations

import re
from collections.abc import Callable

from hpy_abi.artifact import names
from hpy_abi.artifact.bounds import Bounds, Corrupt, TooMuch
from hpy_abi.artifact.parsed import Parsed
from hpy_abi.model import Binary, Kind

_ELF = b"\x7fELF"
_PE = b"MZ"
_MACHO = (b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xfe\xed\xfa\xcf", b"\xfe\xed\xfa\xce")
_FAT = (b"\xca\xfe\xba\xbe", b"\xca\xfe\xba\xbf")
_JAVA = 20
HEAD = 64
"""How many bytes `format_of` wants to see."""
_MARKS = ((b"__pyx_capi__", "cython"), (b"_cffi_backend", "cffi"))
_STABLE = {"python3.dll": Kind.ABI3, "python3t.dll": Kind.ABI3T}
_INIT = re.compile(r"(PyInitU?|PyModExportU?|HPyInit)_(.*)", re.DOTALL)


def format_of(head: bytes) -> str:
    """elf, pe, macho, or nothing, by the first `HEAD` bytes of a file."""
    if head[:4] == _ELF:
        return "elf"
    if head[:2] == _PE and len(head) >= HEAD:
        return "pe"
    if head[:4] in _MACHO:
        return "macho"
    # a Java class file begins like a fat one, and has its version where the count would be
    if head[:4] in _FAT and 0 < int.from_bytes(head[4:8], "big") < _JAVA:
        return "macho"
    return ""


def parse(content: bytes, path: str, bounds: Bounds) -> list[Binary]:
    """Read a library, one Binary for each architecture; Corrupt or TooMuch say why it cannot be."""
    made_by = tuple(maker for mark, maker in _MARKS if mark in content)
    read = _reader(content[:HEAD])
    try:
        found = read(content, bounds)
    except (Corrupt, TooMuch, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001  (lief lets through what its C++ makes of nonsense)
        raise Corrupt(f"its parts contradict each other ({type(error).__name__})") from None
    return [binary(one, path, made_by) for one in found]


def _reader(head: bytes) -> Callable[[bytes, Bounds], list[Parsed]]:
    # lief is large: what needs no library need not wait for it
    import lief

    lief.logging.disable()
    match format_of(head):
        case "elf":
            from hpy_abi.artifact import elf

            return elf.parse
        case "pe":
            from hpy_abi.artifact import pe

            return pe.parse
        case "macho":
            from hpy_abi.artifact import macho

            return macho.parse
    raise Corrupt("it is no shared library: neither ELF nor PE nor Mach-O")


def binary(parsed: Parsed, path: str, made_by: tuple[str, ...] = ()) -> Binary:
    """Say what a library of this name is to Python."""
    name = names.parse(path)
    hooks = [found.groups() for one in parsed.exports if (found := _INIT.fullmatch(one))]
    speaks_hpy = any(hook == "HPyInit" for hook, _ in hooks) or any(
        one.startswith("get_required_hpy_") for one in parsed.exports
    )
    kind, module = name.kind, name.module
    if kind is None:
        if not hooks or not module:
            kind, module = Kind.LIBRARY, ""
        elif speaks_hpy:
            kind = Kind.UNIVERSAL
        else:
            kind = _kind_by_links(parsed)
    elif not hooks and not speaks_hpy and (not parsed.imports or _is_library(path, name.module)):
        # some load files with such names through ctypes or cffi: no module, whatever it is called
        kind, module = Kind.LIBRARY, ""
    return Binary(
        path=path,
        format=parsed.format,
        architecture=parsed.architecture,
        kind=kind,
        module=module,
        suffix=name.suffix,
        abi_tag=name.abi_tag,
        imports=parsed.imports,
        exports=parsed.exports,
        libraries=parsed.libraries,
        soname=parsed.soname,
        versions=parsed.versions,
        minimum_os=parsed.minimum_os,
        made_by=made_by,
        hpy_version=parsed.hpy_version,
        context=parsed.context,
    )


def hooks(binary: Binary, prefix: str) -> set[str]:
    """The modules for which a binary exports a hook: `hooks(b, "PyInit")`."""
    found = (_INIT.fullmatch(one) for one in binary.exports)
    return {one.group(2) for one in found if one and one.group(1) == prefix}


def _kind_by_links(parsed: Parsed) -> Kind:
    """What a module is whose file name does not tell; on Windows its libraries do."""
    if any(one.name.startswith("PyPy") for one in parsed.imports):
        return Kind.PYPY
    python = {one.lower().replace("_d.", ".") for one in parsed.libraries} & set(_STABLE)
    if parsed.format == "pe" and len(python) == 1:
        return _STABLE[python.pop()]
    return Kind.CPYTHON


def _is_library(path: str, module: str) -> bool:
    """Whether name or folder of what exports no hook say that others link to it."""
    folders = path.split("/")[:-1]
    return module.startswith("lib") or any(one.endswith((".libs", ".dylibs")) for one in folders)
