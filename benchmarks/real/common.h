/* What the real benchmarks do without an API: the same C for both of them. */
#ifndef BENCHMARKS_REAL_COMMON_H
#define BENCHMARKS_REAL_COMMON_H

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* -- text that grows ------------------------------------------------------------------------- */

typedef struct {
    char *bytes; /* on the heap, or NULL */
    size_t length, capacity;
    int failed; /* memory ran out: nothing is added from then on */
} Text;

static inline void text_add(Text *text, const char *bytes, size_t length)
{
    if (text->failed)
        return;
    if (length > text->capacity - text->length) {
        size_t capacity = 2 * text->capacity + length + 256;
        char *grown = (char *)realloc(text->bytes, capacity);
        if (grown == NULL) {
            text->failed = 1;
            return;
        }
        text->bytes = grown;
        text->capacity = capacity;
    }
    memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
}

static inline void text_add_char(Text *text, char c)
{
    if (text->length < text->capacity)
        text->bytes[text->length++] = c;
    else
        text_add(text, &c, 1);
}

static inline void text_add_unit(Text *text, unsigned unit)
{
    static const char digits[] = "0123456789abcdef";
    char escape[6] = {'\\', 'u'};
    for (int i = 0; i < 4; i++)
        escape[2 + i] = digits[unit >> (12 - 4 * i) & 15];
    text_add(text, escape, 6);
}

/* -- JSON ------------------------------------------------------------------------------------ */

/* One character of UTF-8 that is known to be valid, and its length. */
static inline uint32_t decode_utf8(const char *p, int *length)
{
    const unsigned char *b = (const unsigned char *)p;
    if (b[0] < 0xe0) {
        *length = 2;
        return (uint32_t)(b[0] & 31) << 6 | (b[1] & 63);
    }
    if (b[0] < 0xf0) {
        *length = 3;
        return (uint32_t)(b[0] & 15) << 12 | (uint32_t)(b[1] & 63) << 6 | (b[2] & 63);
    }
    *length = 4;
    return (uint32_t)(b[0] & 7) << 18 | (uint32_t)(b[1] & 63) << 12 | (uint32_t)(b[2] & 63) << 6 |
           (b[3] & 63);
}

