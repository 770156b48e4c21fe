#include "support/cmocka.h"

#include "base/clock.h"
#include "mail/compose.h"
#include "mail/send.h"
#include "support/smtp_server.h"

#define FROM "office@reviewdesk.example"
#define MAIL "Subject: x\r\n\r\nbody\r\n"

/* A plain one for most tests; all are removed at the end, come what may. */
static struct smtp_server plain, down, closed, secure, stranger;

static int
start_plain(void **state)
{
	(void)state;
	signal(SIGPIPE, SIG_IGN);
	if (smtp_server_folder(&plain) != 0 ||
	    smtp_server_start(&plain, NULL, NULL) != 0)
		return -1;
	return 0;
}

static int
stop_plain(void **state)
{
	(void)state;
	smtp_server_remove(&plain);
	smtp_server_remove(&down);
	smtp_server_remove(&closed);
	smtp_server_remove(&secure);
	smtp_server_remove(&stranger);
	return 0;
}

static int
new_arena(void **state)
{
	*state = arena_new();
	return 0;
}

static int
free_arena(void **state)
{
	struct arena *a = *state;

	arena_free(&a);
	return 0;
}

static struct mailer *
opened(struct arena *a, const struct mailer_config *c)
{
	struct mailer *m = NULL;

	assert_int_equal(mailer_open(a, c, &m), ERR_OK);
	return m;
}

static struct mailer *
opened_plain(struct arena *a)
{
	struct mailer_config c = { .url = plain.url, .ehlo = "rd.example",
	    .connect_timeout_ms = 5000, .timeout_ms = 8000 };

	return opened(a, &c);
}

static struct mail_result
sent(struct mailer *m, const char *to)
{
	struct mail_result r;
	enum err e = mailer_send(m, FROM, to, MAIL, strlen(MAIL), &r);

	assert_int_equal(e, r.err);
	return r;
}

static void
expect(struct mailer *m, const char *to, enum err err, int code,
    const char *reply)
{
	struct mail_result r = sent(m, to);

	if (r.err != err || r.code != code || strcmp(r.reply, reply) != 0)
		fail_msg("%s: %s %d '%s'", to, err_name(r.err), r.code,
		    r.reply);
	assert_int_equal(r.unknown, 0);
}

static void
test_send__taken__ok_with_the_reply_kept(void **state)
{
	struct mailer *m = opened_plain(*state);
	int before = smtp_server_count(&plain);
	struct mail_result r = sent(m, "li@operator.example");
	char mail[256], reply[64];
	ssize_t n;

	assert_int_equal(r.err, ERR_OK);
	assert_int_equal(r.code, 250);
	snprintf(reply, sizeof(reply), "250 2.0.0 kept as %04d", before + 1);
	assert_string_equal(r.reply, reply);
	assert_int_equal(r.unknown, 0);
	assert_int_equal(smtp_server_count(&plain), before + 1);
	n = smtp_server_mail(&plain, before + 1, mail, sizeof(mail));
	assert_int_equal(n, strlen(MAIL));
	assert_memory_equal(mail, MAIL, strlen(MAIL));
	mailer_close(&m);
	assert_null(m);
	mailer_close(&m);
}

static void
test_send__refusals__by_code(void **state)
{
	struct mailer *m = opened_plain(*state);

	expect(m, "r451@x.example", ERR_TEMPORARY, 451,
	    "451 said of the recipient");
	expect(m, "r550@x.example", ERR_PERMANENT, 550,
	    "550 said of the recipient");
	expect(m, "r452@x.example", ERR_TEMPORARY, 452,
	    "452 said of the recipient");
	expect(m, "d554@x.example", ERR_PERMANENT, 554,
	    "554 said of the data");
	expect(m, "d451@x.example", ERR_TEMPORARY, 451,
	    "451 said of the data");
	mailer_close(&m);
}

static void
test_send__sender_refused__permanent(void **state)
{
	struct mailer *m = opened_plain(*state);
	struct mail_result r;

	assert_int_equal(mailer_send(m, "f550@x.example", "li@x.example",
	    MAIL, strlen(MAIL), &r), ERR_PERMANENT);
	assert_int_equal(r.code, 550);
	mailer_close(&m);
}

