"""The description of the ABI (abi/hpy0.toml), read and checked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import tomllib

PROTOTYPE = re.compile(r"^(?P<returns>.*?)(?P<name>\w+)\((?P<params>.*)\)$")


class AbiError(ValueError):
    """The description contradicts itself; the message says where."""


@dataclass(frozen=True)
class Param:
    """One parameter of a C function, or one field of a C struct."""

    type: str
    name: str
    array: str = ""

    def __str__(self) -> str:
        gap = "" if self.type.endswith("*") else " "
        return f"{self.type}{gap}{self.name}{self.array}"

    @classmethod
    def parse(cls, text: str) -> Param:
        """Read a C declaration without its semicolon."""
        match = re.fullmatch(r"(.*?)(\w+)(\[\d*\])?", text.strip())
        if match is None or not match[1].strip():
            raise AbiError(f"not a C declaration: {text!r}")
        return cls(match[1].strip(), match[2], match[3] or "")


def params(text: str) -> tuple[Param, ...]:
    """The parameters of a comma-separated C parameter list."""
    return tuple(Param.parse(part) for part in text.split(",")) if text else ()


@dataclass(frozen=True)
class Member:
    """One member of the context: a handle (``c``: the C API's object) or a function.

    ``c`` of a function names a C API function of the same shape, ``inline`` says that cpython mode
    has it by hand in a header, ``legacy`` that it exists only beside Python.h, ``direct`` that
    universal mode need not call it where the host says how its objects are laid out.
    """

    name: str
    index: int
    minor: int
    is_function: bool
    c: str = ""
    inline: bool = False
    legacy: bool = False
    noreturn: bool = False
    direct: bool = False
    displaced: bool = False
    member_returns: str = ""
    returns: str = ""
    params: tuple[Param, ...] = ()

    @property
    def field(self) -> str:
        """The member's name in ``HPyContext``."""
        if not self.is_function:
            return self.name
        return "ctx_" + re.sub(r"^_?HPy_?", "", self.name)

    @property
    def param_list(self) -> str:
        """The parameters as C declares them."""
        return ", ".join(str(param) for param in self.params)

    @property
    def prototype(self) -> str:
        """The API function as C declares it, without a semicolon."""
        noreturn = "_HPy_NO_RETURN " if self.noreturn else ""
        return f"{noreturn}{c_return(self.returns)}{self.name}({self.param_list})"


@dataclass(frozen=True)
class Signature:
    """A kind of function that an extension defines, and its trampoline for CPython."""

    name: str
    number: int
    returns: str = ""
    params: tuple[Param, ...] = ()
    cpython: tuple[Param, ...] = ()
    ignored: tuple[Param, ...] = ()
    convert: dict[str, str] = field(default_factory=dict)
    context: bool = True
    dispatch: bool = True
    custom: bool = False
    nullable: tuple[str, ...] = ()

    @property
    def enumerator(self) -> str:
        """The enumerator of ``HPyFunc_Signature``."""
        return f"HPyFunc_{self.name}"

    @property
    def typedef(self) -> str:
        """The type of a pointer to the function that the author writes."""
        return f"HPyFunc_{self.name.lower()}"

    @property
    def args_struct(self) -> str:
        """The struct in which a universal trampoline passes its arguments."""
        return f"_HPyFunc_args_{self.name}"

    @property
    def param_list(self) -> str:
        """The parameters of the function that the author writes, as C declares them."""
        context = ["HPyContext *ctx"] if self.context else []
        return ", ".join(context + [str(param) for param in self.params])

    @property
    def cpython_returns(self) -> str:
        """What the trampoline returns."""
        return cpython_type(self.returns)


@dataclass(frozen=True)
class Slot:
    """A slot of a type or module."""

    name: str
    number: int
    signature: str
    minor: int


@dataclass(frozen=True)
class Enum:
    """An enumeration; ``minor1`` are the enumerators that came with minor 1.

    ``minor`` is that of all of it.
    """

    name: str
    values: dict[str, int]
    minor1: dict[str, int]
    minor: int = 0


@dataclass(frozen=True)
class Struct:
    """A struct; the fields of ``union`` share one place, before or behind the others."""

    name: str
    doc: str
    fields: tuple[Param, ...]
    union: tuple[Param, ...]
    union_first: bool
    minor: int


@dataclass(frozen=True)
class Abi:
    """The whole ABI; members in the order of the context."""

    major: int
    minor: int
    members: tuple[Member, ...]
    signatures: tuple[Signature, ...]
    slots: tuple[Slot, ...]
    enums: tuple[Enum, ...]
    structs: tuple[Struct, ...]

    @property
    def functions(self) -> tuple[Member, ...]:
        """The members that are functions."""
        return tuple(member for member in self.members if member.is_function)

    @property
    def handles(self) -> tuple[Member, ...]:
        """The members that are constants."""
        return tuple(member for member in self.members if not member.is_function)

    @property
    def dispatched(self) -> tuple[Signature, ...]:
        """The signatures of which CPython calls the extension's functions through the host."""
        return tuple(
            signature for signature in self.signatures if signature.returns and signature.dispatch
        )


def c_return(returns: str) -> str:
    """A return type as it stands before the function's name."""
    return returns if returns.endswith("*") else returns + " "


def cpython_type(hpy_type: str) -> str:
    """The type that CPython's calling convention has in the place of one of HPy's."""
    return {"HPy": "cpy_PyObject *"}.get(hpy_type, hpy_type)


def load(path: Path) -> Abi:
    """Reads the description; raises AbiError where numbers or names repeat or do not exist."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    members: list[Member] = []
    for group in data["minor"]:
        for entry in group["members"]:
            members.append(_member(entry, len(members), group["number"]))
    members = _displace(members, data["displaced"])
    signatures = tuple(_signature(entry) for entry in data["signature"])
    slots = tuple(
        Slot(e["name"], e["number"], e["signature"], e.get("minor", 0)) for e in data["slots"]
    )
    abi = Abi(
        major=data["version"]["major"],
        minor=data["version"]["minor"],
        members=tuple(members),
        signatures=signatures,
        slots=slots,
        enums=tuple(
            Enum(e["name"], e["values"], e.get("minor1", {}), e.get("minor", 0))
            for e in data["enum"]
        ),
        structs=tuple(
            Struct(
                e["name"],
                e["doc"],
                tuple(map(Param.parse, e["fields"])),
                tuple(map(Param.parse, e.get("union", []))),
                e.get("union_first", False),
                e.get("minor", 0),
            )
            for e in data["struct"]
        ),
    )
    _check(abi)
    return abi


def _member(entry: dict[str, Any], index: int, minor: int) -> Member:
    if "handle" in entry:
        return Member(entry["handle"], index, minor, is_function=False, c=entry["c"])
    match = PROTOTYPE.match(entry["function"])
    if match is None:
        raise AbiError(f"member {index}: not a C prototype: {entry['function']!r}")
    return Member(
        match["name"],
        index,
        minor,
        is_function=True,
        c=entry.get("c", ""),
        inline=entry.get("inline", False),
        legacy=entry.get("legacy", False),
        noreturn=entry.get("noreturn", False),
        direct=entry.get("direct", False),
        member_returns=entry.get("member_returns", match["returns"].strip()),
        returns=match["returns"].strip(),
        params=params(match["params"]),
    )


def _displace(members: list[Member], displaced: dict[str, str]) -> list[Member]:
    """Marks the members that some hosts have elsewhere."""
    index = {member.name: member.index for member in members}
    try:
        first, last = index[displaced["first"]], index[displaced["last"]]
    except KeyError as error:
        raise AbiError(f"displaced: there is no member {error}") from None
    return [replace(member, displaced=first <= member.index <= last) for member in members]


def _signature(entry: dict[str, Any]) -> Signature:
    hpy = params(entry.get("params", ""))
    same = tuple(Param(cpython_type(param.type), param.name) for param in hpy)
    return Signature(
        entry["name"],
        entry["number"],
        returns=entry.get("returns", ""),
        params=hpy,
        cpython=params(entry["cpython"]) if "cpython" in entry else same,
        ignored=params(entry.get("cpython_ignored", "")),
        convert=entry.get("convert", {}),
        context=entry.get("context", True),
        dispatch=entry.get("dispatch", True),
        custom=entry.get("custom", False),
        nullable=tuple(entry.get("nullable", ())),
    )


def _check(abi: Abi) -> None:
    def unique(what: str, values: list[object]) -> None:
        repeated = {str(value) for value in values if values.count(value) > 1}
        if repeated:
            raise AbiError(f"{what} given twice: {', '.join(sorted(repeated))}")

    unique("member", [member.name for member in abi.members])
    unique("context field", [member.field for member in abi.members])
    unique("signature number", [signature.number for signature in abi.signatures])
    unique("slot number", [slot.number for slot in abi.slots])
    known = {signature.name for signature in abi.signatures}
    for slot in abi.slots:
        if slot.signature not in known:
            raise AbiError(f"slot {slot.name}: no signature {slot.signature}")
    for member in abi.functions:
        if member.params[0] != Param("HPyContext *", "ctx"):
            raise AbiError(f"{member.name}: the first parameter is not the context")
    for member in abi.members:
        if not 0 <= member.minor <= abi.minor:
            raise AbiError(f"{member.name}: minor {member.minor} is not of this ABI")
