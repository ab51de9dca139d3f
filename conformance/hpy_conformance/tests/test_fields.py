"""HPyField: store, load, null, who owns what, and garbage collection."""

from __future__ import annotations

import gc
import sys
import weakref
from typing import Any

import pytest

from hpy_conformance.tests.collecting import collect, settle

KINDS = ["Pair", "Untraced", "Box", "UntracedBox", "Attributed"]
TRACED = ["Pair", "Box", "Attributed"]
COUNTED = ["Pair", "Untraced"]
refcounts = pytest.mark.skipif(not hasattr(sys, "getrefcount"), reason="no reference counts here")
cpython = pytest.mark.skipif(
    sys.implementation.name != "cpython", reason="about CPython's garbage collector"
)


class Thing:
    pass


@pytest.fixture
def counted(ext: Any) -> Any:
    settle()
    ext.reset_destroyed()
    return ext


@pytest.mark.parametrize("kind", KINDS)
class TestStoreAndLoad:
    @pytest.mark.parametrize("value", [None, 3, "text", [1], Thing, 2**100, 1.5], ids=repr)
    def test_same_object(self, ext: Any, kind: str, value: Any) -> None:
        pair = getattr(ext, kind)()
        pair.store("first", value)
        assert pair.load("first") is value
        assert pair.load("first") is value

    def test_null_at_first(self, ext: Any, kind: str) -> None:
        pair = getattr(ext, kind)()
        for which in ("first", "second"):
            with pytest.raises(LookupError):
                pair.load(which)

    def test_fields_are_apart(self, ext: Any, kind: str) -> None:
        pair = getattr(ext, kind)("one", "two")
        assert (pair.load("first"), pair.load("second")) == ("one", "two")
        pair.swap()
        assert (pair.load("first"), pair.load("second")) == ("two", "one")

    def test_overwriting(self, ext: Any, kind: str) -> None:
        pair = getattr(ext, kind)()
        for value in range(1000, 1100):
            pair.store("first", [value])
            assert pair.load("first") == [value]

    def test_null_after_clearing(self, ext: Any, kind: str) -> None:
        pair = getattr(ext, kind)("one", "two")
        pair.clear("first")
        with pytest.raises(LookupError):
            pair.load("first")
        assert pair.load("second") == "two"
        pair.clear("first")
        pair.store("first", "again")
        assert pair.load("first") == "again"

    def test_itself(self, ext: Any, kind: str) -> None:
        pair = getattr(ext, kind)()
        pair.store("first", pair)
        assert pair.load("first") is pair
        pair.clear("first")

    def test_stored_again(self, ext: Any, kind: str) -> None:
        thing = Thing()
        ref = weakref.ref(thing)
        pair = getattr(ext, kind)(thing)
        del thing
        for _ in range(10):
            assert pair.store_again() is ref()
        settle()
        assert ref() is not None
        del pair
        collect(ref)
        assert ref() is None


@pytest.mark.parametrize("kind", KINDS)
class TestOwnership:
    def test_held(self, ext: Any, kind: str) -> None:
        thing = Thing()
        ref = weakref.ref(thing)
        pair = getattr(ext, kind)(thing)
        del thing
        settle()
        assert ref() is pair.load("first")

    def test_overwritten_object_is_released(self, ext: Any, kind: str) -> None:
        thing = Thing()
        ref = weakref.ref(thing)
        pair = getattr(ext, kind)(thing)
        del thing
        pair.store("first", 1)
        collect(ref)
        assert ref() is None

    def test_cleared_object_is_released(self, ext: Any, kind: str) -> None:
        thing = Thing()
        ref = weakref.ref(thing)
        pair = getattr(ext, kind)(thing)
        del thing
        pair.clear("first")
        collect(ref)
        assert ref() is None

    def test_dies_with_its_owner(self, counted: Any, kind: str) -> None:
        first, second = Thing(), Thing()
        refs = weakref.ref(first), weakref.ref(second)
        pair = getattr(counted, kind)(first, second)
        del first, second, pair
        collect(*refs)
        assert [ref() for ref in refs] == [None, None]
        assert counted.get_destroyed() == (kind in COUNTED)

    def test_release_that_looks_at_the_field(self, ext: Any, kind: str) -> None:
        """The new object is in the field before the old one dies."""
        seen: list[Any] = []
        pair = getattr(ext, kind)()

        class Dying:
            def __del__(self) -> None:
                seen.append(pair.load("first"))

        pair.store("first", Dying())
        pair.store("first", "new")
        collect(done=lambda: bool(seen))
        assert seen == ["new"]

    @refcounts
    def test_reference_counts(self, ext: Any, kind: str) -> None:
        thing, pair = Thing(), getattr(ext, kind)()
        before = sys.getrefcount(thing)
        pair.store("first", thing)
        assert sys.getrefcount(thing) == before + 1
        for _ in range(10):
            pair.load("first")
        pair.store("first", thing)
        assert sys.getrefcount(thing) == before + 1
        pair.clear("first")
        assert sys.getrefcount(thing) == before