static void
test_send__reply_of_several_lines__joined(void **state)
{
	struct mailer *m = opened_plain(*state);

	expect(m, "multi@x.example", ERR_PERMANENT, 550,
	    "550-first line 550-second line 550 last line");
	mailer_close(&m);
}

static void
test_send__reply_not_utf8__made_plain(void **state)
{
	struct mailer *m = opened_plain(*state);

	expect(m, "gbk@x.example", ERR_PERMANENT, 550, "550 ????????");
	mailer_close(&m);
}

static void
test_send__line_cut__temporary(void **state)
{
	struct mailer *m = opened_plain(*state);
	struct mail_result r = sent(m, "cut@x.example");

	assert_int_equal(r.err, ERR_TEMPORARY);
	assert_int_equal(r.unknown, 0);
	assert_string_not_equal(r.reply, "");
	r = sent(m, "cutend@x.example");
	assert_int_equal(r.err, ERR_TEMPORARY);
	assert_int_equal(r.code, 354);
	assert_int_equal(r.unknown, 1);
	mailer_close(&m);
}

static void
test_send__no_answer_after_the_data__unknown(void **state)
{
	struct mailer_config c = { .url = plain.url, .timeout_ms = 700 };
	struct mailer *m = opened(*state, &c);
	int before = smtp_server_count(&plain);
	struct mail_result r = sent(m, "slow@x.example");
	int64_t start;

	assert_int_equal(r.err, ERR_TEMPORARY);
	assert_int_equal(r.unknown, 1);
	/* the server has it all the same: that is why it is unknown */
	assert_int_equal(smtp_server_count(&plain), before + 1);
	/* its late answer must not be taken for that to the next mail */
	expect(m, "r550@x.example", ERR_PERMANENT, 550,
	    "550 said of the recipient");
	assert_int_equal(sent(m, "li@x.example").err, ERR_OK);
	start = clock_monotonic_us();
	mailer_close(&m);
	assert_true(clock_monotonic_us() - start < 1000000);
}

static void
test_send__after_every_failure__the_same_mailer_works(void **state)
{
	static const char *const names[] = { "r451@x.example",
	    "r550@x.example", "d554@x.example", "cut@x.example",
	    "cutend@x.example", "not an address" };
	struct mailer *m = opened_plain(*state);

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		assert_int_not_equal(sent(m, names[i]).err, ERR_OK);
		assert_int_equal(sent(m, "li@x.example").err, ERR_OK);
		assert_int_equal(sent(m, "wu@x.example").err, ERR_OK);
	}
	mailer_close(&m);
}

static void
test_send__lines_of_dots__arrive_as_they_were(void **state)
{
	static const char bytes[] = "Subject: dots\r\n\r\n.\r\n..\r\n.a\r\n"
	    "a.\r\n.\r\n";
	struct mailer *m = opened_plain(*state);
	struct mail_result r;
	char mail[256];
	ssize_t n;

	assert_int_equal(mailer_send(m, FROM, "li@x.example", bytes,
	    strlen(bytes), &r), ERR_OK);
	n = smtp_server_mail(&plain, smtp_server_count(&plain), mail,
	    sizeof(mail));
	assert_int_equal(n, strlen(bytes));
	assert_memory_equal(mail, bytes, strlen(bytes));
	mailer_close(&m);
}

static void
test_send__composed_mail__arrives_byte_for_byte(void **state)
{
	static char mail[1024 * 1024], pdf[300 * 1024];
	struct mailer *m = opened_plain(*state);
	struct mail_attachment at = { "决定书.pdf", "application/pdf", pdf,
	    sizeof(pdf) };
	struct mail letter = { .from = FROM, .to = "li@x.example",
	    .subject = "网络安全审查决定书", .text = "您好。\n.\n",
	    .html = "<p>您好。</p>", .message_id = "1@reviewdesk.example",
	    .attachments = &at, .n_attachments = 1 };
	struct mail_result r;
	struct buf b;
	ssize_t n;

	for (size_t i = 0; i < sizeof(pdf); i++)
		pdf[i] = (char)(i * 7919 >> 5);
	assert_int_equal(mail_compose(*state, &letter, &b), ERR_OK);
	assert_int_equal(mailer_send(m, FROM, letter.to, b.data, b.len, &r),
	    ERR_OK);
	n = smtp_server_mail(&plain, smtp_server_count(&plain), mail,
	    sizeof(mail));
	assert_int_equal(n, b.len);
	assert_memory_equal(mail, b.data, b.len);
	mailer_close(&m);
}

