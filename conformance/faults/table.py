"""`python table.py [--check] [RESULT …]`: write the tables of debug mode's documentation.

The list in docs/debug-faults.md and the count in docs/debug-mode.md follow from faults.json. The
table of what was seen on each Python, in docs/debug-mode.md, is made of RESULTs, and stays as it is
without any. A RESULT is the matrix.json of `make matrix MODES=universal,debug,trace`, the suite's
own report (`HPY=debug python -m hpy_conformance --json FILE`), or what pytest said of the faults
there, `pytest --junit-xml=KEY.xml runtime/tests/host/test_faults.py`, with KEY the interpreter's.
`--check` writes nothing, and exits with 1 if what follows from faults.json is not current.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

HERE = Path(__file__).resolve().parent
DOCS = HERE.parent.parent / "docs"
LIST = DOCS / "debug-faults.md"
PAGE = DOCS / "debug-mode.md"
SEEN = "<!-- what follows is written by conformance/faults/table.py, to the next heading -->"
FAULTS = "faults found"

INTRODUCTION = """\
# What debug mode finds

<!-- Written by conformance/faults/table.py; do not edit. -->

Each row is an extension module in [`conformance/faults`](../conformance/faults/README.md) that is
wrong in exactly this way, compiled once as a universal binary. `make test` runs each of them in
debug mode, in a process of its own, on every Python that it tests; what stands in the last column
must be reported, and where a stack trace can be had, the line of the mistake.
"""


def descriptions() -> dict[str, dict[str, Any]]:
    """What each fault is, by its name."""
    text = (HERE / "faults.json").read_text("utf-8")
    about: dict[str, dict[str, Any]] = json.loads(text)["faults"]
    return about


def faults() -> str:
    """The table of faults, by kind."""
    about = descriptions()
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


def counts() -> str:
    """How many faults there are of each kind."""
    kinds = Counter(one["kind"] for one in descriptions().values())
    lines = ["| kind of mistake | faults |", "|---|---|"]
    lines += [f"| {kind} | {count} |" for kind, count in kinds.items()]
    return "\n".join([*lines, f"| all | {sum(kinds.values())} |", ""])


def seen(paths: list[Path]) -> str:
    """The table of results: for each interpreter the faults, and the suite in each mode."""
    rows: dict[str, dict[str, str]] = {}
    for path in paths:
        if path.suffix == ".xml":
            rows.setdefault(path.stem, {})[FAULTS] = _found(path)
            continue
        result = json.loads(path.read_text("utf-8"))
        for key, mode, became in (
            _of_matrix(result) if "verifications" in result else [_own(result)]
        ):
            rows.setdefault(key, {})[mode] = became
    columns = [FAULTS, "universal", "debug", "trace"]
    lines = ["| Python | " + " | ".join(columns) + " |", "|---|" + "---|" * len(columns)]
    for key, told in sorted(rows.items(), key=lambda row: (len(row[0].rstrip("td")), row[0])):
        cells = [told.get(column, "not run") for column in columns]
        lines.append(f"| {key} | " + " | ".join(cells) + " |")
    return "\n".join([*lines, ""])


def _of_matrix(result: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Interpreter, mode and what became of the suite, for each cell with the universal binaries."""
    for wheel in result["verifications"]:
        for cell in wheel["cells"] if wheel["compiled"] == "universal" else []:
            told = cell["verdict"]
            if told == "passed":
                areas = cell["attempts"][0]["conformance"]["areas"]
                told = f"{sum(area['passed'] for area in areas)} passed"
            yield cell["interpreter"], cell["mode"], told


def _own(report: dict[str, Any]) -> tuple[str, str, str]:
    """The same of the suite's own report."""
    about = report["python"]
    version = "".join(about["version"].split(".")[:2])
    flags = "t" * about["free_threaded"] + "d" * about["debug"]
    name = {"cpython": "cp"}.get(about["implementation"], about["implementation"])
    passed = sum(area["passed"] for area in report["areas"].values())
    told = f"{passed} passed" if report["exit"] == 0 else f"{len(report['failures'])} failed"
    return f"{name}{version}{flags}", report["mode"], told


def _found(path: Path) -> str:
    """How many faults the tests found, of how many that can be there."""
    cases = [
        case
        for case in ElementTree.parse(path).iter("testcase")  # noqa: S314  (of our own tests)
        if (case.get("name") or "").startswith("test_found[")
    ]
    able = [case for case in cases if case.find("skipped") is None]
    good = [case for case in able if case.find("failure") is None and case.find("error") is None]
    skipped = len(cases) - len(able)
    return f"{len(good)} of {len(able)}" + f", {skipped} cannot be there" * (skipped > 0)


def page(before: str, paths: list[Path]) -> str:
    """docs/debug-mode.md with its tables renewed."""
    head, mark, rest = before.partition(SEEN)
    if not mark:
        raise SystemExit(f"{PAGE}: has no line {SEEN}")
    old, heading, tail = rest.partition("\n## ")
    _, bar, kept = old.partition("| Python |")
    results = seen(paths) if paths else f"{bar}{kept}"
    return f"{head}{SEEN}\n\n{counts()}\n{results.rstrip()}\n{heading}{tail}"


def main(arguments: list[str]) -> int:
    """Write the files, or check them; the exit code."""
    paths = [Path(argument) for argument in arguments if not argument.startswith("-")]
    texts = {
        LIST: re.sub(r"\n{3,}", "\n\n", f"{INTRODUCTION}\n{faults()}").rstrip() + "\n",
        PAGE: page(PAGE.read_text("utf-8"), paths),
    }
    if "--check" in arguments:
        return int(any(path.read_text("utf-8") != text for path, text in texts.items()))
    for path, text in texts.items():
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
