"""The trace mode, by what a traced module's calls leave behind."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import threading
import time
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any

import pytest
from binaries import make_module

if "_hpy_universal" in sys.builtin_module_names:
    pytest.skip("hpy_runtime stands aside: native HPy host", allow_module_level=True)

SOURCE = """
#include "hpy.h"

HPyDef_METH(add, "add", HPyFunc_VARARGS)
static HPy add_impl(HPyContext *ctx, HPy self, const HPy *args, size_t nargs)
{
    (void)self;
    (void)nargs;
    return HPy_Add(ctx, args[0], args[1]);
}

HPyDef_METH(call, "call", HPyFunc_O)
static HPy call_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    return HPy_CallTupleDict(ctx, arg, HPy_NULL, HPy_NULL);
}

HPyDef_METH(leave, "leave", HPyFunc_O)
static HPy leave_impl(HPyContext *ctx, HPy self, HPy arg)
{
    (void)self;
    HPy_BEGIN_LEAVE_PYTHON(ctx)
    HPy_END_LEAVE_PYTHON(ctx)
    return HPy_Dup(ctx, arg);
}

HPyDef_METH(clear, "clear", HPyFunc_O)
static HPy clear_impl(HPyContext *ctx, HPy self, HPy arg)
{
    HPy value = HPy_GetAttr_s(ctx, arg, "no_such_attribute");
    (void)self;
    if (HPy_IsNull(value) && HPyErr_ExceptionMatches(ctx, ctx->h_AttributeError)) {
        HPyErr_Clear(ctx);
        return HPy_Dup(ctx, ctx->h_True);
    }
    return HPy_Dup(ctx, ctx->h_False);
}

HPyDef_METH(mode, "mode", HPyFunc_NOARGS)
static HPy mode_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    return HPyUnicode_FromString(ctx, ctx->name);
}

HPyDef_METH(die, "die", HPyFunc_NOARGS)
static HPy die_impl(HPyContext *ctx, HPy self)
{
    (void)self;
    HPy_FatalError(ctx, "meant to");
}

typedef struct {
    HPyField other;
} Pair;
HPyType_HELPERS(Pair)

HPyDef_SLOT(Pair_new, HPy_tp_new)
static HPy Pair_new_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)
{
    Pair *data;
    HPy made = HPy_New(ctx, type, &data);
    (void)kw;
    if (!HPy_IsNull(made) && nargs > 0)
        HPyField_Store(ctx, made, &data->other, args[0]);
    return made;
}

HPyDef_SLOT(Pair_traverse, HPy_tp_traverse)
static int Pair_traverse_impl(void *self, HPyFunc_visitproc visit, void *arg)
{
    HPy_VISIT(&((Pair *)self)->other);
    return 0;
}

HPyDef_GET(Pair_other, "other")
static HPy Pair_other_get(HPyContext *ctx, HPy self, void *closure)
{
    (void)closure;
    return HPyField_Load(ctx, self, Pair_AsStruct(ctx, self)->other);
}

static HPyDef *Pair_defines[] = {&Pair_new, &Pair_traverse, &Pair_other, NULL};
static HPyType_Spec Pair_spec = {
    .name = "traced.Pair",
    .basicsize = sizeof(Pair),
    .flags = HPy_TPFLAGS_DEFAULT | HPy_TPFLAGS_HAVE_GC,
    .builtin_shape = SHAPE(Pair),
    .defines = Pair_defines,
};

HPyDef_SLOT(fill, HPy_mod_exec)
static int fill_impl(HPyContext *ctx, HPy module)
{
    HPy type = HPyType_FromSpec(ctx, &Pair_spec, NULL);
    int result;
    if (HPy_IsNull(type))
        return -1;
    result = HPy_SetAttr_s(ctx, module, "Pair", type);
    HPy_Close(ctx, type);
    return result;
}

static HPyDef *defines[] = {&add, &call, &leave, &clear, &mode, &die, &fill, NULL};
static HPyModuleDef moduledef = {.doc = "traced", .defines = defines};
HPy_MODINIT_FLAGS(traced, moduledef, HPy_MOD_GIL_NOT_USED)
"""


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that `traced` can be imported from."""
    folder = tmp_path_factory.mktemp("traced")
    make_module(SOURCE, "traced", folder)
    return folder


@pytest.fixture
def traced(place: Path) -> Any:
    """The module in trace mode, loaded anew."""
    from hpy_runtime import universal

    path = str(place / "traced.hpy0.so")
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
    assert len(counts) == 189
    assert all(name.startswith("ctx_") for name in counts)
    assert {"ctx_Dup", "ctx_FromPyObject", "ctx_Slice_New", "ctx_FatalError"} <= set(counts)


