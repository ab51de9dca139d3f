"""Measures in the interpreter that runs it; `python worker.py REQUEST.json` prints JSON.

Started by path, with nothing of this project but the host importable: it measures what a user has.
"""

from __future__ import annotations

import ctypes
import gc
import importlib.machinery
import importlib.util
import json
import sys
import time
from pathlib import Path

# beside this file, from where Python was started
from cases import CALLS, LOOP, SMALL, loop  # type: ignore[import-not-found]


def load(path: str, host: str, mode: str) -> object:
    """The module in the file, by the host named or, without one, as an ordinary extension.

    `mode` is one of the host's, or empty for what the host does when it is not told.
    """
    name = Path(path).name.partition(".")[0]
    if host:
        spec = importlib.machinery.ModuleSpec(name, None, origin=path)
        package = importlib.import_module(host)
        if mode:
            return package.load(name, path, spec, mode=getattr(package, f"MODE_{mode.upper()}"))
        return package.load(name, path, spec)
    loader = importlib.machinery.ExtensionFileLoader(name, path)
    spec = importlib.machinery.ModuleSpec(name, loader, origin=path)
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


def count(variants: dict[str, list[str]], marker: str) -> None:
    """Run each case between calls of the marker, where valgrind writes down what it counted."""
    mark = ctypes.CDLL(marker).benchmark_mark
    mark.restype = None
    for where in variants.values():
        module = load(*where)
        for case in (LOOP, *SMALL):
            run = loop(case, module)
            run(300)  # until the interpreter has specialised what it will
            for calls in CALLS:
                mark()
                run(calls)
            mark()


def clock(variants: dict[str, list[str]], rounds: int, seconds: float) -> dict[str, object]:
    """Seconds for one statement, {case: {variant: [one value a round]}}; variants interleaved."""
    modules = {name: load(*where) for name, where in variants.items()}
    result: dict[str, object] = {}
    for case in (LOOP, *SMALL):
        loops = {name: loop(case, module) for name, module in modules.items()}
        calls = 1000
        first = next(iter(loops.values()))
        first(calls)
        while True:
            start = time.perf_counter()
            first(calls)
            if time.perf_counter() - start >= seconds:
                break
            calls *= 2
        values: dict[str, list[float]] = {name: [] for name in loops}
        order = list(loops)
        for turn in range(rounds):
            # each is first once in a while, so that none has the warmer cache always
            for name in order[turn % len(order) :] + order[: turn % len(order)]:
                start = time.perf_counter()
                loops[name](calls)
                values[name].append((time.perf_counter() - start) / calls)
        result[case.name] = values
    return result


def main() -> None:
    """Do what the request file says."""
    request = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    gc.disable()
    if "marker" in request:
        count(request["variants"], request["marker"])
    else:
        answer = clock(request["variants"], request["rounds"], request["seconds"])
        json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
