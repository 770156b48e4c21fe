#ifndef STORE_SPILL_H
#define STORE_SPILL_H

#include "record/spill.h"
#include "store/db.h"

/* Incidents (Article 20): report, what they hold, decision. */

/* number, case, reported_by and reported count. Sets s->id. */
enum err
spill_insert(struct tx *tx, struct spill *s) MUST_CHECK;

/* The newest first, at most 500. */
enum err
spills_all(struct db *db, struct arena *a, struct spill **out, int *n)
    MUST_CHECK;

/* ERR_NOT_FOUND. */
enum err
spill_by_id(struct db *db, struct arena *a, int64_t id, struct spill *out)
    MUST_CHECK;

/* The number of the incident that withholds a place; ERR_NOT_FOUND: none. */
enum err
spill_of_place(struct db *db, struct arena *a, const char *place,
    const char **number) MUST_CHECK;

/* A place of an incident, and what it holds. ERR_DUPLICATE: held already. */
enum err
spill_hold_insert(struct tx *tx, int64_t spill_id, const struct spill_hold *h)
    MUST_CHECK;

enum err
spill_holds_of(struct db *db, struct arena *a, int64_t spill_id,
    struct spill_hold **out, int *n) MUST_CHECK;

/* The names in the file store of all that is held. */
enum err
spill_hold_files(struct db *db, struct arena *a, const char *const **out,
    int *n) MUST_CHECK;

/* ERR_DUPLICATE: it was decided before. */
enum err
spill_decide(struct tx *tx, int64_t id, int erased, const char *reason,
    int64_t by, struct instant now) MUST_CHECK;

/* Overwrites the keys that an erased incident holds. */
enum err
spill_holds_wipe(struct tx *tx, int64_t id) MUST_CHECK;

/* The last step of a decision. */
enum err
spill_holds_drop(struct tx *tx, int64_t id) MUST_CHECK;

/* What an event's texts digest to now; ERR_OK as well if it is known. */
enum err
spill_digest_insert(struct tx *tx, int64_t case_id, int seq,
    const unsigned char digest[32], int64_t spill_id) MUST_CHECK;

struct spill_digest {
	int seq;
	unsigned char digest[32];
};

enum err
spill_digests_of(struct db *db, struct arena *a, int64_t case_id,
    struct spill_digest **out, int *n) MUST_CHECK;

#endif
