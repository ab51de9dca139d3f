"""What the instructions of arm64 do to registers and stack."""

from __future__ import annotations

import functools
import re
import struct
from collections.abc import Iterator
from dataclasses import replace

from hpy_abi.artifact.machine import (
    BACK,
    STACK,
    Call,
    Effect,
    End,
    Forget,
    Instruction,
    Jump,
    Machine,
    Memory,
    Read,
    Set,
    Source,
    Store,
    Sum,
)

_SIZE = 4
_WORD = 8
_OPERANDS = re.compile(r"\[[^\]]*\]!?|\{[^}]*\}|[^,\[\]{}]+")
_REGISTER = re.compile(r"\b(?:[xw](\d+)|(w?sp)|fp|lr)\b")
_NUMBERED = re.compile(r"[xw]\d+")
_ADRP, _ADR = 0x90000000, 0x10000000
_LAST = frozenset([0xD65F03C0, 0xD65F0BFF, 0xD65F0FFF, 0xD503201F, 0])  # ret, retaa, retab, nop
_JUMP, _JUMP_MASK = 0x14000000, 0xFC000000
_NOTHING = frozenset(
    """
    nop bti hint paciasp autiasp pacibsp autibsp paciaz autiaz xpaclri prfm prfum dmb dsb isb yield
    cmp cmn tst ccmp ccmn fcmp fcmpe fccmp csdb
    """.split()  # noqa: SIM905
)
_ENDS = frozenset(["ret", "retaa", "retab", "brk", "udf", "hlt", "eret", "drps"])
# they change their first operand alone
_FIRST = frozenset(
    """
    and ands orr orn eor eon bic bics mvn neg negs lsl lsr asr ror ubfx sbfx ubfiz sbfiz bfi bfxil
    sxtb sxth sxtw uxtb uxth uxtw extr mul mneg madd msub smull umull smulh umulh smaddl umaddl
    sdiv udiv adc sbc csel csinc csinv csneg cset csetm cinc cinv cneg movz movk movn adds subs
    clz cls rbit rev rev16 rev32 mrs fmov scvtf ucvtf fcvtzs fcvtzu
    """.split()  # noqa: SIM905
)
_LOADS = frozenset(
    "ldr ldur ldrb ldrh ldrsb ldrsh ldrsw ldurb ldurh ldursb ldursh ldursw".split()  # noqa: SIM905
)
_STORES = frozenset(["str", "stur", "strb", "strh", "sturb", "sturh"])


