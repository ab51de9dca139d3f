/* The version of hpy-runtime that these headers belong to. */
#ifndef HPY_VERSION_H
#define HPY_VERSION_H

#define HPY_VERSION "0.1.0"

#endif
