"""Describes an interpreter by running it, in a process of its own, with a timeout."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from hpy_abi import process
from hpy_abi.interpreters import folders
from hpy_abi.interpreters.probe import MARK
from hpy_abi.model import Interpreter

TIMEOUT = 15.0
"""Seconds; a debug build on a cold disk needs a few."""


@dataclass(frozen=True)
class Broken:
    """A path that was taken for an interpreter and is none that works."""

    path: str
    reason: str


@dataclass(frozen=True)
class Described:
    """An interpreter, and the real file behind it, by which two paths are seen to be one."""

    interpreter: Interpreter
    identity: str


@dataclass(frozen=True)
class Old:
    """A Python that is too old even to be described."""

    path: str
    version: str


Description = Described | Old | Broken


def describe_all(paths: Iterable[Path], timeout: float = TIMEOUT) -> list[Description]:
    """Describe each path, several at a time; the answers come in the order of `paths`."""
    with ThreadPoolExecutor(max_workers=min(8, (os.cpu_count() or 1) + 2)) as pool:
        return list(pool.map(lambda path: describe(path, timeout), paths))


def describe(path: Path, timeout: float = TIMEOUT) -> Description:
    """Describe the interpreter that `path` starts; that of a virtual environment is its base."""
    answer = _ask(path, timeout)
    if isinstance(answer, Broken):
        return answer
    if "implementation" not in answer:
        return Old(str(path), answer["version"])
    if answer["virtual"]:
        for base in _bases(path, answer):
            there = _ask(base, timeout)
            if isinstance(there, dict) and not there["virtual"]:
                path, answer = base, there
                break
        else:
            return Broken(str(path), "a virtual environment whose base is gone")
    interpreter = Interpreter(
        implementation=answer["implementation"],
        version=answer["version"],
        implementation_version=answer["implementation_version"],
        executable=str(path),
        debug=answer["debug"],
        free_threaded=answer["free_threaded"],
        soabi=answer["soabi"],
        ext_suffixes=tuple(answer["ext_suffixes"]),
        platform=answer["platform"],
        native_hpy=answer["native_hpy"],
        include=answer["include"],
    )
    return Described(interpreter, os.path.realpath(answer["executable"] or path))


def _bases(path: Path, answer: dict[str, Any]) -> list[Path]:
    """Return what the virtual environment of `path` may have been made of, likeliest first."""
    # up to 3.10 `_base_executable` is the environment's own, so its settings are read, too
    said = [answer["base_executable"], os.path.realpath(path)]
    major, minor = answer["version"].split(".")[:2]
    flags = "t" * answer["free_threaded"] + "d" * answer["debug"]
    for folder in path.parents[:2]:
        with contextlib.suppress(OSError):
            text = (folder / "pyvenv.cfg").read_text(encoding="utf-8")
            settings = dict(re.findall(r"^(executable|home) *= *(.+?) *$", text, re.MULTILINE))
            home = Path(settings.get("home", ""))
            said.append(settings.get("executable"))
            said += [home / f"python{number}" for number in (f"{major}.{minor}{flags}", "3", "")]
    bases = dict.fromkeys(Path(one) for one in said if one)
    return [base for base in bases if base != path and base.is_file()]


def _ask(path: Path, timeout: float) -> dict[str, Any] | Broken:
    """Run the probe, or take its answer from the cache while the file is the same."""
    try:
        status = path.stat()
    except OSError as error:
        return Broken(str(path), error.strerror or str(error))
    what = f"{path}\n{status.st_mtime_ns}\n{status.st_size}\n{_source()}"
    kept = folders.cache() / "probes" / (hashlib.sha256(what.encode()).hexdigest() + ".json")
    with contextlib.suppress(OSError, ValueError):
        answer = json.loads(kept.read_text(encoding="utf-8"))
        if isinstance(answer, dict):
            return answer
    fresh = _run_probe(path, timeout)
    # a failure may be passing (a busy machine), so it is not kept
    if not isinstance(fresh, Broken):
        with contextlib.suppress(OSError):  # a cache that cannot be written only costs time
            folders.write(kept, json.dumps(fresh))
    return fresh


def _run_probe(path: Path, timeout: float) -> dict[str, Any] | Broken:
    for flags in (["-I"], ["-E", "-s"]):  # Python 2 knows no -I
        try:
            with tempfile.TemporaryDirectory(prefix="hpy-abi-", ignore_cleanup_errors=True) as cwd:
                ended = process.run(
                    [str(path), *flags, "-B", "-c", _source()],
                    timeout=timeout,
                    env=_environment(),
                    cwd=cwd,
                )
        except OSError as error:
            return Broken(str(path), f"cannot be started: {error.strerror or error}")
        if "Unknown option: -I" not in ended.output:
            break
    if ended.code is None:
        return Broken(str(path), ended.reason)
    if ended.code != 0:
        said = "".join(one if one.isprintable() else "?" for one in ended.last_line[:200])
        return Broken(str(path), ": ".join(filter(None, [ended.reason, said])))
    for line in ended.output.splitlines():
        if line.startswith(MARK):
            try:
                answer = json.loads(line[len(MARK) :])
            except ValueError:
                break
            if isinstance(answer, dict) and "version" in answer:
                return answer
    return Broken(str(path), "does not answer as a Python does")


def _environment() -> dict[str, str]:
    """Only what a process needs to start; nothing that changes how a Python behaves."""
    names = ("SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "HOME", "USERPROFILE")
    return {name: os.environ[name] for name in names if name in os.environ} | {
        "PATH": os.defpath,
        "PYTHONIOENCODING": "utf-8",
    }


@cache
def _source() -> str:
    return Path(__file__).with_name("probe.py").read_text(encoding="utf-8")
