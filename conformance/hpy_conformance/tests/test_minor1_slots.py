"""HPy_tp_descr_get, which came after HPy 0.9.0."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.minor(1)


def test_on_an_instance(ext: Any) -> None:
    descriptor = ext.Descriptor()

    class Owner:
        attribute = descriptor

    owner = Owner()
    assert owner.attribute == (descriptor, owner, Owner)


def test_on_the_class(ext: Any) -> None:
    descriptor = ext.Descriptor()

    class Owner:
        attribute = descriptor

    assert Owner.attribute == (descriptor, None, Owner)


def test_called_by_name(ext: Any) -> None:
    descriptor = ext.Descriptor()
    assert descriptor.__get__(1, int) == (descriptor, 1, int)
    assert descriptor.__get__(1) == (descriptor, 1, None)
    assert descriptor.__get__(None, int) == (descriptor, None, int)
    with pytest.raises(TypeError):
        descriptor.__get__(None, None)


def test_instance_dict_comes_first(ext: Any) -> None:
    """A descriptor without a setter gives way to the instance's own attribute."""

    class Owner:
        attribute = ext.Descriptor()

    owner = Owner()
    owner.__dict__["attribute"] = "own"
    assert owner.attribute == "own"


def test_error(ext: Any) -> None:
    class Owner:
        attribute = ext.Descriptor(True)

    with pytest.raises(LookupError, match="from tp_descr_get"):
        Owner().attribute


def test_subclasses(ext: Any) -> None:
    class Sub(ext.Descriptor):  # type: ignore[misc]
        pass

    descriptor = Sub()

    class Owner:
        attribute = descriptor

    class Heir(Owner):
        pass

    heir = Heir()
    assert heir.attribute == (descriptor, heir, Heir)
