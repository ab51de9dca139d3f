"""Building HPy extension modules: a setuptools plug-in.

`hpy_ext_modules=[Extension(...)]` in `setup.py`, or `[[tool.hpy.ext-modules]]` tables in
`pyproject.toml`, and `--hpy-abi={universal,hybrid,cpython}`. Other build systems take
`hpy_runtime.get_include()` and `hpy_runtime.get_sources()` instead.

The two functions here are entry points. setuptools calls them for every project that it builds
beside an installed hpy_runtime, so they import nothing before they know it is an HPy project.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from setuptools import Distribution


def finalize_distribution(dist: Distribution) -> None:
    """Take over a distribution that has HPy extension modules (setuptools calls this)."""
    by_keyword = getattr(dist, "hpy_ext_modules", None) is not None
    if not by_keyword and not _pyproject_mentions_hpy():
        return
    from hpy_runtime.devel import _distribution

    _distribution.take_over(dist)


# before setuptools looks at the keywords, among which upstream's hpy may have put its own handler
finalize_distribution.order = -100  # type: ignore[attr-defined]


def check_hpy_ext_modules(dist: Distribution, attr: str, value: object) -> None:
    """Make `hpy_ext_modules` a keyword that setup() knows.

    There is nothing left to do: when this is called, `finalize_distribution` has either taken
    the modules or left them to the plug-in of upstream's hpy.
    """


def _pyproject_mentions_hpy() -> bool:
    # a cheap look, so that projects without HPy pay for no TOML parser
    try:
        with open(os.path.join(os.curdir, "pyproject.toml"), "rb") as file:
            return b"hpy" in file.read()
    except OSError:
        return False
