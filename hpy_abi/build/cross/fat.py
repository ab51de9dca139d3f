"""One Mach-O file for several processors, of one for each of them.

The layout is that of <mach-o/fat.h>: a header and a table, both big-endian, then the files whole,
each at a multiple of its alignment.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

_MAGIC = 0xCAFEBABE
_THIN = 0xFEEDFACF
_HEADER = struct.Struct(">II")
_ENTRY = struct.Struct(">IIIII")
_ARM64 = 0x0100000C
# pages: macOS maps each file from there
_ALIGNMENT = {_ARM64: 14}
_ALIGNMENT_ELSE = 12


def join(slices: Sequence[bytes]) -> bytes:
    """Join thin 64-bit Mach-O files; ValueError for what is none, or twice the same processor."""
    entries = []
    place = _HEADER.size + _ENTRY.size * len(slices)
    body = bytearray(place)
    processors = set()
    for content in slices:
        if len(content) < 32 or struct.unpack_from("<I", content)[0] != _THIN:
            raise ValueError("this is no Mach-O file for one 64-bit processor")
        processor, subtype = struct.unpack_from("<II", content, 4)
        if processor in processors:
            raise ValueError("two Mach-O files for one processor cannot be joined")
        processors.add(processor)
        power = _ALIGNMENT.get(processor, _ALIGNMENT_ELSE)
        body += bytes(-len(body) % (1 << power))
        entries.append((processor, subtype, len(body), len(content), power))
        body += content
    body[: _HEADER.size] = _HEADER.pack(_MAGIC, len(slices))
    for index, entry in enumerate(entries):
        at = _HEADER.size + index * _ENTRY.size
        body[at : at + _ENTRY.size] = _ENTRY.pack(*entry)
    return bytes(body)
