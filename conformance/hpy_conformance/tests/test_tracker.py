"""HPyTracker: what it takes it closes, what it forgets it leaves."""

from __future__ import annotations

import sys
import weakref
from typing import Any

import pytest

from hpy_conformance.tests.collecting import collect


class Thing:
    pass


refcounts = pytest.mark.skipif(not hasattr(sys, "getrefcount"), reason="no reference counts here")


@pytest.mark.parametrize("size", [0, 1, 5, 100])
@pytest.mark.parametrize("count", [0, 1, 5, 6, 1000])
def test_more_or_less_than_the_size(ext: Any, size: int, count: int) -> None:
    assert ext.track(size, tuple(range(count))) is None


def test_closes(ext: Any) -> None:
    thing = Thing()
    ref = weakref.ref(thing)
    ext.track(0, (thing,) * 50)
    del thing
    collect(ref)
    assert ref() is None


@refcounts
@pytest.mark.parametrize("size", [0, 1, 50, 100])
def test_reference_counts(ext: Any, size: int) -> None:
    thing = Thing()
    before = sys.getrefcount(thing)
    ext.track(size, (thing,) * 50)
    ext.two_at_once((thing,) * 30, (thing, thing))
    assert sys.getrefcount(thing) == before


def test_error_while_adding_closes(ext: Any) -> None:
    with pytest.raises(TypeError):
        ext.track(0, 3)


@pytest.mark.parametrize("count", [1, 2, 16])
def test_forget_all(ext: Any, count: int) -> None:
    things = tuple(Thing() for _ in range(count))
    assert ext.forget(things) is things[0]


def test_forget_nothing(ext: Any) -> None:
    assert ext.forget(()) is None


@refcounts
def test_forget_all_reference_counts(ext: Any) -> None:
    thing = Thing()
    before = sys.getrefcount(thing)
    for _ in range(5):
        assert ext.forget((thing, thing)) is thing
    assert sys.getrefcount(thing) == before


def test_add_after_forgetting(ext: Any) -> None:
    first, others = Thing(), [Thing() for _ in range(10)]
    refs = [weakref.ref(other) for other in others]
    assert ext.add_after_forgetting(first, tuple(others)) is first
    del others
    collect(*refs)
    assert [ref() for ref in refs] == [None] * 10


def test_two_at_once(ext: Any) -> None:
    assert ext.two_at_once(tuple(range(20)), ("a", "b", "c")) is None
