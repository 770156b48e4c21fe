#include "app/spill_desk.h"
#include "store/application.h"

/* What goes along with a withheld text beyond the words of the case. */

/* The operator has gone on writing; the one answer is taken out of it. */
static void
test_application__being_corrected__the_operators_copy_goes_along(void **state)
{
	static struct planted x;
	const char *why = "";
	int64_t id;
	struct application a;

	(void)state;
	plant(&x, NULL);
	id = parsed(x.place[SPILL_APPLICATION]).key[0];
	assert_int_equal(db_script(root, arena_printf(desk->arena,
	    "UPDATE application SET state = 'correcting', operator_id = %lld, "
	    "content = REPLACE(content, 'other', 'server') WHERE id = %lld;\n",
	    (long long)desk->operator_id, (long long)id), &why), ERR_OK);
	report(&x, SPILL_APPLICATION);
	assert_int_equal(application_find(desk->operator->db, desk->arena,
	    desk->operator_id, id, &a), ERR_OK);
	assert_null(strstr(a.content, x.secret[SPILL_APPLICATION]));
	assert_true(spill_is_mask(a.title));
	assert_int_equal(spill_release(desk->office, desk->arena,
	    &desk->chief, x.spill[SPILL_APPLICATION].id, "误报",
	    clock_now()), ERR_OK);
	assert_int_equal(application_find(desk->operator->db, desk->arena,
	    desk->operator_id, id, &a), ERR_OK);
	assert_has(a.content, x.secret[SPILL_APPLICATION]);
	assert_has(a.content, "server");
	assert_string_equal(a.title, x.secret[SPILL_APPLICATION]);
}

/* ---- mails */

static enum err
claim(struct tx *tx, void *ctx)
{
	struct outbox_mail *all;
	struct instant now = clock_now(), until = now;
	enum err e;

	until.us += 60 * 1000000;
	e = outbox_claim(tx, desk->arena, "test", now, until, &all, ctx);
	return e;
}

static enum err
settle_as_sent(struct tx *tx, void *ctx)
{
	const struct outbox_reply sent = { .at = clock_now(), .code = 250,
	    .outcome = "sent", .said = "" };
	enum err e = outbox_keep_sent(tx_db(tx), *(int64_t *)ctx, &sent);

	return e == ERR_OK ? outbox_settle_sent(tx) : e;
}

static const char *
state_of(int64_t case_id, int64_t id)
{
	struct outbox_mail *all;
	int n;

	assert_int_equal(outbox_of_case(desk->office->db, desk->arena,
	    case_id, &all, &n), ERR_OK);
	for (int i = 0; i < n; i++)
		if (all[i].id == id)
			return all[i].state;
	return "";
}

/* The mail that brings a letter waits with it, and does not go out. */
static void
test_mail__of_a_withheld_letter__waits_and_goes_on(void **state)
{
	static struct planted x;
	const char *why = "";
	int64_t id;
	int n;

	(void)state;
	plant(&x, NULL);
	id = parsed(x.place[SPILL_MAIL]).key[0];
	assert_int_equal(db_script(root, arena_printf(desk->arena,
	    "UPDATE outbox SET state = 'sent' WHERE state = 'queued' AND id "
	    "<> %lld;\nUPDATE outbox SET seq = 915 WHERE id = %lld;\n",
	    (long long)id, (long long)id), &why), ERR_OK);
	report(&x, SPILL_LETTER);
	assert_true(x.spill[SPILL_LETTER].n_places >= 2);
	assert_string_equal(state_of(x.case_id, id), "withheld");
	assert_int_equal(app_transaction(desk->notifier, claim, &n), ERR_OK);
	assert_int_equal(n, 0);
	assert_int_equal(spill_release(desk->office, desk->arena,
	    &desk->chief, x.spill[SPILL_LETTER].id, "误报", clock_now()),
	    ERR_OK);
	assert_int_equal(app_transaction(desk->notifier, claim, &n), ERR_OK);
	assert_int_equal(n, 1);

	/* on its way it is withheld, and turns out to be sent */
	report(&x, SPILL_LETTER);
	assert_string_equal(state_of(x.case_id, id), "withheld");
	assert_int_equal(app_transaction(desk->notifier, settle_as_sent,
	    &id), ERR_OK);
	assert_int_equal(spill_release(desk->office, desk->arena,
	    &desk->chief, x.spill[SPILL_LETTER].id, "误报", clock_now()),
	    ERR_OK);
	assert_string_equal(state_of(x.case_id, id), "sent");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
	test_application__being_corrected__the_operators_copy_goes_along),
		cmocka_unit_test(
		    test_mail__of_a_withheld_letter__waits_and_goes_on),
	};

	return cmocka_run_group_tests(tests, spill_setup, spill_teardown);
}
