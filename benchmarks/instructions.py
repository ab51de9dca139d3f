"""Instructions for one statement, counted by callgrind: the same number in every run."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks.cases import CALLS, LOOP, SMALL
from benchmarks.workshop import HERE, Bench, Variant, compile_marker
from hpy_abi.errors import HpyAbiError

_TOTALS = re.compile(r"^totals: (\d+)$", re.MULTILINE)


def count(bench: Bench, jobs: int) -> dict[str, dict[str, float]]:
    """{case: {variant: instructions}}, the loop's own taken off."""
    if shutil.which("valgrind") is None:
        raise HpyAbiError("valgrind is not here; it counts instructions: install it")
    marker = compile_marker(bench.folder)
    with ThreadPoolExecutor(jobs) as pool:
        counted = list(pool.map(lambda variant: _count(bench, variant, marker), bench.variants))
    return {
        case.name: {
            variant.name: one[case.name] - one[LOOP.name]
            for variant, one in zip(bench.variants, counted, strict=True)
        }
        for case in SMALL
    }


def _count(bench: Bench, variant: Variant, marker: Path) -> dict[str, float]:
    folder = bench.folder / "callgrind" / variant.name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    request = {"variants": {variant.name: variant.request}, "marker": str(marker)}
    (folder / "request.json").write_text(json.dumps(request), encoding="utf-8")
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder / 'out'}"]
    command += [str(bench.python), str(HERE / "worker.py"), str(folder / "request.json")]
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise HpyAbiError(f"{variant.path.name} failed under valgrind:\n{run.stderr[-3000:]}")
    result: dict[str, float] = {}
    few, many = CALLS
    for number, case in enumerate((LOOP, *SMALL)):
        # three marks a case; what was counted before the first is everything else
        first, second = (_total(folder / f"out.{3 * number + part}") for part in (2, 3))
        result[case.name] = (second - first) / (many - few)
    shutil.rmtree(folder)
    return result


def _total(path: Path) -> int:
    found = _TOTALS.search(path.read_text(encoding="utf-8"))
    if found is None:
        raise HpyAbiError(f"{path}: not what callgrind writes")
    return int(found[1])
