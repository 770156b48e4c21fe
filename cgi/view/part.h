#ifndef VIEW_PART_H
#define VIEW_PART_H

#include "base/arena.h"
#include "base/lang.h"

struct rules;

/* The texts that belong to events (struct act_text), as people read them. */

/* "Reason", "To correct": by the part's name; "Text" for one unknown. */
const char *
view_part_label(const char *part, enum lang lang);

/*
 * The text itself: a ground of the closed list with its article in
 * the text of those rules (view_cite), what was
 * said to an item of a request, an item with its number; anything else is as
 * it was written. about may be NULL.
 */
const char *
view_part_text(struct arena *a, const struct rules *rules, const char *part,
    const char *about, const char *body, enum lang lang);

#endif
