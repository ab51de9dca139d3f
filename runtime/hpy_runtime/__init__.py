"""The HPy universal ABI at run time: one extension module binary for every Python.

Importing this package costs next to nothing; the host itself is `hpy_runtime.universal`.
"""

from __future__ import annotations

__version__ = "0.1.0"
__all__ = ["__version__", "get_include", "get_sources"]


def get_include() -> str:
    """Return the folder that holds `hpy.h`, for a compiler's `-I`."""
    from hpy_runtime import _files

    return _files.include()


def get_sources(abi: str) -> list[str]:
    """Return the C files to compile into an extension module.

    `abi` is `"universal"`, `"hybrid"` or `"cpython"`; anything else is a ValueError.
    """
    from hpy_runtime import _files

    return _files.sources(abi)
