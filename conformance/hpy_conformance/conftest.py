"""Makes `pytest --pyargs hpy_conformance` the suite that `python -m hpy_conformance` is."""

from __future__ import annotations

pytest_plugins = ("hpy_conformance._plugin",)