static void
test_send__address_with_a_command_in_it__never_sent(void **state)
{
	static const char *const bad[] = { "", "li",
	    "li@x.example>\r\nRCPT TO:<evil@x.example",
	    "<li@x.example>", "li@x.example SIZE=1" };
	struct mailer *m = opened_plain(*state);
	int before = smtp_server_count(&plain);
	struct mail_result r;

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_int_equal(sent(m, bad[i]).err, ERR_PERMANENT);
		assert_int_equal(mailer_send(m, bad[i], "li@x.example", MAIL,
		    strlen(MAIL), &r), ERR_PERMANENT);
		assert_int_equal(r.code, 0);
	}
	assert_int_equal(smtp_server_count(&plain), before);
	mailer_close(&m);
}

static void
test_send__server_down__temporary_until_it_is_back(void **state)
{
	struct mailer_config c = { .url = down.url, .connect_timeout_ms = 3000 };
	struct mailer *m;
	struct mail_result r;

	assert_int_equal(smtp_server_folder(&down), 0);
	assert_int_equal(smtp_server_start(&down, NULL, NULL), 0);
	m = opened(*state, &c);
	assert_int_equal(sent(m, "li@x.example").err, ERR_OK);
	smtp_server_stop(&down);
	for (int i = 0; i < 2; i++) {
		r = sent(m, "li@x.example");
		assert_int_equal(r.err, ERR_TEMPORARY);
		assert_int_equal(r.unknown, 0);
		assert_string_not_equal(r.reply, "");
	}
	mailer_close(&m);
}

static void
test_send__greeting_554__temporary(void **state)
{
	struct mailer_config c = { .url = closed.url };
	struct mailer *m;

	assert_int_equal(smtp_server_folder(&closed), 0);
	assert_int_equal(smtp_server_start(&closed, "reject-greeting", NULL), 0);
	m = opened(*state, &c);
	expect(m, "li@x.example", ERR_TEMPORARY, 554,
	    "554 5.3.2 no service here");
	mailer_close(&m);
}

/* One server with STARTTLS and AUTH; one mailer a row. */
static void
test_send__tls_and_login__only_when_all_is_right(void **state)
{
	char ca[300], wrong_ca[300];

	assert_int_equal(smtp_server_folder(&secure), 0);
	assert_int_equal(smtp_server_folder(&stranger), 0);
	assert_int_equal(smtp_server_certificate(&secure), 0);
	assert_int_equal(smtp_server_certificate(&stranger), 0);
	assert_int_equal(smtp_server_start(&secure, "starttls", "auth"), 0);
	snprintf(ca, sizeof(ca), "%s/cert.pem", secure.folder);
	snprintf(wrong_ca, sizeof(wrong_ca), "%s/cert.pem", stranger.folder);
	const struct {
		const char *user, *password, *ca;
		enum mail_tls tls;
		enum err err;
		int code;
	} rows[] = {
		{ "rd", "secret", ca, MAIL_TLS_STARTTLS, ERR_OK, 250 },
		{ "rd", "wrong", ca, MAIL_TLS_STARTTLS, ERR_CRYPTO, 535 },
		{ "rd", NULL, ca, MAIL_TLS_STARTTLS, ERR_CRYPTO, 535 },
		{ "", "", ca, MAIL_TLS_STARTTLS, ERR_CRYPTO, 530 },
		{ "rd", "secret", wrong_ca, MAIL_TLS_STARTTLS, ERR_CRYPTO,
		    220 },
		{ "rd", "secret", "/nonexistent", MAIL_TLS_STARTTLS,
		    ERR_CRYPTO, 220 },
		{ NULL, NULL, NULL, MAIL_TLS_NEVER, ERR_CRYPTO, 530 },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct mailer_config c = { .url = secure.url, .tls = rows[i].tls,
		    .user = rows[i].user, .password = rows[i].password,
		    .ca_file = rows[i].ca, .timeout_ms = 8000 };
		struct mailer *m = opened(*state, &c);
		struct mail_result r = sent(m, "li@x.example");

		if (r.err != rows[i].err || r.code != rows[i].code)
			fail_msg("row %zu: %s %d '%s'", i, err_name(r.err),
			    r.code, r.reply);
		assert_null(strstr(r.reply, "secret"));
		mailer_close(&m);
	}
	assert_int_equal(smtp_server_count(&secure), 1);
}

