#ifndef STORE_AUDIT_H
#define STORE_AUDIT_H

#include "store/db.h"

/*
 * One row on who did what outside the cases. portal: "operator", "office" or
 * "admin". what: see app/audit.h. object: a login, a path's pattern, an id;
 * never text that a person typed who is not signed in. person_id 0: nobody.
 */
enum err
audit_append(struct tx *tx, struct instant at, const char *portal,
    int64_t person_id, const char *what, const char *object) MUST_CHECK;

/* ERR_OK if there is such a row since then, ERR_NOT_FOUND if not. */
enum err
audit_since(struct tx *tx, struct arena *a, int64_t person_id,
    const char *what, const char *object, struct instant since) MUST_CHECK;

/* A row as people read it. */
struct audit_entry {
	int64_t id;
	struct instant at;
	const char *person_name;	/* NULL: nobody */
	const char *object;
};

/* The newest of that kind before that id (0: from the newest), at most limit. */
enum err
audit_entries(struct db *db, struct arena *a, const char *what,
    int64_t before_id, int limit, struct audit_entry **out, int *n)
    MUST_CHECK;

/* A row as it stands, for the seal over it. */
struct audit_row {
	int64_t id;
	struct instant at;
	const char *portal;
	int64_t person_id;		/* 0: nobody */
	const char *what, *object;
};

/* The next ones behind that id, in the order of their ids, at most limit. */
enum err
audit_rows(struct db *db, struct arena *a, int64_t after, int64_t up_to,
    int limit, struct audit_row **out, int *n) MUST_CHECK;

/*
 * The last row of all that was written no later than that; 0: none. What
 * stands before it is older, whatever the clock said then.
 */
enum err
audit_last_before(struct db *db, struct arena *a, struct instant before,
    int64_t *id) MUST_CHECK;

/* The hash over all rows up to an id. */
struct audit_seal {
	int64_t up_to_id;
	unsigned char hash[32];
	struct instant sealed;
};

/* ERR_NOT_FOUND: nothing was sealed yet. */
enum err
audit_seal_last(struct db *db, struct arena *a, struct audit_seal *out)
    MUST_CHECK;

/* The next one behind that id; ERR_NOT_FOUND: none. */
enum err
audit_seal_next(struct db *db, struct arena *a, int64_t after,
    struct audit_seal *out) MUST_CHECK;

/* ERR_DUPLICATE: another keeper was faster. */
enum err
audit_seal_insert(struct tx *tx, const struct audit_seal *s) MUST_CHECK;

#endif
