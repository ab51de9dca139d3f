"""`python -m benchmarks`: measure on the interpreters named, and write `docs/performance.md`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks import instructions, plot, processes, table, timing, workshop
from hpy_abi.errors import HpyAbiError

MARK = "<!-- what follows is written by `make bench` -->"


def main() -> int:
    """Run the command; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--pythons", help=f"default: those of {','.join(workshop.PYTHONS)} that are on this machine"
    )
    parser.add_argument("--jobs", type=int, default=2, help="counts at once (default: 2)")
    parser.add_argument("--processes", type=int, default=5, help="that time (0: do not time)")
    parser.add_argument("--rounds", type=int, default=7, help="of each process")
    parser.add_argument("--seconds", type=float, default=0.01, help="least for one value")
    parser.add_argument("--output", type=Path, help="the page whose last part is written anew")
    parser.add_argument("--starts", type=int, default=15, help="processes that time the imports")
    options = parser.parse_args()
    try:
        all_measured = _measure(options)
        parts = [f"Measured on {table.machine()}.\n"]
        if options.output is not None:
            picture = options.output.with_suffix(".svg")
            parts.append(f"![Instructions beside the C API]({picture.name})\n")
        parts += [table.summary(all_measured), *map(table.section, all_measured)]
        text = "\n".join(parts)
        if options.output is not None:
            page = options.output.read_text(encoding="utf-8")
            head, mark, _ = page.partition(MARK)
            if not mark:
                raise HpyAbiError(f"{options.output}: has no line {MARK}")
            options.output.write_text(f"{head}{MARK}\n\n{text}", encoding="utf-8")
            picture.write_text(plot.render(all_measured), encoding="utf-8")
    except HpyAbiError as error:
        print(f"Error: {error}", file=sys.stderr)
        return error.exit_code
    print(text)
    return 0


def _measure(options: argparse.Namespace) -> list[table.Measured]:
    all_measured = []
    for interpreter in workshop.chosen(options.pythons):
        bench = workshop.prepare(interpreter)
        processes.check(bench)
        counted = instructions.count(bench, options.jobs)
        timed = None
        if options.processes:
            timed = timing.time(bench, options.processes, options.rounds, options.seconds)
        started = processes.start(bench, options.starts)
        all_measured.append(table.Measured(bench, counted, timed, started, processes.sizes(bench)))
    return all_measured


if __name__ == "__main__":
    sys.exit(main())
