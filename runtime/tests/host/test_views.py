"""Which views of sequences are direct: hosts differ in it, and this one promises it."""

from __future__ import annotations

import array
import sys
import sysconfig
from pathlib import Path
from typing import Any

import pytest
from binaries import make_module

if "_hpy_universal" in sys.builtin_module_names:
    pytest.skip("hpy_runtime stands aside: native HPy host", allow_module_level=True)

PYPY = sys.implementation.name == "pypy"
WITHOUT_GIL = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))

SOURCE = """
#define HPY_TARGET_ABI_MINOR 2
#include "hpy.h"

#define IS_DIRECT(NAME, FUNCTION)                                              \\
    HPyDef_METH(NAME, #NAME, HPyFunc_O)                                        \\
    static HPy NAME##_impl(HPyContext *ctx, HPy self, HPy arg)                 \\
    {                                                                          \\
        HPySequenceView view;                                                  \\
        HPy result;                                                            \\
        (void)self;                                                            \\
        if (FUNCTION(ctx, arg, &view) != 1)                                    \\
            return HPy_NULL;                                                   \\
        result = HPyBool_FromBool(ctx, view.flags & HPySequenceView_DIRECT);   \\
        HPySequenceView_Release(ctx, &view);                                   \\
        return result;                                                         \\
    }
IS_DIRECT(items, HPySequence_ViewItems)
IS_DIRECT(int64s, HPySequence_ViewInt64s)
IS_DIRECT(doubles, HPySequence_ViewDoubles)

static HPyDef *defines[] = {&items, &int64s, &doubles, NULL};
static HPyModuleDef def = {.defines = defines};
HPy_MODINIT_FLAGS(direct_views, def, HPy_MOD_GIL_NOT_USED)
"""


@pytest.fixture
def views(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    make_module(SOURCE, "direct_views", tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    return __import__("direct_views")


def test_what_is_direct(views: Any) -> None:
    assert views.items((1, 2)) is True
    assert views.items([1, 2]) is not (PYPY or WITHOUT_GIL)
    for function, code in ((views.int64s, "q"), (views.doubles, "d")):
        assert function([1, 2]) is False
        assert function((1, 2)) is False
        assert function(array.array(code, [1, 2])) is not PYPY
