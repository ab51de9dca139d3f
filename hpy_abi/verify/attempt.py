"""One import in one process: starting it, and judging what it told and how it ended."""

from __future__ import annotations

import ast
import secrets
import shlex
import shutil
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hpy_abi import process
from hpy_abi.model import Attempt, Interpreter, Verdict
from hpy_abi.verify import debugger
from hpy_abi.verify.surroundings import cleared

_PROBE = Path(__file__).with_name("probe.py")
_OUTPUT = 30_000
_STACK = 20_000


@dataclass(frozen=True)
class Limits:
    """What one process may take of the machine."""

    timeout: float = 60
    """Seconds."""
    memory: int = 8 << 30
    """Bytes of address space, where the system bounds it."""


@dataclass(frozen=True)
class Order:
    """What to import, and where."""

    interpreter: Interpreter
    module: str
    tree: Path
    """The wheel's files; appended to sys.path."""
    packages: Path | None = None
    """What it requires, as a folder of its own."""
    mode: str = ""
    alone: bool = False
    """Without running the packages that the module is in."""
    shown: Path | None = None
    """What to call the tree where the command is shown: the one that stays."""

    @property
    def command(self) -> str:
        """The same import as one would type it."""
        paths = [str(one) for one in (self.packages, self.shown or self.tree) if one is not None]
        code = f"import sys; sys.path += {paths!r}; import {self.module}"
        typed = [self.interpreter.executable, "-I", "-S", "-X", "faulthandler", "-c", code]
        chosen = [f"HPY={self.mode}"] if self.mode not in ("", "universal") else []
        return shlex.join([*chosen, *typed])


@dataclass
class Seen:
    """What a process told before it ended, and how it ended."""

    ended: process.Ended
    seconds: float
    stack: str = ""
    events: dict[str, dict[str, Any]] = field(default_factory=dict)
    """The last event of each kind: started, loaded, failed, leaving."""

    @property
    def error(self) -> dict[str, Any]:
        """The exception that the import raised; empty where it raised none."""
        return self.events.get("failed", {})


def run(order: Order, folder: Path, limits: Limits, environment: dict[str, str]) -> Seen:
    """Import it in a process of its own that works in `folder`; whatever happens is an outcome."""
    home = folder / "home"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    # not in the folder that the module is told of
    channel, stack = folder / "channel", folder / "stack"
    word = secrets.token_hex(16)
    command = _prepare(order, channel, stack, word, limits)
    variables = cleared(str(home), order.mode, {**environment, "TMPDIR": str(home)})
    with channel.open("rb") as reports:  # ours, whatever becomes of the file's name
        started = time.monotonic()
        try:
            ended = process.run(
                command,
                timeout=limits.timeout,
                env=variables,
                cwd=home,
                limit=_OUTPUT,
                drain=True,
            )
        except OSError as error:
            ended = process.Ended(127, "", f"cannot be started: {error}")
        seen = Seen(ended, time.monotonic() - started)
        seen.events = _events(reports.read(), word)
    try:
        seen.stack = stack.read_text(encoding="utf-8", errors="replace")[-_STACK:]
    except OSError:
        seen.stack = ""
    if ended.crash and debugger.there() and "C stack trace" not in seen.stack:
        again = _prepare(order, channel, stack, word, limits)
        seen.stack += debugger.stack_of(again, variables, home, limits.timeout)
    return seen


def _prepare(order: Order, channel: Path, stack: Path, word: str, limits: Limits) -> list[str]:
    """Write the order, and give the command that carries it out."""
    stack.unlink(missing_ok=True)
    text = ascii(
        {
            "word": word,
            "module": order.module,
            "tree": str(order.tree),
            "packages": str(order.packages) if order.packages else None,
            "alone": order.alone,
            "memory": limits.memory,
            "timeout": limits.timeout,
            "stack": str(stack),
        }
    )
    channel.unlink(missing_ok=True)
    channel.write_text(text, encoding="ascii")
    return [order.interpreter.executable, "-I", "-S", "-B", str(_PROBE), str(channel)]


def _events(told: bytes, word: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for line in told.decode("ascii", "replace").splitlines():
        mark, _, text = line.partition(" ")
        if mark != word:
            continue
        try:
            event = ast.literal_eval(text)
        except (ValueError, SyntaxError):  # the process ended while it wrote
            continue
        found[event.pop("event")] = event
    return found


def judge(order: Order, seen: Seen) -> Attempt:
    """What it comes to; an exception is given as it is, without what it may mean."""
    verdict, detail = _verdict(order.interpreter, seen)
    python_stack, c_stack = debugger.split(seen.stack)
    if verdict is Verdict.IMPORT_ERROR:
        python_stack = str(seen.error.get("stack", ""))
    elif verdict in (Verdict.PASSED, Verdict.NOT_RUN):
        python_stack = c_stack = ""
    loaded = seen.events.get("loaded", {})
    crash = seen.ended.crash if verdict is Verdict.CRASHED else ""
    return Attempt(
        subject=order.module,
        verdict=verdict,
        detail=detail,
        explanation=_explanation(verdict, seen),
        command=order.command,
        output=seen.ended.output,
        python_stack=python_stack.strip(),
        c_stack=c_stack.strip(),
        signal=crash.removeprefix("killed by "),
        seconds=round(seen.seconds, 3),
        names=tuple(loaded.get("names", ())),
        host=str(loaded.get("host", "")),
    )


def _verdict(interpreter: Interpreter, seen: Seen) -> tuple[Verdict, str]:
    ended, events = seen.ended, seen.events
    started = events.get("started")
    if started is not None and _another(interpreter, started):
        return Verdict.NOT_RUN, f"{interpreter.executable} is not {interpreter.key}"
    if "leaving" in events:
        when = "when the interpreter ended"
    elif "loaded" in events:
        when = "right after the import"
    else:
        when = "during the import" if started is not None else "before the import"
    if ended.code is None:
        return Verdict.HUNG, f"{ended.reason}, {when}"
    if ended.crash:
        return Verdict.CRASHED, f"{ended.crash} {when}"
    if started is None:
        last = f": {ended.last_line}" if ended.last_line else ""
        return Verdict.NOT_RUN, f"the interpreter did not come up: {ended.reason}{last}"
    if error := seen.error:
        text = str(error["text"]).strip()
        return Verdict.IMPORT_ERROR, f"{error['type']}: {text}".rstrip(": ").splitlines()[0][:500]
    if "leaving" not in events:
        return Verdict.CRASHED, f"the process was ended with {ended.reason} {when}"
    if ended.code:
        return Verdict.CRASHED, f"{ended.reason} {when}"
    return Verdict.PASSED, ""


def _another(meant: Interpreter, started: dict[str, Any]) -> bool:
    seen = (started.get("implementation"), tuple(started.get("version", ())))
    return seen != (meant.implementation, meant.language)


def _explanation(verdict: Verdict, seen: Seen) -> str:
    if verdict is Verdict.PASSED:
        before = seen.events["started"].get("gil")
        after = seen.events["loaded"].get("gil")
        return "the import turned the GIL on" if after and not before else ""
    if verdict is Verdict.CRASHED and not seen.ended.crash:
        return "the module, or what it started, called exit() or _exit()"
    if verdict is Verdict.IMPORT_ERROR and seen.error.get("type") == "MemoryError":
        return "it may want more memory than it was allowed"
    return ""
