"""Building in place: for the machine that this runs on, with the compiler that it has."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from hpy_abi.build.built import Built
from hpy_abi.build.repair import repair
from hpy_abi.build.rewrite import rewrite
from hpy_abi.build.workshop import Workshop
from hpy_abi.digest import sha256


def build(project: Path, output: Path, *, find_links: Sequence[str] = ()) -> list[Built]:
    """Build, repair and normalise the project's wheel into `output`; raises BuildFailed.

    The same sources, compiler and build requirements give the same bytes.
    """
    started = time.monotonic()
    with (
        tempfile.TemporaryDirectory(prefix="hpy-abi-wheel-") as scratch,
        Workshop(project, find_links=find_links) as shop,
    ):
        made = shop.wheel(Path(scratch, "made"))
        return [finish(made, Path(scratch), output, shop.epoch, started)]


def finish(wheel: Path, scratch: Path, output: Path, epoch: int, started: float) -> Built:
    """Repair a wheel and write it into `output`, as it will be published."""
    repaired, notes = repair(wheel, scratch)
    final = rewrite(repaired, output, epoch=epoch)
    return Built(final, sha256(final), time.monotonic() - started, notes)
