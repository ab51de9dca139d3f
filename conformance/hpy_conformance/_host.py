"""Which HPy host loads the fixtures on this interpreter."""

from __future__ import annotations

import importlib
import sys
from dataclasses import dataclass
from types import ModuleType

__all__ = ["FIXTURES", "Host", "HostError", "detect"]

FIXTURES = "hpy_conformance.fixtures"
_PROBE = "constants"
_PROBE_MINOR_1 = "minor1"


class HostError(Exception):
    """No host could load a fixture."""


@dataclass(frozen=True)
class Host:
    """An HPy host: its name, its version, and the (major, minor) of the ABI that it offers."""

    name: str
    version: str
    abi: tuple[int, int]


def detect() -> Host:
    """The host that loads the fixtures here: one is loaded, and who loaded it is looked up.

    Raises HostError, with the reason, where nothing can load it.
    """
    try:
        importlib.import_module(f"{FIXTURES}.{_PROBE}")
    except Exception as error:
        message = f"cannot load {FIXTURES}.{_PROBE} on {sys.executable}: {error}"
        raise HostError(message) from error
    for name, module_name in (
        (sys.implementation.name, "_hpy_universal"),
        ("hpy_runtime", "hpy_runtime.universal"),
        ("hpy", "hpy.universal"),
    ):
        module = sys.modules.get(module_name)
        if module is not None:
            return Host(name, _version(module), _abi(name))
    raise HostError(f"{FIXTURES}.{_PROBE} was loaded by a host that is not known")


def _version(module: ModuleType) -> str:
    version, _revision = module.get_version()
    return str(version)


def _abi(name: str) -> tuple[int, int]:
    declared = _declared_abi() if name == "hpy_runtime" else None
    if declared is not None:
        return declared
    # Hosts of HPy 0.9.0 declare nothing, but refuse a binary that asks for more than they have.
    try:
        importlib.import_module(f"{FIXTURES}.{_PROBE_MINOR_1}")
    except RuntimeError:
        return (0, 0)
    return (0, 1)


def _declared_abi() -> tuple[int, int] | None:
    core = sys.modules.get("hpy_runtime._core")
    if core is None:
        return None
    return (int(core.ABI_VERSION), int(core.ABI_VERSION_MINOR))
