"""Objects that many threads work on at once, and what turns the GIL on."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from hpy_conformance.tests.stress import STRESS

THREADS = 8
ROUNDS = 6000 * STRESS

GIL_IS_OFF = hasattr(sys, "_is_gil_enabled") and not sys._is_gil_enabled()
# a store between a load's two halves is seldom met, and without a GIL a round takes little
FIELD_ROUNDS = ROUNDS * (30 if GIL_IS_OFF else 1)

without_gil = pytest.mark.skipif(
    not GIL_IS_OFF,
    reason="only where CPython runs without its GIL",
)


@pytest.fixture(autouse=True)
def _made_for_threads(host: Any) -> None:
    """The published host was made before: it crashes, and sometimes does not."""
    if host.name == "hpy":
        pytest.skip("hpy 0.9.0 crashes or hangs with several threads")


@pytest.fixture
def containers(load: Any) -> Any:
    return load("threads_containers")


@pytest.fixture(autouse=True)
def eager_switches() -> Iterator[None]:
    """Where there is a GIL, have it go round more often."""
    set_interval = getattr(sys, "setswitchinterval", None)
    before = sys.getswitchinterval() if set_interval else 0.0
    if set_interval:
        set_interval(1e-5)
    yield
    if set_interval:
        set_interval(before)


def run_at_once(*work: Callable[[int], int]) -> int:
    """Run each function in threads of its own, THREADS in all, with a seed; the sum of results."""
    barrier = threading.Barrier(THREADS)
    results: list[int] = []
    errors: list[Exception] = []

    def run(seed: int) -> None:
        try:
            barrier.wait()
            results.append(work[seed % len(work)](seed))
        except Exception as error:  # noqa: BLE001  (raised again by the main thread)
            errors.append(error)

    threads = [threading.Thread(target=run, args=(seed,)) for seed in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]
    assert len(results) == THREADS
    return sum(results)


def test_fields(ext: Any) -> None:
    node = ext.Node()
    assert run_at_once(lambda seed: ext.churn_fields(node, FIELD_ROUNDS, seed)) == 0


def test_field_of_each_thread(ext: Any) -> None:
    nodes = [ext.Node() for _ in range(THREADS)]
    assert run_at_once(lambda seed: ext.churn_fields(nodes[seed], ROUNDS, seed)) == 0


def test_field_and_collector(ext: Any) -> None:
    node = ext.Node()

    def collect(_seed: int) -> int:
        for _ in range(10):
            gc.collect()
        return 0

    churn = [lambda seed: ext.churn_fields(node, FIELD_ROUNDS, seed)] * 3
    assert run_at_once(*churn, collect) == 0


def test_member(ext: Any) -> None:
    """A field that is a member is written and read by Python code while C code stores in it."""
    node = ext.Node()

    def by_name(seed: int) -> int:
        wrong = 0
        for number in range(ROUNDS):
            value = node.second
            wrong += value is not None and value[0] is not value[1]
            if number % 2:
                twin = [seed + number << 20] * 2
                node.second = tuple(twin)
            elif number % 5 == 0:
                del node.second
        return wrong

    assert run_at_once(by_name, lambda seed: ext.churn_fields(node, ROUNDS, seed)) == 0


def test_globals(ext: Any) -> None:
    assert run_at_once(lambda seed: ext.churn_globals(FIELD_ROUNDS, seed)) == 0


def test_list(containers: Any) -> None:
    shared: list[Any] = []
    assert run_at_once(lambda seed: containers.churn_list(shared, ROUNDS, seed)) == 0
    # each thread may have seen room for one more
    assert len(shared) < 16 + THREADS


def test_dict(containers: Any) -> None:
    shared: dict[int, Any] = {}
    assert run_at_once(lambda seed: containers.churn_dict(shared, ROUNDS, seed)) == 0
    assert set(shared) <= set(range(32))


def test_types(ext: Any) -> None:
    assert run_at_once(lambda seed: ext.churn_types(ext.Node, ROUNDS // 15, seed)) == 0


def test_types_and_their_bases(ext: Any) -> None:
    """Types are made of a base that other threads derive from in Python."""

    def derive(_seed: int) -> int:
        for _ in range(ROUNDS // 30):
            derived = type("Derived", (ext.Node,), {"first": lambda self: 5})
            assert derived().first() == 5
        return 0

    assert run_at_once(derive, lambda seed: ext.churn_types(ext.Node, ROUNDS // 15, seed)) == 0


def test_builders_and_trackers(containers: Any) -> None:
    assert run_at_once(lambda seed: containers.churn_builders(ROUNDS // 5, seed)) == 0


def test_all_at_once(ext: Any, containers: Any) -> None:
    node = ext.Node()
    shared_list: list[Any] = []
    shared_dict: dict[int, Any] = {}
    work: list[Callable[[int], int]] = [
        lambda seed: ext.churn_fields(node, ROUNDS, seed),
        lambda seed: ext.churn_globals(ROUNDS, seed),
        lambda seed: containers.churn_list(shared_list, ROUNDS, seed),
        lambda seed: containers.churn_dict(shared_dict, ROUNDS, seed),
        lambda seed: ext.churn_types(ext.Node, ROUNDS // 15, seed),
        lambda seed: containers.churn_builders(ROUNDS // 5, seed),
    ]
    assert run_at_once(*work) == 0


def test_import_at_once(run_child: Any) -> None:
    """The first import of several binaries, by several threads."""
    code = f"""
