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


class TestWalk:
    """HPy walks through a dict by its keys: hosts may know which item is asked for next."""

    @pytest.fixture
    def get(self, load: Any) -> Any:
        return load("items").get

    @pytest.mark.parametrize("size", [0, 1, 7, 100])
    def test_in_order(self, ext: Any, get: Any, size: int) -> None:
        value = {f"key {n}": [n] for n in range(size)}
        for _ in range(2):
            for n, key in enumerate(ext.keys(value)):
                assert get(value, key) is value[f"key {n}"]

    def test_several_at_once(self, ext: Any, get: Any) -> None:
        values = [{n: [n, k] for n in range(20)} for k in range(20)]
        walks = [ext.keys(value) for value in values]
        for n in range(20):
            assert [get(value, walk[n]) for value, walk in zip(values, walks)] == [
                [n, k] for k in range(20)
            ]

    def test_out_of_order(self, ext: Any, get: Any) -> None:
        value = {n: -n for n in range(1000, 1050)}
        keys = ext.keys(value)
        for order in (keys[::-1], keys[::2], keys[:3] * 3, keys[3:] + keys[:3]):
            ext.keys(value)
            assert [get(value, key) for key in order] == [-key for key in order]

    def test_an_equal_key(self, ext: Any, get: Any) -> None:
        value = {1: "one", "two": 2, 3: "three"}
        ext.keys(value)
        assert [get(value, key) for key in (True, "".join("two"), 3.0)] == ["one", 2, "three"]

    def test_that_changes_meanwhile(self, ext: Any, get: Any) -> None:
        value = {n: [n] for n in range(100)}
        for n in ext.keys(value):
            if n % 3 == 0:
                del value[n]
                with pytest.raises(KeyError, match=f"^{n}$"):
                    get(value, n)
            elif n % 3 == 1:
                value[n] = new = [-n]
                assert get(value, n) is new
            else:
                value[n + 1000] = []
                assert get(value, n) == [n]
        for n in ext.keys(value):
            value.clear()
            with pytest.raises(KeyError):
                get(value, n)
            value.update({n: 1, -1 - n: 2})
            assert get(value, n) == 1

    def test_another_at_the_same_place(self, ext: Any, get: Any) -> None:
        for n in range(200):
            assert get({n: [n], "x": n}, n) == [n]
            ext.keys({-n: n, "x": n})

    def test_missing(self, ext: Any, get: Any) -> None:
        value = {"a": 1}
        ext.keys(value)
        with pytest.raises(KeyError, match="^'b'$"):
            get(value, "b")
        assert get(value, "a") == 1
        with pytest.raises(TypeError, match="unhashable"):
            get(value, [])

    def test_subclass_with_missing(self, ext: Any, get: Any) -> None:
        value: Any = collections.defaultdict(list, a=1)
        assert [get(value, key) for key in [*ext.keys(value), "new"]] == [1, []]


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
