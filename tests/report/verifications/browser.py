"""A real Chromium without a window, spoken to through two pipes: nothing to install for it."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, Self

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-pipe",
)
# it reads at descriptor 3 and writes at 4; both are first moved away from there
_START = """
import fcntl, os, sys
ends = [fcntl.fcntl(int(end), fcntl.F_DUPFD, 10) for end in sys.argv[1].split(",")]
for number, end in enumerate(ends, 3):
    os.dup2(end, number)
    os.close(end)
os.execvp(sys.argv[2], sys.argv[2:])
"""
_KEYS = {"Tab": 9, "Enter": 13, "Escape": 27, " ": 32}


def executable() -> str | None:
    """The Chromium of this machine, or the one that HPY_ABI_CHROMIUM names."""
    named = os.environ.get("HPY_ABI_CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


class Browser:
    """One browser with one page; `problems` holds what its console said and what it fetched."""

    def __init__(self, program: str) -> None:
        self._folder = tempfile.TemporaryDirectory(
            prefix="hpy-abi-chromium-", ignore_cleanup_errors=True
        )
        theirs_in, self._out = os.pipe()
        self._in, theirs_out = os.pipe()
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-c",
                _START,
                f"{theirs_in},{theirs_out}",
                program,
                *_FLAGS,
                f"--user-data-dir={self._folder.name}",
                "about:blank",
            ],
            pass_fds=(theirs_in, theirs_out),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self._buffer = b""
        self._number = 0
        self._session = ""
        self._loaded = False
        self.problems: list[str] = []
        self.fetched: list[str] = []
        try:
            page = self.call("Target.createTarget", url="about:blank")["targetId"]
            session = self.call("Target.attachToTarget", targetId=page, flatten=True)
            self._session = session["sessionId"]
            for domain in ("Page", "Runtime", "Log", "Network", "Accessibility"):
                self.call(f"{domain}.enable")
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End it, with all its processes."""
        os.close(self._out)
        os.close(self._in)
        self._process.kill()
        self._process.wait()
        self._folder.cleanup()

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Ask it, and wait for the answer."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._out, data) :]
        while True:
            answer = self._read()
            if answer.get("id") == self._number:
                assert "error" not in answer, (method, answer["error"])
                result: dict[str, Any] = answer["result"]
                return result

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            data = os.read(self._in, 1 << 20)
            assert data, "the browser ended"
            self._buffer += data
        line, self._buffer = self._buffer.split(b"\0", 1)
        answer: dict[str, Any] = json.loads(line)
        told = answer.get("params", {})
        match answer.get("method"):
            case "Page.loadEventFired":
                self._loaded = True
            case "Runtime.exceptionThrown" | "Runtime.consoleAPICalled" | "Log.entryAdded":
                self.problems.append(json.dumps(told))
            case "Network.requestWillBeSent":
                self.fetched.append(told["request"]["url"])
        return answer

    def open(self, page: Path) -> None:
        """Show a file, and wait until it is there."""
        self._loaded = False
        self.call("Page.navigate", url=page.as_uri())
        while not self._loaded:
            self._read()

    def run(self, script: str) -> Any:
        """The value of a JavaScript expression; of a promise, what it comes to."""
        told = self.call(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in told, told["exceptionDetails"]
        return told["result"].get("value")

    def press(self, key: str, *, shift: bool = False) -> None:
        """Press a key: Tab, Enter, Escape or space."""
        own: dict[str, Any] = {"key": key, "code": "Space" if key == " " else key}
        own |= {"windowsVirtualKeyCode": _KEYS[key], "modifiers": 8 * shift}
        text = {"Enter": "\r", " ": " "}.get(key)
        down = {"type": "keyDown", "text": text} if text else {"type": "rawKeyDown"}
        self.call("Input.dispatchKeyEvent", **down, **own)
        self.call("Input.dispatchKeyEvent", type="keyUp", **own)

    def look(self, scheme: str = "light", width: int = 1200, media: str = "screen") -> None:
        """Set colour scheme, width in pixels, and screen or print."""
        features = [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        self.call("Emulation.setEmulatedMedia", media=media, features=features)
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=900,
            deviceScaleFactor=1,
            mobile=False,
        )

    def picture(self, target: Path, *, whole: bool = True) -> None:
        """A PNG of the page."""
        told = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        target.write_bytes(base64.b64decode(told["data"]))

    def pdf(self) -> bytes:
        """The page as it is printed."""
        self.look(media="print")
        return base64.b64decode(self.call("Page.printToPDF")["data"])

    def tree(self) -> list[tuple[str, str]]:
        """What a screen reader gets: (role, name) in order, without what it passes over."""
        nodes = self.call("Accessibility.getFullAXTree")["nodes"]
        return [
            (node["role"]["value"], node.get("name", {}).get("value", ""))
            for node in nodes
            if not node["ignored"]
        ]
