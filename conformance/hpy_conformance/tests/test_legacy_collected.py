"""Legacy types that the garbage collector knows, by the slots of either API."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import Any

import pytest

from hpy_conformance.tests.collecting import deaths

pytestmark = pytest.mark.legacy


@pytest.fixture
def died(ext: Any) -> Callable[[], tuple[int, int]]:
    return deaths(ext)


@pytest.fixture
def subclass_by_c(load: Any) -> Callable[[type], Any]:
    """Makes a subclass as C API code does."""
    make: Callable[[type], Any] = load("legacy_types").subclass_by_c
    return make


@pytest.mark.parametrize(("name", "ends"), [("Node", (0, 1)), ("CNode", (1, 0))])
@pytest.mark.parametrize("derive", ["itself", "by Python", "by C"])
def test_cycles_are_collected(
    ext: Any, died: Any, subclass_by_c: Any, name: str, ends: tuple[int, int], derive: str
) -> None:
    made = getattr(ext, name)
    if derive == "by Python":
        made = type("Sub", (made,), {})
    elif derive == "by C":
        made = subclass_by_c(made)
    one, two = made(), made()
    one.next, two.next = two, one
    assert one.next is two
    assert gc.is_tracked(one)
    del one
    assert died() == (0, 0)
    del two
    assert died() == tuple(2 * end for end in ends)


@pytest.mark.parametrize(("name", "ends"), [("Node", (0, 1)), ("CNode", (1, 0))])
def test_subclass_by_c(
    ext: Any, died: Any, subclass_by_c: Any, name: str, ends: tuple[int, int]
) -> None:
    base = getattr(ext, name)
    sub = subclass_by_c(base)
    assert sub.__base__ is base
    obj = sub()
    assert obj.origin() == "the C API"
    assert isinstance(obj, base)
    del obj
    assert died() == ends


def test_both_see_that_it_is_tracked(ext: Any) -> None:
    node = ext.Node()
    assert node.is_tracked() is True
    assert gc.is_tracked(node)


def test_field_is_released_with_the_object(ext: Any, died: Any) -> None:
    chain = None
    for _ in range(1000):
        node = ext.Node()
        node.next = chain
        chain = node
    del node
    assert died() == (0, 0)
    chain = None
    assert died() == (0, 1000)


# -- what is refused -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "error", "text"),
    [
        (0, TypeError, "legacy tp_dealloc is incompatible"),
        (1, TypeError, "legacy tp_dealloc is incompatible"),
        (2, TypeError, "legacy tp_traverse"),
        (3, TypeError, "cannot specify .legacy_slots without"),
        (4, ValueError, "You must provide an HPy_tp_traverse slot"),
    ],
)
def test_refused(ext: Any, kind: int, error: type[Exception], text: str) -> None:
    with pytest.raises(error, match=text):
        ext.refused(kind)
