/* Levenshtein's distance by Myers' bit-parallel algorithm, in blocks of 64 characters (G. Myers,
 * "A fast bit-vector algorithm for approximate string matching based on dynamic programming",
 * J. ACM 46(3), 1999; the blocks after H. Hyyro, "A bit-vector algorithm for computing Levenshtein
 * and Damerau edit distances", 2003). Plain C: nothing here knows of Python. */
#ifndef MYERS_H
#define MYERS_H

#include <stddef.h>
#include <stdint.h>

/* Code points. */
typedef struct {
    uint32_t *points;
    size_t length;
} myers_text;

/* Decodes UTF-8 that is known to be valid; -1 without memory. Surrogates may be encoded. */
int myers_decode(myers_text *text, const char *utf8, size_t bytes);
void myers_free_text(myers_text *text);

/* A pattern, prepared: for each of its characters, the places where it stands. */
typedef struct myers_pattern myers_pattern;

/* NULL without memory. The text is not kept. */
myers_pattern *myers_prepare(const myers_text *text);
void myers_free(myers_pattern *pattern);

#define MYERS_NO_MEMORY SIZE_MAX

/* The distance, `limit` + 1 if it is more than `limit`, or MYERS_NO_MEMORY. Safe to call from
 * several threads for one pattern. */
size_t myers_distance(const myers_pattern *pattern, const myers_text *text, size_t limit);

#endif
