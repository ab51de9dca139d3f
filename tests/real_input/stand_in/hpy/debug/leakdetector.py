"""Ours, with an exception that is named as one test wants to see it in a traceback."""

from __future__ import annotations

from hpy_runtime import debug


class HPyLeakError(debug.HPyLeakError):
    """As ours is."""


class LeakDetector(debug.LeakDetector):
    """As ours is, but for its exception's name."""

    def stop(self) -> None:
        """End."""
        try:
            super().stop()
        except debug.HPyLeakError as error:
            raise HPyLeakError(error.leaks) from None
