"""Further interpreters in this process, each run by code that is given as text."""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any

__all__ = ["HAVE_INTERPRETERS", "HAVE_OWN_GIL", "Interpreter"]


def _module() -> ModuleType | None:
    """The interpreters' own module: it has no public face before 3.14, and changed names."""
    for name in ("_interpreters", "_xxsubinterpreters"):
        try:
            return importlib.import_module(name)
        except ImportError:
            continue
    return None


_INTERPRETERS: Any = _module()
HAVE_INTERPRETERS = _INTERPRETERS is not None
HAVE_OWN_GIL = HAVE_INTERPRETERS and sys.version_info >= (3, 12)


class Interpreter:
    """An interpreter; of its own GIL where Python can and `own_gil` is not false."""

    def __init__(self, *, own_gil: bool = True) -> None:
        if sys.version_info >= (3, 13):
            self._id = _INTERPRETERS.create("isolated" if own_gil else "legacy", reqrefs=False)
        else:
            self._id = _INTERPRETERS.create(isolated=own_gil)

    def run(self, code: str) -> None:
        """Run `code`; what it raises is raised here, as a RuntimeError or a kind of it."""
        path = f"import sys; sys.path[:] = {sys.path!r}\n"
        failed = _INTERPRETERS.run_string(self._id, path + code)
        if failed is not None:
            raise RuntimeError(failed.errdisplay)

    def end(self) -> None:
        """End it: all that it has is released."""
        _INTERPRETERS.destroy(self._id)
