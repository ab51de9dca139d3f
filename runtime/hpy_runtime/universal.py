"""The host for universal binaries: loads `<module>.hpy0.so` and hands back the module."""

from __future__ import annotations

import os
import sys

from hpy_runtime import __version__
from hpy_runtime._elf import check_complete
from hpy_runtime._mode import MODE_DEBUG, MODE_TRACE, MODE_UNIVERSAL, mode_from_environment

try:
    from hpy_runtime import _core as _core  # the modes' modules take it from here
except ImportError as error:
    if "_hpy_universal" in sys.builtin_module_names:
        raise ImportError(
            "hpy_runtime stands aside here: this interpreter has an HPy host of its own, "
            "_hpy_universal",
            name=__name__,
        ) from error
    raise

# every import of an HPy module waits for this one: typing alone would take longer than the rest
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

__all__ = ["MODE_DEBUG", "MODE_TRACE", "MODE_UNIVERSAL", "get_version", "load"]

_CONTEXTS = {MODE_DEBUG: "debug", MODE_TRACE: "trace"}


def __getattr__(name: str) -> Any:
    """Import `_debug` and `_trace` when somebody asks for them: most imports do not."""
    if name == "_debug":
        from hpy_runtime import _debug

        return _debug
    if name == "_trace":
        from hpy_runtime import trace

        return trace
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def get_version() -> tuple[str, str]:
    """Return the version of hpy_runtime and the git revision of its build ("" if not known)."""
    from hpy_runtime._revision import REVISION

    return __version__, REVISION


def load(
    name: str, path: str | os.PathLike[str], spec: Any, debug: bool = False, mode: int = -1
) -> Any:
    """Load one binary and return its module; `sys.modules` is left alone.

    `name` is the module's name (the last component names the exports), `path` the binary,
    `spec` what the module's create slot gets. A positive `mode` goes over `debug`.
    Raises RuntimeError or ImportError, naming `path`, when the binary cannot be taken.
    """
    if mode <= 0:
        mode = MODE_DEBUG if debug else MODE_UNIVERSAL
    if mode not in _core.MODES:
        context = f"{_CONTEXTS[mode]} context" if mode in _CONTEXTS else f"mode {mode}"
        raise RuntimeError(
            f"cannot load {os.fspath(path)}: this build of hpy_runtime offers no {context}"
        )
    # Windows looks for the libraries that a binary needs beside it only if its path is absolute
    file = os.path.abspath(path) if os.name == "nt" else os.fspath(path)
    if os.name == "posix" and sys.platform != "darwin":
        check_complete(file)
    return _core.load(name, file, spec, mode)


def _load_bootstrap(
    name: str,
    ext_name: str,
    package: str | None,
    file: str,
    loader: Any,
    spec: Any,
    env: Mapping[str, str],
) -> Any:
    """Load the module that a generated stub stands for.

    `name` is the binary's own module name, `ext_name` the one that is being imported; the other
    arguments are the stub's `__package__`, the binary's path, the stub's `__loader__` and
    `__spec__`, and the environment. The stub puts the result into `sys.modules`, from where
    importlib takes it.
    """
    mode = mode_from_environment(env, name, ext_name)
    if "HPY_LOG" in env:
        context = f" with a {_CONTEXTS[mode]} context" if mode in _CONTEXTS else ""
        print(f"Loading '{name}' in HPy universal mode{context}")
    module: Any = load(name, file, spec, mode=mode)
    attributes = {
        "__file__": file,
        "__loader__": loader,
        "__name__": ext_name,
        "__package__": package,
        "__spec__": spec,
    }
    if spec is not None:
        # the stub's until now; of a binary there is no byte code
        spec.origin = file
        spec.loader = loader
        spec.cached = None
    for attribute, value in attributes.items():
        # a module's create slot may have made any object; importlib lets such a one be, too
        try:  # noqa: SIM105 (contextlib is slow to import)
            setattr(module, attribute, value)
        except AttributeError:
            pass
    return module
