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
    IMPORT_ERROR = "import error"
    """An extension module raised an exception when it was imported."""
    DIFFERS = "differs"
    """Tests failed here that passed on another interpreter."""
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
class Conformance:
    """What the conformance suite told of itself."""

    areas: tuple[Area, ...] = ()
    members_exercised: int = 0
    members_total: int = 0
    """Of the context."""
    skips: tuple[Note, ...] = ()
    deviations: tuple[Note, ...] = ()


class Kind(StrEnum):
    """What a shared library is to Python, by its file name and what it exports."""

    UNIVERSAL = "universal"
    """Speaks HPy's universal ABI, whatever it imports beside it."""
    HYBRID = "hybrid"
    """HPy together with one interpreter's C API, and so bound to that interpreter."""
    ABI3 = "abi3"
    ABI3T = "abi3t"
    CPYTHON = "cpython"
    """For one version of CPython, or of no version that its name tells."""
    PYPY = "pypy"
    GRAALPY = "graalpy"
    LIBRARY = "library"
    """No extension module: what others link to."""


@dataclass(frozen=True)
class Import:
    """A symbol of Python or HPy that a binary expects somebody else to define."""

    name: str
    """As in C, without the underscore that Mach-O puts before it."""
    library: str = ""
    """Where it must come from; nothing where the format does not say (ELF, flat Mach-O)."""
    weak: bool = False
    """The binary also loads when nobody defines it."""


@dataclass(frozen=True)
class Binary:
    """One shared library for one architecture, as it was read."""

    path: str
    """Inside the artifact, with "/"; file name alone for a single library."""
    format: str
    """elf, pe or macho."""
    architecture: str
    """As platform tags of Linux spell it: x86_64, i686, aarch64, armv7l."""
    kind: Kind
    module: str
    """Last component of the module's name; nothing for a library."""
    suffix: str
    """What follows the module's name: ".abi3.so", ".cpython-314-x86_64-linux-gnu.so"."""
    abi_tag: str
    """What the file name says of the ABI: "abi3", "cp314", "hpy0", "hpy0-cp311", or nothing."""
    imports: tuple[Import, ...] = ()
    """Sorted by name; those of Python and HPy alone."""
    exports: tuple[str, ...] = ()
    """Sorted; those of Python and HPy alone."""
    libraries: tuple[str, ...] = ()
    """Names of the libraries that it is linked to."""
    soname: str = ""
    versions: tuple[tuple[str, str], ...] = ()
    """(library, symbol version) that an ELF binary needs: ("libc.so.6", "GLIBC_2.17")."""
    minimum_os: tuple[int, int] | None = None
    """The oldest macOS that it says it runs on."""
    made_by: tuple[str, ...] = ()
    """Generators that left their mark: cython, cffi."""
    hpy_version: tuple[int | None, int | None] = (None, None)
    """What its version functions return, where the machine code tells."""
    context: tuple[str, ...] | None = None
    """Members of HPy's context that it certainly uses, sorted; None where nothing can be told."""


@dataclass(frozen=True)
class Tag:
    """One of the tags that a wheel's file name stands for."""

    python: str
    abi: str
    platform: str

    def __str__(self) -> str:
        return f"{self.python}-{self.abi}-{self.platform}"


@dataclass(frozen=True)
class Metadata:
    """What the `.dist-info` folder says; empty where it says nothing."""

    name: str = ""
    version: str = ""
    requires_python: str = ""
    requires: tuple[str, ...] = ()
    """Each `Requires-Dist`, as written."""
    tags: tuple[str, ...] = ()
    """Each `Tag` of the file WHEEL, as written."""
    purelib: bool | None = None
    """`Root-Is-Purelib`, where the file WHEEL says so."""


@dataclass(frozen=True)
class Problem:
    """Something that kept an artifact from being read as it should be."""

    rule: str
    """The rule that reports it."""
    path: str
    text: str


@dataclass(frozen=True)
class Artifact:
    """A wheel, an installed folder or a single library, as it was read; nothing of it was run."""

    path: str
    """As it was asked for."""
    form: str
    """wheel, folder or library."""
    name: str = ""
    version: str = ""
    tags: tuple[Tag, ...] = ()
    metadata: Metadata | None = None
    binaries: tuple[Binary, ...] = ()
    files: frozenset[str] = frozenset()
    """Every Python file and every binary in it."""
    stubs: tuple[tuple[str, str], ...] = ()
    """(path, text) of the Python files that may load a universal binary beside them."""
    problems: tuple[Problem, ...] = ()


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    """The claim is false."""
    WARNING = "warning"
    """It may hold, but not by what was read."""
    NOTE = "note"


@dataclass(frozen=True)
class Finding:
    """What a rule has to say of an artifact."""

    rule: str
    severity: Severity
    path: str
    """Inside the artifact; nothing for the artifact itself."""
    message: str
    symbols: tuple[str, ...] = ()
    breaks: tuple[str, ...] | None = None
    """Keys of the interpreters on which the claim fails, as far as they are known; None for all."""
    doubts: tuple[str, ...] | None = None
    """Keys of those on which it may work or not, where `breaks` names none; None for all."""
    ignored: str = ""
    """The reason that the project gave for ignoring it."""


