"""Tuples and their builder."""

from __future__ import annotations

import sys
import weakref
from typing import Any

import pytest

from hpy_conformance.tests.collecting import collect, settle

IMPOSSIBLE = [-1, -sys.maxsize - 1, sys.maxsize]


class Subclass(tuple[Any, ...]):
    pass


class Thing:
    pass


def test_check(ext: Any) -> None:
    assert ext.check(()) is True
    assert ext.check(Subclass()) is True
    others: list[Any] = [[], "tuple", {}, None, tuple]
    for other in others:
        assert ext.check(other) is False


@pytest.mark.parametrize("size", [0, 1, 2, 100])
def test_from_array(ext: Any, size: int) -> None:
    items = [object() for _ in range(size)]
    result = ext.from_array(*items)
    assert type(result) is tuple
    assert list(result) == items


def test_from_no_array(ext: Any) -> None:
    assert ext.from_no_array() == ()


def test_from_array_keeps_no_other_reference(ext: Any) -> None:
    thing = Thing()
    reference = weakref.ref(thing)
    result = ext.from_array(thing, thing)
    del thing
    settle()
    assert reference() is result[1]
    del result
    collect(reference)
    assert reference() is None


@pytest.mark.parametrize("size", [0, 1, 2, 60])
def test_build(ext: Any, size: int) -> None:
    items = tuple(object() for _ in range(size))
    result = ext.build(items)
    assert type(result) is tuple
    assert result == items


def test_build_keeps_no_other_reference(ext: Any) -> None:
    thing = Thing()
    reference = weakref.ref(thing)
    result = ext.build((thing,))
    del thing
    settle()
    assert reference() is result[0]
    del result
    collect(reference)
    assert reference() is None


@pytest.mark.parametrize("size", IMPOSSIBLE)
def test_build_failed(ext: Any, size: int) -> None:
    with pytest.raises(MemoryError):
        ext.build_failed(size, "item")


def test_cancel(ext: Any) -> None:
    thing = Thing()
    reference = weakref.ref(thing)
    for _ in range(3):
        assert ext.cancel(4, thing) is None
    del thing
    collect(reference)
    assert reference() is None


@pytest.mark.parametrize("size", IMPOSSIBLE)
def test_cancel_failed(ext: Any, size: int) -> None:
    assert ext.cancel(size, "item") is None
