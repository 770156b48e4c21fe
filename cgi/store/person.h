#ifndef STORE_PERSON_H
#define STORE_PERSON_H

#include "record/account.h"
#include "store/db.h"

/* People and their roles. Logins are kept in lower case, and found so. */

/* ERR_NOT_FOUND where there is none, as with each of the next two. */
enum err
person_by_login(struct db *db, struct arena *a, const char *login,
    struct person_row *out) MUST_CHECK;

enum err
person_by_id(struct db *db, struct arena *a, int64_t id,
    struct person_row *out) MUST_CHECK;

/* Everybody, by organisation and login. Any of the portals' accounts. */
enum err
people_all(struct db *db, struct arena *a, struct person_row **out, int *n)
    MUST_CHECK;

/* One role that somebody has. */
struct role_holder {
	int64_t person_id;
	const char *name;
	int role;			/* enum role */
};

/* What the Office's active people may do, by login: a row for each role. */
enum err
office_roles(struct db *db, struct arena *a, struct role_holder **out, int *n)
    MUST_CHECK;

/* How many accounts there are. */
enum err
people_count(struct db *db, struct arena *a, int64_t *n) MUST_CHECK;

/* Sets p->id. ERR_DUPLICATE: the login is taken. */
enum err
person_insert(struct tx *tx, struct person *p) MUST_CHECK;

enum err
person_set_password(struct tx *tx, int64_t id, const char *hash) MUST_CHECK;

/* state: "invited", "active", "disabled". */
enum err
person_set_state(struct tx *tx, int64_t id, const char *state) MUST_CHECK;

enum err
person_set_email(struct tx *tx, int64_t id, const char *email) MUST_CHECK;

enum err
person_set_lang(struct tx *tx, int64_t id, enum lang lang) MUST_CHECK;

/* Makes these the person's roles, and no others. */
enum err
person_set_roles(struct tx *tx, int64_t id, unsigned roles) MUST_CHECK;

/* The mask of "chief,case_officer"; names that are none are passed over. */
unsigned
roles_read(const char *names);

#endif
