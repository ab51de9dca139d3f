"""Instructions for one statement, counted by callgrind: the same number in every run."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks.cases import LOOP, PROGRAMS
from benchmarks.workshop import HERE, MODES, Bench, Variant, compile_marker
from hpy_abi.errors import HpyAbiError

_TOTALS = re.compile(r"^totals: (\d+)$", re.MULTILINE)

Counts = dict[str, dict[str, dict[str, float]]]
"""{program: {case: {variant: instructions or seconds}}}."""


def count(bench: Bench, jobs: int) -> Counts:
    """Instructions for each case, the loop's own taken off.

    One process counts the variants that are compared, since most of the time goes into starting
    it; the debug and the trace mode have one each, as nothing else is to run in them.
    """
    if shutil.which("valgrind") is None:
        raise HpyAbiError("valgrind is not here; it counts instructions: install it")
    marker = compile_marker(bench.folder)
    groups = [[one for one in bench.variants if one.mode not in MODES]]
    groups += [[one] for one in bench.variants if one.mode in MODES]
    with ThreadPoolExecutor(jobs) as pool:
        counted = list(pool.map(lambda group: _count(bench, group, marker), groups))
    result: Counts = {program: {} for program in PROGRAMS}
    for one in counted:
        for (variant, program, case), number in one.items():
            result[program].setdefault(case, {})[variant] = number
    return without_loop(result)


def without_loop(measured: Counts) -> Counts:
    """The same with what the loop around the statements costs taken off."""
    result: Counts = {}
    for program, rows in measured.items():
        loop = rows[LOOP.name]
        result[program] = {
            case: {variant: number - loop[variant] for variant, number in row.items()}
            for case, row in rows.items()
            if case != LOOP.name
        }
    return result


def _count(
    bench: Bench, variants: Sequence[Variant], marker: Path
) -> dict[tuple[str, str, str], float]:
    folder = bench.folder / "callgrind" / variants[0].name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    request = {
        "what": "count",
        "variants": {one.name: one.request for one in variants},
        "marker": str(marker),
    }
    (folder / "request.json").write_text(json.dumps(request), encoding="utf-8")
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder / 'out'}"]
    command += [str(bench.python), str(HERE / "worker.py"), str(folder / "request.json")]
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise HpyAbiError(f"{variants[0].name} failed under valgrind:\n{run.stderr[-3000:]}")
    result: dict[tuple[str, str, str], float] = {}
    written = 0
    for variant in variants:
        for program, cases in PROGRAMS.items():
            for case in cases:
                # three marks a case; what was counted before the first is everything else
                first, second = (_total(folder / f"out.{written + part}") for part in (2, 3))
                written += 3
                _, few, many = case.calls
                result[variant.name, program, case.name] = (second - first) / (many - few)
    shutil.rmtree(folder)
    return result


def _total(path: Path) -> int:
    found = _TOTALS.search(path.read_text(encoding="utf-8"))
    if found is None:
        raise HpyAbiError(f"{path}: not what callgrind writes")
    return int(found[1])
