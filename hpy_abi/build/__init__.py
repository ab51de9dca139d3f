"""Building universal wheels: in place, by cibuildwheel, or for other platforms from this one.

Each way ends with wheels in the output folder, as `Built` tells of them. Nothing here judges or
loads a wheel: that is `audit`'s and `verify`'s part, and the command calls them afterwards.
"""

from __future__ import annotations

from hpy_abi.build.built import BuildFailed, Built

__all__ = ["BuildFailed", "Built"]
