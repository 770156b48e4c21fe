#ifndef STORE_VIRUS_H
#define STORE_VIRUS_H

#include "record/virus.h"
#include "store/db.h"

/*
 * In a SELECT from "document d": what its bytes hold, as struct document. Of
 * what is withheld (Article 20) nothing is said.
 */
#define VIRUS_SIGNATURE \
	"IF(d.file_key = '', '', (SELECT MAX(k.signature) " \
	"FROM virus_check k WHERE k.plain_sha = d.plain_sha))"

/* A new document waits for the check. */
enum err
virus_wait_insert(struct tx *tx, int64_t document_id, struct instant since)
    MUST_CHECK;

/* All wait anew in which nothing was found. */
enum err
virus_wait_all(struct tx *tx, struct instant now) MUST_CHECK;

/*
 * The one that is looked at next; ERR_NOT_FOUND: none now. What is withheld
 * under Article 20 cannot be read, and goes on waiting.
 */
enum err
virus_next(struct db *db, struct arena *a, struct instant now,
    struct virus_wait *out) MUST_CHECK;

/* It waits no longer. ERR_CONFLICT: another keeper was faster. */
enum err
virus_wait_end(struct tx *tx, const struct virus_wait *w) MUST_CHECK;

/* What the scanner said of these bytes; "": nothing was found. */
enum err
virus_check_insert(struct tx *tx, const unsigned char plain_sha[32],
    const char *signature, struct instant now) MUST_CHECK;

/* It came to no answer and is tried again. */
enum err
virus_wait_put_off(struct tx *tx, int64_t document_id, int failures,
    struct instant next, const char *said) MUST_CHECK;

struct virus_counts {
	int64_t waiting;
	struct instant since;		/* of the oldest; 0: none waits */
};

/* Of those that can be read. */
enum err
virus_count(struct db *db, struct arena *a, struct virus_counts *out)
    MUST_CHECK;

/* Those that were asked about in vain, the oldest first; some of many. */
enum err
virus_troubled(struct db *db, struct arena *a, struct virus_trouble **out,
    int *n) MUST_CHECK;

enum err
virus_cases(struct db *db, struct arena *a, int64_t document_id,
    struct virus_case **out, int *n) MUST_CHECK;

#endif
