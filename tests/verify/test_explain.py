"""What is said of the symbols and libraries for want of which an import fails."""

from __future__ import annotations

import pytest

from hpy_abi.verify import explain


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("/x/spam.so: undefined symbol: PyObject_GetAIter", "PyObject_GetAIter"),
        ("Error relocating /x/spam.so: Py_Foo: symbol not found", "Py_Foo"),
        ("symbol not found in flat namespace '_PyCode_New'", "PyCode_New"),
        ("Symbol not found: _PyCode_New\n  Referenced from", "PyCode_New"),
        ("No module named 'spam'", ""),
    ],
)
def test_loaders_say_it_in_their_own_ways(text: str, symbol: str) -> None:
    assert explain.symbol(text) == symbol


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("PyObject_Vectorcall", "is in the stable ABI since 3.12; CPython exports it since 3.11"),
        ("PyList_New", "is in the stable ABI since 3.2; every CPython exports it"),
        ("_PyUnicode_Ready", "is private; CPython exported it up to 3.11"),
        ("PyCode_NewWithPosOnlyArgs", "is public, but not in the stable ABI"),
        ("PyNobody_HasThis", "is in no CPython 3.6 to 3.15, and not in the stable ABI"),
        ("cblas_dgemm", "is none of Python's"),
    ],
)
def test_symbols(name: str, told: str) -> None:
    assert f"{name} {told}" in explain.of_symbol(name)


def test_libraries() -> None:
    lacking = "libspam.so.1: cannot open shared object file: No such file or directory"
    told = explain.error(lacking, "spam", ["spam.so"], [".so"])
    assert told == "libspam.so.1 is neither in the wheel nor on this machine"
    lacking = "libGL.so.1: cannot open shared object file: No such file or directory"
    told = explain.error(lacking, "spam", ["spam.so"], [".so"])
    assert told.endswith("; a manylinux wheel may take it for granted")
    told = explain.error("version `GLIBC_2.99' not found (required by x)", "spam", [], [])
    assert told.endswith("this machine's has no GLIBC_2.99")
