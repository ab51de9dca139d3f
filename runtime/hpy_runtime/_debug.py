"""The debug mode's handles; reachable as `hpy_runtime.universal._debug`.

Everything here is about the current interpreter: each has handles of its own.
"""

from __future__ import annotations

from hpy_runtime import _core

__all__ = [
    "get_closed_handles",
    "get_closed_handles_queue_max_size",
    "get_open_handles",
    "get_protected_raw_data_max_size",
    "new_generation",
    "set_closed_handles_queue_max_size",
    "set_handle_stack_trace_limit",
    "set_on_invalid_builder_handle",
    "set_on_invalid_handle",
    "set_protected_raw_data_max_size",
]

new_generation = _core.debug_new_generation
get_open_handles = _core.debug_get_open_handles
get_closed_handles = _core.debug_get_closed_handles
get_closed_handles_queue_max_size = _core.debug_get_closed_handles_queue_max_size
set_closed_handles_queue_max_size = _core.debug_set_closed_handles_queue_max_size
get_protected_raw_data_max_size = _core.debug_get_protected_raw_data_max_size
set_protected_raw_data_max_size = _core.debug_set_protected_raw_data_max_size
set_on_invalid_handle = _core.debug_set_on_invalid_handle
set_on_invalid_builder_handle = _core.debug_set_on_invalid_builder_handle
set_handle_stack_trace_limit = _core.debug_set_handle_stack_trace_limit
