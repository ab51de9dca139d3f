"""HPyErr_*: setting, asking for, clearing and writing out exceptions; warnings; HPy_FatalError."""

from __future__ import annotations

import errno
import os
import sys
import warnings
from pathlib import Path
from typing import Any, Callable

import pytest


class Custom(Exception):
    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.made_with = args


def raising(error: BaseException) -> Callable[[], None]:
    def call() -> None:
        raise error

    return call


def fine() -> None:
    return None


class TestSetString:
    @pytest.mark.parametrize("kind", [ValueError, OSError, KeyError, Custom, SystemExit, Warning])
    def test_type_and_message(self, ext: Any, kind: type[BaseException]) -> None:
        with pytest.raises(kind) as caught:
            ext.set_string(kind, "what went wrong")
        assert type(caught.value) is kind
        assert caught.value.args == ("what went wrong",)

    @pytest.mark.parametrize("message", ["", "grün – 緑 🟢", "100% {0} %s", "a" * 5000])
    def test_messages(self, ext: Any, message: str) -> None:
        with pytest.raises(ValueError) as caught:
            ext.set_string(ValueError, message)
        assert caught.value.args == (message,)

    def test_not_an_exception_type(self, ext: Any) -> None:
        with pytest.raises((SystemError, TypeError)):
            ext.set_string(int, "message")

    def test_traceback_starts_in_the_caller(self, ext: Any) -> None:
        with pytest.raises(ValueError) as caught:
            ext.set_string(ValueError, "x")
        frames = [entry.frame.code.name for entry in caught.traceback]
        assert frames[-1] == "test_traceback_starts_in_the_caller"

    def test_later_error_replaces(self, ext: Any) -> None:
        with pytest.raises(IndexError, match="second"):
            ext.replace_error()


class TestSetObject:
    def test_instance(self, ext: Any) -> None:
        error = Custom("a", 1)
        with pytest.raises(Custom) as caught:
            ext.set_object(Custom, error)
        assert caught.value is error

    def test_instance_of_a_subclass(self, ext: Any) -> None:
        error = Custom("a")
        with pytest.raises(Exception) as caught:
            ext.set_object(Exception, error)
        assert caught.value is error

    @pytest.mark.parametrize("value", [3, "text", [1, 2], {"a": 1}])
    def test_value_becomes_the_argument(self, ext: Any, value: Any) -> None:
        with pytest.raises(Custom) as caught:
            ext.set_object(Custom, value)
        assert caught.value.made_with == (value,)

    def test_tuple_becomes_the_arguments(self, ext: Any) -> None:
        with pytest.raises(Custom) as caught:
            ext.set_object(Custom, (1, "two"))
        assert caught.value.made_with == (1, "two")

    def test_none_means_no_argument(self, ext: Any) -> None:
        with pytest.raises(Custom) as caught:
            ext.set_object(Custom, None)
        assert caught.value.made_with == ()

    def test_not_an_exception_type(self, ext: Any) -> None:
        with pytest.raises((SystemError, TypeError)):
            ext.set_object("ValueError", "message")


def test_setters_return_null(ext: Any) -> None:
    assert ext.setters_return_null() is True


def test_no_memory(ext: Any) -> None:
    with pytest.raises(MemoryError):
        ext.no_memory()


