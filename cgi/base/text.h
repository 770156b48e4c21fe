#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"

/* 1 if the n bytes are well-formed UTF-8 without NUL. */
int
text_is_utf8(const char *s, size_t n);

/* Code points in a well-formed UTF-8 string. */
size_t
text_length(const char *s);

/* Reads the first code point; its bytes. 1 and U+FFFD: it is ill-formed. */
size_t
text_point(const char *s, uint32_t *out);

/* Its first code points, at most so many. */
const char *
text_cut(struct arena *a, const char *s, size_t most);

/*
 * What a person typed, made plain without losing anything they meant: line
 * ends become \n; other control characters and the marks that turn the
 * writing direction are dropped; blanks at both ends (full-width ones too)
 * go. Applied to every form field but passwords.
 */
char *
text_clean(struct arena *a, const char *s);

/*
 * Full-width letters, digits and punctuation (U+FF01 to U+FF5E) and the
 * ideographic space become their ASCII twins: for numbers, codes and dates.
 */
char *
text_narrow(struct arena *a, const char *s);

/* Takes out every byte of the set. */
char *
text_without(struct arena *a, const char *s, const char *set);

char *
text_upper(struct arena *a, const char *s);

char *
text_lower(struct arena *a, const char *s);

int
text_starts(const char *s, const char *prefix);

/* Lower-case hex, NUL-terminated, of n bytes. */
char *
text_hex(struct arena *a, const void *p, size_t n);

/* ERR_FORMAT unless exactly 2n hex digits. */
enum err
text_unhex(const char *hex, void *p, size_t n) MUST_CHECK;

/*
 * Money is a whole number of fen (0.01 RMB). Reads "86,400,000.50",
 * "８６４０００００", with 元, ￥ or RMB around it. ERR_FORMAT; ERR_RANGE where it is
 * negative, has more than two decimals or is above 10^15 fen.
 */
enum err
money_parse(struct arena *a, const char *s, int64_t *fen) MUST_CHECK;

/* "86,400,000.50" */
char *
money_text(struct arena *a, int64_t fen);

/* Reads a decimal integer in [min, max]; ERR_FORMAT or ERR_RANGE. */
enum err
int_parse(const char *s, int64_t min, int64_t max, int64_t *out) MUST_CHECK;

#endif
