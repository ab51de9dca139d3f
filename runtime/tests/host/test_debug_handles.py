"""The debug mode's handles, by what `_debug` tells of those that a module opens and closes."""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from binaries import make_module

if "_hpy_universal" in sys.builtin_module_names:
    pytest.skip("hpy_runtime stands aside: native HPy host", allow_module_level=True)

SOURCE = """
#include "hpy.h"

HPyDef_METH(mode, "mode", HPyFunc_NOARGS)
static HPy mode_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyUnicode_FromString(ctx, ctx->name);
}

HPyDef_METH(leak, "leak", HPyFunc_O)
static HPy leak_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    (void)HPy_Dup(ctx, arg);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(echo, "echo", HPyFunc_O)
static HPy echo_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    return HPy_Dup(ctx, arg);
}

HPyDef_METH(call, "call", HPyFunc_O)
static HPy call_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    return HPy_CallTupleDict(ctx, arg, HPy_NULL, HPy_NULL);
}

HPyDef_METH(many, "many", HPyFunc_O)
static HPy many_impl(HPyContext *ctx, HPy self, HPy arg)
{
    long i, count = (long)HPyLong_AsInt64_t(ctx, arg);
    (void)self;
    for (i = 0; i < count; i++)
        HPy_Close(ctx, HPyLong_FromInt64_t(ctx, i));
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(length, "length", HPyFunc_O)
static HPy length_impl(HPyContext *ctx, HPy self, HPy arg)
{
    HPy_ssize_t size;
    const char *text = HPyUnicode_AsUTF8AndSize(ctx, arg, &size);
    (void)self;
    if (text == NULL || text != HPyUnicode_AsUTF8AndSize(ctx, arg, NULL))
        return HPy_NULL;
    return HPyLong_FromSsize_t(ctx, size);
}

HPyDef_METH(double_close, "double_close", HPyFunc_O)
static HPy double_close_impl(HPyContext *ctx, HPy self, HPy arg)
{
    HPy h = HPy_Dup(ctx, arg);
    (void)self;
    HPy_Close(ctx, h);
    HPy_Close(ctx, h);
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(use_closed, "use_closed", HPyFunc_O)
static HPy use_closed_impl(HPyContext *ctx, HPy self, HPy arg)
{
    HPy h = HPy_Repr(ctx, arg);
    (void)self;
    HPy_Close(ctx, h);
    return HPy_Str(ctx, h);
}

HPyDef_METH(return_argument, "return_argument", HPyFunc_O)
static HPy return_argument_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)ctx;
    (void)self;
    return arg;
}

HPyDef_METH(close_argument, "close_argument", HPyFunc_O)
static HPy close_argument_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    HPy_Close(ctx, arg);
    return HPy_Dup(ctx, ctx->h_None);
}

static HPy kept;
HPyDef_METH(keep, "keep", HPyFunc_O)
static HPy keep_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    kept = arg;
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(use_kept, "use_kept", HPyFunc_NOARGS)
static HPy use_kept_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyLong_FromSsize_t(ctx, HPy_Length(ctx, kept));
}

HPyDef_METH(build_twice, "build_twice", HPyFunc_NOARGS)
static HPy build_twice_impl(HPyContext *ctx, HPy self)
{
    HPyListBuilder builder = HPyListBuilder_New(ctx, 0);
    (void)self;
    HPy_Close(ctx, HPyListBuilder_Build(ctx, builder));
    return HPyListBuilder_Build(ctx, builder);
}

HPyDef_METH(open_tracker, "open_tracker", HPyFunc_NOARGS)
static HPy open_tracker_impl(HPyContext *ctx, HPy self)
{
    HPyTracker tracker = HPyTracker_New(ctx, 1);
    (void)self;
    (void)tracker;
    return HPy_Dup(ctx, ctx->h_None);
}

HPyDef_METH(swallow, "swallow", HPyFunc_NOARGS)
static HPy swallow_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPyErr_SetString(ctx, ctx->h_ValueError, "set, and forgotten");
    return HPy_Dup(ctx, ctx->h_None);
}

static HPyDef *defines[] = {
    &mode, &leak, &echo, &call, &many, &length, &double_close, &use_closed, &return_argument,
    &close_argument, &keep, &use_kept, &build_twice, &open_tracker, &swallow, NULL,
};
static HPyModuleDef moduledef = {.defines = defines};
HPy_MODINIT_FLAGS(watched, moduledef, HPy_MOD_GIL_NOT_USED)
"""


