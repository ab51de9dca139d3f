"""How objects with fields end: errors in tp_new, order, resurrection, deep nesting."""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Iterator
from typing import Any

import pytest

from hpy_conformance.tests.collecting import collect, settle

FIXTURE = "fields"
KINDS = ["Pair", "Untraced", "Box", "UntracedBox", "Attributed"]
TRACED = ["Pair", "Box", "Attributed"]
DEEP = 200_000
cpython = pytest.mark.skipif(
    sys.implementation.name != "cpython",
    reason="elsewhere a collection may free one object of a chain only",
)


class Thing:
    pass


@pytest.mark.parametrize("kind", KINDS)
class TestErrorInNew:
    def test_fields_are_released(self, ext: Any, kind: str) -> None:
        first, second = Thing(), Thing()
        refs = weakref.ref(first), weakref.ref(second)
        with pytest.raises(LookupError, match="after HPy_New"):
            getattr(ext, kind)(first, second, "fail")
        del first, second
        collect(*refs)
        assert [ref() for ref in refs] == [None, None]


def subclasses(ext: Any, **more: Any) -> Iterator[tuple[str, Any]]:
    """Python subclasses of all kinds: with a dictionary, with nothing more, with an own slot."""
    for kind in KINDS:
        for slots in ({}, {"__slots__": ()}, {"__slots__": ("own",)}):
            yield f"{kind} {slots}", type("Sub", (getattr(ext, kind),), {**slots, **more})


class TestPythonSubclasses:
    def test_error_in_new(self, ext: Any) -> None:
        refs = {}
        for name, sub in subclasses(ext):
            thing = Thing()
            refs[name] = weakref.ref(thing)
            with pytest.raises(LookupError):
                sub(thing, None, "fail")
            assert sub(thing).load("first") is thing, name
        del thing
        collect(*refs.values())
        assert [name for name, ref in refs.items() if ref() is not None] == []

    def test_released(self, ext: Any) -> None:
        alive = {}
        refs = {}
        for name, sub in subclasses(ext):
            first, second, made = Thing(), Thing(), sub()
            refs[name] = weakref.ref(first), weakref.ref(second)
            made.store("first", first)
            if hasattr(sub, "own"):
                made.own = second
            alive[name] = made
        del first, second, made
        settle()
        for name, made in alive.items():
            assert refs[name][0]() is made.load("first"), name
            assert refs[name][1]() is getattr(made, "own", None), name
        del made
        alive.clear()
        collect(*(ref for pair in refs.values() for ref in pair))
        assert [name for name, pair in refs.items() if (pair[0](), pair[1]()) != (None, None)] == []

    def test_resurrection(self, ext: Any) -> None:
        """The fields of an object that __del__ saved are whole, and end with it later."""
        back: list[Any] = []
        refs = []
        for _, sub in subclasses(ext, __del__=lambda self: back.append(self)):
            thing = Thing()
            refs.append(weakref.ref(thing))
            sub(thing)
        del thing
        collect(done=lambda: len(back) == len(refs))
        settle()
        found = {id(again.load("first")) for again in back}
        assert len(back) == len(found) == len(refs)
        assert None not in [ref() for ref in refs]
        assert found == {id(ref()) for ref in refs}
        back.clear()
        collect(*refs)
        assert (back, [ref() for ref in refs]) == ([], [None] * len(refs))

    def test_resurrection_in_a_cycle(self, ext: Any) -> None:
        back: list[Any] = []
        for kind in TRACED:
            sub = type("Sub", (getattr(ext, kind),), {"__del__": lambda self: back.append(self)})
            made = sub()
            made.store("first", made)
            del made
            collect(done=lambda: bool(back))
            settle()
            assert [again.load("first") is again for again in back] == [True], kind
            ref = weakref.ref(back[0])
            back.clear()
            collect(ref)
            assert (back, ref()) == ([], None), kind

    def test_weak_reference_ends_first(self, ext: Any) -> None:
        """What a field holds cannot reach its owner any more when it ends with it."""

        class Watching:
            def __del__(self) -> None:
                seen.append(self.owner())  # type: ignore[attr-defined]

        seen: list[Any] = []
        for kind in KINDS:
            watching = Watching()
            made = type("Sub", (getattr(ext, kind),), {})(watching)
            watching.owner = weakref.ref(made)  # type: ignore[attr-defined]
        del made, watching
        collect(done=lambda: len(seen) == len(KINDS))
        settle()
        assert seen == [None] * len(KINDS)


