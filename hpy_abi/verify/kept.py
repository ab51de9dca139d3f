"""What stays in the cache from one run to the next, until no run has used it for a month."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

from filelock import FileLock, Timeout

DAYS = 30
"""Without use, after which something is removed."""
_SUFFIX = ".lock"


def lock(home: Path) -> FileLock:
    """The lock of something kept, whose file also tells when it was last used."""
    home.parent.mkdir(parents=True, exist_ok=True)
    path = lock_file(home)
    path.touch()
    return FileLock(path)


def prune(folder: Path) -> list[Path]:
    """Remove what no run has used for so long; what that was."""
    oldest = time.time() - DAYS * 86400
    gone = []
    for path in sorted(folder.glob(f"*{_SUFFIX}")):
        home = path.with_name(path.name.removesuffix(_SUFFIX))
        if _last_use(path) > oldest or not home.exists():
            continue
        held = FileLock(path)
        try:
            held.acquire(timeout=0)
        except (Timeout, OSError):
            continue
        try:
            # another run may have had the lock first, and made it anew
            if _last_use(path) <= oldest:
                remove(home)
                gone.append(home)
        finally:
            held.release()
    return gone


def remove(folder: Path) -> None:
    """Remove a tree that foreign code may have made hard to remove."""
    shutil.rmtree(folder, ignore_errors=True)
    if folder.exists():
        for path, _, _ in os.walk(folder):
            Path(path).chmod(0o700)
        shutil.rmtree(folder, ignore_errors=True)


def lock_file(home: Path) -> Path:
    """The file of its lock, beside it."""
    return home.with_name(f"{home.name}{_SUFFIX}")


def _last_use(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return time.time()
