"""The small helpers: types, packing, errno, attributes, C integers, slices, method calls."""

from __future__ import annotations

import errno
import os
import sys
import types
from typing import Any

import pytest


class Plain:
    """Takes any attribute."""


class Index:
    def __index__(self) -> int:
        return 7


# ~~~~~~~~ HPyHelpers_AddType ~~~~~~~~


def test_add_type(ext: Any) -> None:
    module = types.ModuleType("made")
    assert ext.add_type(module, "Some") == 1
    assert isinstance(module.Some, type)
    assert module.Some.__name__ == "Added"
    assert isinstance(module.Some(), module.Some)


def test_add_type_with_base(ext: Any) -> None:
    target = Plain()
    assert ext.add_type_with_base(target, "Some", Plain) == 1
    assert target.Some.__bases__ == (Plain,)  # type: ignore[attr-defined]


def test_add_type_errors(ext: Any) -> None:
    with pytest.raises(AttributeError):
        ext.add_type(object(), "Some")
    target = Plain()
    with pytest.raises(TypeError):
        ext.add_type_with_base(target, "Some", bool)
    assert not hasattr(target, "Some")


# ~~~~~~~~ HPyHelpers_PackArgsAndKeywords ~~~~~~~~


def test_pack(ext: Any) -> None:
    assert ext.pack() == (None, None)
    assert ext.pack(1, "2") == ((1, "2"), None)
    assert ext.pack(a=1, b="2") == (None, {"a": 1, "b": "2"})
    assert ext.pack(0, *range(1, 20), x=1) == (tuple(range(20)), {"x": 1})
    result = ext.pack(0, k=0)
    assert [type(item) for item in result] == [tuple, dict]


def test_pack_keeps_the_order_of_keywords(ext: Any) -> None:
    assert list(ext.pack(**{"z": 1, "a": 2, "ü": 3})[1]) == ["z", "a", "ü"]


@pytest.mark.parametrize("which", [0, 1])
def test_pack_without_out_pointer(ext: Any, which: int) -> None:
    with pytest.raises(SystemError):
        ext.pack_null(which)


def test_pack_names(ext: Any) -> None:
    assert ext.pack_names(("k",), 5) == ((5,), {"k": 5})


@pytest.mark.parametrize("names", [None, 3, ([],)])
def test_pack_bad_names_leave_the_outputs_alone(ext: Any, names: object) -> None:
    with pytest.raises(TypeError):
        ext.pack_names(names, 5)


# ~~~~~~~~ HPyTuple_Pack ~~~~~~~~


@pytest.mark.parametrize("n", [0, 1, 7, 8, 9, 10])
def test_tuple_pack(ext: Any, n: int) -> None:
    obj = object()
    assert ext.tuple_pack(n, obj) == (obj,) * n


def test_tuple_pack_negative(ext: Any) -> None:
    with pytest.raises(SystemError):
        ext.tuple_pack(-1, None)


# ~~~~~~~~ errno ~~~~~~~~


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOENT, errno.EACCES])
@pytest.mark.parametrize("filename", [None, "fïle", b"bytes"])
def test_from_errno(ext: Any, number: int, filename: object) -> None:
    expected = OSError(number, os.strerror(number), filename)
    with pytest.raises(OSError) as caught:
        ext.from_errno(number, filename)
    assert type(caught.value) is type(expected)
    assert caught.value.errno == number
    assert caught.value.strerror == os.strerror(number)
    assert caught.value.filename == filename
    assert caught.value.filename2 is None


# ~~~~~~~~ attributes ~~~~~~~~


@pytest.mark.parametrize("name", ["del_attr", "del_attr_s"])
def test_del_attr(ext: Any, name: str) -> None:
    obj = Plain()
    obj.näme = 1  # type: ignore[attr-defined]
    getattr(ext, name)(obj, "näme")
    assert not hasattr(obj, "näme")
    with pytest.raises(AttributeError):
        getattr(ext, name)(obj, "näme")
    with pytest.raises(AttributeError):
        getattr(ext, name)(object(), "x")


class Guarded:
    def __delattr__(self, name: str) -> None:
        raise LookupError(name)


