"""Environments of the test step, kept from one run to the next for what is installed in them."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from filelock import Timeout

from hpy_abi.digest import sha256
from hpy_abi.model import Interpreter
from hpy_abi.verify.kept import lock, remove
from hpy_abi.verify.unpack import Manifest, read_manifest, survey

_STAMP = "complete.json"
_FOLDER = "environment"
# what tox, interpreters and whoever runs tests write there by right
_OTHERS = ("log/", "tmp/", ".tox-", ".lock")


def digest(interpreter: Interpreter, packages: Sequence[Sequence[str]]) -> str:
    """Tells environments apart by their interpreter and what was given to the installers."""
    parts = [
        os.path.realpath(interpreter.executable),
        *(interpreter.version, interpreter.implementation_version, interpreter.soabi),
    ]
    for call in packages:
        # a wheel of the same name may be another one
        parts += [sha256(Path(one)) if one.endswith(".whl") else one for one in call]
        parts.append("")
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


class Kept:
    """The environment for one digest, held while this is open; another one where it is in use."""

    def __init__(self, kept: Path, name: str, scratch: Path) -> None:
        home = kept / name
        self._lock = lock(home)
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            home = scratch / f"environment-{name}"
        self.folder = home / _FOLDER
        self.ready = self._whole()
        """Whether it is there, with everything installed, and nobody has changed it since."""
        if not self.ready:
            remove(home)
            home.mkdir(parents=True)

    def _whole(self) -> bool:
        then = read_manifest(self.folder.with_name(_STAMP))
        return then is not None and then == _installed(self.folder)

    def __enter__(self) -> Kept:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._lock.release()


def complete(folder: Path) -> None:
    """Say that all is installed in an environment."""
    text = json.dumps(_installed(folder))
    stamp = folder.with_name(_STAMP)
    partial = stamp.with_suffix(".part")
    partial.write_text(text, encoding="utf-8")
    partial.replace(stamp)


def _installed(folder: Path) -> Manifest:
    """The files of an environment that stay as they are, whatever runs in it."""
    return {
        name: about
        for name, about in survey(folder).items()
        if "__pycache__/" not in name and not name.startswith(_OTHERS)
    }
