"""Running a call while memory is refused: at its n-th allocation, or from there on.

CPython's own `_testcapi` refuses it, in all three of its allocators. A module without tests need
not be there: see `why_not`.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from typing import Any

__all__ = ["attempts", "troubles", "why_not"]

# so many calls in a row that did not notice: there are no more allocations
_QUIET = 12
_LIMIT = 20_000
# what CPython says when C code breaks the rule "a null value if and only if an exception"
_BROKEN = ("returned NULL without setting", "returned a result with an exception set",
           "with an exception set", "without setting an exception")  # fmt: skip


def why_not() -> str:
    """Why memory cannot be refused on this interpreter; empty where it can."""
    if sys.implementation.name != "cpython":
        return "only on CPython can memory be refused"
    try:
        module = importlib.import_module("_testcapi")
    except ImportError:
        return "this Python has no _testcapi, which refuses memory"
    if not hasattr(module, "set_nomemory"):
        return "_testcapi has no set_nomemory here"
    # as type creation does for each method
    if any(is_broken(raised) for _, raised in attempts(_grow, lambda: (dict.fromkeys("abcde"),))):
        return "this CPython's own dict.setdefault breaks without memory (gh-109700)"
    return ""


def _grow(full: dict[str, None]) -> None:
    full.setdefault("f")


def attempts(
    call: Callable[..., object],
    prepare: Callable[[], tuple[Any, ...]] = tuple,
    raises: type[BaseException] | None = None,
) -> Iterator[tuple[str, BaseException | None]]:
    """Call again and again, until more refusals would change nothing.

    First all allocations from the n-th on are refused, then the n-th alone, for n = 0, 1, …; each
    time `call` gets what `prepare` makes while there is memory. `raises` is what the call ends
    with where nothing is refused. Yields what was refused and what the call raised.
    """
    refuse, stop = _hooks()
    longest = 0
    for only in (False, True):
        quiet = 0
        for n in range(_LIMIT):
            arguments = prepare()
            raised = None
            refuse(n, n + 1 if only else 0)
            try:
                call(*arguments)
            except BaseException as error:  # noqa: BLE001  (whatever it is, it is judged)
                raised = error
            try:
                stop()
            except SystemError as error:  # about an exception that the call has left behind
                raised = error
            yield f"allocation {n}{'' if only else ' and later'}", _bare(raised)
            quiet = quiet + 1 if isinstance(raised, raises or type(None)) else 0
            longest = longest if only else n
            if quiet and (not only or (n >= longest and quiet >= _QUIET)):
                break
        else:
            raise RuntimeError(f"no end after {_LIMIT} allocations")


def troubles(
    call: Callable[..., object],
    prepare: Callable[[], tuple[Any, ...]] = tuple,
    raises: type[BaseException] | None = None,
) -> list[str]:
    """What a call raised beside MemoryError and what it should, with what was refused."""
    return [
        f"{refused}: {type(raised).__name__}: {raised}"
        for refused, raised in attempts(call, prepare, raises)
        if raised is not None and not isinstance(raised, (MemoryError, raises or MemoryError))
    ]


def is_broken(raised: BaseException | None) -> bool:
    """Whether C code has broken CPython's rule on exceptions and null values."""
    return isinstance(raised, SystemError) and any(text in str(raised) for text in _BROKEN)


def _bare(raised: BaseException | None) -> BaseException | None:
    """Without the frames, which hold the arguments."""
    while raised is not None and raised.__traceback__ is not None:
        raised.__traceback__ = None
    return raised


def _hooks() -> tuple[Callable[[int, int], None], Callable[[], None]]:
    module: Any = importlib.import_module("_testcapi")
    return module.set_nomemory, module.remove_mem_hooks