class TestErrno:
    def test_without_filename(self, ext: Any) -> None:
        with pytest.raises(PermissionError) as caught:
            ext.set_from_errno(OSError, errno.EACCES)
        assert caught.value.errno == errno.EACCES
        assert caught.value.strerror == os.strerror(errno.EACCES)
        assert caught.value.filename is None

    def test_custom_type(self, ext: Any) -> None:
        with pytest.raises(Custom) as caught:
            ext.set_from_errno(Custom, errno.ENOENT)
        assert caught.value.made_with == (errno.ENOENT, os.strerror(errno.ENOENT))

    @pytest.mark.parametrize("name", ["/no/such/file", "ünï", "", "x" * 300])
    def test_c_string(self, ext: Any, name: str) -> None:
        with pytest.raises(FileNotFoundError) as caught:
            ext.set_from_errno_filename(OSError, errno.ENOENT, os.fsencode(name))
        assert caught.value.errno == errno.ENOENT
        assert caught.value.filename == name
        assert caught.value.filename2 is None

    @pytest.mark.skipif(sys.platform == "win32", reason="file names are not bytes on Windows")
    def test_c_string_that_is_not_utf8(self, ext: Any) -> None:
        with pytest.raises(FileNotFoundError) as caught:
            ext.set_from_errno_filename(OSError, errno.ENOENT, b"\xff\xfe")
        assert caught.value.filename == os.fsdecode(b"\xff\xfe")

    def test_c_string_may_be_null(self, ext: Any) -> None:
        with pytest.raises(FileNotFoundError) as caught:
            ext.set_from_errno_filename(OSError, errno.ENOENT, None)
        assert caught.value.filename is None

    def test_one_object(self, ext: Any) -> None:
        for name, rest in (("set_from_errno_object", ()), ("set_from_errno_objects", (None,))):
            with pytest.raises(FileExistsError) as caught:
                getattr(ext, name)(OSError, errno.EEXIST, "one", *rest)
            assert caught.value.filename == "one"
            assert caught.value.filename2 is None

    def test_two_objects(self, ext: Any) -> None:
        one = object()
        with pytest.raises(FileExistsError) as caught:
            ext.set_from_errno_objects(OSError, errno.EEXIST, one, "two")
        assert caught.value.filename is one
        assert caught.value.filename2 == "two"
        assert caught.value.strerror == os.strerror(errno.EEXIST)

    def test_no_objects(self, ext: Any) -> None:
        with pytest.raises(FileExistsError) as caught:
            ext.set_from_errno_objects(OSError, errno.EEXIST, None, None)
        assert caught.value.filename is None

    def test_documented_arguments_of_the_type(self, ext: Any) -> None:
        with pytest.raises(Custom) as caught:
            ext.set_from_errno_objects(Custom, errno.EIO, "one", "two")
        assert caught.value.made_with == (errno.EIO, os.strerror(errno.EIO), "one", 0, "two")


class TestOccurred:
    def test_error(self, ext: Any) -> None:
        assert ext.occurred(raising(ValueError())) == (0, 1, 0)

    def test_no_error(self, ext: Any) -> None:
        assert ext.occurred(fine) == (0, 0, 0)

    def test_clear(self, ext: Any) -> None:
        assert ext.swallow(raising(KeyboardInterrupt())) is None
        assert ext.clear_without_error() is None

    def test_inside_an_except_block(self, ext: Any) -> None:
        """An exception that Python handles just now is not one that is set."""
        try:
            raise ValueError
        except ValueError:
            assert ext.occurred(fine) == (0, 0, 0)
            assert ext.clear_without_error() is None
            assert isinstance(sys.exc_info()[1], ValueError)


class TestMatches:
    @pytest.mark.parametrize(
        ("error", "against", "expected"),
        [
            (KeyError("x"), KeyError, True),
            (KeyError("x"), LookupError, True),
            (LookupError("x"), KeyError, False),
            (KeyError("x"), (ValueError, LookupError), True),
            (KeyError("x"), (ValueError, (OSError, (KeyError,))), True),
            (KeyError("x"), (ValueError, OSError), False),
            (KeyError("x"), (), False),
            (Custom("x"), Exception, True),
            (KeyboardInterrupt(), Exception, False),
            (FileNotFoundError(2, "x"), OSError, True),
        ],
    )
    def test_matches(self, ext: Any, error: Any, against: Any, expected: bool) -> None:
        assert ext.matches(raising(error), against) is expected

    def test_matching_keeps_the_error(self, ext: Any) -> None:
        error = KeyError("kept")
        with pytest.raises(KeyError) as caught:
            ext.matches_then_raises(raising(error), LookupError)
        assert caught.value is error
        assert ext.matches_then_raises(raising(error), OSError) is None


