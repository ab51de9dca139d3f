"""The measurements as Markdown."""

from __future__ import annotations

import math
import os
import platform
import shlex
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.cases import BARE
from benchmarks.instructions import Counts
from benchmarks.timing import Timed
from benchmarks.workshop import Bench
from hpy_abi.verify.wheels import describe

Rows = Mapping[str, Mapping[str, float]]

_TITLES = {"small": "Small", "real": "Real"}


@dataclass(frozen=True)
class Measured:
    """All that was measured on one interpreter; `timed` may be missing."""

    bench: Bench
    counted: Counts
    timed: Timed | None
    started: Mapping[str, float]
    sizes: Mapping[str, Mapping[str, int]]

    @property
    def name(self) -> str:
        """The interpreter, as in "CPython 3.14.0"."""
        return describe(self.bench.interpreter)


def geometric_mean(values: Iterable[float]) -> float:
    """Of positive numbers."""
    logs = [math.log(value) for value in values]
    return math.exp(sum(logs) / len(logs))


def ratios(rows: Rows) -> dict[str, dict[str, float]]:
    """What each variant costs beside the C API."""
    return {
        case: {name: value / row["capi"] for name, value in row.items() if name != "capi"}
        for case, row in rows.items()
    }


def means(ratio: Rows) -> dict[str, float]:
    """{variant: geometric mean of its ratios}, of the cases that count for it."""
    counting = [row for case, row in ratio.items() if case != BARE.name]
    return {
        name: geometric_mean(row[name] for row in counting)
        for name in counting[0]
        if name != "capi"
    }


def summary(all_measured: Iterable[Measured]) -> str:
    """The geometric means of all interpreters: instructions."""
    lines = ["## In short", "", "Geometric means of instructions, the C API's own being 1:", ""]
    names: list[str] = []
    parts = []
    for measured in all_measured:
        for program in measured.counted:
            mean = means(ratios(measured.counted[program]))
            names += [name for name in mean if name not in names]
            parts.append((f"{measured.name}, {_TITLES[program].lower()}", mean))
    lines += ["| | " + " | ".join(names) + " |", "|---|" + "---:|" * len(names)]
    for title, mean in parts:
        cells = (f"{mean[name]:.3f}" if name in mean else "" for name in names)
        lines.append(f"| {title} | " + " | ".join(cells) + " |")
    return "\n".join([*lines, ""])


def section(measured: Measured) -> str:
    """One interpreter's tables: each measure, and the ratio to the C API of each variant."""
    lines = [f"## {measured.name}", ""]
    for program, rows in measured.counted.items():
        ratio = ratios(rows)
        cells = {case: {name: f"{n:.3f}" for name, n in row.items()} for case, row in ratio.items()}
        capi = {case: f"{row['capi']:.1f}" for case, row in rows.items()}
        lines += [f"### {_TITLES[program]}: instructions", ""]
        lines += [*_table("C API", capi, cells, means(ratio)), ""]
    if measured.timed is not None:
        lines += _times(measured.timed)
    return "\n".join([*lines, *_others(measured), ""])


def _times(timed: Timed) -> list[str]:
    lines = []
    for program, ratio in timed.ratios.items():
        spreads, rows = timed.spreads[program], timed.seconds[program]
        cells = {
            case: {name: f"{n:.2f} ± {spreads[case][name]:.2f}" for name, n in row.items()}
            for case, row in ratio.items()
        }
        capi = {case: f"{row['capi'] * 1e9:.1f}" for case, row in rows.items()}
        lines += [f"### {_TITLES[program]}: time", ""]
        lines += [*_table("C API, ns", capi, cells, means(ratio)), ""]
    return lines


def _table(
    unit: str,
    capi: Mapping[str, str],
    cells: Mapping[str, Mapping[str, str]],
    mean: Mapping[str, float],
) -> list[str]:
    lines = [f"| case | {unit} | " + " | ".join(mean) + " |", "|---|---:|" + "---:|" * len(mean)]
    bare: list[str] = []
    for case, row in cells.items():
        line = f"| {case} | {capi[case]} | {' | '.join(row[name] for name in mean)} |"
        (bare if case == BARE.name else lines).append(line)
    lines.append(
        "| **geometric mean** | | "
        + " | ".join(f"**{value:.3f}**" for value in mean.values())
        + " |"
    )
    return lines + bare


def _others(measured: Measured) -> list[str]:
    started = {name: seconds * 1e3 for name, seconds in measured.started.items()}
    lines = ["### Importing and memory", "", "| what | |", "|---|---:|"]
    for package in ("hpy_runtime", "hpy_runtime.universal"):
        lines.append(f"| `import {package}` | {started.pop(package):.2f} ms |")
    lines += [f"| loading the small module, {name} | {ms:.2f} ms |" for name, ms in started.items()]
    for type_name, row in measured.sizes.items():
        cells = ", ".join(f"{name} {size}" for name, size in row.items())
        lines.append(f"| bytes of a `{type_name}` | {cells} |")
    return lines


def machine() -> str:
    """The processor, how many of it, and the compiler."""
    info = Path("/proc/cpuinfo")
    text = info.read_text(encoding="utf-8") if info.exists() else ""
    models = [line.partition(":")[2].strip() for line in text.splitlines() if "model name" in line]
    name = models[0] if models else platform.processor() or platform.machine()
    compiler = [*shlex.split(os.environ.get("CC", "cc")), "--version"]
    version = subprocess.run(compiler, capture_output=True, text=True, check=True).stdout
    return (
        f"{name}, {len(models) or 1} of them; {platform.system()} {platform.release()}; "
        f"extensions compiled by {version.splitlines()[0]}"
    )
