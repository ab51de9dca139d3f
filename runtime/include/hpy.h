/* HPy: a C API for Python extensions in which an object is an opaque handle.
 *
 * The one header that an extension includes. The build system chooses how the extension is compiled
 * by defining exactly one of
 *
 *   HPY_ABI_UNIVERSAL  one binary for every Python; there is no Python.h at all
 *   HPY_ABI_HYBRID     as universal, and Python.h and the legacy calls beside it: one interpreter
 *   HPY_ABI_CPYTHON    everything inlines to CPython's C API: an ordinary extension module
 *
 * HPY_TARGET_ABI_MINOR (0 unless the author defines it) is the lowest minor version of the ABI that
 * a host must offer. API of a higher minor is not declared, so that a binary cannot use by accident
 * what an older host does not have.
 */
#ifndef HPy_H
#define HPy_H

#include "hpy/version.h"

#define HPY_ABI_VERSION 0
#define HPY_ABI_TAG     "hpy0"
#ifndef HPY_TARGET_ABI_MINOR
#define HPY_TARGET_ABI_MINOR 0
#endif
#define HPY_ABI_VERSION_MINOR HPY_TARGET_ABI_MINOR
#if HPY_TARGET_ABI_MINOR < 0 || HPY_TARGET_ABI_MINOR > 2
#error "HPY_TARGET_ABI_MINOR: this version of the headers knows the minor versions 0 to 2"
#endif

#if defined(HPY_ABI_UNIVERSAL) + defined(HPY_ABI_HYBRID) + defined(HPY_ABI_CPYTHON) != 1
#error "define exactly one of HPY_ABI_UNIVERSAL, HPY_ABI_HYBRID and HPY_ABI_CPYTHON (the build \
system does: see `python -m hpy_runtime --cflags`)"
#endif

#if defined(HPY_ABI_UNIVERSAL)
#define HPY_ABI "universal"
#ifdef Py_PYTHON_H
#error "Python.h cannot be used in the HPy universal ABI; build with --hpy-abi=hybrid or \
--hpy-abi=cpython as long as you need the C API"
#endif
#elif defined(HPY_ABI_HYBRID)
#define HPY_ABI "hybrid"
#else
#define HPY_ABI "cpython"
#endif

#ifndef HPY_ABI_UNIVERSAL
#ifndef PY_SSIZE_T_CLEAN
#define PY_SSIZE_T_CLEAN
#endif
#include <Python.h>
#endif

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#ifdef __cplusplus
extern "C" {
#endif

#include "hpy/hpyexports.h"
#include "hpy/handles.h"
#include "hpy/cpy_types.h"
#include "hpy/generated/enums.h"
#include "hpy/hpyfunc.h"
#include "hpy/generated/structs.h"
#include "hpy/generated/context.h"
#include "hpy/hpydef.h"
#include "hpy/hpytype.h"
#include "hpy/direct.h"
#include "hpy/hpymodule.h"
#include "hpy/sequenceview.h"

#ifdef HPY_ABI_CPYTHON
#include "hpy/cpython/inline.h"
#include "hpy/cpython/sequence.h"
#include "hpy/cpython/shortcuts.h"
#include "hpy/generated/cpython_api.h"
#include "hpy/generated/cpython_trampolines.h"
#include "hpy/cpython/trampolines.h"
#else
#include "hpy/trampolines.h"
#include "hpy/generated/calls.h"
#include "hpy/generated/universal_args.h"
#include "hpy/generated/universal_trampolines.h"
#endif

#include "hpy/macros.h"
#include "hpy/runtime/argparse.h"
#include "hpy/runtime/buildvalue.h"
#include "hpy/runtime/format.h"
#include "hpy/runtime/helpers.h"
#include "hpy/runtime/structseq.h"
#include "hpy/inline_helpers.h"

#ifdef __cplusplus
}
#endif

#endif /* HPy_H */
