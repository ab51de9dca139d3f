"""Large libraries: only the parts that matter are brought into memory.

A library of several hundred megabytes is nearly all code and data. What the dynamic linker reads
of an ELF file is a small part of one or two segments, so that a file is made that holds nothing
else and is an ELF file again.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import IO

from hpy_abi.artifact.bounds import Bounds, Corrupt, NoLibrary, TooMuch

_LOAD, _DYNAMIC = 1, 2
# tags of the dynamic section: tables by their address, and their sizes where there is one
_STRTAB, _SYMTAB, _STRSZ = 5, 6, 10
_HASHES = (4, 0x6FFFFEF5)
_VERSIONS = (0x6FFFFFF0, 0x6FFFFFFE, 0x6FFFFFFC)
_MARGIN = 1 << 20
"""Read after the start of a table whose size the dynamic section does not tell."""
_MOST_HEADERS = 512


@dataclass(frozen=True)
class _Form:
    """How one class and byte order of ELF files lays out what is read here."""

    order: str
    header: str
    program: str
    program_fields: tuple[int, int, int, int]
    """Where type, file offset, address and size in the file are."""
    entry: str


def _form(head: bytes) -> _Form:
    order = ">" if head[5] == 2 else "<"
    if head[4] == 2:
        return _Form(order, "HHIQQQIHHHHHH", "IIQQQQQQ", (0, 2, 3, 5), "qQ")
    return _Form(order, "HHIIIIIHHHHHH", "IIIIIIII", (0, 1, 2, 4), "iI")


def content(file: IO[bytes], size: int, bounds: Bounds) -> bytes:
    """What is to be parsed of a file of `size` bytes; TooMuch where that is too large.

    A library other than ELF is taken as a whole.
    """
    file.seek(0)
    head = file.read(64)
    if head[:4] == b"\x7fELF" and len(head) == 64:
        try:
            return _elf(file, size, bounds)
        except (struct.error, IndexError, OverflowError, ValueError) as error:
            raise Corrupt(f"its headers contradict each other: {error}") from None
    if size > bounds.parsed:
        raise TooMuch(f"it is {size} bytes large")
    file.seek(0)
    return file.read(size)


def _elf(file: IO[bytes], size: int, bounds: Bounds) -> bytes:
    file.seek(0)
    ident = file.read(16)
    form = _form(ident)
    header = struct.Struct(form.order + form.header)
    fields = list(header.unpack(file.read(header.size)))
    program = struct.Struct(form.order + form.program)
    start, count = fields[4], fields[9]
    if count > _MOST_HEADERS or fields[8] != program.size:
        raise Corrupt(f"it says that it has {count} program headers of {fields[8]} bytes")
    table = _at(file, size, start, count * program.size)
    segments = [list(one) for one in program.iter_unpack(table)]
    what, offset, address, length = form.program_fields
    wanted = _wanted(file, size, form, segments)
    # each segment keeps what lies between its start and the end of the last table in it
    pieces: list[bytes] = []
    loads: list[list[int]] = []
    place = -(-(len(ident) + header.size + len(table)) // 4096) * 4096
    total = place
    for segment in segments:
        ends = [
            end - segment[address]
            for begin, end in wanted
            if segment[what] == _LOAD
            and segment[address] <= begin < segment[address] + segment[length]
        ]
        if segment[what] != _LOAD or not ends:
            continue
        kept = min(max(ends), segment[length])
        total += kept
        if total > bounds.parsed:
            raise TooMuch(f"its tables are more than {bounds.parsed} bytes large")
        piece = _at(file, size, segment[offset], kept)
        segment[offset], segment[length] = place, len(piece)
        loads.append(segment)
        piece += bytes(-len(piece) % 4096)
        pieces.append(piece)
        place += len(piece)
    kept_segments = []
    for segment in segments:
        if segment[what] == _DYNAMIC:
            for load in loads:
                if load[address] <= segment[address] < load[address] + load[length]:
                    segment[offset] = load[offset] + segment[address] - load[address]
            kept_segments.append(segment)
        elif segment[what] == _LOAD and segment in loads:
            kept_segments.append(segment)
    fields[4] = len(ident) + header.size
    fields[5] = 0
    fields[9] = len(kept_segments)
    fields[10] = fields[11] = fields[12] = 0
    made = ident + header.pack(*fields) + b"".join(program.pack(*one) for one in kept_segments)
    made += bytes(-len(made) % 4096)
    return made + b"".join(pieces)


def _at(file: IO[bytes], size: int, place: int, count: int) -> bytes:
    """So many bytes of the file from a place on, which no file system need be able to go to."""
    file.seek(min(place, size))
    return file.read(count)


def _wanted(
    file: IO[bytes], size: int, form: _Form, segments: list[list[int]]
) -> list[tuple[int, int]]:
    """The address ranges that hold what the dynamic linker reads."""
    what, offset, address, length = form.program_fields
    dynamic = next((one for one in segments if one[what] == _DYNAMIC), None)
    if dynamic is None:
        raise NoLibrary("it is an ELF file without a dynamic section")
    entry = struct.Struct(form.order + form.entry)
    data = _at(file, size, dynamic[offset], min(dynamic[length], _MARGIN))
    tags: dict[int, int] = {}
    for tag, value in entry.iter_unpack(data[: len(data) // entry.size * entry.size]):
        if tag == 0:
            break
        tags.setdefault(tag, value)
    ranges = [(dynamic[address], dynamic[address] + dynamic[length])]
    starts = sorted(tags[tag] for tag in (_SYMTAB, _STRTAB, *_HASHES, *_VERSIONS) if tag in tags)
    for begin in starts:
        if begin == tags.get(_STRTAB):
            ranges.append((begin, begin + tags.get(_STRSZ, _MARGIN)))
        else:  # up to the next table, and some more where it is the last
            after = [other for other in starts if other > begin]
            ranges.append((begin, after[0] if after else begin + _MARGIN))
    return ranges
