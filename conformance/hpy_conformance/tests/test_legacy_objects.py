"""Code of the C API and of HPy in one module: objects, errors and functions across the border."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.legacy


@pytest.mark.parametrize("make", [object, list, lambda: "text " * 2, lambda: (1, [])])
def test_each_side_owns_its_reference(ext: Any, make: Any) -> None:
    with_pointer, with_handle, with_handle_closed, same = ext.counts(make())
    assert (with_pointer, with_handle, with_handle_closed, same) == (1, 2, 1, 1)


def test_object_made_by_c(ext: Any) -> None:
    first, second = ext.made_by_c(), ext.made_by_c()
    assert first == second == []
    assert first is not second


def test_object_filled_by_both(ext: Any) -> None:
    assert ext.filled_by_both() == [True, False]


def test_null(ext: Any) -> None:
    assert ext.null() == (1, 1)


def test_error_of_c_is_seen_by_hpy(ext: Any) -> None:
    assert ext.raised_by_c(3) == -3
    with pytest.raises(TypeError, match="unary -"):
        ext.raised_by_c("text")


def test_error_of_hpy_is_seen_by_c(ext: Any) -> None:
    with pytest.raises(LookupError, match="raised by HPy"):
        ext.raised_by_hpy()


def test_functions_of_c_have_the_module_as_self(ext: Any) -> None:
    assert ext.c_noargs() == ext.counts
    assert ext.c_noargs.__doc__ == "The module's counts."
    assert ext.c_noargs.__self__ is ext
    assert ext.counts.__self__ is ext


def test_functions_of_c(ext: Any) -> None:
    assert ext.c_o("x") == ["x"]
    assert ext.c_varargs(2, 3) == 5
    assert ext.c_keywords(1) == -9
    assert ext.c_keywords(b=1, a=2) == 1
    assert [ext.c_fastcall(), ext.c_fastcall(1, 2, 3)] == [0, 3]


@pytest.mark.parametrize(
    "call",
    [
        lambda ext: ext.c_noargs(1),
        lambda ext: ext.c_o(),
        lambda ext: ext.c_varargs(1),
        lambda ext: ext.c_varargs(1, "2"),
        lambda ext: ext.c_keywords(c=1),
        lambda ext: ext.c_fastcall(a=1),
    ],
)
def test_functions_of_c_refuse_other_arguments(ext: Any, call: Any) -> None:
    with pytest.raises(TypeError):
        call(ext)
