"""Ours, by the name that the examples import."""

from __future__ import annotations

from hpy_runtime.debug import disable_handle_stack_traces, set_handle_stack_trace_limit

__all__ = ["disable_handle_stack_traces", "set_handle_stack_trace_limit"]
