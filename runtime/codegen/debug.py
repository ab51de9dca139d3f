"""The debug mode: the universal context's functions behind debug handles.

Wrappers unwrap and open handles around them; an extension's own functions are called with such.
"""

from __future__ import annotations

from .abi import Abi, Member, Signature, c_return
from .headers import NOTICE

# Written by hand below src/debug.
_BY_HAND = frozenset({
    "HPy_Dup", "HPy_Close", "HPy_FatalError", "HPyContextVar_Get",
    "HPy_LeavePythonExecution", "HPy_ReenterPythonExecution",
    "HPyField_Store", "HPyField_Load", "HPyGlobal_Store", "HPyGlobal_Load",
    "HPyUnicode_AsUTF8AndSize", "HPyBytes_AsString", "HPyBytes_AS_STRING", "HPyType_GetName",
    "HPyType_FromSpec", "HPyTuple_FromArray", "HPy_Call", "HPy_CallMethod", "HPyType_GenericNew",
    "HPyListBuilder_New", "HPyListBuilder_Set", "HPyListBuilder_Build", "HPyListBuilder_Cancel",
    "HPyTupleBuilder_New", "HPyTupleBuilder_Set", "HPyTupleBuilder_Build",
    "HPyTupleBuilder_Cancel",
    "HPySequence_ViewItems", "HPySequence_ViewInt64s", "HPySequence_ViewDoubles",
    "HPySequenceView_Release",
    "HPyTracker_New", "HPyTracker_Add", "HPyTracker_ForgetAll", "HPyTracker_Close",
    "_HPy_CallRealFunctionFromTrampoline",
})  # fmt: skip

# Arguments of which the universal mode takes for granted what they are: name of the function, then
# of the parameter, and what it has to be.
_WANTED = {
    "HPy_TypeCheck": {"type": "TYPE"},
    "HPyType_IsSubtype": {"sub": "TYPE", "type": "TYPE"},
    "HPyUnicode_Substring": {"str": "UNICODE"},
    "HPyBytes_GET_SIZE": {"h": "BYTES"},
    "HPySlice_Unpack": {"slice": "SLICE"},
    "HPy_EvalCode": {"code": "CODE"},
    "HPyIter_Next": {"obj": "ITERATOR"},
}

# What the functions that are written by hand for buffers are called.
_BUFFERS = {"GETBUFFERPROC": "getbuffer", "RELEASEBUFFERPROC": "releasebuffer"}


def _is_by_hand(member: Member) -> bool:
    return member.name in _BY_HAND or member.name.startswith("_HPy_AsStruct_")


def prototypes(abi: Abi) -> str:
    """The header of the functions that are written by hand."""
    lines = [
        NOTICE,
        "#ifndef HPY_GENERATED_DEBUG_FUNCTIONS_H",
        "#define HPY_GENERATED_DEBUG_FUNCTIONS_H",
        "",
        '#include "debug/hpy_debug.h"',
        "",
    ]
    lines += [f"_HPy_HIDDEN {_head(m)};" for m in abi.functions if _is_by_hand(m)]
    return "\n".join([*lines, "", "#endif", ""])


def _head(member: Member) -> str:
    noreturn = "_HPy_NO_RETURN " if member.noreturn else ""
    name = f"hpy_debug_{member.field}"
    return f"{noreturn}{c_return(member.member_returns)}{name}({member.param_list})"


def functions(abi: Abi) -> str:
    """The wrappers, what fills in a context, and the calls of an extension's functions."""
    handles = [m.name for m in abi.handles]
    lines = [
        NOTICE,
        '#include "debug/calls.h"',
        '#include "generated/debug_functions.h"',
        '#include "hpy/generated/universal_args.h"',
        "",
        f"const int hpy_debug_constant_count = {len(handles)};",
        "const char *const hpy_debug_constant_names[] = {",
        *(f'    "{name}",' for name in handles),
        "};",
        "const size_t hpy_debug_constant_offsets[] = {",
        *(f"    offsetof(HPyContext, {name})," for name in handles),
        "};",
        "",
    ]
    for member in abi.functions:
        if not _is_by_hand(member):
            lines += [*_wrapper(member), ""]
    lines += ["void hpy_debug_fill_functions(HPyContext *ctx)", "{"]
    for member in abi.functions:
        prefix = "hpy_debug_" if _is_by_hand(member) else "debug_"
        lines.append(f"    ctx->{member.field} = {prefix}{member.field};")
    return "\n".join([*lines, "}", "", *_dispatch(abi), ""])