import importlib, threading
barrier = threading.Barrier({THREADS})
names = ["threads", "lists", "dicts", "globals"]
modules = []
def run(number):
    barrier.wait()
    name = "hpy_conformance.fixtures." + names[number % len(names)]
    modules.append(importlib.import_module(name))
threads = [threading.Thread(target=run, args=(number,)) for number in range({THREADS})]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(modules), len(set(map(id, modules))))
"""
    done = run_child(code)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{THREADS} 4\n", "")


# ---- the GIL ----


@without_gil
def test_the_fixtures_leave_the_gil_off(run_child: Any, host: Any) -> None:
    silent: tuple[str, ...] = ("threads_silent",)
    if host.compiled == "cpython":
        # CPython asks the module object, and what a create slot returns is none
        silent += ("module_create",)
    code = f"""
import importlib, pkgutil, sys
from hpy_conformance import fixtures
for found in pkgutil.iter_modules(fixtures.__path__):
    if found.name.startswith({silent}):
        continue
    try:
        importlib.import_module("hpy_conformance.fixtures." + found.name)
    except Exception:
        pass  # some are made to fail
    if sys._is_gil_enabled():
        raise SystemExit(found.name + " turned the GIL on")
print("off")
"""
    done = run_child(code)
    assert (done.returncode, done.stdout) == (0, "off\n"), done.stderr


@without_gil
def test_a_silent_module_turns_the_gil_on(run_child: Any) -> None:
    code = """
import sys, warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    import hpy_conformance.fixtures.threads_silent
    import hpy_conformance.fixtures.threads
print(sys._is_gil_enabled())
for warning in caught:
    print(warning.category.__name__, warning.message)
"""
    done = run_child(code)
    assert done.returncode == 0, done.stderr
    enabled, *warned = done.stdout.splitlines()
    assert enabled == "True"
    assert len(warned) == 1
    assert warned[0].startswith("RuntimeWarning The global interpreter lock (GIL) has been enabled")
    assert "hpy_conformance.fixtures.threads_silent" in warned[0]


@without_gil
def test_a_silent_module_and_a_user_who_insists(run_child: Any) -> None:
    code = """
import os, subprocess, sys
code = "import sys, hpy_conformance.fixtures.threads_silent; print(sys._is_gil_enabled())"
command = [sys.executable, "-W", "error", "-X", "gil=0", "-c", code]
raise SystemExit(subprocess.call(command))
"""
    done = run_child(code)
    assert (done.returncode, done.stdout) == (0, "False\n"), done.stderr


@without_gil
def test_a_warning_that_is_an_error(run_child: Any) -> None:
    code = """
import warnings
warnings.simplefilter("error")
try:
    import hpy_conformance.fixtures.threads_silent
except RuntimeWarning:
    print("refused")
"""
    done = run_child(code)
    assert (done.returncode, done.stdout) == (0, "refused\n"), done.stderr
