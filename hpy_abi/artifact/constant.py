"""What a function that returns a constant returns, from its machine code alone.

HPy's version functions are such; compilers write them in very few ways. Whatever is not one of
those ways is unknown, never guessed.
"""

from __future__ import annotations

SIZE = 48
"""How many bytes of a function's code are enough."""
_X86 = ("x86_64", "i686")
_SKIPPED_X86 = (
    b"\xf3\x0f\x1e\xfa",  # endbr64
    b"\xf3\x0f\x1e\xfb",  # endbr32
    b"\x55",  # push rbp
    b"\x48\x89\xe5",  # mov rbp, rsp
    b"\x48\x8b\xec",
    b"\x89\xe5",  # mov ebp, esp
    b"\x8b\xec",
    b"\x66\x90",  # nops
    b"\x90",
)
_AFTER_X86 = (b"\x5d", b"\xc9")  # pop rbp, leave
_RETURN_X86 = (b"\xc3", b"\xf3\xc3")
_SKIPPED_ARM64 = frozenset({0xD503245F, 0xD503233F, 0xD503237F, 0xD503201F})  # bti c, paci[ab]sp
_AFTER_ARM64 = frozenset({0xD50323BF, 0xD50323FF, 0xD503201F})  # auti[ab]sp
_RETURN_ARM64 = frozenset({0xD65F03C0, 0xD65F0BFF, 0xD65F0FFF})
_ZERO_ARM64 = 0x2A1F03E0  # mov w0, wzr
_MOVZ_W0, _MOVZ_MASK = 0x52800000, 0xFFE0001F


def returned(code: bytes, architecture: str) -> int | None:
    """The constant that the function starting with these bytes returns, or None."""
    if architecture in _X86:
        return _returned_x86(code)
    if architecture == "aarch64":
        return _returned_arm64(code)
    return None


def jump(code: bytes, architecture: str) -> int | None:
    """Where a function goes that is only a jump, counted from its start; MSVC makes such."""
    if architecture in _X86 and code[:1] == b"\xe9" and len(code) >= 5:
        return 5 + int.from_bytes(code[1:5], "little", signed=True)
    return None


def _without(code: bytes, prefixes: tuple[bytes, ...]) -> bytes:
    while prefix := next((one for one in prefixes if code.startswith(one)), None):
        code = code[len(prefix) :]
    return code


def _returned_x86(code: bytes) -> int | None:
    code = _without(code, _SKIPPED_X86)
    if code[:2] in (b"\x31\xc0", b"\x33\xc0"):  # xor eax, eax
        value, code = 0, code[2:]
    elif code[:1] == b"\xb8" and len(code) >= 5:  # mov eax, imm32
        value, code = int.from_bytes(code[1:5], "little"), code[5:]
    else:
        return None
    return value if _without(code, _AFTER_X86).startswith(_RETURN_X86) else None


def _returned_arm64(code: bytes) -> int | None:
    value = None
    for place in range(0, len(code) - 3, 4):
        word = int.from_bytes(code[place : place + 4], "little")
        if value is None and word in _SKIPPED_ARM64:
            continue
        if value is None and word == _ZERO_ARM64:
            value = 0
        elif value is None and word & _MOVZ_MASK == _MOVZ_W0:
            value = word >> 5 & 0xFFFF
        elif value is not None and word in _RETURN_ARM64:
            return value
        elif value is None or word not in _AFTER_ARM64:
            return None
    return None
