"""The trace mode, by what a traced module's calls leave behind."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
import time
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any

import pytest
from binaries import CREATE, INTERPRETERS, RUN

if "_hpy_universal" in sys.builtin_module_names:
    pytest.skip("hpy_runtime stands aside: native HPy host", allow_module_level=True)


@pytest.fixture
def traced(traced_folder: Path) -> Any:
    """The module in trace mode, loaded anew."""
    from hpy_runtime import universal

    path = str(traced_folder / "traced.hpy0.so")
    spec = ModuleSpec("traced", None, origin=path)
    return universal.load("traced", path, spec, mode=universal.MODE_TRACE)


@pytest.fixture
def trace() -> Any:
    from hpy_runtime import trace

    yield trace
    trace.set_trace_functions(on_enter=None, on_exit=None)


def test_the_context_says_what_it_is(traced: Any) -> None:
    assert traced.mode().startswith("HPy Trace Mode ABI")


def test_counts_and_durations(traced: Any, trace: Any) -> None:
    before, earlier = trace.get_call_counts(), trace.get_durations()
    started = time.perf_counter_ns()
    for _ in range(100):
        assert traced.add(20, 22) == 42
    traced.call(lambda: time.sleep(0.02))
    elapsed = time.perf_counter_ns() - started
    after, later = trace.get_call_counts(), trace.get_durations()
    assert {name: after[name] - before[name] for name in after if after[name] != before[name]} == {
        "ctx_Add": 100,
        "ctx_CallTupleDict": 1,
        "ctx_CallRealFunctionFromTrampoline": 101,
    }
    spent = {name: later[name] - earlier[name] for name in later}
    assert {name for name, duration in spent.items() if duration} <= {
        name for name in after if after[name] != before[name]
    }
    # the sleep is in it, on the scale of another clock
    assert 15_000_000 < spent["ctx_CallTupleDict"] <= elapsed * 1.02
    assert spent["ctx_CallRealFunctionFromTrampoline"] > spent["ctx_CallTupleDict"]


def test_every_function_of_the_context_is_named(trace: Any) -> None:
    counts, durations = trace.get_call_counts(), trace.get_durations()
    assert list(counts) == list(durations)
    # 179 of HPy 0.9.0, ten of minor version 1 and four of minor version 2
    assert len(counts) == 193
    assert all(name.startswith("ctx_") for name in counts)
    assert {"ctx_Dup", "ctx_FromPyObject", "ctx_Slice_New", "ctx_FatalError"} <= set(counts)


def test_threads_lose_no_count(traced: Any, trace: Any) -> None:
    """The first have counters of their own, the last of them share some."""
    before = trace.get_call_counts()["ctx_Add"]

    def work() -> None:
        for _ in range(2000):
            traced.add(1, 2)

    for _ in range(6):
        threads = [threading.Thread(target=work) for _ in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert trace.get_call_counts()["ctx_Add"] - before == 6 * 12 * 2000


def test_callbacks_nest_as_the_calls_do(traced: Any, trace: Any) -> None:
    seen: list[str] = []
    trace.set_trace_functions(
        on_enter=lambda name: seen.append(f"+{name}"), on_exit=lambda name: seen.append(f"-{name}")
    )
    assert traced.call(lambda: traced.add(1, 2)) == 3
    trace.set_trace_functions(on_enter=None, on_exit=None)
    traced.add(1, 2)
    run, call, add = "ctx_CallRealFunctionFromTrampoline", "ctx_CallTupleDict", "ctx_Add"
    inner = [f"+{run}", f"+{add}", f"-{add}", f"-{run}"]
    assert seen == [f"+{run}", f"+{call}", *inner, f"-{call}", f"-{run}"]


def test_omitted_keeps_and_none_clears(traced: Any, trace: Any) -> None:
    seen: list[str] = []
    trace.set_trace_functions(lambda name: seen.append("enter"), lambda name: seen.append("exit"))
    trace.set_trace_functions(on_enter=None)
    traced.mode()
    assert set(seen) == {"exit"}
    seen.clear()
    trace.set_trace_functions(on_enter=lambda name: seen.append("again"))
    trace.set_trace_functions()
    traced.mode()
    assert set(seen) == {"again", "exit"}
    seen.clear()
    trace.set_trace_functions(on_exit=None, on_enter=None)
    traced.mode()
    assert seen == []


@pytest.mark.parametrize("name", ["on_enter", "on_exit"])
def test_what_cannot_be_called_is_a_type_error(trace: Any, name: str) -> None:
    with pytest.raises(TypeError, match=f"{name} must be callable or None, not int"):
        trace.set_trace_functions(**{name: 1})


def test_a_callback_that_uses_the_module_is_not_called_back(traced: Any, trace: Any) -> None:
    seen: list[int] = []
    trace.set_trace_functions(on_enter=lambda name: seen.append(traced.add(len(seen), 1)))
    before = trace.get_call_counts()["ctx_Add"]
    traced.mode()
    assert seen == [1, 2]
    assert trace.get_call_counts()["ctx_Add"] - before == 2


def test_an_error_in_a_callback_fails_no_call(
    traced: Any, trace: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Any] = []
    monkeypatch.setattr(sys, "unraisablehook", told.append)

    def wrong(name: str) -> None:
        raise ValueError(name)

    trace.set_trace_functions(on_exit=wrong)
    assert traced.add(1, 2) == 3
    trace.set_trace_functions(on_exit=None)
    assert [str(one.exc_value) for one in told] == ["ctx_Add", "ctx_CallRealFunctionFromTrampoline"]


def test_an_error_that_is_set_survives_a_callback(traced: Any, trace: Any) -> None:
    def own_error(name: str) -> None:
        try:
            raise KeyError(name)
        except KeyError:
            pass

    trace.set_trace_functions(on_enter=own_error, on_exit=own_error)
    assert traced.clear(1) is True
    with pytest.raises(TypeError, match="unsupported operand"):
        traced.add(1, "x")


def test_leaving_python_calls_back_while_in_it(traced: Any, trace: Any) -> None:
    seen: list[str] = []
    trace.set_trace_functions(on_enter=seen.append, on_exit=seen.append)
    assert traced.leave("back") == "back"
    trace.set_trace_functions(on_enter=None, on_exit=None)
    assert seen[1:5] == ["ctx_LeavePythonExecution"] * 2 + ["ctx_ReenterPythonExecution"] * 2


def test_garbage_collection_with_callbacks(traced: Any, trace: Any) -> None:
    trace.set_trace_functions(on_enter=lambda name: [name], on_exit=lambda name: [name])
    ring = traced.Pair([])
    ring.other.append(ring)
    del ring
    gc.collect()


def test_it_is_reachable_from_universal() -> None:
    from hpy_runtime import trace, universal

    assert universal._trace is trace
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        universal.nothing  # noqa: B018


def test_a_module_is_traced_because_the_environment_says_so(traced_folder: Path) -> None:
    code = (
        "import traced, hpy_runtime.trace as t; traced.add(1, 2); "
        "print(traced.mode(), t.get_call_counts()['ctx_Add'])"
    )
    plain = {key: value for key, value in os.environ.items() if not key.startswith("HPY")}
    for setting, told, count in (("trace", "Trace Mode", "1"), ("other:trace", "Universal", "0")):
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=traced_folder,
            env={**plain, "HPY": setting},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert told in done.stdout
        assert done.stdout.split()[-1] == count


def loading(folder: Path) -> str:
    """Code that loads the module as `m` in trace mode, in an interpreter that has nothing yet."""
    path = str(folder / "traced.hpy0.so")
    return (
        f"import sys; sys.path[:] = {sys.path!r}\n"
        "from hpy_runtime import trace, universal\n"
        f"m = universal.load('traced', {path!r}, type('Spec', (), {{'name': 'traced'}}), mode=2)\n"
    )


def test_another_interpreter_was_first(traced_folder: Path) -> None:
    """The main interpreter's builtins are its own where it enters after another."""
    pytest.importorskip(INTERPRETERS, reason="subinterpreters are offered on CPython alone")
    work = f"{loading(traced_folder)}import builtins\nassert m.builtins() is vars(builtins)\n"
    code = (
        f"import {INTERPRETERS} as interpreters\n"
        f"failed = interpreters.{RUN}(interpreters.create(**{CREATE!r}), {work!r})\n"
        "assert failed is None, failed\n"
        f"{work}"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_interpreters_have_callbacks_of_their_own(
    traced_folder: Path, trace: Any, traced: Any
) -> None:
    """A second interpreter is traced, and calls nothing that belongs to the first."""
    interpreters = pytest.importorskip(
        INTERPRETERS, reason="subinterpreters are offered on CPython alone"
    )
    seen: list[str] = []
    trace.set_trace_functions(on_enter=seen.append)
    before = trace.get_call_counts()["ctx_Add"]
    code = loading(traced_folder) + (
        "own = []\n"
        "trace.set_trace_functions(on_exit=own.append)\n"
        "assert m.mode().startswith('HPy Trace Mode ABI'), m.mode()\n"
        "assert m.add(1, 2) == 3\n"
        "assert own.count('ctx_Add') == 1, own\n"
    )
    second = interpreters.create(**CREATE)
    failed = getattr(interpreters, RUN)(second, code)
    interpreters.destroy(second)
    assert failed is None, failed
    assert seen == []
    assert traced.add(1, 2) == 3
    assert "ctx_Add" in seen
    assert trace.get_call_counts()["ctx_Add"] - before == 2
