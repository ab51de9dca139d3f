"""pytest plug-in: what the tests call, called again while memory is refused.

`python -m hpy_conformance -- -p hpy_conformance._replay`. Each call of a fixture's function that
differs from earlier ones in what it is given is repeated for each allocation that it makes, before
the test goes on. What a test asserts means nothing after that, and is not looked at: a crash ends
the run, and code that breaks CPython's rule on exceptions and null values fails the test.
"""

from __future__ import annotations

import contextlib
import functools
import threading
import types
from collections.abc import Callable, Generator
from typing import Any

import pytest

from hpy_conformance import _starve

# meant to end the process
_LEFT_OUT = {"fatal_error"}
# memory is refused to all threads of a process
_UNCHANGED = {"test_threads.py", "test_subinterpreters.py"}
# an unlucky call may have no end: each time it does something else
_MOST = 400

_seen: set[object] = set()
_broken: list[str] = []


def pytest_configure(config: pytest.Config) -> None:
    reason = _starve.why_not()
    if reason:
        raise pytest.UsageError(reason)
    # what a function swallows by its definition, CPython reports so
    config.addinivalue_line("filterwarnings", "ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Generator[None, object, object]:
    """Give the test modules whose functions are replayed, and judge only what those did."""
    _broken.clear()
    for name, wrap in (("ext", Module), ("load", Loading)):
        if name in pyfuncitem.funcargs and pyfuncitem.path.name not in _UNCHANGED:
            pyfuncitem.funcargs[name] = wrap(pyfuncitem.funcargs[name])
    with contextlib.suppress(Exception, pytest.fail.Exception, pytest.skip.Exception):
        yield
    if _broken:
        pytest.fail("\n".join(_broken), pytrace=False)
    return True


class Module:
    """A fixture module, of which functions are replayed."""

    module: Any

    def __init__(self, module: Any) -> None:
        vars(self)["module"] = module

    def __getattr__(self, name: str) -> object:
        found = getattr(self.module, name)
        if isinstance(found, types.BuiltinFunctionType) and name not in _LEFT_OUT:
            return Replayed(f"{self.module.__name__}.{name}", found)
        return found

    def __setattr__(self, name: str, value: object) -> None:
        setattr(self.module, name, value)


class Loading:
    """The fixture `load`."""

    def __init__(self, load: Any) -> None:
        self._load = load

    def __call__(self, name: str) -> object:
        return Module(self._load(name))

    def fresh(self, name: str) -> object:
        return self._load.fresh(name)


class Replayed:
    """A function that is replayed before each call that is new."""

    def __init__(self, name: str, function: Callable[..., object]) -> None:
        self._name = name
        self._function = function

    def __getattr__(self, name: str) -> object:
        return getattr(self._function, name)

    def __call__(self, *arguments: object, **keywords: object) -> object:
        key = (self._name, tuple(map(_kind, arguments)), tuple(keywords))
        # other threads would be refused memory, too: CPython waits for ever for one that starts
        if key not in _seen and threading.active_count() == 1:
            _seen.add(key)
            self._replay(arguments, keywords)
        return self._function(*arguments, **keywords)

    def _replay(self, arguments: tuple[object, ...], keywords: dict[str, object]) -> None:
        raises = None
        try:
            self._function(*arguments, **keywords)
        except Exception as error:  # noqa: BLE001  (whatever it is, the call ends so)
            raises = type(error)
        call = functools.partial(self._function, **keywords) if keywords else self._function
        tried = _starve.attempts(call, lambda: arguments, raises)
        for _, (refused, raised) in zip(range(_MOST), tried):
            if _starve.is_broken(raised):
                _broken.append(f"{self._name}, {refused}: {raised}")


def _kind(argument: object) -> object:
    return repr(argument)[:30] if isinstance(argument, (str, bytes)) else type(argument)
