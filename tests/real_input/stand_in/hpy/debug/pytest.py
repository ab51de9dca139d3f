"""What docs/examples/tests.py imports at its top."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .leakdetector import LeakDetector

__all__ = ["LeakDetector", "hpy_debug"]


@pytest.fixture
def hpy_debug() -> Iterator[LeakDetector]:
    """A test that leaks fails."""
    detector = LeakDetector()
    with detector:
        yield detector
