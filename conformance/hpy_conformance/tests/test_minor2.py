"""The members that came with minor version 2 of the ABI: views of sequences."""

from __future__ import annotations

import array
import collections
import ctypes
import enum
import gc
import math
import struct
import sys
from collections.abc import Callable
from typing import Any

import pytest

minor_2 = pytest.mark.minor(2)

ITEMS, INT64S, DOUBLES = range(3)
# what the fixture's Refusing(n) raises
REFUSALS = (BufferError, TypeError, ValueError, ZeroDivisionError)
KINDS = (ITEMS, INT64S, DOUBLES)
NUMBERS = (INT64S, DOUBLES)
INT64_MIN, INT64_MAX = -(2**63), 2**63 - 1
# around where ints of CPython get one digit more, and where C's types end
BORDERS = [
    sign * (2**bits + more)
    for bits in (0, 15, 16, 29, 30, 31, 32, 53, 60, 62)
    for sign in (1, -1)
    for more in (-1, 0, 1)
]
SWAPPED = ">" if sys.byteorder == "little" else "<"
NATIVE = "<" if sys.byteorder == "little" else ">"

Pair = collections.namedtuple("Pair", "one other")


class ListOfMine(list):  # type: ignore[type-arg]
    """Whose methods tell of other items than it has."""

    def __getitem__(self, index: Any) -> Any:
        return "another"

    def __len__(self) -> int:
        return 77


class Colour(enum.IntEnum):
    RED = 7


class Indexed:
    """An integer by __index__, after calling something."""

    def __init__(self, value: object, then: Callable[[], object] = int) -> None:
        self.value = value
        self.then = then

    def __index__(self) -> Any:
        self.then()
        if isinstance(self.value, BaseException):
            raise self.value
        return self.value


class Floating:
    def __init__(self, value: object, then: Callable[[], object] = int) -> None:
        self.value = value
        self.then = then

    def __float__(self) -> Any:
        self.then()
        if isinstance(self.value, BaseException):
            raise self.value
        return self.value


def seen(ext: Any, kind: int, thing: object) -> list[Any] | None:
    """The numbers in a view, direct or not; None without one."""
    found = ext.view(kind, thing)
    if found is not None:
        assert found[1] == 8
    return None if found is None else list(found[0])


def other_things() -> list[object]:
    return [
        None, 5, 1.5, "text", {1, 2}, {1: 2}, range(3), iter([1]), object(), b"bytes of text",
        bytearray(16), collections.deque([1, 2]),
    ]  # fmt: skip


def test_refused_by_older_hosts(load: Any, host: Any) -> None:
    """A host of a lower minor version must not load a binary that needs more."""
    if host.abi >= (0, 2):
        assert load("minor2").view(ITEMS, ()) is not None
    else:
        text = (
            "HPy extension module '.*minor2' requires unsupported version of the HPy runtime. "
            rf"Requested version: 0\.2\. Current HPy version: 0\.{host.abi[1]}\."
        )
        with pytest.raises(RuntimeError, match=text):
            load("minor2")


@minor_2
def test_layout(ext: Any) -> None:
    assert ext.layout() == [0, 0, 0, 0, 1, 2, 3, 4, 8]


@minor_2
@pytest.mark.parametrize("kind", KINDS)
def test_no_view_is_no_error(ext: Any, kind: int) -> None:
    for thing in other_things():
        assert ext.view(kind, thing) is None
        assert ext.leaves_zero(kind, thing)


class TestItems:
    pytestmark = minor_2

    @pytest.mark.parametrize("make", [list, tuple])
    @pytest.mark.parametrize("length", [0, 1, 2, 9, 100, 5000])
    def test_items(self, ext: Any, make: Any, length: int) -> None:
        things = [object() for _ in range(length)]
        found, size, direct = ext.view(ITEMS, make(things))
        assert len(found) == length
        assert all(a is b for a, b in zip(found, things))
        assert size == struct.calcsize("P")
        assert direct in (False, True)

    def test_subclasses(self, ext: Any) -> None:
        one, other = object(), object()
        assert ext.view(ITEMS, Pair(one, other))[0] == [one, other]
        assert ext.view(ITEMS, ListOfMine([one, other]))[0] == [one, other]
        assert ext.view(ITEMS, sys.version_info)[0] == list(sys.version_info)

    @pytest.mark.parametrize("make", [list, tuple])
    def test_the_view_keeps_the_items(self, ext: Any, make: Any) -> None:
        assert ext.held(ITEMS, lambda: make([f"{n}th" for n in range(20)]), gc.collect) == [
            f"{n}th" for n in range(20)
        ]

    @pytest.mark.parametrize("make", [list, tuple])
    def test_two_views(self, ext: Any, make: Any) -> None:
        things = [object(), object()]
        assert ext.both(ITEMS, make(things)) == things

    def test_a_copy_may_be_left_behind(self, ext: Any) -> None:
        """Where the items of a list are not its own ones, what becomes of it does not matter."""
        things = ["first", "second"]
        is_direct = ext.view(ITEMS, things)[2]
        meanwhile = gc.collect if is_direct else things.clear
        assert ext.held(ITEMS, lambda: things, meanwhile) == ["first", "second"]

    def test_ends_empty(self, ext: Any) -> None:
        assert ext.ends_empty(ITEMS, [1, 2]) is True
        assert ext.ends_empty(ITEMS, ()) is True

    def test_error_while_it_is_held(self, ext: Any) -> None:
        def fail() -> None:
            raise ZeroDivisionError("meanwhile")

        for kind in KINDS:
            with pytest.raises(ZeroDivisionError, match="meanwhile"):
                ext.held(kind, lambda: [1, 2], fail)


