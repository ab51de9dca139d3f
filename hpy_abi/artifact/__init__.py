"""Reading wheels, installed folders and shared libraries of every platform.

`read(path)` gives an Artifact; nothing of the artifact is run, and nothing of it is written
outside a temporary file without a name. What is wrong with parts of it is among its `problems`.
"""

from __future__ import annotations

from hpy_abi.artifact.bounds import Bounds, Unreadable
from hpy_abi.artifact.read import read

__all__ = ["Bounds", "Unreadable", "read"]
