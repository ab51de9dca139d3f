"""The members that came with minor version 1 of the ABI."""

from __future__ import annotations

import ctypes
import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hpy_conformance.tests.doubles import Failing, Recorder

FIXTURES = "hpy_conformance.fixtures"
minor_1 = pytest.mark.minor(1)

SIZES = [-sys.maxsize - 1, -11, -10, -3, -1, 0, 1, 3, 9, 10, 11, sys.maxsize]


class FailingIterable(Failing):
    def __iter__(self) -> Iterator[int]:
        raise ZeroDivisionError("iter")


class Endless:
    def __iter__(self) -> Endless:
        return self

    def __next__(self) -> str:
        return "more"


class FailingIterator(Endless):
    def __next__(self) -> str:
        raise ZeroDivisionError("next")


class EndingIterator(Endless):
    def __next__(self) -> str:
        raise StopIteration("with a value")


def test_refused_by_older_hosts(load: Any, host: Any) -> None:
    """A host of minor version 0 must not load a binary that needs more."""
    if host.abi >= (0, 1):
        assert load("minor1").get_dict_type() is dict
    else:
        text = (
            "HPy extension module '.*minor1' requires unsupported version of the HPy runtime. "
            r"Requested version: 0\.1\. Current HPy version: 0\.0\."
        )
        with pytest.raises(RuntimeError, match=text):
            load("minor1")


@pytest.mark.parametrize(("area", "minor"), [("constants", 0), ("fields", 0), ("minor1", 1)])
def test_what_a_binary_asks_for(host: Any, area: str, minor: int) -> None:
    """A binary that was not compiled for more is for every host of the ABI."""
    if host.compiled != "universal":
        pytest.skip("no host asks: the binary is for one Python")
    fixtures = importlib.import_module(FIXTURES)
    paths = [path for folder in fixtures.__path__ for path in Path(folder).glob(f"{area}.hpy0.*")]
    binary = ctypes.CDLL(str(paths[0]))
    assert getattr(binary, f"get_required_hpy_major_version_{area}")() == 0
    assert getattr(binary, f"get_required_hpy_minor_version_{area}")() == minor


@minor_1
def test_dict_type(ext: Any) -> None:
    assert ext.get_dict_type() is dict


@minor_1
@pytest.mark.parametrize("index", SIZES)
def test_list_insert(ext: Any, index: int) -> None:
    items, expected = list(range(10)), list(range(10))
    assert ext.list_insert(items, index, "new") is None
    expected.insert(index, "new")  # type: ignore[arg-type]
    assert items == expected


@minor_1
def test_list_insert_into_subclass_and_empty(ext: Any) -> None:
    class Subclass(list[Any]):
        pass

    items = Subclass()
    ext.list_insert(items, 5, "a")
    ext.list_insert(items, 0, items)
    assert items[0] is items
    assert items[1] == "a"


@minor_1
@pytest.mark.parametrize("wrong", [(), "text", None, {}], ids=type)
def test_list_insert_into_something_else(ext: Any, wrong: object) -> None:
    with pytest.raises((SystemError, TypeError)):
        ext.list_insert(wrong, 0, 1)


@minor_1
@pytest.mark.parametrize("start", SIZES)
@pytest.mark.parametrize("obj", [list(range(10)), tuple(range(10)), "0123456789", b"abcdefghij"])
def test_get_slice(ext: Any, obj: Any, start: int) -> None:
    for end in SIZES:
        result = ext.get_slice(obj, start, end)
        assert type(result) is type(obj)
        assert result == obj[start:end]


@minor_1
@pytest.mark.parametrize("start", SIZES)
def test_set_and_del_slice(ext: Any, start: int) -> None:
    for end in SIZES:
        items, expected = list(range(10)), list(range(10))
        assert ext.set_slice(items, start, end, (70, 71, 72)) is None
        expected[start:end] = (70, 71, 72)
        assert items == expected
        assert ext.del_slice(items, start, end) is None
        del expected[start:end]
        assert items == expected


@minor_1
def test_slices_of_special_methods(ext: Any) -> None:
    sequence = Recorder()
    assert ext.get_slice(sequence, 1, -2) is sequence.log
    ext.set_slice(sequence, -5, 4, "v")
    ext.del_slice(sequence, 0, 3)
    keys = [(entry[0], entry[1].start, entry[1].stop, entry[1].step) for entry in sequence.log]
    assert keys == [("get", 1, -2, None), ("set", -5, 4, None), ("del", 0, 3, None)]
    assert sequence.log[1][2] == "v"


