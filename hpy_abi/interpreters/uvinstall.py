"""Interpreters that uv downloads."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable
from typing import Any

from hpy_abi.interpreters import folders
from hpy_abi.interpreters.candidates import find_uv, in_folder
from hpy_abi.interpreters.describe import Described, describe_all
from hpy_abi.interpreters.errors import NotInstalled, Unreachable
from hpy_abi.interpreters.spec import Spec, starts_with
from hpy_abi.model import Interpreter

TIMEOUT = 600


def install(spec: Spec, tell: Callable[[str], None]) -> Interpreter:
    """Let uv download `spec`; raises NotInstalled saying why it could not."""
    uv = find_uv()
    if uv is None:
        raise NotInstalled("uv: is not installed")
    listed = _run(uv, "list", "--only-downloads", "--all-versions", "--output-format", "json")
    request = choose(spec, json.loads(listed))
    if request is None:
        raise NotInstalled(f"uv: offers no {spec} for this platform")
    tell(f"uv downloads {request}")
    target = folders.uv_pythons()
    _run(uv, "install", "--no-bin", "--install-dir", str(target), request)
    for described in describe_all(in_folder(target)):
        if isinstance(described, Described) and spec.matches(described.interpreter):
            return described.interpreter
    raise NotInstalled(f"uv: installed {request}, but no {spec} is in {target}")


def choose(spec: Spec, offers: list[dict[str, Any]]) -> str | None:
    """Return uv's key of the newest offer that is `spec`."""
    variant = {(False, False): "default", (True, False): "debug", (False, True): "freethreaded"}
    wanted = variant.get((spec.debug, spec.free_threaded), "freethreaded+debug")
    fitting = [
        offer
        for offer in offers
        if offer["implementation"] == spec.implementation
        and offer.get("variant", "default") == wanted
        and starts_with(offer["version"], spec.version)
        and starts_with(_own_version(offer), spec.implementation_version)
    ]
    return str(fitting[0]["key"]) if fitting else None  # uv lists the newest first


def _own_version(offer: dict[str, Any]) -> str:
    """Return PyPy's own version, which uv tells only in the address: .../pypy3.11-v7.3.19-...."""
    found = re.search(r"-v?(\d+\.\d+\.\d+)[-.]", str(offer.get("url", "")).rsplit("/", 1)[-1])
    return found[1] if found else ""


def _run(uv: str, *arguments: str) -> str:
    # where its downloads do not work, that should be known in seconds
    environment = {"UV_HTTP_RETRIES": "0", "UV_HTTP_CONNECT_TIMEOUT": "10", **os.environ}
    try:
        ended = subprocess.run(
            [uv, "python", *arguments, "--no-progress", "--color", "never"],
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=TIMEOUT,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise NotInstalled(f"uv: {error}") from error
    if ended.returncode == 0:
        return ended.stdout
    lines = [line.strip() for line in ended.stderr.splitlines() if line.strip()]
    message = f"uv: {lines[-1].removeprefix('cause: ') if lines else 'failed'}"
    # "Failed to download" is followed by its causes, down to the network's
    if "error sending request" in ended.stderr or "timed out" in ended.stderr:
        raise Unreachable(f"{message} (its download place cannot be reached)")
    raise NotInstalled(message)
