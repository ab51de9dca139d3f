"""Reading PE: what a Windows library imports and exports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

import lief

from hpy_abi.artifact import constant, names, symbols
from hpy_abi.artifact.bounds import Bounds, Corrupt, NoLibrary
from hpy_abi.artifact.parsed import Parsed, context, hpy_version
from hpy_abi.model import Import

_MACHINE = lief.PE.Header.MACHINE_TYPES
_ARCHITECTURES = {
    _MACHINE.AMD64: "x86_64",
    _MACHINE.I386: "i686",
    _MACHINE.ARM64: "aarch64",
    _MACHINE.ARMNT: "armv7l",
}


def _config() -> lief.PE.ParserConfig:
    config = lief.PE.ParserConfig()
    config.parse_signature = False
    config.parse_rsrc = False
    config.parse_reloc = False
    config.parse_exceptions = False
    config.parse_arm64x_binary = False
    config.parse_imports = True
    config.parse_exports = True
    return config


_CONFIG = _config()


def parse(content: bytes, bounds: Bounds) -> list[Parsed]:
    """Read one library; Corrupt where that cannot be done."""
    binary = lief.PE.parse(content, _CONFIG)
    if binary is None:
        raise Corrupt("it begins like a Windows library, and cannot be read as one")
    if not binary.header.has_characteristic(lief.PE.Header.CHARACTERISTICS.DLL):
        raise NoLibrary("it is a Windows program, no library")
    architecture = _ARCHITECTURES.get(binary.header.machine, "unknown")
    libraries: list[str] = []
    imports: list[Import] = []
    tables: Iterable[Any] = chain(binary.imports, binary.delay_imports)
    for table in tables:
        library = _text(table.name)
        libraries.append(library)
        of_python = names.is_python_dll(library)
        called = (_text(entry.name) for entry in table.entries)
        imports += [
            Import(name, library)
            for name in called
            if name and (of_python or symbols.imported(name))
        ]
    exports: dict[str, int] = {}
    export = binary.get_export()
    for entry in export.entries if export else ():
        if symbols.exported(name := _text(entry.name)):
            exports[name] = entry.address
    return [
        Parsed(
            format="pe",
            architecture=architecture,
            imports=symbols.sorted_imports(imports, bounds),
            exports=symbols.sorted_exports(exports, bounds),
            libraries=tuple(dict.fromkeys(libraries)),
            soname=_text(export.name) if export else "",
            hpy_version=hpy_version(exports, lambda at: _code(binary, at), architecture),
            context=context(exports, lambda: _pieces(binary), f"pe {architecture}"),
        )
    ]


def _code(binary: lief.PE.Binary, address: int) -> bytes:
    base = binary.optional_header.imagebase
    return bytes(binary.get_content_from_virtual_address(base + address, constant.SIZE))


def _pieces(binary: lief.PE.Binary) -> Iterator[tuple[int, bytes]]:
    for section in binary.sections:
        if section.has_characteristic(lief.PE.Section.CHARACTERISTICS.MEM_EXECUTE):
            yield section.virtual_address, bytes(section.content)


def _text(name: str | bytes | None) -> str:
    if name is None:
        return ""
    return name if isinstance(name, str) else name.decode("utf-8", "replace")
