"""Reading ELF: what a Linux library imports, exports and needs."""

from __future__ import annotations

from collections.abc import Iterator

import lief

from hpy_abi.artifact import constant, symbols
from hpy_abi.artifact.bounds import Bounds, Corrupt, NoLibrary
from hpy_abi.artifact.parsed import Parsed, context, hpy_version
from hpy_abi.model import Import

_ARCH = lief.ELF.ARCH
# (machine, is it 64 bits wide, is it little-endian): as platform tags spell it
_ARCHITECTURES = {
    (_ARCH.X86_64, True, True): "x86_64",
    (_ARCH.X86_64, False, True): "x32",
    (_ARCH.I386, False, True): "i686",
    (_ARCH.AARCH64, True, True): "aarch64",
    (_ARCH.ARM, False, True): "armv7l",
    (_ARCH.PPC64, True, True): "ppc64le",
    (_ARCH.PPC64, True, False): "ppc64",
    (_ARCH.S390, True, False): "s390x",
    (_ARCH.RISCV, True, True): "riscv64",
    (_ARCH.LOONGARCH, True, True): "loongarch64",
}
_UNDEFINED = 0
_LOCAL, _WEAK = lief.ELF.Symbol.BINDING.LOCAL, lief.ELF.Symbol.BINDING.WEAK
# of st_other; its other bits are the processor's: ppc64le has a function's second entry there
_VISIBILITY = 3
_HIDDEN = (
    lief.ELF.Symbol.VISIBILITY.HIDDEN.value,
    lief.ELF.Symbol.VISIBILITY.INTERNAL.value,
)


def _config() -> lief.ELF.ParserConfig:
    config = lief.ELF.ParserConfig()
    # a module's own symbol table may be stripped and says nothing that the dynamic one does not
    config.parse_symtab_symbols = False
    config.parse_relocations = False
    config.parse_notes = False
    config.parse_overlay = False
    config.parse_symbol_versions = True
    return config


_CONFIG = _config()


def parse(content: bytes, bounds: Bounds) -> list[Parsed]:
    """Read one library; Corrupt where that cannot be done."""
    binary = lief.ELF.parse(content, _CONFIG)
    if binary is None or not isinstance(binary, lief.ELF.Binary):
        raise Corrupt("it begins like an ELF file, and cannot be read as one")
    header = binary.header
    if header.file_type is not lief.ELF.Header.FILE_TYPE.DYN:
        raise NoLibrary(f"it is an ELF file, but no shared library ({header.file_type.name})")
    if not any(segment.type is lief.ELF.Segment.TYPE.DYNAMIC for segment in binary.segments):
        raise NoLibrary("it is an ELF file without a dynamic section")
    wide = header.identity_class is lief.ELF.Header.CLASS.ELF64
    little = header.identity_data is lief.ELF.Header.ELF_DATA.LSB
    architecture = _ARCHITECTURES.get((header.machine_type, wide, little), "unknown")
    imports: list[Import] = []
    exports: dict[str, int] = {}
    for symbol in binary.dynamic_symbols:
        name = _text(symbol.name)
        if symbol.shndx == _UNDEFINED:
            if symbols.imported(name):
                imports.append(Import(name, weak=symbol.binding is _WEAK))
        elif symbols.exported(name) and _is_visible(symbol):
            exports[name] = symbol.value
    soname = binary.get(lief.ELF.DynamicEntry.TAG.SONAME)
    return [
        Parsed(
            format="elf",
            architecture=architecture,
            imports=symbols.sorted_imports(imports, bounds),
            exports=symbols.sorted_exports(exports, bounds),
            libraries=tuple(_text(name) for name in binary.libraries),
            soname=_text(soname.name) if isinstance(soname, lief.ELF.DynamicSharedObject) else "",
            versions=_versions(binary),
            hpy_version=hpy_version(exports, lambda at: _code(binary, at), architecture),
            context=context(exports, lambda: _pieces(binary), f"elf {architecture}"),
        )
    ]


def _is_visible(symbol: lief.ELF.Symbol) -> bool:
    return symbol.binding is not _LOCAL and symbol.other & _VISIBILITY not in _HIDDEN


def _code(binary: lief.ELF.Binary, address: int) -> bytes:
    return bytes(binary.get_content_from_virtual_address(address, constant.SIZE))


def _pieces(binary: lief.ELF.Binary) -> Iterator[tuple[int, bytes]]:
    for segment in binary.segments:
        if segment.type is lief.ELF.Segment.TYPE.LOAD and segment.has(lief.ELF.Segment.FLAGS.X):
            yield segment.virtual_address, bytes(segment.content)


def _versions(binary: lief.ELF.Binary) -> tuple[tuple[str, str], ...]:
    found = {
        (_text(needed.name), _text(version.name))
        for needed in binary.symbols_version_requirement
        for version in needed.get_auxiliary_symbols()
    }
    return tuple(sorted(found))


def _text(name: str | bytes) -> str:
    """A name as text: lief gives bytes where it is no UTF-8."""
    return name if isinstance(name, str) else name.decode("utf-8", "replace")


def defined(content: bytes) -> list[str]:
    """Every symbol that an ELF file, be it a program, offers to what it loads."""
    binary = lief.ELF.parse(content, _CONFIG)
    if not isinstance(binary, lief.ELF.Binary):
        raise Corrupt("it cannot be read as an ELF file")
    return [_text(one.name) for one in binary.dynamic_symbols if one.shndx != _UNDEFINED]
