/* What the real benchmarks in HPy share. */
#ifndef BENCHMARKS_REAL_PROGRAM_H
#define BENCHMARKS_REAL_PROGRAM_H

#include "hpy.h"
#include "common.h"

_HPy_HIDDEN extern HPyGlobal kinds[KINDS], keyword_kind, keywords, node_type;
_HPy_HIDDEN extern HPyDef encode, decode, tokenize, set_keywords;
_HPy_HIDDEN extern HPyType_Spec Bodies_spec, Node_spec, Tree_spec;

#endif /* BENCHMARKS_REAL_PROGRAM_H */
