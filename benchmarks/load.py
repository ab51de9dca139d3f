"""How long the load step takes beside bare starts of the same interpreters.

    python -m benchmarks.load
    python -m benchmarks.load --pythons cp39,cp314 --rounds 5

A wheel of one module, without dependencies, is verified on every interpreter that is found; each
of them is also started with nothing to do, as `python -I -S -c pass`, one after the other. The
sum of those, divided by the cores, is what no tool can do without. The whole of `hpy-abi verify`
is told apart from its load step: it also finds the interpreters and reads the wheel.

Both take turns, and the best of the rounds counts. A busy machine takes from the one more than
from the other: the seconds of processor time beside them, of the tool and of all that it starts,
tell what of it is ours.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from hpy_abi.interpreters import find
from hpy_abi.model import Interpreter, Verdict
from hpy_abi.verify import verification
from hpy_abi.verify.cells import Asked
from hpy_abi.verify.session import Session
from hpy_abi.verify.verification import Options, Watcher

_MOST = 3
_NEVER = float("inf")
_NAME = "spam-1.0"
_FILES = {
    "spam.py": "",
    f"{_NAME}.dist-info/METADATA": "Metadata-Version: 2.1\nName: spam\nVersion: 1.0\n",
    f"{_NAME}.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    f"{_NAME}.dist-info/RECORD": "",
}


def main() -> int:
    """Measure, and print; 1 where the load step takes more than `_MOST` times the least."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load", description=__doc__)
    parser.add_argument("--pythons", default="", help="keys; without it all that are found")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    keys = set(filter(None, given.pythons.split(",")))
    pythons = [one for one in find().best() if not keys or one.key in keys]
    if not pythons:
        sys.exit("no such interpreter is here")
    cores = os.cpu_count() or 1
    with tempfile.TemporaryDirectory(prefix="hpy-abi-load-") as folder:
        wheel = _wheel(Path(folder))
        os.environ["HPY_ABI_CACHE"] = str(Path(folder, "cache"))
        bare, step = (_NEVER, _NEVER), (_NEVER, _NEVER)
        for _ in range(given.rounds):
            bare = _better(bare, _measured(lambda: _start(pythons)))
            step = _better(step, _measured(lambda: _load(wheel, pythons, cores)))
    least = bare[0] / cores
    print(f"{len(pythons)} interpreters, {cores} cores: {', '.join(one.key for one in pythons)}")
    print(f"bare starts {bare[0]:.3f} s, by cores {least:.3f} s; {bare[1]:.3f} s used")
    print(
        f"load step   {step[0]:.3f} s, ratio {step[0] / least:.2f}; {step[1]:.3f} s used, ratio "
        f"{step[1] / bare[1]:.2f}"
    )
    return 0 if step[0] <= _MOST * least else 1


def _wheel(folder: Path) -> Path:
    path = folder / f"{_NAME}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in _FILES.items():
            archive.writestr(name, text)
    return path


def _measured(work: Callable[[], None]) -> tuple[float, float]:
    """Seconds that passed, and of processor time, with all child processes."""
    before, begin = os.times(), time.perf_counter()
    work()
    passed, after = time.perf_counter() - begin, os.times()
    return passed, sum(after[:4]) - sum(before[:4])


def _better(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    return min(one[0], other[0]), min(one[1], other[1])


def _start(pythons: Sequence[Interpreter]) -> None:
    for one in pythons:
        subprocess.run([one.executable, "-I", "-S", "-c", "pass"], check=True)


def _load(wheel: Path, pythons: Sequence[Interpreter], cores: int) -> None:
    options = Options(asked=Asked(chosen=True), jobs=cores)
    with Session() as session:
        plans = verification.plan([wheel], pythons, options)
        watcher = Watcher(lambda plan, planned, cell: None, lambda plan, planned: None)
        (seen,) = verification.run(plans, options, session, watcher)
    bad = [cell for cell in seen.cells if cell.verdict is not Verdict.PASSED]
    if bad:
        sys.exit(f"{bad[0].interpreter}: {bad[0].verdict}: {bad[0].detail}")


if __name__ == "__main__":
    sys.exit(main())
