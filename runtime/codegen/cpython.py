"""What needs Python.h: cpython mode's API and trampolines, and the runtime's dispatch and table."""

from __future__ import annotations

from .abi import Abi, Member, Param
from .headers import NOTICE, header, minor_guarded
from .trampolines import call_real


def api(abi: Abi) -> str:
    """Cpython mode: API functions inline over the C API, or declared where they are compiled in."""
    lines: list[tuple[int, str]] = []
    for member in abi.functions:
        if member.c:
            text = f"HPyAPI_FUNC {member.prototype}\n{{\n{_c_call(member)}\n}}\n"
        elif member.inline or member.name == "_HPy_CallRealFunctionFromTrampoline":
            continue
        else:
            text = f"HPyAPI_IMPL {member.prototype};\n"
        lines.append((member.minor, text))
    return header("CPYTHON_API", minor_guarded(lines))


def _c_call(member: Member) -> str:
    arguments = ", ".join(
        f"_h2py({param.name})" if param.type == "HPy" else param.name for param in member.params[1:]
    )
    call = f"{member.c}({arguments})"
    lines = ["    (void)ctx;"]
    if member.returns == "HPy":
        lines.append(f"    return _py2h({call});")
    elif member.returns == "void":
        lines.append(f"    {call};")
    else:
        lines.append(f"    return {call};")
    return "\n".join(lines)


# The end of a switch over the signatures, and of its function: those have no trampoline.
NO_TRAMPOLINE = (
    "    case HPyFunc_DESTROYFUNC:",
    "    case HPyFunc_VECTORCALLFUNC:",
    "        break;",
    "    }",
    '    Py_FatalError("HPy: a trampoline with a signature that the ABI does not have");',
    "}",
)


def dispatch(abi: Abi) -> str:
    """The runtime's side of the universal trampolines."""
    lines = [
        NOTICE,
        '#include "internal.h"',
        '#include "hpy/generated/universal_args.h"',
        "",
        "void hpy_dispatch(HPyContext *ctx, HPyFunc_Signature sig, HPyCFunction func, void *args)",
        "{",
        "    switch (sig) {",
    ]
    for signature in abi.dispatched:
        lines.append(f"    case {signature.enumerator}:")
        if signature.custom:
            lines += [
                f"        hpy_dispatch_{signature.name.lower()}(func, args);",
                "        return;",
            ]
            continue
        lines[-1] += " {"
        lines.append(f"        {signature.args_struct} *a = ({signature.args_struct} *)args;")
        call = call_real(signature, f"(({signature.typedef})func)", "a->")
        if signature.returns != "void":
            call = f"a->result = {call}"
        lines += [f"        {call};", "        return;", "    }"]
    lines += [
        *NO_TRAMPOLINE,
        "",
        "HPyAPI_IMPL void _HPy_CallRealFunctionFromTrampoline(HPyContext *ctx, "
        "HPyFunc_Signature sig,",
        "                                                     HPyCFunction func, void *args)",
        "{",
        "    hpy_dispatch(hpy_context_current(ctx), sig, func, args);",
        "}",
        "",
    ]
    return "\n".join(lines)


def handles(abi: Abi) -> str:
    """Fills in the handle members, for the runtime and for extensions in cpython mode."""
    lines = [
        NOTICE,
        '#include "internal.h"',
        "",
        "int hpy_context_fill_handles(HPyContext *ctx)",
        "{",
        '    PyObject *builtins = PyImport_ImportModule("builtins");',
        "    if (builtins == NULL)",
        "        return -1;",
        "    /* the dictionary, not the module: so it is on every host of HPy 0.9 */",
        "    ctx->h_Builtins = HPy_Dup(ctx, _py2h(PyModule_GetDict(builtins)));",
        "    Py_DECREF(builtins);",
    ]
    fills = [
        (member.minor, f"    ctx->{member.name} = _py2h((PyObject *){member.c});")
        for member in abi.handles
        if member.c
    ]
    return "\n".join([*lines, *minor_guarded(fills), "    return 0;", "}", ""])


def table(abi: Abi) -> str:
    """Fills in the function members of the runtime's universal context.

    What returns a handle is compiled with words in the place of handles: a compiler that returns a
    struct does not end the function in a jump to CPython's.
    """
    lines = [NOTICE, '#include "internal.h"', ""]
    names = {member.field: member.name for member in abi.functions}
    for member in abi.functions:
        if member.member_returns != member.returns:
            names[member.field] = f"member_{member.name}"
            arguments = ", ".join(param.name for param in member.params)
            lines += [
                f"static void {names[member.field]}({member.param_list})",
                "{",
                f"    {member.name}({arguments});",
                "}",
                "",
            ]
        elif member.returns == "HPy" and (member.c or member.inline):
            names[member.field] = f"_HPY_CPY_FUNCTION({_pointer(member)}, word_{member.name})"
            lines += _with_words(member)
    lines += ["void hpy_context_fill_functions(HPyContext *ctx)", "{"]
    lines += [f"    ctx->{field} = {name};" for field, name in names.items()]
    return "\n".join([*lines, "}", ""])


def _pointer(member: Member) -> str:
    types = ", ".join(f"{param.type}{' []' if param.array else ''}" for param in member.params)
    return f"{member.returns} (*)({types})"


def _with_words(member: Member) -> list[str]:
    taken = ", ".join(
        str(Param("hpy_word", param.name) if param.type == "HPy" else param)
        for param in member.params
    )
    given = ", ".join(
        f"_py2h(HPY_FROM_WORD({param.name}))" if param.type == "HPy" else param.name
        for param in member.params
    )
    return [
        f"static hpy_word word_{member.name}({taken})",
        "{",
        f"    return HPY_TO_WORD(_h2py({member.name}({given})));",
        "}",
        "",
    ]
