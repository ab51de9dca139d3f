"""How long `hpy-abi audit` takes beside `abi3audit`, on the same wheels in one run.

    python benchmarks/audit.py --abi3audit /path/to/abi3audit WHEEL…

Each tool gets all wheels in one call, the two in turn, and the best of the rounds counts: seconds
of processor time with all child processes, which a busy machine changes little, and seconds that
passed. One process reads the files, so that the ratio says nothing of the cores.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time


def seconds(command: list[str]) -> tuple[float, float]:
    """Processor time and time passed; both tools end with 1 where they found something."""
    begin, before = time.perf_counter(), os.times()
    run = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    if run.returncode not in (0, 1):
        sys.exit(f"{command[0]} ended with {run.returncode}: {run.stderr.decode()[-500:]}")
    after = os.times()
    used = after.children_user + after.children_system
    used -= before.children_user + before.children_system
    return used, time.perf_counter() - begin


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--abi3audit", default="abi3audit")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("wheels", nargs="+")
    given = parser.parse_args()
    ours = [sys.executable, "-m", "hpy_abi", "audit", "--jobs", "1", *given.wheels]
    theirs = [given.abi3audit, *given.wheels]
    best = dict.fromkeys(("hpy-abi", "abi3audit"), (float("inf"), float("inf")))
    for _ in range(given.rounds):
        for name, command in (("hpy-abi", ours), ("abi3audit", theirs)):
            used, passed = seconds(command)
            best[name] = (min(best[name][0], used), min(best[name][1], passed))
    for name, (used, passed) in best.items():
        print(f"{name:10} {used:7.2f} s used, {passed:7.2f} s passed, {len(given.wheels)} wheels")
    theirs_used, theirs_passed = best["abi3audit"]
    print(f"ratio {theirs_used / best['hpy-abi'][0]:.1f}, {theirs_passed / best['hpy-abi'][1]:.1f}")


if __name__ == "__main__":
    main()
