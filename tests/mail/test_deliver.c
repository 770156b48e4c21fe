#include "support/cmocka.h"

#include "base/clock.h"
#include "mail/backoff.h"
#include "mail/deliver.h"
#include "support/smtp_server.h"

#define MAIL "Subject: x\r\n\r\nbody\r\n"
#define FROM "office@reviewdesk.example"

enum { SEND_MS = 1000, MOST = 8 };

static struct smtp_server server;

/* A queue in memory that writes down how it was used. */
struct fake {
	struct mail_queue queue;
	const char *to[MOST];
	int n, made_days_ago;
	int64_t lease_us;
	enum err claim_fails, settle_fails;
	int settle_fails_times, stop_after, stop_after_wait;
	volatile sig_atomic_t stop;
	struct mail_verdict verdicts[MOST];
	struct mail_result results[MOST];
	int settled[MOST], released, waited;
	enum err written;	/* what came of the last settle */
	int begun, before;	/* results; mails of the server before */
	int is_asked;		/* for what came of it */
	int taken_at_wait;	/* mails of the server, since before */
};

static const struct instant now = { INT64_C(1790000000000000) };

static enum err
fake_claim(struct mail_queue *q, struct arena *a, struct queued_mail **mails,
    int *n, int64_t *until)
{
	struct fake *f = (struct fake *)q;

	if (f->claim_fails != ERR_OK)
		return f->claim_fails;
	*n = f->n;
	*mails = NEW_ARRAY(a, (size_t)f->n, struct queued_mail);
	for (int i = 0; i < f->n; i++)
		(*mails)[i] = (struct queued_mail){ i + 1, f->to[i], MAIL,
		    strlen(MAIL), 0, { now.us - f->made_days_ago *
		    INT64_C(86400000000) } };
	*until = clock_monotonic_us() + f->lease_us;
	return ERR_OK;
}

static void
fake_settle(struct mail_queue *q, const struct queued_mail *mail,
    const struct mail_result *result, const struct mail_verdict *verdict)
{
	struct fake *f = (struct fake *)q;
	int i = (int)mail->id - 1;

	f->begun++;
	f->is_asked = 0;
	f->written = f->settle_fails_times-- > 0 ? f->settle_fails : ERR_OK;
	if (f->written != ERR_OK)
		return;
	f->settled[i]++;
	f->results[i] = *result;
	f->verdicts[i] = *verdict;
	f->stop = f->stop_after == mail->id;
}

/* No mail is handed over while the result of another is not written down. */
static enum err
fake_settled(struct mail_queue *q)
{
	struct fake *f = (struct fake *)q;

	if (!f->is_asked)
		assert_true(smtp_server_count(&server) - f->before <=
		    f->begun);
	f->is_asked = 1;
	return f->written;
}

static enum err
fake_release(struct mail_queue *q)
{
	((struct fake *)q)->released++;
	return ERR_OK;
}

static void
fake_wait(struct mail_queue *q, int seconds)
{
	struct fake *f = (struct fake *)q;

	f->waited += seconds;
	f->taken_at_wait = smtp_server_count(&server) - f->before;
	if (f->stop_after_wait > 0 && f->waited >= f->stop_after_wait)
		f->stop = 1;
}

static struct instant
fake_now(struct mail_queue *q)
{
	(void)q;
	return now;
}

static struct fake *
fake_of(struct arena *a, int n, const char *const *to)
{
	struct fake *f = NEW(a, struct fake);

	f->queue = (struct mail_queue){ fake_claim, fake_settle,
	    fake_settled, fake_release, fake_wait, fake_now, &f->stop };
	f->before = smtp_server_count(&server);
	f->n = n;
	for (int i = 0; i < n; i++)
		f->to[i] = to[i];
	f->lease_us = INT64_C(3600000000);
	return f;
}

#define FAKE(a, ...) fake_of((a), \
	(int)(sizeof((const char *[]){ __VA_ARGS__ }) / sizeof(char *)), \
	(const char *const[]){ __VA_ARGS__ })

static int
setup(void **state)
{
	*state = arena_new();
	return 0;
}

static int
teardown(void **state)
{
	struct arena *a = *state;

	arena_free(&a);
	return 0;
}

