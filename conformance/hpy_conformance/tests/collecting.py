"""Garbage collection that tests wait for."""

from __future__ import annotations

import gc
import sys

__all__ = ["collect"]


def collect(depth: int = 1) -> None:
    """Collect until what is unreachable is gone.

    `depth` is the length of the longest chain of objects that die: a collection of PyPy frees one
    of a chain of objects with finalizers.
    """
    rounds = 3 if sys.implementation.name == "cpython" else 3 + depth
    for _ in range(rounds):
        gc.collect()
