"""What a binary is told of the host's objects, and that nothing is different where it is not."""

from __future__ import annotations

import builtins
import gc
import subprocess
import sys
import sysconfig
import threading
import weakref
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any

import pytest
from binaries import CREATE, INTERPRETERS, RUN, compile_file

if "_hpy_universal" in sys.builtin_module_names:
    pytest.skip("hpy_runtime stands aside: native HPy host", allow_module_level=True)

SOURCE = Path(__file__).with_name("layout.c")
CPYTHON = sys.implementation.name == "cpython" and sys.maxsize > 2**32
COUNTED = CPYTHON and sys.version_info < (3, 16) and not hasattr(sys, "gettotalrefcount")
WIDE = sys.version_info < (3, 12)
OWN = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
TOLD = (1 if CPYTHON else 0) | (0 if not COUNTED else 20 if OWN else 10 if WIDE else 2)


def load(path: Path | str, mode: str = "universal") -> Any:
    from hpy_runtime import universal

    spec = ModuleSpec("layout", None, origin=str(path))
    return universal.load("layout", path, spec, mode=getattr(universal, f"MODE_{mode.upper()}"))


@pytest.fixture(scope="module")
def silent(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The module compiled to be told nothing."""
    folder = tmp_path_factory.mktemp("silent")
    return load(compile_file(SOURCE, "layout", folder, ["-DHPY_NO_HOST_LAYOUT"]))


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The module in each mode; a file of its own for each, which a process has in one."""
    return {
        mode: load(compile_file(SOURCE, "layout", tmp_path_factory.mktemp(mode)), mode)
        for mode in ("debug", "trace", "universal")
    }


@pytest.fixture(params=("universal", "debug", "trace", "silent"))
def module(request: pytest.FixtureRequest, modules: dict[str, Any]) -> Any:
    if request.param == "silent":
        return request.getfixturevalue("silent")
    return modules[request.param]


class Plain:
    """Something that can be referred to weakly."""


def test_who_is_told(modules: dict[str, Any], silent: Any) -> None:
    assert modules["universal"].told() == TOLD
    assert modules["debug"].told() == modules["trace"].told() == silent.told() == 0


def test_who_is_called_directly(modules: dict[str, Any], silent: Any) -> None:
    assert modules["universal"].direct() == CPYTHON
    assert not any(one.direct() for one in (modules["debug"], modules["trace"], silent))


def test_arguments(module: Any) -> None:
    assert module.some() == ((), None)
    assert module.some(1, "two") == ((1, "two"), None)
    assert module.named(1) == ((1,), None)
    assert module.named(1, 2, b=3, c=4) == ((1, 2, 3, 4), ("b", "c"))
    made = module.Made(1, 2, a=3)
    assert made.made == made.begun == ((1, 2), {"a": 3})
    assert module.Made().made == ((), None)
    assert made(1, b=2) == ((1, 2), ("b",))
    assert made() == ((), None)


def check(module: Any) -> None:
    """Whether functions of each kind do what they should."""
    assert module.builtins() is vars(builtins)
    pair = module.Pair()
    assert (pair.set([1]), pair.get()) == (1, [1])
    assert module.build(list, 3, "item") == ["item"] * 3
    test_arguments(module)


def run_alone(code: str) -> None:
    """In a process of its own, with this file as `tests`."""
    head = f"import sys; sys.path[:] = {[str(SOURCE.parent), *sys.path]!r}\n"
    head += "import test_layout as tests\n"
    command = [sys.executable, "-c", head + code]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_two_modes_of_one_binary(tmp_path: Path) -> None:
    """Trampolines do not know which mode they are called in: none is direct then."""
    path = str(compile_file(SOURCE, "layout", tmp_path))
    one, other = "universal", "debug"
    for first, second in ((one, other), (other, one)):
        run_alone(
            f"first = tests.load({path!r}, {first!r})\n"
            f"assert first.direct() == (tests.CPYTHON and {first == one}), first.direct()\n"
            "tests.check(first)\n"
            f"second = tests.load({path!r}, {second!r})\n"
            "assert not first.direct()\nassert not second.direct()\n"
            "tests.check(first)\ntests.check(second)\n"
        )


def test_a_second_interpreter(tmp_path: Path) -> None:
    """Each of its functions gets its own context from then on."""
    pytest.importorskip(INTERPRETERS, reason="subinterpreters are offered on CPython alone")
    path = str(compile_file(SOURCE, "layout", tmp_path))
    paths = [str(SOURCE.parent), *sys.path]
    inner = f"import sys; sys.path[:] = {paths!r}\nimport test_layout as tests\n"
    inner += f"module = tests.load({path!r})\nassert not module.direct()\ntests.check(module)\n"
    run_alone(
        f"import {INTERPRETERS} as interpreters\n"
        f"module = tests.load({path!r})\n"
        f"assert module.direct() == tests.CPYTHON\n"
        "tests.check(module)\n"
        f"failed = interpreters.{RUN}(interpreters.create(**{CREATE!r}), {inner!r})\n"
        "assert failed is None, failed\n"
        "assert not module.direct()\n"
        "tests.check(module)\n"
        f"again = tests.load({path!r})\nassert not again.direct()\ntests.check(again)\n"
    )


HIGHEST = 2**31 - 1
ABOVE = 2**32
UNCOUNTED = 2**31


@pytest.mark.skipif(sys.byteorder != "little", reason="hosts tell of integers of that order")
@pytest.mark.parametrize(
    ("bits", "count", "change", "result"),
    [
        (32, 1, 1, (1, 2)),
        (32, HIGHEST, 1, (1, UNCOUNTED)),
        (32, UNCOUNTED, 1, (1, UNCOUNTED)),
        (32, 2, -1, (1, 1)),
        (32, 1, -1, (0, 1)),
        (32, UNCOUNTED, -1, (1, UNCOUNTED)),
        (64, 1, 1, (1, 2)),
        (64, HIGHEST, 1, (1, HIGHEST + 1)),
        (64, HIGHEST + 1, 1, (0, HIGHEST + 1)),
        (64, ABOVE - 1, 1, (0, ABOVE - 1)),
        (64, ABOVE, 1, (1, ABOVE + 1)),
        (64, 2, -1, (1, 1)),
        (64, 1, -1, (0, 1)),
        (64, ABOVE, -1, (0, ABOVE)),
        (64, ABOVE + 1, -1, (0, ABOVE + 1)),
        (64, ABOVE + 2, -1, (1, ABOVE + 1)),
        (64, HIGHEST + 1, -1, (0, HIGHEST + 1)),
    ],
)
def test_what_is_counted_in_place(
    modules: dict[str, Any], bits: int, count: int, change: int, result: tuple[int, int]
) -> None:
    """The rest is for the call: the last reference, and halves of a count that carry."""
    assert modules["universal"].counted(bits, count, change) == result


def test_a_host_that_knows_less(modules: dict[str, Any]) -> None:
    assert modules["universal"].less()
    assert modules["universal"].told() == TOLD


@pytest.mark.parametrize("value", [Plain(), None, True, 5, 10**30, "a" * 50, Plain, [1]])
def test_counts(module: Any, value: object) -> None:
    before = sys.getrefcount(value) if hasattr(sys, "getrefcount") else 0
    assert module.count(value, 1000)
    if before:
        # before 3.12 references to None come and go with much else
        assert abs(sys.getrefcount(value) - before) < (100 if value is None else 1)


def collect() -> None:
    """End what nobody refers to. On PyPy one collection lets go of what C had, the next ends it."""
    for _ in range(1 if CPYTHON else 5):
        gc.collect()


def ends_when_dropped(module: Any, ended: weakref.ref[Plain]) -> None:
    """The module keeps the last reference, and gives it back."""
    collect()
    assert ended() is not None
    module.drop()
    collect()
    assert ended() is None


def test_the_last_reference_ends_the_object(module: Any) -> None:
    value = Plain()
    ended = weakref.ref(value)
    module.keep(value)
    del value
    ends_when_dropped(module, ended)


def test_counts_of_another_thread(module: Any) -> None:
    value = Plain()
    ended = weakref.ref(value)
    results: list[bool] = []

    def count(value: Plain) -> None:
        results.append(module.count(value, 20000))

    threads = [threading.Thread(target=count, args=(value,)) for _ in range(4)]
    threads.append(threading.Thread(target=module.keep, args=(value,)))
    for thread in threads:
        thread.start()
    count(value)
    for thread in threads:
        thread.join()
    assert results == [True] * 5
    del value, threads, thread
    ends_when_dropped(module, ended)


def test_same(module: Any) -> None:
    one, other = [1], [1]
    assert module.same(one, one)
    assert not module.same(one, other)
    assert not module.same(None, False)


@pytest.mark.parametrize(
    ("kind", "bits"),
    [(list, 1), (tuple, 2), (bytes, 4), (str, 8), (dict, 16), (int, 32), (set, 0), (float, 0)],
)
def test_checks(module: Any, kind: Any, bits: int) -> None:
    derived = type("Derived", (kind,), {})
    assert module.checks(kind()) == bits
    assert module.checks(derived()) == bits
    assert module.checks(kind) == 0


@pytest.mark.parametrize("kind", [list, tuple])
@pytest.mark.parametrize("size", [1, 2, 1000])
def test_builders(module: Any, kind: Any, size: int) -> None:
    references = getattr(sys, "getrefcount", lambda _: 0)
    value = Plain()
    ended = weakref.ref(value)
    before = references(module)
    built = module.build(kind, size, value)
    assert references(module) == before, "the item that was set first is given back"
    assert type(built) is kind
    assert len(built) == size
    assert all(item is value for item in built)
    assert references(value) in (0, size + 2)
    del value
    collect()
    assert ended() is built[0]
    del built
    collect()
    assert ended() is None


class Longer(list[int]):
    def __len__(self) -> int:
        return 77


@pytest.mark.parametrize(
    ("value", "length"),
    [([], 0), ([1, 2], 2), ((), 0), ((1,), 1), (Longer(), 77), ("abc", 3), ({1: 2}, 1)],
)
def test_length(module: Any, value: object, length: int) -> None:
    assert module.length(value) == length
    with pytest.raises(TypeError):
        module.length(5)


def test_no_builder(module: Any) -> None:
    assert module.build_none() is None


def test_small_tuples(module: Any) -> None:
    """Of this thread's objects, of another's, and of those that are never counted."""
    items: list[Any] = [None, 7, "abc", Plain()]
    other = threading.Thread(target=lambda: items.append(Plain()))
    other.start()
    other.join()
    assert module.no_items() == ()
    ended = [weakref.ref(item) for item in items[3:]]
    while items:
        made = module.three(items[-1])
        assert made == (items[-1], None, items[-1])
        del made
        items.pop()
    collect()
    assert [one() for one in ended] == [None, None]


def test_struct_and_field(module: Any) -> None:
    pair = module.Pair()
    value = Plain()
    ended = weakref.ref(value)
    assert [pair.set(value), pair.set(value)] == [1, 2]
    assert pair.get() is value
    del value
    collect()
    assert pair.get() is ended()
    pair.set(None)
    assert pair.get() is None
    collect()
    assert ended() is None


@pytest.mark.parametrize(
    "value", [None, 7, "abc", 2**70, Plain()], ids=lambda one: type(one).__name__
)
def test_field_of_another_thread(module: Any, value: object) -> None:
    """Whose object it is makes no difference."""
    made: list[Any] = []
    other = threading.Thread(target=lambda: made.extend((module.Pair(), [Plain()])))
    other.start()
    other.join()
    pair, theirs = made
    for one in (theirs, value, theirs):
        pair.set(one)
        assert [pair.get() is one for _ in range(3)] == [True] * 3
    ended = weakref.ref(theirs[0])
    assert pair.get()[0] is theirs.pop()
    collect()
    assert ended() is None


def test_field_that_was_nulled_meanwhile(module: Any) -> None:
    """With a GIL nobody stores between reading a field and the call: it holds the object itself."""
    pair, other = module.Pair(), module.Pair()
    for value in (Plain(), None, 7):
        pair.set(value)
        assert pair.late(other, "other") is (None if OWN else value)
        assert other.get() == "other"
        pair.set(value)
        assert pair.get() is value
        assert other.late(pair, "pair") == (None if OWN else "other")
        assert pair.get() == "pair"
