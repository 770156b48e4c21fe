#include "notifier/post.h"

/* What is sent, and sent once, whoever dies meanwhile. */

static enum err
retry(struct tx *tx, void *ctx)
{
	return outbox_retry(tx, *(const int64_t *)ctx, clock_now());
}

/* As the Office does by hand. */
static void
retry_now(struct post *p, int64_t id)
{
	assert_int_equal(app_transaction(p->office, retry, &id), ERR_OK);
}

static void
test_send__good_mail__byte_for_byte_and_reply_kept(void **state)
{
	struct post *p = *state;
	int64_t id = queue_mail(p, "anna");
	static char bytes[64 * 1024];
	struct outbox_mail m, kept;
	ssize_t n;

	start(p, 0);
	m = await_reply(p, id, 1, "sent");
	assert_int_equal(m.last_code, 250);
	assert_non_null(strstr(m.last_said, "kept as 0001"));
	assert_true(m.sent.us >= m.created.us);
	assert_int_equal(outbox_fetch(p->notifier->db, p->arena, m.id,
	    &kept), ERR_OK);
	n = smtp_server_mail(&p->server, 1, bytes, sizeof(bytes));
	assert_int_equal(n, kept.content_n);
	assert_memory_equal(bytes, kept.content, n);
	assert_int_equal(end(p, 0, SIGTERM), 0);
}

static void
test_send__refused_for_now__later_and_then_sent(void **state)
{
	struct post *p = *state;
	int64_t id;
	struct outbox_mail m;

	/* nobody listens there any more */
	smtp_server_stop(&p->server);
	id = queue_mail(p, "bert");
	start(p, 0);
	m = await_reply(p, id, 1, "queued");
	assert_int_equal(m.attempts, 1);
	assert_true(m.next.us >= clock_now().us + 30 * INT64_C(1000000));
	assert_int_equal(end(p, 0, SIGTERM), 0);
	assert_int_equal(smtp_server_start(&p->server, NULL, NULL), 0);
	write_conf(p, p->server.url);
	retry_now(p, m.id);
	start(p, 0);
	(void)await_reply(p, id, 2, "sent");
	assert_int_equal(taken_of(p, id), 1);
}

static void
test_send__451__waits_with_the_reason(void **state)
{
	struct post *p = *state;
	int64_t id = queue_mail(p, "r451");
	struct outbox_mail m, *all;
	int n;

	start(p, 0);
	m = await_reply(p, id, 1, "queued");
	assert_int_equal(m.last_code, 451);
	assert_non_null(strstr(m.last_said, "said of the recipient"));
	assert_true(m.next.us > m.created.us + 55 * INT64_C(1000000));
	/* refused once is enough for the Office to see it */
	assert_int_equal(outbox_troubled(p->office->db, p->arena,
	    (struct instant){ 0 }, 0, 10, &all, &n), ERR_OK);
	assert_true(n >= 1);
	assert_int_equal(all[0].id, m.id);
}

static void
test_send__550__dead_until_somebody_retries(void **state)
{
	struct post *p = *state;
	int64_t id = queue_mail(p, "r550");
	struct outbox_mail m;

	start(p, 0);
	m = await_reply(p, id, 1, "dead");
	assert_int_equal(m.last_code, 550);
	retry_now(p, m.id);
	(void)await_reply(p, id, 2, "dead");
	assert_int_equal(taken_of(p, id), 0);
}

struct lending {
	struct post *post;
	const char *owner;
	struct instant until;
	struct outbox_mail *mails;
	int n;
};

static enum err
lend(struct tx *tx, void *ctx)
{
	struct lending *l = ctx;

	return outbox_claim(tx, l->post->arena, l->owner, clock_now(),
	    l->until, &l->mails, &l->n);
}

static void
lend_to(struct post *p, const char *owner, int64_t seconds)
{
	struct lending l = { .post = p, .owner = owner };

	l.until.us = clock_now().us + seconds * INT64_C(1000000);
	assert_int_equal(app_transaction(p->notifier, lend, &l), ERR_OK);
	assert_true(l.n > 0);
}

static void
test_restart__killed_after_the_claim__sent_once(void **state)
{
	struct post *p = *state;
	int64_t id = queue_mail(p, "carl");
	char host[HOST_NAME_MAX + 1];

	assert_int_equal(gethostname(host, sizeof(host)), 0);
	/* what a notifier leaves that dies between commit and sending */
	lend_to(p, arena_printf(p->arena, "%.50s:0", host), 3600);
	start(p, 0);
	(void)await_reply(p, id, 1, "sent");
	assert_int_equal(taken_of(p, id), 1);
}

/* The answer is kept, the mail is still lent: so ends whoever is killed then. */
static void
test_restart__killed_after_the_answer_was_kept__not_sent_again(void **state)
{
	struct post *p = *state;
	int64_t id = queue_mail(p, "cora"), later;
	const struct outbox_reply taken = { .at = { 7 }, .code = 250,
	    .outcome = "sent", .said = "kept" };
	struct outbox_mail m;
	struct outbox_reply *r;
	int n;

	lend_to(p, "elsewhere:0", -1);
	/* twice, as after a commit in doubt: it is one answer */
	for (int i = 0; i < 2; i++)
		assert_int_equal(outbox_keep_sent(p->notifier->db,
		    look(p, id).id, &taken), ERR_OK);
	later = queue_mail(p, "curt");
	start(p, 0);
	(void)await_reply(p, later, 1, "sent");
	m = look(p, id);
	assert_string_equal(m.state, "sent");
	assert_int_equal(m.sent.us, 7);
	assert_int_equal(outbox_replies(p->office->db, p->arena, m.id, &r,
	    &n), ERR_OK);
	assert_int_equal(n, 1);
	assert_int_equal(taken_of(p, id), 0);
}

