#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/log.h"
#include "store/db_inner.h"
#include "store/dump.h"

extern char **environ;

enum { OPTIONS_FD = 9, OPTIONS_MAX = 4096, TABLES_MAX = 64 * 1024 };

#define OPTIONS_ARG "--defaults-file=/proc/self/fd/9"
_Static_assert(OPTIONS_FD == 9, "the argument names it");

/* Who we are, in memory that no other program can name. -1: not possible. */
static int
write_options(struct db *db, struct arena *a)
{
	char word[DB_PASSWORD_MAX];
	struct buf b;
	int fd;

	if (db_password(db, word, sizeof(word)) != ERR_OK)
		return -1;
	buf_init(&b, a, OPTIONS_MAX);
	buf_printf(&b, "[client]\nuser=%s\npassword=%s\nsocket=%s\n"
	    "default-character-set=utf8mb4\n", account_name(db->who), word,
	    setting_text(db->settings, SET_DB_SOCKET));
	fd = memfd_create("options", MFD_CLOEXEC);
	/* the clients do not read a file that everybody may write */
	if (fd >= 0 && (fchmod(fd, 0600) != 0 ||
	    write(fd, b.data, b.len) != (ssize_t)b.len)) {
		close(fd);
		fd = -1;
	}
	return fd;
}

/* Runs a client with one descriptor in place of another, and waits for it. */
static enum err
run_client(struct db *db, struct arena *a, char *const argv[], int fd,
    int as)
{
	posix_spawn_file_actions_t actions;
	int options = write_options(db, a), status = -1, failed;
	pid_t pid;

	if (options < 0)
		return log_fault(ERR_DATABASE, "db.client", "no password");
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, options, OPTIONS_FD);
	posix_spawn_file_actions_adddup2(&actions, fd, as);
	failed = posix_spawnp(&pid, argv[0], &actions, NULL, argv, environ);
	posix_spawn_file_actions_destroy(&actions);
	close(options);
	if (failed != 0)
		return log_fault(ERR_DATABASE, argv[0], strerror(failed));
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? ERR_OK :
	    log_fault(ERR_DATABASE, argv[0], "failed");
}

enum err
db_dump(struct db *db, struct arena *a, const char *path)
{
	char *const argv[] = { "mariadb-dump", OPTIONS_ARG,
	    "--single-transaction", "--skip-lock-tables", "--skip-add-locks",
	    "--no-tablespaces", "--triggers", "--hex-blob",
	    "--skip-dump-date", arena_strdup(a, setting_text(
	    db->settings, SET_DB_NAME)), NULL };
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	enum err e;

	if (fd < 0)
		return log_fault(ERR_STORAGE, path, strerror(errno));
	e = run_client(db, a, argv, fd, STDOUT_FILENO);
	if (e == ERR_OK && fsync(fd) != 0)
		e = log_fault(ERR_STORAGE, path, strerror(errno));
	close(fd);
	return e;
}

enum err
db_load(struct db *db, struct arena *a, const char *path)
{
	char *const argv[] = { "mariadb", OPTIONS_ARG, "--batch",
	    arena_strdup(a, setting_text(db->settings, SET_DB_NAME)),
	    NULL };
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	enum err e;

	if (fd < 0)
		return log_fault(ERR_NOT_FOUND, path, strerror(errno));
	e = run_client(db, a, argv, fd, STDIN_FILENO);
	close(fd);
	return e;
}

struct table_row {
	const char *name;
};

static const struct column table_columns[] = {
	COLUMN(TEXT, struct table_row, name),
};

STATEMENT(select_tables, BY(MIGRATE), "SELECT table_name "
    "FROM information_schema.tables WHERE table_schema = DATABASE() "
    "ORDER BY table_name", table_columns, struct table_row);

struct used_row {
	int used;
};

static const struct column used_columns[] = {
	COLUMN(INT, struct used_row, used),
};

STATEMENT(select_used, BY(MIGRATE), "SELECT EXISTS (SELECT 1 FROM person) "
    "OR EXISTS (SELECT 1 FROM case_file) OR EXISTS (SELECT 1 FROM report)",
    used_columns, struct used_row);

enum err
db_is_unused(struct db *db, struct arena *a)
{
	struct table_row *tables;
	struct used_row row;
	int n;
	enum err e = db_rows(db, a, &select_tables, &tables, &n, V_NULL);

	/* before the first migration there is nothing to look into */
	if (e != ERR_OK || n <= 1)
		return e;
	e = db_one(db, a, &select_used, &row, V_NULL);
	return e == ERR_OK && row.used ? ERR_CONFLICT : e;
}

enum err
db_clear(struct db *db, struct arena *a)
{
	struct table_row *tables;
	struct buf b;
	const char *why = "";
	int n;
	enum err e = db_rows(db, a, &select_tables, &tables, &n, V_NULL);

	if (e != ERR_OK)
		return e;
	buf_init(&b, a, TABLES_MAX);
	buf_puts(&b, "SET FOREIGN_KEY_CHECKS = 0;\n");
	for (int i = 0; i < n; i++)
		buf_printf(&b, "DROP TABLE `%s`;\n", tables[i].name);
	buf_puts(&b, "SET FOREIGN_KEY_CHECKS = 1;\n");
	e = db_script(db, b.data, &why);
	return e == ERR_OK ? e : log_fault(e, "db.clear", why);
}