class Thing:
    """An object whose life can be watched."""


@pytest.fixture(scope="module")
def binary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_module(SOURCE, "watched", tmp_path_factory.mktemp("watched"))


@pytest.fixture(scope="module")
def module(binary: Path) -> Any:
    from importlib.machinery import ModuleSpec

    from hpy_runtime import universal

    spec = ModuleSpec("watched", None, origin=str(binary))
    return universal.load("watched", binary, spec, debug=True)


@pytest.fixture
def debug() -> Iterator[Any]:
    """`_debug`, whose settings are put back; what the test leaked is closed."""
    from hpy_runtime.universal import _debug

    closed = _debug.get_closed_handles_queue_max_size()
    data = _debug.get_protected_raw_data_max_size()
    generation = _debug.new_generation()
    yield _debug
    for handle in _debug.get_open_handles(generation):
        if handle.obj is not None:
            handle._force_close()
    _debug.set_closed_handles_queue_max_size(closed)
    _debug.set_protected_raw_data_max_size(data)
    _debug.set_on_invalid_handle(None)
    _debug.set_on_invalid_builder_handle(None)
    _debug.set_handle_stack_trace_limit(None)


def test_context_name(module: Any) -> None:
    assert module.mode().startswith("HPy Debug Mode ABI")


def test_open_handles_are_in_order_and_by_generation(module: Any, debug: Any) -> None:
    first = debug.new_generation()
    module.leak("one")
    module.leak("two")
    second = debug.new_generation()
    assert second == first + 1
    module.leak("three")
    assert [handle.obj for handle in debug.get_open_handles(first)] == ["one", "two", "three"]
    assert [handle.obj for handle in debug.get_open_handles(second)] == ["three"]


def test_a_debug_handle(module: Any, debug: Any) -> None:
    generation = debug.new_generation()
    module.leak("a")
    module.leak("a")
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


def test_self_argument_and_result_are_opened_and_closed(module: Any, debug: Any) -> None:
    generation = debug.new_generation()
    module.echo("x")
    assert debug.get_open_handles(generation) == []
    assert len(debug.get_closed_handles(generation)) == 3
    inside: list[Any] = []
    module.call(lambda: inside.extend(handle.obj for handle in debug.get_open_handles(generation)))
    assert inside[0] is module
    assert len(inside) == 2


@pytest.mark.skipif(not hasattr(sys, "getrefcount"), reason="no reference counts here")
def test_objects_die_when_their_handles_are_closed(module: Any) -> None:
    thing = Thing()
    gone = weakref.ref(thing)
    assert module.echo(thing) is thing
    references = sys.getrefcount(thing)
    for _ in range(10):
        module.echo(thing)
    assert sys.getrefcount(thing) == references
    del thing
    gc.collect()
    assert gone() is None


def test_the_queue_of_closed_handles_is_bounded(module: Any, debug: Any) -> None:
    present = len(debug.get_closed_handles())
    debug.set_closed_handles_queue_max_size(present + 7)
    assert debug.get_closed_handles_queue_max_size() == present + 7
    module.echo(1)
    assert len(debug.get_closed_handles()) == present + 3
    module.many(1000)
    assert len(debug.get_closed_handles()) == present + 7
    with pytest.raises(ValueError, match="cannot be negative"):
        debug.set_closed_handles_queue_max_size(-1)
    with pytest.raises(TypeError):
        debug.set_closed_handles_queue_max_size("many")


def test_a_slot_is_used_again(module: Any, debug: Any) -> None:
    """A DebugHandle of a closed handle stands for the one that is there next."""
    module.many(10)
    closed = debug.get_closed_handles()
    debug.set_closed_handles_queue_max_size(1)
    module.leak("again")
    # self and the argument take the first two, the leaked handle is the third
    assert not closed[2].is_closed
    assert closed[2].obj == "again"


def test_memory_is_bounded(module: Any, debug: Any) -> None:
    """As many handles as the queue holds, and some, whatever is opened and closed."""
    debug.set_closed_handles_queue_max_size(100)
    module.many(5000)
    generation = debug.new_generation()
    module.many(50_000)
    known = {handle.id for handle in debug.get_closed_handles(generation)}
    for _ in range(20):
        module.many(1000)
        known |= {handle.id for handle in debug.get_closed_handles(generation)}
    assert len(known) <= 1024 + 256


