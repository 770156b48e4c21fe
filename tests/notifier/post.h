#ifndef NOTIFIER_POST_H
#define NOTIFIER_POST_H

#include <limits.h>
#include <stdio.h>
#include <time.h>

#include "app/app.h"
#include "base/clock.h"
#include "mail/compose.h"
#include "store/outbox.h"
#include "support/cmocka.h"
#include "support/conf.h"
#include "support/smtp_server.h"

/* bin/rd-notifier as it is, between a database and an SMTP server. */

enum { PATIENCE_S = 30, PIECE_MS = 50 };

struct post {
	struct arena *arena;
	struct settings *settings;
	struct app *office, *notifier;
	struct smtp_server server;
	const char *given;	/* settings of the database alone */
	char conf[PATH_MAX];
	int64_t cases;		/* each mail of its own */
	pid_t running[2];
};

static inline void
pause_a_little(void)
{
	struct timespec t = { 0, PIECE_MS * 1000000L };

	nanosleep(&t, NULL);
}

static inline struct app *
open_as(struct post *p, enum account who)
{
	struct app *app;

	assert_int_equal(app_open(p->arena, p->settings, who, &app), ERR_OK);
	return app;
}

/* The settings of the database, with another mail server. */
static inline void
write_conf(struct post *p, const char *url)
{
	snprintf(p->conf, sizeof(p->conf), "%s/notifier.conf",
	    getenv("REVIEWDESK_TEST_DIR"));
	conf_with(p->given, p->conf, "mail.url", url);
}

static inline int
group_setup(void **state)
{
	static struct post p;
	const char *why = "";

	p.arena = arena_new();
	p.cases = 1;
	p.given = arena_strdup(p.arena, getenv("REVIEWDESK_CONF"));
	if (settings_load(p.arena, NULL, &p.settings, &why) != ERR_OK)
		return -1;
	p.office = open_as(&p, ACCOUNT_OFFICE);
	p.notifier = open_as(&p, ACCOUNT_NOTIFIER);
	*state = &p;
	return 0;
}

static inline int
group_teardown(void **state)
{
	struct post *p = *state;

	arena_free(&p->arena);
	return 0;
}

static inline int
setup(void **state)
{
	struct post *p = *state;

	if (smtp_server_folder(&p->server) != 0 ||
	    smtp_server_start(&p->server, NULL, NULL) != 0)
		return -1;
	write_conf(p, p->server.url);
	return 0;
}

static inline void
start(struct post *p, int index)
{
	char which[8];
	const char *argv[] = { "bin/rd-notifier", which, NULL };

	snprintf(which, sizeof(which), "%d", index);
	setenv("REVIEWDESK_CONF", p->conf, 1);
	assert_int_equal(posix_spawn(&p->running[index], argv[0], NULL, NULL,
	    (char *const *)argv, environ), 0);
}

/* Its exit status, or minus the signal that ended it. */
static inline int
end(struct post *p, int index, int number)
{
	int status;

	kill(p->running[index], number);
	assert_int_equal(waitpid(p->running[index], &status, 0),
	    p->running[index]);
	p->running[index] = 0;
	return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

static inline int
teardown(void **state)
{
	struct post *p = *state;

	for (int i = 0; i < 2; i++)
		if (p->running[i] > 0)
			(void)end(p, i, SIGKILL);
	smtp_server_remove(&p->server);
	return 0;
}

static inline enum err
insert(struct tx *tx, void *ctx)
{
	return outbox_insert(tx, ctx);
}

/* Queues a mail to that name; the case that it is found by. */
static inline int64_t
queue_mail(struct post *p, const char *name)
{
	int64_t id = p->cases++;
	const char *to = arena_printf(p->arena, "%s@mail.example", name);
	struct mail m = { .from = "office@reviewdesk.example", .to = to,
	    .subject = "审查结论通知书", .text = "。\n.\n正文\n",
	    .message_id = arena_printf(p->arena, "test-%lld@mail.example",
	    (long long)id), .date = clock_now(), .lang = LANG_ZH };
	struct outbox_mail row = { .case_id = id, .seq = 1,
	    .notice = "finding", .recipient = to,
	    .message_id = m.message_id, .created = m.date };
	struct buf bytes;

	assert_int_equal(mail_compose(p->arena, &m, &bytes), ERR_OK);
	row.content = bytes.data;
	row.content_n = bytes.len;
	assert_int_equal(app_transaction(p->office, insert, &row), ERR_OK);
	return id;
}

static inline struct outbox_mail
look(struct post *p, int64_t id)
{
	struct outbox_mail *all;
	int n;

	assert_int_equal(outbox_of_case(p->office->db, p->arena, id, &all,
	    &n), ERR_OK);
	assert_int_equal(n, 1);
	return all[0];
}

/* Waits until that attempt is written down. */
static inline struct outbox_mail
await_reply(struct post *p, int64_t id, int attempts, const char *state)
{
	struct outbox_mail m;
	struct outbox_reply *r;
	int n;

	for (int i = 0; i < PATIENCE_S * 1000 / PIECE_MS; i++) {
		m = look(p, id);
		assert_int_equal(outbox_replies(p->office->db, p->arena,
		    m.id, &r, &n), ERR_OK);
		if (n >= attempts && strcmp(m.state, state) == 0)
			return m;
		pause_a_little();
	}
	fail_msg("%s is %s, not %s", m.recipient, m.state, state);
	return m;
}

/* How many mails with that text the server has taken. */
static inline int
taken(struct post *p, const char *text)
{
	static char bytes[64 * 1024];
	int found = 0;

	for (int i = 1; ; i++) {
		ssize_t n = smtp_server_mail(&p->server, i, bytes,
		    sizeof(bytes) - 1);

		if (n < 0)
			return found;
		bytes[n] = '\0';
		found += strstr(bytes, text) != NULL;
	}
}

static inline int
taken_of(struct post *p, int64_t id)
{
	return taken(p, arena_printf(p->arena, "<test-%lld@mail.example>",
	    (long long)id));
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

#endif