@pytest.mark.parametrize("name", ["del_attr", "del_attr_s"])
def test_del_attr_calls_the_type(ext: Any, name: str) -> None:
    with pytest.raises(LookupError, match="^some$"):
        getattr(ext, name)(Guarded(), "some")


# ~~~~~~~~ C integers ~~~~~~~~


def long_bits(ext: Any, kind: str) -> int:
    return 64 if "long long" in kind else 8 * int(ext.sizeof_long())


@pytest.mark.parametrize("kind", ["long", "long long"])
def test_signed(ext: Any, kind: str) -> None:
    limit = 2 ** (long_bits(ext, kind) - 1)
    for value in (0, 1, -1, limit - 1, -limit):
        assert ext.convert(kind, value) == value
    assert ext.convert(kind, Index()) == 7
    for value in (limit, -limit - 1):
        with pytest.raises(OverflowError):
            ext.convert(kind, value)
    with pytest.raises(TypeError):
        ext.convert(kind, "1")


@pytest.mark.parametrize("kind", ["unsigned long", "unsigned long long"])
def test_unsigned(ext: Any, kind: str) -> None:
    limit = 2 ** long_bits(ext, kind)
    for value in (0, 1, limit // 2, limit - 1):
        assert ext.convert(kind, value) == value
    for value in (-1, limit):
        with pytest.raises(OverflowError):
            ext.convert(kind, value)
    with pytest.raises(TypeError):
        ext.convert(kind, "1")


@pytest.mark.parametrize("kind", ["unsigned long mask", "unsigned long long mask"])
def test_mask(ext: Any, kind: str) -> None:
    modulus = 2 ** long_bits(ext, kind)
    for value in (0, 1, -1, modulus - 1, modulus, -modulus - 1, 2**100 + 1):
        assert ext.convert(kind, value) == value % modulus
    assert ext.convert(kind, Index()) == 7
    with pytest.raises(TypeError):
        ext.convert(kind, "1")


@pytest.mark.parametrize("value", [0, 1, -1, 256, 2**31 - 1])
def test_bool(ext: Any, value: int) -> None:
    assert ext.bool_from(value) is bool(value)


# ~~~~~~~~ HPySlice_AdjustIndices ~~~~~~~~

BOUNDS = [None, 0, 1, 3, 4, 5, 100, -1, -3, -4, -5, -100, sys.maxsize, -sys.maxsize - 1]


@pytest.mark.parametrize("length", [0, 1, 4, sys.maxsize])
@pytest.mark.parametrize("step", [None, 1, 2, 3, -1, -2, sys.maxsize, -sys.maxsize])
def test_adjust(ext: Any, length: int, step: int | None) -> None:
    for start in BOUNDS:
        for stop in BOUNDS:
            some = slice(start, stop, step)
            indices = some.indices(length)
            assert ext.adjust(some, length) == (*indices, len(range(*indices))), some


# ~~~~~~~~ method calls ~~~~~~~~


class Receiver:
    def method(self, *args: object, **kwargs: object) -> object:
        return args, kwargs

    def fail(self) -> None:
        raise LookupError("from the method")


@pytest.mark.parametrize("name", ["call_method", "call_method_s"])
def test_call_method(ext: Any, name: str) -> None:
    call = getattr(ext, name)
    receiver = Receiver()
    assert call(receiver, "method", (), None) == ((), {})
    assert call(receiver, "method", (1, 2), None) == ((1, 2), {})
    assert call(receiver, "method", (1,), {"a": 2}) == ((1,), {"a": 2})
    assert call(receiver, "method", None, {"a": 2}) == ((), {"a": 2})
    assert call("a,b", "split", (",",), None) == ["a", "b"]


@pytest.mark.parametrize("name", ["call_method", "call_method_s"])
def test_call_method_errors(ext: Any, name: str) -> None:
    call = getattr(ext, name)
    with pytest.raises(AttributeError):
        call(Receiver(), "missing", (), None)
    with pytest.raises(LookupError, match="^from the method$"):
        call(Receiver(), "fail", (), None)
    with pytest.raises(TypeError):
        call(Receiver(), "fail", (1,), None)
    with pytest.raises(TypeError):
        call(Receiver(), "method", [1], None)
    with pytest.raises(TypeError):
        call(Receiver(), "method", (), [])
