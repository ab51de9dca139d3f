"""Items, by a Python key, a C integer and a C string."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import pytest

from hpy_conformance.tests.doubles import Failing, Recorder


class FailingContainer(Failing):
    def __contains__(self, key: object) -> bool:
        raise ZeroDivisionError("contains")

    def __len__(self) -> int:
        raise ZeroDivisionError("len")


@pytest.mark.parametrize("way", ["", "_i"])
def test_sequence(ext: Any, way: str) -> None:
    get, set_ = getattr(ext, f"get{way}"), getattr(ext, f"set{way}")
    delete = getattr(ext, f"del{way}")
    items = ["a", "b", "c"]
    assert [get(items, i) for i in range(3)] == ["a", "b", "c"]
    assert get(items, -1) == "c"
    assert get(("x", "y"), 1) == "y"
    assert get("text", 2) == "x"
    assert get(b"abc", 0) == 97
    assert set_(items, 0, "A") is None
    assert set_(items, -1, "C") is None
    assert items == ["A", "b", "C"]
    assert delete(items, 1) is None
    assert delete(items, -1) is None
    assert items == ["A"]


@pytest.mark.parametrize("way", ["", "_i"])
@pytest.mark.parametrize("index", [3, -4, sys.maxsize, -sys.maxsize - 1])
def test_sequence_index_error(ext: Any, way: str, index: int) -> None:
    with pytest.raises(IndexError):
        getattr(ext, f"get{way}")([1, 2, 3], index)
    with pytest.raises(IndexError):
        getattr(ext, f"get{way}")((1, 2, 3), index)
    with pytest.raises(IndexError):
        getattr(ext, f"set{way}")([1, 2, 3], index, 0)
    with pytest.raises(IndexError):
        getattr(ext, f"del{way}")([1, 2, 3], index)


@pytest.mark.parametrize(
    ("way", "key"),
    [("", "key"), ("", 5), ("", (1, "a")), ("", None)]
    + [("_i", 0), ("_i", -7), ("_i", sys.maxsize), ("_i", -sys.maxsize - 1)]
    + [("_s", "key"), ("_s", ""), ("_s", "\xe4\u20ac\U0001f40d")],
    ids=ascii,
)
def test_dict(ext: Any, way: str, key: Any) -> None:
    values: dict[Any, Any] = {}
    value = object()
    with pytest.raises(KeyError) as caught:
        getattr(ext, f"get{way}")(values, key)
    assert caught.value.args == (key,)
    assert getattr(ext, f"set{way}")(values, key, value) is None
    assert values == {key: value}
    assert getattr(ext, f"get{way}")(values, key) is value
    assert getattr(ext, f"del{way}")(values, key) is None
    assert values == {}
    with pytest.raises(KeyError):
        getattr(ext, f"del{way}")(values, key)


class Defaults(dict[Any, Any]):
    """A dict that has an answer to everything."""

    def __missing__(self, key: object) -> object:
        return ("missing", key)


@pytest.mark.parametrize(("way", "key"), [("", "k"), ("", (1,)), ("_i", 3), ("_s", "text")])
def test_subclass_of_dict(ext: Any, way: str, key: object) -> None:
    assert getattr(ext, f"get{way}")(Defaults(), key) == ("missing", key)


def test_key_of_a_dict_that_fails(ext: Any) -> None:
    with pytest.raises(TypeError, match="unhashable"):
        ext.get({}, [])

    class Key:
        def __hash__(self) -> int:
            return hash("key")

        def __eq__(self, other: object) -> bool:
            raise ZeroDivisionError("eq")

    with pytest.raises(ZeroDivisionError, match="^eq$"):
        ext.get({"key": 1}, Key())


@pytest.mark.parametrize(("way", "key"), [("", "k"), ("", slice(1, 2)), ("_i", -3), ("_s", "text")])
def test_special_methods(ext: Any, way: str, key: object) -> None:
    mapping = Recorder()
    assert getattr(ext, f"get{way}")(mapping, key) is mapping.log
    getattr(ext, f"set{way}")(mapping, key, 1)
    getattr(ext, f"del{way}")(mapping, key)
    assert mapping.log == [("get", key), ("set", key, 1), ("del", key)]


@pytest.mark.parametrize(("way", "key"), [("", "k"), ("_i", 1), ("_s", "text")])
def test_errors_pass_through(ext: Any, way: str, key: object) -> None:
    with pytest.raises(ZeroDivisionError, match="^get$"):
        getattr(ext, f"get{way}")(Failing(), key)
    with pytest.raises(ZeroDivisionError, match="^set$"):
        getattr(ext, f"set{way}")(Failing(), key, 1)
    with pytest.raises(ZeroDivisionError, match="^del$"):
        getattr(ext, f"del{way}")(Failing(), key)


@pytest.mark.parametrize(("way", "key"), [("", "k"), ("_i", 1), ("_s", "text")])
@pytest.mark.parametrize("obj", [5, None, object()], ids=type)
def test_no_items(ext: Any, way: str, key: object, obj: object) -> None:
    with pytest.raises(TypeError):
        getattr(ext, f"get{way}")(obj, key)
    with pytest.raises(TypeError):
        getattr(ext, f"set{way}")(obj, key, 1)
    with pytest.raises(TypeError):
        getattr(ext, f"del{way}")(obj, key)


def test_immutable(ext: Any) -> None:
    with pytest.raises(TypeError):
        ext.set_i((1, 2), 0, 3)
    with pytest.raises(TypeError):
        ext.del_i("text", 0)


@pytest.mark.parametrize("key", ["k", None, 1.0], ids=type)
def test_wrong_key_of_a_list(ext: Any, key: object) -> None:
    with pytest.raises(TypeError):
        ext.get([1], key)
    with pytest.raises(TypeError):
        ext.set([1], key, 1)
    with pytest.raises(TypeError):
        getattr(ext, "del")([1], key)


def test_string_key_of_a_list(ext: Any) -> None:
    with pytest.raises(TypeError):
        ext.get_s([1], "0")


def test_slices(ext: Any) -> None:
    items = [0, 1, 2, 3]
    assert ext.get(items, slice(1, 3)) == [1, 2]
    ext.set(items, slice(1, 3), "ab")
    assert items == [0, "a", "b", 3]
    getattr(ext, "del")(items, slice(0, 2))
    assert items == ["b", 3]


def test_contains(ext: Any) -> None:
    class Iterable:
        def __iter__(self) -> Iterator[int]:
            return iter([1, 2])

    assert ext.contains([1, 2], 2) is True
    assert ext.contains([1, 2], 3) is False
    assert ext.contains({"a": 1}, "a") is True
    assert ext.contains("text", "ex") is True
    assert ext.contains(Iterable(), 2) is True
    assert ext.contains(Iterable(), 3) is False
    with pytest.raises(TypeError):
        ext.contains(5, 1)
    with pytest.raises(TypeError):
        ext.contains({}, [])
    with pytest.raises(ZeroDivisionError, match="^contains$"):
        ext.contains(FailingContainer(), 1)


def test_length(ext: Any) -> None:
    class Length:
        def __init__(self, value: Any) -> None:
            self.value = value

        def __len__(self) -> Any:
            return self.value

    for obj in ([], [1, 2], (), "four", b"\0", {1: 2}, {1, 2, 3}, range(10)):
        assert ext.length(obj) == len(obj)
    assert ext.length(Length(sys.maxsize)) == sys.maxsize
    for wrong in (5, None, object(), iter([])):
        with pytest.raises(TypeError):
            ext.length(wrong)
    with pytest.raises(ValueError):
        ext.length(Length(-1))
    with pytest.raises(OverflowError):
        ext.length(Length(sys.maxsize + 1))
    with pytest.raises(TypeError):
        ext.length(Length("no int"))
    with pytest.raises(ZeroDivisionError, match="^len$"):
        ext.length(FailingContainer())
