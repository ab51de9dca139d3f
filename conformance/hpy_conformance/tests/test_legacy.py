"""The members for code that still uses the C API, as far as a universal binary can call them."""

from __future__ import annotations

from typing import Any

import pytest

# What is never freed, for the pointers' references are never given back.
IMMORTAL = [None, True, Ellipsis, int, len]


@pytest.mark.parametrize("obj", IMMORTAL, ids=repr)
def test_round_trip(ext: Any, obj: object) -> None:
    assert ext.round_trip(obj) is obj


@pytest.mark.parametrize("obj", IMMORTAL, ids=repr)
def test_same_pointer(ext: Any, obj: object) -> None:
    assert ext.same_pointer(obj) is True


def test_struct_is_object(ext: Any) -> None:
    assert ext.struct_is_object(None) is True
