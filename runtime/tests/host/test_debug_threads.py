"""The debug mode with several threads at once: in builds without a GIL they really are."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Any

import pytest

if "_hpy_universal" in sys.builtin_module_names:
    pytest.skip("hpy_runtime stands aside: native HPy host", allow_module_level=True)

THREADS = 8
ROUNDS = 200


def run(work: Callable[[int], None]) -> None:
    """Run `work` in several threads, all of which start together; an error in one is raised."""
    failed: list[BaseException] = []
    ready = threading.Barrier(THREADS)

    def one(number: int) -> None:
        try:
            ready.wait()
            work(number)
        except BaseException as error:  # noqa: BLE001  (raised by who started the thread)
            failed.append(error)

    threads = [threading.Thread(target=one, args=(number,)) for number in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        raise failed[0]


@pytest.mark.parametrize("frames", [None, 2])
def test_each_leak_is_known_and_no_other(watched: Any, debug: Any, frames: int | None) -> None:
    from hpy_runtime.debug import HPyLeakError, LeakDetector

    def work(number: int) -> None:
        for turn in range(ROUNDS):
            text = f"{number} {turn}"
            assert watched.echo(text) == text
            watched.many(20)
            if turn % 50 == 0:
                watched.leak(text)

    debug.set_handle_stack_trace_limit(frames)
    with pytest.raises(HPyLeakError) as caught, LeakDetector():
        run(work)
    assert sorted(handle.obj for handle in caught.value.leaks) == sorted(
        f"{number} {turn}" for number in range(THREADS) for turn in range(0, ROUNDS, 50)
    )


def test_calls_nest_in_each_thread(watched: Any, debug: Any) -> None:
    """Each thread has a context of its own for each call, however many there are at once."""

    def nested(depth: int) -> int:
        return watched.call(lambda: nested(depth - 1)) + 1 if depth else 0

    generation = debug.new_generation()

    def work(number: int) -> None:
        for _ in range(20):
            assert nested(30) == 30

    run(work)
    assert debug.get_open_handles(generation) == []


def test_c_data_is_each_handle_s_own(watched: Any, debug: Any) -> None:
    """`length` fails where it is given other data than the first time."""

    def work(number: int) -> None:
        for turn in range(ROUNDS):
            text = chr(ord("a") + number) * (turn % 70)
            assert watched.length(text) == len(text)

    run(work)


def test_settings_change_while_threads_run(watched: Any, debug: Any) -> None:
    """As the queue is shortened, and handles are listed, none of them is lost or taken twice."""

    def work(number: int) -> None:
        for turn in range(ROUNDS):
            if number:
                watched.many(20)
                continue
            debug.set_closed_handles_queue_max_size(turn * 7 % 300)
            debug.set_handle_stack_trace_limit(turn % 3 or None)
            debug.get_closed_handles()

    generation = debug.new_generation()
    run(work)
    open_now = [handle for handle in debug.get_open_handles(generation) if not handle.is_closed]
    assert open_now == []
