"""One binary in several interpreters: what is each one's own, and what a module may refuse."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from hpy_conformance.tests.interpreting import HAVE_INTERPRETERS, HAVE_OWN_GIL
from hpy_conformance.tests.stress import STRESS

several = pytest.mark.skipif(
    not HAVE_INTERPRETERS, reason=f"{sys.implementation.name} has one interpreter in a process"
)
own_gil = pytest.mark.skipif(
    not HAVE_OWN_GIL, reason="interpreters with a GIL of their own came with CPython 3.12"
)


@pytest.fixture(autouse=True)
def _made_for_interpreters(host: Any) -> None:
    """The published host was made before: it crashes, and sometimes does not."""
    if host.name == "hpy":
        pytest.skip("hpy 0.9.0 crashes or hangs with several interpreters")


# what each interpreter does with the fixture: it has what the others have, and apart from them
WORK = """
import builtins
from hpy_conformance.fixtures import subinterpreters as ext
assert ext.builtins() is vars(builtins), "the builtins are another interpreter's"
try:
    ext.load()
except LookupError:
    pass
else:
    raise AssertionError("a global that was never stored here holds something")
assert ext.from_exec() == [], "the exec slot stored in another interpreter"
ext.from_exec().append(NUMBER)
box = ext.Box()
for number in range(300):
    mine = [NUMBER, number]
    ext.store(mine)
    assert ext.load() is mine and box.kept() is mine
    box.value = mine
    assert box.value is mine
assert ext.from_exec() == [NUMBER]
class Derived(ext.Box):
    pass
cycle = Derived()
cycle.value = cycle
"""

CHILD = """
import os, sys, threading, warnings
from hpy_conformance.tests.interpreting import Interpreter
WORK = {work!r}
def work_at_once(count, meanwhile=None):
    # WORK in so many interpreters with a GIL of their own, and what this one does until they end
    errors = []
    barrier = threading.Barrier(count + (meanwhile is not None))
    def run(number):
        other = Interpreter()
        try:
            barrier.wait()
            other.run(WORK.replace("NUMBER", str(number)))
        except BaseException as error:
            errors.append(error)
        finally:
            other.end()
    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    if meanwhile is not None:
        barrier.wait()
        meanwhile(threads)
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]
"""


def run(run_child: Any, code: str) -> str:
    """Run code in a process of its own, which must end well and say nothing on stderr."""
    done = run_child(CHILD.format(work=WORK) + code, timeout=120)
    assert done.returncode == 0, done.stderr or done.stdout
    assert done.stderr == ""
    return str(done.stdout)


@several
def test_one_after_the_other(run_child: Any) -> None:
    """Also in an interpreter that comes to stand where one that has ended was."""
    code = """
own = {"NUMBER": 0}
exec(WORK, own)
for number in range(1, 6):
    other = Interpreter(own_gil=False)
    other.run(WORK.replace("NUMBER", str(number)))
    other.end()
assert own["ext"].load() == [0, 299]
assert own["ext"].from_exec() == [0]
print("done")
"""
    assert run(run_child, code) == "done\n"


@several
def test_first_imported_elsewhere(run_child: Any) -> None:
    """The interpreter that imports first is not the main one, and ends before that imports."""
    code = """
other = Interpreter(own_gil=False)
other.run(WORK.replace("NUMBER", "1"))
other.end()
exec(WORK, {"NUMBER": 0})
print("done")
"""
    assert run(run_child, code) == "done\n"


@several
def test_side_by_side(run_child: Any) -> None:
    code = """
others = [Interpreter(own_gil=False) for _ in range(4)]
for number, other in enumerate(others):
    other.run(WORK.replace("NUMBER", str(number)))
for number, other in enumerate(others):
    other.run(f"assert ext.load() == [{number}, 299]; assert ext.from_exec() == [{number}]")
for other in others:
    other.end()
print("done")
"""
    assert run(run_child, code) == "done\n"


@several
def test_what_an_interpreter_stored_dies_with_it(run_child: Any) -> None:
    code = """
reading, writing = os.pipe()
for number in range(3):
    other = Interpreter(own_gil=False)
    other.run(f'''
import os
from hpy_conformance.fixtures import subinterpreters as ext
class Told:
    def __del__(self, write=os.write):
        write({writing}, b"x")
ext.store(Told())
''')
    other.end()
    assert os.read(reading, 10) == b"x"
print("done")
"""
    assert run(run_child, code) == "done\n"


@own_gil
def test_eight_at_once(run_child: Any) -> None:
    """Each has a GIL of its own: all import the same binary at the same moment."""
    code = """
own = {"NUMBER": 99}
exec(WORK, own)
for _ in range(2):
    work_at_once(8)
assert own["ext"].load() == [99, 299]
assert own["ext"].from_exec() == [99]
print("done")
"""
    assert run(run_child, code) == "done\n"


@own_gil
def test_first_imported_by_eight_at_once(run_child: Any) -> None:
    code = """
work_at_once(8)
exec(WORK, {"NUMBER": 0})
print("done")
"""
    assert run(run_child, code) == "done\n"


@own_gil
def test_others_enter_while_one_stores(run_child: Any) -> None:
    """The first interpreter goes on storing and loading when it ceases to be the only one.

    In a process that happens once, and the moment at which a store can go wrong is short.
    """
    code = """
from hpy_conformance.fixtures import subinterpreters as ext
ext.store(())
def store(threads):
    global number
    for number in range(100000):
        mine = [number]
        ext.store(mine)
        assert ext.load() is mine, "what another interpreter stored"
        if not any(thread.is_alive() for thread in threads):
            break
work_at_once(4, store)
assert ext.load() == [number]
print("done")
"""
    for _ in range(STRESS):
        assert run(run_child, code) == "done\n"


REFUSED = """
try:
    import hpy_conformance.fixtures.{name}
except ImportError as error:
    assert str(error) == (
        "module hpy_conformance.fixtures.{name} does not support loading in subinterpreters"
    ), error
else:
    raise AssertionError("it was imported")
"""


@own_gil
def test_a_module_for_the_main_interpreter(run_child: Any) -> None:
    refused = REFUSED.format(name="subinterpreters_never")
    code = f"""
import hpy_conformance.fixtures.subinterpreters_never
other = Interpreter()
other.run({refused!r})
other.end()
print("done")
"""
    assert run(run_child, code) == "done\n"


@own_gil
def test_a_silent_module_and_an_own_gil(run_child: Any) -> None:
    """It may share the main interpreter's GIL, but not run under another."""
    refused = REFUSED.format(name="threads_silent")
    code = f"""
warnings.simplefilter("ignore")  # of a module that turns the GIL on
other = Interpreter()
other.run("import warnings; warnings.simplefilter('ignore')\\n" + {refused!r})
other.end()
sharing = Interpreter(own_gil=False)
sharing.run("import warnings; warnings.simplefilter('ignore')\\n"
            "import hpy_conformance.fixtures.threads_silent")
sharing.end()
print("done")
"""
    assert run(run_child, code) == "done\n"


def test_contradiction(host: Any, load: Any) -> None:
    if host.name != "hpy_runtime":
        pytest.skip(f"{host.name} does not know what a module says of itself")
    with pytest.raises(SystemError, match="exclude each other"):
        load("subinterpreters_both")
