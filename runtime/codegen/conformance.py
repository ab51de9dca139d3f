"""The header with which the conformance fixtures note what they call, and how it ended.

Each thing that is noted (a feature) has an index: the members of the context first, in their order,
then slots, signatures, field types, helpers, macros, and the units of formats.
"""

from __future__ import annotations

from pathlib import Path

from .abi import Abi, Member, Signature, c_return
from .features import FORMATS, Helper, helpers, macros
from .headers import header, macro, minor_guarded

# What returns with an exception set although it did what it should.
_RAISE_BY_DESIGN = frozenset({
    "HPyErr_SetString", "HPyErr_SetObject", "HPyErr_SetFromErrnoWithFilename",
    "HPyErr_SetFromErrnoWithFilenameObjects", "HPyErr_NoMemory", "HPyErr_Occurred",
    "HPyErr_ExceptionMatches", "HPyErr_SetFromErrno", "HPyErr_SetFromErrnoWithFilenameObject",
})  # fmt: skip
# Signatures of functions that are not slots.
_FUNCTIONS = ("NOARGS", "O", "VARARGS", "KEYWORDS", "GETTER", "SETTER")
# How many arguments stand before the format.
_FORMAT_AT = {
    "HPyArg_Parse": 4, "HPyArg_ParseKeywords": 5, "HPyArg_ParseKeywordsDict": 5,
    "HPy_BuildValue": 1, "HPyUnicode_FromFormat": 1, "HPyUnicode_FromFormatV": 1,
    "HPyErr_Format": 2,
}  # fmt: skip
# Helpers that are the only way to a member.
_MEMBER_OF = {
    **{f"HPyCapsule_Get{key}": "HPyCapsule_Get" for key in ("Pointer", "Name", "Context")},
    **{f"HPyCapsule_Set{key}": "HPyCapsule_Set" for key in ("Pointer", "Name", "Context")},
    "HPyCapsule_SetDestructor": "HPyCapsule_Set",
}
_TAGS = {
    "HPy": "HPy", "int": "int", "void *": "pointer", "const char *": "string",
    "HPy_ssize_t": "ssize", "HPyListBuilder": "HPyListBuilder",
    "HPyTupleBuilder": "HPyTupleBuilder", "HPyTracker": "HPyTracker",
}  # fmt: skip


def features(abi: Abi, include: Path) -> list[tuple[str, str]]:
    """Kind and name of everything that is noted; the position is the index."""
    fields = next(enum for enum in abi.enums if enum.name == "HPyMember_FieldType")
    found = [("member", member.name) for member in abi.members]
    found += [("slot", slot.name) for slot in abi.slots]
    found += [("signature", f"HPyFunc_{name}") for name in _FUNCTIONS]
    found += [("field type", name) for name in (*fields.values, *fields.minor1)]
    found += [("helper", helper.name) for helper in helpers(include)]
    found += [("macro", name) for name in macros(include)]
    found += [("unit", f"{family} {unit}") for family, units in FORMATS.items() for unit in units]
    return found


def count(abi: Abi, include: Path) -> str:
    """Names of the features, and macros that note each use of one."""
    found = features(abi, include)
    index = {name: i for i, (_, name) in enumerate(found)}
    body = [
        f"#define HPYC_FEATURE_COUNT {len(found)}",
        f"#define HPYC_MEMBER_COUNT {len(abi.members)}",
        "#ifdef HPYC_WITH_NAMES",
        "static const char *const hpyc_feature_names[][2] = {",
        *(f'    {{"{kind}", "{name}"}},' for kind, name in found),
        "};",
        "#endif",
        "",
        *(f"#define HPYC_INDEX_{name} {i}" for name, i in index.items() if name.isidentifier()),
        *(
            f"#define HPYC_UNITS_{family} {index[f'{family} {units[0]}']}"
            for family, units in FORMATS.items()
        ),
        "",
        *_units(),
        "",
    ]
    lines = [(m.minor, _member_macro(m)) for m in abi.functions if not m.legacy]
    legacy = [_member_macro(member) for member in abi.functions if member.legacy]
    body += [*minor_guarded(lines), "#ifndef HPY_ABI_UNIVERSAL", *legacy, "#endif", ""]
    body += [*(_helper_macro(helper, index) for helper in helpers(include)), ""]
    needed = {slot.signature for slot in abi.slots} | set(_FUNCTIONS)
    for signature in abi.signatures:
        if signature.name in needed:
            body += [_wrapper(signature), ""]
    return header("COUNT", body[:-1])


