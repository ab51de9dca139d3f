"""The context itself and the constant handles in it."""

from __future__ import annotations

import builtins
import weakref
from typing import Any

import pytest

from hpy_conformance.tests.collecting import collect

SINGLETONS = ["None", "True", "False", "NotImplemented", "Ellipsis"]

EXCEPTIONS = """
    BaseException Exception StopAsyncIteration StopIteration GeneratorExit ArithmeticError
    LookupError AssertionError AttributeError BufferError EOFError FloatingPointError OSError
    ImportError ModuleNotFoundError IndexError KeyError KeyboardInterrupt MemoryError NameError
    OverflowError RuntimeError RecursionError NotImplementedError SyntaxError IndentationError
    TabError ReferenceError SystemError SystemExit TypeError UnboundLocalError UnicodeError
    UnicodeEncodeError UnicodeDecodeError UnicodeTranslateError ValueError ZeroDivisionError
    BlockingIOError BrokenPipeError ChildProcessError ConnectionError ConnectionAbortedError
    ConnectionRefusedError ConnectionResetError FileExistsError FileNotFoundError
    InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError
    TimeoutError
    Warning UserWarning DeprecationWarning PendingDeprecationWarning SyntaxWarning RuntimeWarning
    FutureWarning ImportWarning UnicodeWarning BytesWarning ResourceWarning
""".split()

TYPES = {
    "BaseObjectType": object,
    "TypeType": type,
    "BoolType": bool,
    "LongType": int,
    "FloatType": float,
    "UnicodeType": str,
    "TupleType": tuple,
    "ListType": list,
    "ComplexType": complex,
    "BytesType": bytes,
    "MemoryViewType": memoryview,
    "SliceType": slice,
}


@pytest.mark.parametrize("name", SINGLETONS + EXCEPTIONS)
def test_builtin(ext: Any, name: str) -> None:
    assert ext.get(name) is eval(name, vars(builtins).copy())


@pytest.mark.parametrize("name", TYPES)
def test_type(ext: Any, name: str) -> None:
    assert ext.get(name) is TYPES[name]


def test_capsule_type(ext: Any) -> None:
    capsule_type = ext.get("CapsuleType")
    assert isinstance(capsule_type, type)
    assert capsule_type.__name__ == "PyCapsule"


def test_builtins(ext: Any) -> None:
    # The namespace, not the module: names are looked up as its items.
    assert ext.get("Builtins") is vars(builtins)


def test_table_is_whole(ext: Any) -> None:
    names = [name for kind, name in ext.features() if kind == "member"]
    assert len(names) == len(set(names)) == 277
    assert names[0] == "h_None"
    assert names[77] == "HPy_Dup"
    assert names[272] == "HPySlice_New"
    assert names[276] == "HPySequenceView_Release"
    handles = {name for name in names if name.startswith("h_")}
    tested = {f"h_{name}" for name in [*SINGLETONS, *EXCEPTIONS, *TYPES]}
    assert handles - tested == {"h_CapsuleType", "h_Builtins", "h_DictType"}


def test_context_name(ext: Any) -> None:
    assert ext.context_name().startswith("HPy ")


def test_abi_version(ext: Any) -> None:
    assert ext.abi_version() == 0


@pytest.mark.parametrize("obj", [None, 5, "text", [], object()], ids=type)
def test_dup(ext: Any, obj: object) -> None:
    assert ext.dup_is_same(obj) is True


def test_dup_and_close_keep_no_reference(ext: Any) -> None:
    class Thing:
        pass

    thing = Thing()
    reference = weakref.ref(thing)
    assert ext.dup_is_same(thing)
    del thing
    collect(reference)
    assert reference() is None


def test_null(ext: Any) -> None:
    assert ext.null_is_null() is True


def test_constants_are_not_used_up(ext: Any) -> None:
    for _ in range(1000):
        assert ext.get("None") is None
        assert ext.get("ListType") is list
