"""Rules ABI: what claims `abi3` or `abi3t`, and whether it keeps to it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from hpy_abi.artifact.library import hooks
from hpy_abi.audit import exported, stable
from hpy_abi.audit.rule import Hit, rule
from hpy_abi.audit.subject import Subject, is_python_library
from hpy_abi.audit.targets import ABI3T_SINCE, floor
from hpy_abi.model import Binary, Import, Kind, Severity

_OPAQUE = frozenset(
    {
        "PyModuleDef_Init",
        "PyModule_Create2",
        "PyModule_FromDefAndSpec2",
    }
)
_VERSIONED = re.compile(r"(?:lib)?python3\.?(\d+)t?(?:_d)?[a-z]*\.(?:dll|so|dylib)(?:[.\d]*)", re.I)
_FRAMEWORK = re.compile(r"Python3?\.framework/Versions/3\.\d+t?/")


def _certain(subject: Subject, binary: Binary, *, private: bool) -> tuple[str, ...]:
    """The names of those that must come from Python itself, sorted."""
    return tuple(
        one.name
        for one in _unstable(subject, binary)
        if not one.weak
        and one.name.startswith("_") is private
        and not subject.may_be_elsewhere(binary, one.name)
    )


def _unstable(subject: Subject, binary: Binary) -> Iterator[Import]:
    """What it imports of Python and is in no version of the stable ABI."""
    members = stable.members()
    for one in subject.python_imports(binary):
        member = members.get(one.name)
        if member is None or member.missing(binary.format):
            yield one


@rule(
    "ABI001",
    "imports a symbol outside the stable ABI",
    Severity.ERROR,
    why="""The stable ABI is a list of symbols. One that is not on it may be missing from, or mean
    something else in, any interpreter that the tag promises: the import fails there with
    "undefined symbol", or the module crashes.""",
    mend="""Compile every source with `Py_LIMITED_API` defined to the oldest version that you
    support, before `Python.h` is included: the headers then offer nothing else. If the symbol is
    needed, build a wheel for each version instead.""",
)
def unstable(subject: Subject) -> Iterator[Hit]:
    """Public symbols that are not in the stable ABI."""
    for binary in subject.stable:
        for name in _certain(subject, binary, private=False):
            breaks = _lacking(subject, binary, name)
            yield Hit(binary.path, f"{name} {_whynot(name, binary)}", (name,), breaks)


def _whynot(name: str, binary: Binary) -> str:
    member = stable.members().get(name)
    reason = member.missing(binary.format) if member else ""
    return f"cannot be relied on: {reason}" if reason else "is not in the stable ABI"


def _lacking(subject: Subject, binary: Binary, name: str) -> tuple[str, ...] | None:
    """The promised interpreters that do not export a symbol, promise or not; None for all."""
    member = stable.members().get(name)
    if binary.format == "pe":
        # python3.dll exports the stable ABI of its version and nothing else
        if member is None or member.missing("pe"):
            return None
        return tuple(t.key for t in subject.promised if t.version < member.since)
    if member is not None and member.missing(binary.format):
        return None
    return tuple(t.key for t in subject.promised if exported.missing(name, t.version[1]))


@rule(
    "ABI002",
    "imports a private symbol of CPython",
    Severity.ERROR,
    why="""Symbols that begin with an underscore are CPython's own business. They change or vanish
    without notice, even in a bug-fix release.""",
    mend="""Find the public function that does the same; with `Py_LIMITED_API` defined the headers
    use no private one. Look also at code that is only copied in, such as compatibility headers.""",
)
def private(subject: Subject) -> Iterator[Hit]:
    """Private symbols that are not in the stable ABI."""
    for binary in subject.stable:
        for name in _certain(subject, binary, private=True):
            breaks = _lacking(subject, binary, name)
            yield Hit(binary.path, f"{name} {_whynot(name, binary)}", (name,), breaks)


@rule(
    "ABI003",
    "imports a symbol that is newer than the tag",
    Severity.ERROR,
    why="""The symbol is in the stable ABI, but came into it after the oldest version that the
    wheel's tag promises. There the import fails with "undefined symbol", unless that version
    happens to export the symbol without promising it, which Windows' `python3.dll` never does.""",
    mend="""Define `Py_LIMITED_API` to the tag's version, so that the headers hide what is newer, or
    raise the tag and `Requires-Python` to what is needed.""",
)
def too_new(subject: Subject) -> Iterator[Hit]:
    """Symbols that older promised interpreters lack."""
    if subject.floor is None:
        return
    for binary in subject.stable:
        for one in subject.python_imports(binary):
            member = stable.members().get(one.name)
            if one.weak or member is None or member.missing(binary.format):
                continue
            if member.since > subject.floor and not subject.may_be_elsewhere(binary, one.name):
                yield Hit(
                    binary.path,
                    f"{one.name} came into the stable ABI with {stable.version(member.since)}, "
                    f"the tag promises {stable.version(subject.floor)}",
                    (one.name,),
                    _lacking(subject, binary, one.name),
                    tuple(t.key for t in subject.promised if t.version < member.since),
                )