static void
test_send__starttls_asked_but_not_offered__nothing_sent(void **state)
{
	struct mailer_config c = { .url = plain.url,
	    .tls = MAIL_TLS_STARTTLS };
	struct mailer *m = opened(*state, &c);
	int before = smtp_server_count(&plain);

	assert_int_equal(sent(m, "li@x.example").err, ERR_CRYPTO);
	assert_int_equal(smtp_server_count(&plain), before);
	mailer_close(&m);
}

static void
test_send__url_of_another_kind__refused(void **state)
{
	static const struct mailer_config bad[] = {
		{ .url = "http://127.0.0.1/" },
		{ .url = "file:///etc/passwd" },
		{ .url = "" },
		{ .url = "smtp://127.0.0.1", .ehlo = "a\r\nMAIL FROM" },
		{ .url = "smtp://127.0.0.1", .ehlo = "a/../b" },
	};
	struct mailer *m = NULL;

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_int_equal(mailer_open(*state, &bad[i], &m), ERR_FORMAT);
	assert_null(m);
}

static void
test_send__off_this_machine__only_under_tls(void **state)
{
	static const struct {
		const char *url;
		enum mail_tls tls;
		enum err err;
	} rows[] = {
		{ "smtp://mail.example", MAIL_TLS_NEVER, ERR_CRYPTO },
		{ "smtp://10.0.0.1:25", MAIL_TLS_NEVER, ERR_CRYPTO },
		{ "smtp://127.0.0.1.example", MAIL_TLS_NEVER, ERR_CRYPTO },
		{ "smtp://localhost@mail.example", MAIL_TLS_NEVER,
		    ERR_CRYPTO },
		{ "smtp://mail.example", MAIL_TLS_STARTTLS, ERR_OK },
		{ "smtps://mail.example", MAIL_TLS_NEVER, ERR_OK },
		{ "smtp://localhost:2525", MAIL_TLS_NEVER, ERR_OK },
		{ "smtp://[::1]:2525", MAIL_TLS_NEVER, ERR_OK },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct mailer_config c = { .url = rows[i].url,
		    .tls = rows[i].tls };
		struct mailer *m = NULL;

		assert_int_equal(mailer_open(*state, &c, &m), rows[i].err);
		mailer_close(&m);
	}
}

/* Prints what a mail costs over a kept connection; bounds it loosely. */
static void
test_send__many__one_connection(void **state)
{
	struct mailer *m = opened_plain(*state);
	int64_t start = clock_monotonic_us(), us;
	int n = 200;

	for (int i = 0; i < n; i++)
		assert_int_equal(sent(m, "li@x.example").err, ERR_OK);
	us = (clock_monotonic_us() - start) / n;
	print_message("%d mails, %d us each\n", n, (int)us);
	assert_true(us < 50000);
	mailer_close(&m);
}

#define T(f) cmocka_unit_test_setup_teardown(f, new_arena, free_arena)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(test_send__taken__ok_with_the_reply_kept),
		T(test_send__refusals__by_code),
		T(test_send__sender_refused__permanent),
		T(test_send__reply_of_several_lines__joined),
		T(test_send__reply_not_utf8__made_plain),
		T(test_send__line_cut__temporary),
		T(test_send__no_answer_after_the_data__unknown),
		T(test_send__after_every_failure__the_same_mailer_works),
		T(test_send__lines_of_dots__arrive_as_they_were),
		T(test_send__composed_mail__arrives_byte_for_byte),
		T(test_send__address_with_a_command_in_it__never_sent),
		T(test_send__server_down__temporary_until_it_is_back),
		T(test_send__greeting_554__temporary),
		T(test_send__tls_and_login__only_when_all_is_right),
		T(test_send__starttls_asked_but_not_offered__nothing_sent),
		T(test_send__url_of_another_kind__refused),
		T(test_send__off_this_machine__only_under_tls),
		T(test_send__many__one_connection),
	};

	return cmocka_run_group_tests(tests, start_plain, stop_plain) != 0;
}