def _units() -> list[str]:
    lines = [
        f'static const char hpyc_units_{family}[] = "{"".join(units)}";'
        for family, units in FORMATS.items()
        if all(len(unit) == 1 for unit in units)
    ]
    return [*lines, *_conversions()]


def _conversions() -> list[str]:
    units = FORMATS["HPyUnicode_FromFormat"]
    text = ", ".join(f'"{unit}"' for unit in units)
    return [f"static const char *const hpyc_conversions[] = {{{text}}};"]


def _member_macro(member: Member) -> str:
    return _macro(member.name, member.returns, member.index)


def _helper_macro(helper: Helper, index: dict[str, int]) -> str:
    before = _FORMAT_AT.get(helper.name)
    if before is None:
        indices = [index[name] for name in (_MEMBER_OF.get(helper.name), helper.name) if name]
        return _macro(helper.name, helper.returns, *indices)
    family = next((f for f in FORMATS if helper.name.startswith(f)), "HPyUnicode_FromFormat")
    names = ", ".join("abcdef"[:before])
    call = f"{helper.name}({names}, __VA_ARGS__)"
    raised = "1" if helper.name == "HPyErr_Format" else "0"
    return (
        f"#define {helper.name}({names}, ...) "
        f"hpyc_formatted_{_TAGS[helper.returns]}(a, {index[helper.name]}, hpyc_note_{family}, "
        f"HPYC_FIRST(__VA_ARGS__), {raised}, {call})"
    )


def _macro(name: str, returns: str, *indices: int) -> str:
    call = f"{name}(__VA_ARGS__)"
    tag = (_TAGS | _NUMBERS).get(returns)
    if tag is None or name in _RAISE_BY_DESIGN:
        notes = ", ".join(f"hpyc_note({index}, HPYC_RETURNED)" for index in indices)
        return f"#define {name}(...) ({notes}, {call})"
    for index in indices:
        call = f"hpyc_saw_{tag}(HPYC_FIRST(__VA_ARGS__), {index}, {call})"
    return f"#define {name}(...) {call}"


_NUMBERS = {
    name: name.removesuffix("_t").replace(" ", "_")
    for name in (
        "int32_t", "uint32_t", "int64_t", "uint64_t", "size_t", "double", "HPy_hash_t", "HPy_UCS4",
        "long", "long long", "unsigned long", "unsigned long long",
    )
}  # fmt: skip


def _wrapper(signature: Signature) -> str:
    """A function NAME that calls the author's IMPL and notes the feature INDEX."""
    names = ", ".join(param.name for param in signature.params)
    if signature.context:
        names = f"ctx, {names}" if names else "ctx"
    call = f"IMPL({names})"
    lines = [
        f"#define HPYC_WRAPPER_{signature.enumerator}(NAME, IMPL, INDEX)",
        f"HPyFunc_DECLARE(IMPL, {signature.enumerator});",
        f"static {c_return(signature.returns)}NAME({signature.param_list})",
        "{",
    ]
    if signature.returns == "void" or not signature.context:
        lines += ["    hpyc_note(INDEX, HPYC_RETURNED);"]
        lines += [f"    {'' if signature.returns == 'void' else 'return '}{call};", "}"]
    else:
        tag = (_TAGS | _NUMBERS)[signature.returns]
        lines += [f"    return hpyc_saw_{tag}(ctx, INDEX, {call});", "}"]
    return macro(lines)
