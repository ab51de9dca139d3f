"""The debug mode's handles, by what `_debug` tells of those that a module opens and closes."""

from __future__ import annotations

import gc
import sys
import weakref
from pathlib import Path
from typing import Any

import pytest

if "_hpy_universal" in sys.builtin_module_names:
    pytest.skip("hpy_runtime stands aside: native HPy host", allow_module_level=True)


class Thing:
    """An object whose life can be watched."""


def test_context_name(watched: Any) -> None:
    assert watched.mode().startswith("HPy Debug Mode ABI")


def test_open_handles_are_in_order_and_by_generation(watched: Any, debug: Any) -> None:
    first = debug.new_generation()
    watched.leak("one")
    watched.leak("two")
    second = debug.new_generation()
    assert second == first + 1
    watched.leak("three")
    assert [handle.obj for handle in debug.get_open_handles(first)] == ["one", "two", "three"]
    assert [handle.obj for handle in debug.get_open_handles(second)] == ["three"]


def test_a_debug_handle(watched: Any, debug: Any) -> None:
    generation = debug.new_generation()
    watched.leak("a")
    watched.leak("a")
    one, other = debug.get_open_handles(generation)
    again, _ = debug.get_open_handles(generation)
    assert one == again
    assert one is not again
    assert hash(one) == hash(again)
    assert one != other
    assert one.id != other.id
    assert one != "a"
    with pytest.raises(TypeError):
        one < other  # noqa: B015
    assert repr(one) == f"<DebugHandle {one.id:#x} for 'a'>"
    assert (one.is_closed, one.raw_data_size, one.opened_by) == (False, -1, "HPy_Dup")
    one._force_close()
    assert one.is_closed
    assert one.obj is None
    assert repr(one) == f"<DebugHandle {one.id:#x} CLOSED>"
    assert debug.get_open_handles(generation) == [other]
    assert one in debug.get_closed_handles(generation)


def test_self_argument_and_result_are_opened_and_closed(watched: Any, debug: Any) -> None:
    generation = debug.new_generation()
    watched.echo("x")
    assert debug.get_open_handles(generation) == []
    assert len(debug.get_closed_handles(generation)) == 3
    inside: list[Any] = []
    watched.call(lambda: inside.extend(handle.obj for handle in debug.get_open_handles(generation)))
    assert inside[0] is watched
    assert len(inside) == 2


@pytest.mark.skipif(not hasattr(sys, "getrefcount"), reason="no reference counts here")
def test_objects_die_when_their_handles_are_closed(watched: Any) -> None:
    thing = Thing()
    gone = weakref.ref(thing)
    assert watched.echo(thing) is thing
    references = sys.getrefcount(thing)
    for _ in range(10):
        watched.echo(thing)
    assert sys.getrefcount(thing) == references
    del thing
    gc.collect()
    assert gone() is None


def test_the_queue_of_closed_handles_is_bounded(watched: Any, debug: Any) -> None:
    present = len(debug.get_closed_handles())
    debug.set_closed_handles_queue_max_size(present + 7)
    assert debug.get_closed_handles_queue_max_size() == present + 7
    watched.echo(1)
    assert len(debug.get_closed_handles()) == present + 3
    watched.many(1000)
    assert len(debug.get_closed_handles()) == present + 7
    with pytest.raises(ValueError, match="cannot be negative"):
        debug.set_closed_handles_queue_max_size(-1)
    with pytest.raises(TypeError):
        debug.set_closed_handles_queue_max_size("many")


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs /proc")
def test_a_long_run_keeps_its_memory(watched: Any, debug: Any) -> None:
    """Closed handles, with C data and without, take no more memory the longer it goes on."""

    def work() -> int:
        for number in range(1500):
            watched.length(f"some text {number}")
        watched.many(5000)
        return int(Path("/proc/self/statm").read_text().split()[1])

    def growth() -> int:
        before = work()
        for _ in range(20):
            after = work()
        return after - before

    # pages; a handle that was kept each time would make a thousand, again and again. That a garbage
    # collector or a JIT compiler takes memory once in a while is none of debug mode's doing: PyPy's
    # does so for the first five, where processors have large caches
    assert any(growth() < 128 for _ in range(16))


def test_a_slot_is_used_again(watched: Any, debug: Any) -> None:
    """A DebugHandle of a closed handle stands for the one that is there next."""
    watched.many(10)
    closed = debug.get_closed_handles()
    debug.set_closed_handles_queue_max_size(1)
    watched.leak("again")
    # self and the argument take the first two, the leaked handle is the third
    assert not closed[2].is_closed
    assert closed[2].obj == "again"


def test_memory_is_bounded(watched: Any, debug: Any) -> None:
    """As many handles as the queue holds, and some, whatever is opened and closed."""
    debug.set_closed_handles_queue_max_size(100)
    watched.many(5000)
    generation = debug.new_generation()
    watched.many(50_000)
    known = {handle.id for handle in debug.get_closed_handles(generation)}
    for _ in range(20):
        watched.many(1000)
        known |= {handle.id for handle in debug.get_closed_handles(generation)}
    assert len(known) <= 1024 + 256


def test_the_callback_lets_wrong_handles_pass(watched: Any, debug: Any) -> None:
    calls: list[None] = []
    debug.set_on_invalid_handle(lambda: calls.append(None))
    thing = Thing()
    for count, function in enumerate(
        (watched.double_close, watched.use_closed, watched.return_argument, watched.close_argument),
        1,
    ):
        result = function(thing)
        assert len(calls) == count
    assert watched.use_closed("word") == "'word'"  # the object was kept
    assert watched.return_argument(thing) is thing
    watched.keep("hello")
    assert watched.use_kept() == 5
    debug.set_on_invalid_handle(None)
    gone = weakref.ref(thing)
    del thing, result
    gc.collect()
    assert gone() is None  # and is no longer


def test_a_callback_that_raises(watched: Any, debug: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda args: seen.append(args.exc_type))
    debug.set_on_invalid_handle(lambda: 1 / 0)
    assert watched.double_close(1) is None
    assert seen == [ZeroDivisionError]
    for wrong in (3, "name"):
        with pytest.raises(TypeError, match="expected a callable or None"):
            debug.set_on_invalid_handle(wrong)


def test_the_callback_for_builders(watched: Any, debug: Any) -> None:
    calls: list[None] = []
    debug.set_on_invalid_builder_handle(lambda: calls.append(None))
    with pytest.raises(MemoryError):
        watched.build_twice()
    assert len(calls) == 1


def test_success_with_an_exception_set(watched: Any) -> None:
    with pytest.raises(
        SystemError, match=r"watched\.swallow returned a result with an exception set"
    ) as caught:
        watched.swallow()
    assert isinstance(caught.value.__cause__, ValueError)
