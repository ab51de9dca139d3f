"""Building a project as its author would: with pip, in isolation, given a wheel of the runtime."""

from __future__ import annotations

import subprocess
from pathlib import Path

from hpy_abi.verify import Checkout, installer
from hpy_abi.verify.builder import choose_builder

ROOT = Path(__file__).parent.parent


def environment(folder: Path) -> Path:
    """The Python of a new environment with the runtime and pytest in it."""
    run(installer.create_command(folder, choose_builder().executable))
    python = installer.environment_python(folder)
    installer.install(python, ["pip>=23.1", "pytest"])
    installer.install(python, ["--no-index", str(_runtime())])
    return python


def wheel(python: Path, project: Path, out: Path) -> Path:
    """The project's wheel, built by that environment's pip into the folder `out`."""
    before = set(out.glob("*.whl"))
    command = [str(python), "-m", "pip", "wheel", "--no-deps", "--wheel-dir", str(out)]
    run([*command, "--find-links", str(_runtime().parent), str(project)])
    (made,) = set(out.glob("*.whl")) - before
    return made


def run(command: list[str], cwd: Path | None = None) -> str:
    """Run a command, and return what it printed; where it fails, fail with that."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(command)}\n{(done.stdout + done.stderr)[-6000:]}"
    return done.stdout


def _runtime() -> Path:
    return Checkout(ROOT).runtime(choose_builder())
