#ifndef TESTS_KEEPER_DESK_H
#define TESTS_KEEPER_DESK_H

#include <stdlib.h>
#include <time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/keep.h"
#include "app/notice_desk.h"
#include "store/db.h"

/*
 * The desk of the notices, with a keeper: what day it is each test says, for
 * the acts and for the keeper alike.
 */

static struct desk *desk;
static struct app *keeper_app, *migrate;
static struct keep keep;
static volatile sig_atomic_t keeper_stop;

/* What the keeper said it did, a line each. */
static char said[64 * 1024];

static inline void
hear(const char *did, const char *about, int64_t n)
{
	size_t len = strlen(said);

	snprintf(said + len, sizeof(said) - len, "%s %s %lld\n", did, about,
	    (long long)n);
}

static inline struct keep
keeper_of(struct app *app, void (*tell)(const char *, const char *, int64_t))
{
	return (struct keep){ .app = app, .stop = &keeper_stop,
	    .tell = tell };
}

/* From here on it is ten in the morning of that day, in Beijing. */
static inline void
today_is(const char *iso)
{
	clock_shift(0);
	clock_shift(date_start(desk_date(iso)).us + INT64_C(36000000000) -
	    clock_now().us);
	keep_at(&keep, clock_now());
}

static inline int
keeper_desk_setup(void **state)
{
	if (desk_setup(state) != 0)
		return -1;
	desk = *state;
	keeper_app = desk_app(desk, ACCOUNT_KEEPER);
	migrate = desk_app(desk, ACCOUNT_MIGRATE);
	keep = keeper_of(keeper_app, hear);
	return app_ready(keeper_app) == ERR_OK ? 0 : -1;
}

static inline int
keeper_desk_teardown(void **state)
{
	clock_shift(0);
	return desk_teardown(state);
}

/* Each test begins without what the ones before it left to be done. */
static inline int
begin_afresh(void **state)
{
	const char *why = "";

	(void)state;
	said[0] = '\0';
	keeper_stop = 0;
	if (db_script(migrate->db,
	    "SET FOREIGN_KEY_CHECKS = 0;\n"
	    "TRUNCATE reminder;\nTRUNCATE digest;\nTRUNCATE date_move;\n"
	    "TRUNCATE outbox;\nTRUNCATE case_event;\nTRUNCATE case_file;\n"
	    "TRUNCATE session;\nTRUNCATE single_use;\nTRUNCATE attempt;\n"
	    "TRUNCATE idempotency;\nTRUNCATE report_pending_file;\n"
	    "TRUNCATE follow_up;\nSET FOREIGN_KEY_CHECKS = 1;\n", &why) ==
	    ERR_OK)
		return 0;
	print_error("%s\n", why);
	return -1;
}

/* The shipped days without the line of that one (NULL: all of them). */
static inline const char *
days_without(const char *iso)
{
	char *text = (char *)desk_file(desk->arena,
	    "conf/calendar/holidays-cn.csv");
	char *line = iso != NULL ? strstr(text, iso) : NULL;

	if (line != NULL) {
		const char *next = strchr(line, '\n') + 1;

		memmove(line, next, strlen(next) + 1);
	}
	return text;
}

struct number {
	int64_t n;
};

static const struct column number_columns[] = {
	COLUMN(I64, struct number, n),
};

struct text {
	const char *text;
};

static const struct column text_columns[] = {
	COLUMN(TEXT, struct text, text),
};

#define COUNT(name, text) STATEMENT(name, BY(MIGRATE), text, \
	number_columns, struct number)

static inline int64_t
count(const struct statement *s)
{
	struct number row = { 0 };

	assert_int_equal(db_one(migrate->db, desk->arena, s, &row, V_NULL),
	    ERR_OK);
	return row.n;
}

/* Day after day, as a keeper that is never off. */
static inline void
each_day(const char *first, const char *last, void (*pass)(const char *iso))
{
	struct date end = desk_date(last);
	char iso[DATE_TEXT];

	for (struct date d = desk_date(first); date_cmp(d, end) <= 0;
	    d = date_add(d, 1))
		pass(date_text(d, iso));
}

/* A case accepted on 24 August 2026. */
static inline int64_t
accepted(void)
{
	int64_t id;

	today_is("2026-08-24");
	id = desk_lodge(desk, "2026-08-20", 1);
	desk_act(desk, &desk->officer, (struct act){ .case_id = id,
	    .kind = EVENT_ACCEPT, .on = DATE_NONE });
	return id;
}

/* All lines of a list, one below the other. */
static inline const char *
listed(const struct statement *s)
{
	struct text *rows;
	struct buf b;
	int n;

	assert_int_equal(db_rows(migrate->db, desk->arena, s, &rows, &n,
	    V_NULL), ERR_OK);
	buf_init(&b, desk->arena, 1024 * 1024);
	for (int i = 0; i < n; i++)
		buf_printf(&b, "%s\n", rows[i].text);
	return n > 0 ? b.data : "";
}

struct released {
	const char *edition, *text;
};

/* What an administrator does at the portal (app/test_calendars). */
static inline enum err
put_into_use(struct tx *tx, void *ctx)
{
	const struct released *r = ctx;

	return calendar_edition_insert(tx, r->edition, r->text, 0,
	    clock_now());
}

/* The shipped calendar without the line of that day, and with another. */
static inline void
release(const char *without, const char *with)
{
	const char *why = "", *text = arena_printf(desk->arena,
	    "%s\n%s\n%s", days_without(without), with ? with : "",
	    desk_file(desk->arena,
	    "conf/calendar/holidays-cn-2027-provisional.csv"));
	struct calendar *calendar;
	struct released r;

	assert_int_equal(calendar_parse(desk->arena, NULL, text, &calendar,
	    &why), ERR_OK);
	r = (struct released){ calendar_edition(calendar), text };
	assert_int_equal(app_transaction(desk->admin, put_into_use, &r),
	    ERR_OK);
}

/* A process with a keeper of its own, at this very moment of the test. */
static inline pid_t
fork_keeper(enum err (*work)(const struct keep *k))
{
	struct keep mine = keeper_of(NULL, hear);
	pid_t pid = fork();

	if (pid != 0)
		return pid;
	if (app_open(arena_new(), desk->settings, ACCOUNT_KEEPER, &mine.app)
	    != ERR_OK || app_ready(mine.app) != ERR_OK)
		_exit(1);
	keep_at(&mine, clock_now());
	_exit(work(&mine) == ERR_OK ? 0 : 1);
}

static inline void
at_once(int n, enum err (*work)(const struct keep *k))
{
	pid_t pid[8];
	int status;

	for (int i = 0; i < n; i++)
		pid[i] = fork_keeper(work);
	for (int i = 0; i < n; i++) {
		assert_int_equal(waitpid(pid[i], &status, 0), pid[i]);
		assert_true(WIFEXITED(status));
		assert_int_equal(WEXITSTATUS(status), 0);
	}
}

/* Begins the work, and kills it some time later, finished or not. */
static inline void
kill_after_ms(int ms, enum err (*work)(const struct keep *k))
{
	struct timespec t = { ms / 1000, ms % 1000 * 1000000L };
	pid_t pid = fork_keeper(work);

	nanosleep(&t, NULL);
	kill(pid, SIGKILL);
	assert_int_equal(waitpid(pid, NULL, 0), pid);
}

#endif
