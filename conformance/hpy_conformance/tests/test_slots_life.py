"""tp_new, tp_init, tp_finalize and tp_destroy: arguments, errors, and each end exactly once."""

from __future__ import annotations

import weakref
from typing import Any

import pytest

from hpy_conformance.tests.collecting import collect, settle

MORTAL = ["Plain", "Collected", "PlainFinalized", "CollectedFinalized"]
FINALIZED = ["PlainFinalized", "CollectedFinalized"]
COLLECTED = ["Collected", "CollectedFinalized"]


def collect_until(ext: Any, destroyed: int) -> Any:
    """Collect until so many were destroyed; all counters."""
    collect(done=lambda: ext.counts()["destroyed"] == destroyed)
    return ext.counts()


@pytest.fixture
def revived(ext: Any) -> Any:
    settle()
    back: list[Any] = []
    ext.reset(back)
    yield back
    back.clear()


class TestNewAndInit:
    @pytest.mark.parametrize("args", [(), (1,), (1, "two", None), tuple(range(100))])
    def test_positional(self, ext: Any, args: Any) -> None:
        made = ext.Recorder(*args)
        assert type(made) is ext.Recorder
        assert made.new_arguments == (args, {})
        assert made.init_arguments == (args, {})

    @pytest.mark.parametrize("args", [(), (1,), tuple(range(100))])
    @pytest.mark.parametrize("kw", [{"a": 1}, {"z": 1, "ä": 2, "a": 3}])
    def test_keywords(self, ext: Any, args: Any, kw: Any) -> None:
        made = ext.Recorder(*args, **kw)
        assert made.new_arguments == (args, kw)
        assert made.init_arguments == (args, kw)
        assert list(made.new_arguments[1]) == list(kw)

    def test_new_alone(self, ext: Any) -> None:
        made = ext.Recorder.__new__(ext.Recorder, 1, k=2)
        assert made.new_arguments == ((1,), {"k": 2})
        assert made.init_arguments is None

    def test_init_again(self, ext: Any) -> None:
        made = ext.Recorder(1)
        assert made.__init__(2, k=3) is None
        assert made.new_arguments == ((1,), {})
        assert made.init_arguments == ((2,), {"k": 3})

    def test_error_in_new(self, ext: Any) -> None:
        with pytest.raises(LookupError, match="from tp_new"):
            ext.Recorder("fail new")

    def test_error_in_init(self, ext: Any) -> None:
        with pytest.raises(LookupError, match="from tp_init"):
            ext.Recorder("fail init")
        made = ext.Recorder()
        with pytest.raises(LookupError, match="from tp_init"):
            made.__init__("fail init")

    def test_new_of_another_type_is_not_initialised(self, ext: Any) -> None:
        assert ext.Recorder("other") == "not a Recorder"

    def test_new_needs_a_type(self, ext: Any) -> None:
        with pytest.raises(TypeError):
            ext.Recorder.__new__()
        with pytest.raises(TypeError):
            ext.Recorder.__new__(3)
        with pytest.raises(TypeError):
            ext.Recorder.__new__(int)

    def test_python_subclass(self, ext: Any) -> None:
        class Sub(ext.Recorder):  # type: ignore[misc]
            def __new__(cls, *args: Any, **kw: Any) -> Any:
                return super().__new__(cls, "new", *args, **kw)

            def __init__(self, *args: Any, **kw: Any) -> None:
                super().__init__("init", *args, **kw)
                self.note = "in the dict"

        made = Sub(1, k=2)
        assert made.new_arguments == (("new", 1), {"k": 2})
        assert made.init_arguments == (("init", 1), {"k": 2})
        assert made.note == "in the dict"


@pytest.mark.parametrize("name", MORTAL)
class TestDestroy:
    def test_once(self, ext: Any, revived: Any, name: str) -> None:
        made = getattr(ext, name)(5)
        assert ext.counts()["destroyed"] == 0
        del made
        counts = collect_until(ext, destroyed=1)
        assert (counts["destroyed"], counts["sum"], counts["order_errors"]) == (1, 5, 0)
        settle()
        assert ext.counts() == counts

    def test_each_of_many(self, ext: Any, revived: Any, name: str) -> None:
        many = [getattr(ext, name)(value) for value in range(100)]
        del many
        counts = collect_until(ext, destroyed=100)
        assert (counts["destroyed"], counts["sum"], counts["order_errors"]) == (100, 4950, 0)

    def test_after_an_error_in_new(self, ext: Any, revived: Any, name: str) -> None:
        with pytest.raises(TypeError):
            getattr(ext, name)("not a number")
        assert collect_until(ext, destroyed=1)["destroyed"] == 1


