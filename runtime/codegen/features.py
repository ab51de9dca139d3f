"""What the conformance suite measures beside members and slots: read from the public headers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_HELPER = re.compile(
    r"^HPyAPI_(?:INLINE_)?HELPER (?P<returns>[\w ]+?[ *]+)(?P<name>HPy\w+)\(", re.MULTILINE
)
_MACRO = re.compile(r"^ *# *define (?P<name>(?:HPy|HPY_MOD|SHAPE)\w*)\(", re.MULTILINE)
_HELPER_HEADERS = (
    "inline_helpers.h", "runtime/argparse.h", "runtime/buildvalue.h", "runtime/format.h",
    "runtime/helpers.h", "runtime/structseq.h",
)  # fmt: skip
_MACRO_HEADERS = ("hpydef.h", "hpyfunc.h", "hpymodule.h", "hpytype.h", "macros.h")
# HPY_MOD_EMBEDDABLE is the older spelling of HPy_MOD_EMBEDDABLE, the legacy helpers need
# Python.h, and HPySlot_SIG and HPyFunc_* are what the definition macros are made of.
_NOT_FOR_AUTHORS = {
    "HPY_MOD_EMBEDDABLE", "HPyType_LEGACY_HELPERS", "HPySlot_SIG", "HPyFunc_DECLARE",
    "HPyFunc_TRAMPOLINE",
}  # fmt: skip

# The units of each family of formats, as its header describes them.
FORMATS = {
    "HPyArg_Parse": tuple("bBhHiIlkLKnfdpsO|$:;"),
    "HPy_BuildValue": tuple("iIlkLKnfdsOS([{"),
    "HPyUnicode_FromFormat": (
        "%%", "%d", "%i", "%u", "%o", "%x", "%X", "%c", "%p", "%s", "%ls", "%U", "%V", "%lV", "%S",
        "%R", "%A", "%T", "%#T", "%N", "%#N", "l", "ll", "z", "j", "t", "-", "0", "width", "*",
        ".precision", ".*",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Helper:
    """A function compiled into extensions, and the C type that it returns."""

    name: str
    returns: str


def helpers(include: Path) -> tuple[Helper, ...]:
    """The helpers that the headers below a folder declare, in their order."""
    found: list[Helper] = []
    for name in _HELPER_HEADERS:
        text = (include / name).read_text(encoding="utf-8")
        found += [Helper(m["name"], m["returns"].strip()) for m in _HELPER.finditer(text)]
    return tuple(found)


def macros(include: Path) -> tuple[str, ...]:
    """The function-like macros that authors write, in the order of the headers."""
    found: list[str] = []
    for name in _MACRO_HEADERS:
        found += _MACRO.findall((include / name).read_text(encoding="utf-8"))
    return tuple(dict.fromkeys(macro for macro in found if macro not in _NOT_FOR_AUTHORS))
