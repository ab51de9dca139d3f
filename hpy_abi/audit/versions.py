"""Rules UNI about the version of HPy's ABI: what a binary asks for, and what it uses."""

from __future__ import annotations

from collections.abc import Iterator

from hpy_abi.artifact import members
from hpy_abi.audit.rule import Hit, rule
from hpy_abi.audit.subject import Subject
from hpy_abi.audit.universal import EXPORTS
from hpy_abi.model import Binary, Severity

_MAJOR = 0
"""Of the universal ABI that hosts offer today; the minor version is the newest of the members'."""


@rule(
    "UNI005",
    "asks for a version of the ABI that no host offers",
    Severity.ERROR,
    why="""A host refuses a binary whose major version is another than its own, or whose minor
    version is higher.""",
    mend="Compile with released headers, and with no higher `HPY_TARGET_ABI_MINOR` than they know.",
)
def unknown_version(subject: Subject) -> Iterator[Hit]:
    """Versions that do not exist."""
    for binary in subject.universal:
        major, minor = binary.hpy_version
        if major not in (None, _MAJOR):
            yield Hit(binary.path, f"it needs major version {major}; there is only {_MAJOR}")
        elif minor is not None and minor > members.newest_minor():
            told = f"it needs minor version {minor}; the newest is {members.newest_minor()}"
            yield Hit(binary.path, told)


@rule(
    "UNI006",
    "the version that the binary asks for cannot be read",
    Severity.NOTE,
    why="""The two version functions return constants, which are read from the machine code. Here
    the code has another form, or is for a processor other than x86 and arm64.""",
    mend="Nothing is wrong; what the host will say is known when it is loaded.",
)
def unread_version(subject: Subject) -> Iterator[Hit]:
    """Versions that remain unknown."""
    for binary in subject.universal:
        named = [pattern.format(binary.module) for pattern in EXPORTS[2:]]
        if None in binary.hpy_version and set(named) <= set(binary.exports):
            yield Hit(binary.path, "its version functions are of a form that is not known", (), ())


@rule(
    "UNI012",
    "needs a later minor version of the ABI than 0",
    Severity.NOTE,
    why="""The members that came after HPy 0.9.0 are in minor versions 1 and 2. `hpy-runtime`
    has them; HPy 0.9.0 and PyPy 7.3's own host are minor version 0 and refuse the binary.""",
    mend="""Where these hosts matter, compile with `HPY_TARGET_ABI_MINOR` 0, which is the default,
    and do without the newer members.""",
)
def newer_minor(subject: Subject) -> Iterator[Hit]:
    """Binaries that PyPy 7.3's host refuses."""
    for binary in subject.universal:
        minor = binary.hpy_version[1]
        if minor is not None and 0 < minor <= members.newest_minor():
            newer = _newer(binary, 0)
            text = "PyPy 7.3 and HPy 0.9.0 refuse it"
            if binary.context is not None:
                seen = _few(newer) if newer else "no later member"
                text += f"; it was seen to use {seen}"
            yield Hit(binary.path, text, newer, _older_hosts(subject))


@rule(
    "UNI014",
    "uses members of the context that the version it asks for does not have",
    Severity.ERROR,
    why="""A host that offers no later minor version than the binary asks for accepts it, and hands
    it a context that ends before these members: the binary calls whatever lies behind. What is
    named here was found in the machine code, where the pointer to the context could be followed;
    there may be more.""",
    mend="""Compile everything with the same `HPY_TARGET_ABI_MINOR`, and leave the version
    functions to `HPy_MODINIT`.""",
)
def beyond(subject: Subject) -> Iterator[Hit]:
    """Members of a later minor than the declared one."""
    for binary in subject.universal:
        minor = binary.hpy_version[1]
        if minor is not None and (newer := _newer(binary, minor)):
            text = f"it asks for minor version {minor} and uses {_few(newer)}"
            yield Hit(binary.path, text, newer, _older_hosts(subject), ())


@rule(
    "UNI015",
    "the least version of HPy's ABI that the binary needs",
    Severity.NOTE,
    why="""The members of the context that a binary uses tell which hosts could run it, whatever
    version it asks for. They are read from the machine code (x86-64 and arm64), where the pointer
    to the context can be followed, so that this is the least: there may be more.""",
    mend="""Nothing is wrong. `--format json` names the members, also of the binaries in wheels.""",
)
def least(subject: Subject) -> Iterator[Hit]:
    """What single binaries use; wheels would say it once for each module."""
    if subject.artifact.form == "wheel":
        return
    for binary in subject.universal:
        if binary.context is not None:
            minor = members.least_minor(binary.context)
            number = len(binary.context)
            told = f"{number} member{'s' * (number != 1)}"
            yield Hit(binary.path, f"it uses at least {told}, all in minor version {minor}", (), ())


def _newer(binary: Binary, minor: int) -> tuple[str, ...]:
    """The members that it certainly uses and that came after a minor version."""
    every = members.by_name()
    return tuple(one for one in binary.context or () if every[one].minor > minor)


def _older_hosts(subject: Subject) -> tuple[str, ...]:
    """The promised interpreters whose own host offers minor version 0 alone."""
    return tuple(target.key for target in subject.promised if target.key.endswith("-7.3"))


def _few(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - 5} more" if len(names) > 5 else ""
    return ", ".join(names[:5]) + more
