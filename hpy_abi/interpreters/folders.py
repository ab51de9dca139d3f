"""Where this package keeps things: below the user's cache folder, or HPY_ABI_CACHE."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from pathlib import Path

import platformdirs

STAMP = "installed.json"
"""Written last into an interpreter's folder: without it the folder is half-made."""


def cache() -> Path:
    """Return the folder for everything that can be made again."""
    chosen = os.environ.get("HPY_ABI_CACHE")
    return (
        Path(chosen).expanduser().absolute() if chosen else platformdirs.user_cache_path("hpy-abi")
    )


def pythons() -> Path:
    """Return the folder with one folder for each interpreter out of Debian's packages."""
    return cache() / "pythons"


def stamped(folder: Path) -> Path | None:
    """Return the executable in an interpreter's folder, or None where it is half-made or gone."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        stamp = json.loads((folder / STAMP).read_text(encoding="utf-8"))
        return folder / str(stamp["executable"])
    return None


def write(target: Path, text: str) -> None:
    """Write a file whole or not at all, its folder made where needed."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", dir=target.parent, delete=False, encoding="utf-8") as new:
        new.write(text)
    Path(new.name).replace(target)


def uv_pythons() -> Path:
    """Return the folder that uv is told to install into."""
    return cache() / "uv"
