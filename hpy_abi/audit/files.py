"""Rules WHL: file names, tags and metadata of any wheel that has binaries."""

from __future__ import annotations

from collections.abc import Iterator

from hpy_abi.artifact.library import hooks
from hpy_abi.audit.rule import Hit, rule
from hpy_abi.audit.subject import SPEAKS_HPY, Subject
from hpy_abi.audit.targets import Target
from hpy_abi.model import Binary, Kind, Severity


def _groups(subject: Subject) -> dict[str, list[Binary]]:
    """The files of each ordinary extension module, by where the module is."""
    found: dict[str, list[Binary]] = {}
    for binary in subject.modules:
        if binary.kind not in SPEAKS_HPY and binary.module:
            folder, slash, _ = binary.path.rpartition("/")
            found.setdefault(f"{folder}{slash}{binary.module}", []).append(binary)
    return found


def _lacking(subject: Subject, module: str, binaries: list[Binary]) -> tuple[Target, ...]:
    """The promised interpreters that find none of a module's files; a Python file will do."""
    if (
        f"{module}.py" in subject.artifact.files
        or f"{module}/__init__.py" in subject.artifact.files
    ):
        return ()
    return tuple(
        target
        for target in subject.promised
        if not any(target.imports(binary) for binary in binaries)
    )


@rule(
    "WHL001",
    "a module is there for fewer interpreters than the tag promises",
    Severity.ERROR,
    why="""The tag makes installers take the wheel on interpreters whose import system does not look
    for files of this name: a binary `.cpython-310-…` exists for Python 3.10 alone. There the import
    says that there is no such module.""",
    mend="""Tag the wheel for the interpreter that it was built for, or compile for the stable or
    the universal ABI.""",
)
def fewer(subject: Subject) -> Iterator[Hit]:
    """Modules that some promised interpreters do not find."""
    for module, binaries in _groups(subject).items():
        lacking = _lacking(subject, module, binaries)
        if lacking and len(lacking) < len(subject.promised):
            keys = tuple(target.key for target in lacking)
            suffixes = ", ".join(sorted({one.suffix for one in binaries}))
            yield Hit(binaries[0].path, f"{suffixes} is not looked for by {_few(keys)}", (), keys)


@rule(
    "WHL002",
    "the ABI tag is none, and a binary needs one",
    Severity.ERROR,
    why="""`none` says that the wheel works with every ABI of the interpreters in its tag. This
    module uses one interpreter's C API: on all others it does not load, or crashes.""",
    mend="""Give the wheel the ABI tag that fits the binary: `abi3` with the oldest version that it
    needs, or the tag of the one interpreter that it was compiled for.""",
)
def needs_abi(subject: Subject) -> Iterator[Hit]:
    """C API modules in wheels without ABI."""
    if subject.abis != {"none"} or not any(
        t.python.startswith("py") for t in subject.artifact.tags
    ):
        return
    for binaries in _groups(subject).values():
        for binary in binaries:
            if subject.python_imports(binary):
                yield Hit(binary.path, f"it uses the C API of {_interpreter(binary)}")


def _interpreter(binary: Binary) -> str:
    names = {Kind.PYPY: "PyPy", Kind.GRAALPY: "GraalPy"}
    return names.get(binary.kind, "CPython") + (f" ({binary.abi_tag})" if binary.abi_tag else "")


@rule(
    "WHL003",
    "no interpreter under the tag would look for the file",
    Severity.ERROR,
    why="""Each interpreter looks for extension modules by a fixed list of suffixes. None of those
    that the tag promises has this one on its list: `.abi3.so` is not looked for by free-threaded
    builds since 3.15, `.abi3.pyd` by none on Windows.""",
    mend="""Rename the file: `.abi3.so` for `abi3`, `.abi3t.so` for `abi3t` and for both at once,
    and plain `.pyd` on Windows.""",
)
def unseen(subject: Subject) -> Iterator[Hit]:
    """Modules that no promised interpreter finds."""
    for module, binaries in _groups(subject).items():
        if subject.promised and len(_lacking(subject, module, binaries)) == len(subject.promised):
            suffixes = ", ".join(sorted({one.suffix for one in binaries}))
            keys = tuple(target.key for target in subject.promised)
            yield Hit(binaries[0].path, f"{suffixes} is not looked for by {_few(keys)}")


@rule(
    "WHL004",
    "several files are there for one module",
    Severity.WARNING,
    why="""An interpreter that finds more than one takes the first on its list of suffixes. The
    others are dead weight, or what somebody believes to be running.""",
    mend="Remove the files that are not meant; clean the build folder before you build.",
)
def shadowed(subject: Subject) -> Iterator[Hit]:
    """Files that hide each other."""
    for module, binaries in _groups(subject).items():
        for target in subject.promised:
            seen = sorted({one.path for one in binaries if target.imports(one)})
            if len(seen) > 1:
                yield Hit(seen[0], f"{target.key} finds {', '.join(seen)} for {module}", (), ())
                break


