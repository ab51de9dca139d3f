"""The LeakDetector, by what it says of a module that leaves handles open."""

from __future__ import annotations

import sys
from typing import Any

import pytest

if "_hpy_universal" in sys.builtin_module_names:
    pytest.skip("hpy_runtime stands aside: native HPy host", allow_module_level=True)


def test_leaks(watched: Any, debug: Any) -> None:
    from hpy_runtime.debug import HPyLeakError, LeakDetector

    detector = LeakDetector()
    detector.start()
    with pytest.raises(ValueError, match="already started"):
        detector.start()
    watched.leak("hello")
    with pytest.raises(HPyLeakError, match=r"^1 unclosed handle:\n    <DebugHandle 0x"):
        detector.stop()
    with pytest.raises(HPyLeakError) as caught, LeakDetector():
        [watched.leak(text) for text in ("foo", "bar")]
    text = str(caught.value)
    assert text.startswith("2 unclosed handles:\n")
    assert "for 'foo'> opened by HPy_Dup" in text
    assert "'hello'" not in text
    assert [handle.obj for handle in caught.value.leaks] == ["foo", "bar"]


def test_a_tracker(watched: Any) -> None:
    from hpy_runtime.debug import HPyLeakError, LeakDetector

    expected = "for a tracker> opened by HPyTracker_New"
    with pytest.raises(HPyLeakError, match=expected), LeakDetector():
        watched.open_tracker()


def test_none(watched: Any) -> None:
    from hpy_runtime.debug import LeakDetector

    detector = LeakDetector()
    with pytest.raises(ValueError, match="not started"):
        detector.stop()
    with detector:
        watched.echo(object())
