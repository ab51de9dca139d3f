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
from typing import Any

# beside this file, from where Python was started
from cases import OUTPUTS, PROGRAMS, REFUSED, loop  # type: ignore[import-not-found]

Where = dict[str, dict[str, list[str]]]  # {variant: {program: [path, host, mode]}}


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


def count(variants: Where, marker: str) -> None:
    """Run each case between calls of the marker, where valgrind writes down what it counted."""
    mark = ctypes.CDLL(marker).benchmark_mark
    mark.restype = None
    for programs in variants.values():
        for program, where in programs.items():
            module = load(*where)
            for case in PROGRAMS[program]:
                run = loop(case, module)
                warm, few, many = case.calls
                run(warm)  # until the interpreter has specialised what it will
                for calls in (few, many):
                    mark()
                    run(calls)
                mark()


def clock(
    variants: Where, program: str, rounds: int, seconds: float
) -> dict[str, dict[str, list[float]]]:
    """Seconds for one statement, {case: {variant: [one value a round]}}; variants interleaved."""
    modules = {name: load(*where[program]) for name, where in variants.items()}
    result: dict[str, dict[str, list[float]]] = {}
    for case in PROGRAMS[program]:
        loops = {name: loop(case, module) for name, module in modules.items()}
        calls = 1
        first = next(iter(loops.values()))
        first(calls)
        while True:
            start = time.perf_counter()
            first(calls)
            if time.perf_counter() - start >= seconds:
                break
            calls *= 2
        for run in loops.values():
            run(min(calls, case.calls[0]))
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


def start(variants: Where) -> dict[str, float]:
    """Seconds for importing the host, and for loading each variant's small module after it."""
    result = {}
    for package in ("hpy_runtime", "hpy_runtime.universal"):
        begin = time.perf_counter()
        importlib.import_module(package)
        result[package] = time.perf_counter() - begin
    for name, programs in variants.items():
        begin = time.perf_counter()
        load(*programs["small"])
        result[name] = time.perf_counter() - begin
    return result


def sizes(variants: Where) -> dict[str, dict[str, int]]:
    """Bytes of an instance as CPython counts them, {type: {variant: bytes}}."""
    result: dict[str, dict[str, int]] = {}
    for name, programs in variants.items():
        module: Any = load(*programs["small"])
        for made in (module.Empty(), module.Point(1.0, 2.0), module.Numbers(), module.Box()):
            result.setdefault(type(made).__name__, {})[name] = sys.getsizeof(made)
    return result


def outputs(variants: Where) -> dict[str, dict[str, str]]:
    """What each variant's real module gives, and how it fails: {variant: {what: text}}."""
    result: dict[str, dict[str, str]] = {}
    for name, programs in variants.items():
        own = result[name] = {}
        module = load(*programs["real"])
        for what, statements in OUTPUTS:
            names: dict[str, object] = {"m": module}
            exec(statements, names)  # noqa: S102  (the code is the table in cases.py)
            own[what] = repr(names["result"])
        for statements in REFUSED:
            try:
                exec(statements, {"m": module})  # noqa: S102
            except Exception as error:  # noqa: BLE001  (which one it is, is the answer)
                own[statements] = f"{type(error).__name__}: {error}"
            else:
                own[statements] = "not refused"
    return result


def main() -> None:
    """Do what the request file says."""
    request = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    variants = request["variants"]
    gc.disable()
    answer: object
    if request["what"] == "count":
        count(variants, request["marker"])
        return
    if request["what"] == "time":
        rounds, seconds = request["rounds"], request["seconds"]
        answer = {program: clock(variants, program, rounds, seconds) for program in PROGRAMS}
    elif request["what"] == "outputs":
        answer = outputs(variants)
    elif request["what"] == "start":
        answer = start(variants)
    else:
        answer = sizes(variants)
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