@minor_1
def test_slice_errors(ext: Any) -> None:
    with pytest.raises(ZeroDivisionError, match="^get$"):
        ext.get_slice(Failing(), 0, 1)
    with pytest.raises(ZeroDivisionError, match="^set$"):
        ext.set_slice(Failing(), 0, 1, [])
    with pytest.raises(ZeroDivisionError, match="^del$"):
        ext.del_slice(Failing(), 0, 1)
    for wrong in (5, None, object()):
        with pytest.raises(TypeError):
            ext.get_slice(wrong, 0, 1)
    for wrong in (5, None, (1, 2), "text"):
        with pytest.raises(TypeError):
            ext.set_slice(wrong, 0, 1, ())
        with pytest.raises(TypeError):
            ext.del_slice(wrong, 0, 1)
    with pytest.raises(TypeError):
        ext.set_slice([1], 0, 1, 5)


@minor_1
def test_get_iter(ext: Any) -> None:
    assert list(ext.get_iter([1, 2, 3])) == [1, 2, 3]
    assert list(ext.get_iter("ab")) == ["a", "b"]
    endless = Endless()
    assert ext.get_iter(endless) is endless
    with pytest.raises(ZeroDivisionError, match="^iter$"):
        ext.get_iter(FailingIterable())
    for wrong in (5, None, object()):
        with pytest.raises(TypeError):
            ext.get_iter(wrong)


@minor_1
def test_get_iter_of_what_is_no_iterator(ext: Any) -> None:
    class Wrong:
        def __iter__(self) -> Any:
            return 5

    with pytest.raises(TypeError):
        ext.get_iter(Wrong())


@minor_1
def test_iter_next(ext: Any) -> None:
    iterator = iter(["a", None])
    assert ext.iter_next(iterator) == (True, "a")
    assert ext.iter_next(iterator) == (True, None)
    assert ext.iter_next(iterator) == (False, None)
    assert ext.iter_next(iterator) == (False, None)
    assert ext.iter_next(Endless()) == (True, "more")
    assert ext.iter_next(EndingIterator()) == (False, None)
    with pytest.raises(ZeroDivisionError, match="^next$"):
        ext.iter_next(FailingIterator())


@minor_1
def test_iter_next_of_a_generator(ext: Any) -> None:
    def generator() -> Iterator[int]:
        yield 1
        raise LookupError("in the generator")

    running = generator()
    assert ext.iter_next(running) == (True, 1)
    with pytest.raises(LookupError, match="^'?in the generator'?$"):
        ext.iter_next(running)
    assert ext.iter_next(running) == (False, None)


@minor_1
def test_iter_check(ext: Any) -> None:
    iterators: list[Any] = [iter([]), iter("a"), Endless(), (x for x in "a"), iter({})]
    for iterator in iterators:
        assert ext.iter_check(iterator) is True
    others: list[Any] = [[], "a", None, 5, {}, Endless, range(3)]
    for other in others:
        assert ext.iter_check(other) is False


@minor_1
@pytest.mark.parametrize(
    "parts", [(1, 2, 3), (None, None, None), (None, 5, None), (-1, None, -1), ("a", [], 1.5)]
)
def test_slice_new(ext: Any, parts: tuple[Any, Any, Any]) -> None:
    result = ext.slice_new(*parts)
    assert type(result) is slice
    assert (result.start, result.stop, result.step) == parts


@minor_1
def test_dict_shape(ext: Any) -> None:
    marked = ext.MarkedDict(a=1)
    assert marked == {"a": 1}
    assert marked.mark == 0
    marked.mark = -(2**40)
    marked["b"] = 2
    assert marked.mark == -(2**40)
    assert marked == {"a": 1, "b": 2}
    assert ext.shape(ext.MarkedDict) == 7
    other = ext.MarkedDict()
    assert other.mark == 0
    assert isinstance(other, dict)


@minor_1
def test_subclass_of_dict_shape(ext: Any) -> None:
    class Subclass(ext.MarkedDict):  # type: ignore[misc]
        pass

    marked = Subclass(x=1)
    marked.mark = 7
    marked.attribute = "set"
    for i in range(1000):
        marked[i] = i
    assert marked.mark == 7
    assert len(marked) == 1001
    assert marked.attribute == "set"
    assert ext.shape(Subclass) == 7
