"""What is asked of new processes: whether the real programs agree, imports, sizes of objects."""

from __future__ import annotations

import json
import subprocess
from typing import Any

from benchmarks.workshop import HERE, MODES, Bench
from hpy_abi.errors import HpyAbiError


def ask(bench: Bench, what: str, **options: float) -> Any:
    """The worker's answer, in a new process; `what` is one of those that its `main` knows."""
    variants = bench.variants
    if what != "time":
        variants = tuple(one for one in variants if one.mode not in MODES)
    request = {"what": what, "variants": {one.name: one.request for one in variants}, **options}
    path = bench.folder / "request.json"
    path.write_text(json.dumps(request), encoding="utf-8")
    command = [str(bench.python), str(HERE / "worker.py"), str(path)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise HpyAbiError(f"a benchmark failed:\n{run.stderr[-3000:]}")
    return json.loads(run.stdout)


def start(bench: Bench, processes: int) -> dict[str, float]:
    """Seconds for importing the runtime and loading each variant: the least of many processes.

    The least, because whatever else the machine does can only make one slower.
    """
    answers = [ask(bench, "start") for _ in range(processes)]
    return {name: min(one[name] for one in answers) for name in answers[0]}


def check(bench: Bench) -> dict[str, str]:
    """What the real modules give, {what: text}; raises HpyAbiError where two builds differ."""
    answer: dict[str, dict[str, str]] = ask(bench, "outputs")
    wanted = answer["capi"]
    for name, given in answer.items():
        for what, text in wanted.items():
            if given[what] != text or text == "not refused":
                raise HpyAbiError(
                    f"{what}: {name} gives {given[what][:300]}\nand the C API's {text[:300]}"
                )
    return wanted


def sizes(bench: Bench) -> dict[str, dict[str, int]]:
    """Bytes of an instance, {type: {variant: bytes}}."""
    answer: dict[str, dict[str, int]] = ask(bench, "sizes")
    return answer
