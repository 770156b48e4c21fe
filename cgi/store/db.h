#ifndef STORE_DB_H
#define STORE_DB_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/err.h"
#include "base/settings.h"
#include "record/database.h"

/*
 * One connection to MariaDB or MySQL 8, its prepared statements, and the one
 * way to bind and fetch. Statements are static tables in the file that owns
 * the table they touch; each names the accounts that may prepare it. A
 * connection belongs to one thread.
 */
#define BY(a) (1u << ACCOUNT_##a)
#define BY_PORTALS (BY(OPERATOR) | BY(OFFICE))
#define BY_STAFF (BY_PORTALS | BY(ADMIN))

/* "rd_operator" */
const char *
account_name(enum account a);

/*
 * Connects as that account (password in db.password.dir/NAME). The arena must
 * live as long as the connection, which its cleanup closes. ERR_DATABASE if
 * the server does not answer now: the handle stands all the same, and every
 * later use tries again.
 */
enum err
db_open(struct arena *a, const struct settings *s, enum account who,
    struct db **out) MUST_CHECK;

enum account
db_account(const struct db *db);

/* A round trip; reconnects if need be. */
enum err
db_ping(struct db *db) MUST_CHECK;

/* ---- statements */

enum column_type {
	COLUMN_INT,		/* int */
	COLUMN_I64,		/* int64_t */
	COLUMN_TEXT,		/* const char *; NULL for SQL NULL */
	COLUMN_NAMED,		/* int, read by parse; 0 where it is NULL */
	COLUMN_DATE,		/* struct date; DATE_NONE for NULL */
	COLUMN_INSTANT,		/* struct instant from BIGINT; 0 for NULL */
	COLUMN_BYTES,		/* struct bytes */
	COLUMN_HASH		/* unsigned char[32]; zeros for NULL */
};

/* Where a column of the result goes in the row struct. */
struct column {
	enum column_type type;
	size_t offset;
	int (*parse)(const char *text, int *out);	/* COLUMN_NAMED */
};

#define COLUMN(type, row, field) { COLUMN_##type, offsetof(row, field), NULL }
#define COLUMN_PARSED(row, field, fn) \
	{ COLUMN_NAMED, offsetof(row, field), (fn) }

struct statement {
	const char *sql;		/* with ? only */
	unsigned accounts;		/* BY(…) */
	const struct column *columns;	/* of a SELECT */
	int n_columns;
	size_t row_size;
};

/*
 * Defines a statement and puts it on the list that the tests prepare. Use:
 *	STATEMENT(person_by_login, BY_STAFF, "SELECT …", person_columns,
 *	    struct person);
 *	COMMAND(person_disable, BY(ADMIN), "UPDATE …");
 */
#define STATEMENT_LISTED(name) \
	static const struct statement *const name##_listed \
	    __attribute__((used, section("rd_statements"))) = &name

#define STATEMENT(name, who, text, cols, row) \
	static const struct statement name = { (text), (who), (cols), \
	    (int)(sizeof(cols) / sizeof((cols)[0])), sizeof(row) }; \
	STATEMENT_LISTED(name)

#define COMMAND(name, who, text) \
	static const struct statement name = { (text), (who), NULL, 0, 0 }; \
	STATEMENT_LISTED(name)

/* The list, for the test that prepares every statement as every account. */
const struct statement *const *
statements_all(int *n);

/* Prepares (once per connection); ERR_FORBIDDEN if not for this account. */
enum err
db_prepare(struct db *db, const struct statement *s) MUST_CHECK;

struct value {
	enum { VALUE_NULL, VALUE_INT, VALUE_TEXT, VALUE_DATE, VALUE_BYTES }
	    type;
	int64_t i;
	const void *p;
	size_t n;
};

#define V_NULL ((struct value){ VALUE_NULL, 0, NULL, 0 })
#define V_INT(v) ((struct value){ VALUE_INT, (int64_t)(v), NULL, 0 })
/* 0 becomes NULL: for references that may be absent */
#define V_ID(v) db_id(v)
/* NULL becomes NULL */
#define V_TEXT(s) db_text(s)
/* an unset date becomes NULL */
#define V_DATE(d) db_date(d)
#define V_AT(t) V_INT((t).us)
#define V_BYTES(ptr, len) \
	((struct value){ VALUE_BYTES, 0, (ptr), (size_t)(len) })
#define V_HASH(h) V_BYTES((h), 32)
#define V_BLOB(b) V_BYTES((b).p, (b).n)

struct value
db_text(const char *s);

struct value
db_date(struct date d);

struct value
db_id(int64_t id);

/*
 * Runs a SELECT; *rows is an array of *n row structs in the arena, NULL if
 * there is none. Texts in it live in the arena. ERR_RETRY inside a
 * transaction that lost a race; ERR_DATABASE if the server is gone.
 */
enum err
db_select(struct db *db, struct arena *a, const struct statement *s,
    const struct value *args, void *rows, int *n) MUST_CHECK;

/* As db_select for at most one row; ERR_NOT_FOUND if there is none. */
enum err
db_select_one(struct db *db, struct arena *a, const struct statement *s,
    const struct value *args, void *row) MUST_CHECK;

#define db_rows(db, a, s, rows, n, ...) \
	db_select((db), (a), (s), (const struct value[]){ __VA_ARGS__ }, \
	    (rows), (n))
#define db_one(db, a, s, row, ...) \
	db_select_one((db), (a), (s), (const struct value[]){ __VA_ARGS__ }, \
	    (row))

/* ---- transactions: begun by app/ alone, needed by every writer */

enum err
tx_begin(struct db *db, struct tx **out) MUST_CHECK;

/*
 * ERR_RETRY: lost a race, nothing happened. ERR_IN_DOUBT: the link broke
 * while committing; whether it happened is unknown, the form key decides.
 */
enum err
tx_commit(struct tx *tx) MUST_CHECK;

void
tx_rollback(struct tx *tx);

/* The connection of a transaction, for reads inside it. */
struct db *
tx_db(struct tx *tx);

/*
 * Runs an INSERT, UPDATE or DELETE. *touched (may be NULL): rows matched.
 * *id (may be NULL): the new AUTO_INCREMENT value. ERR_DUPLICATE: a key is
 * there already; ERR_REFUSED: a CHECK or trigger said no.
 */
enum err
tx_write(struct tx *tx, const struct statement *s, const struct value *args,
    int64_t *touched, int64_t *id) MUST_CHECK;

/*
 * As tx_write for what is whole in one statement: part of the transaction
 * that the connection is in, and committed when this returns where there is
 * none. Then ERR_IN_DOUBT as of tx_commit, and never tried twice.
 */
enum err
db_write(struct db *db, const struct statement *s, const struct value *args)
    MUST_CHECK;

#define tx_run(tx, s, ...) \
	tx_write((tx), (s), (const struct value[]){ __VA_ARGS__ }, NULL, NULL)
#define tx_insert(tx, s, id, ...) \
	tx_write((tx), (s), (const struct value[]){ __VA_ARGS__ }, NULL, (id))
#define tx_touch(tx, s, touched, ...) \
	tx_write((tx), (s), (const struct value[]){ __VA_ARGS__ }, \
	    (touched), NULL)

/* Runs a script of several statements (migrations only; ACCOUNT_MIGRATE). */
enum err
db_script(struct db *db, const char *sql, const char **why) MUST_CHECK;

#endif