static struct mail_round
delivered(struct arena *a, struct fake *f, enum mail_tls tls, enum err err)
{
	struct mailer_config c = { .url = server.url, .tls = tls,
	    .timeout_ms = SEND_MS };
	struct mailer *m = NULL;
	struct mail_round done;

	assert_int_equal(mailer_open(a, &c, &m), ERR_OK);
	assert_int_equal(mail_deliver(a, &f->queue, m, FROM, SEND_MS, &done),
	    err);
	mailer_close(&m);
	return done;
}

static void
test_deliver__a_batch__each_settled_once_by_its_answer(void **state)
{
	struct fake *f = FAKE(*state, "li@x.example", "r451@x.example",
	    "r550@x.example", "wu@x.example", "d554@x.example");
	static const enum mail_outcome expected[] = { MAIL_SENT, MAIL_RETRY,
	    MAIL_DEAD, MAIL_SENT, MAIL_DEAD };
	int before = smtp_server_count(&server);
	struct mail_round done = delivered(*state, f, MAIL_TLS_NEVER, ERR_OK);

	for (int i = 0; i < 5; i++) {
		assert_int_equal(f->settled[i], 1);
		assert_int_equal(f->verdicts[i].outcome, expected[i]);
	}
	assert_int_equal(f->verdicts[1].next.us,
	    mail_backoff_next(now, 1, 2).us);
	assert_string_equal(f->results[2].reply, "550 said of the recipient");
	assert_int_equal(done.claimed, 5);
	assert_int_equal(done.count[MAIL_SENT], 2);
	assert_int_equal(done.count[MAIL_RETRY], 1);
	assert_int_equal(done.count[MAIL_DEAD], 2);
	assert_int_equal(f->released, 0);
	assert_int_equal(smtp_server_count(&server), before + 2);
}

static void
test_deliver__refused_for_now__never_dies_of_its_age(void **state)
{
	struct fake *f = FAKE(*state, "r451@x.example", "li@x.example",
	    "cut@x.example", "r550@x.example");
	static const enum mail_outcome expected[] = { MAIL_RETRY, MAIL_SENT,
	    MAIL_RETRY, MAIL_DEAD };

	f->made_days_ago = 400;
	delivered(*state, f, MAIL_TLS_NEVER, ERR_OK);
	for (int i = 0; i < 4; i++)
		assert_int_equal(f->verdicts[i].outcome, expected[i]);
	assert_int_equal(f->verdicts[0].next.us,
	    mail_backoff_next(now, 1, 1).us);
}

static void
test_judge__refused_for_years__tried_again_within_the_hour(void **state)
{
	struct mail_result away = { .err = ERR_TEMPORARY };
	struct queued_mail mail = { .id = 1, .failures = 24 * 365 * 5 };
	struct mail_verdict v = mail_judge(&mail, &away, now);

	(void)state;
	assert_int_equal(v.outcome, MAIL_RETRY);
	assert_in_range(v.next.us - now.us, 1,
	    MAIL_BACKOFF_MOST_S * INT64_C(1000000));
}

static void
test_deliver__no_tls__queue_stops_and_nothing_dies(void **state)
{
	struct fake *f = FAKE(*state, "li@x.example", "wu@x.example");
	struct mail_round done;

	f->made_days_ago = 30;
	done = delivered(*state, f, MAIL_TLS_STARTTLS, ERR_OK);
	assert_int_equal(done.count[MAIL_HOLD], 1);
	assert_int_equal(done.last.err, ERR_CRYPTO);
	assert_int_equal(f->verdicts[0].outcome, MAIL_HOLD);
	assert_int_equal(f->verdicts[0].failures, 0);
	assert_int_equal(f->verdicts[0].next.us, now.us + 60000000);
	assert_int_equal(f->settled[1], 0);
	assert_int_equal(f->released, 1);
}