@pytest.mark.parametrize("make", [list, tuple])
class TestIntegers:
    pytestmark = minor_2

    @pytest.mark.parametrize("length", [0, 1, 7, 64, 5000])
    def test_numbers(self, ext: Any, make: Any, length: int) -> None:
        assert ext.view(INT64S, make(range(length))) == (list(range(length)), 8, False)

    def test_borders(self, ext: Any, make: Any) -> None:
        numbers = [*BORDERS, INT64_MIN, INT64_MAX, INT64_MIN + 1]
        assert ext.view(INT64S, make(numbers))[0] == numbers
        assert ext.aligned(INT64S, make(numbers)) is True

    @pytest.mark.parametrize("number", [INT64_MAX + 1, INT64_MIN - 1, 2**64, 10**100, -(10**100)])
    @pytest.mark.parametrize("place", [0, 2, 4])
    def test_too_large(self, ext: Any, make: Any, number: int, place: int) -> None:
        numbers: list[Any] = [1, -1, 2, -2]
        numbers.insert(place, number)
        with pytest.raises(OverflowError):
            ext.view(INT64S, make(numbers))
        assert ext.leaves_zero(INT64S, make(numbers))
        numbers[0:0] = [True, Indexed(3)]
        with pytest.raises(OverflowError):
            ext.view(INT64S, make(numbers))

    def test_other_integers(self, ext: Any, make: Any) -> None:
        numbers = [1, True, Colour.RED, Indexed(-1), Indexed(INT64_MIN), False, 2]
        assert ext.view(INT64S, make(numbers))[0] == [1, 1, 7, -1, INT64_MIN, 0, 2]

    @pytest.mark.parametrize("item", [1.0, "1", None, 1j, [1], Floating(1.0), Indexed("text")])
    def test_no_integer(self, ext: Any, make: Any, item: object) -> None:
        for items in ([item], [1, 2, item], [item, 2**70]):
            with pytest.raises(TypeError):
                ext.view(INT64S, make(items))
            assert ext.leaves_zero(INT64S, make(items))

    def test_error_in_index(self, ext: Any, make: Any) -> None:
        with pytest.raises(ZeroDivisionError, match="index"):
            ext.view(INT64S, make([1, Indexed(ZeroDivisionError("index")), 2]))

    def test_a_copy_may_be_left_behind(self, ext: Any, make: Any) -> None:
        numbers = make(range(1000))
        meanwhile = numbers.clear if make is list else gc.collect
        assert ext.held(INT64S, lambda: numbers, meanwhile) == list(range(1000))

    def test_two_views(self, ext: Any, make: Any) -> None:
        assert ext.both(INT64S, make([3, 4])) == [3, 4]
        assert ext.ends_empty(INT64S, make([3, 4])) is True


