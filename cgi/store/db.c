#include <mysql.h>
#include <mysqld_error.h>
#include <errmsg.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "store/db_inner.h"

static const char *const accounts[ACCOUNT__MAX] = {
	[ACCOUNT_OPERATOR] = "rd_operator",
	[ACCOUNT_OFFICE] = "rd_office",
	[ACCOUNT_PUBLIC] = "rd_public",
	[ACCOUNT_NOTIFIER] = "rd_notifier",
	[ACCOUNT_KEEPER] = "rd_keeper",
	[ACCOUNT_ADMIN] = "rd_admin",
	[ACCOUNT_MIGRATE] = "rd_migrate",
};

enum { CONNECT_S = 3, READ_S = 20, ER_SNAPSHOT_CHANGED = 1020,
	ER_CHECK_MARIADB = 4025, ER_CHECK_MYSQL = 3819 };

const char *
account_name(enum account a)
{
	return accounts[a];
}

enum account
db_account(const struct db *db)
{
	return db->who;
}

enum err
db_error(struct db *db, unsigned number, const char *said, const char *where)
{
	switch (number) {
	case ER_LOCK_DEADLOCK:
	case ER_LOCK_WAIT_TIMEOUT:
	case ER_SNAPSHOT_CHANGED:
		return ERR_RETRY;
	case ER_DUP_ENTRY:
		return ERR_DUPLICATE;
	case ER_SIGNAL_EXCEPTION:
	case ER_CHECK_MARIADB:
	case ER_CHECK_MYSQL:
		return log_fault(ERR_REFUSED, where, said);
	case ER_DATA_TOO_LONG:
		return log_fault(ERR_TOO_LARGE, where, said);
	case CR_SERVER_GONE_ERROR:
	case CR_SERVER_LOST:
	case ER_SERVER_SHUTDOWN:
		db->broken = 1;
	}
	return log_fault(ERR_DATABASE, where, said);
}

enum err
db_password(struct db *db, char *word, size_t cap)
{
	FILE *f;
	size_t n;

	f = fopen(arena_printf(db->arena, "%s/%s",
	    setting_text(db->settings, SET_DB_PASSWORD_DIR),
	    accounts[db->who]), "re");
	if (f == NULL)
		return log_fault(ERR_DATABASE, "db.connect",
		    "no password file for this account");
	n = fread(word, 1, cap - 1, f);
	fclose(f);
	while (n > 0 && (word[n - 1] == '\n' || word[n - 1] == '\r'))
		n--;
	word[n] = '\0';
	return ERR_OK;
}

static void
disconnect(struct db *db)
{
	for (size_t i = 0; i < db->n_prepared; i++)
		prepared_close(db->prepared[i]);
	db->n_prepared = 0;
	if (db->mysql != NULL)
		mysql_close(db->mysql);
	db->mysql = NULL;
	db->broken = 0;
}

static void
set_options(MYSQL *m)
{
	unsigned connect_s = CONNECT_S, io_s = READ_S, off = 0;

	mysql_options(m, MYSQL_OPT_CONNECT_TIMEOUT, &connect_s);
	mysql_options(m, MYSQL_OPT_READ_TIMEOUT, &io_s);
	mysql_options(m, MYSQL_OPT_WRITE_TIMEOUT, &io_s);
	mysql_options(m, MYSQL_SET_CHARSET_NAME, "utf8mb4");
	mysql_options(m, MYSQL_OPT_LOCAL_INFILE, &off);
}

static enum err
connect(struct db *db)
{
	char word[DB_PASSWORD_MAX];
	enum err e;

	disconnect(db);
	if ((e = db_password(db, word, sizeof(word))) != ERR_OK)
		return e;
	if ((db->mysql = mysql_init(NULL)) == NULL)
		return log_fault(ERR_DATABASE, "db.connect", "mysql_init");
	set_options(db->mysql);
	if (mysql_real_connect(db->mysql, NULL, accounts[db->who], word,
	    setting_text(db->settings, SET_DB_NAME), 0,
	    setting_text(db->settings, SET_DB_SOCKET),
	    CLIENT_FOUND_ROWS) == NULL) {
		log_fault(ERR_DATABASE, "db.connect", mysql_error(db->mysql));
		disconnect(db);
		return ERR_DATABASE;
	}
	/* what is read behind a lock must be what was committed before it */
	if (mysql_query(db->mysql,
	    "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED") == 0)
		return ERR_OK;
	db->broken = 1;
	return log_fault(ERR_DATABASE, "db.connect", mysql_error(db->mysql));
}

