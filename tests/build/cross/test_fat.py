from __future__ import annotations

import pytest

from hpy_abi.artifact import library
from hpy_abi.artifact.bounds import Bounds
from hpy_abi.build.cross import fat
from tests.audit import binaries


def _thin(target: str) -> bytes:
    return binaries.build(binaries.universal("tiny"), target)


def test_both_processors_are_read_back() -> None:
    slices = [_thin(binaries.MACOS), _thin(binaries.MACOS_ARM)]
    joined = fat.join(slices)
    assert library.format_of(joined[:64]) == "macho"
    read = library.parse(joined, "tiny.hpy0.so", Bounds())
    assert [one.architecture for one in read] == ["x86_64", "aarch64"]
    for one, content in zip(read, slices, strict=True):
        (alone,) = library.parse(content, "tiny.hpy0.so", Bounds())
        assert one == alone
        # whole and unchanged: its signature stays true
        assert content in joined


def test_each_begins_on_a_page() -> None:
    joined = fat.join([_thin(binaries.MACOS), _thin(binaries.MACOS_ARM)])
    for at, page in ((8, 4096), (28, 16384)):
        place = int.from_bytes(joined[at + 8 : at + 12], "big")
        assert place % page == 0


@pytest.mark.parametrize("content", [b"", b"\x7fELF" + bytes(100), b"\xcf\xfa\xed\xfe"])
def test_what_is_no_such_file_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="no Mach-O"):
        fat.join([content])


def test_one_processor_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="two Mach-O files"):
        fat.join([_thin(binaries.MACOS), _thin(binaries.MACOS)])
