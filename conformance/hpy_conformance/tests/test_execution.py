"""HPy_LeavePythonExecution and HPy_ReenterPythonExecution, and the macros for them."""

from __future__ import annotations

import threading
from typing import Any

import pytest

# Far more than it takes: only a host that lets nobody else run waits that long.
LIMIT_MS = 20_000


@pytest.mark.parametrize("wait", ["wait_outside", "wait_outside_by_functions"])
def test_another_thread_makes_progress(ext: Any, wait: str) -> None:
    """The flag is raised by Python code that can only run while the waiting thread is away."""
    ext.lower_flag()
    steps: list[int] = []

    def work() -> None:
        for step in range(1000):
            steps.append(step)
        ext.raise_flag()

    thread = threading.Thread(target=work)
    thread.start()
    found = getattr(ext, wait)(LIMIT_MS)
    thread.join()
    assert found is True
    assert len(steps) == 1000


@pytest.mark.parametrize("wait", ["wait_outside", "wait_outside_by_functions"])
def test_nobody_raises_the_flag(ext: Any, wait: str) -> None:
    ext.lower_flag()
    assert getattr(ext, wait)(5) is False


def test_flag_is_up_already(ext: Any) -> None:
    ext.raise_flag()
    assert ext.wait_outside(LIMIT_MS) is True


def test_several_wait_at_once(ext: Any) -> None:
    ext.lower_flag()
    found: list[bool] = []
    threads = [
        threading.Thread(target=lambda: found.append(ext.wait_outside(LIMIT_MS))) for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    ext.raise_flag()
    for thread in threads:
        thread.join()
    assert found == [True] * 6


def test_pointers_stay_good(ext: Any) -> None:
    assert ext.leave_often(1000, "grün") == 5000


def test_often_in_many_threads(ext: Any) -> None:
    results: list[int] = []
    threads = [
        threading.Thread(target=lambda: results.append(ext.leave_often(500, "abc")))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [1500] * 8


def test_error_before_leaving(ext: Any) -> None:
    with pytest.raises(TypeError):
        ext.wait_outside("soon")
