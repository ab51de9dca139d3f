"""HPy_Call and its kin, and objects whose type or constructor gives them a call function."""

from __future__ import annotations

from typing import Any

import pytest


def show(*args: Any, **kwargs: Any) -> tuple[tuple[Any, ...], dict[str, Any]]:
    return args, kwargs


def fail(*args: Any, **kwargs: Any) -> None:
    raise ZeroDivisionError("on purpose")


class Receiver:
    def show(self, *args: Any, **kwargs: Any) -> tuple[Any, tuple[Any, ...], dict[str, Any]]:
        return self, args, kwargs

    def fail(self) -> None:
        raise ZeroDivisionError("on purpose")


class Plain:
    pass


MANY = tuple(range(250))


class TestCallTupleDict:
    @pytest.mark.parametrize("args", [(), (1,), (1, "two", None), MANY])
    @pytest.mark.parametrize("kw", [None, {}, {"a": 1}, {"z": 1, "ä": 2, "a": 3}])
    def test_arguments(self, ext: Any, args: tuple[Any, ...], kw: dict[str, Any] | None) -> None:
        got, got_kw = ext.call_tuple_dict(show, args, kw)
        assert got == args
        assert list(got_kw.items()) == list((kw or {}).items())

    def test_callee_gets_its_own_dict(self, ext: Any) -> None:
        kw = {"a": 1}
        _, got = ext.call_tuple_dict(show, (), kw)
        got["b"] = 2
        assert kw == {"a": 1}

    @pytest.mark.parametrize("callee", [str, "a-b".split, Receiver().show, lambda text: text * 2])
    def test_kinds_of_callable(self, ext: Any, callee: Any) -> None:
        assert ext.call_tuple_dict(callee, ("-",), None) == callee("-")

    def test_error_of_the_callee(self, ext: Any) -> None:
        with pytest.raises(ZeroDivisionError, match="on purpose"):
            ext.call_tuple_dict(fail, (1,), {"a": 1})

    def test_not_callable(self, ext: Any) -> None:
        with pytest.raises(TypeError):
            ext.call_tuple_dict(1, (), None)

    def test_wrong_arguments(self, ext: Any) -> None:
        with pytest.raises(TypeError):
            ext.call_tuple_dict(len, (), None)
        with pytest.raises(TypeError):
            ext.call_tuple_dict(len, ("abc",), {"x": 1})

    def test_args_is_not_a_tuple(self, ext: Any) -> None:
        with pytest.raises(TypeError):
            ext.call_tuple_dict(show, [1, 2], None)

    def test_kw_is_not_a_dict(self, ext: Any) -> None:
        with pytest.raises(TypeError):
            ext.call_tuple_dict(show, (), [("a", 1)])


class TestCall:
    @pytest.mark.parametrize("args", [(), (1,), (1, "two", None), MANY])
    def test_positional(self, ext: Any, args: tuple[Any, ...]) -> None:
        assert ext.call(show, args, None) == (args, {})

    def test_empty_kwnames(self, ext: Any) -> None:
        assert ext.call(show, (1, 2), ()) == ((1, 2), {})

    def test_keywords(self, ext: Any) -> None:
        args, kw = ext.call(show, (1, 2, 3, 4), ("b", "a"))
        assert args == (1, 2)
        assert list(kw.items()) == [("b", 3), ("a", 4)]

    def test_keywords_only(self, ext: Any) -> None:
        assert ext.call(show, (1, 2), ("b", "a")) == ((), {"b": 1, "a": 2})

    def test_many_keywords(self, ext: Any) -> None:
        names = tuple(f"k{i}" for i in MANY)
        assert ext.call(show, MANY, names) == ((), dict(zip(names, MANY)))

    @pytest.mark.parametrize("kwnames", [None, ()])
    def test_no_array(self, ext: Any, kwnames: Any) -> None:
        assert ext.call_without_array(show, kwnames) == ((), {})

    def test_type(self, ext: Any) -> None:
        assert ext.call(int, ("101", 2), ("base",)) == 5
        assert ext.call(dict, (1,), ("a",)) == {"a": 1}

    def test_bound_method(self, ext: Any) -> None:
        receiver = Receiver()
        assert ext.call(receiver.show, (1, 2), ("k",)) == (receiver, (1,), {"k": 2})

    def test_error_of_the_callee(self, ext: Any) -> None:
        with pytest.raises(ZeroDivisionError, match="on purpose"):
            ext.call(fail, (1, 2), ("a",))

    def test_not_callable(self, ext: Any) -> None:
        with pytest.raises(TypeError):
            ext.call(None, (), None)

    def test_unexpected_keyword(self, ext: Any) -> None:
        with pytest.raises(TypeError):
            ext.call(len, ("abc", 1), ("nope",))

    def test_forwarding(self, ext: Any) -> None:
        assert ext.forward(show) == ((), {})
        assert ext.forward(show, 1, 2) == ((1, 2), {})
        assert ext.forward(show, 1, b=2, a=3) == ((1,), {"b": 2, "a": 3})
        assert ext.forward(ext.forward, show, *MANY, key=1) == (MANY, {"key": 1})

    def test_recursion_through_the_extension(self, ext: Any) -> None:
        def down(n: int) -> int:
            return n if n == 0 else ext.forward(down, n - 1) + 1

        assert down(50) == 50

    def test_endless_recursion(self, ext: Any, host: Any) -> None:
        if host.listed_as == "hpy_runtime-pypy":
            pytest.skip("PyPy's C layer may crash where its stack ends")

        def down() -> None:
            ext.forward(down)

        with pytest.raises(RecursionError):
            down()


