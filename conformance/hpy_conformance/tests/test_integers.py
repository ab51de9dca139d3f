"""Python ints to and from C integers."""

from __future__ import annotations

import struct
from typing import Any

import pytest

SSIZE_BITS = struct.calcsize("P") * 8
SIGNED = {"int32": 32, "int64": 64, "ssize": SSIZE_BITS}
UNSIGNED = {"uint32": 32, "uint64": 64, "size": SSIZE_BITS}
MASKS = {"uint32_mask": 32, "uint64_mask": 64}


def signed_borders(bits: int) -> list[int]:
    top = 2 ** (bits - 1)
    return [-top, -top + 1, -(2**30), -1, 0, 1, 2**30 - 1, 2**30, top - 1]


def unsigned_borders(bits: int) -> list[int]:
    return [0, 1, 2**15, 2**30, 2 ** (bits - 1) - 1, 2 ** (bits - 1), 2**bits - 1]


SIGNED_CASES = [(name, v) for name, bits in SIGNED.items() for v in signed_borders(bits)]
UNSIGNED_CASES = [(name, v) for name, bits in UNSIGNED.items() for v in unsigned_borders(bits)]


class Index:
    """Not an int, but convertible without loss."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def __index__(self) -> Any:
        return self.value


class Int:
    """Convertible by int() only, which C integers may not use."""

    def __int__(self) -> int:
        return 42


class Subclass(int):
    pass


class Failing:
    def __index__(self) -> int:
        raise LookupError("from __index__")


@pytest.mark.parametrize(("name", "value"), SIGNED_CASES + UNSIGNED_CASES)
def test_from(ext: Any, name: str, value: int) -> None:
    result = getattr(ext, f"from_{name}")(str(value))
    assert type(result) is int
    assert result == value


@pytest.mark.parametrize(("name", "value"), SIGNED_CASES + UNSIGNED_CASES)
def test_as(ext: Any, name: str, value: int) -> None:
    assert getattr(ext, f"as_{name}")(value) == str(value)


@pytest.mark.parametrize("name", [*SIGNED, *UNSIGNED, *MASKS, "void_ptr", "double"])
def test_as_takes_bool_and_subclass(ext: Any, name: str) -> None:
    convert = getattr(ext, f"as_{name}")
    assert convert(True) == "1"
    assert convert(False) == "0"
    assert convert(Subclass(77)) == "77"


@pytest.mark.parametrize("name", SIGNED)
@pytest.mark.parametrize("beyond", [1, 2**64, 10**40])
def test_signed_overflow(ext: Any, name: str, beyond: int) -> None:
    convert, top = getattr(ext, f"as_{name}"), 2 ** (SIGNED[name] - 1)
    with pytest.raises(OverflowError):
        convert(top - 1 + beyond)
    with pytest.raises(OverflowError):
        convert(-top - beyond)


@pytest.mark.parametrize("name", UNSIGNED)
@pytest.mark.parametrize("beyond", [1, 2**64, 10**40])
def test_unsigned_overflow(ext: Any, name: str, beyond: int) -> None:
    with pytest.raises(OverflowError):
        getattr(ext, f"as_{name}")(2 ** UNSIGNED[name] - 1 + beyond)


@pytest.mark.parametrize("name", UNSIGNED)
@pytest.mark.parametrize("value", [-1, -(2**31), -(2**63), -(10**40)])
def test_unsigned_refuses_negative(ext: Any, name: str, value: int) -> None:
    with pytest.raises(OverflowError):
        getattr(ext, f"as_{name}")(value)


@pytest.mark.parametrize("name", MASKS)
@pytest.mark.parametrize(
    "value",
    [0, 1, 2**31, 2**32 - 1, 2**32, 2**32 + 5, 2**63, 2**64 - 1, 2**64, 2**64 + 7, 10**40]
    + [-1, -2, -(2**31), -(2**32), -(2**63), -(2**63) - 1, -(2**64) - 3, -(10**40)],
)
def test_mask(ext: Any, name: str, value: int) -> None:
    assert getattr(ext, f"as_{name}")(value) == str(value % 2 ** MASKS[name])


@pytest.mark.parametrize("name", ["int32", "int64", *MASKS])
def test_index_is_used(ext: Any, name: str) -> None:
    convert = getattr(ext, f"as_{name}")
    assert convert(Index(123)) == "123"
    with pytest.raises(LookupError, match="^from __index__$"):
        convert(Failing())
    with pytest.raises(TypeError):
        convert(Index("no int"))


@pytest.mark.parametrize("name", ["uint32", "uint64", "size", "ssize", "void_ptr", "double"])
def test_index_is_not_used(ext: Any, name: str) -> None:
    with pytest.raises(TypeError):
        getattr(ext, f"as_{name}")(Index(123))


@pytest.mark.parametrize("name", [*SIGNED, *UNSIGNED, *MASKS, "void_ptr", "double"])
@pytest.mark.parametrize("value", [1.0, "1", None, b"1", [1], 1j, Int()], ids=type)
def test_wrong_type(ext: Any, name: str, value: object) -> None:
    with pytest.raises(TypeError):
        getattr(ext, f"as_{name}")(value)


@pytest.mark.parametrize("value", [0, 1, 4096, 2**31, 2 ** (SSIZE_BITS - 1), 2**SSIZE_BITS - 1])
def test_as_void_ptr(ext: Any, value: int) -> None:
    assert ext.as_void_ptr(value) == str(value)


def test_as_void_ptr_negative_wraps(ext: Any) -> None:
    assert ext.as_void_ptr(-1) == str(2**SSIZE_BITS - 1)
    assert ext.as_void_ptr(-4096) == str(2**SSIZE_BITS - 4096)


def test_as_void_ptr_overflow(ext: Any) -> None:
    with pytest.raises(OverflowError):
        ext.as_void_ptr(2**SSIZE_BITS)


@pytest.mark.parametrize("value", [0, -1, 2**53 - 1, 2**53 + 1, 2**53 + 3, -(10**300), 10**308])
def test_as_double(ext: Any, value: int) -> None:
    assert float(ext.as_double(value)) == float(value)


@pytest.mark.parametrize("value", [10**309, -(10**309), 2**1024])
def test_as_double_overflow(ext: Any, value: int) -> None:
    with pytest.raises(OverflowError):
        ext.as_double(value)
