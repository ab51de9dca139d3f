"""Dicts."""

from __future__ import annotations

import collections
from typing import Any

import pytest


class Subclass(dict[Any, Any]):
    def keys(self) -> Any:
        return ["overridden"]


NO_DICTS = [None, [], (), "text", 1, object(), collections.UserDict()]


def test_check(ext: Any) -> None:
    assert ext.check({}) is True
    assert ext.check(Subclass()) is True
    assert ext.check(collections.OrderedDict()) is True
    for other in NO_DICTS:
        assert ext.check(other) is False


def test_new(ext: Any) -> None:
    first, second = ext.new(), ext.new()
    assert type(first) is dict
    assert first == {}
    assert first is not second
    first["key"] = 1
    assert second == {}


@pytest.mark.parametrize("value", [{}, {"a": 1}, {1: 2, "b": None, (3,): []}])
def test_keys(ext: Any, value: dict[Any, Any]) -> None:
    keys = ext.keys(value)
    assert type(keys) is list
    assert keys == list(value)
    keys.append("more")
    assert len(value) == len(keys) - 1


def test_keys_of_a_subclass_are_the_stored_ones(ext: Any) -> None:
    assert ext.keys(Subclass(a=1)) == ["a"]


@pytest.mark.parametrize("value", NO_DICTS, ids=type)
def test_keys_of_something_else(ext: Any, value: object) -> None:
    with pytest.raises(SystemError):
        ext.keys(value)


def test_copy(ext: Any) -> None:
    inner: list[int] = []
    value = {"a": inner, 2: "b"}
    copy = ext.copy(value)
    assert type(copy) is dict
    assert copy == value
    assert copy is not value
    assert copy["a"] is inner
    copy["c"] = 1
    assert "c" not in value


@pytest.mark.parametrize("value", NO_DICTS, ids=type)
def test_copy_of_something_else(ext: Any, value: object) -> None:
    with pytest.raises(SystemError):
        ext.copy(value)


def test_keys_of_null(ext: Any) -> None:
    with pytest.raises(SystemError):
        ext.keys_of_null()


def test_copy_of_null(ext: Any) -> None:
    with pytest.raises(SystemError):
        ext.copy_of_null()
