"""Specs that HPyType_FromSpec refuses, and that a refusal leaves nothing behind."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture(autouse=True)
def still_works(ext: Any) -> Any:
    yield
    made = ext.plain()
    assert made.__name__ == "Plain"
    assert isinstance(made(), made)


def test_gc_without_traverse(ext: Any) -> None:
    with pytest.raises(ValueError):
        ext.gc_without_traverse()


def test_base_and_bases_tuple(ext: Any) -> None:
    with pytest.raises(TypeError):
        ext.base_and_tuple(object)


def test_two_bases_tuples(ext: Any) -> None:
    with pytest.raises(TypeError):
        ext.two_tuples((object,))


def test_unknown_parameter(ext: Any) -> None:
    for kind in (4, 1000, -5):
        with pytest.raises(TypeError):
            ext.unknown_parameter(kind)


@pytest.mark.parametrize("shape", [123, -2, 8])
def test_invalid_shape(ext: Any, shape: int) -> None:
    with pytest.raises(ValueError):
        ext.invalid_shape(shape)


def test_legacy_slots_without_legacy_shape(ext: Any) -> None:
    with pytest.raises(TypeError):
        ext.legacy_slots_without_legacy_shape()


def test_call_slot_of_a_variable_size(ext: Any) -> None:
    with pytest.raises(TypeError):
        ext.call_slot_of_a_variable_size()


@pytest.mark.parametrize("function", ["new_of", "generic_new_of"])
@pytest.mark.parametrize("value", [3, "text", None])
def test_new_of_what_is_not_a_type(ext: Any, function: str, value: Any) -> None:
    with pytest.raises(TypeError):
        getattr(ext, function)(value)


def test_again_and_again(ext: Any) -> None:
    for _ in range(300):
        with pytest.raises(ValueError):
            ext.gc_without_traverse()
        with pytest.raises(TypeError):
            ext.base_and_tuple(object)
        with pytest.raises(ValueError):
            ext.invalid_shape(123)
