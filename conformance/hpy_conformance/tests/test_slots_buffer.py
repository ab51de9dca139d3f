"""The buffer protocol, through memoryview, bytes and struct."""

from __future__ import annotations

import struct
import sys
from typing import Any

import pytest

from hpy_conformance.tests.collecting import collect, settle

FLAT, TWO_D, STRIDED, READONLY, FAILING, EMPTY, BYTES = range(7)
ITEMS = [10, 20, 30, 40, 50, 60]


class TestFlat:
    def test_description(self, ext: Any) -> None:
        with memoryview(ext.Buffer()) as view:
            assert (view.format, view.itemsize, view.nbytes, view.ndim) == ("i", 4, 24, 1)
            assert (view.shape, view.strides, view.suboffsets) == ((6,), (4,), ())
            assert view.readonly is False
            assert view.c_contiguous

    def test_reading(self, ext: Any) -> None:
        with memoryview(ext.Buffer()) as view:
            assert view.tolist() == ITEMS
            assert view[-1] == 60
            assert view[1:3].tolist() == [20, 30]
            assert view.tobytes() == struct.pack("6i", *ITEMS)

    def test_writing(self, ext: Any) -> None:
        obj = ext.Buffer()
        with memoryview(obj) as view:
            view[2] = -7
        assert obj.item(2) == -7

    def test_bytes(self, ext: Any) -> None:
        obj = ext.Buffer()
        assert bytes(obj) == struct.pack("6i", *ITEMS)
        assert bytearray(obj) == struct.pack("6i", *ITEMS)
        assert b"".join([obj]) == struct.pack("6i", *ITEMS)
        assert struct.unpack("6i", obj) == tuple(ITEMS)
        assert obj.exports == 0

    def test_without_format(self, ext: Any) -> None:
        with memoryview(ext.Buffer(BYTES)) as view:
            assert (view.format, view.itemsize, view.nbytes) == ("B", 1, 24)
            assert view[0] == (10 if sys.byteorder == "little" else 0)

    def test_empty(self, ext: Any) -> None:
        with memoryview(ext.Buffer(EMPTY)) as view:
            assert (len(view), view.nbytes, view.tolist()) == (0, 0, [])
        assert bytes(ext.Buffer(EMPTY)) == b""

    def test_view_refers_to_the_object(self, ext: Any) -> None:
        obj = ext.Buffer()
        with memoryview(obj) as view:
            assert view.obj is obj


class TestOtherShapes:
    def test_two_dimensions(self, ext: Any) -> None:
        with memoryview(ext.Buffer(TWO_D)) as view:
            assert (view.ndim, view.shape, view.strides) == (2, (2, 3), (12, 4))
            rows: Any = view.tolist()
            assert rows == [[10, 20, 30], [40, 50, 60]]
            assert (view[0, 0], view[1, 2]) == (10, 60)
            assert view.tobytes() == struct.pack("6i", *ITEMS)

    def test_write_in_two_dimensions(self, ext: Any) -> None:
        obj = ext.Buffer(TWO_D)
        with memoryview(obj) as view:
            view[1, 0] = 44
        assert obj.item(3) == 44

    def test_negative_strides(self, ext: Any) -> None:
        obj = ext.Buffer(STRIDED)
        with memoryview(obj) as view:
            assert (view.shape, view.strides) == ((3,), (-8,))
            assert view.tolist() == [60, 40, 20]
            assert not view.contiguous
            assert view.tobytes() == struct.pack("3i", 60, 40, 20)
            view[0] = 61
        assert obj.item(5) == 61

    def test_read_only(self, ext: Any) -> None:
        obj = ext.Buffer(READONLY)
        with memoryview(obj) as view:
            assert view.readonly is True
            with pytest.raises(TypeError):
                view[0] = 1
        assert obj.item(0) == 10

    def test_read_only_refuses_a_writable_request(self, ext: Any) -> None:
        obj = ext.Buffer(READONLY)
        with pytest.raises((BufferError, TypeError)):
            struct.pack_into("i", obj, 0, 1)
        struct.pack_into("i", ext.Buffer(), 0, 1)
        assert obj.item(0) == 10
        assert obj.exports == 0


class TestErrors:
    @pytest.mark.parametrize("use", [memoryview, bytes, bytearray])
    def test_refused(self, ext: Any, use: Any) -> None:
        obj = ext.Buffer(FAILING)
        with pytest.raises(BufferError, match="no buffer of this kind"):
            use(obj)
        assert (obj.exports, obj.releases) == (0, 0)


class TestRelease:
    def test_once_for_each_buffer(self, ext: Any) -> None:
        obj = ext.Buffer()
        first, second = memoryview(obj), memoryview(obj)
        assert (obj.exports, obj.releases) == (2, 0)
        first.release()
        assert (obj.exports, obj.releases) == (1, 1)
        first.release()
        assert (obj.exports, obj.releases) == (1, 1)
        second.release()
        assert (obj.exports, obj.releases) == (0, 2)

    def test_with_statement(self, ext: Any) -> None:
        obj = ext.Buffer()
        with memoryview(obj):
            assert obj.exports == 1
        assert (obj.exports, obj.releases) == (0, 1)

    def test_slices_share_a_buffer(self, ext: Any) -> None:
        obj = ext.Buffer()
        with memoryview(obj) as view:
            part = view[1:]
            assert obj.exports == 1
            part.release()
            assert (obj.exports, obj.releases) == (1, 0)
        assert (obj.exports, obj.releases) == (0, 1)

    def test_when_the_view_dies(self, ext: Any) -> None:
        obj = ext.Buffer()
        view = memoryview(obj)
        assert len(view) == 6
        del view
        collect(done=lambda: obj.releases == 1)
        settle()
        assert (obj.exports, obj.releases) == (0, 1)

    def test_view_keeps_the_object_alive(self, ext: Any) -> None:
        view = memoryview(ext.Buffer())
        settle()
        assert view.tolist() == ITEMS
        view.release()

    def test_type_without_release(self, ext: Any) -> None:
        obj = ext.Unreleased()
        with memoryview(obj) as view:
            assert view.tolist() == ITEMS
        assert (obj.exports, obj.releases) == (1, 0)

    @pytest.mark.skipif(not hasattr(sys, "getrefcount"), reason="no reference counts here")
    def test_reference_counts(self, ext: Any) -> None:
        obj = ext.Buffer()
        before = sys.getrefcount(obj)
        for _ in range(10):
            bytes(obj)
            with memoryview(obj):
                pass
        assert sys.getrefcount(obj) == before


def test_python_subclass(ext: Any) -> None:
    class Sub(ext.Buffer):  # type: ignore[misc]
        pass

    obj = Sub()
    with memoryview(obj) as view:
        assert view.tolist() == ITEMS
    assert (obj.exports, obj.releases) == (0, 1)


def test_type_without_buffer(load: Any) -> None:
    other = load("slots_object").Value(1)
    with pytest.raises(TypeError):
        memoryview(other)
