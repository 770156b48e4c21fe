#ifndef APP_SPILL_H
#define APP_SPILL_H

#include "app/app.h"
#include "record/spill.h"

/*
 * Something here seems to hold a state secret (Article 20). Whoever of the
 * Office says so withholds it at once, from everybody: the key of a file is
 * taken out of its row, a text is put into a file of that kind and a mask with
 * the incident's number stands in its place. Along go the same file anywhere;
 * in the case every text that says the same, or holds those words where they
 * are SPILL_LEAST bytes or more; and the mails that bring a letter. A
 * mail that was not sent waits. Then another person destroys the key, or gives
 * all back and says why. No content is kept of an incident, and its steps stay
 * for good. What may be withheld: enum spill_kind.
 */

/*
 * Bytes without blanks: four Chinese characters, or twelve letters. Shorter
 * words stand by chance in many a text.
 */
enum { SPILL_LEAST = 12 };

/*
 * Whether an event's text of that part is somebody's words: what programs
 * read (digests, dates, names of enums) is none and is never withheld.
 */
int
spill_is_prose(const char *part);

/* What stands where nothing can be read any more and no number fits. */
extern const char spill_stub[];

/* Whether the text is what an incident put in the place of one. */
int
spill_is_mask(const char *text);

/*
 * place: "document-12", "suggestion-3-1/reasons" … (store/spill_row.h). Needs
 * RIGHT_SPILL_REPORT. *number: of the incident; with ERR_CONFLICT of the one
 * that withheld it before. ERR_FORMAT: no such kind of place; ERR_NOT_FOUND:
 * nothing stands there.
 */
enum err
spill_report(struct app *app, struct arena *a, const struct actor *who,
    const char *place, struct instant now, const char **number) MUST_CHECK;

/*
 * The places of what holds several texts (an application as it was lodged, a
 * suggested finding, a proposal): one of them is to be chosen. *n 0: place is
 * none of these. Needs RIGHT_SPILL_REPORT; ERR_FORMAT, ERR_NOT_FOUND as above.
 */
enum err
spill_choices(struct app *app, struct arena *a, const struct actor *who,
    const char *place, const char *const **out, int *n) MUST_CHECK;

/* Whether no incident withholds the place. Needs RIGHT_SPILL_REPORT. */
enum err
spill_is_there(struct app *app, struct arena *a, const struct actor *who,
    const char *place, int *is_there) MUST_CHECK;

/* Needs RIGHT_INCIDENTS. The newest first. */
enum err
spill_list(struct app *app, struct arena *a, const struct actor *who,
    struct spill **out, int *n) MUST_CHECK;

enum err
spill_open(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, struct spill *out) MUST_CHECK;

enum { SPILL_REASON_MAX = 1000 };	/* characters */

/*
 * Needs RIGHT_SPILL_DECIDE; ERR_FORBIDDEN also to whoever reported it.
 * ERR_CONFLICT: it is decided. Erasing destroys the keys, so that what lies
 * in the file store or in a copy of it can no longer be read by anybody;
 * reason: a note without content, may be "".
 */
enum err
spill_erase(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *reason, struct instant now) MUST_CHECK;

/* A false alarm. ERR_INPUT: no reason, or a longer one than allowed. */
enum err
spill_release(struct app *app, struct arena *a, const struct actor *who,
    int64_t id, const char *reason, struct instant now) MUST_CHECK;

#endif
