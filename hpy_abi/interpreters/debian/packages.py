"""How Debian and Ubuntu cut a Python into packages."""

from __future__ import annotations

from dataclasses import dataclass

from hpy_abi.interpreters.errors import NotInstalled
from hpy_abi.interpreters.spec import Spec


@dataclass(frozen=True)
class Parts:
    """The packages that make up one interpreter."""

    main: str
    """The one whose version is the interpreter's."""
    whole: tuple[str, ...]
    """To be unpacked with all that they depend on."""
    alone: tuple[str, ...]
    """Headers; what they depend on is a C library's headers, which the host's compiler has."""
    executable: str
    """Its name in usr/bin."""


def parts(spec: Spec) -> Parts:
    """Return the packages for `spec`; raises NotInstalled where there are none of its kind."""
    if spec.free_threaded:
        raise NotInstalled("Debian's packages: there are no free-threaded builds among them")
    if spec.implementation == "cpython":
        name = "python{}.{}".format(*spec.version)
        return Parts(
            main=name,
            whole=(name, f"{name}-venv", *([f"{name}-dbg"] if spec.debug else [])),
            alone=(f"lib{name}-dev",),
            executable=name + "d" * spec.debug,
        )
    if spec.implementation == "pypy" and not spec.debug:
        # which version of the language it speaks is not in the index: seen when it runs
        return Parts("pypy3", ("pypy3", "pypy3-venv"), ("pypy3-dev",), "pypy3")
    raise NotInstalled(f"Debian's packages: there is no {spec} among them")
