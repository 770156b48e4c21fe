#ifndef BASE_OVERLAP_H
#define BASE_OVERLAP_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/*
 * Whether a text holds a passage of another one, word for word or lightly
 * edited. Both are read as signs: a Han character is one, a run of letters or
 * digits is one; case, width, blanks and punctuation do not count. A passage
 * is a chain of runs of at least OVERLAP_RUN signs, in the same order in both,
 * between which at most OVERLAP_GAP signs were put in, left out or exchanged.
 * What stands in a stock text too weighs nothing: phrases that everybody uses.
 *
 * OVERLAP_SIGNS is how much of a chain must weigh in. On texts like those of
 * a case (tests/base/test_overlap.c measures it), what was written apart about
 * the same thing shares chains of ten at most, names and turns of officialese;
 * a sentence copied with one word in six edited keeps twenty or more. The
 * limit lies between. Whoever says the same in words of his own is not found.
 */
enum { OVERLAP_RUN = 4, OVERLAP_GAP = 4, OVERLAP_SIGNS = 16 };

struct overlap;

/* Made once for the texts that are nobody's secret; NULL ends the list. */
struct overlap *
overlap_new(struct arena *a, const char *const stock[]);

/* What weighs in of the heaviest passage that both texts hold. */
size_t
overlap_weight(struct overlap *o, const char *text, const char *source);

/*
 * The heaviest passage of text that stands in source too, as it stands in
 * text; NULL: none of OVERLAP_SIGNS.
 */
const char *
overlap_find(struct overlap *o, const char *text, const char *source);

/*
 * Whether a source can hold a passage of a text, where only its runs are known
 * and not the source itself: a text as signs, and its i-th run. o NULL: no
 * stock; the text must outlive the result.
 */
struct overlap_text;

struct overlap_text *
overlap_read(struct arena *a, const struct overlap *o, const char *text);

size_t
overlap_runs(const struct overlap_text *t);

void
overlap_run(const struct overlap_text *t, size_t i,
    uint32_t out[OVERLAP_RUN]);

/*
 * held[i]: the source holds the i-th run. 0: overlap_find finds nothing there.
 */
int
overlap_may(const struct overlap_text *t, const unsigned char *held);

#endif