enum err
db_ready(struct db *db)
{
	if (db->mysql != NULL && !db->broken)
		return ERR_OK;
	/* inside a transaction a new link would lose its first half */
	if (db->in_tx)
		return ERR_DATABASE;
	return connect(db);
}

/* MySQL's library is not to be readied by two threads at once. */
static void
ready_library(void)
{
	if (mysql_library_init(0, NULL, NULL) != 0)
		abort();
}

static void
close_db(void *arg)
{
	disconnect(arg);
}

enum err
db_open(struct arena *a, const struct settings *s, enum account who,
    struct db **out)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	struct db *db = NEW(a, struct db);

	pthread_once(&once, ready_library);
	db->arena = a;
	db->settings = s;
	db->who = who;
	arena_cleanup(a, close_db, db);
	*out = db;
	return connect(db);
}

enum err
db_ping(struct db *db)
{
	enum err e = db_ready(db);

	if (e != ERR_OK)
		return e;
	if (mysql_ping(db->mysql) == 0)
		return ERR_OK;
	return connect(db);
}

/* Retries once on a fresh link when the old one had died while idle. */
static enum err
simple(struct db *db, const char *sql)
{
	for (int i = 0; i < 2; i++) {
		enum err e = db_ready(db);

		if (e != ERR_OK)
			return e;
		if (mysql_query(db->mysql, sql) == 0)
			return ERR_OK;
		e = db_error(db, mysql_errno(db->mysql),
		    mysql_error(db->mysql), sql);
		if (!db->broken || db->in_tx)
			return e;
	}
	return ERR_DATABASE;
}

enum err
tx_begin(struct db *db, struct tx **out)
{
	enum err e = simple(db, "START TRANSACTION");

	if (e != ERR_OK)
		return e;
	db->in_tx = 1;
	db->tx.db = db;
	*out = &db->tx;
	return ERR_OK;
}

enum err
tx_commit(struct tx *tx)
{
	enum err e = simple(tx->db, "COMMIT");

	tx->db->in_tx = 0;
	return e == ERR_DATABASE && tx->db->broken ? ERR_IN_DOUBT : e;
}

void
tx_rollback(struct tx *tx)
{
	if (tx->db->mysql != NULL && !tx->db->broken &&
	    mysql_query(tx->db->mysql, "ROLLBACK") != 0)
		tx->db->broken = 1;
	tx->db->in_tx = 0;
}

struct db *
tx_db(struct tx *tx)
{
	return tx->db;
}

static enum err
run_text(struct db *db, const char *sql, const char **why)
{
	if (mysql_real_query(db->mysql, sql, strlen(sql)) == 0)
		return ERR_OK;
	*why = arena_printf(db->arena, "%s, in: %.120s",
	    mysql_error(db->mysql), sql);
	return ERR_DATABASE;
}

/*
 * Splits as the command line client does: a statement ends where a line ends
 * with the delimiter, which a DELIMITER line may change for triggers.
 */
enum err
db_script(struct db *db, const char *sql, const char **why)
{
	char delimiter[8] = ";", *text, *start, *line;
	enum err e = db_ready(db);

	*why = "the database does not answer";
	if (e != ERR_OK)
		return e;
	text = start = line = arena_strdup(db->arena, sql);
	for (char *end; *line != '\0'; line = end) {
		size_t n = strcspn(line, "\n"), d = strlen(delimiter);

		end = line + n + (line[n] == '\n');
		if (sscanf(line, "DELIMITER %7s", delimiter) == 1 ||
		    strncmp(line, "--", 2) == 0) {
			memset(line, ' ', n);
			continue;
		}
		if (n < d || strncmp(line + n - d, delimiter, d) != 0)
			continue;
		memset(line + n - d, ' ', d);
		line[n] = '\0';
		if ((e = run_text(db, start, why)) != ERR_OK)
			return e;
		start = end;
	}
	(void)text;
	return ERR_OK;
}
