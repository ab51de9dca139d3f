#include "myers.h"

#include <stdlib.h>
#include <string.h>

enum { WORD = 64, DIRECT = 256 };

struct myers_pattern {
    size_t length;
    size_t words;
    /* `words` words for each of the first 256 code points: bit i for place i */
    uint64_t *direct;
    /* the other code points, in an open hash table of a power of two; 0 is a free place */
    size_t slots;
    uint32_t *keys;
    uint64_t *values;
};

int myers_decode(myers_text *text, const char *utf8, size_t bytes)
{
    const unsigned char *from = (const unsigned char *)utf8;
    const unsigned char *end = from + bytes;
    text->length = 0;
    text->points = NULL;
    if (bytes > SIZE_MAX / sizeof(uint32_t))
        return -1;
    text->points = (uint32_t *)malloc(bytes > 0 ? bytes * sizeof(uint32_t) : 1);
    if (text->points == NULL)
        return -1;
    while (from < end) {
        uint32_t point = *from++;
        int more = point < 0xC0 ? 0 : point < 0xE0 ? 1 : point < 0xF0 ? 2 : 3;
        if (more > 0)
            point &= 0x3Fu >> more;
        for (; more > 0; more--)
            point = point << 6 | (*from++ & 0x3Fu);
        text->points[text->length++] = point;
    }
    return 0;
}

void myers_free_text(myers_text *text)
{
    free(text->points);
    text->points = NULL;
}

/* The place of a code point that is not among the first 256, or the free one where it would be. */
static size_t slot_of(const myers_pattern *pattern, uint32_t point)
{
    size_t slot = (point * UINT32_C(2654435761)) & (pattern->slots - 1);
    while (pattern->keys[slot] != 0 && pattern->keys[slot] != point)
        slot = (slot + 1) & (pattern->slots - 1);
    return slot;
}

static uint64_t *places_of(myers_pattern *pattern, uint32_t point)
{
    size_t slot;
    if (point < DIRECT)
        return pattern->direct + point * pattern->words;
    slot = slot_of(pattern, point);
    pattern->keys[slot] = point;
    return pattern->values + slot * pattern->words;
}

/* NULL where the pattern does not have it. */
static const uint64_t *find_places(const myers_pattern *pattern, uint32_t point)
{
    size_t slot;
    if (point < DIRECT)
        return pattern->direct + point * pattern->words;
    if (pattern->slots == 0)
        return NULL;
    slot = slot_of(pattern, point);
    return pattern->keys[slot] != 0 ? pattern->values + slot * pattern->words : NULL;
}

static size_t count_others(const myers_text *text)
{
    size_t i, count = 0;
    for (i = 0; i < text->length; i++)
        count += text->points[i] >= DIRECT;
    return count;
}

myers_pattern *myers_prepare(const myers_text *text)
{
    size_t others = count_others(text);
    size_t i;
    myers_pattern *pattern = (myers_pattern *)calloc(1, sizeof(myers_pattern));
    if (pattern == NULL)
        return NULL;
    pattern->length = text->length;
    pattern->words = text->length / WORD + (text->length % WORD != 0);
    pattern->direct = (uint64_t *)calloc(DIRECT * pattern->words + 1, sizeof(uint64_t));
    if (pattern->direct == NULL)
        goto fail;
    if (others > 0) {
        /* half of it stays free at least, so that a search ends */
        for (pattern->slots = 8; pattern->slots < 2 * others; pattern->slots *= 2)
            ;
        pattern->keys = (uint32_t *)calloc(pattern->slots, sizeof(uint32_t));
        if (pattern->words <= SIZE_MAX / pattern->slots)
            pattern->values = (uint64_t *)calloc(pattern->slots * pattern->words, sizeof(uint64_t));
        if (pattern->keys == NULL || pattern->values == NULL)
            goto fail;
    }
    for (i = 0; i < text->length; i++)
        places_of(pattern, text->points[i])[i / WORD] |= UINT64_C(1) << (i % WORD);
    return pattern;
fail:
    myers_free(pattern);
    return NULL;
}

void myers_free(myers_pattern *pattern)
{
    if (pattern == NULL)
        return;
    free(pattern->direct);
    free(pattern->keys);
    free(pattern->values);
    free(pattern);
}

/* Differences between neighbours down a column of the table: where it is +1, and where -1. */
typedef struct {
    uint64_t plus;
    uint64_t minus;
} column;

/* One block of 64 rows of the next column. `in` is the difference between this column and the one
 * before in the row above the block; returned is that in the row of `last`. */
static int advance(column *vertical, uint64_t equal, int in, uint64_t last)
{
    uint64_t diagonal, across, plus, minus;
    int out;
    diagonal = equal | vertical->minus;
    equal |= in < 0;
    across = (((equal & vertical->plus) + vertical->plus) ^ vertical->plus) | equal;
    plus = vertical->minus | ~(across | vertical->plus);
    minus = vertical->plus & across;
    out = (plus & last) != 0 ? 1 : (minus & last) != 0 ? -1 : 0;
    plus = plus << 1 | (in > 0);
    minus = minus << 1 | (in < 0);
    vertical->plus = minus | ~(diagonal | plus);
    vertical->minus = plus & diagonal;
    return out;
}

size_t myers_distance(const myers_pattern *pattern, const myers_text *text, size_t limit)
{
    column few[4], *columns = few;
    size_t distance = pattern->length;
    size_t rest, i, word;
    uint64_t last;
    if (pattern->length == 0)
        return text->length > limit ? limit + 1 : text->length;
    if (pattern->words > sizeof(few) / sizeof(few[0])) {
        columns = (column *)malloc(pattern->words * sizeof(column));
        if (columns == NULL)
            return MYERS_NO_MEMORY;
    }
    for (word = 0; word < pattern->words; word++) {
        columns[word].plus = ~UINT64_C(0);
        columns[word].minus = 0;
    }
    last = UINT64_C(1) << ((pattern->length - 1) % WORD);
    for (i = 0; i < text->length; i++) {
        const uint64_t *equal = find_places(pattern, text->points[i]);
        int carry = 1;
        for (word = 0; word + 1 < pattern->words; word++)
            carry = advance(&columns[word], equal ? equal[word] : 0, carry, UINT64_C(1) << 63);
        carry = advance(&columns[word], equal ? equal[word] : 0, carry, last);
        distance = carry > 0 ? distance + 1 : carry < 0 ? distance - 1 : distance;
        /* each character that is left can make it less by one at most */
        rest = text->length - i - 1;
        if (distance > rest && distance - rest > limit)
            break;
    }
    if (columns != few)
        free(columns);
    return distance > limit || i < text->length ? limit + 1 : distance;
}
