#include <mysql.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "store/db_inner.h"

/* MySQL 8 dropped my_bool; MariaDB still has it. */
#ifdef MARIADB_BASE_VERSION
typedef my_bool db_bool;
#else
typedef bool db_bool;
#endif

enum { ARGS_MAX = 48, COLUMNS_MAX = 48, INLINE_TEXT = 512 };

/* One fetched column: bound once, read for every row. */
struct cell {
	union {
		long long number;
		MYSQL_TIME time;
		char text[INLINE_TEXT];
	} u;
	unsigned long length;
	db_bool is_null, error;
};

/* A prepared statement of one connection, its buffers bound for good. */
struct prepared {
	const struct statement *what;
	struct arena *arena;
	MYSQL_STMT *stmt;
	MYSQL_BIND binds[COLUMNS_MAX];
	struct cell cells[COLUMNS_MAX];
};

extern const struct statement *const __start_rd_statements[];
extern const struct statement *const __stop_rd_statements[];

const struct statement *const *
statements_all(int *n)
{
	*n = (int)(__stop_rd_statements - __start_rd_statements);
	return __start_rd_statements;
}

struct value
db_text(const char *s)
{
	if (s == NULL)
		return V_NULL;
	return (struct value){ VALUE_TEXT, 0, s, strlen(s) };
}

struct value
db_date(struct date d)
{
	if (!date_is_set(d))
		return V_NULL;
	return (struct value){ VALUE_DATE, d.day, NULL, 0 };
}

struct value
db_id(int64_t id)
{
	return id == 0 ? V_NULL : V_INT(id);
}

void
prepared_close(struct prepared *p)
{
	mysql_stmt_close(p->stmt);
	arena_free(&p->arena);
}

static void
bind_cell(MYSQL_BIND *b, struct cell *c, enum column_type type)
{
	b->length = &c->length;
	b->is_null = &c->is_null;
	b->error = &c->error;
	switch (type) {
	case COLUMN_INT:
	case COLUMN_I64:
	case COLUMN_INSTANT:
		b->buffer_type = MYSQL_TYPE_LONGLONG;
		b->buffer = &c->u.number;
		break;
	case COLUMN_DATE:
		b->buffer_type = MYSQL_TYPE_DATE;
		b->buffer = &c->u.time;
		break;
	default:
		b->buffer_type = type == COLUMN_BYTES || type == COLUMN_HASH ?
		    MYSQL_TYPE_BLOB : MYSQL_TYPE_STRING;
		b->buffer = c->u.text;
		b->buffer_length = sizeof(c->u.text);
	}
}

static enum err
stmt_error(struct db *db, MYSQL_STMT *stmt, const struct statement *s)
{
	return db_error(db, mysql_stmt_errno(stmt), mysql_stmt_error(stmt),
	    s->sql);
}

static enum err
prepare(struct db *db, const struct statement *s, struct prepared **out)
{
	struct arena *a;
	struct prepared *p;
	enum err e = db_ready(db);

	if (e != ERR_OK)
		return e;
	if (!(s->accounts & (1u << db->who)))
		return log_fault(ERR_FORBIDDEN, "db.prepare", s->sql);
	if (db->n_prepared == PREPARED_MAX || s->n_columns > COLUMNS_MAX)
		abort();
	a = arena_new();
	p = NEW(a, struct prepared);
	p->arena = a;
	p->what = s;
	p->stmt = mysql_stmt_init(db->mysql);
	if (p->stmt == NULL)
		abort();
	if (mysql_stmt_prepare(p->stmt, s->sql, strlen(s->sql)) != 0) {
		e = stmt_error(db, p->stmt, s);
		prepared_close(p);
		return e;
	}
	/* a statement whose table and columns disagree is a bug */
	if ((int)mysql_stmt_field_count(p->stmt) != s->n_columns)
		abort();
	for (int i = 0; i < s->n_columns; i++)
		bind_cell(&p->binds[i], &p->cells[i], s->columns[i].type);
	db->prepared[db->n_prepared++] = p;
	*out = p;
	return ERR_OK;
}