def references(content: bytes, start: int, wanted: frozenset[int]) -> list[int]:
    """Where a page with one of these addresses is taken, or such an address itself."""
    pages = {one >> 12 for one in wanted}
    found = []
    for number, (word,) in enumerate(struct.iter_unpack("<I", content[: len(content) // 4 * 4])):
        if word & 0x1F000000 != _ADR:
            continue
        here = start + number * _SIZE
        distance = (word >> 5 & 0x7FFFF) << 2 | word >> 29 & 3
        distance -= (distance & 1 << 20) << 1
        if word & _ADRP == _ADRP:
            if (here >> 12) + distance in pages:
                found.append(here)
        elif here + distance in wanted:
            found.append(here)
    return found


def starts(content: bytes, place: int) -> Iterator[int]:
    """Behind what ends a function; every fourth byte begins an instruction."""
    for begin in range(place, max(0, place - BACK), -_SIZE):
        word = int.from_bytes(content[begin - _SIZE : begin], "little")
        if word in _LAST or word & _JUMP_MASK == _JUMP:
            yield begin
            return


@functools.cache
def _disassembler() -> object:
    import capstone

    return capstone.Cs(capstone.CS_ARCH_ARM64, capstone.CS_MODE_LITTLE_ENDIAN)


def decode(content: bytes, start: int) -> list[tuple[int, Instruction]]:
    """The instructions from the first byte on, up to one that is none."""
    found = []
    disassembler = _disassembler()
    for address, size, name, operands in disassembler.disasm_lite(content, start):  # type: ignore[attr-defined]
        found.append((address, Instruction(address + size, tuple(_effects(name, operands)))))
    return found


def _effects(name: str, text: str) -> list[Effect]:
    operands = [one.strip() for one in _OPERANDS.findall(text) if one.strip()]
    if name in _ENDS:
        return [End()]
    if name in _NOTHING:
        return []
    if name in ("bl", "blr", "blraaz", "blrabz", "blraa", "blrab"):
        return [Call(_target(operands[0]))]
    if name in ("b", "br", "braaz", "brabz", "braa", "brab"):
        return [Jump(_target(operands[0]))]
    if name.startswith("b.") or name in ("cbz", "cbnz", "tbz", "tbnz"):
        return [Jump(_target(operands[-1]), conditional=True)]
    if name in ("adrp", "adr"):
        return _assign(operands[0], _number(operands[1]))
    if name in _LOADS or name in _STORES:
        return _moved(name in _LOADS, name[-1] in "bh" or name.endswith("sw"), operands)
    if name in ("ldp", "stp"):
        return _pair(name == "ldp", operands)
    if name == "mov":
        return _assign(operands[0], _whole(operands[1]))
    if name in ("add", "sub"):
        return _assign(operands[0], _added(name, operands))
    if name in _FIRST:
        return _assign(operands[0], None)
    # vector registers hold no addresses, and their other instructions write to nothing else
    return [Forget(touched)] if (touched := _touched(text)) else []


def _touched(text: str) -> tuple[str, ...]:
    """Every register that is named, and so perhaps changed."""
    return tuple(dict.fromkeys(_name(match.group()) for match in _REGISTER.finditer(text)))


def _name(operand: str) -> str:
    """All 64 bits of a register that holds addresses; nothing for others."""
    if operand in ("sp", "wsp"):
        return STACK
    if operand in ("fp", "lr"):
        return {"fp": "x29", "lr": "x30"}[operand]
    return f"x{operand[1:]}" if _NUMBERED.fullmatch(operand) else ""


def _is_whole(operand: str) -> bool:
    return bool(_name(operand)) and not operand.startswith("w")


def _whole(operand: str) -> Source:
    return Sum(_name(operand)) if _is_whole(operand) else None


def _assign(register: str, source: Source) -> list[Effect]:
    name = _name(register)
    if not name:
        return [Read(source)] if isinstance(source, Memory) else []
    return [Set(name, source if _is_whole(register) else None)]


def _added(name: str, operands: list[str]) -> Source:
    _, first, second, *more = operands
    if not _is_whole(first):
        return None
    number = _number(second)
    if number is not None:
        if more:
            if more[0] != "lsl #12":
                return None
            number <<= 12
        return Sum(_name(first), constant=number if name == "add" else -number)
    if name == "add" and _is_whole(second) and not more:
        return Sum(_name(first), _name(second))
    return None


def _moved(is_load: bool, is_part: bool, operands: list[str]) -> list[Effect]:
    register, place, *after = operands
    memory, before, behind = _place(place, after)
    memory = replace(memory, size=_width(register))
    if is_load:
        source = None if is_part else memory
        return [*before, *_assign(register, source), *behind]
    whole = _name(register) if _is_whole(register) and not is_part else ""
    return [*before, Store(memory, whole), *behind]


def _pair(is_load: bool, operands: list[str]) -> list[Effect]:
    first, second, place, *after = operands
    memory, before, behind = _place(place, after)
    memory = replace(memory, size=_width(first))
    other = replace(memory, offset=memory.offset + memory.size)
    if not is_load:
        moves: list[Effect] = [
            Store(memory, _name(first) if _is_whole(first) else ""),
            Store(other, _name(second) if _is_whole(second) else ""),
        ]
        return [*before, *moves, *behind]
    if _name(first) == memory.base:  # it would be changed before the second is read
        return [*before, Forget(tuple(filter(None, (_name(first), _name(second))))), *behind]
    return [*before, *_assign(first, memory), *_assign(second, other), *behind]


def _place(text: str, after: list[str]) -> tuple[Memory, list[Effect], list[Effect]]:
    """A place in memory, and what happens to its base before and after."""
    inner = [one.strip() for one in text.strip("![]").split(",")]
    base = _name(inner[0])
    number = _number(inner[1]) if len(inner) > 1 else 0
    if text.endswith("!"):
        return Memory(base, 0), [Set(base, Sum(base, constant=number or 0))], []
    if after:
        step = _number(after[0])
        change = Set(base, Sum(base, constant=step) if step is not None else None)
        return Memory(base, 0), [], [change]
    if number is not None:
        return Memory(base, number), [], []
    if len(inner) == 2 and _is_whole(inner[1]):
        return Memory(base, 0, _name(inner[1])), [], []
    return Memory("?", 0), [], []


def _width(register: str) -> int:
    """Bytes of a register."""
    return (
        {"w": 4, "s": 4, "h": 2, "b": 1, "q": 16}.get(register[:1], _WORD)
        if (register != STACK)
        else _WORD
    )


def _target(operand: str) -> Source:
    number = _number(operand)
    return number if number is not None else _whole(operand)


def _number(text: str) -> int | None:
    try:
        return int(text.removeprefix("#"), 0)
    except ValueError:
        return None


def machine() -> Machine:
    """How compilers for every system use the registers."""
    arguments = tuple(f"x{number}" for number in range(8))
    kept = frozenset([*(f"x{number}" for number in range(19, 30)), STACK])
    return Machine(decode, arguments, kept, references, starts, _SIZE)
