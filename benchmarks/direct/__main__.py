"""`python -m benchmarks.direct`: views of lists beside loops in the C API.

Counts instructions by callgrind, and times; writes the last part of `docs/direct-access.md`.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

from benchmarks import table, workshop
from hpy_abi.errors import HpyAbiError
from hpy_abi.verify.wheels import describe

HERE = Path(__file__).resolve().parent
MARK = "<!-- what follows is written by `make bench` -->"
LENGTH = 1_000_000
FUNCTIONS = {
    "sum_ints": "sum of ints: a view",
    "sum_ints_one_by_one": "sum of ints: HPy_GetItem_i",
    "sum_floats": "sum of floats: a view",
}
# what it is compared with
LOOP_OF = {"sum_ints_one_by_one": "sum_ints"}

Rows = dict[str, dict[str, float]]
"""{function: {build: instructions or seconds}}."""


def compile_all(bench: workshop.Bench) -> dict[str, list[str]]:
    """The binary, the host and the mode of each build, as the worker loads them."""
    code = "import hpy_runtime, sys; print(hpy_runtime.get_include(), *hpy_runtime.get_sources({}))"
    headers = _run([str(bench.python), "-c", "import sysconfig as s; print(s.get_path('include'))"])
    capi = bench.folder / "direct_capi.so"
    _compile([f"-I{headers.strip()}", str(HERE / "capi.c")], capi)
    made = {"capi": [str(capi), "", ""]}
    for abi in ("universal", "cpython"):
        include, *sources = _run([str(bench.python), "-c", code.format(repr(abi))]).split()
        options = [f"-I{include}", f"-DHPY_ABI_{abi.upper()}", "-DHPY_TARGET_ABI_MINOR=2"]
        options.append(f"-DMODULE=direct_{abi}")
        if abi == "cpython":
            options += [f"-I{headers.strip()}", f"-I{Path(include).parent / 'csrc'}"]
        target = bench.folder / f"direct_{abi}{'.hpy0' if abi == 'universal' else ''}.so"
        _compile([*options, str(HERE / "hpy.c"), *sources], target)
        made[abi] = [str(target), workshop.RUNTIME if abi == "universal" else "", ""]
    return made


def measure(bench: workshop.Bench, rounds: int) -> tuple[Rows, Rows]:
    """Instructions and seconds of one call."""
    request = bench.folder / "direct.json"
    ask = {"length": LENGTH, "functions": list(FUNCTIONS), "rounds": rounds, "marker": ""}
    variants = compile_all(bench)
    request.write_text(json.dumps({**ask, "variants": variants}), encoding="utf-8")
    command = [str(bench.python), str(HERE / "worker.py"), str(request)]
    seconds: Rows = json.loads(_run(command))
    ask["marker"] = str(workshop.compile_marker(bench.folder))
    request.write_text(json.dumps({**ask, "variants": variants}), encoding="utf-8")
    out = bench.folder / "direct-callgrind"
    for old in bench.folder.glob(f"{out.name}*"):
        old.unlink()
    _run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", *command])
    counted: Rows = {}
    number = 2  # the first mark ends what comes before
    for function in FUNCTIONS:
        for name in variants:
            if name in seconds[function]:
                text = Path(f"{out}.{number}").read_text(encoding="utf-8")
                found = re.search(r"^totals: (\d+)$", text, re.MULTILINE)
                if found is None:
                    raise HpyAbiError(f"{out}.{number}: not what callgrind writes")
                counted.setdefault(function, {})[name] = int(found[1])
                number += 2
    return counted, seconds


def section(title: str, counted: Rows, seconds: Rows) -> str:
    """The table of one interpreter."""
    lines = [f"### {title}", ""]
    builds = ("universal", "cpython")
    lines.append(
        "| of a list of a million | C API: instructions, ms | "
        + " | ".join(f"{name}: instructions, time" for name in builds)
        + " |"
    )
    lines.append("|---|---:|" + "---:|" * len(builds))
    for function, about in FUNCTIONS.items():
        loop = LOOP_OF.get(function, function)
        count, time = counted[loop]["capi"], seconds[loop]["capi"]
        cells = [
            f"{counted[function][name] / count:.2f}, {seconds[function][name] / time:.2f}"
            for name in builds
        ]
        lines.append(f"| {about} | {count / 1e6:.1f} M, {time * 1e3:.2f} | {' | '.join(cells)} |")
    return "\n".join([*lines, ""])


def _compile(arguments: list[str], target: Path) -> None:
    compiler = shlex.split(os.environ.get("CC", "cc"))
    _run([*compiler, *workshop.FLAGS, *arguments, "-o", str(target), "-lm"])


def _run(command: list[str]) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    except FileNotFoundError:
        raise HpyAbiError(f"{command[0]} is not here: install it") from None
    if run.returncode != 0:
        raise HpyAbiError(f"{shlex.join(command)} failed:\n{run.stderr[-3000:]}")
    return run.stdout


def main() -> int:
    """Run the command; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.direct", description=__doc__)
    parser.add_argument(
        "--pythons", help=f"default: those of {','.join(workshop.PYTHONS)} that are on this machine"
    )
    parser.add_argument("--rounds", type=int, default=30, help="of which the quickest counts")
    parser.add_argument("--output", type=Path, help="the page whose last part is written anew")
    options = parser.parse_args()
    try:
        parts = [f"Measured on {table.machine()}.\n"]
        for interpreter in workshop.chosen(options.pythons):
            bench = workshop.prepare(interpreter)
            parts.append(section(describe(interpreter), *measure(bench, options.rounds)))
        text = "\n".join(parts)
        if options.output is not None:
            head, mark, _ = options.output.read_text(encoding="utf-8").partition(MARK)
            if not mark:
                raise HpyAbiError(f"{options.output}: has no line {MARK}")
            options.output.write_text(f"{head}{MARK}\n\n{text}", encoding="utf-8")
    except HpyAbiError as error:
        print(f"Error: {error}", file=sys.stderr)
        return error.exit_code
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