static void
test_lease__of_another__respected_until_it_runs_out(void **state)
{
	struct post *p = *state;
	int64_t kept = queue_mail(p, "dora"), other;

	lend_to(p, "elsewhere:0", 3);
	other = queue_mail(p, "emil");
	start(p, 0);
	(void)await_reply(p, other, 1, "sent");
	assert_string_equal(look(p, kept).state, "leased");
	(void)await_reply(p, kept, 1, "sent");
	assert_int_equal(taken_of(p, kept), 1);
}

static void
test_lease__of_a_day_that_comes_again__taken_over(void **state)
{
	struct post *p = *state;
	int64_t id = queue_mail(p, "fina");

	/* the clock stood a week ahead, and its notifier died with it */
	lend_to(p, "elsewhere:0", 7 * 24 * 3600);
	start(p, 0);
	(void)await_reply(p, id, 1, "sent");
	assert_int_equal(taken_of(p, id), 1);
}

static void
test_kill__while_sending__others_once_and_nothing_lost(void **state)
{
	enum { BEHIND = 5 };
	struct post *p = *state;
	int64_t slow = queue_mail(p, "slow"), id[BEHIND];

	for (int i = 0; i < BEHIND; i++)
		id[i] = queue_mail(p, "fritz");
	start(p, 0);
	for (int i = 0; taken_of(p, slow) == 0; i++) {
		assert_true(i < PATIENCE_S * 1000 / PIECE_MS);
		pause_a_little();
	}
	assert_int_equal(end(p, 0, SIGKILL), -SIGKILL);
	assert_string_equal(look(p, id[0]).state, "leased");
	start(p, 0);
	for (int i = 0; i < BEHIND; i++) {
		(void)await_reply(p, id[i], 1, "sent");
		assert_int_equal(taken_of(p, id[i]), 1);
	}
	/* the one without an answer: again, under the same Message-ID */
	(void)await_reply(p, slow, 1, "sent");
	assert_int_equal(taken_of(p, slow), 2);
}

static void
test_term__while_sending__finishes_that_mail(void **state)
{
	/* more than one batch: the next is lent while this one is sent */
	enum { BEHIND = OUTBOX_BATCH + 5 };
	struct post *p = *state;
	int64_t slow = queue_mail(p, "slow"), next = queue_mail(p, "gerd"),
	    id[BEHIND];

	for (int i = 0; i < BEHIND; i++)
		id[i] = queue_mail(p, "gert");
	start(p, 0);
	for (int i = 0; taken_of(p, slow) == 0; i++) {
		assert_true(i < PATIENCE_S * 1000 / PIECE_MS);
		pause_a_little();
	}
	assert_int_equal(end(p, 0, SIGTERM), 0);
	assert_string_equal(look(p, slow).state, "sent");
	assert_string_equal(look(p, next).state, "queued");
	assert_int_equal(taken_of(p, next), 0);
	for (int i = 0; i < BEHIND; i++)
		assert_string_equal(look(p, id[i]).state, "queued");
	start(p, 0);
	(void)await_reply(p, next, 1, "sent");
	for (int i = 0; i < BEHIND; i++) {
		(void)await_reply(p, id[i], 1, "sent");
		assert_int_equal(taken_of(p, id[i]), 1);
	}
}

/* Who looks at the mails of a slow server sees which of them were sent. */
static void
test_slow__in_mid_batch__those_before_are_marked(void **state)
{
	struct post *p = *state;
	int64_t first = queue_mail(p, "ida"), slow = queue_mail(p, "slow"),
	    second = queue_mail(p, "slow"), third = queue_mail(p, "slow");

	start(p, 0);
	(void)await_reply(p, first, 1, "sent");
	assert_string_equal(look(p, third).state, "leased");
	(void)await_reply(p, slow, 1, "sent");
	(void)await_reply(p, second, 1, "sent");
	(void)await_reply(p, third, 1, "sent");
}

static void
test_two__at_once__each_mail_once(void **state)
{
	enum { MANY = 40 };
	struct post *p = *state;
	int64_t id[MANY];

	start(p, 0);
	start(p, 1);
	for (int i = 0; i < MANY; i++)
		id[i] = queue_mail(p, "hans");
	for (int i = 0; i < MANY; i++)
		(void)await_reply(p, id[i], 1, "sent");
	assert_int_equal(smtp_server_count(&p->server), MANY);
	for (int i = 0; i < MANY; i++)
		assert_int_equal(taken_of(p, id[i]), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_send__good_mail__byte_for_byte_and_reply_kept),
		TEST(test_send__refused_for_now__later_and_then_sent),
		TEST(test_send__451__waits_with_the_reason),
		TEST(test_send__550__dead_until_somebody_retries),
		TEST(test_restart__killed_after_the_claim__sent_once),
		TEST(test_restart__killed_after_the_answer_was_kept__not_sent_again),
		TEST(test_lease__of_another__respected_until_it_runs_out),
		TEST(test_lease__of_a_day_that_comes_again__taken_over),
		TEST(test_kill__while_sending__others_once_and_nothing_lost),
		TEST(test_term__while_sending__finishes_that_mail),
		TEST(test_slow__in_mid_batch__those_before_are_marked),
		TEST(test_two__at_once__each_mail_once),
	};

	return cmocka_run_group_tests(tests, group_setup, group_teardown) !=
	    0;
}