@rule(
    "ABI004",
    "may import a symbol that is not there",
    Severity.WARNING,
    why="""The symbol is outside the stable ABI, or newer than the tag, and reading cannot tell
    whether that does harm. Either it is imported weakly, so that the module loads without it and
    has to look before it calls; or the binary is linked to libraries of other distributions, which
    may define it.""",
    mend="""Look at what the code does where the symbol is missing, and load it on the oldest
    version that the tag promises.""",
)
def doubtful(subject: Subject) -> Iterator[Hit]:
    """Weak symbols, and those that a library elsewhere may define."""
    for binary in subject.stable:
        unstable_names = {one.name for one in _unstable(subject, binary)}
        for one in subject.python_imports(binary):
            member = stable.members().get(one.name)
            new = bool(member and subject.floor and member.since > subject.floor)
            if not new and one.name not in unstable_names:
                continue
            what = "is newer than the tag" if new else "is not in the stable ABI"
            if one.weak:
                yield Hit(binary.path, f"{one.name} {what}, and imported weakly", (one.name,), ())
            elif found := subject.may_be_elsewhere(binary, one.name):
                named = ", ".join(posixpath.basename(name) for name in found[:3])
                yield Hit(
                    binary.path, f"{one.name} {what}; it may come from {named}", (one.name,), ()
                )


@rule(
    "ABI005",
    "linked to the library of one Python version",
    Severity.ERROR,
    why="""The binary asks for a library such as `python39.dll` or `libpython3.9.so.1.0`, which is
    part of one Python version alone. On all others it does not load, or brings a second interpreter
    into the process.""",
    mend="""On Windows link to `python3.lib` (for `abi3`) or `python3t.lib` (for `abi3t`); defining
    `Py_LIMITED_API` before `Python.h` chooses it. Elsewhere link to no Python library at all: the
    interpreter that loads the module has the symbols already.""",
)
def versioned_library(subject: Subject) -> Iterator[Hit]:
    """Links to one version's library."""
    for binary in subject.stable:
        for library in binary.libraries:
            name = posixpath.basename(library)
            found = _VERSIONED.fullmatch(name)
            if (found and found[1]) or _FRAMEWORK.search(library):
                version = f"(3, {found[1]})" if found and found[1] else ""
                others = tuple(t.key for t in subject.promised if str(t.version) != version)
                yield Hit(binary.path, f"it is linked to {library}", (), others)


@rule(
    "ABI006",
    "linked to a Python library that not every interpreter has",
    Severity.WARNING,
    why="""Outside Windows an extension module needs no Python library. `libpython3.so` is missing
    wherever the interpreter was built without shared library, as most are, and then the module
    does not load.""",
    mend="Leave the library out of the link line.",
)
def shared_library(subject: Subject) -> Iterator[Hit]:
    """Links to libpython3.so."""
    for binary in subject.stable:
        for library in binary.libraries:
            if binary.format != "pe" and is_python_library(library):
                name = posixpath.basename(library)
                if not _VERSIONED.fullmatch(name) and not _FRAMEWORK.search(library):
                    yield Hit(binary.path, f"it is linked to {library}", (), ())


@rule(
    "ABI007",
    "claims abi3t and has no export hook for it",
    Severity.ERROR,
    why="""In `abi3t` the layout of objects is unknown to the module, so that it cannot hold the
    static `PyModuleDef` that `PyInit_…` has to return (PEP 803). A free-threaded interpreter
    refuses such a module; it needs `PyModExport_…` (PEP 793).""",
    mend="""Define the module by slots and export `PyModExport_<name>`; CPython's guide to migrating
    to `abi3t` shows how. Or leave `abi3t` out of the tag.""",
)
def no_export_hook(subject: Subject) -> Iterator[Hit]:
    """Modules with PyInit alone where abi3t is claimed."""
    for binary in subject.stable:
        if binary.kind is Kind.LIBRARY or not _claims_abi3t(subject, binary):
            continue
        if not hooks(binary, "PyModExport") | hooks(binary, "PyModExportU"):
            broken = tuple(t.key for t in subject.promised if t.free_threaded)
            text = f"it exports no PyModExport_{binary.module}"
            yield Hit(binary.path, text, (), broken)


def _claims_abi3t(subject: Subject, binary: Binary) -> bool:
    return "abi3t" in subject.abis if subject.artifact.tags else binary.kind is Kind.ABI3T


