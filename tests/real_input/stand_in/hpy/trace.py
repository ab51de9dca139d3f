"""Ours, by the name that the examples import."""

from __future__ import annotations

from hpy_runtime.trace import get_call_counts

__all__ = ["get_call_counts"]