@dataclass(frozen=True)
class Promise:
    """What an artifact promises one interpreter."""

    interpreter: str
    """Its key, as `Interpreter.key` spells it."""
    holds: bool | None
    """Whether nothing that was read speaks against it; only loading it there is a proof. None where
    the claim is false, and this interpreter may be one of those on which it works all the same."""
    rules: tuple[str, ...] = ()
    """What speaks against it."""


@dataclass(frozen=True)
class Audit:
    """One artifact and what there is to say of it."""

    artifact: Artifact
    findings: tuple[Finding, ...]
    promises: tuple[Promise, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether no error speaks against the artifact's claim."""
        bad = (one for one in self.findings if one.severity is Severity.ERROR)
        return all(one.ignored for one in bad)


class Step(StrEnum):
    """What is done with a wheel in one cell of a verification."""

    LOAD = "load"
    """Each extension module is imported in a process of its own."""
    TEST = "test"
    """The wheel is installed into an environment, and a command is run there."""


class Standing(StrEnum):
    """What became of a wheel's claim."""

    HOLDS = "holds"
    """Every promised interpreter was run, and all passed."""
    HOLDS_WHERE_RUN = "holds where run"
    """None that was run refutes it; some that are promised were not run."""
    BROKEN = "broken"
    NOT_RUN = "not run"
    """Not one promised interpreter was run: nothing can be said."""


@dataclass(frozen=True)
class Claim:
    """What a wheel promises, as read from its file name and metadata."""

    tags: tuple[str, ...]
    """As in "cp39-abi3-manylinux_2_17_x86_64", one for each that the file's name stands for."""
    kind: str
    """universal, abi3, abi3t, version-specific, pure, or mixed where its modules differ in it."""
    promised: tuple[str, ...]
    """Keys of the interpreters that installers would put it on, in the order of versions."""
    requires_python: str = ""
    requires: tuple[str, ...] = ()
    """Each `Requires-Dist`, as written."""
    modules: tuple[str, ...] = ()
    """Full names of its extension modules, or of a pure wheel's top-level modules; sorted."""


@dataclass(frozen=True)
class Attempt:
    """One process: a module that was imported, or the command of the test step."""

    subject: str
    """The module's full name, or the command as it would be typed."""
    verdict: Verdict
    detail: str = ""
    """One line: "killed by SIGSEGV", "ImportError: …: undefined symbol: PyUnicode_AsUTF8"."""
    explanation: str = ""
    """What that means, where something is known: what the symbol is, since when it is there."""
    command: str = ""
    """What was run, as it would be typed."""
    output: str = ""
    """The end of what it printed, both streams in order."""
    python_stack: str = ""
    """The traceback, or faulthandler's where it crashed or hung."""
    c_stack: str = ""
    """A debugger's, where one is on the machine."""
    signal: str = ""
    """Name of the signal that ended it: "SIGSEGV"."""
    seconds: float = 0.0
    names: tuple[str, ...] = ()
    """Public names that the module defines; sorted, as far as it was imported."""
    failures: tuple[Note, ...] = ()
    """Failed tests and their messages."""
    passed: tuple[str, ...] = ()
    """Names of the tests that passed, sorted: what failed elsewhere is held against them."""
    tests: int | None = None
    """How many tests ran, where the command left a JUnit file."""
    host: str = ""
    """Who loaded a universal module, with its version: "hpy_runtime 0.1.0"."""
    conformance: Conformance | None = None
    """Where the command was this project's own suite, and it wrote its report."""


@dataclass(frozen=True)
class VerifiedCell:
    """One wheel on one interpreter, in one mode and one step, and what was seen."""

    interpreter: str
    """Its key: cp314, cp313t, pypy3.11-7.3."""
    python: Interpreter | None
    """None where it is not on the machine."""
    platform: str
    """The machine's, as in "linux-x86_64"."""
    promised: bool
    """False for one beyond the claim: it refutes nothing."""
    mode: str
    """universal, debug or trace for a universal wheel; else nothing."""
    step: Step
    verdict: Verdict
    """The worst of its attempts'; NOT_RUN with the reason in `detail` where there are none."""
    detail: str = ""
    """One line: that of the first attempt that did not pass, or why nothing was tried."""
    attempts: tuple[Attempt, ...] = ()
    seconds: float = 0.0
    host: str = ""
    """Who played HPy's host for universal modules, with its version: "hpy_runtime 0.1.0"."""


@dataclass(frozen=True)
class Verification:
    """One wheel: its claim, and what was seen of it."""

    artifact: str
    """File name of the wheel; nothing where it could not be built."""
    sha256: str
    claim: Claim
    cells: tuple[VerifiedCell, ...]
    standing: Standing
    honest_tags: tuple[str, ...] = ()
    """What its file name could say by what was seen; nothing where too little was seen."""
    notes: tuple[Note, ...] = ()
    """What belongs to no single cell: why a tag is not honest, names that differ."""
    platforms: tuple[str, ...] = ()
    """The machines' that the cells were run on."""
    tool: str = ""
    """Who looked: "hpy-abi 0.1.0"."""
    compiled: str = ""
    """How it was compiled, where `hpy-abi matrix` did it: universal once for all, hybrid or cpython
    for one interpreter; else nothing."""
    built_with: str = ""
    """The interpreter that compiled it, as in "CPython 3.11.7", where that is known."""

    @property
    def ok(self) -> bool:
        """Whether nothing that was run refutes the claim."""
        return self.standing in (Standing.HOLDS, Standing.HOLDS_WHERE_RUN)
