"""The trace mode: the wrappers that count and time each function of the universal context."""

from __future__ import annotations

from .abi import Abi, Member, c_return
from .headers import NOTICE

# those that are written by hand in src/trace/context.c
_BY_HAND = {
    "_HPy_CallRealFunctionFromTrampoline": "hpy_trace_run_function",
    "HPy_LeavePythonExecution": "hpy_trace_leave_python",
    "HPy_ReenterPythonExecution": "hpy_trace_reenter_python",
    "HPy_FatalError": "hpy_trace_fatal_error",
    "HPyType_FromSpec": "hpy_trace_type_from_spec",
}


def functions(abi: Abi) -> str:
    """The names, the wrappers, and the function that puts them into a context."""
    lines = [
        NOTICE,
        '#include "trace/trace.h"',
        "",
        f"const int hpy_trace_count = {len(abi.functions)};",
        "const char *const hpy_trace_names[] = {",
        *(f'    "{member.field}",' for member in abi.functions),
        "};",
        "",
        "const char *hpy_trace_slot_name(HPySlot_Slot slot)",
        "{",
        "    switch (slot) {",
    ]
    for slot in abi.slots:
        lines += [f"    case {slot.name}:", f'        return "{slot.name[len("HPy_") :]}";']
    lines += ["    }", '    return "slot";', "}", ""]
    for number, member in enumerate(abi.functions):
        lines += [*_wrapper(number, member), ""]
    lines += ["void hpy_trace_fill_functions(HPyContext *ctx)", "{"]
    lines += [f"    ctx->{member.field} = trace_{member.field};" for member in abi.functions]
    return "\n".join([*lines, "}", ""])


def _wrapper(number: int, member: Member) -> list[str]:
    noreturn = "_HPy_NO_RETURN " if member.noreturn else ""
    returns = member.member_returns
    head = f"static {noreturn}{c_return(returns)}trace_{member.field}({member.param_list})"
    names = ", ".join(param.name for param in member.params)
    if member.name in _BY_HAND:
        call = f"{_BY_HAND[member.name]}({number}, {names});"
        return [head, "{", f"    {call if returns == 'void' else f'return {call}'}", "}"]
    call = f"{member.name}({names});"
    lines = [head, "{", "    hpy_trace_call timed;"]
    if returns != "void":
        lines.append(f"    {c_return(returns)}returned;")
        call = f"returned = {call}"
    lines += [
        f"    hpy_trace_enter(&timed, {number});",
        f"    {call}",
        f"    hpy_trace_exit(&timed, {number});",
    ]
    if returns != "void":
        lines.append("    return returned;")
    return [*lines, "}"]
