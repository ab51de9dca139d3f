"""Seconds for one statement: all variants in one process, by turns, in several processes."""

from __future__ import annotations

import json
import statistics
import subprocess
from pathlib import Path

import pyperf

from benchmarks.cases import LOOP, SMALL
from benchmarks.workshop import HERE, Bench
from hpy_abi.errors import HpyAbiError


def time(bench: Bench, processes: int, rounds: int, seconds: float) -> dict[str, dict[str, float]]:
    """{case: {variant: seconds}}, medians, the loop's own taken off.

    All values go into `timing.json` in the bench's folder, as pyperf reads them.
    """
    request = {
        "variants": {one.name: one.request for one in bench.variants},
        "rounds": rounds,
        "seconds": seconds,
    }
    path = bench.folder / "request.json"
    path.write_text(json.dumps(request), encoding="utf-8")
    answers = [_run(bench, path) for _ in range(processes)]
    names = [one.name for one in bench.variants]
    _write(bench, answers, names)
    median = {
        case.name: {
            name: statistics.median(value for one in answers for value in one[case.name][name])
            for name in names
        }
        for case in (LOOP, *SMALL)
    }
    loop = median.pop(LOOP.name)
    return {
        case: {name: value - loop[name] for name, value in row.items()}
        for case, row in median.items()
    }


def _run(bench: Bench, request: Path) -> dict[str, dict[str, list[float]]]:
    command = [str(bench.python), str(HERE / "worker.py"), str(request)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise HpyAbiError(f"a benchmark failed:\n{run.stderr[-3000:]}")
    answer: dict[str, dict[str, list[float]]] = json.loads(run.stdout)
    return answer


def _write(
    bench: Bench, answers: list[dict[str, dict[str, list[float]]]], names: list[str]
) -> None:
    benchmarks = []
    for case in (LOOP, *SMALL):
        for name in names:
            metadata = {"name": f"{case.name} [{name}]", "unit": "second"}
            runs = [
                pyperf.Run(one[case.name][name], metadata=metadata, collect_metadata=False)
                for one in answers
            ]
            benchmarks.append(pyperf.Benchmark(runs))
    pyperf.BenchmarkSuite(benchmarks).dump(str(bench.folder / "timing.json"), replace=True)
