/*
 * What a page costs at the least: libfcgi and libmariadb without our code.
 *
 * usage: bare THREADS bytes FILE
 *        bare THREADS statements FILE SQL		(also BARE_DB below)
 *        bare THREADS commit FILE SQL
 *        bare THREADS drain FILE
 *
 * Serves the socket on descriptor 0. FILE holds a whole answer, headers
 * included, which is sent for every request: at once (bytes), after each
 * statement of the file SQL was executed and all its rows fetched into bound
 * buffers (statements), after each was executed in one transaction that is
 * then committed (commit), or after the body was read (drain). In SQL each
 * statement ends with the byte 0. BARE_DB is "SOCKET ACCOUNT PASSWORD NAME".
 */
#include <fcgiapp.h>
#include <mysql.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STATEMENTS = 64, COLUMNS = 64, CELL = 512, FILE_MAX = 4 << 20,
	DRAIN = 64 << 10 };

struct text {
	char *bytes;
	size_t n;
};

struct query {
	MYSQL_STMT *stmt;
	unsigned columns;
	MYSQL_BIND binds[COLUMNS];
	char cells[COLUMNS][CELL];
	unsigned long lengths[COLUMNS];
	char nulls[COLUMNS], errors[COLUMNS];
};

struct link {
	MYSQL *mysql;
	struct query *queries[STATEMENTS];
	int n;
};

static struct text answer, sql;
static int commits, drains;

static void
die(const char *what)
{
	perror(what);
	exit(1);
}

static struct text
read_file(const char *path)
{
	struct text t = { malloc(FILE_MAX), 0 };
	FILE *f = fopen(path, "rb");

	if (f == NULL || t.bytes == NULL)
		die(path);
	t.n = fread(t.bytes, 1, FILE_MAX, f);
	fclose(f);
	return t;
}

static struct query *
prepare(MYSQL *m, const char *text)
{
	struct query *q = calloc(1, sizeof(*q));

	if (q == NULL || (q->stmt = mysql_stmt_init(m)) == NULL)
		die("prepare");
	if (mysql_stmt_prepare(q->stmt, text, strlen(text)) != 0) {
		fprintf(stderr, "%s: %.300s\n", mysql_stmt_error(q->stmt),
		    text);
		exit(1);
	}
	q->columns = mysql_stmt_field_count(q->stmt);
	for (unsigned i = 0; i < q->columns && i < COLUMNS; i++)
		q->binds[i] = (MYSQL_BIND){ .buffer = q->cells[i],
		    .buffer_type = MYSQL_TYPE_STRING, .buffer_length = CELL,
		    .length = &q->lengths[i], .is_null = &q->nulls[i],
		    .error = &q->errors[i] };
	return q;
}

static void
open_link(struct link *l)
{
	char where[200], account[64], word[200], name[64];
	const char *db = getenv("BARE_DB");

	if (db == NULL || sscanf(db, "%199s %63s %199s %63s", where, account,
	    word, name) != 4)
		die("BARE_DB");
	l->mysql = mysql_init(NULL);
	mysql_options(l->mysql, MYSQL_SET_CHARSET_NAME, "utf8mb4");
	if (mysql_real_connect(l->mysql, NULL, account, word, name, 0, where,
	    0) == NULL) {
		fprintf(stderr, "%s\n", mysql_error(l->mysql));
		exit(1);
	}
	if (commits)
		mysql_autocommit(l->mysql, 0);
	for (size_t at = 0; at < sql.n && l->n < STATEMENTS;
	    at += strlen(sql.bytes + at) + 1)
		l->queries[l->n++] = prepare(l->mysql, sql.bytes + at);
}

static void
run(struct query *q)
{
	int r;

	if (mysql_stmt_execute(q->stmt) != 0) {
		fprintf(stderr, "%s\n", mysql_stmt_error(q->stmt));
		return;
	}
	if (q->columns == 0)
		return;
	mysql_stmt_bind_result(q->stmt, q->binds);
	mysql_stmt_store_result(q->stmt);
	while ((r = mysql_stmt_fetch(q->stmt)) == 0 ||
	    r == MYSQL_DATA_TRUNCATED)
		continue;
	mysql_stmt_free_result(q->stmt);
}

static void
take_body(FCGX_Request *r)
{
	char buffer[DRAIN];

	while (FCGX_GetStr(buffer, sizeof(buffer), r->in) > 0)
		continue;
}

static void *
serve(void *arg)
{
	struct link l = { 0 };
	FCGX_Request r;

	(void)arg;
	if (sql.n > 0)
		open_link(&l);
	FCGX_InitRequest(&r, 0, 0);
	while (FCGX_Accept_r(&r) == 0) {
		if (drains)
			take_body(&r);
		for (int i = 0; i < l.n; i++)
			run(l.queries[i]);
		if (commits)
			mysql_commit(l.mysql);
		FCGX_PutStr(answer.bytes, (int)answer.n, r.out);
		FCGX_Finish_r(&r);
	}
	return NULL;
}

int
main(int argc, char **argv)
{
	pthread_t id;

	if (argc < 4)
		return 2;
	signal(SIGTERM, SIG_DFL);
	answer = read_file(argv[3]);
	if (argc > 4)
		sql = read_file(argv[4]);
	commits = strcmp(argv[2], "commit") == 0;
	drains = strcmp(argv[2], "drain") == 0;
	FCGX_Init();
	signal(SIGTERM, SIG_DFL);
	for (int i = 1; i < atoi(argv[1]); i++)
		if (pthread_create(&id, NULL, serve, NULL) != 0)
			die("thread");
	serve(NULL);
	return 0;
}
