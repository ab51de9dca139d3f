/* Loading a universal binary. */
#ifndef HPY_LOAD_H
#define HPY_LOAD_H

#include "internal.h"

/* The context of the universal mode. */
_HPy_HIDDEN extern HPyContext hpy_universal_context;

/* Loads the binary at `path` (a str) as the module `name` (dotted, UTF-8), with the context that
 * its functions are to get, and returns the module. `self` is hpy_runtime._core. RuntimeError where
 * the binary is not one that this host can load, naming the path and what is wrong; ImportError
 * where it does not allow this interpreter to import it. */
_HPy_HIDDEN PyObject *hpy_load(PyObject *self, HPyContext *ctx, const char *name, PyObject *path,
                               PyObject *spec);

/* What a binary may be told of objects that it gets with this context, or NULL. One thread at a
 * time may ask. */
_HPy_HIDDEN const HPyHostLayout *hpy_layout_of(HPyContext *ctx);

#endif /* HPY_LOAD_H */