static void
test_deliver__asked_to_stop__rest_released(void **state)
{
	struct fake *f = FAKE(*state, "li@x.example", "wu@x.example",
	    "he@x.example");
	int before = smtp_server_count(&server);

	f->stop_after = 2;
	delivered(*state, f, MAIL_TLS_NEVER, ERR_OK);
	assert_int_equal(f->settled[1], 1);
	assert_int_equal(f->settled[2], 0);
	assert_int_equal(f->released, 1);
	assert_int_equal(smtp_server_count(&server), before + 2);
}

static void
test_deliver__lease_nearly_over__nothing_begun(void **state)
{
	struct fake *f = FAKE(*state, "li@x.example");
	int before = smtp_server_count(&server);

	f->lease_us = SEND_MS * 1000 / 2;
	delivered(*state, f, MAIL_TLS_NEVER, ERR_OK);
	assert_int_equal(f->settled[0], 0);
	assert_int_equal(f->released, 1);
	assert_int_equal(smtp_server_count(&server), before);
}

static void
test_deliver__result_not_written__written_later(void **state)
{
	struct fake *f = FAKE(*state, "li@x.example", "wu@x.example");
	int before = smtp_server_count(&server);

	f->settle_fails = ERR_DATABASE;
	f->settle_fails_times = 3;
	delivered(*state, f, MAIL_TLS_NEVER, ERR_OK);
	assert_int_equal(f->waited, 3);
	assert_int_equal(f->taken_at_wait, 1);
	assert_int_equal(f->settled[0], 1);
	assert_int_equal(f->settled[1], 1);
	assert_int_equal(smtp_server_count(&server), before + 2);
}

static void
test_deliver__lease_lost__others_go_on(void **state)
{
	struct fake *f = FAKE(*state, "li@x.example", "wu@x.example");

	f->settle_fails = ERR_CONFLICT;
	f->settle_fails_times = 1;
	delivered(*state, f, MAIL_TLS_NEVER, ERR_OK);
	assert_int_equal(f->waited, 0);
	assert_int_equal(f->settled[0], 0);
	assert_int_equal(f->settled[1], 1);
}

static void
test_deliver__stopped_without_database__stays_ours(void **state)
{
	struct fake *f = FAKE(*state, "li@x.example");

	f->settle_fails = ERR_DATABASE;
	f->settle_fails_times = 1000000;
	f->stop_after_wait = 2;
	delivered(*state, f, MAIL_TLS_NEVER, ERR_DATABASE);
	assert_int_equal(f->waited, 2);
	assert_int_equal(f->settled[0], 0);
	/* the loan stays ours, until we are started again */
	assert_int_equal(f->released, 0);
}

static void
test_deliver__nothing_due__nothing_done(void **state)
{
	struct fake *f = fake_of(*state, 0, NULL);
	struct mail_round done = delivered(*state, f, MAIL_TLS_NEVER, ERR_OK);

	assert_int_equal(done.claimed, 0);
	assert_int_equal(f->released, 0);
}

static void
test_deliver__claim_fails__its_error(void **state)
{
	struct fake *f = FAKE(*state, "li@x.example");

	f->claim_fails = ERR_DATABASE;
	delivered(*state, f, MAIL_TLS_NEVER, ERR_DATABASE);
	assert_int_equal(f->settled[0], 0);
}

static int
start(void **state)
{
	(void)state;
	signal(SIGPIPE, SIG_IGN);
	return smtp_server_folder(&server) != 0 ? -1 :
	    smtp_server_start(&server, NULL, NULL);
}

static int
stop(void **state)
{
	(void)state;
	smtp_server_remove(&server);
	return 0;
}

#define T(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(test_deliver__a_batch__each_settled_once_by_its_answer),
		T(test_deliver__refused_for_now__never_dies_of_its_age),
		T(test_judge__refused_for_years__tried_again_within_the_hour),
		T(test_deliver__no_tls__queue_stops_and_nothing_dies),
		T(test_deliver__asked_to_stop__rest_released),
		T(test_deliver__lease_nearly_over__nothing_begun),
		T(test_deliver__result_not_written__written_later),
		T(test_deliver__lease_lost__others_go_on),
		T(test_deliver__stopped_without_database__stays_ours),
		T(test_deliver__nothing_due__nothing_done),
		T(test_deliver__claim_fails__its_error),
	};

	return cmocka_run_group_tests(tests, start, stop) != 0;
}
