"""Reading Mach-O: what a macOS library imports and exports, for each architecture in it."""

from __future__ import annotations

from collections.abc import Iterator

import lief

from hpy_abi.artifact import constant, symbols
from hpy_abi.artifact.bounds import Bounds, Corrupt, NoLibrary, TooMuch
from hpy_abi.artifact.parsed import Parsed, context, hpy_version
from hpy_abi.model import Import

_CPU = lief.MachO.Header.CPU_TYPE
_ARCHITECTURES = {
    _CPU.X86_64: "x86_64",
    _CPU.X86: "i686",
    _CPU.ARM64: "aarch64",
    _CPU.ARM: "armv7l",
}
_TYPES = (lief.MachO.Header.FILE_TYPE.DYLIB, lief.MachO.Header.FILE_TYPE.BUNDLE)
# of a symbol's n_type and n_desc, from <mach-o/nlist.h>
_STAB, _PRIVATE, _TYPE, _EXTERNAL = 0xE0, 0x10, 0x0E, 0x01
_WEAK_REFERENCE = 0x40
_EXECUTE = 4
# library ordinals that name no library: this one, looked up in all, the main program
_NO_LIBRARY = (0, 0xFE, 0xFF)


def _config() -> lief.MachO.ParserConfig:
    config = lief.MachO.ParserConfig.quick
    config.parse_dyld_exports = False
    config.parse_dyld_bindings = False
    config.parse_dyld_rebases = False
    return config


_CONFIG = _config()


def parse(content: bytes, bounds: Bounds) -> list[Parsed]:
    """Read each architecture in the file; Corrupt where that cannot be done."""
    fat = lief.MachO.parse(content, _CONFIG)
    if fat is None or fat.size == 0:
        raise Corrupt("it begins like a Mach-O file, and cannot be read as one")
    if fat.size > bounds.architectures:
        raise TooMuch(f"it holds more than {bounds.architectures} architectures")
    return [_one(binary, bounds) for binary in fat]


def _one(binary: lief.MachO.Binary, bounds: Bounds) -> Parsed:
    header = binary.header
    if header.file_type not in _TYPES:
        raise NoLibrary(f"it is a Mach-O file, but no library ({header.file_type.name})")
    architecture = _ARCHITECTURES.get(header.cpu_type, "unknown")
    two_level = header.has(lief.MachO.Header.FLAGS.TWOLEVEL)
    # the ordinals count what is loaded, not the library's own name
    loaded = [
        library
        for library in binary.libraries
        if library.command is not lief.MachO.LoadCommand.TYPE.ID_DYLIB
    ]
    libraries = [_text(library.name) for library in loaded]
    imports: list[Import] = []
    exports: dict[str, int] = {}
    for symbol in binary.symbols:
        kind = symbol.raw_type
        if kind & _STAB or not kind & _EXTERNAL:
            continue
        name = _text(symbol.name).removeprefix("_")
        if kind & _TYPE == 0:
            if symbols.imported(name):
                ordinal = symbol.description >> 8 & 0xFF
                known = two_level and ordinal not in _NO_LIBRARY and ordinal <= len(libraries)
                library = libraries[ordinal - 1] if known else ""
                imports.append(Import(name, library, bool(symbol.description & _WEAK_REFERENCE)))
        elif symbols.exported(name) and not kind & _PRIVATE:
            exports[name] = symbol.value
    own = [lib for lib in binary.libraries if lib.command is lief.MachO.LoadCommand.TYPE.ID_DYLIB]
    return Parsed(
        format="macho",
        architecture=architecture,
        imports=symbols.sorted_imports(imports, bounds),
        exports=symbols.sorted_exports(exports, bounds),
        libraries=tuple(libraries),
        soname=_text(own[0].name) if own else "",
        minimum_os=_minimum(binary),
        hpy_version=hpy_version(exports, lambda at: _code(binary, at), architecture),
        context=context(exports, lambda: _pieces(binary), f"macho {architecture}"),
    )


def _minimum(binary: lief.MachO.Binary) -> tuple[int, int] | None:
    version = None
    if binary.build_version is not None:
        version = binary.build_version.minos
    elif binary.version_min is not None:
        version = binary.version_min.version
    return (version[0], version[1]) if version else None


def _code(binary: lief.MachO.Binary, address: int) -> bytes:
    return bytes(binary.get_content_from_virtual_address(address, constant.SIZE))


def _pieces(binary: lief.MachO.Binary) -> Iterator[tuple[int, bytes]]:
    for segment in binary.segments:
        if segment.init_protection & _EXECUTE:
            yield segment.virtual_address, bytes(segment.content)


def _text(name: str | bytes) -> str:
    return name if isinstance(name, str) else name.decode("utf-8", "replace")
