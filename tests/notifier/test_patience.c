#include <glob.h>

#include "notifier/post.h"

/* A mail that is owed is sent in the end, with nobody's hand in it. */

enum { HOUR = 3600, DAY = 24 * HOUR, MAILS = 3 };

/* The notifier alone lives that many seconds ahead. */
static void
start_ahead(struct post *p, int64_t seconds)
{
	glob_t found;

	assert_int_equal(glob("/usr/lib/*/faketime/libfaketimeMT.so.1", 0,
	    NULL, &found), 0);
	setenv("LD_PRELOAD", found.gl_pathv[0], 1);
	setenv("FAKETIME", arena_printf(p->arena, "%+lld",
	    (long long)seconds), 1);
	setenv("FAKETIME_DONT_FAKE_MONOTONIC", "1", 1);
	start(p, 0);
	unsetenv("LD_PRELOAD");
	globfree(&found);
}

static void
serve_again(struct post *p)
{
	assert_int_equal(smtp_server_start(&p->server, NULL, NULL), 0);
	write_conf(p, p->server.url);
}

/* Nobody listens at the server's port. */
static void
test_away__for_five_days__all_sent_afterwards(void **state)
{
	struct post *p = *state;
	int64_t id[MAILS];

	smtp_server_stop(&p->server);
	for (int i = 0; i < MAILS; i++)
		id[i] = queue_mail(p, "jana");
	for (int day = 0; day <= 5; day++) {
		start_ahead(p, day * DAY);
		for (int i = 0; i < MAILS; i++)
			(void)await_reply(p, id[i], day + 1, "queued");
		assert_int_equal(end(p, 0, SIGTERM), 0);
	}
	serve_again(p);
	start_ahead(p, 5 * DAY + 2 * HOUR);
	for (int i = 0; i < MAILS; i++) {
		(void)await_reply(p, id[i], 7, "sent");
		assert_int_equal(taken_of(p, id[i]), 1);
	}
}

static void
test_waited__four_days_then_451__sent_the_next_time(void **state)
{
	struct post *p = *state;
	int64_t id = queue_mail(p, "once");

	start_ahead(p, 4 * DAY);
	assert_int_equal(await_reply(p, id, 1, "queued").last_code, 451);
	assert_int_equal(end(p, 0, SIGTERM), 0);
	start_ahead(p, 4 * DAY + 120);
	(void)await_reply(p, id, 2, "sent");
	assert_int_equal(taken_of(p, id), 1);
}

static void
refused_ahead_and_back(struct post *p, int64_t seconds)
{
	int64_t id = queue_mail(p, "once");

	start_ahead(p, seconds);
	assert_int_equal(await_reply(p, id, 1, "queued").last_code, 451);
	assert_int_equal(end(p, 0, SIGTERM), 0);
	start(p, 0);
	(void)await_reply(p, id, 2, "sent");
	assert_int_equal(taken_of(p, id), 1);
}

static void
test_clock__ten_days_ahead_and_back__sent_soon(void **state)
{
	refused_ahead_and_back(*state, 10 * DAY);
}

/* Less than a day is far as well: nobody waits much longer than an hour. */
static void
test_clock__two_hours_ahead_and_back__sent_soon(void **state)
{
	refused_ahead_and_back(*state, 2 * HOUR);
}

/* It is due again every minute, and owed all the same. */
static void
test_held__no_tls__the_office_sees_it(void **state)
{
	struct post *p = *state;
	int64_t id = queue_mail(p, "karl");
	struct outbox_mail m, *all;
	int n;

	write_conf(p, arena_printf(p->arena, "%s\nmail.tls = starttls",
	    p->server.url));
	start(p, 0);
	m = await_reply(p, id, 1, "queued");
	assert_int_equal(m.attempts, 0);
	assert_int_equal(outbox_troubled(p->office->db, p->arena,
	    clock_now(), 0, 10, &all, &n), ERR_OK);
	assert_int_equal(n, 1);
	assert_int_equal(all[0].id, m.id);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_away__for_five_days__all_sent_afterwards),
		TEST(test_waited__four_days_then_451__sent_the_next_time),
		TEST(test_clock__ten_days_ahead_and_back__sent_soon),
		TEST(test_clock__two_hours_ahead_and_back__sent_soon),
		TEST(test_held__no_tls__the_office_sees_it),
	};

	return cmocka_run_group_tests(tests, group_setup, group_teardown) !=
	    0;
}