class TestCallMethod:
    @pytest.mark.parametrize("args", [(), (1,), (1, "two", None), MANY])
    def test_positional(self, ext: Any, args: tuple[Any, ...]) -> None:
        receiver = Receiver()
        assert ext.call_method("show", (receiver, *args), None) == (receiver, args, {})

    def test_keywords(self, ext: Any) -> None:
        receiver = Receiver()
        got = ext.call_method("show", (receiver, 1, 2, 3), ("b", "a"))
        assert got == (receiver, (1,), {"b": 2, "a": 3})

    def test_keywords_only(self, ext: Any) -> None:
        receiver = Receiver()
        assert ext.call_method("show", (receiver, 1), ("a",)) == (receiver, (), {"a": 1})

    def test_builtin_receiver(self, ext: Any) -> None:
        assert ext.call_method("upper", ("abc",), None) == "ABC"
        assert ext.call_method("split", ("a b c", 1), ("maxsplit",)) == ["a", "b c"]

    def test_instance_attribute_is_not_bound(self, ext: Any) -> None:
        receiver = Receiver()
        receiver.show = show  # type: ignore[method-assign,assignment]
        assert ext.call_method("show", (receiver, 1), None) == ((1,), {})

    def test_class_receiver(self, ext: Any) -> None:
        assert ext.call_method("fromkeys", (dict, "ab"), None) == {"a": None, "b": None}

    def test_missing(self, ext: Any) -> None:
        with pytest.raises(AttributeError):
            ext.call_method("nope", (Receiver(),), None)

    def test_not_callable(self, ext: Any) -> None:
        with pytest.raises(TypeError):
            ext.call_method("__doc__", (Receiver(),), None)

    def test_error_of_the_callee(self, ext: Any) -> None:
        with pytest.raises(ZeroDivisionError, match="on purpose"):
            ext.call_method("fail", (Receiver(),), None)

    def test_name_is_not_a_string(self, ext: Any) -> None:
        with pytest.raises(TypeError):
            ext.call_method(3, (Receiver(),), None)

    @pytest.mark.parametrize("function", ["call_method_tuple_dict", "call_method_tuple_dict_s"])
    def test_tuple_dict(self, ext: Any, function: str) -> None:
        receiver, call = Receiver(), getattr(ext, function)
        assert call("show", receiver, (1, 2), {"k": 3}) == (receiver, (1, 2), {"k": 3})
        assert call("show", receiver, (), None) == (receiver, (), {})
        with pytest.raises(AttributeError):
            call("nope", receiver, (), None)
        with pytest.raises(ZeroDivisionError):
            call("fail", receiver, (), None)


@pytest.mark.parametrize(
    ("obj", "expected"),
    [(len, True), (int, True), (lambda: 0, True), (Receiver().show, True), (Receiver(), False)]
    + [(None, False), ("text", False), (3, False)],
)
def test_callable_check(ext: Any, obj: Any, expected: bool) -> None:
    assert ext.is_callable(obj) is expected