@rule(
    "WHL005",
    "the tag promises Pythons that Requires-Python excludes",
    Severity.WARNING,
    why="""Installers read both and take neither the one nor the other for the whole truth: the tag
    says that the binary works there, `Requires-Python` that the project does not.""",
    mend="Set `Py_LIMITED_API` and the tag to the oldest version of `Requires-Python`.",
)
def requires_python(subject: Subject) -> Iterator[Hit]:
    """Tags that are older than Requires-Python."""
    from hpy_abi.audit.targets import TARGETS

    about = subject.artifact.metadata
    versioned = [tag for tag in subject.artifact.tags if tag.python.startswith("cp")]
    if about is None or not about.requires_python or not versioned:
        return
    by_tag = [t for t in TARGETS if any(t.installs(tag) for tag in versioned)]
    oldest = min((t.version for t in subject.promised), default=(0, 0))
    # that it excludes a Python which is newer than the project is another thing
    excluded = tuple(t.key for t in by_tag if t.version < oldest)
    if excluded:
        text = f"Requires-Python is {about.requires_python}, the tag promises {_few(excluded)}"
        yield Hit("", text, (), ())


@rule(
    "WHL006",
    "WHEEL or METADATA is missing or contradicts the file name",
    Severity.ERROR,
    why="""Installers choose a wheel by its file name and then read these files. Where they differ,
    the wheel is refused, or installed under another name or with other tags.""",
    mend="Let the build back end write them, and rename wheels with `wheel tags` alone.",
)
def contradicting(subject: Subject) -> Iterator[Hit]:
    """What reading found."""
    return (Hit(one.path, one.text) for one in subject.problems("WHL006"))


@rule(
    "WHL007",
    "RECORD is missing or wrong",
    Severity.ERROR,
    why="""`RECORD` lists every file with its hash. A file that is not in it is left behind when the
    wheel is uninstalled; one that differs was changed after the wheel was built. Sizes are held
    against every entry, hashes against the files that are read here.""",
    mend="Pack the wheel again with `wheel pack`, which writes `RECORD` anew.",
)
def record(subject: Subject) -> Iterator[Hit]:
    """What reading found."""
    return (Hit(one.path, one.text) for one in subject.problems("WHL007"))


@rule(
    "WHL008",
    "a module exports no function that initialises it",
    Severity.ERROR,
    why="""An interpreter imports `spam.abi3.so` by calling `PyInit_spam` or `PyModExport_spam`. A
    file that is named like a module and exports neither cannot be imported.""",
    mend="""Name the init function after the last component of the module's name, and keep
    it visible. A library that is not meant to be imported wants a name without such a suffix.""",
)
def no_init(subject: Subject) -> Iterator[Hit]:
    """Modules without init function."""
    for binaries in _groups(subject).values():
        for binary in binaries:
            found = set().union(*(hooks(binary, name) for name in ("PyInit", "PyModExport")))
            if not binary.abi_tag or not binary.module.isascii() or binary.module in found:
                continue
            others = f"; it has one for {', '.join(sorted(found))}" if found else ""
            yield Hit(binary.path, f"it exports no PyInit_{binary.module}{others}")


@rule(
    "WHL009",
    "binaries in a wheel that says it is pure Python",
    Severity.WARNING,
    why="""`Root-Is-Purelib: true` makes installers put the files where those of every platform go,
    which on some systems is shared between architectures.""",
    mend="Let the build back end know of the extension modules; it then writes `false`.",
)
def purelib(subject: Subject) -> Iterator[Hit]:
    """Root-Is-Purelib over binaries."""
    about = subject.artifact.metadata
    if about is not None and about.purelib and subject.modules:
        yield Hit("", f"Root-Is-Purelib is true, {subject.modules[0].path} is a binary", (), ())


@rule(
    "WHL011",
    "the file name is no wheel's",
    Severity.ERROR,
    why="""Installers learn project, version and tags from the file name. One that does not follow
    the specification is refused.""",
    mend="Give the file the name that the build back end gave to it.",
)
def file_name(subject: Subject) -> Iterator[Hit]:
    """What reading found."""
    return (Hit(one.path, one.text) for one in subject.problems("WHL011"))


def _few(keys: tuple[str, ...]) -> str:
    return ", ".join(keys) if len(keys) <= 4 else f"{', '.join(keys[:3])} and {len(keys) - 3} more"