def _wrapper(member: Member) -> list[str]:
    returns = member.member_returns
    lines = [
        f"static {c_return(returns)}debug_{member.field}({member.param_list})",
        "{",
        f'    static const char api_name[] = "{member.name}";',
        "    hpy_debug_thread *thread = hpy_debug_enter(ctx, api_name);",
    ]
    arguments = ["ctx"]
    checks: list[str] = []
    for number, param in enumerate(member.params[1:], 1):
        if param.type != "HPy":
            arguments.append(param.name)
            continue
        unwrapped = f"own_{param.name}"
        lines.append(f"    HPy {unwrapped} = hpy_debug_unwrap(thread, {param.name}, api_name);")
        arguments.append(unwrapped)
        wanted = _WANTED.get(member.name, {}).get(param.name)
        if wanted:
            which = f"arg {number}" if len(member.params) > 2 else "arg"
            checks.append(
                f"    hpy_debug_check_argument(thread, api_name, {param.name}, {unwrapped}, "
                f'HPY_DEBUG_{wanted}, "{which}");'
            )
    call = f"{member.name}({', '.join(arguments)})"
    if returns == "HPy":
        call = f"return hpy_debug_open(thread, {call}, api_name)"
    elif returns != "void":
        call = f"return {call}"
    if "own_" not in call and "thread" not in call:
        lines.append("    (void)thread;")
    return [*lines, *checks, f"    {call};", "}"]


def _dispatch(abi: Abi) -> list[str]:
    lines: list[str] = []
    # those of buffers are written by hand
    callers = {name: f"hpy_debug_run_{function}" for name, function in _BUFFERS.items()}
    for signature in abi.dispatched:
        if signature.name not in callers:
            callers[signature.name] = f"call_{signature.name.lower()}"
            head = f"static void {callers[signature.name]}(HPyCFunction func, void *args)"
            lines += [head, "{", *_call(signature), "}", ""]
    lines += ["/* by signature */", "static void (*const callers[])(HPyCFunction, void *) = {"]
    lines += [f"    [HPyFunc_{name}] = {function}," for name, function in callers.items()]
    return [
        *lines,
        "};",
        "",
        "void hpy_debug_ctx_CallRealFunctionFromTrampoline(HPyContext *ctx, HPyFunc_Signature sig,",
        "                                                  HPyCFunction func, void *args)",
        "{",
        "    (void)ctx;",
        "    if ((size_t)sig >= sizeof(callers) / sizeof(callers[0]) || callers[sig] == NULL)",
        '        Py_FatalError("HPy: a trampoline with a signature that the ABI does not have");',
        "    callers[sig](func, args);",
        "}",
    ]


def _call(signature: Signature) -> list[str]:
    """The body of what calls one kind of function."""
    if signature.custom:
        # the function gets no context: nothing of the API may be called there
        return [
            "    HPyContext *current = hpy_debug_this_thread.current;",
            "    hpy_debug_this_thread.current = NULL;",
            f"    hpy_dispatch_{signature.name.lower()}(func, args);",
            "    hpy_debug_this_thread.current = current;",
        ]
    return _case(signature)


def _case(signature: Signature) -> list[str]:
    """One kind of function: its arguments are opened, its result is taken."""
    struct = signature.args_struct
    lines = ["    hpy_debug_call call;", f"    {struct} *a = ({struct} *)args;"]
    opening: list[str] = []
    arguments = ["call.ctx"]
    given = {param.name: param for param in signature.cpython}
    names = {name: f"a->{name}" for name in given}
    for param in signature.params:
        convert = signature.convert.get(param.name)
        if param.type == "HPy":
            lines.append(f"    HPy {param.name};")
            opening.append(f"{param.name} = hpy_debug_argument(&call, a->{param.name});")
            arguments.append(param.name)
        elif param.type == "const HPy *":
            lines += [f"    const HPy *own_{param.name};", "    HPy few[HPY_DEBUG_FEW];"]
            items = convert.format(**names) if convert else f"a->{param.name}"
            opening.append(
                f"own_{param.name} = hpy_debug_arguments(&call, few, (PyObject *const *)({items}), "
                f"{_count(signature, names)});"
            )
            arguments.append(f"own_{param.name}")
        elif convert:
            arguments.append(convert.format(**names))
        else:
            cast = "" if given[param.name].type == param.type else f"({param.type})"
            arguments.append(f"{cast}a->{param.name}")
    error = {"HPy": "NULL", "void": ""}.get(signature.returns, "-1")
    if error:
        lines.append(f"    a->result = {error};")
    lines += ["    if (!hpy_debug_begin(&call, func))", "        return;"]
    if signature.returns == "void":
        # these are called with an exception set, too
        lines.append("    call.had_error = PyErr_Occurred() != NULL;")
    lines += [f"    {line}" for line in opening]
    function = f"(({signature.typedef})func)({', '.join(arguments)})"
    lines.append("    if (!call.failed) {")
    if signature.returns == "HPy":
        lines.append(f"        a->result = hpy_debug_take_result(&call, {function});")
    elif signature.returns == "void":
        lines += [
            f"        {function};",
            "        hpy_debug_check_nothing(call.thread, call.had_error);",
        ]
    else:
        lines += [
            f"        a->result = {function};",
            "        if (!hpy_debug_check_status(call.thread, call.had_error, a->result == -1))",
            "            a->result = -1;",
        ]
    return [*lines, "    }", "    hpy_debug_end(&call);"]


def _count(signature: Signature, names: dict[str, str]) -> str:
    """How many handles the array of arguments has: with the values of the keywords."""
    convert = signature.convert.get("nargs", "{nargs}")
    count = f"(size_t){convert.format(**names)}"
    if "kwnames" in names:
        kwnames = names["kwnames"]
        count += f" + ({kwnames} != NULL ? (size_t)PyTuple_GET_SIZE({kwnames}) : 0)"
    return count
