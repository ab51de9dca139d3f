"""Seconds for one statement: all variants in one process, by turns, in several processes."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from itertools import chain

import pyperf

from benchmarks.cases import LOOP, PROGRAMS
from benchmarks.instructions import Counts
from benchmarks.processes import ask
from benchmarks.workshop import Bench


@dataclass(frozen=True)
class Timed:
    """Medians of what was timed; the loop's own time is taken off."""

    seconds: Counts
    ratios: Counts
    """To the C API: of values that were measured beside each other."""
    spreads: Counts
    """Of the ratios: half of the distance between their quartiles."""


def time(bench: Bench, processes: int, rounds: int, seconds: float) -> Timed:
    """Time each case.

    All values go into `timing.json` in the bench's folder, as pyperf reads them.
    """
    options = {"rounds": rounds, "seconds": seconds}
    answers = [ask(bench, "time", **options) for _ in range(processes)]
    _write(bench, answers)
    timed = Timed({}, {}, {})
    for program, cases in PROGRAMS.items():
        for counts in (timed.seconds, timed.ratios, timed.spreads):
            counts[program] = {case.name: {} for case in cases if case is not LOOP}
        for case in timed.seconds[program]:
            for one in bench.variants:
                values = [_values(answer[program], case, one.name) for answer in answers]
                capi = [_values(answer[program], case, "capi") for answer in answers]
                ratios = [
                    mine / its
                    for pair in zip(values, capi, strict=True)
                    for mine, its in zip(*pair, strict=True)
                ]
                low, middle, high = statistics.quantiles(ratios, n=4)
                timed.seconds[program][case][one.name] = statistics.median(chain(*values))
                timed.ratios[program][case][one.name] = middle
                timed.spreads[program][case][one.name] = (high - low) / 2
    return timed


def _values(measured: dict[str, dict[str, list[float]]], case: str, variant: str) -> list[float]:
    """One process's, a value a round."""
    loop = statistics.median(measured[LOOP.name][variant])
    return [value - loop for value in measured[case][variant]]


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
