/* Loading a universal binary. */
#ifndef HPY_LOAD_H
#define HPY_LOAD_H

#include "internal.h"

/* Loads the binary at `path` (a str) as the module `name` (dotted, UTF-8), with the context that
 * its functions are to get, and returns the module. RuntimeError where the binary is not one that
 * this host can load, naming the path and what is wrong. */
_HPy_HIDDEN PyObject *hpy_load(HPyContext *ctx, const char *name, PyObject *path, PyObject *spec);

#endif /* HPY_LOAD_H */
