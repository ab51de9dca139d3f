"""What no test can see failing, by the reason for it."""

from __future__ import annotations

__all__ = ["BY_DESIGN", "MEMORY", "NEVER", "why"]

_NEVER = """
    HPy_Dup HPy_Close HPyNumber_Check HPyCallable_Check HPy_HasAttr HPy_HasAttr_s HPy_Type
    HPy_TypeCheck HPy_Is HPyBytes_Check HPyUnicode_Check HPyList_Check HPyDict_Check HPyTuple_Check
    HPyBytes_GET_SIZE HPyBytes_AS_STRING HPyBool_FromBool HPyBool_FromLong
    _HPy_AsStruct_Object _HPy_AsStruct_Legacy _HPy_AsStruct_Type _HPy_AsStruct_Long
    _HPy_AsStruct_Float _HPy_AsStruct_Unicode _HPy_AsStruct_Tuple _HPy_AsStruct_List
    _HPy_AsStruct_Dict _HPyType_GetBuiltinShape HPyType_IsSubtype HPyCapsule_IsValid HPyIter_Check
    HPyListBuilder_Set HPyListBuilder_Cancel HPyTupleBuilder_Set HPyTupleBuilder_Cancel
    HPyTracker_ForgetAll HPyTracker_Close HPySequenceView_Release HPyField_Store HPyField_Load
    HPyGlobal_Store HPyGlobal_Load HPy_LeavePythonExecution HPy_ReenterPythonExecution _HPy_Dump
    _HPy_CallRealFunctionFromTrampoline HPySlice_AdjustIndices
    HPy_bf_releasebuffer HPy_tp_traverse HPy_tp_finalize HPy_tp_destroy
    """
NEVER = frozenset(_NEVER.split())
_MEMORY = """
    HPyLong_FromInt32_t HPyLong_FromUInt32_t HPyLong_FromInt64_t HPyLong_FromUInt64_t
    HPyLong_FromSize_t HPyLong_FromSsize_t HPyLong_FromLong HPyLong_FromUnsignedLong
    HPyLong_FromLongLong HPyLong_FromUnsignedLongLong HPyFloat_FromDouble HPyBytes_FromString
    HPyUnicode_DecodeFSDefault HPyUnicode_DecodeFSDefaultAndSize HPyUnicode_DecodeLatin1
    HPyList_New HPyDict_New HPyTuple_FromArray HPyListBuilder_New HPyTupleBuilder_New
    HPyTracker_New HPyTracker_Add HPySequence_ViewItems HPySlice_New HPyType_GetName
    HPy_AsPyObject HPy_FromPyObject
    """
MEMORY = frozenset(_MEMORY.split())
# The exception that is set afterwards is what was asked for.
_BY_DESIGN = """
    HPyErr_SetString HPyErr_SetObject HPyErr_SetFromErrnoWithFilename
    HPyErr_SetFromErrnoWithFilenameObjects HPyErr_SetFromErrno HPyErr_Format
    HPyErr_SetFromErrnoWithFilenameObject HPyErr_NoMemory HPyErr_Occurred HPyErr_ExceptionMatches
    HPyErr_Clear HPyErr_WriteUnraisable HPy_FatalError
    """
BY_DESIGN = frozenset(_BY_DESIGN.split())
# The units of formats that raise nothing for the value they are given.
_UNITS = frozenset(
    [f"HPyArg_Parse {unit}" for unit in "|$"]
    # Mistakes inside of brackets are seen by the unit that is wrong.
    + [f"HPy_BuildValue {unit}" for unit in "iIlkLKnfd([{"]
    + [
        f"HPyUnicode_FromFormat {unit}"
        for unit in ("%%", "%d", "%i", "%u", "%o", "%x", "%X", "%p", "%lV", "%#T")
    ]
    + [
        f"HPyUnicode_FromFormat {option}"
        for option in ("l", "ll", "z", "j", "t", "-", "0", "width", "*", ".precision", ".*")
    ]
)


def why(kind: str, name: str) -> str:
    """Why this cannot be seen failing; nothing where it can, and must be."""
    if kind == "member" and name.startswith("h_"):
        return "constant"
    if kind == "macro":
        return "definition"
    if name in NEVER or name in _UNITS:
        return "never"
    if name in MEMORY:
        return "memory only"
    return "by design" if name in BY_DESIGN else ""
