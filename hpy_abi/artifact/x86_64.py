"""What the instructions of x86-64 do to registers and stack."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

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

_LONGEST = 15
_WORD = 8
_MEMORY = re.compile(r"(?:(\w+) ptr )?(?:(\w+):)?\[([^\]]*)\]")
_SIZES = {"byte": 1, "word": 2, "dword": 4, "qword": 8, "xmmword": 16, "ymmword": 32}
_LARGEST = 64
# mov, lea, … with a 64-bit register, and an address that counts from the next instruction
_RELATIVE = re.compile(rb"[\x48\x4c][\x8b\x8d\x03\x3b][\x05\x0d\x15\x1d\x25\x2d\x35\x3d]")
_MARK = b"\xf3\x0f\x1e\xfa"  # endbr64
_ALIGNED = 16
_PADDING = b"\xc3\xcc\x90\x00"  # ret, int3, nop, the end of a longer nop
_JUMP = 0xE9
# they change flags alone
_TESTS = frozenset(["cmp", "test", "bt", "comiss", "comisd", "ucomiss", "ucomisd", "ptest"])
_NOTHING = frozenset(["nop", "endbr64", "endbr32", "pause", "lfence", "mfence", "sfence"])
_ENDS = frozenset(["ret", "retf", "hlt", "ud2", "int3", "iretq"])
# they have no operands, and change one register alone
_WIDENED = {"cbw": "rax", "cwde": "rax", "cdqe": "rax", "cwd": "rdx", "cdq": "rdx", "cqo": "rdx"}
# they change their first operand alone
_FIRST = frozenset(
    """
    and or xor not neg inc dec shl shr sar sal rol ror shld shrd adc sbb bswap bsf bsr popcnt lzcnt
    tzcnt movzx movsx movsxd movabs movd movq movss movsd movaps movapd movups movupd movdqa movdqu
    pxor por pand pandn xorps xorpd andps andpd orps andnps andnpd addss addsd subss subsd mulss
    mulsd divss divsd sqrtss sqrtsd minsd maxsd minss maxss cvtsi2sd cvtsi2ss cvttsd2si cvttss2si
    cvtsd2ss cvtss2sd cvtsd2si punpcklqdq punpckhqdq punpcklbw punpcklwd punpckldq pshufd pshufb
    shufps shufpd unpcklps unpcklpd movhlps movlhps movhps movlps movhpd movlpd paddd paddq paddb
    paddw psubd psubq psubb psubw pcmpeqd pcmpeqb pcmpeqw pmovmskb movmskpd movmskps psrldq pslldq
    psrlq psllq psrld pslld pinsrq pinsrd pinsrw pextrq pextrd pextrw andn blsr
    """.split()  # noqa: SIM905
)


def _names() -> dict[str, str]:
    """Every name of a register that holds addresses, to that of all its 64 bits."""
    found = {}
    for letter in "abcd":
        for name in (f"r{letter}x", f"e{letter}x", f"{letter}x", f"{letter}l", f"{letter}h"):
            found[name] = f"r{letter}x"
    for short in ("si", "di", "bp", "sp"):
        whole = STACK if short == "sp" else f"r{short}"
        found.update(dict.fromkeys((f"r{short}", f"e{short}", short, f"{short}l"), whole))
    for number in range(8, 16):
        found.update({f"r{number}{part}": f"r{number}" for part in ("", "d", "w", "b")})
    return found


_REGISTERS = _names()
_WHOLE = frozenset(
    f"r{n}"
    for n in (*"ax bx cx dx si di bp sp".split(), *range(8, 16))  # noqa: SIM905
)


def references(content: bytes, start: int, wanted: frozenset[int]) -> list[int]:
    """Where one of these addresses is used."""
    found = []
    for match in _RELATIVE.finditer(content):
        end = match.start() + 7
        distance = int.from_bytes(content[end - 4 : end], "little", signed=True)
        if start + end + distance in wanted:
            found.append(start + match.start())
    return found


def starts(content: bytes, place: int) -> Iterator[int]:
    """Behind padding or a return, where functions are aligned; or where their mark is."""
    least = max(0, place - BACK)
    marked = content.rfind(_MARK, least, place)
    for begin in range(place // _ALIGNED * _ALIGNED, least, -_ALIGNED):
        if begin <= marked:
            break
        if content[begin - 1] in _PADDING or content[begin - 5] == _JUMP:
            yield begin
    if marked >= 0:
        yield marked


@functools.cache
def _disassembler() -> object:
    import capstone

    return capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)


def decode(content: bytes, start: int) -> list[tuple[int, Instruction]]:
    """The instructions from the first byte on, up to one that is none."""
    found = []
    disassembler = _disassembler()
    for address, size, name, operands in disassembler.disasm_lite(content, start):  # type: ignore[attr-defined]
        after = address + size
        found.append((address, Instruction(after, tuple(_effects(name, operands, after)))))
    return found


def _effects(name: str, text: str, after: int) -> list[Effect]:
    operands = text.split(", ") if text else []
    if name in _ENDS or name.startswith(("rep ret", "repz ret", "bnd ret")):
        return [End()]
    if name in _NOTHING or name.startswith("prefetch"):
        return []
    if name in ("call", "jmp", "bnd call", "bnd jmp", "notrack jmp", "notrack call"):
        target = _target(operands[0], after)
        return [Jump(target)] if "jmp" in name else [Call(target)]
    if name.startswith("j"):
        return [Jump(_target(operands[0], after), conditional=True)]
    if name == "push":
        return _push(operands[0], after)
    if name == "pop":
        first = _REGISTERS.get(operands[0], "")
        load = [Set(first, Memory(STACK, 0))] if first else []
        return [*load, Set(STACK, Sum(STACK, constant=_WORD))]
    if name == "leave":
        return [
            Set(STACK, Sum("rbp")),
            Set("rbp", Memory(STACK, 0)),
            Set(STACK, Sum(STACK, constant=_WORD)),
        ]
    if name in _WIDENED:
        return [Set(_WIDENED[name], None)]
    if not operands or name.startswith(("rep", "lock")):
        return [Forget()]
    return _ordinary(name, operands, after)


def _ordinary(name: str, operands: list[str], after: int) -> list[Effect]:
    first, *others = operands
    reads: list[Effect] = [Read(one) for text in others if (one := _memory(text, after))]
    place = _memory(first, after)
    if name in _TESTS:
        return [Read(place), *reads] if place else reads
    second = others[0] if others else ""
    if name == "mov" and place:
        # a part of a register is no pointer
        return [Store(place, _REGISTERS[second] if second in _WHOLE else "")]
    if name == "mov":
        return _assign(first, _value(second, after))
    if name == "lea":
        source = _memory(second, after)
        return _assign(first, _as_sum(source) if source else None)
    if name in ("add", "sub") and first in _WHOLE:
        return [*reads, *_assign(first, _added(name, first, second, after))]
    whitelisted = name in _FIRST or name.startswith(("set", "cmov"))
    if name == "imul" and len(operands) > 1:
        whitelisted = True
    if not whitelisted:
        return [Forget()]
    if place:
        return [*reads, Store(place)]
    return [*reads, *_assign(first, None)]


def _assign(register: str, source: Source) -> list[Effect]:
    whole = _REGISTERS.get(register)
    if whole is None:  # of a kind that holds no addresses
        return [Read(source)] if isinstance(source, Memory) else []
    return [Set(whole, source if register in _WHOLE else None)]


def _push(operand: str, after: int) -> list[Effect]:
    register = _REGISTERS[operand] if operand in _WHOLE else ""
    place = _memory(operand, after)
    reads: list[Effect] = [Read(place)] if place else []
    return [*reads, Set(STACK, Sum(STACK, constant=-_WORD)), Store(Memory(STACK, 0), register)]


def _value(operand: str, after: int) -> Source:
    if operand in _WHOLE:
        return Sum(_REGISTERS[operand])
    return _memory(operand, after)


def _as_sum(place: Memory) -> Source:
    if not place.base and not place.index:
        return place.offset
    return Sum(place.base, place.index, place.offset) if place.base != "?" else None


def _added(name: str, first: str, second: str, after: int) -> Source:
    register = _REGISTERS[first]
    if (number := _number(second)) is not None:
        return Sum(register, constant=number if name == "add" else -number)
    if name == "add" and second in _WHOLE:
        return Sum(register, _REGISTERS[second])
    return None


def _target(operand: str, after: int) -> Source:
    number = _number(operand)
    return number if number is not None else _value(operand, after)


def _number(text: str) -> int | None:
    try:
        return int(text, 0)
    except ValueError:
        return None


def _memory(operand: str, after: int) -> Memory | None:
    """A place in memory; a base called "?" is one that cannot be followed."""
    found = _MEMORY.fullmatch(operand)
    if found is None:
        return None
    size = _SIZES.get(found[1] or "", _LARGEST)
    unknown = Memory("?", 0, size=size)
    if found[2] in ("fs", "gs"):
        return unknown
    names: list[str] = []
    offset = 0
    for part in found[3].replace(" - ", " + -").split(" + "):
        if part == "rip":
            offset += after
        elif part in _WHOLE:
            names.append(_REGISTERS[part])
        elif (number := _number(part)) is not None:
            offset += number
        else:  # a scaled index
            return unknown
    if len(names) > 2:
        return unknown
    base, index = [*names, "", ""][:2]
    return Memory(base, offset, index, size)


def machine(windows: bool) -> Machine:
    """How compilers for Windows, or for all other systems, use the registers."""
    common = ("rbx", "rbp", "r12", "r13", "r14", "r15", STACK)
    if windows:
        arguments: tuple[str, ...] = ("rcx", "rdx", "r8", "r9")
        kept = frozenset([*common, "rsi", "rdi"])
    else:
        arguments, kept = ("rdi", "rsi", "rdx", "rcx", "r8", "r9"), frozenset(common)
    return Machine(decode, arguments, kept, references, starts, _LONGEST)