class TestCollection:
    def test_itself(self, counted: Any) -> None:
        pair = counted.Pair()
        pair.store("first", pair)
        del pair
        collect(done=lambda: counted.get_destroyed() == 1)
        assert counted.get_destroyed() == 1

    def test_two(self, counted: Any) -> None:
        one, two = counted.Pair(), counted.Pair()
        one.store("first", two)
        two.store("second", one)
        del one, two
        collect(done=lambda: counted.get_destroyed() == 2)
        assert counted.get_destroyed() == 2

    def test_through_python_objects(self, counted: Any) -> None:
        pair, thing = counted.Pair(), Thing()
        ref = weakref.ref(thing)
        thing.items = [{"pair": pair}]  # type: ignore[attr-defined]
        pair.store("first", thing)
        del pair, thing
        collect(ref)
        assert ref() is None
        assert counted.get_destroyed() == 1

    def test_reachable_cycle_stays(self, counted: Any) -> None:
        pair = counted.Pair()
        pair.store("first", [pair])
        settle()
        assert counted.get_destroyed() == 0
        assert pair.load("first")[0] is pair

    def test_many(self, counted: Any) -> None:
        for _ in range(1000):
            one, two = counted.Pair(), counted.Pair()
            one.store("first", two)
            two.store("first", one)
        del one, two
        collect(done=lambda: counted.get_destroyed() == 2000)
        assert counted.get_destroyed() == 2000

    def test_python_subclass(self, counted: Any) -> None:
        class Sub(counted.Pair):  # type: ignore[misc]
            pass

        made, thing = Sub(), Thing()
        ref = weakref.ref(thing)
        made.attribute = made
        made.store("first", thing)
        thing.back = made  # type: ignore[attr-defined]
        del made, thing
        collect(ref)
        assert ref() is None
        assert counted.get_destroyed() == 1

    @cpython
    def test_collection_while_making(self, counted: Any) -> None:
        threshold = gc.get_threshold()
        gc.set_threshold(1)
        try:
            pairs = [counted.Pair(Thing(), [i]) for i in range(500)]
        finally:
            gc.set_threshold(*threshold)
        assert [pair.load("second") for pair in pairs] == [[i] for i in range(500)]


@cpython
class TestCollector:
    @pytest.mark.parametrize("kind", KINDS)
    def test_tracked(self, ext: Any, kind: str) -> None:
        assert gc.is_tracked(getattr(ext, kind)()) == (not kind.startswith("Untraced"))

    @pytest.mark.parametrize("kind", TRACED)
    def test_referents(self, ext: Any, kind: str) -> None:
        first, second = [1], [2]
        pair = getattr(ext, kind)(first, second)
        assert [r for r in gc.get_referents(pair) if not isinstance(r, type)] == [first, second]
        pair.clear("first")
        assert [r for r in gc.get_referents(pair) if not isinstance(r, type)] == [second]
        assert pair in gc.get_referrers(second)

    @pytest.mark.parametrize("kind", TRACED)
    def test_referents_of_a_python_subclass(self, ext: Any, kind: str) -> None:
        sub = type("Sub", (getattr(ext, kind),), {"__slots__": ()})
        first = [1]
        assert first in gc.get_referents(sub(first))