class TestNewException:
    def test_defaults(self, ext: Any) -> None:
        kind = ext.new_exception("some.module.Problem", None, None)
        assert kind.__name__ == "Problem"
        assert kind.__module__ == "some.module"
        assert kind.__bases__ == (Exception,)
        assert kind.__doc__ is None
        with pytest.raises(kind):
            raise kind("x")

    def test_base(self, ext: Any) -> None:
        kind = ext.new_exception("m.Problem", KeyError, None)
        assert kind.__bases__ == (KeyError,)

    def test_bases(self, ext: Any) -> None:
        kind = ext.new_exception("m.Problem", (Custom, LookupError), None)
        assert kind.__bases__ == (Custom, LookupError)

    def test_dict(self, ext: Any) -> None:
        given = {"code": 7, "method": lambda self: self.args}
        kind = ext.new_exception("m.Problem", None, given)
        assert kind.code == 7
        assert kind("a").method() == ("a",)
        assert kind.__module__ == "m"

    def test_module_in_the_dict_stays(self, ext: Any) -> None:
        kind = ext.new_exception("m.Problem", None, {"__module__": "elsewhere"})
        assert kind.__module__ == "elsewhere"

    def test_base_and_dict(self, ext: Any) -> None:
        kind = ext.new_exception("m.Problem", OSError, {"code": 7})
        assert issubclass(kind, OSError)
        assert kind.code == 7

    @pytest.mark.parametrize("name", ["Problem", ""])
    def test_name_without_a_dot(self, ext: Any, name: str) -> None:
        with pytest.raises(SystemError):
            ext.new_exception(name, None, None)

    def test_base_is_not_an_exception(self, ext: Any) -> None:
        with pytest.raises(TypeError):
            ext.new_exception("m.Problem", 3, None)

    def test_doc(self, ext: Any) -> None:
        kind = ext.new_exception_with_doc("m.Problem", "What is wrong: ü", ValueError, {"code": 7})
        assert kind.__doc__ == "What is wrong: ü"
        assert kind.__bases__ == (ValueError,)
        assert kind.code == 7

    def test_doc_may_be_null(self, ext: Any) -> None:
        kind = ext.new_exception_with_doc("m.Problem", None, None, None)
        assert kind.__doc__ is None
        assert kind.__bases__ == (Exception,)

    def test_doc_needs_a_dotted_name_too(self, ext: Any) -> None:
        with pytest.raises(SystemError):
            ext.new_exception_with_doc("Problem", "doc", None, None)


class TestWarn:
    @pytest.mark.parametrize("category", [UserWarning, DeprecationWarning, RuntimeWarning])
    def test_category_and_message(self, ext: Any, category: type[Warning]) -> None:
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter("always")
            assert ext.warn(category, "careful: ü", 1) == 0
        assert [(w.category, str(w.message)) for w in seen] == [(category, "careful: ü")]
        assert Path(seen[0].filename).name == Path(__file__).name

    def test_null_category(self, ext: Any) -> None:
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter("always")
            assert ext.warn(None, "careful", 1) == 0
        assert [w.category for w in seen] == [RuntimeWarning]

    def test_stack_level(self, ext: Any) -> None:
        def inner(level: int) -> None:
            ext.warn(UserWarning, "careful", level)

        lines = []
        for level in (1, 2):
            with warnings.catch_warnings(record=True) as seen:
                warnings.simplefilter("always")
                inner(level)
            lines.append(seen[0].lineno)
        first = inner.__code__.co_firstlineno
        assert lines[0] == first + 1
        assert lines[1] == first + 7

    def test_turned_into_an_error(self, ext: Any) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with pytest.raises(UserWarning, match="careful"):
                ext.warn(UserWarning, "careful", 1)

    def test_ignored(self, ext: Any) -> None:
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter("ignore")
            assert ext.warn(UserWarning, "careful", 1) == 0
        assert seen == []


class TestUnraisable:
    @pytest.fixture
    def reports(self, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
        seen: list[Any] = []

        def hook(report: Any) -> None:
            seen.append((report.exc_type, str(report.exc_value), report.object))

        monkeypatch.setattr(sys, "unraisablehook", hook)
        return seen

    def test_with_object(self, ext: Any, reports: list[Any]) -> None:
        place = ["somewhere"]
        assert ext.write_unraisable(raising(ValueError("lost")), place) is False
        assert reports == [(ValueError, "lost", place)]
        assert reports[0][2] is place

    def test_without_object(self, ext: Any, reports: list[Any]) -> None:
        assert ext.write_unraisable(raising(Custom("lost")), None) is False
        assert reports == [(Custom, "lost", None)]

    def test_default_hook_writes_to_stderr(
        self, ext: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "unraisablehook", sys.__unraisablehook__)
        ext.write_unraisable(raising(ValueError("lost")), ["somewhere"])
        text = capsys.readouterr().err
        assert "ValueError: lost" in text
        assert "['somewhere']" in text


def test_fatal_error(run_child: Any, exercised: Any) -> None:
    code = "from hpy_conformance.fixtures import errors; errors.fatal_error('the end: boom')"
    done = run_child(code + "; print('survived')")
    exercised("HPy_FatalError")
    assert done.returncode != 0
    assert "the end: boom" in done.stderr
    assert "survived" not in done.stdout