@rule(
    "ABI008",
    "abi3t is promised for a Python that has none",
    Severity.ERROR,
    why="""`abi3t` begins with Python 3.15. Older free-threaded builds have no stable ABI, and the
    tags that would promise them one are reserved (PEP 803).""",
    mend="Tag the wheel `cp315-abi3.abi3t` or later, and build others for older versions.",
)
def abi3t_too_early(subject: Subject) -> Iterator[Hit]:
    """Tags of abi3t below 3.15."""
    for tag in subject.artifact.tags:
        since = floor(tag)
        if tag.abi == "abi3t" and since is not None and since < ABI3T_SINCE:
            old = [t.key for t in subject.promised if t.free_threaded and t.version < ABI3T_SINCE]
            yield Hit("", f"the tag {tag} is reserved", (), tuple(old))


@rule(
    "ABI009",
    "linked to the Windows library of the other stable ABI",
    Severity.ERROR,
    why="""On Windows `abi3` modules are linked to `python3.dll` and `abi3t` modules to
    `python3t.dll`. A free-threaded Python has no use for the first, and a Python before 3.15
    does not have the second.""",
    mend="""Compile with `Py_TARGET_ABI3T` for `abi3t` (and for both at once), with
    `Py_LIMITED_API` alone for `abi3`.""",
)
def other_library(subject: Subject) -> Iterator[Hit]:
    """python3.dll for abi3t, python3t.dll for older Pythons."""
    for binary in subject.stable:
        linked = {posixpath.basename(one).lower() for one in binary.libraries}
        if binary.format != "pe":
            continue
        if "python3.dll" in linked and _claims_abi3t(subject, binary):
            broken = tuple(t.key for t in subject.promised if t.free_threaded)
            yield Hit(binary.path, "abi3t is claimed, it is linked to python3.dll", (), broken)
        if "python3t.dll" in linked and subject.floor and subject.floor < ABI3T_SINCE:
            old = tuple(t.key for t in subject.promised if t.version < ABI3T_SINCE)
            text = f"{stable.version(subject.floor)} is promised, it is linked to python3t.dll"
            yield Hit(binary.path, text, (), old)


@rule(
    "ABI010",
    "has no init function for the older Pythons that it promises",
    Severity.ERROR,
    why="""`PyModExport_…` is looked for since Python 3.15 (PEP 793). Older versions only know
    `PyInit_…`, and say that the module does not define it.""",
    mend="Export `PyInit_<name>` beside it, or raise the tag to `cp315`.",
)
def no_init(subject: Subject) -> Iterator[Hit]:
    """Modules with PyModExport alone below 3.15."""
    if subject.floor is None or subject.floor >= ABI3T_SINCE:
        return
    for binary in subject.stable:
        new = hooks(binary, "PyModExport") | hooks(binary, "PyModExportU")
        if new and not hooks(binary, "PyInit") | hooks(binary, "PyInitU"):
            old = tuple(t.key for t in subject.promised if t.version < ABI3T_SINCE)
            text = f"it exports PyModExport_{min(new)} and no PyInit_{min(new)}"
            yield Hit(binary.path, text, (), old)


@rule(
    "ABI011",
    "uses functions that need what abi3t hides",
    Severity.WARNING,
    why="""`PyModuleDef_Init`, `PyModule_Create2` and `PyModule_FromDefAndSpec2` take a
    `PyModuleDef`, whose layout `abi3t` hides (PEP 803). A module that calls them was
    compiled for another ABI, at least in part.""",
    mend="Define the module by slots, with `PyModExport_…` or `PyModule_FromSlotsAndSpec`.",
)
def opaque(subject: Subject) -> Iterator[Hit]:
    """Functions that cannot be called with what abi3t offers."""
    for binary in subject.stable:
        if _claims_abi3t(subject, binary):
            for one in subject.python_imports(binary):
                if one.name in _OPAQUE:
                    free = tuple(t.key for t in subject.promised if t.free_threaded)
                    text = f"{one.name} needs a PyModuleDef, which abi3t hides"
                    yield Hit(binary.path, text, (one.name,), free)


@rule(
    "ABI012",
    "the oldest Python that the binary needs",
    Severity.NOTE,
    why="""Without a wheel's tag there is nothing to hold the symbols against, so that what they
    need is all that can be said.""",
    mend="""Nothing is wrong. Tag a wheel with this binary `cp3X-abi3` with this version or
    a later one.""",
)
def needed(subject: Subject) -> Iterator[Hit]:
    """The least version, where no tag claims one."""
    if subject.artifact.tags:
        return
    for binary in subject.stable:
        known = [stable.members().get(one.name) for one in subject.python_imports(binary)]
        since = max((one.since for one in known if one), default=None)
        if since is not None:
            yield Hit(binary.path, f"it needs Python {stable.version(since)} or later", (), ())
