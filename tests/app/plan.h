#ifndef TESTS_APP_PLAN_H
#define TESTS_APP_PLAN_H

#include <stddef.h>
#include <string.h>

#include "app/notice_desk.h"
#include "store/db.h"

/* How the database means to carry a statement out. */
struct plan {
	const char *table, *key, *extra;
};

static const struct column plan_columns[] = {
	{ COLUMN_TEXT, offsetof(struct plan, extra), NULL },	/* id */
	{ COLUMN_TEXT, offsetof(struct plan, extra), NULL },
	COLUMN(TEXT, struct plan, table),
	{ COLUMN_TEXT, offsetof(struct plan, extra), NULL },
	{ COLUMN_TEXT, offsetof(struct plan, extra), NULL },
	COLUMN(TEXT, struct plan, key),
	{ COLUMN_TEXT, offsetof(struct plan, extra), NULL },
	{ COLUMN_TEXT, offsetof(struct plan, extra), NULL },
	{ COLUMN_TEXT, offsetof(struct plan, extra), NULL },
	COLUMN(TEXT, struct plan, extra),
};

static inline int
explain_by(struct desk *k, struct db *db, const char *sql,
    const struct value *args, struct plan **rows)
{
	/* prepared statements are known by where they stand */
	struct statement *st = NEW(k->arena, struct statement);
	int n;

	*st = (struct statement){ arena_printf(k->arena, "EXPLAIN %s", sql),
	    1u << db_account(db), plan_columns, 10, sizeof(struct plan) };
	assert_int_equal(db_select(db, k->arena, st, args, rows, &n),
	    ERR_OK);
	return n;
}

static inline int
explain(struct desk *k, const char *sql, const struct value *args,
    struct plan **rows)
{
	return explain_by(k, k->office->db, sql, args, rows);
}

/*
 * A statement with FORCE INDEX walks its first table by the index that it
 * names, and does not sort.
 */
static inline void
check_plan(struct desk *k, const char *sql, const char *table,
    const struct value *args)
{
	const char *index = strstr(sql, "FORCE INDEX (") + 13;
	struct plan *rows;
	int n = explain(k, sql, args, &rows);

	assert_true(n >= 2);
	assert_string_equal(rows[0].table, table);
	assert_non_null(rows[0].key);
	assert_memory_equal(rows[0].key, index, strlen(rows[0].key));
	/* few wait for a signature: those alone may be sorted as they come */
	if (strstr(sql, "to_sign = 1") == NULL && rows[0].extra != NULL &&
	    strstr(rows[0].extra, "filesort") != NULL)
		fail_msg("sorts: %s", sql);
}

#endif
