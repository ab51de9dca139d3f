"""The measurements as Markdown."""

from __future__ import annotations

import math
import platform
from collections.abc import Iterable, Mapping
from pathlib import Path

from benchmarks.workshop import Bench
from hpy_abi.verify.wheels import describe

Rows = Mapping[str, Mapping[str, float]]


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


def section(bench: Bench, counted: Rows, timed: Rows) -> str:
    """One interpreter's table: instructions, and the ratio to the C API of each variant."""
    lines = [f"## {describe(bench.interpreter)}", ""]
    for title, rows, unit, scale in (
        ("Instructions", counted, "C API", 1.0),
        ("Time", timed, "C API, ns", 1e9),
    ):
        if not rows:
            continue
        ratio = ratios(rows)
        names = [name for name in next(iter(rows.values())) if name != "capi"]
        lines += [f"### {title}", "", f"| case | {unit} | " + " | ".join(names) + " |"]
        lines += ["|---|---:|" + "---:|" * len(names)]
        for case, row in rows.items():
            values = " | ".join(f"{ratio[case][name]:.3f}" for name in names)
            lines.append(f"| {case} | {row['capi'] * scale:.1f} | {values} |")
        means = (f"{geometric_mean(row[name] for row in ratio.values()):.3f}" for name in names)
        lines += ["| **geometric mean** | | **" + "** | **".join(means) + "** |", ""]
    return "\n".join(lines)


def machine() -> str:
    """The processor, and how many of it."""
    info = Path("/proc/cpuinfo")
    text = info.read_text(encoding="utf-8") if info.exists() else ""
    models = [line.partition(":")[2].strip() for line in text.splitlines() if "model name" in line]
    name = models[0] if models else platform.processor() or platform.machine()
    return f"{name}, {len(models) or 1} of them; {platform.system()} {platform.release()}"