@pytest.mark.parametrize("make", [list, tuple])
class TestDoubles:
    pytestmark = minor_2

    @pytest.mark.parametrize("length", [0, 1, 7, 64, 5000])
    def test_numbers(self, ext: Any, make: Any, length: int) -> None:
        numbers = [n / 4 for n in range(length)]
        assert ext.view(DOUBLES, make(numbers)) == (numbers, 8, False)

    def test_borders(self, ext: Any, make: Any) -> None:
        numbers = [0.0, -1.0, sys.float_info.max, sys.float_info.min, 5e-324, math.inf, -math.inf]
        assert ext.view(DOUBLES, make(numbers))[0] == numbers
        assert ext.aligned(DOUBLES, make(numbers)) is True
        found = ext.view(DOUBLES, make([-0.0, math.nan]))[0]
        assert math.copysign(1, found[0]) == -1
        assert math.isnan(found[1])

    def test_integers(self, ext: Any, make: Any) -> None:
        numbers = [*BORDERS, 2**64, -(10**300), 1.5]
        assert ext.view(DOUBLES, make(numbers))[0] == [float(n) for n in numbers]

    def test_other_numbers(self, ext: Any, make: Any) -> None:
        class Mine(float):
            def __float__(self) -> float:
                return 99.0

        numbers = [1.5, True, Colour.RED, Indexed(-1), Floating(2.25), Mine(0.5), 3]
        assert ext.view(DOUBLES, make(numbers))[0] == [1.5, 1.0, 7.0, -1.0, 2.25, 0.5, 3.0]

    @pytest.mark.parametrize("number", [10**400, -(10**400), 2**1024])
    def test_too_large(self, ext: Any, make: Any, number: int) -> None:
        for items in ([number], [1.0, 2, number, 3], [Floating(1.0), number]):
            with pytest.raises(OverflowError):
                ext.view(DOUBLES, make(items))
            assert ext.leaves_zero(DOUBLES, make(items))

    @pytest.mark.parametrize("item", ["1", None, 1j, [1.0], Floating("text"), b"1"])
    def test_no_number(self, ext: Any, make: Any, item: object) -> None:
        for items in ([item], [1.0, 2, item]):
            with pytest.raises(TypeError):
                ext.view(DOUBLES, make(items))
            assert ext.leaves_zero(DOUBLES, make(items))

    def test_error_in_float(self, ext: Any, make: Any) -> None:
        with pytest.raises(ZeroDivisionError, match="float"):
            ext.view(DOUBLES, make([1.0, Floating(ZeroDivisionError("float")), 2]))


@minor_2
@pytest.mark.parametrize("kind", NUMBERS)
def test_a_list_that_changes_meanwhile(ext: Any, kind: int) -> None:
    """The items at the time of the call are converted, whatever their methods do to the list."""
    numbers: list[Any] = []
    one = Indexed if kind == INT64S else Floating

    def shrink() -> None:
        del numbers[1:]
        gc.collect()

    def grow() -> None:
        numbers.extend([1, 2, 3] * 1000)

    value = 5 if kind == INT64S else 5.0
    numbers[:] = [1, one(value, shrink), 10**5, *(one(value) for _ in range(50)), 3]
    assert ext.view(kind, numbers)[0] == [1, 5, 10**5, *[5] * 50, 3]
    assert len(numbers) == 1
    numbers[:] = [1, one(value, grow), 3]
    assert ext.view(kind, numbers)[0] == [1, 5, 3]
    assert len(numbers) == 3003


@minor_2
@pytest.mark.parametrize("kind", NUMBERS)
def test_subclasses_as_numbers(ext: Any, kind: int) -> None:
    assert ext.view(kind, ListOfMine([3, 4]))[0] == [3, 4]
    assert ext.view(kind, Pair(3, 4))[0] == [3, 4]


