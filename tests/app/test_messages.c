#include "app/messages.h"
#include "app/proposal_desk.h"

/* Messages of several operators of one review (Article 19), and its readers. */

static struct case_view
opened(struct desk *k, const struct actor *who, int64_t id)
{
	struct case_view v;

	assert_int_equal(case_open_id(who->organisation_kind ==
	    ORGANISATION_OPERATOR ? k->operator : k->office, k->arena, who,
	    id, &v), ERR_OK);
	return v;
}

static enum err
writes(struct desk *k, const struct actor *who, int64_t id, int64_t to,
    const char *text)
{
	struct app *app = who->organisation_kind == ORGANISATION_OPERATOR ?
	    k->operator : k->office;
	struct case_view v = opened(k, who, id);
	struct copied copied;

	return message_send(app, k->arena, who, &v, to, text, clock_now(),
	    &copied);
}

static struct thread
read_by(struct desk *k, const struct actor *who, int64_t id)
{
	struct app *app = who->organisation_kind == ORGANISATION_OPERATOR ?
	    k->operator : k->office;
	struct case_view v = opened(k, who, id);
	struct thread t;

	assert_int_equal(messages_read(app, k->arena, who, &v, 0,
	    clock_now(), &t), ERR_OK);
	return t;
}

static void
test_thread__of_each_operator__nothing_of_the_other(void **state)
{
	struct people *p = people_of(state);
	struct desk *k = &p->s->k;
	int64_t id = notified(p, both);
	struct thread t;
	int64_t other;

	t = read_by(k, &k->officer, id);
	assert_int_equal(t.n_operators, 2);
	other = t.operators[t.operators[0].operator_id ==
	    k->editor.organisation_id].operator_id;
	assert_int_equal(writes(k, &k->editor, id, 0, "东海的话"), ERR_OK);
	assert_int_equal(desk_row(k, id).messages_unread, 1);
	assert_int_equal(writes(k, &k->officer, id, other, "给西江"),
	    ERR_OK);
	assert_int_equal(writes(k, &k->officer, id, 0, "给谁"),
	    ERR_NOT_FOUND);
	t = read_by(k, &k->editor, id);
	assert_int_equal(t.n, 1);
	assert_string_equal(t.messages[0].body, "东海的话");
	t = read_by(k, &p->s->auditor, id);
	assert_int_equal(t.n, 2);
	assert_int_equal(desk_row(k, id).messages_unread, 1);
	assert_int_equal(writes(k, &p->s->auditor, id, other, "x"),
	    ERR_FORBIDDEN);
	(void)read_by(k, &k->officer, id);
	assert_int_equal(desk_row(k, id).messages_unread, 0);
	assert_true(read_by(k, &k->editor, id).messages[0].read.us > 0);
	/* what one operator did not read, nobody read for it */
	t = read_by(k, &k->officer, id);
	assert_int_equal(t.messages[0].read.us, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_thread__of_each_operator__nothing_of_the_other),
	};

	return cmocka_run_group_tests_name("app/messages", tests,
	    special_setup, desk_teardown) != 0;
}
