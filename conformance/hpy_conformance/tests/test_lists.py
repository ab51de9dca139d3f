"""Lists and their builder."""

from __future__ import annotations

import sys
import weakref
from typing import Any

import pytest

from hpy_conformance.tests.collecting import collect, settle

IMPOSSIBLE = [-1, -sys.maxsize - 1, sys.maxsize]


class Subclass(list[Any]):
    pass


class Thing:
    pass


def test_check(ext: Any) -> None:
    assert ext.check([]) is True
    assert ext.check(Subclass()) is True
    others: list[Any] = [(), "list", {}, None, list]
    for other in others:
        assert ext.check(other) is False


@pytest.mark.parametrize("size", [0, 1, 2, 100])
def test_new(ext: Any, size: int) -> None:
    item = object()
    result = ext.filled(size, item)
    assert type(result) is list
    assert len(result) == size
    assert all(element is item for element in result)
    result.append("still a list")
    assert len(result) == size + 1


def test_append(ext: Any) -> None:
    items: list[Any] = []
    for i in range(50):
        assert ext.append(items, i) is None
    assert items == list(range(50))
    ext.append(items, items)
    assert items[-1] is items
    other = Subclass([1])
    ext.append(other, 2)
    assert other == [1, 2]


def test_append_to_a_list_that_is_being_sorted(ext: Any) -> None:
    items = [2, 1]

    def key(item: int) -> int:
        ext.append(items, 3)
        return item

    with pytest.raises(ValueError):
        items.sort(key=key)
    assert items == [1, 2]


@pytest.mark.parametrize("wrong", [(), "text", None, {}], ids=type)
def test_append_to_something_else(ext: Any, wrong: object) -> None:
    with pytest.raises((SystemError, TypeError)):
        ext.append(wrong, 1)


@pytest.mark.parametrize("size", [0, 1, 2, 60])
def test_build(ext: Any, size: int) -> None:
    items = tuple(object() for _ in range(size))
    result = ext.build(items)
    assert type(result) is list
    assert tuple(result) == items
    result.append(1)
    assert len(result) == size + 1


def test_build_keeps_no_other_reference(ext: Any) -> None:
    thing = Thing()
    reference = weakref.ref(thing)
    result = ext.build((thing,))
    del thing
    settle()
    assert reference() is result[0]
    result.clear()
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
