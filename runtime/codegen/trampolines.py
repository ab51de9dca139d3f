"""Trampolines: what CPython calls for an author's function, as the author's compiler makes them."""

from __future__ import annotations

from .abi import Abi, Param, Signature, c_return
from .headers import header, macro


def universal_trampolines(abi: Abi) -> str:
    """Trampolines that call the author's function or go back through the context."""
    body: list[str] = []
    for signature in abi.signatures:
        if signature.returns:
            body += [_universal_trampoline(signature), ""]
    return header("UNIVERSAL_TRAMPOLINES", body[:-1])


def universal_args(abi: Abi) -> str:
    """The argument structs of the universal trampolines, for both sides of them."""
    body: list[str] = []
    for signature in abi.signatures:
        if signature.cpython and signature.dispatch and signature.name != "CAPSULE_DESTRUCTOR":
            body += [*_args_struct(signature), ""]
    return header("UNIVERSAL_ARGS", body[:-1])


def _args_struct(signature: Signature) -> list[str]:
    lines = ["typedef struct {", *(f"    {param};" for param in signature.cpython)]
    if signature.returns != "void":
        lines.append(f"    {c_return(signature.cpython_returns)}result;")
    return [*lines, f"}} {signature.args_struct};"]


# objects that CPython always passes, but for a signature's `nullable` ones
_NEVER_NULL = {"self", "arg", "other"}


def _never_null(signature: Signature) -> list[str]:
    names = _NEVER_NULL.difference(signature.nullable)
    return [
        f"_HPy_ASSUME({param.name} != NULL);"
        for param in signature.cpython
        if param.type == "cpy_PyObject *" and param.name in names
    ]


def _universal_trampoline(signature: Signature) -> str:
    head = _head(signature)
    if not signature.dispatch:
        names = ", ".join(param.name for param in signature.cpython)
        return macro([*head, f"    IMPL({names});", "}"])
    if signature.name == "CAPSULE_DESTRUCTOR":
        call = f"_ctx_for_trampolines, {signature.enumerator}, (HPyCFunction)IMPL, capsule"
        return macro([*head, f"    _HPy_CallRealFunctionFromTrampoline({call});", "}"])
    lines = [*head, *(f"    (void)({param.name});" for param in signature.ignored)]
    detour = f"_hpy_detour_{signature.name}"
    names = ", ".join(param.name for param in signature.cpython)
    call = f"{detour}(_ctx_for_trampolines, (HPyCFunction)IMPL, {names})"
    direct = "" if signature.custom else call_real(signature, "IMPL")
    # handles as this mode makes them: trampolines.h
    direct = direct.replace("_h2py(", "_HPY_RETURNED(").replace("_py2h(", "_HPY_GIVEN(")
    statements = f"{direct}; return;" if signature.returns == "void" else f"return {direct};"
    if direct:
        lines.append(f"    _HPY_CALL_DIRECTLY({' '.join([*_never_null(signature), statements])})")
    lines.append(f"    {call};" if signature.returns == "void" else f"    return {call};")
    return "\n".join([*_detour(signature, detour), "", macro([*lines, "}"])])


def _detour(signature: Signature, name: str) -> list[str]:
    """The function that goes back through the context, by which trampolines save no registers."""
    parameters = ", ".join(str(param) for param in signature.cpython)
    lines = [
        f"_HPY_DETOUR {c_return(signature.cpython_returns)}{name}"
        f"(HPyContext *ctx, HPyCFunction impl, {parameters})",
        "{",
        f"    {signature.args_struct} a;",
    ]
    lines += [f"    a.{param.name} = {param.name};" for param in signature.cpython]
    call = f"_HPy_CallRealFunctionFromTrampoline(ctx, {signature.enumerator}, impl, &a)"
    lines.append(f"    {call};")
    if signature.returns != "void":
        lines.append("    return a.result;")
    return [*lines, "}"]


def _head(signature: Signature) -> list[str]:
    parameters = ", ".join(str(param) for param in signature.cpython + signature.ignored)
    return [
        f"#define _HPyFunc_TRAMPOLINE_{signature.enumerator}(SYM, IMPL)",
        f"static {c_return(signature.cpython_returns)}SYM({parameters})",
        "{",
    ]


def call_real(signature: Signature, function: str, prefix: str = "") -> str:
    """The call of the author's function, from arguments in CPython's convention.

    ``prefix`` stands before each argument's name (``a->``).
    """
    given = {param.name: param for param in signature.cpython}
    arguments = ["ctx"] if signature.context else []
    for param in signature.params:
        if param.name in signature.convert:
            names = {name: prefix + name for name in given}
            arguments.append(signature.convert[param.name].format(**names))
        else:
            arguments.append(_as_hpy(param, given[param.name], prefix))
    call = f"{function}({', '.join(arguments)})"
    return f"_h2py({call})" if signature.returns == "HPy" else call


def _as_hpy(wanted: Param, given: Param, prefix: str) -> str:
    value = prefix + given.name
    if wanted.type == given.type:
        return value
    if wanted.type == "HPy":
        return f"_py2h({value})"
    return f"({wanted.type}){value}"


def cpython_trampolines(abi: Abi) -> str:
    """Cpython mode: trampolines that call the author's function directly."""
    body: list[str] = []
    for signature in abi.signatures:
        if not signature.returns or signature.custom:
            continue
        lines = _head(signature)
        lines += [f"    (void)({param.name});" for param in signature.ignored]
        if signature.context:
            lines.append("    HPyContext *ctx = _HPyGetContext();")
        lines += [f"    {assumed}" for assumed in _never_null(signature)]
        call = call_real(signature, "IMPL")
        lines.append(f"    {call};" if signature.returns == "void" else f"    return {call};")
        body += [macro([*lines, "}"]), ""]
    return header("CPYTHON_TRAMPOLINES", body[:-1])