static enum err
find(struct db *db, const struct statement *s, struct prepared **out)
{
	enum err e = db_ready(db);

	if (e != ERR_OK)
		return e;
	for (size_t i = 0; i < db->n_prepared; i++)
		if (db->prepared[i]->what == s) {
			*out = db->prepared[i];
			return ERR_OK;
		}
	return prepare(db, s, out);
}

enum err
db_prepare(struct db *db, const struct statement *s)
{
	struct prepared *p;

	return find(db, s, &p);
}

static void
bind_arg(MYSQL_BIND *b, MYSQL_TIME *t, const struct value *v)
{
	*b = (MYSQL_BIND){ 0 };
	switch (v->type) {
	case VALUE_NULL:
		b->buffer_type = MYSQL_TYPE_NULL;
		break;
	case VALUE_INT:
		b->buffer_type = MYSQL_TYPE_LONGLONG;
		b->buffer = (void *)(uintptr_t)&v->i;
		break;
	case VALUE_DATE:
		{
			int y, m, d;

			date_split((struct date){ (int32_t)v->i }, &y, &m, &d);
			*t = (MYSQL_TIME){ .year = (unsigned)y,
			    .month = (unsigned)m, .day = (unsigned)d,
			    .time_type = MYSQL_TIMESTAMP_DATE };
			b->buffer_type = MYSQL_TYPE_DATE;
			b->buffer = t;
		}
		break;
	case VALUE_TEXT:
	case VALUE_BYTES:
		b->buffer_type = v->type == VALUE_TEXT ? MYSQL_TYPE_STRING :
		    MYSQL_TYPE_BLOB;
		b->buffer = (void *)(uintptr_t)v->p;
		b->buffer_length = v->n;
	}
}

static enum err
execute(struct db *db, struct prepared *p, const struct value *args)
{
	MYSQL_BIND binds[ARGS_MAX];
	MYSQL_TIME times[ARGS_MAX];
	unsigned long n = mysql_stmt_param_count(p->stmt);

	if (n > ARGS_MAX)
		abort();
	for (unsigned long i = 0; i < n; i++)
		bind_arg(&binds[i], &times[i], &args[i]);
	if ((n > 0 && mysql_stmt_bind_param(p->stmt, binds) != 0) ||
	    mysql_stmt_execute(p->stmt) != 0)
		return stmt_error(db, p->stmt, p->what);
	return ERR_OK;
}

/*
 * Finds and executes. Outside a transaction a link that died while it was
 * idle is noticed here first, and gets a second chance.
 */
static enum err
start(struct db *db, const struct statement *s, const struct value *args,
    struct prepared **p)
{
	enum err e = ERR_DATABASE;

	for (int i = 0; i < 2; i++) {
		if ((e = find(db, s, p)) == ERR_OK)
			e = execute(db, *p, args);
		if (e == ERR_OK || !db->broken || db->in_tx)
			return e;
	}
	return e;
}

/* The bytes of a text or blob, fetched again if they exceed the buffer. */
static struct bytes
cell_bytes(struct prepared *p, int i, struct arena *a)
{
	struct cell *c = &p->cells[i];
	MYSQL_BIND b = p->binds[i];
	char *copy;

	if (c->is_null)
		return (struct bytes){ NULL, 0 };
	if (c->length <= sizeof(c->u.text))
		return (struct bytes){ arena_memdup(a, c->u.text, c->length),
		    c->length };
	copy = arena_alloc(a, c->length + 1);
	b.buffer = copy;
	b.buffer_length = c->length;
	if (mysql_stmt_fetch_column(p->stmt, &b, (unsigned)i, 0) != 0)
		abort();
	return (struct bytes){ copy, c->length };
}

static struct date
cell_date(const struct cell *c)
{
	struct date d = DATE_NONE;

	/* 9999-12-31 and the like stand for "none" in sort columns */
	if (c->is_null || date_make((int)c->u.time.year,
	    (int)c->u.time.month, (int)c->u.time.day, &d) != ERR_OK)
		return DATE_NONE;
	return d;
}

