"""Runs inside the image: installs interpreters, and makes /opt/python/TAG of each.

`python interpreters.py REQUESTED FOLDER`: the file REQUESTED names one interpreter a line, as
`hpy-abi pythons install` takes them; HPY_ABI_PYTHONS those that were copied into the image. What
cannot be had is said, and left out. Each folder is an environment with pip and build, as in the
images of the PyPA.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from hpy_abi.interpreters import Spec, ensure
from hpy_abi.model import Interpreter


def main(requested: Path, folder: Path) -> int:
    """Install all that can be had; fails when that is nothing."""
    lines = requested.read_text(encoding="utf-8").split("\n")
    specs = [Spec.parse(line) for line in lines if line.strip()]
    # those that were copied into the image are found, and not fetched
    there, problems = ensure(specs, lambda spec, words: print(f"{spec}: {words}", flush=True))
    for interpreter in there:
        _environment(interpreter, folder / interpreter.wheel_tag)
    for problem in problems:
        print(f"not in this image: {problem}", flush=True)
    return 0 if there else 1


def _environment(interpreter: Interpreter, folder: Path) -> None:
    if folder.exists():
        return
    run = [interpreter.executable, "-m", "venv", str(folder)]
    subprocess.run(run, check=True)
    python = str(folder / "bin" / "python")
    # the pip that an old ensurepip brings knows neither the settings nor the tags of today
    for wanted in ("pip", "build"):
        run = [python, "-m", "pip", "install", "--quiet", "--upgrade", wanted]
        subprocess.run(run, check=True, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})
    print(f"{folder.name}: {interpreter.version}", flush=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
