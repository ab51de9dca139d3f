"""The runtime's thunks: what CPython calls for an author's function in the universal context.

These are the ones in C, for the platforms that have none in assembly (`src/thunks_x86_64.c`).

A universal trampoline packs its arguments into a struct, and the host switches over the signature
to unpack them. A thunk is the same in a few instructions: a function with CPython's convention
that calls one author's function. C cannot make functions while it runs, so there is a fixed number
for each signature, handed out as functions come; whoever comes later gets the trampoline.
"""

from __future__ import annotations

from .abi import Abi, Signature
from .headers import NOTICE, macro
from .trampolines import call_real

# how many, a multiple of 16; twice as many would take the compiler twice as long
_DEFAULT = 16
_SIZES = {
    "VARARGS": 256,
    "KEYWORDS": 128,
    "NOARGS": 128,
    "O": 128,
    "GETTER": 128,
    "SETTER": 64,
    "UNARYFUNC": 64,
    "BINARYFUNC": 128,
    "NEWFUNC": 64,
    "INITPROC": 64,
    "RICHCMPFUNC": 64,
    "LENFUNC": 64,
}
_DIGITS = "0123456789abcdef"


_BIND = """\
HPyCFunction hpy_thunk_bind(hpy_thunk_pool *pool, size_t number, HPyCFunction impl)
{
    HPY_COMPAT_STORE(pool->impls[number], impl);
    return pool->thunks[number];
}

/* they always do */
void hpy_thunk_ask_interpreter(void)
{
}
""".splitlines()


def thunks(abi: Abi) -> str:
    """The functions, and for each signature where they and the author's functions are."""
    with_thunks = [
        signature for signature in abi.dispatched if signature.context and not signature.custom
    ]
    lines = [NOTICE, '#include "thunks.h"', '#include "load.h"', ""]
    lines += ["#if !HPY_THUNKS_IN_ASSEMBLY", ""]
    lines += [
        macro(["#define TIMES_16(WHAT, DIGITS)", *(f"    WHAT(DIGITS##{d})" for d in _DIGITS)])
    ]
    lines += [
        macro(
            [
                "#define TIMES_256(WHAT, DIGITS)",
                *(f"    TIMES_16(WHAT, DIGITS##{d})" for d in _DIGITS),
            ]
        ),
        "",
    ]
    for signature in with_thunks:
        lines += [*_pool(signature), ""]
    lines += ["static hpy_thunk_pool pools[] = {"]
    for signature in with_thunks:
        low = signature.name.lower()
        size = _SIZES.get(signature.name, _DEFAULT)
        lines.append(f"    {{{size}, 0, (HPyCFunction *){low}_impls, {low}_thunks}},")
    lines += ["};", "", *_BIND, "#endif", ""]
    lines += ["hpy_thunk_pool *hpy_thunk_pool_of(int signature)", "{", "    switch (signature) {"]
    lines.append("#if HPY_THUNKS_IN_ASSEMBLY")
    for kind, names in _kinds(with_thunks).items():
        lines += [f"    case {name}:" for name in names]
        lines.append(f"        return &hpy_thunk_pools[{kind}];")
    lines.append("#else")
    for number, signature in enumerate(with_thunks):
        lines += [f"    case {signature.enumerator}:", f"        return &pools[{number}];"]
    lines += ["#endif", "    }", "    return NULL;", "}", ""]
    lines += ["int hpy_signature_of_slot(int slot)", "{", "    switch (slot) {"]
    for slot in abi.slots:
        lines += [f"    case {slot.name}:", f"        return HPyFunc_{slot.signature};"]
    return "\n".join([*lines, "    }", "    return -1;", "}", ""])


def _kinds(signatures: list[Signature]) -> dict[str, list[str]]:
    """{hpy_thunk_kind: the signatures for which a thunk in assembly is of that kind}."""
    kinds: dict[str, list[str]] = {}
    for signature in signatures:
        words = str(len(signature.cpython))
        if signature.convert:
            words = "TUPLE" if "args" in signature.convert else "KEYWORDS"
        kinds.setdefault(f"HPY_THUNK_{words}", []).append(signature.enumerator)
    return kinds


def _pool(signature: Signature) -> list[str]:
    low = signature.name.lower()
    size = _SIZES.get(signature.name, _DEFAULT)
    parameters = ", ".join(str(param) for param in (*signature.cpython, *signature.ignored))
    # a handle as the platform passes it: thunks.h
    call = call_real(signature, f"{low}_impls[N]")
    call = call.replace("_h2py(", "HPY_FROM_WORD(").replace("_py2h(", "HPY_TO_WORD(")
    returned = f"    return {call};" if signature.returns != "void" else f"    {call};"
    word = {"HPy": "hpy_word"}
    types = ", ".join(word.get(param.type, param.type) for param in signature.params)
    arguments = ", ".join(param.name for param in (*signature.cpython, *signature.ignored))
    elsewhere = f"{low}_elsewhere({arguments}, N)"
    ignored = [f"    (void){param.name};" for param in signature.ignored]
    body = [
        f"#define {signature.name}_THUNK(N)",
        f"    static {signature.cpython_returns} {low}_##N({parameters})",
        "    {",
        "        HPyContext *const ctx = &hpy_universal_context;",
        "        if (HPY_COMPAT_LOAD(hpy_interpreter_many))",
        f"            {'return ' if signature.returns != 'void' else ''}{elsewhere};",
        *(f"    {line}" for line in ignored),
        *(["        else"] if signature.returns == "void" else []),
        f"    {returned}",
        "    }",
    ]
    return [
        f"typedef {word.get(signature.returns, signature.returns)} (*{low}_function)"
        f"(HPyContext *, {types});",
        f"static {low}_function {low}_impls[{size}];",
        # in a process with several interpreters, each has a context of its own
        f"static _HPy_NO_INLINE {signature.cpython_returns}",
        f"{low}_elsewhere({parameters}, size_t N)",
        "{",
        "    HPyContext *const ctx = hpy_interpreter_context(&hpy_universal_context);",
        *ignored,
        returned,
        "}",
        macro(body),
        *_times(f"{signature.name}_THUNK", size),
        f"#define {signature.name}_ENTRY(N) (HPyCFunction){low}_##N,",
        f"static const HPyCFunction {low}_thunks[] = {{",
        *(f"    {line}" for line in _times(f"{signature.name}_ENTRY", size)),
        "};",
    ]


def _times(what: str, size: int) -> list[str]:
    """The macro `what` for 0 to `size`, as few calls; numbers are written as 0x….."""
    whole, rest = divmod(size, 256)
    lines = [f"TIMES_256({what}, 0x{number:x})" for number in range(whole)]
    return lines + [
        f"TIMES_16({what}, 0x{whole:x}{_DIGITS[number]})" for number in range(rest // 16)
    ]
