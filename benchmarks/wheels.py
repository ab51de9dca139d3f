"""What wheels cost to make: one universal wheel tested on N Pythons, beside N wheels of its twin.

`python -m benchmarks.wheels`, from the clone's folder, after `make cibuildwheel` (it needs the
image, and the hpy-runtime wheels in wheelhouse/). cibuildwheel builds and tests the example and its
twin in the C API, one after the other, in the same image, on the same Pythons and with the same
check. Processor time is that of the containers' control groups and of cibuildwheel itself, so what
else the machine does counts little; time on the wall stands beside it.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hpy_abi.errors import HpyAbiError
from wheels import local
from wheels.image import podman
from wheels.image.__main__ import BUILD, ROOT, TAG, settings

EXAMPLES = ROOT / "wheels" / "examples"
CHECK = "python -c \"from {} import distance; assert distance('kitten', 'sitting') == 3\""
_EVERY = 0.1
"""Seconds between two looks at the control groups: the most that is lost of a container's end."""


@dataclass(frozen=True)
class Cost:
    """What one run of cibuildwheel took."""

    wheels: int
    processor: float
    """Seconds of user and system time."""
    wall: float
    """Seconds."""


class Groups:
    """A context manager that adds up the processor time of the containers that run meanwhile."""

    def __init__(self) -> None:
        self._before = set(self._counters())
        self._seen: dict[Path, float] = {}
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Groups:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()

    @property
    def seconds(self) -> float:
        """User and system time so far."""
        return sum(self._seen.values())

    def _watch(self) -> None:
        known: list[Path] = []
        turn = 0
        while not self._end.wait(_EVERY):
            if turn % 10 == 0:  # containers do not come as often as they are looked at
                known = [path for path in self._counters() if path not in self._before]
            turn += 1
            for path in known:
                try:
                    self._seen[path] = _used(path)
                except (OSError, ValueError):
                    continue  # it has ended: what was seen last stands

    @staticmethod
    def _counters() -> list[Path]:
        first, second = Path("/sys/fs/cgroup/cpuacct"), Path("/sys/fs/cgroup")
        if first.is_dir():
            return [path / "cpuacct.usage" for path in first.rglob("libpod-*") if path.is_dir()]
        return [path / "cpu.stat" for path in second.rglob("libpod-*") if path.is_dir()]


def _used(path: Path) -> float:
    text = path.read_text(encoding="ascii")
    if path.name == "cpuacct.usage":
        return int(text) / 1e9
    found = re.search(r"^usage_usec (\d+)$", text, re.MULTILINE)
    if found is None:
        raise ValueError(path)
    return int(found[1]) / 1e6


def measure(project: str, module: str, chosen: Sequence[str], variables: dict[str, str]) -> Cost:
    """Build and test one of the two; raises HpyAbiError where that fails."""
    with tempfile.TemporaryDirectory(prefix="hpy-abi-bench-") as scratch:
        # both, since the twin compiles the other's algorithm
        folder = Path(scratch, "examples")
        shutil.copytree(EXAMPLES, folder, ignore=shutil.ignore_patterns(*local.LEFT))
        made = Path(scratch, "made")
        command = [
            *(sys.executable, "-m", "cibuildwheel", *local.LINUX),
            *("--output-dir", str(made), project),
        ]
        environment = {
            **os.environ,
            **variables,
            "CIBW_BUILD": " ".join(chosen),
            "CIBW_TEST_COMMAND": CHECK.format(module),
        }
        before, started = _children(), time.monotonic()
        with Groups() as groups:
            run = subprocess.run(
                command,
                cwd=folder,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                check=False,
            )
        wall = time.monotonic() - started
        if run.returncode != 0:
            raise HpyAbiError(f"{project} did not build:\n{run.stdout[-4000:]}")
        if not groups.seconds:
            raise HpyAbiError("no container's control group was seen below /sys/fs/cgroup")
        count = len(list(made.glob("*.whl")))
        return Cost(count, groups.seconds + _children() - before, wall)


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def table(count: int, universal: Cost, twin: Cost) -> str:
    """Both, and their ratio, as Markdown."""
    rows = [
        ("one universal wheel", universal),
        ("a wheel for each", twin),
    ]
    lines = [
        f"| tested on {count} Pythons | wheels | processor | wall |",
        "|---|---:|---:|---:|",
        *(f"| {n} | {c.wheels} | {c.processor:.1f} s | {c.wall:.1f} s |" for n, c in rows),
        f"| ratio | | {universal.processor / twin.processor:.2f} "
        f"| {universal.wall / twin.wall:.2f} |",
    ]
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure both in one run, and print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.wheels", description=__doc__)
    parser.add_argument("--image", default=TAG, help="default: %(default)s")
    parser.add_argument("--wheelhouse", type=Path, default=ROOT / "wheelhouse")
    parser.add_argument("--pythons", default="", help="of the image's CPythons, as in cp39,cp314")
    options = parser.parse_args(arguments)
    try:
        engine = podman.Podman.ready(BUILD)
        there = local.identifiers(local.inside(engine, options.image))
        there = [n for n in there if n.startswith("cp") and n not in local.OLDER_ONLY]
        chosen = local.choose(there, options.pythons)
        variables = {
            **settings(engine, options.image),
            **local.links(options.wheelhouse.resolve()),
            "CIBW_ENVIRONMENT_PASS_LINUX": "PIP_FIND_LINKS UV_FIND_LINKS",
        }
        costs = [
            measure(project, module, chosen, variables)
            for project, module in (
                ("editdistance", "editdistance"),
                ("editdistance-capi", "editdistance_capi"),
            )
        ]
    except HpyAbiError as error:
        print(f"benchmarks.wheels: {error}", file=sys.stderr)
        return error.exit_code
    print(" ".join(chosen))
    print(table(len(chosen), *costs))
    return 0


if __name__ == "__main__":
    sys.exit(main())
