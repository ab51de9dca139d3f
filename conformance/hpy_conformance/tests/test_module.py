"""Modules: what a definition becomes, and which definitions are refused."""

from __future__ import annotations

import sys
import types
from typing import Any

import pytest

NAME = "hpy_conformance.fixtures.module"

REFUSED = [
    "create_with_doc",
    "create_with_exec",
    "create_with_globals",
    pytest.param("create_with_legacy", marks=pytest.mark.legacy),
    "create_with_method",
    "create_with_second",
    "negative_size",
    "wrong_slot",
]


def test_is_a_module(ext: Any) -> None:
    assert type(ext) is types.ModuleType
    assert sys.modules[NAME] is ext


def test_attributes(ext: Any, host: Any) -> None:
    assert ext.__name__ == NAME
    assert ext.__package__ == "hpy_conformance.fixtures"
    assert ext.__spec__.name == NAME
    assert ext.__spec__.origin == ext.__file__
    assert ext.__file__.endswith(".so") or ext.__file__.endswith(".pyd")
    assert (".hpy0" in ext.__file__) == (host.compiled != "cpython")


def test_doc(ext: Any) -> None:
    assert ext.__doc__ == "a module with a docstring, \xe4\u20ac"


def test_function(ext: Any) -> None:
    assert ext.ping() == "pong"
    assert ext.ping.__name__ == "ping"
    assert ext.ping.__doc__ == "answers"
    assert ext.ping.__self__ is ext


def test_exec_slots_run_in_order(ext: Any) -> None:
    assert ext.executed == ["first", "second"]


def test_loading_again_makes_another_module(ext: Any, load: Any) -> None:
    ext.mark = "of the first"
    try:
        again = load.fresh("module")
        assert again is not ext
        assert not hasattr(again, "mark")
        assert again.executed == ["first", "second"]
        assert again.ping() == "pong"
        assert ext.ping() == "pong"
    finally:
        sys.modules[NAME] = ext


def test_attributes_can_be_set(ext: Any) -> None:
    ext.extra = 1
    assert ext.extra == 1
    del ext.extra
    assert not hasattr(ext, "extra")


def test_empty_definition(load: Any) -> None:
    module = load("module_empty")
    assert type(module) is types.ModuleType
    assert module.__doc__ is None
    public = {name for name in vars(module) if not name.startswith("__")}
    assert public == set()


# By itself: in cpython mode it turns the GIL on where that was off, since CPython asks a module
# object, and what a create slot returns is none.
CREATED = """
import sys, types
import hpy_conformance.fixtures.module_create as module
assert sys.modules["hpy_conformance.fixtures.module_create"] is module
assert module.created_for == "hpy_conformance.fixtures.module_create"
assert isinstance(module, types.SimpleNamespace)
"""


def test_create(run_child: Any, exercised: Any) -> None:
    child = run_child(CREATED)
    assert child.returncode == 0, child.stderr
    exercised("HPy_mod_create")


# By itself, for a host that is left in disorder by a module that failed ends here and not later.
LOAD = """
import gc, importlib, sys
name = "hpy_conformance.fixtures.module_{}"
try:
    importlib.import_module(name)
except Exception as error:
    print(type(error).__name__, error)
print(name in sys.modules)
del name
for i in range(3):
    gc.collect()
print("collected")
"""


def load_alone(run_child: Any, name: str) -> tuple[str, str]:
    """Load a module that must fail; returns the error's type and text."""
    child = run_child(LOAD.format(name))
    assert child.returncode == 0, child.stderr
    *error, loaded, end = child.stdout.splitlines()
    assert (loaded, end) == ("False", "collected")
    kind, _space, text = "\n".join(error).partition(" ")
    return kind, text


def test_exec_error(run_child: Any, exercised: Any) -> None:
    kind, text = load_alone(run_child, "exec_error")
    assert kind == "LookupError"
    assert text == "from the exec slot"
    exercised("HPy_mod_exec", failed=True)


def test_create_error(run_child: Any, exercised: Any) -> None:
    kind, text = load_alone(run_child, "create_error")
    assert kind == "LookupError"
    assert text == "from the create slot"
    exercised("HPy_mod_create", failed=True)


def test_create_may_not_return_a_module(run_child: Any) -> None:
    kind, _text = load_alone(run_child, "create_builtin")
    assert kind == "SystemError"


@pytest.mark.parametrize("name", REFUSED)
def test_refused(run_child: Any, name: str) -> None:
    kind, _text = load_alone(run_child, name)
    assert kind == "SystemError"
