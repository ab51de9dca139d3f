"""Environments, and putting packages into them: through uv where that works, else through pip."""

from __future__ import annotations

import ast
import functools
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from hpy_abi.errors import HpyAbiError
from hpy_abi.interpreters.candidates import find_uv

_TAIL = 4000


class InstallError(HpyAbiError):
    """Packages could not be put into an environment."""


@functools.cache
def pip_settings() -> Mapping[str, str]:
    """Where pip is told to look for packages: any of index-url, extra-index-url, find-links."""
    run = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=False
    )
    found: dict[str, str] = {}
    # pip's own order of precedence, weakest first
    for section in ("global", "install", ":env:"):
        for line in run.stdout.splitlines():
            key, _, value = line.partition("=")
            where, _, option = key.rpartition(".")
            if where == section and option in ("index-url", "extra-index-url", "find-links"):
                found[option] = str(ast.literal_eval(value))
    return found


def uv_environment() -> dict[str, str]:
    """This process's environment, with uv told what pip is told about indexes.

    Needed because uv reads none of pip's settings: on a machine whose packages come from a
    mirror it would otherwise ask an index that cannot be reached.
    """
    environment = dict(os.environ)
    if "UV_DEFAULT_INDEX" in environment or "UV_INDEX_URL" in environment:
        return environment
    settings = pip_settings()
    for option, variable in (
        ("index-url", "UV_DEFAULT_INDEX"),
        ("extra-index-url", "UV_INDEX"),
        ("find-links", "UV_FIND_LINKS"),
    ):
        if option in settings:
            separator = "," if option == "find-links" else " "
            environment.setdefault(variable, separator.join(settings[option].split()))
    if "extra-index-url" in settings:  # pip takes the best of all its indexes
        environment.setdefault("UV_INDEX_STRATEGY", "unsafe-best-match")
    return environment


def create_command(folder: Path, interpreter: str | Path = sys.executable) -> list[str]:
    """The command that makes an environment of that interpreter, with a new pip, in `folder`.

    Not with venv, which takes longer than many a compilation; tox brings virtualenv along.
    """
    command = [sys.executable, "-m", "virtualenv", "--quiet", "--no-periodic-update"]
    return [*command, "--python", str(interpreter), str(folder)]


def environment_python(folder: Path) -> Path:
    """The Python of the environment in `folder`."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def install(python: str | Path, arguments: Sequence[str]) -> None:
    """Install into the environment that `python` starts; `arguments` as pip's install takes them.

    Raises InstallError, with what both installers printed.
    """
    attempts: list[tuple[list[str], dict[str, str]]] = []
    if uv := find_uv():
        # no links to uv's cache: who writes to what is installed would write to that of everybody
        quiet = [uv, "pip", "install", "--quiet", "--link-mode", "copy", "--python", str(python)]
        quiet += arguments
        attempts.append((quiet, uv_environment()))
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    attempts.append(([*pip, *arguments], dict(os.environ)))
    said: list[str] = []
    for command, environment in attempts:
        run = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
        if run.returncode == 0:
            return
        said.append(f"$ {' '.join(command)}\n{(run.stdout + run.stderr)[-_TAIL:].strip()}")
    raise InstallError(f"could not install into {python}:\n" + "\n".join(said))


def main(arguments: Sequence[str]) -> int:
    """`python -m hpy_abi.verify.installer PYTHON ARGUMENTS…`: what tox installs with."""
    python, *rest = arguments
    try:
        install(python, rest)
    except InstallError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
