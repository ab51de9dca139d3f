"""Rules UNI: modules of HPy's universal ABI, their stubs and the wheels that carry them."""

from __future__ import annotations

import ast
import posixpath
from collections.abc import Iterator

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

from hpy_abi.artifact.collect import stub_of
from hpy_abi.audit.rule import Hit, rule
from hpy_abi.audit.subject import Subject, is_python_library
from hpy_abi.model import Binary, Kind, Severity

EXPORTS = (
    "HPyInit_{}",
    "HPyInitGlobalContext_{}",
    "get_required_hpy_major_version_{}",
    "get_required_hpy_minor_version_{}",
)
_HOSTS = frozenset({"hpy-runtime", "hpy"})
# what a stub may import: hosts, and what every interpreter has loaded already
_ALLOWED = frozenset(
    [
        "sys",
        "os",
        "path",
        "posixpath",
        "ntpath",
        "importlib",
        "types",
        "warnings",
        "hpy",
        "hpy_runtime",
        "_hpy_universal",
        "__future__",
    ]
)


@rule(
    "UNI001",
    "a universal module lacks one of its four exports",
    Severity.ERROR,
    why="""A host asks a universal binary for its two version functions, hands it the context and
    calls its init function. One that is missing, or is called after another module, makes the
    import fail.""",
    mend="""End the C source with `HPy_MODINIT(name, moduledef)`, where `name` is the last
    component of the module's name, and keep the linker from hiding what it defines.""",
)
def exports(subject: Subject) -> Iterator[Hit]:
    """Missing exports."""
    for binary in subject.universal:
        wanted = [pattern.format(binary.module) for pattern in EXPORTS]
        missing = tuple(name for name in wanted if name not in binary.exports)
        if missing:
            yield Hit(binary.path, f"it does not export {', '.join(missing)}", missing)


@rule(
    "UNI002",
    "file name and binary do not agree on the ABI's version",
    Severity.ERROR,
    why="""The file name of a universal module ends with `.hpy0.so` (on Windows `.hpy0.pyd`), and
    its number is the major version that the binary itself reports. A host refuses a file without
    the tag, and one whose tag differs.""",
    mend="Leave the name to the build plug-in, and do not rename the file.",
)
def version_of_name(subject: Subject) -> Iterator[Hit]:
    """The tag in the name against the version function."""
    for binary in subject.universal:
        major = binary.hpy_version[0]
        if not binary.abi_tag:
            yield Hit(binary.path, "its name has no .hpy0 before the ending")
        elif major is not None and binary.abi_tag != f"hpy{major}":
            yield Hit(binary.path, f"its name says {binary.abi_tag}, its code hpy{major}")


@rule(
    "UNI003",
    "a universal module imports symbols of one interpreter's C API",
    Severity.ERROR,
    why="""A universal binary takes everything from the context that its host hands to it. A symbol
    of CPython's C API is not there on other interpreters, and ties the binary to the CPython it was
    compiled for.""",
    mend="""Compile with `HPY_ABI_UNIVERSAL`, which offers no such call; legacy code needs
    `--hpy-abi=hybrid` and a wheel for each interpreter.""",
)
def c_api(subject: Subject) -> Iterator[Hit]:
    """Imports of Py symbols."""
    for binary in subject.universal:
        found = [one.name for one in subject.python_imports(binary)]
        names = tuple(name for name in found if name.startswith(("Py", "_Py")))
        if names:
            more = f" and {len(names) - 5} more" if len(names) > 5 else ""
            yield Hit(binary.path, f"it imports {', '.join(names[:5])}{more}", names)


@rule(
    "UNI004",
    "a universal module is linked to a Python library",
    Severity.ERROR,
    why="""The library belongs to one interpreter; where another one runs, it is missing or is
    loaded beside it.""",
    mend="Leave Python's library out of the link line; universal modules need libc alone.",
)
def python_library(subject: Subject) -> Iterator[Hit]:
    """Links to Python."""
    for binary in subject.universal:
        for library in binary.libraries:
            if is_python_library(library):
                yield Hit(binary.path, f"it is linked to {library}")


@rule(
    "UNI007",
    "the stub of a universal module is missing or loads another file",
    Severity.ERROR,
    why="""No interpreter looks for `.hpy0.so` files by itself. The Python file of the module's name
    beside it finds a host and has it load the binary; without it there is no such module.""",
    mend="Let the build plug-in write the stub, and pack it together with the binary.",
)
def stub_missing(subject: Subject) -> Iterator[Hit]:
    """Stubs that are not there, or name no such file."""
    texts = dict(subject.artifact.stubs)
    for binary in subject.universal:
        stub = stub_of(binary)
        if stub not in subject.artifact.files:
            if subject.artifact.form != "library":  # a single file may well be on its own
                yield Hit(binary.path, f"{stub} is missing")
        elif posixpath.basename(binary.path) not in texts.get(stub, ""):
            yield Hit(stub, f"it does not name {posixpath.basename(binary.path)}")


