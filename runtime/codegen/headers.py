"""The headers below include/hpy/generated: what every way of compiling shares."""

from __future__ import annotations

import re

from .abi import Abi, Enum, Struct, c_return

NOTICE = "/* Written by `make codegen` from runtime/abi/hpy0.toml; edit that instead. */"

# what authors have is more than the word that passes through the context: include/hpy/handles.h
BUILDER_WORDS = {"HPyListBuilder": "_lst", "HPyTupleBuilder": "_tup"}


def minor_guarded(lines: list[tuple[int, str]]) -> list[str]:
    """Lines with the minor version each needs, wrapped in #if where that is above 0."""
    out: list[str] = []
    current = 0
    for minor, line in lines:
        if minor != current:
            if current:
                out.append("#endif")
            if minor:
                out.append(f"#if HPY_TARGET_ABI_MINOR >= {minor}")
            current = minor
        out.append(line)
    if current:
        out.append("#endif")
    return out


def header(guard: str, body: list[str]) -> str:
    """A whole header, with its include guard."""
    name = f"HPY_GENERATED_{guard}_H"
    return "\n".join([NOTICE, f"#ifndef {name}", f"#define {name}", "", *body, "", "#endif", ""])


def enums(abi: Abi) -> str:
    """Enumerations, and the names of the structs that structs.h defines."""
    body: list[str] = []
    for enum in abi.enums:
        body += [*_enum(enum), ""]
    signatures = {signature.enumerator: signature.number for signature in abi.signatures}
    body += [*_enum(Enum("HPyFunc_Signature", signatures, {})), ""]
    slots = [(slot.minor, f"    {slot.name} = {slot.number},") for slot in abi.slots]
    body += ["typedef enum {", *minor_guarded(slots), "} HPySlot_Slot;", ""]
    body += [
        *minor_guarded(
            [
                (slot.minor, f"#define _HPySlot_SIG__{slot.name} HPyFunc_{slot.signature}")
                for slot in abi.slots
            ]
        ),
        "",
    ]
    body += minor_guarded(
        [(one.minor, f"typedef struct _{one.name}_s {one.name};") for one in abi.structs]
    )
    return header("ENUMS", body)


def _enum(enum: Enum) -> list[str]:
    values = [(0, f"    {name} = {value},") for name, value in enum.values.items()]
    values += [(1, f"    {name} = {value},") for name, value in enum.minor1.items()]
    lines = ["typedef enum {", *minor_guarded(values), f"}} {enum.name};"]
    return minor_guarded([(enum.minor, "\n".join(lines))])


def structs(abi: Abi) -> str:
    """The definition structs, in the order of the description."""
    body: list[str] = []
    for struct in abi.structs:
        text = "\n".join(_struct(struct))
        body += [*minor_guarded([(struct.minor, text)]), ""]
    return header("STRUCTS", body[:-1])


def _struct(struct: Struct) -> list[str]:
    lines = [f"/** {struct.doc} */", f"struct _{struct.name}_s {{"]
    fields = [f"    {field};" for field in struct.fields]
    union = [f"        {field};" for field in struct.union]
    if union:
        union = ["    union {", *union, "    };"]
    return [*lines, *(union + fields if struct.union_first else fields + union), "};"]


def functions(abi: Abi) -> str:
    """Types and forward declarations of the functions that an author writes."""
    body: list[str] = []
    for signature in abi.signatures:
        if not signature.returns:
            continue
        name = signature.typedef
        if name == "HPyFunc_capsule_destructor":
            name = "HPyFunc_Capsule_Destructor"
        returns = signature.returns
        body.append(f"typedef {c_return(returns)}(*{name})({signature.param_list});")
    body.append("")
    for signature in abi.signatures:
        if signature.returns:
            inlined = "_HPY_INLINED " if signature.context else ""
            body.append(
                f"#define _HPyFunc_DECLARE_{signature.enumerator}(SYM) "
                f"static {inlined}{c_return(signature.returns)}SYM({signature.param_list})"
            )
    return header("FUNCTIONS", body)


def context(abi: Abi) -> str:
    """The context struct."""
    body = ["struct _HPyContext_s {"]
    body += [
        "    const char *name;",
        "#ifdef HPY_ABI_CPYTHON",
        "    union {",
        "        void *_private;",
        "        HPy (*_hpy_builtins)(HPyContext *ctx); /* cpython/trampolines.h */",
        "    };",
        "#else",
        "    void *_private;",
        "#endif",
        "    int abi_version;",
    ]
    lines: list[tuple[int, str]] = []
    for member in abi.members:
        if member.is_function:
            text = f"    {c_return(member.member_returns)}(*{member.field})({member.param_list});"
            for builder in BUILDER_WORDS:
                text = re.sub(rf"\b{builder}\b", f"_{builder}", text)
        else:
            text = f"    HPy {member.field};"
        lines.append((member.minor, text))
    return header("CONTEXT", [*body, *minor_guarded(lines), "};"])


def calls(abi: Abi) -> str:
    """Universal and hybrid mode: each API function is one call through the context."""
    first = next(member for member in abi.functions if member.displaced)
    lines: list[tuple[int, str]] = []
    legacy: list[str] = []
    for member in abi.functions:
        arguments = ", ".join(param.name for param in member.params)
        # of an author's builder, the word that the context's functions have
        words = [
            f"const _{param.type} passed = {{{param.name}.{BUILDER_WORDS[param.type]}}};\n    "
            for param in member.params
            if param.type in BUILDER_WORDS
        ]
        passed = arguments.replace("builder", "passed") if words else arguments
        function = f"ctx->{member.field}"
        if member.displaced:
            function = f"_HPY_DISPLACED(ctx, {member.field}, _hpy_{member.field})"
        call = f"{function}({passed});"
        if member.member_returns == member.returns == "HPy" and not words:
            call = f"_HPY_MADE({function}, ({member.param_list}), ({passed}));"
        if member.member_returns != member.returns:
            call += "\n    return HPy_NULL;"
        elif member.returns != "void":
            call = "return " + call
        call = "".join(words) + call
        if member.noreturn:
            call += "\n    abort();"
        known = "_HPY_DIRECT_" + member.field.removeprefix("ctx_")
        if member.returns in BUILDER_WORDS:
            # what the host says is of the new one
            word = f"made.{BUILDER_WORDS[member.returns]}"
            call = f"const _{member.returns} made = {function}({passed});\n    "
            call += f"{member.returns} builder = {{{word}, 0, 0}};\n    "
            call += f"{known}(ctx, builder)\n    return builder;"
        elif member.direct:
            call = f"{known}({arguments})\n    {call}"
        text = f"HPyAPI_FUNC {member.prototype}\n{{\n    {call}\n}}\n"
        if member.displaced:
            pointer = f"(*_hpy_{member.field})({member.param_list})"
            text = f"typedef {c_return(member.returns)}{pointer};\n{text}"
        if member.legacy:
            legacy += [f"_HPY_LEGACY {member.prototype};", text]
        else:
            lines.append((member.minor, text))
    body = [
        "/* Some hosts have members elsewhere (`displaced` in hpy0.toml); HPy_MODINIT asks. */",
        f"#define _HPY_FIRST_DISPLACED {first.field}",
        "",
        *minor_guarded(lines),
    ]
    declared, defined = legacy[0::2], legacy[1::2]
    body += ["#ifdef HPY_ABI_UNIVERSAL", *declared, "#else", *defined, "#endif"]
    return header("CALLS", body)


def macro(lines: list[str]) -> str:
    """Lines of one macro, continued."""
    return " \\\n".join(lines)
