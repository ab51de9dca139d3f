"""Interpreters that no machine needs to have, for tests that only look at what is said of them."""

from __future__ import annotations

from hpy_abi.model import Interpreter


def interpreter(
    version: str,
    implementation: str = "cpython",
    own: str = "",
    *,
    debug: bool = False,
    free_threaded: bool = False,
) -> Interpreter:
    """The interpreter of this version; `own` is the implementation's, where it has another."""
    return Interpreter(
        implementation=implementation,
        version=version,
        implementation_version=own or version,
        executable=f"/opt/{implementation}{version}{'d' * debug}{'t' * free_threaded}/bin/python",
        debug=debug,
        free_threaded=free_threaded,
        soabi="soabi",
        ext_suffixes=(".so",),
        platform="linux-x86_64",
        native_hpy="0.9.0" if implementation == "pypy" and own.startswith("7") else None,
        include="/opt/include",
    )
