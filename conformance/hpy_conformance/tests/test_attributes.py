"""Attributes, by a Python name and by a C string."""

from __future__ import annotations

from typing import Any

import pytest

WAYS = ["", "_s"]
NAMES = ["name", "\xe4\u20ac\U0001f40d", "", "with space"]


class Thing:
    class_attribute = "of the class"

    @property
    def computed(self) -> int:
        return 42

    @property
    def failing(self) -> int:
        raise LookupError("from the property")


class Dynamic:
    def __getattr__(self, name: str) -> str:
        return f"got {name}"


class Closed:
    """Refuses every change."""

    def __setattr__(self, name: str, value: object) -> None:
        raise LookupError(f"set {name}")

    def __delattr__(self, name: str) -> None:
        raise LookupError(f"del {name}")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_set_get_has_del(ext: Any, way: str, name: str) -> None:
    thing, value = Thing(), object()
    get, has = getattr(ext, f"get{way}"), getattr(ext, f"has{way}")
    assert has(thing, name) is False
    assert getattr(ext, f"set{way}")(thing, name, value) is None
    assert has(thing, name) is True
    assert get(thing, name) is value
    assert vars(thing) == {name: value}
    assert getattr(ext, f"del{way}")(thing, name) is None
    assert vars(thing) == {}
    with pytest.raises(AttributeError):
        get(thing, name)


@pytest.mark.parametrize("way", WAYS)
def test_get(ext: Any, way: str) -> None:
    get = getattr(ext, f"get{way}")
    assert get(Thing(), "class_attribute") == "of the class"
    assert get(Thing(), "computed") == 42
    assert get(Dynamic(), "any") == "got any"
    assert get(5, "real") == 5
    assert get("text", "upper")() == "TEXT"


@pytest.mark.parametrize("way", WAYS)
def test_get_errors(ext: Any, way: str) -> None:
    get = getattr(ext, f"get{way}")
    with pytest.raises(AttributeError):
        get(object(), "missing")
    with pytest.raises(LookupError, match="^from the property$"):
        get(Thing(), "failing")


@pytest.mark.parametrize("way", WAYS)
def test_has(ext: Any, way: str) -> None:
    has = getattr(ext, f"has{way}")
    assert has(Thing(), "class_attribute") is True
    assert has(Dynamic(), "any") is True
    assert has(object(), "missing") is False


@pytest.mark.parametrize("way", WAYS)
def test_set_errors(ext: Any, way: str) -> None:
    set_ = getattr(ext, f"set{way}")
    with pytest.raises(AttributeError):
        set_(object(), "name", 1)
    with pytest.raises(AttributeError):
        set_(Thing(), "computed", 1)
    with pytest.raises(LookupError, match="^set name$"):
        set_(Closed(), "name", 1)


@pytest.mark.parametrize("verb", ["del", "set_null"])
@pytest.mark.parametrize("way", WAYS)
def test_del(ext: Any, verb: str, way: str) -> None:
    delete = getattr(ext, f"{verb}{way}")
    thing = Thing()
    thing.__dict__.update(a=1, b=2)
    assert delete(thing, "a") is None
    assert vars(thing) == {"b": 2}
    with pytest.raises(AttributeError):
        delete(thing, "a")
    with pytest.raises(LookupError, match="^del name$"):
        delete(Closed(), "name")


@pytest.mark.parametrize("name", [None, 1, b"name"], ids=type)
def test_name_must_be_a_string(ext: Any, name: object) -> None:
    with pytest.raises(TypeError):
        ext.get(Thing(), name)
    with pytest.raises(TypeError):
        ext.set(Thing(), name, 1)
    with pytest.raises(TypeError):
        ext.set_null(Thing(), name)
