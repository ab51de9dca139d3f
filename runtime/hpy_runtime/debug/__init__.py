"""What extensions loaded in debug mode (`HPY=debug`) do wrong.

`python -m hpy_runtime.debug script.py` runs a script and tells which handles it left open.
"""

from __future__ import annotations

from hpy_runtime.universal import _debug

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from hpy_runtime._core import DebugHandle

__all__ = [
    "HPyDebugError",
    "HPyLeakError",
    "LeakDetector",
    "disable_handle_stack_traces",
    "set_handle_stack_trace_limit",
]


class HPyDebugError(Exception):
    """A mistake that the debug mode found."""


class HPyLeakError(HPyDebugError):
    """Handles that were not closed: `leaks`, oldest first."""

    def __init__(self, leaks: Sequence[DebugHandle]) -> None:
        super().__init__(leaks)
        self.leaks = leaks

    def __str__(self) -> str:
        count = len(self.leaks)
        lines = [f"{count} unclosed handle{'' if count == 1 else 's'}:"]
        has_traces = False
        for leak in self.leaks:
            text = repr(leak)
            has_traces |= "\n" in text
            first, newline, rest = text.partition("\n")
            lines.append(f"    {first} opened by {leak.opened_by}{newline}{rest}".rstrip())
        if not has_traces:
            lines.append(
                "to see where: hpy_runtime.debug.set_handle_stack_trace_limit(16), "
                "or HPY_DEBUG_TRACES=16 in the environment"
            )
        return "\n".join(lines)


class LeakDetector:
    """Raises HPyLeakError where handles that were opened while it ran are still open at its end.

    Use it as a context manager, or call `start` and `stop`.
    """

    def __init__(self) -> None:
        self.generation: int | None = None

    def start(self) -> None:
        """Begin; ValueError if it has begun already."""
        if self.generation is not None:
            raise ValueError("LeakDetector already started")
        self.generation = _debug.new_generation()

    def stop(self) -> None:
        """End; ValueError if it has not begun, HPyLeakError if handles are open."""
        if self.generation is None:
            raise ValueError("LeakDetector not started yet")
        generation, self.generation = self.generation, None
        leaks = _debug.get_open_handles(generation)
        if leaks:
            raise HPyLeakError(leaks)

    def __enter__(self) -> LeakDetector:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()


def set_handle_stack_trace_limit(limit: int) -> None:
    """Keep up to `limit` frames of the C stack of where each handle is opened and closed."""
    _debug.set_handle_stack_trace_limit(limit)


def disable_handle_stack_traces() -> None:
    """Keep no C stacks."""
    _debug.set_handle_stack_trace_limit(None)
