"""`python worker.py REQUEST.json`: sums a list by each build; started in the measured interpreter.

With `marker` under valgrind it has the counts written down around one call each; else it prints
the seconds of the quickest of `rounds` calls, the builds by turns.
"""

from __future__ import annotations

import ctypes
import json
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from worker import load  # type: ignore[import-not-found]


def main() -> None:
    """What the request asks for."""
    request: dict[str, Any] = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    ints = list(range(request["length"]))
    lists: dict[str, list[Any]] = {
        "sum_ints": ints,
        "sum_ints_one_by_one": ints,
        "sum_floats": [n / 2 for n in ints],
    }
    modules = {name: load(*where) for name, where in request["variants"].items()}
    calls = [
        (name, function, getattr(module, function))
        for function in request["functions"]
        for name, module in modules.items()
        if hasattr(module, function)
    ]
    for _, function, call in calls:
        if call(lists[function]) != sum(lists[function]):
            raise SystemExit(f"{function} is wrong")
    if request["marker"]:
        mark = ctypes.CDLL(request["marker"]).benchmark_mark
        mark.restype = None
        for _, function, call in calls:
            mark()
            call(lists[function])
            mark()
        return
    best: dict[str, dict[str, float]] = {}
    for _ in range(request["rounds"]):
        for name, function, call in calls:
            start = time.perf_counter()
            call(lists[function])
            seconds = time.perf_counter() - start
            row = best.setdefault(function, {})
            row[name] = min(seconds, row.get(name, seconds))
    print(json.dumps(best))


if __name__ == "__main__":
    main()