static inline int encode_utf8(uint32_t c, char *p)
{
    if (c < 0x80) {
        p[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        p[0] = (char)(0xc0 | c >> 6);
        p[1] = (char)(0x80 | (c & 63));
        return 2;
    }
    if (c < 0x10000) {
        p[0] = (char)(0xe0 | c >> 12);
        p[1] = (char)(0x80 | (c >> 6 & 63));
        p[2] = (char)(0x80 | (c & 63));
        return 3;
    }
    p[0] = (char)(0xf0 | c >> 18);
    p[1] = (char)(0x80 | (c >> 12 & 63));
    p[2] = (char)(0x80 | (c >> 6 & 63));
    p[3] = (char)(0x80 | (c & 63));
    return 4;
}

/* A string literal of ASCII alone. */
static inline void json_add_string(Text *text, const char *utf8, size_t size)
{
    const char *end = utf8 + size;
    text_add_char(text, '"');
    while (utf8 < end) {
        const char *start = utf8;
        uint32_t c;
        int length = 1;
        while (utf8 < end && (unsigned char)*utf8 >= ' ' && (unsigned char)*utf8 < 0x7f &&
               *utf8 != '"' && *utf8 != '\\')
            utf8++;
        text_add(text, start, (size_t)(utf8 - start));
        if (utf8 == end)
            break;
        c = (unsigned char)*utf8;
        if (c >= 0x80)
            c = decode_utf8(utf8, &length);
        utf8 += length;
        if (c == '"' || c == '\\') {
            text_add_char(text, '\\');
            text_add_char(text, (char)c);
        } else if (c < 0x10000) {
            text_add_unit(text, c);
        } else {
            text_add_unit(text, 0xd800 + ((c - 0x10000) >> 10));
            text_add_unit(text, 0xdc00 + ((c - 0x10000) & 1023));
        }
    }
    text_add_char(text, '"');
}

typedef struct {
    const char *start, *at, *end; /* UTF-8, with a NUL at the end */
    Text scratch;                 /* a string with its escapes resolved */
} Reader;

static inline char skip_space(Reader *reader)
{
    while (*reader->at == ' ' || *reader->at == '\n' || *reader->at == '\t' || *reader->at == '\r')
        reader->at++;
    return *reader->at;
}

static inline int read_unit(Reader *reader, uint32_t *unit)
{
    *unit = 0;
    for (int i = 0; i < 4; i++, reader->at++) {
        char c = *reader->at;
        if (c >= '0' && c <= '9')
            *unit = *unit << 4 | (uint32_t)(c - '0');
        else if ((c | 32) >= 'a' && (c | 32) <= 'f')
            *unit = *unit << 4 | (uint32_t)((c | 32) - 'a' + 10);
        else
            return 0;
    }
    return 1;
}

static inline int read_escape(Reader *reader)
{
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    const char *found = *reader->at != '\0' ? strchr(from, *reader->at) : NULL;
    uint32_t c, low;
    char utf8[4];
    if (found != NULL) {
        reader->at++;
        text_add_char(&reader->scratch, to[found - from]);
        return 1;
    }
    if (*reader->at++ != 'u' || !read_unit(reader, &c))
        return 0;
    if (c >= 0xd800 && c < 0xdc00) {
        if (*reader->at++ != '\\' || *reader->at++ != 'u' || !read_unit(reader, &low))
            return 0;
        c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
    }
    if (c == 0 || (c >= 0xd800 && c < 0xe000) || c > 0x10ffff)
        return 0;
    text_add(&reader->scratch, utf8, (size_t)encode_utf8(c, utf8));
    return 1;
}

/* After the opening quote: where the string's content is, without escapes; whether it is ASCII.
 * 0 when the text is no JSON. What has escapes is in `scratch`, with a NUL at its end. */
static inline int read_string(Reader *reader, const char **bytes, size_t *size, int *is_ascii)
{
    const char *start = reader->at;
    unsigned char seen = 0;
    while (*reader->at != '"' && *reader->at != '\\' && (unsigned char)*reader->at >= ' ')
        seen |= (unsigned char)*reader->at++;
    *is_ascii = seen < 0x80;
    *bytes = start;
    *size = (size_t)(reader->at - start);
    if (*reader->at == '"' && *is_ascii) {
        reader->at++;
        return 1;
    }
    reader->scratch.length = 0;
    text_add(&reader->scratch, start, *size);
    while (*reader->at != '"') {
        if ((unsigned char)*reader->at < ' ')
            return 0;
        if (*reader->at == '\\') {
            reader->at++;
            if (!read_escape(reader))
                return 0;
        } else {
            text_add_char(&reader->scratch, *reader->at++);
        }
    }
    reader->at++;
    text_add_char(&reader->scratch, '\0');
    *is_ascii = 0;
    *bytes = reader->scratch.bytes;
    *size = reader->scratch.length - 1;
    return !reader->scratch.failed;
}

/* 1: a whole number that an int64_t holds; 2: a double; 0: no number. */
static inline int read_number(Reader *reader, int64_t *whole, double *real)
{
    const char *start = reader->at, *p = start;
    char *end;
    int64_t value = 0;
    if (*p == '-')
        p++;
    while (*p >= '0' && *p <= '9' && p - start < 18)
        value = 10 * value + (*p++ - '0');
    if (p == start + (*start == '-'))
        return 0;
    if ((*p < '0' || *p > '9') && *p != '.' && (*p | 32) != 'e') {
        reader->at = p;
        *whole = *start == '-' ? -value : value;
        return 1;
    }
    *real = strtod(start, &end);
    reader->at = end;
    return 2;
}

/* -- bodies ---------------------------------------------------------------------------------- */

typedef struct {
    double at[3], velocity[3], mass;
} Body;

static inline void bodies_advance(Body *bodies, int64_t count, double step, int64_t times)
{
    for (; times > 0; times--) {
        for (int64_t i = 0; i < count; i++) {
            for (int64_t j = i + 1; j < count; j++) {
                double d[3], square = 0, pull;
                for (int k = 0; k < 3; k++) {
                    d[k] = bodies[i].at[k] - bodies[j].at[k];
                    square += d[k] * d[k];
                }
                pull = step / (square * sqrt(square));
                for (int k = 0; k < 3; k++) {
                    bodies[i].velocity[k] -= d[k] * bodies[j].mass * pull;
                    bodies[j].velocity[k] += d[k] * bodies[i].mass * pull;
                }
            }
        }
        for (int64_t i = 0; i < count; i++) {
            for (int k = 0; k < 3; k++)
                bodies[i].at[k] += step * bodies[i].velocity[k];
        }
    }
}

static inline double bodies_energy(const Body *bodies, int64_t count)
{
    double energy = 0;
    for (int64_t i = 0; i < count; i++) {
        for (int k = 0; k < 3; k++)
            energy += 0.5 * bodies[i].mass * bodies[i].velocity[k] * bodies[i].velocity[k];
        for (int64_t j = i + 1; j < count; j++) {
            double square = 0;
            for (int k = 0; k < 3; k++)
                square += pow(bodies[i].at[k] - bodies[j].at[k], 2);
            energy -= bodies[i].mass * bodies[j].mass / sqrt(square);
        }
    }
    return energy;
}

/* -- tokens ---------------------------------------------------------------------------------- */

typedef enum { NAME, NUMBER, STRING, OPERATOR, COMMENT, NEWLINE, KINDS } Kind;

static inline int is_letter(char c)
{
    return ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '_';
}

static inline int is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* The kind of the token at `p`, and through `end` where it ends. The text is ASCII and ends with a
 * NUL. */
static inline Kind scan_token(const char *p, const char **end)
{
    Kind kind = OPERATOR;
    char quote = *p;
    if (is_letter(*p)) {
        while (is_letter(*p) || is_digit(*p))
            p++;
        kind = NAME;
    } else if (is_digit(*p)) {
        while (is_digit(*p) || is_letter(*p) || *p == '.')
            p++;
        kind = NUMBER;
    } else if (quote == '"' || quote == '\'') {
        p++;
        while (*p != quote && *p != '\n' && *p != '\0')
            p += *p == '\\' && p[1] != '\0' ? 2 : 1;
        p += *p == quote;
        kind = STRING;
    } else if (*p == '#') {
        while (*p != '\n' && *p != '\0')
            p++;
        kind = COMMENT;
    } else if (*p == '\n') {
        p++;
        kind = NEWLINE;
    } else {
        p++;
        if (*p == '=' || (*p == quote && strchr("*/<>", quote) != NULL))
            p++;
    }
    *end = p;
    return kind;
}

static const char *const kind_names[KINDS] = {"name",     "number",  "string",
                                              "operator", "comment", "newline"};

#endif /* BENCHMARKS_REAL_COMMON_H */