@rule(
    "UNI008",
    "the stub needs pkg_resources",
    Severity.ERROR,
    why="""`pkg_resources` is part of old versions of setuptools, which no interpreter brings along
    since 3.12 and which setuptools itself has dropped. The import fails before the host is
    asked.""",
    mend="Build with `hpy-runtime` instead of HPy 0.9.0: its stubs need nothing else.",
)
def pkg_resources(subject: Subject) -> Iterator[Hit]:
    """Stubs as HPy 0.9.0 writes them."""
    for path, text in _stubs(subject):
        if "pkg_resources" in imported(text):
            yield Hit(path, "it imports pkg_resources")


@rule(
    "UNI009",
    "the stub imports more than a host",
    Severity.WARNING,
    why="""A stub that only asks a host to load the binary works wherever there is a host. What else
    it imports may be missing, and is paid for at each import.""",
    mend="Leave the stub as it was generated, and put other code into a module of its own.",
)
def stub_imports(subject: Subject) -> Iterator[Hit]:
    """Stubs that import other things, or are no Python."""
    for path, text in _stubs(subject):
        try:
            others = sorted(imported(text) - _ALLOWED - {"pkg_resources", ""})
        except SyntaxError:
            yield Hit(path, "it is no valid Python")
            continue
        if others:
            yield Hit(path, f"it imports {', '.join(others)}")


def _stubs(subject: Subject) -> Iterator[tuple[str, str]]:
    wanted = {stub_of(binary) for binary in subject.universal}
    return ((path, text) for path, text in subject.artifact.stubs if path in wanted)


def imported(text: str) -> set[str]:
    """The first component of each module that a source imports, wherever it does."""
    found: set[str] = set()
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return found
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add((node.module or "").split(".")[0])
    return found


@rule(
    "UNI010",
    "nothing makes the wheel's users install a host",
    Severity.ERROR,
    why="""A universal module needs `hpy-runtime` (or upstream's `hpy`) wherever the interpreter has
    no HPy of its own, that is on every CPython. Installers only bring what `Requires-Dist` asks
    for.""",
    mend="""Add `hpy-runtime` to the project's dependencies; the build plug-in of `hpy-runtime`
    does it by itself.""",
)
def no_runtime(subject: Subject) -> Iterator[Hit]:
    """Wheels that require no host."""
    about = subject.artifact.metadata
    if about is None or not subject.universal:
        return
    if not any(_names_host(one) for one in about.requires):
        broken = tuple(t.key for t in subject.promised if t.implementation == "cpython")
        yield Hit("", "no Requires-Dist names hpy-runtime", (), broken)


def _names_host(requirement: str) -> bool:
    try:
        found = Requirement(requirement)
    except InvalidRequirement:
        return False
    # one that is only there for an extra is not installed by default
    extra = found.marker is not None and "extra" in str(found.marker)
    return canonicalize_name(found.name) in _HOSTS and not extra


@rule(
    "UNI011",
    "the tag promises less than the universal modules could keep",
    Severity.WARNING,
    why="""A wheel whose modules are all universal works on every Python of its platform; its tag is
    `py3-none-<platform>`. Any other tag keeps interpreters away from it.""",
    mend="Build with the plug-in, which chooses the tag, or retag with `wheel tags`.",
)
def narrow_tag(subject: Subject) -> Iterator[Hit]:
    """Other tags than py3-none."""
    if not subject.universal or len(subject.universal) != len(subject.modules):
        return
    for tag in subject.artifact.tags:
        if (tag.python, tag.abi) != ("py3", "none"):
            yield Hit("", f"the tag is {tag}", (), ())


@rule(
    "UNI013",
    "a hybrid module under a tag for more than one interpreter",
    Severity.ERROR,
    why="""Hybrid mode mixes HPy with one interpreter's C API, so that the binary is bound to that
    interpreter, as its file name says. A tag such as `py3-none` or `cp3X-abi3` promises it to
    others.""",
    mend="Build one wheel for each interpreter, or compile in universal mode.",
)
def hybrid_tag(subject: Subject) -> Iterator[Hit]:
    """Hybrid binaries and the tags' promise."""
    hybrid = [one for one in subject.modules if one.kind is Kind.HYBRID]
    for binary in hybrid:
        others = tuple(t.key for t in subject.promised if not _is_for(binary, t.key))
        if others:
            yield Hit(
                binary.path, f"it is for {binary.abi_tag.partition('-')[2]} alone", (), others
            )


def _is_for(binary: Binary, key: str) -> bool:
    own = binary.abi_tag.partition("-")[2]
    if own.startswith("pypy"):
        version = own.removeprefix("pypy").partition("-")[0]
        return key.startswith(f"pypy{version[:1]}.{version[1:]}-")
    return own == key
