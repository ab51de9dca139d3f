"""Which HPy host loads the fixtures on this interpreter."""

from __future__ import annotations

import importlib
import sys
from dataclasses import dataclass
from types import ModuleType
from typing import Any

__all__ = ["FIXTURES", "Host", "HostError", "detect"]

FIXTURES = "hpy_conformance.fixtures"
_PROBE = "constants"
_PROBE_MINOR = "minor{}"
_NEWEST_MINOR = 2


class HostError(Exception):
    """No host could load a fixture."""


@dataclass(frozen=True)
class Host:
    """An HPy host: its name, its version, and the (major, minor) of the ABI that it offers."""

    name: str
    version: str
    abi: tuple[int, int]
    compiled: str
    """How the fixtures were compiled: "universal", "hybrid" or "cpython"."""
    mode: str = "universal"
    """In which mode they are loaded: "universal", "debug" or "trace"."""

    @property
    def listed_as(self) -> str:
        """Its name in deviations.json: hpy_runtime over a C-API layer is a host of its own."""
        implementation = sys.implementation.name
        over_a_layer = self.name == "hpy_runtime" and implementation != "cpython"
        return f"{self.name}-{implementation}" if over_a_layer else self.name


def detect() -> Host:
    """The host that loads the fixtures here: one is loaded, and who loaded it is looked up.

    Raises HostError, with the reason, where nothing can load it.
    """
    try:
        probe: Any = importlib.import_module(f"{FIXTURES}.{_PROBE}")
    except Exception as error:
        message = f"cannot load {FIXTURES}.{_PROBE} on {sys.executable}: {error}"
        raise HostError(message) from error
    compiled, headers = probe.compiled_for()
    if compiled == "cpython":
        # an ordinary extension module: hpy_runtime's own C is in it, and nobody else loads it
        return Host("hpy_runtime", headers, _abi("hpy_runtime"), compiled)
    for name, module_name in (
        (sys.implementation.name, "_hpy_universal"),
        ("hpy_runtime", "hpy_runtime.universal"),
        ("hpy", "hpy.universal"),
    ):
        module = sys.modules.get(module_name)
        if module is not None:
            return Host(name, _version(module), _abi(name), compiled, _mode(probe.context_name()))
    raise HostError(f"{FIXTURES}.{_PROBE} was loaded by a host that is not known")


def _mode(context: str) -> str:
    """The mode, as the name of the context that a fixture was given tells it."""
    return next((mode for mode in ("debug", "trace") if mode in context.lower()), "universal")


def _version(module: ModuleType) -> str:
    version, _revision = module.get_version()
    return str(version)


def _abi(name: str) -> tuple[int, int]:
    declared = _declared_abi() if name == "hpy_runtime" else None
    if declared is not None:
        return declared
    # Hosts of HPy 0.9.0 declare nothing, but refuse a binary that asks for more than they have.
    for minor in range(1, _NEWEST_MINOR + 1):
        try:
            importlib.import_module(f"{FIXTURES}.{_PROBE_MINOR.format(minor)}")
        except RuntimeError:
            return (0, minor - 1)
    return (0, _NEWEST_MINOR)


def _declared_abi() -> tuple[int, int] | None:
    core = sys.modules.get("hpy_runtime._core")
    if core is None:
        return None
    return (int(core.ABI_VERSION), int(core.ABI_VERSION_MINOR))
