#ifndef STORE_DB_INNER_H
#define STORE_DB_INNER_H

/* For db.c, statement.c and dump.c only. */

#include <mysql.h>

#include "store/db.h"

struct prepared;

struct tx {
	struct db *db;
};

enum { PREPARED_MAX = 512, DB_PASSWORD_MAX = 256 };

struct db {
	struct arena *arena;
	const struct settings *settings;
	enum account who;
	MYSQL *mysql;
	int broken;		/* the link died: connect before the next use */
	int in_tx;
	struct tx tx;
	struct prepared *prepared[PREPARED_MAX];
	size_t n_prepared;
};

/* Connects if need be; never inside a transaction. */
enum err
db_ready(struct db *db) MUST_CHECK;

/* The account's password, out of its file. ERR_DATABASE: there is none. */
enum err
db_password(struct db *db, char *word, size_t cap) MUST_CHECK;

/* Turns the server's number into ours, and logs what is a fault. */
enum err
db_error(struct db *db, unsigned number, const char *said, const char *where);

void
prepared_close(struct prepared *p);

#endif