@pytest.mark.parametrize("kind", TRACED)
class TestResurrection:
    def test_by_what_a_field_holds(self, ext: Any, kind: str) -> None:
        """The collector calls all finalizers before it clears a field."""
        back: list[Any] = []

        class Saviour:
            def __del__(self) -> None:
                back.append(self.box.load("first"))  # type: ignore[attr-defined]

        saviour, box = Saviour(), getattr(ext, kind)()
        saviour.box = box  # type: ignore[attr-defined]
        box.store("first", saviour)
        del saviour, box
        collect(done=lambda: bool(back))
        settle()
        assert [type(again) for again in back] == [Saviour]
        assert back[0].box.load("first") is back[0]
        ref = weakref.ref(back[0])
        back.clear()
        collect(ref)
        assert ref() is None


class TestAttributed:
    def test_attributes(self, ext: Any) -> None:
        made = ext.Attributed()
        with pytest.raises(AttributeError):
            made.note
        made.note = "in the dict"
        assert made.note == "in the dict"
        del made.note
        assert not hasattr(made, "note")

    def test_weak_reference(self, ext: Any) -> None:
        seen: list[Any] = []
        made = ext.Attributed("first")
        ref = weakref.ref(made, seen.append)
        assert ref() is made
        del made
        collect(ref)
        assert ref() is None
        assert seen == [ref]

    def test_cycle_through_the_dict(self, ext: Any) -> None:
        made, thing = ext.Attributed(), Thing()
        ref = weakref.ref(thing)
        made.thing, thing.back = thing, made  # type: ignore[attr-defined]
        del made, thing
        collect(ref)
        assert ref() is None

    def test_others_have_neither(self, ext: Any) -> None:
        for kind in ("Pair", "Box"):
            made = getattr(ext, kind)()
            with pytest.raises(AttributeError):
                made.note = 1
            with pytest.raises(TypeError):
                weakref.ref(made)


def nest(kinds: list[Any], depth: int) -> Any:
    """Objects in each other, `depth` in all: of the kinds in turn."""
    head: Any = None
    for number in range(depth):
        head = kinds[number % len(kinds)](head)
    return head


# Elsewhere a collection may free one object of a chain only.
@cpython
class TestDeepNesting:
    """Objects in each other's fields do not take the C stack with them when they die."""

    @pytest.mark.parametrize("kind", KINDS)
    def test_one_kind(self, ext: Any, kind: str) -> None:
        ext.reset_destroyed()
        head = ext.chain(getattr(ext, kind), DEEP)
        assert ext.get_destroyed() == 0
        del head
        collect()
        assert ext.get_destroyed() == (DEEP if kind in ("Pair", "Untraced") else 0)

    def test_python_subclass(self, ext: Any) -> None:
        for name, sub in subclasses(ext):
            ext.reset_destroyed()
            head = ext.chain(sub, DEEP // 2)
            del head
            collect()
            counted = name.startswith(("Pair", "Untraced {"))
            assert ext.get_destroyed() == (DEEP // 2 if counted else 0), name

    def test_with_a_finalizer_at_the_end(self, ext: Any) -> None:
        """What the last one holds is released, once."""
        seen: list[str] = []

        class Last:
            def __del__(self) -> None:
                seen.append("last")

        for kind in KINDS:
            head: Any = Last()
            for _ in range(1000):
                head = getattr(ext, kind)(head)
            del head
            collect(done=lambda: bool(seen))
            settle()
            assert seen == ["last"], kind
            seen.clear()

    def test_kinds_in_turn(self, ext: Any) -> None:
        sub = type("Sub", (ext.Box,), {})
        slots = type("Slots", (ext.Pair,), {"__slots__": ()})
        kinds: list[Any] = [*(getattr(ext, kind) for kind in KINDS), sub, slots]
        ext.reset_destroyed()
        head = nest([*kinds, lambda item: [item], lambda item: (item,)], DEEP)
        del head
        collect()
        assert ext.get_destroyed() == sum(number % 9 in (0, 1, 6) for number in range(DEEP))

    @pytest.mark.parametrize("kind", TRACED)
    def test_found_by_the_collector(self, ext: Any, kind: str) -> None:
        """A ring: nothing but the collector can end it."""
        ext.reset_destroyed()
        head = last = getattr(ext, kind)()
        for _ in range(DEEP // 4):
            head = getattr(ext, kind)(head)
        last.store("first", head)
        ref = weakref.ref(thing := Thing())
        last.store("second", thing)
        del head, last, thing
        collect(ref)
        assert ref() is None
        assert gc.garbage == []
