"""Frozen dataclasses that travel between the packages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


@dataclass(frozen=True)
class Interpreter:
    """One Python on this machine, as it described itself when it was run."""

    implementation: str
    """`sys.implementation.name`: cpython, pypy, graalpy."""
    version: str
    """Of the language, as in "3.14.0" or "3.15.0b1"."""
    implementation_version: str
    """Of the implementation itself: PyPy's "7.3.19"; on CPython the same as `version`."""
    executable: str
    """Absolute path that starts it; never inside a virtual environment."""
    debug: bool
    free_threaded: bool
    soabi: str
    ext_suffixes: tuple[str, ...]
    """File name endings that it imports as extension modules, preferred first."""
    platform: str
    """`sysconfig.get_platform()`, as in "linux-x86_64"."""
    native_hpy: str | None
    """Version of the HPy host that is built into it, or None where there is none."""
    include: str
    """Folder in which its Python.h should be."""

    @property
    def language(self) -> tuple[int, int]:
        """Major and minor of the language: (3, 14)."""
        major, minor = self.version.split(".")[:2]
        return int(major), int(minor)

    @property
    def has_headers(self) -> bool:
        """Whether extensions can be compiled for it here."""
        return (Path(self.include) / "Python.h").is_file()

    @property
    def key(self) -> str:
        """Short name for one ABI: cp314, cp313d, cp313t, pypy3.11-7.3."""
        major, minor = self.language
        if self.implementation == "cpython":
            return f"cp{major}{minor}{'t' * self.free_threaded}{'d' * self.debug}"
        own = ".".join(self.implementation_version.split(".")[:2])
        return f"{self.implementation}{major}.{minor}-{own}{'t' * self.free_threaded}"

    @property
    def wheel_tag(self) -> str:
        """Interpreter and ABI tag of wheels made for exactly this one: cp314-cp314."""
        major, minor = self.language
        if self.implementation == "cpython":
            flags = "m" if (major, minor) < (3, 8) else ""
            flags = f"{'t' * self.free_threaded}{'d' * self.debug}{flags}"
            return f"cp{major}{minor}-cp{major}{minor}{flags}"
        short = {"pypy": "pp", "graalpy": "graalpy"}.get(self.implementation, self.implementation)
        return f"{short}{major}{minor}-{self.soabi.replace('-', '_').replace('.', '_')}"

    @property
    def abi_tags(self) -> tuple[str, ...]:
        """The wheel tag, then the stable ABIs that it imports: ("cp314-cp314", "abi3")."""
        # ".abi3.so" and ".abi3-x86_64-linux-gnu.so" are one ABI
        stable = [s[1:].split(".")[0].split("-")[0] for s in self.ext_suffixes if s[:4] == ".abi"]
        return (self.wheel_tag, *dict.fromkeys(stable))


class Verdict(StrEnum):
    """What became of one cell; only `PASSED` says that the binary works there."""

    PASSED = "passed"
    FAILED = "failed"
    """Tests failed, or the suite said by its exit code that it came to no verdict."""
    CRASHED = "crashed"
    """The process died of a signal, or its end and its report do not agree."""
    HUNG = "hung"
    NOT_INSTALLED = "not installed"
    """What the cell needs could not be built or installed there."""
    NOT_RUN = "not run"
    """Nothing was tried; the detail says why."""


@dataclass(frozen=True)
class Note:
    """A name and what is to be said about it: a test and why it was skipped, for instance."""

    subject: str
    text: str


@dataclass(frozen=True)
class Area:
    """How many tests of one API area ended in which way."""

    name: str
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    deviations: int = 0
    """Expected and seen ways in which a foreign host differs; each is listed with its reason."""


@dataclass(frozen=True)
class Cell:
    """One thing to try: the artifact on this interpreter, in this mode."""

    interpreter: Interpreter
    mode: str = "universal"


@dataclass(frozen=True)
class Outcome:
    """What was seen in one cell."""

    cell: Cell
    verdict: Verdict
    detail: str = ""
    """One line: the signal's name, the time limit, the reason for not running."""
    seconds: float = 0.0
    host: str = ""
    """Who played HPy's host, with its version: "hpy_runtime 0.1.0"."""
    members_exercised: int = 0
    members_total: int = 0
    areas: tuple[Area, ...] = ()
    skips: tuple[Note, ...] = ()
    deviations: tuple[Note, ...] = ()
    failures: tuple[Note, ...] = ()

    @property
    def ok(self) -> bool:
        """False when the claim was tried here and did not hold."""
        return self.verdict in (Verdict.PASSED, Verdict.NOT_RUN)


@dataclass(frozen=True)
class Result:
    """One artifact and everything that was seen of it."""

    artifact: str
    """File name of the wheel."""
    sha256: str
    built_with: str
    """The interpreter that compiled it, as in "CPython 3.11.7"."""
    outcomes: tuple[Outcome, ...]
    absent: tuple[Note, ...] = ()
    """Interpreters that were asked for and could not be had, with what was tried."""

    @property
    def ok(self) -> bool:
        """Whether no cell refutes the claim."""
        return all(outcome.ok for outcome in self.outcomes)
