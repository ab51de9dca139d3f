"""Python bytes objects."""

from __future__ import annotations

import sys
from typing import Any

import pytest

VALUES = [b"", b"a", b"text", b"\0", b"with\0nul\0", bytes(range(256)), b"x" * 10_000]


class Subclass(bytes):
    pass


@pytest.mark.parametrize("value", [b"", b"a", Subclass(b"a")])
def test_check(ext: Any, value: bytes) -> None:
    assert ext.check(value) is True


@pytest.mark.parametrize("value", ["a", bytearray(b"a"), memoryview(b"a"), None, 1, bytes])
def test_check_others(ext: Any, value: object) -> None:
    assert ext.check(value) is False


@pytest.mark.parametrize("value", VALUES, ids=len)
def test_size(ext: Any, value: bytes) -> None:
    assert ext.size(value) == len(value)
    assert ext.get_size(value) == len(value)


@pytest.mark.parametrize("value", VALUES, ids=len)
def test_as_string(ext: Any, value: bytes) -> None:
    assert ext.as_string(value) == value
    assert ext.as_string_unchecked(value) == value


def test_subclass(ext: Any) -> None:
    value = Subclass(b"sub\0class")
    assert ext.size(value) == 9
    assert ext.as_string(value) == b"sub\0class"


@pytest.mark.parametrize("value", ["text", None, 1, [], object()], ids=type)
@pytest.mark.parametrize("name", ["size", "as_string"])
def test_wrong_type(ext: Any, name: str, value: object) -> None:
    with pytest.raises(TypeError):
        getattr(ext, name)(value)


@pytest.mark.parametrize("value", VALUES, ids=len)
def test_from_string(ext: Any, value: bytes) -> None:
    result = ext.from_string(value)
    assert type(result) is bytes
    assert result == value.split(b"\0")[0]


@pytest.mark.parametrize("value", VALUES, ids=len)
def test_from_string_and_size(ext: Any, value: bytes) -> None:
    for size in sorted({0, 1, len(value) // 2, len(value)} & set(range(len(value) + 1))):
        result = ext.from_string_and_size(value, size)
        assert type(result) is bytes
        assert result == value[:size]


@pytest.mark.parametrize("size", [-1, -2, -sys.maxsize - 1])
def test_from_string_and_negative_size(ext: Any, size: int) -> None:
    with pytest.raises(SystemError):
        ext.from_string_and_size(b"abc", size)


def test_from_null(ext: Any) -> None:
    with pytest.raises(ValueError):
        ext.from_null()


def test_result_is_a_copy(ext: Any) -> None:
    results = [ext.from_string_and_size(bytes([65 + i]) * 20, 20) for i in range(26)]
    assert results == [bytes([65 + i]) * 20 for i in range(26)]