class TestCallSlot:
    def test_called_from_python(self, ext: Any) -> None:
        obj = ext.Callable()
        with pytest.raises(LookupError, match="from tp_call"):
            obj(NotImplemented)
        assert obj() == ("default", (), [])
        assert obj(1, None) == ("default", (1, None), [])
        assert obj(1, b=2, a=3) == ("default", (1,), [("b", 2), ("a", 3)])
        assert obj(*MANY, **{"k": 1}) == ("default", MANY, [("k", 1)])

    def test_is_callable(self, ext: Any) -> None:
        obj = ext.Callable()
        assert callable(obj)
        assert ext.is_callable(obj)
        assert not ext.is_callable(ext.is_callable.__doc__)

    def test_called_through_hpy(self, ext: Any) -> None:
        obj = ext.Callable()
        assert ext.call(obj, (1, 2), ("k",)) == ("default", (1,), [("k", 2)])
        assert ext.call_without_array(obj, None) == ("default", (), [])
        assert ext.call_tuple_dict(obj, (1,), {"k": 2}) == ("default", (1,), [("k", 2)])
        assert ext.forward(obj, 1, k=2) == ("default", (1,), [("k", 2)])

    def test_dunder_call(self, ext: Any) -> None:
        obj = ext.Callable()
        assert obj.__call__(1, k=2) == ("default", (1,), [("k", 2)])
        assert type(obj).__call__(obj, 1) == ("default", (1,), [])

    def test_object_made_in_c(self, ext: Any) -> None:
        obj = ext.make_callable(ext.Callable, 0)
        assert type(obj) is ext.Callable
        assert obj(1, k=2) == ("default", (1,), [("k", 2)])

    def test_python_subclass(self, ext: Any) -> None:
        class Sub(ext.Callable):  # type: ignore[misc]
            pass

        obj = Sub()
        obj.attribute = 1
        assert obj(1, k=2) == ("default", (1,), [("k", 2)])
        assert ext.call(obj, (1, 2), ("k",)) == ("default", (1,), [("k", 2)])
        assert ext.make_callable(Sub, 0)(3) == ("default", (3,), [])

    def test_python_subclass_overrides(self, ext: Any) -> None:
        class Sub(ext.Callable):  # type: ignore[misc]
            def __call__(self, *args: Any, **kwargs: Any) -> Any:
                return "python", super().__call__(*args, **kwargs)

        obj = Sub()
        expected = "python", ("default", (1,), [("k", 2)])
        assert obj(1, k=2) == expected
        assert ext.call(obj, (1, 2), ("k",)) == expected
        assert ext.call_tuple_dict(obj, (1,), {"k": 2}) == expected

    def test_type_without_data(self, ext: Any) -> None:
        obj = ext.Bare()
        assert obj(1, k=2) == (obj, (1,), [("k", 2)])

        class Sub(ext.Bare):  # type: ignore[misc]
            pass

        sub = Sub()
        assert sub(4) == (sub, (4,), [])


class TestSetCallFunction:
    def test_set_in_the_constructor(self, ext: Any) -> None:
        obj = ext.make_callable(ext.Callable, 1)
        assert obj(1, k=2) == ("second", (1,), [("k", 2)])
        assert ext.call(obj, (1, 2), ("k",)) == ("second", (1,), [("k", 2)])
        assert ext.call_tuple_dict(obj, (1,), {"k": 2}) == ("second", (1,), [("k", 2)])

    def test_only_that_object(self, ext: Any) -> None:
        first, second = ext.make_callable(ext.Callable, 0), ext.make_callable(ext.Callable, 1)
        assert (first()[0], second()[0], ext.Callable()()[0]) == ("default", "second", "default")

    def test_set_returns_zero(self, ext: Any) -> None:
        obj = ext.Callable()
        assert ext.set_second(obj) == 0
        assert obj(1) == ("second", (1,), [])

    def test_python_subclass(self, ext: Any) -> None:
        class Sub(ext.Callable):  # type: ignore[misc]
            pass

        assert ext.make_callable(Sub, 1)(1) == ("second", (1,), [])

    def test_error_of_the_call_function(self, ext: Any) -> None:
        obj = ext.make_callable(ext.Callable, 2)
        with pytest.raises(LookupError, match="from the call function"):
            obj(1)
        with pytest.raises(LookupError, match="from the call function"):
            ext.call(obj, (1,), None)

    @pytest.mark.parametrize("obj", [object(), 3, None, Plain()])
    def test_object_without_call_protocol(self, ext: Any, obj: Any) -> None:
        with pytest.raises(TypeError):
            ext.set_second(obj)


class TestExplicitOffset:
    @pytest.mark.parametrize("args", [(), (1,)], ids=["assigned", "set"])
    def test_called(self, ext: Any, args: tuple[Any, ...]) -> None:
        obj = ext.Offset(*args)
        assert obj() == ("offset", (), [])
        assert obj(1, k=2) == ("offset", (1,), [("k", 2)])
        assert ext.call(obj, (1, 2), ("k",)) == ("offset", (1,), [("k", 2)])
        assert ext.call_tuple_dict(obj, (1,), {"k": 2}) == ("offset", (1,), [("k", 2)])

    def test_call_slot_and_offset_are_refused(self, ext: Any) -> None:
        with pytest.raises(TypeError):
            ext.make_call_and_offset()

    def test_call_slot_of_a_variable_sized_type_is_refused(self, ext: Any) -> None:
        with pytest.raises(TypeError):
            ext.make_variable_callable()
