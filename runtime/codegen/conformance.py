"""The header with which the conformance fixtures count the members they call."""

from __future__ import annotations

from .abi import Abi
from .headers import header, minor_guarded


def count(abi: Abi) -> str:
    """Names of the members, and macros that note each call of one."""
    body = [
        f"#define HPYC_MEMBER_COUNT {len(abi.members)}",
        "static unsigned char hpyc_hits[HPYC_MEMBER_COUNT];",
        "static const char *const hpyc_member_names[HPYC_MEMBER_COUNT] = {",
        *(f'    "{member.name}",' for member in abi.members),
        "};",
        "",
        *(f"#define HPYC_INDEX_{member.name} {member.index}" for member in abi.members),
        "",
    ]
    macros = [
        (
            member.minor,
            f"#define {member.name}(...) "
            f"(hpyc_hits[{member.index}] = 1, {member.name}(__VA_ARGS__))",
        )
        for member in abi.functions
        if not member.legacy
    ]
    return header("COUNT", [*body, *minor_guarded(macros)])