def test_raw_data_is_kept_up_to_a_size(module: Any, debug: Any) -> None:
    def sizes(generation: int) -> list[int]:
        return sorted(handle.raw_data_size for handle in debug.get_closed_handles(generation))

    module.many(debug.get_closed_handles_queue_max_size())  # no data is kept now
    debug.set_protected_raw_data_max_size(100)
    assert debug.get_protected_raw_data_max_size() == 100
    generation = debug.new_generation()
    assert module.length("x" * 150) == 150
    assert sizes(generation) == [-1, -1, -1]
    generation = debug.new_generation()
    for text in ("a" * 31, "b" * 32, "c" * 50):
        assert module.length(text) == len(text)
    assert sizes(generation) == [-1] * 7 + [32, 33]
    module.many(debug.get_closed_handles_queue_max_size())
    generation = debug.new_generation()
    module.length("d" * 90)
    assert sizes(generation) == [-1, -1, 91]


def test_the_callback_lets_wrong_handles_pass(module: Any, debug: Any) -> None:
    calls: list[None] = []
    debug.set_on_invalid_handle(lambda: calls.append(None))
    thing = Thing()
    for count, function in enumerate(
        (module.double_close, module.use_closed, module.return_argument, module.close_argument), 1
    ):
        result = function(thing)
        assert len(calls) == count
    assert module.use_closed("word") == "'word'"  # the object was kept
    assert module.return_argument(thing) is thing
    module.keep("hello")
    assert module.use_kept() == 5
    debug.set_on_invalid_handle(None)
    gone = weakref.ref(thing)
    del thing, result
    gc.collect()
    assert gone() is None  # and is no longer


def test_a_callback_that_raises(module: Any, debug: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda args: seen.append(args.exc_type))
    debug.set_on_invalid_handle(lambda: 1 / 0)
    assert module.double_close(1) is None
    assert seen == [ZeroDivisionError]
    for wrong in (3, "name"):
        with pytest.raises(TypeError, match="expected a callable or None"):
            debug.set_on_invalid_handle(wrong)


def test_the_callback_for_builders(module: Any, debug: Any) -> None:
    calls: list[None] = []
    debug.set_on_invalid_builder_handle(lambda: calls.append(None))
    with pytest.raises(MemoryError):
        module.build_twice()
    assert len(calls) == 1


def test_success_with_an_exception_set(module: Any) -> None:
    with pytest.raises(
        SystemError, match=r"watched\.swallow returned a result with an exception set"
    ) as caught:
        module.swallow()
    assert isinstance(caught.value.__cause__, ValueError)


def test_stack_traces(module: Any, debug: Any, binary: Path) -> None:
    generation = debug.new_generation()
    debug.set_handle_stack_trace_limit(4)
    module.leak("traced")
    (handle,) = debug.get_open_handles(generation)
    lines = repr(handle).splitlines()
    assert lines[1] == "Allocation stacktrace:"
    if sys.platform.startswith(("linux", "darwin")) and len(lines) > 2:
        assert len(lines) == 6
        assert binary.name in lines[2]
    handle._force_close()
    assert "Close stacktrace:" in repr(handle)
    debug.set_handle_stack_trace_limit(None)
    generation = debug.new_generation()
    module.leak("not traced")
    assert "stacktrace" not in repr(debug.get_open_handles(generation))


class TestLeakDetector:
    def test_leaks(self, module: Any, debug: Any) -> None:
        from hpy_runtime.debug import HPyLeakError, LeakDetector

        detector = LeakDetector()
        detector.start()
        with pytest.raises(ValueError, match="already started"):
            detector.start()
        module.leak("hello")
        with pytest.raises(HPyLeakError, match=r"^1 unclosed handle:\n    <DebugHandle 0x"):
            detector.stop()
        with pytest.raises(HPyLeakError) as caught, LeakDetector():
            [module.leak(text) for text in ("foo", "bar")]
        text = str(caught.value)
        assert text.startswith("2 unclosed handles:\n")
        assert "for 'foo'> opened by HPy_Dup" in text
        assert "'hello'" not in text
        assert [handle.obj for handle in caught.value.leaks] == ["foo", "bar"]

    def test_a_tracker(self, module: Any) -> None:
        from hpy_runtime.debug import HPyLeakError, LeakDetector

        expected = "for a tracker> opened by HPyTracker_New"
        with pytest.raises(HPyLeakError, match=expected), LeakDetector():
            module.open_tracker()

    def test_none(self, module: Any) -> None:
        from hpy_runtime.debug import LeakDetector

        detector = LeakDetector()
        with pytest.raises(ValueError, match="not started"):
            detector.stop()
        with detector:
            module.echo(Thing())
