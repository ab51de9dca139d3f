/* What the shortcuts' sources share. */
#ifndef HPY_SHORTCUT_H
#define HPY_SHORTCUT_H

#include "internal.h"

/* Those that read and make strings. */
_HPy_HIDDEN void hpy_context_fill_text_shortcuts(HPyContext *ctx);

#endif /* HPY_SHORTCUT_H */
