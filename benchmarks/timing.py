"""Seconds for one statement: all variants in one process, by turns, in several processes."""

from __future__ import annotations

import statistics

import pyperf

from benchmarks.cases import PROGRAMS
from benchmarks.instructions import Counts, without_loop
from benchmarks.processes import ask
from benchmarks.workshop import Bench


def time(bench: Bench, processes: int, rounds: int, seconds: float) -> Counts:
    """Seconds for each case: medians, the loop's own taken off.

    All values go into `timing.json` in the bench's folder, as pyperf reads them.
    """
    options = {"rounds": rounds, "seconds": seconds}
    answers = [ask(bench, "time", **options) for _ in range(processes)]
    _write(bench, answers)
    names = [one.name for one in bench.variants]
    return without_loop(
        {
            program: {
                case.name: {
                    name: statistics.median(
                        v for one in answers for v in one[program][case.name][name]
                    )
                    for name in names
                }
                for case in cases
            }
            for program, cases in PROGRAMS.items()
        }
    )


def _write(bench: Bench, answers: list[dict[str, dict[str, dict[str, list[float]]]]]) -> None:
    benchmarks = []
    for program, cases in PROGRAMS.items():
        for case in cases:
            for one in bench.variants:
                metadata = {"name": f"{program}: {case.name} [{one.name}]", "unit": "second"}
                runs = [
                    pyperf.Run(
                        answer[program][case.name][one.name],
                        metadata=metadata,
                        collect_metadata=False,
                    )
                    for answer in answers
                ]
                benchmarks.append(pyperf.Benchmark(runs))
    pyperf.BenchmarkSuite(benchmarks).dump(str(bench.folder / "timing.json"), replace=True)
