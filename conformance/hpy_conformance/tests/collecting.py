"""Garbage collection that tests wait for."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from typing import Any

__all__ = ["collect", "deaths", "settle"]


def collect(
    *until: weakref.ref[Any], done: Callable[[], bool] | None = None, depth: int = 1
) -> None:
    """Collect until what is unreachable is gone, or what is waited for has happened.

    That is the end of the objects that `until` refers to, or `done()`. Say it, for on PyPy each
    collection looks at all that is alive, which with pytest is much. `depth` is the
    length of the longest chain of objects that die: a collection of PyPy frees one of a chain of
    objects with finalizers.
    """
    for _ in range(2 + depth):
        gc.collect()
        if until and all(ref() is None for ref in until):
            break
        if done is not None and done():
            break


def settle() -> None:
    """Collect once: what earlier tests left, or what dies at once if C does not hold it.

    After `collect(done=…)`, which ends at the first time, for what may not happen twice.
    """
    gc.collect()


def deaths(ext: Any) -> Callable[[], tuple[int, int]]:
    """A function that tells what a legacy fixture's `dead()` counted since it was asked last.

    These are the instances that the C API's deallocators ended, and HPy_tp_destroy.
    """
    collect()
    last = ext.dead()

    def since() -> tuple[int, int]:
        nonlocal last
        collect()
        before, last = last, ext.dead()
        return last[0] - before[0], last[1] - before[1]

    return since