def test_threads_lose_no_count(traced: Any, trace: Any) -> None:
    before = trace.get_call_counts()["ctx_Add"]

    def work() -> None:
        for _ in range(2000):
            traced.add(1, 2)

    threads = [threading.Thread(target=work) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert trace.get_call_counts()["ctx_Add"] - before == 12 * 2000


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


def test_a_module_is_traced_because_the_environment_says_so(place: Path) -> None:
    code = (
        "import traced, hpy_runtime.trace as t; traced.add(1, 2); "
        "print(traced.mode(), t.get_call_counts()['ctx_Add'])"
    )
    for setting, told, count in (("trace", "Trace Mode", "1"), ("other:trace", "Universal", "0")):
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=place,
            env={**_environment(), "HPY": setting},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert told in done.stdout
        assert done.stdout.split()[-1] == count


def test_interpreters_have_callbacks_of_their_own(place: Path, trace: Any, traced: Any) -> None:
    """A second interpreter is traced, and calls nothing that belongs to the first."""
    # one that shares its GIL: the module does not say that it can do without
    if sys.version_info >= (3, 13):
        module, create, run = "_interpreters", {"config": "legacy"}, "exec"
    else:
        module, create, run = "_xxsubinterpreters", {"isolated": False}, "run_string"
    interpreters = pytest.importorskip(
        module, reason="subinterpreters are offered on CPython alone"
    )
    seen: list[str] = []
    trace.set_trace_functions(on_enter=seen.append)
    before = trace.get_call_counts()["ctx_Add"]
    path = str(place / "traced.hpy0.so")
    code = (
        f"import sys; sys.path[:] = {sys.path!r}\n"
        "from hpy_runtime import trace, universal\n"
        f"m = universal.load('traced', {path!r}, type('Spec', (), {{'name': 'traced'}}), mode=2)\n"
        "own = []\n"
        "trace.set_trace_functions(on_exit=own.append)\n"
        "assert m.mode().startswith('HPy Trace Mode ABI'), m.mode()\n"
        "assert m.add(1, 2) == 3\n"
        "assert own.count('ctx_Add') == 1, own\n"
    )
    second = interpreters.create(**create)
    failed = getattr(interpreters, run)(second, code)
    interpreters.destroy(second)
    assert failed is None, failed
    assert seen == []
    assert traced.add(1, 2) == 3
    assert "ctx_Add" in seen
    assert trace.get_call_counts()["ctx_Add"] - before == 2


# ---- the command ----


def _environment() -> dict[str, str]:
    import os

    return {key: value for key, value in os.environ.items() if not key.startswith("HPY")}


def command(
    place: Path, tmp_path: Path, text: str, *options: str, **more: str
) -> subprocess.CompletedProcess[str]:
    """Run a script by the command, with these options before it, and `x y` behind it."""
    script = tmp_path / "script.py"
    script.write_text(f"import sys; sys.path.append({str(place)!r})\n{text}\n", encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "hpy_runtime.trace", *options, str(script), "x", "y"],
        cwd=place,
        env={**_environment(), **more},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


WORK = "import traced\nfor i in range(10): traced.add(i, 1)\nprint(sys.argv[1:], __name__)"


def test_table(place: Path, tmp_path: Path) -> None:
    done = command(place, tmp_path, WORK)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("['x', 'y'] __main__\n")
    (line,) = [line for line in done.stdout.splitlines() if "ctx_Add" in line]
    assert "10" in line.split()


def test_plain_table_without_rich(place: Path, tmp_path: Path) -> None:
    done = command(place, tmp_path, f"sys.modules['rich.console'] = None\n{WORK}", "--sort=calls")
    lines = [line.split() for line in done.stdout.splitlines()[1:]]
    assert lines[0][:2] == ["function", "calls"]
    assert ["ctx_Add", "10"] in [line[:2] for line in lines]
    counts = [int(line[1]) for line in lines[1:]]
    assert counts == sorted(counts, reverse=True)


def test_json_into_a_file(place: Path, tmp_path: Path) -> None:
    done = command(place, tmp_path, WORK, "--json", "-o", str(tmp_path / "out.json"))
    assert done.stdout == "['x', 'y'] __main__\n"
    document = json.loads((tmp_path / "out.json").read_text())
    assert document["schema"] == 1
    found = {one["name"]: one for one in document["functions"]}
    assert found["ctx_Add"]["calls"] == 10
    run = found["ctx_CallRealFunctionFromTrampoline"]
    assert 0 < run["own_nanoseconds"] < run["nanoseconds"]
    times = [one["nanoseconds"] for one in document["functions"]]
    assert times == sorted(times, reverse=True)


ENDS = {
    "falls off its end": "",
    "exit code": "sys.exit(7)",
    "exit words": "sys.exit('words')",
    "exception": "def f(): raise ValueError('from f')\nf()",
    "syntax error": "x = = 1",
    "own exit function": "import atexit; atexit.register(print, 'at the end', file=sys.stderr)",
}


@pytest.mark.parametrize("how", ENDS)
def test_it_ends_as_the_script_does(place: Path, tmp_path: Path, how: str) -> None:
    done = command(place, tmp_path, ENDS[how], "-o", str(tmp_path / "table"))
    alone = subprocess.run(
        [sys.executable, str(tmp_path / "script.py"), "x", "y"],
        cwd=place,
        env=_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (
        alone.returncode,
        alone.stdout,
        alone.stderr,
    )
    assert (tmp_path / "table").exists()


def test_module_form(place: Path, tmp_path: Path) -> None:
    (tmp_path / "tool.py").write_text("import sys, traced; print(traced.add(1, 2), sys.argv[1:])\n")
    done = subprocess.run(
        [sys.executable, "-m", "hpy_runtime.trace", "--json", "-m", "tool", "--json", "-m"],
        cwd=tmp_path,
        env={**_environment(), "PYTHONPATH": _path(place)},
        capture_output=True,
        text=True,
        check=False,
    )
    first, rest = done.stdout.split("\n", 1)
    assert first == "3 ['--json', '-m']"
    assert "ctx_Add" in {one["name"] for one in json.loads(rest)["functions"]}


def _path(place: Path) -> str:
    import os

    return os.pathsep.join([str(place), os.environ.get("PYTHONPATH", "")])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "which script or module"),
        (["--no-such-option", "x.py"], "unrecognized arguments"),
        (["--chrome", "no/such/folder/x", "x.py"], "--chrome"),
        (["no_such_script.py"], "no_such_script.py"),
    ],
)
def test_wrong_usage_is_2(tmp_path: Path, arguments: list[str], words: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "hpy_runtime.trace", *arguments],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert words in done.stderr