class TestPythonSubclasses:
    @pytest.fixture(autouse=True)
    def fresh(self, ext: Any, revived: Any) -> None:
        """Counters start at zero."""

    def test_destroyed(self, ext: Any) -> None:
        for name in MORTAL:
            made = type("Sub", (getattr(ext, name),), {})(7)
            made.attribute = 1
            del made
        counts = collect_until(ext, destroyed=4)
        assert (counts["destroyed"], counts["sum"], counts["order_errors"]) == (4, 28, 0)

    def test_finalized(self, ext: Any) -> None:
        for name in FINALIZED:
            made = type("Sub", (getattr(ext, name),), {})(5)
            del made
        counts = collect_until(ext, destroyed=2)
        assert (counts["finalized"], counts["destroyed"], counts["order_errors"]) == (2, 2, 0)

    def test_with_del(self, ext: Any) -> None:
        seen: list[str] = []
        for name in MORTAL:

            class Sub(getattr(ext, name)):  # type: ignore[misc]
                log = seen
                label = name

                def __del__(self) -> None:
                    self.log.append(f"{self.label} {self.value}")
                    parent = getattr(super(), "__del__", None)
                    if parent is not None:
                        parent()

            type("SubSub", (Sub,), {"__slots__": ("x",)})(7)
        collect_until(ext, destroyed=4)
        assert sorted(seen) == sorted(f"{name} 7" for name in MORTAL)
        counts = ext.counts()
        assert (counts["destroyed"], counts["sum"], counts["order_errors"]) == (4, 28, 0)

    def test_cycle(self, ext: Any) -> None:
        for name in MORTAL:
            sub = type("Sub", (getattr(ext, name),), {})
            made = sub(7)
            made.itself = made
            del made, sub
        assert collect_until(ext, destroyed=4)["destroyed"] == 4


class TestHeirs:
    def test_inherited(self, ext: Any, revived: Any) -> None:
        made = ext.Heir(3)
        assert made.value == 3
        del made
        assert collect_until(ext, destroyed=1)["destroyed"] == 1

    def test_own_and_inherited(self, ext: Any, revived: Any) -> None:
        made = ext.OwnHeir(3)
        del made
        counts = collect_until(ext, destroyed=1)
        assert (counts["heirs_destroyed"], counts["destroyed"]) == (1, 1)


@pytest.mark.parametrize("name", FINALIZED)
class TestFinalize:
    def test_before_destroy(self, ext: Any, revived: Any, name: str) -> None:
        made = getattr(ext, name)(5)
        del made
        counts = collect_until(ext, destroyed=1)
        assert (counts["finalized"], counts["destroyed"], counts["order_errors"]) == (1, 1, 0)

    def test_revived(self, ext: Any, revived: Any, name: str) -> None:
        made = getattr(ext, name)(5)
        made.revive = 1
        del made
        collect(done=lambda: ext.counts()["finalized"] == 1)
        settle()
        counts = ext.counts()
        assert (counts["finalized"], counts["destroyed"]) == (1, 0)
        assert [back.value for back in revived] == [5]
        revived[0].revive = 0
        revived.clear()
        counts = collect_until(ext, destroyed=1)
        assert counts["destroyed"] == 1
        # CPython remembers for collected types only that an object was finalized.
        assert counts["finalized"] == 1 or name == "PlainFinalized"


@pytest.mark.parametrize("name", COLLECTED)
class TestCycles:
    def test_itself(self, ext: Any, revived: Any, name: str) -> None:
        made = getattr(ext, name)(5)
        made.held = made
        del made
        counts = collect_until(ext, destroyed=1)
        assert (counts["destroyed"], counts["sum"]) == (1, 5)

    def test_ring(self, ext: Any, revived: Any, name: str) -> None:
        ring = [getattr(ext, name)(1) for _ in range(10)]
        for left, right in zip(ring, ring[1:] + ring[:1]):
            left.held = [right]
        del ring, left, right
        collect(done=lambda: ext.counts()["destroyed"] == 10, depth=10)
        counts = ext.counts()
        assert (counts["destroyed"], counts["sum"]) == (10, 10)

    def test_held_object_dies(self, ext: Any, revived: Any, name: str) -> None:
        class Thing:
            pass

        thing, made = Thing(), getattr(ext, name)(1)
        ref = weakref.ref(thing)
        made.held = thing
        del thing, made
        collect(ref)
        assert ref() is None
        assert ext.counts()["destroyed"] == 1


def test_held_object_of_a_type_without_gc_dies(ext: Any, revived: Any) -> None:
    """HPyField owns its object also where the type has no tp_traverse."""

    class Thing:
        pass

    thing, made = Thing(), ext.Plain(1)
    ref = weakref.ref(thing)
    made.held = thing
    made.held = None
    del thing
    collect(ref)
    assert ref() is None
