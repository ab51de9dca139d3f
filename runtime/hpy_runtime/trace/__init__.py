"""What extensions loaded in trace mode (`HPY=trace`) call, how often, and how long it takes.

`python -m hpy_runtime.trace script.py` runs a script and shows it.
"""

from __future__ import annotations

from hpy_runtime.universal import _core

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

__all__ = ["get_call_counts", "get_durations", "set_trace_functions"]


class _Omitted:
    """The type of a default that None could not be."""

    def __repr__(self) -> str:
        return "<omitted>"


_OMITTED = _Omitted()


def get_call_counts() -> dict[str, int]:
    """Return how often each function of the context was called, by its name ("ctx_Dup").

    All threads and interpreters of the process are counted together, since its start.
    """
    return {name: calls for name, calls, _, _ in _core.trace_counters()}


def get_durations() -> dict[str, int]:
    """Return how long each function of the context took in all, in nanoseconds, by its name.

    A call counts with all that ran inside it: Python code, and other functions of the context.
    """
    return {name: duration for name, _, duration, _ in _core.trace_counters()}


def set_trace_functions(
    on_enter: Callable[[str], Any] | _Omitted | None = _OMITTED,
    on_exit: Callable[[str], Any] | _Omitted | None = _OMITTED,
) -> None:
    """Set what is called with the name of each function that is entered, and left.

    None takes a function away, what is omitted stays. They are this interpreter's own, and are
    not called while one of them runs in the same thread; `ctx_LeavePythonExecution` calls both
    before it leaves, and `ctx_ReenterPythonExecution` both after it is back. An exception that
    one raises goes to `sys.unraisablehook`. TypeError for what cannot be called.
    """
    functions = list(_core.trace_get_callbacks())
    for index, (name, function) in enumerate((("on_enter", on_enter), ("on_exit", on_exit))):
        if isinstance(function, _Omitted):
            continue
        if function is not None and not callable(function):
            raise TypeError(f"{name} must be callable or None, not {type(function).__name__}")
        functions[index] = function
    _core.trace_set_callbacks(*functions)
