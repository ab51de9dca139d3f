"""The environment variables that foreign code gets to see."""

from __future__ import annotations

import os
from collections.abc import Mapping

_KEPT = ("PATH", "SYSTEMROOT", "SYSTEMDRIVE", "COMSPEC", "TEMP", "TMP", "TMPDIR")


def cleared(home: str, mode: str, also: Mapping[str, str] | None = None) -> dict[str, str]:
    """What is needed to run at all, an empty home folder, and how HPy modules are to be loaded."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    # not set at all for the usual mode: so an ordinary user's modules are loaded
    chosen = {"HPY": mode} if mode not in ("", "universal") else {}
    language = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    return {**kept, **chosen, "HOME": home, **language, **(also or {})}
