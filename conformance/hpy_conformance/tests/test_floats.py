"""Python floats and bools to and from C."""

from __future__ import annotations

import struct
from typing import Any

import pytest

VALUES = [0.0, 1.0, -1.0, 0.1, 1e308, -1e308, 5e-324, 2.2250738585072014e-308, 2.0**53]
INFINITE = [float("inf"), float("-inf")]


def bits(value: float) -> str:
    return struct.pack(">d", value).hex()


class Float:
    def __float__(self) -> float:
        return 2.5


class Index:
    def __index__(self) -> int:
        return 7


class Subclass(float):
    pass


class FailingFloat:
    def __float__(self) -> float:
        raise LookupError("from __float__")


class WrongFloat:
    def __float__(self) -> Any:
        return "no float"


@pytest.mark.parametrize("value", VALUES + INFINITE)
def test_from_double(ext: Any, value: float) -> None:
    result = ext.from_bits(bits(value))
    assert type(result) is float
    assert result == value


@pytest.mark.parametrize("value", VALUES + INFINITE)
def test_as_double(ext: Any, value: float) -> None:
    assert ext.as_bits(value) == bits(value)


def test_negative_zero_keeps_its_sign(ext: Any) -> None:
    assert bits(ext.from_bits("8000000000000000")) == "8000000000000000"
    assert ext.as_bits(-0.0) == "8000000000000000"


def test_nan(ext: Any) -> None:
    value = ext.from_bits("7ff8000000000000")
    assert type(value) is float
    assert value != value
    number = struct.unpack(">d", bytes.fromhex(ext.as_bits(float("nan"))))[0]
    assert number != number


@pytest.mark.parametrize(("value", "expected"), [(3, 3.0), (True, 1.0), (-(10**20), -1e20)])
def test_as_double_of_int(ext: Any, value: int, expected: float) -> None:
    assert ext.as_bits(value) == bits(expected)


@pytest.mark.parametrize(
    ("value", "expected"),
    [(Float(), 2.5), (Index(), 7.0), (Subclass(1.25), 1.25)],
    ids=["float", "index", "subclass"],
)
def test_as_double_converts(ext: Any, value: object, expected: float) -> None:
    assert ext.as_bits(value) == bits(expected)


@pytest.mark.parametrize("value", ["1.0", None, b"1.0", 1j, [], object()], ids=type)
def test_as_double_wrong_type(ext: Any, value: object) -> None:
    with pytest.raises(TypeError):
        ext.as_bits(value)


def test_as_double_errors_of_float_method(ext: Any) -> None:
    with pytest.raises(LookupError, match="^from __float__$"):
        ext.as_bits(FailingFloat())
    with pytest.raises(TypeError):
        ext.as_bits(WrongFloat())


def test_as_double_overflow(ext: Any) -> None:
    with pytest.raises(OverflowError):
        ext.as_bits(10**400)


def test_minus_one_is_no_error(ext: Any) -> None:
    assert ext.as_bits(-1.0) == bits(-1.0)
    assert ext.as_bits(-1) == bits(-1.0)


def test_bool(ext: Any) -> None:
    assert ext.bool_from("true") is True
    assert ext.bool_from("false") is False
