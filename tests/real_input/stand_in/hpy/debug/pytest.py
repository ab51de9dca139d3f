"""The one name that docs/examples/tests.py imports at its top."""

from __future__ import annotations

import pytest


@pytest.fixture
def hpy_debug() -> None:
    """No test that is run may need this."""
    pytest.fail("debug mode: not in this release")