# ---- Chrome's format ----


def events(path: Path) -> list[dict[str, Any]]:
    document = json.loads(path.read_text())
    assert document[0]["ph"] == "M"
    for event in document[1:]:
        assert event["ph"] == "X"
        assert event["ts"] >= 0
        assert event["dur"] >= 0
    found: list[dict[str, Any]] = document[1:]
    return found


def test_recording_nests(place: Path, tmp_path: Path) -> None:
    work = "import traced\ntraced.call(lambda: traced.add(1, 2))\ntraced.Pair(1).other"
    done = command(place, tmp_path, work, "--chrome", str(tmp_path / "trace.json"), "-o/dev/null")
    assert done.returncode == 0, done.stderr
    found = events(tmp_path / "trace.json")
    by_name = {event["name"]: event for event in found}
    chain = ["traced.call", "ctx_CallTupleDict", "traced.add", "ctx_Add"]
    for outer, inner in zip(chain, chain[1:]):
        start, end = by_name[outer]["ts"], by_name[outer]["ts"] + by_name[outer]["dur"]
        # times are rounded to a nanosecond
        assert start <= by_name[inner]["ts"] + 0.001
        assert by_name[inner]["ts"] + by_name[inner]["dur"] <= end + 0.003
    assert {"traced.Pair.tp_new", "traced.Pair.other.get", "traced.mod_exec"} <= set(by_name)
    assert by_name["traced.add"]["cat"] == "extension"
    assert by_name["ctx_Add"]["cat"] == "context"


def test_recording_is_written_while_it_goes_on(place: Path, tmp_path: Path) -> None:
    """More events than are held in memory, threads, a fork, and an end without a farewell."""
    path = tmp_path / "trace.json"
    work = (
        "import os, threading, traced\n"
        "def work():\n    for i in range(10000): traced.add(i, 1)\n"
        "threads = [threading.Thread(target=work) for _ in range(3)]\n"
        "for t in threads: t.start()\n"
        "for t in threads: t.join()\n"
        "child = os.fork()\n"
        "work()\n"
        "if child == 0: os._exit(0)\n"
        "os.waitpid(child, 0)\n"
        "traced.die()\n"
    )
    done = command(place, tmp_path, work, "--chrome", str(path))
    assert done.returncode < 0
    assert "meant to" in done.stderr
    text = path.read_text()
    assert not text.rstrip().endswith("]")
    found = json.loads(text + "]")[1:]
    assert sum(event["name"] == "traced.add" for event in found) == 40000
    assert sum(event["name"] == "ctx_Add" for event in found) == 40000
    assert found[-1]["name"] == "ctx_FatalError"
    assert len({event["tid"] for event in found}) == 4
    assert len({event["pid"] for event in found}) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only where there is a /dev/full")
def test_a_full_disk_is_told(place: Path, tmp_path: Path) -> None:
    done = command(place, tmp_path, WORK, "--chrome", "/dev/full")
    assert done.returncode == 2
    assert "--chrome" in done.stderr
    assert "No space left" in done.stderr