class TestBuffers:
    pytestmark = minor_2

    @pytest.mark.parametrize(("kind", "code"), [(INT64S, "q"), (DOUBLES, "d")])
    @pytest.mark.parametrize("length", [0, 1, 1000])
    def test_array(self, ext: Any, kind: int, code: str, length: int) -> None:
        numbers = array.array(code, range(length))
        assert seen(ext, kind, numbers) == list(numbers)
        assert seen(ext, kind, memoryview(numbers)) == list(numbers)
        assert ext.view(ITEMS, numbers) is None

    def test_borders(self, ext: Any) -> None:
        numbers = array.array("q", [INT64_MIN, -1, 0, INT64_MAX])
        assert ext.view(INT64S, numbers)[0] == [INT64_MIN, -1, 0, INT64_MAX]

    @pytest.mark.parametrize("code", "bBhHiIlLQf")
    def test_arrays_of_something_else(self, ext: Any, code: str) -> None:
        numbers = array.array(code, [1, 2, 3, 4])
        is_same = code == "l" and numbers.itemsize == 8
        assert seen(ext, INT64S, numbers) == ([1, 2, 3, 4] if is_same else None)
        assert ext.view(DOUBLES, numbers) is None

    def test_each_other(self, ext: Any) -> None:
        assert ext.view(DOUBLES, array.array("q", [1])) is None
        assert ext.view(INT64S, array.array("d", [1])) is None

    def test_size_in_words(self, ext: Any) -> None:
        numbers = memoryview(array.array("q", [3, -4])).cast("B").cast("n")
        expected = [3, -4] if struct.calcsize("n") == 8 else None
        assert seen(ext, INT64S, numbers) == expected

    @pytest.mark.parametrize(("kind", "code"), [(INT64S, "q"), (DOUBLES, "d")])
    def test_not_one_behind_the_other(self, ext: Any, kind: int, code: str) -> None:
        numbers = memoryview(array.array(code, range(10)))
        assert ext.view(kind, numbers[::2]) is None
        assert ext.view(kind, numbers[::-1]) is None
        assert seen(ext, kind, numbers[2:5]) == [2, 3, 4]
        assert ext.leaves_zero(kind, numbers[::2])

    @pytest.mark.parametrize(("kind", "code"), [(INT64S, "q"), (DOUBLES, "d")])
    def test_dimensions(self, ext: Any, kind: int, code: str) -> None:
        raw = memoryview(array.array(code, range(6))).cast("B")
        assert ext.view(kind, raw.cast(code, [2, 3])) is None
        assert ext.view(kind, raw[:8].cast(code, [])) is None
        assert seen(ext, kind, raw.cast(code, [6])) == [0, 1, 2, 3, 4, 5]

    @pytest.mark.parametrize(("kind", "code"), [(INT64S, "q"), (DOUBLES, "d")])
    def test_not_aligned(self, ext: Any, kind: int, code: str) -> None:
        raw = memoryview(array.array(code, range(6))).cast("B")
        assert seen(ext, kind, raw[8:40].cast(code)) == [1, 2, 3, 4]
        assert ext.view(kind, raw[1:33].cast(code)) is None
        assert ext.view(kind, raw[4:36].cast(code)) is None

    @pytest.mark.parametrize(("kind", "type_"), [(INT64S, "c_int64"), (DOUBLES, "c_double")])
    def test_byte_order(self, ext: Any, kind: int, type_: str) -> None:
        native = getattr(ctypes, type_)
        numbers = (native * 3)(1, 2, 3)
        assert memoryview(numbers).format in {f"{NATIVE}q", f"{NATIVE}l", f"{NATIVE}d"}
        if memoryview(numbers).format != f"{NATIVE}l":
            assert seen(ext, kind, numbers) == [1, 2, 3]
        swapped = native.__ctype_be__ if SWAPPED == ">" else native.__ctype_le__
        assert memoryview((swapped * 3)()).format[0] == SWAPPED
        assert ext.view(kind, (swapped * 3)(1, 2, 3)) is None

    def test_does_not_move_meanwhile(self, ext: Any) -> None:
        """A buffer that is seen directly cannot be resized; a copy is not concerned."""
        numbers = array.array("q", [1, 2])
        refused: list[type] = []

        def grow() -> None:
            try:
                numbers.append(3)
            except BufferError:
                refused.append(BufferError)

        is_direct = ext.view(INT64S, numbers)[2]
        assert ext.held(INT64S, lambda: numbers, grow) == [1, 2]
        assert refused == [BufferError] * is_direct
        numbers.append(4)
        assert ext.view(INT64S, numbers)[0][-1] == 4

    def test_the_view_keeps_the_object(self, ext: Any) -> None:
        made = ext.held(DOUBLES, lambda: array.array("d", range(1000)), gc.collect)
        assert made == list(range(1000))

    def test_two_views(self, ext: Any) -> None:
        assert ext.both(INT64S, array.array("q", [3, 4])) == [3, 4]
        assert ext.ends_empty(INT64S, array.array("q", [3, 4])) is True

    @pytest.mark.parametrize("kind", NUMBERS)
    def test_refused(self, ext: Any, kind: int) -> None:
        for error in (BufferError, TypeError, ValueError):
            thing = ext.Refusing(REFUSALS.index(error))
            assert ext.view(kind, thing) is None
            assert ext.leaves_zero(kind, thing)

    @pytest.mark.parametrize("kind", NUMBERS)
    def test_error(self, ext: Any, kind: int) -> None:
        thing = ext.Refusing(REFUSALS.index(ZeroDivisionError))
        with pytest.raises(ZeroDivisionError, match="refused"):
            ext.view(kind, thing)
        assert ext.leaves_zero(kind, thing)


@minor_2
def test_threads_may_change_a_list(ext: Any, host: Any) -> None:
    """Numbers of a list are of one moment, whatever other threads do meanwhile."""
    import threading

    numbers = [1] * 2000
    done = threading.Event()

    def change() -> None:
        while not done.is_set():
            numbers[:] = [2] * 3000
            numbers[:] = [1] * 2000

    thread = threading.Thread(target=change)
    thread.start()
    try:
        for _ in range(200):
            found = ext.view(INT64S, numbers)[0]
            assert (len(found), set(found)) in [(2000, {1}), (3000, {2})]
    finally:
        done.set()
        thread.join()
