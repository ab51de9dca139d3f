"""Which symbols of a library concern Python, and are kept."""

from __future__ import annotations

from collections.abc import Iterable

from hpy_abi.artifact.bounds import Bounds, TooMuch
from hpy_abi.model import Import

_IMPORTS = ("Py", "_Py", "HPy", "_HPy")
_EXPORTS = (*_IMPORTS, "get_required_hpy_", "_cffi_")
_LONGEST = 1000


def imported(name: str) -> bool:
    """Whether a symbol of this name may be one of Python's or HPy's."""
    return name.startswith(_IMPORTS)


def exported(name: str) -> bool:
    """Whether it matters that a library defines a symbol of this name."""
    return name.startswith(_EXPORTS)


def sorted_imports(found: Iterable[Import], bounds: Bounds) -> tuple[Import, ...]:
    """Each name once, strongest first; TooMuch beyond the bounds."""
    kept: dict[str, Import] = {}
    for one in found:
        before = kept.get(one.name)
        if before is None or (before.weak and not one.weak):
            kept[one.name[:_LONGEST]] = one
            if len(kept) > bounds.symbols:
                raise TooMuch(f"it imports more than {bounds.symbols} symbols of Python")
    return tuple(kept[name] for name in sorted(kept))


def sorted_exports(found: Iterable[str], bounds: Bounds) -> tuple[str, ...]:
    """Each name once; TooMuch beyond the bounds."""
    kept: set[str] = set()
    for name in found:
        kept.add(name[:_LONGEST])
        if len(kept) > bounds.symbols:
            raise TooMuch(f"it exports more than {bounds.symbols} symbols of Python")
    return tuple(sorted(kept))
