"""`python table.py [--check] [MATRIX]`: write docs/debug-faults.md.

The table of faults follows from faults.json. MATRIX is the matrix.json of a run with
`--modes universal,debug` or more: the table of the control is made of it, and stays as it is
without one. `--check` writes nothing, and exits with 1 if the table of faults is not current.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent.parent / "docs" / "debug-faults.md"
CONTROL = "## The control"

INTRODUCTION = """\
# What debug mode finds

<!-- Written by conformance/faults/table.py; do not edit. -->

Each row is an extension module in [`conformance/faults`](../conformance/faults/README.md) that is
wrong in exactly this way, compiled once as a universal binary. `make test` runs each of them in
debug mode, in a process of its own, on every Python that it tests; what stands in the last column
must be reported, and where a stack trace can be had, the line of the mistake.
"""
NO_CONTROL = "It has not been run yet: `make matrix MODES=universal,debug,trace`.\n"


def faults() -> str:
    """The table of faults, by kind."""
    about: dict[str, dict[str, Any]] = json.loads((HERE / "faults.json").read_text("utf-8"))[
        "faults"
    ]
    lines = []
    for kind in dict.fromkeys(one["kind"] for one in about.values()):
        lines += [f"## {kind[0].upper()}{kind[1:]}", ""]
        lines += ["| fault | mistake | reported |", "|---|---|---|"]
        lines += [
            f"| [`{name}`](../conformance/faults/{name}.c) | {one['mistake']} | {_reported(one)} |"
            for name, one in about.items()
            if one["kind"] == kind
        ]
        lines.append("")
    return "\n".join([f"{len(about)} faults.", "", *lines])


def _reported(one: dict[str, Any]) -> str:
    """What must be told of a fault, in Markdown."""
    code = "`{}`".format
    if one["ends"] == "leak":
        handles = "handle" if one["count"] == 1 else "handles"
        which = f"{code(one['object'])} opened by {code(one['opened'])}"
        return f"{one['count']} unclosed {handles}, {which}"
    if one["ends"] == "memory":
        return "the process ends where the memory is read"
    told = code(one["says"])
    if "function" in one:
        where = "as it returns" if one["function"] == "return" else code(one["function"])
        told = f"{where}: {told}"
    if one["ends"] == "error":
        told = f"SystemError: {told}"
    if "object" in one:
        told += f", of {code(one['object'])}"
    if "opened" in one:
        told += ", opened by " + (
            one["opened"] if one["opened"] == "the call" else code(one["opened"])
        )
    return told


def control(matrix: dict[str, Any]) -> str:
    """The table of a matrix: for each interpreter, what the suite said in each mode."""
    modes = list(dict.fromkeys(cell["mode"] for cell in matrix["cells"]))
    rows: dict[str, dict[str, str]] = {}
    for cell in matrix["cells"]:
        passed = sum(area["passed"] for area in cell["areas"].values())
        told = f"{passed} passed" if cell["verdict"] == "passed" else cell["verdict"]
        rows.setdefault(cell["interpreter"]["key"], {})[cell["mode"]] = told
    lines = [
        "The same conformance suite in each mode: it makes no mistake, so nothing may be reported.",
        "",
        "| Python | " + " | ".join(modes) + " |",
        "|---|" + "---|" * len(modes),
    ]
    for key, told in rows.items():
        lines.append(f"| {key} | " + " | ".join(told.get(mode, "–") for mode in modes) + " |")
    return "\n".join([*lines, ""])


def main(arguments: list[str]) -> int:
    """Write the file, or check it; the exit code."""
    before = TARGET.read_text("utf-8") if TARGET.exists() else ""
    kept = before.partition(f"{CONTROL}\n\n")[2] or NO_CONTROL
    paths = [argument for argument in arguments if not argument.startswith("-")]
    if paths:
        kept = control(json.loads(Path(paths[0]).read_text("utf-8")))
    text = f"{INTRODUCTION}\n{faults()}\n{CONTROL}\n\n{kept}"
    text = re.sub(r"\n{3,}", "\n\n", text)
    if "--check" in arguments:
        return int(text != before)
    with TARGET.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
