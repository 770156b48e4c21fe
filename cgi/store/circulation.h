#ifndef STORE_CIRCULATION_H
#define STORE_CIRCULATION_H

#include "record/answer.h"
#include "store/db.h"

/* One member was asked in that round for that version (Article 11). */
enum err
circulation_insert(struct tx *tx, int64_t case_id, int round,
    const char *member, int version, int seq, struct date received_on)
    MUST_CHECK;

/* ERR_NOT_FOUND unless the case was ever circulated to that member. */
enum err
circulation_has(struct db *db, struct arena *a, int64_t case_id,
    const char *member) MUST_CHECK;

/*
 * In which round, for which version the member was asked what has that
 * digest; the newest. ERR_NOT_FOUND: it never was.
 */
struct circulation_asked {
	int round, version;
};

enum err
circulation_find(struct db *db, struct arena *a, int64_t case_id,
    const char *member, const unsigned char digest[32],
    struct circulation_asked *out) MUST_CHECK;

/*
 * What was circulated to the member, the newest round of each case: those in
 * that stage, the next last day first.
 */
enum err
circulations_of_stage(struct db *db, struct arena *a, const char *member,
    enum stage stage, int limit, struct circulation_row **out, int *n)
    MUST_CHECK;

/*
 * As circulations_of_stage, those not in circulation with an id below
 * before_id (0: from the newest), newest first.
 */
enum err
circulations_before(struct db *db, struct arena *a, const char *member,
    int64_t before_id, int limit, struct circulation_row **out, int *n)
    MUST_CHECK;

#endif
