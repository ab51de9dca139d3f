"""Finding a cut-off ELF file before the system maps it, which would end the process (SIGBUS)."""

from __future__ import annotations

import os
import struct

_PT_LOAD = 1
# by class: the file header from its program header's offset on, and one program header up to the
# size in the file; fields that are of no interest are skipped
_LAYOUTS = {
    1: (28, "IIIHHHHH", "II8xI"),
    2: (32, "QQIHHHHH", "I4xQ16xQ"),
}
_ORDERS = {1: "<", 2: ">"}


def check_complete(path: str) -> None:
    """Raise RuntimeError for an ELF file that ends before its contents do.

    A file that cannot be opened, or is of another format, is left to the system's own judgement.
    """
    try:
        with open(path, "rb", buffering=0) as file:
            head = file.read(64)
            if head[:4] != b"\x7fELF":
                return
            size = os.fstat(file.fileno()).st_size
            needed = _size(head, file.fileno())
    except OSError:
        return
    except struct.error:
        needed = -1
    if not 0 <= needed <= size:
        raise RuntimeError(
            f"the HPy extension module at path '{path}' is truncated: an ELF file of {size} bytes "
            + (f"that should have {needed}" if needed > 0 else "without its headers")
        )


def _size(head: bytes, descriptor: int) -> int:
    """Return how many bytes the headers account for; struct.error where they are cut off."""
    offset, layout, segment = _LAYOUTS.get(head[4], _LAYOUTS[2])
    order = _ORDERS.get(head[5], "<")
    fields = struct.unpack_from(order + layout, head, offset)
    segments_at, sections_at, _, _, segment_size, segments, section_size, sections = fields
    needed: int = sections_at + section_size * sections
    os.lseek(descriptor, segments_at, os.SEEK_SET)
    table = os.read(descriptor, segment_size * segments)
    for index in range(segments):
        kind, start, length = struct.unpack_from(order + segment, table, index * segment_size)
        if kind == _PT_LOAD:
            needed = max(needed, start + length)
    return needed
