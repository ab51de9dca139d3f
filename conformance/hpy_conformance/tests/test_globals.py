"""HPyGlobal: store, load, overwrite, null, from functions, methods and the exec slot."""

from __future__ import annotations

import sys
import threading
import weakref
from typing import Any

import pytest

from hpy_conformance.tests.collecting import collect, settle


class Thing:
    pass


@pytest.fixture(autouse=True)
def cleared(ext: Any) -> Any:
    for index in range(4):
        ext.store(index, None)
    yield
    for index in range(4):
        ext.store(index, None)


@pytest.mark.parametrize("index", range(4))
@pytest.mark.parametrize("value", [3, 2**100, "text", [1], Thing, None, 1.5], ids=repr)
def test_same_object(ext: Any, index: int, value: Any) -> None:
    ext.store(index, value)
    assert ext.load(index) is value
    assert ext.load(index) is value


def test_globals_are_apart(ext: Any) -> None:
    for index in range(4):
        ext.store(index, [index])
    assert [ext.load(index) for index in range(4)] == [[0], [1], [2], [3]]


def test_null(ext: Any) -> None:
    ext.store(1, "something")
    ext.clear(1)
    with pytest.raises(LookupError):
        ext.load(1)
    ext.clear(1)
    ext.store(1, "again")
    assert ext.load(1) == "again"


def test_null_at_first(run_child: Any) -> None:
    code = """
from hpy_conformance.fixtures import globals as ext
for index in range(4):
    try:
        ext.load(index)
    except LookupError:
        print("null")
"""
    done = run_child(code)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["null"] * 4


def test_held(ext: Any) -> None:
    thing = Thing()
    ref = weakref.ref(thing)
    ext.store(2, thing)
    del thing
    settle()
    assert ref() is not None
    assert ext.load(2) is ref()


@pytest.mark.parametrize("release", ["overwrite", "clear"])
def test_released(ext: Any, release: str) -> None:
    thing = Thing()
    ref = weakref.ref(thing)
    ext.store(2, thing)
    del thing
    if release == "overwrite":
        ext.store(2, 1)
    else:
        ext.clear(2)
    collect(ref)
    assert ref() is None


@pytest.mark.skipif(not hasattr(sys, "getrefcount"), reason="no reference counts here")
def test_reference_counts(ext: Any) -> None:
    thing = Thing()
    before = sys.getrefcount(thing)
    ext.store(3, thing)
    assert sys.getrefcount(thing) == before + 1
    for _ in range(10):
        ext.load(3)
        ext.store(3, thing)
    assert sys.getrefcount(thing) == before + 1
    ext.store(3, None)
    assert sys.getrefcount(thing) == before


def test_called(ext: Any) -> None:
    ext.store(0, str.upper)
    assert ext.call(0, "abc") == "ABC"
    ext.store(0, len)
    assert ext.call(0, "abc") == 3


def test_overwritten_while_it_runs(ext: Any) -> None:
    """A loaded handle stays good when the global gets another object."""

    def replace(value: Any) -> Any:
        ext.store(0, None)
        settle()
        return value

    ext.store(0, replace)
    del replace
    assert ext.call(0, "survived") == "survived"


def test_from_methods_and_getters(ext: Any) -> None:
    ext.store(0, "zero")
    ext.store(1, "one")
    reader = ext.Reader()
    assert (reader.zeroth, reader.read(1)) == ("zero", "one")


def test_stored_by_the_exec_slot(ext: Any) -> None:
    kept = ext.from_exec()
    assert isinstance(kept, list)
    kept.append(1)
    assert ext.from_exec() is kept


def test_threads(ext: Any) -> None:
    bad: list[Any] = []

    def work(index: int) -> None:
        for number in range(2000):
            ext.store(index, [index, number])
            if ext.load(index) != [index, number]:
                bad.append((index, number))

    threads = [threading.Thread(target=work, args=(index,)) for index in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert bad == []


def test_released_at_exit(run_child: Any) -> None:
    """Objects in globals do not disturb the end of the interpreter."""
    code = """
from hpy_conformance.fixtures import globals as ext
class Thing:
    pass
for index in range(4):
    ext.store(index, [Thing(), ext])
print("done")
"""
    done = run_child(code)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "done", "")
