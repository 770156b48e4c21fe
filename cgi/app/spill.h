#ifndef APP_SPILL_H
#define APP_SPILL_H

#include "app/app.h"
#include "record/spill.h"

/*
 * Something here seems to hold a state secret (Article 20). Whoever of the
 * Office says so withholds it at once, from everybody: the key of a file is
 * taken out of its row, a text is put into a file of that kind; the same file
 * anywhere, and the same words in the case, go along. Then another person
 * destroys the key, or gives all back and says why. No content is kept of an
 * incident, and its steps stay for good.
 */

/*
 * Whether an event's text of that part is somebody's words: what programs
 * read (digests, dates, names of enums) is none and is never withheld.
 */
int
spill_is_prose(const char *part);

/* What stands where nothing can be read any more and no number fits. */
extern const char spill_stub[];

/*
 * place: "document-12", "text-3-5-1" … (store/spill_row.c). Needs
 * RIGHT_SPILL_REPORT. *number: of the incident; with ERR_CONFLICT of the one
 * that withheld it before. ERR_FORMAT: no such kind of place; ERR_NOT_FOUND:
 * nothing stands there.
 */
enum err
spill_report(struct app *app, struct arena *a, const struct actor *who,
    const char *place, struct instant now, const char **number) MUST_CHECK;

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