static void
store_cell(struct prepared *p, int i, struct arena *a, char *row)
{
	const struct column *col = &p->what->columns[i];
	struct cell *c = &p->cells[i];
	void *to = row + col->offset;
	struct bytes b;

	switch (col->type) {
	case COLUMN_INT:
		*(int *)to = c->is_null ? 0 : (int)c->u.number;
		break;
	case COLUMN_I64:
		*(int64_t *)to = c->is_null ? 0 : c->u.number;
		break;
	case COLUMN_INSTANT:
		((struct instant *)to)->us = c->is_null ? 0 : c->u.number;
		break;
	case COLUMN_DATE:
		*(struct date *)to = cell_date(c);
		break;
	case COLUMN_TEXT:
		*(const char **)to = cell_bytes(p, i, a).p;
		break;
	case COLUMN_NAMED:
		b = cell_bytes(p, i, a);
		if (b.p != NULL)
			col->parse(b.p, to);
		break;
	case COLUMN_BYTES:
		*(struct bytes *)to = cell_bytes(p, i, a);
		break;
	case COLUMN_HASH:
		b = cell_bytes(p, i, a);
		if (b.n == 32)
			memcpy(to, b.p, 32);
	}
}

static enum err
fetch_all(struct db *db, struct prepared *p, struct arena *a, void *rows,
    int *n)
{
	const struct statement *s = p->what;
	size_t total;
	char *at;
	int r;

	if (mysql_stmt_bind_result(p->stmt, p->binds) != 0 ||
	    mysql_stmt_store_result(p->stmt) != 0)
		return stmt_error(db, p->stmt, s);
	total = (size_t)mysql_stmt_num_rows(p->stmt);
	at = total > 0 ? arena_array(a, total, s->row_size) : NULL;
	*(void **)rows = at;
	*n = (int)total;
	while ((r = mysql_stmt_fetch(p->stmt)) == 0 ||
	    r == MYSQL_DATA_TRUNCATED) {
		for (int i = 0; i < s->n_columns; i++)
			store_cell(p, i, a, at);
		at += s->row_size;
	}
	return r == MYSQL_NO_DATA ? ERR_OK : stmt_error(db, p->stmt, s);
}

enum err
db_select(struct db *db, struct arena *a, const struct statement *s,
    const struct value *args, void *rows, int *n)
{
	struct prepared *p;
	enum err e;

	*n = 0;
	*(void **)rows = NULL;
	if ((e = start(db, s, args, &p)) != ERR_OK)
		return e;
	e = fetch_all(db, p, a, rows, n);
	mysql_stmt_free_result(p->stmt);
	return e;
}

enum err
db_select_one(struct db *db, struct arena *a, const struct statement *s,
    const struct value *args, void *row)
{
	void *rows;
	int n;
	enum err e = db_select(db, a, s, args, &rows, &n);

	if (e != ERR_OK)
		return e;
	if (n == 0)
		return ERR_NOT_FOUND;
	memcpy(row, rows, s->row_size);
	return ERR_OK;
}

enum err
tx_write(struct tx *tx, const struct statement *s, const struct value *args,
    int64_t *touched, int64_t *id)
{
	struct prepared *p;
	enum err e;

	if ((e = start(tx->db, s, args, &p)) != ERR_OK)
		return e;
	if (touched != NULL)
		*touched = (int64_t)mysql_stmt_affected_rows(p->stmt);
	if (id != NULL)
		*id = (int64_t)mysql_stmt_insert_id(p->stmt);
	return ERR_OK;
}

enum err
db_write(struct db *db, const struct statement *s, const struct value *args)
{
	struct prepared *p;
	enum err e = find(db, s, &p);

	if (e != ERR_OK)
		return e;
	e = execute(db, p, args);
	return e == ERR_DATABASE && db->broken && !db->in_tx ?
	    ERR_IN_DOUBT : e;
}
