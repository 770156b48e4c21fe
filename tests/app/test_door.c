#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/application.h"
#include "app/case.h"
#include "app/notice_desk.h"
#include "app/suggestion.h"
#include "base/text.h"
#include "store/application.h"
#include "store/document.h"
#include "store/event.h"
#include "store/suggestion.h"
#include "vault/digest.h"

/* The one door: who wins, who is told, and what stands afterwards. */

static const char form_one[] = "00112233445566778899aabbccddeeff";

static struct act
accept_of(int64_t id, int expected)
{
	return (struct act){ .case_id = id, .kind = EVENT_ACCEPT,
	    .on = DATE_NONE, .expected_seq = expected };
}

static void
test_act__somebody_was_faster__told_who_did_what(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-08-20", 1);
	struct act_result r;
	struct act second = accept_of(id, 1);

	desk_act(k, &k->chief, accept_of(id, 1));
	assert_int_equal(act(k->office, k->arena, &k->officer, &second, &r),
	    ERR_CONFLICT);
	assert_int_equal(r.other.event.kind, EVENT_ACCEPT);
	assert_int_equal(r.other.actor_id, k->chief.person_id);
	assert_string_equal(r.other.actor_name, k->chief.name);
}

static void
test_act__same_form_twice__one_event(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-08-20", 1);
	struct act a = accept_of(id, 0);
	struct act_result first, second;
	struct event_record *events;
	int n;

	a.form_key = form_one;
	assert_int_equal(act(k->office, k->arena, &k->officer, &a, &first),
	    ERR_OK);
	assert_false(first.repeated);
	assert_int_equal(act(k->office, k->arena, &k->officer, &a, &second),
	    ERR_OK);
	assert_true(second.repeated);
	assert_string_equal(second.case_number, first.case_number);
	assert_int_equal(events_of_case(k->office->db, k->arena, id, &events,
	    &n), ERR_OK);
	assert_int_equal(n, 2);
}

static void
test_act__another_operators_case__not_found(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-08-20", 1);
	struct case_view v;
	struct case_row row;

	assert_int_equal(desk_try(k, &k->stranger, (struct act){
	    .case_id = id, .kind = EVENT_WITHDRAW, .on = DATE_NONE }),
	    ERR_NOT_FOUND);
	assert_int_equal(case_by_id(k->office->db, k->arena, id, &row),
	    ERR_OK);
	assert_int_equal(case_open(k->operator, k->arena, &k->stranger,
	    row.number, &v), ERR_NOT_FOUND);
	assert_int_equal(case_open(k->operator, k->arena, &k->editor,
	    row.number, &v), ERR_OK);
}

static void
test_act__what_the_law_refuses__changes_nothing(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-08-20", 1);
	struct act serve = { .case_id = id, .kind = EVENT_SERVE,
	    .on = DATE_NONE };
	struct act_result r;
	struct case_row row;

	assert_int_equal(act(k->office, k->arena, &k->chief, &serve, &r),
	    ERR_REFUSED);
	assert_non_null(r.refusal.words.in[LANG_ZH]);
	assert_non_null(r.refusal.article);
	assert_int_equal(case_by_id(k->office->db, k->arena, id, &row),
	    ERR_OK);
	assert_int_equal(row.last_seq, 1);
}

static void
test_act__wrong_role__forbidden(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-08-20", 1);

	assert_int_equal(desk_try(k, &k->editor, accept_of(id, 0)),
	    ERR_FORBIDDEN);
	desk_act(k, &k->officer, accept_of(id, 0));
	assert_int_equal(desk_try(k, &k->officer, (struct act){
	    .case_id = id, .kind = EVENT_EXTEND, .days = 5,
	    .on = DATE_NONE }), ERR_FORBIDDEN);
}

/* By this a page knows whether it may say that nothing was changed. */
static void
test_transaction__only_what_was_committed__has_written(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-08-20", 1);

	k->office->has_written = 0;
	assert_int_equal(desk_try(k, &k->officer, (struct act){
	    .case_id = id, .kind = EVENT_EXTEND, .days = 5,
	    .on = DATE_NONE }), ERR_FORBIDDEN);
	assert_false(k->office->has_written);
	desk_act(k, &k->officer, accept_of(id, 0));
	assert_true(k->office->has_written);
}

static void
test_act__date_in_the_future__refused(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-08-20", 1);
	struct act a = accept_of(id, 0);

	a.on = date_add(clock_today(), 1);
	assert_int_equal(desk_try(k, &k->officer, a), ERR_RANGE);
}

/* Checks every link of a case's chain by itself. */
static void
assert_chain(struct desk *k, int64_t id)
{
	unsigned char last[32] = { 0 };
	struct event_record *e;
	int n;

	assert_int_equal(events_of_case(k->office->db, k->arena, id, &e, &n),
	    ERR_OK);
	for (int i = 0; i < n; i++) {
		unsigned char hash[32];
		struct buf b;

		assert_memory_equal(e[i].previous, last, 32);
		buf_init(&b, k->arena, 8192);
		event_canonical(&b, id, &e[i]);
		chain_next(last, b.data, b.len, hash);
		assert_memory_equal(e[i].hash, hash, 32);
		memcpy(last, hash, 32);
	}
}

/* The stored projection is what the replay says. */
static void
assert_projection(struct desk *k, int64_t id)
{
	struct event_record *e;
	struct event *plain;
	struct case_row row;
	struct position p;
	int n;

	assert_int_equal(case_by_id(k->office->db, k->arena, id, &row),
	    ERR_OK);
	assert_int_equal(events_of_case(k->office->db, k->arena, id, &e, &n),
	    ERR_OK);
	plain = NEW_ARRAY(k->arena, (size_t)n, struct event);
	for (int i = 0; i < n; i++)
		plain[i] = e[i].event;
	replay(k->office->active, k->office->calendar, plain, n,
	    clock_today(), &p);
	assert_int_equal(row.stage, p.stage);
	assert_int_equal(row.finding, p.finding);
	assert_int_equal(row.waiting, p.waiting);
	assert_int_equal(row.last_seq, n);
	assert_int_equal(date_cmp(row.next_due, p.next < PERIOD__MAX ?
	    p.clocks[p.next].due : DATE_NONE), 0);
}

static void
suggest(struct desk *k, int64_t id, struct actor *by)
{
	struct suggestion s = { .finding = FINDING_PASS,
	    .reasons = "风险可控。" };

	assert_int_equal(suggestion_submit(k->office, k->arena, by, id, 0,
	    &s), ERR_OK);
}

static void
test_sign__by_the_drafter__refused_in_code_and_in_the_database(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-08-20", 1);
	struct suggestion_version v = { .case_id = id, .version = 1,
	    .finding = FINDING_PASS, .content = "{}",
	    .drafter_id = k->chief.person_id,
	    .signer_id = k->chief.person_id, .seq = 1 };
	struct act_result r;
	struct tx *tx;

	desk_act(k, &k->officer, accept_of(id, 0));
	suggest(k, id, &k->chief);
	assert_int_equal(suggestion_sign(k->office, k->arena, &k->chief, 2,
	    &(struct act){ .case_id = id }, &r), ERR_FORBIDDEN);
	assert_int_equal(tx_begin(k->office->db, &tx), ERR_OK);
	assert_int_equal(suggestion_version_insert(tx, &v), ERR_REFUSED);
	tx_rollback(tx);
}

static void
test_road__to_the_finding__chain_and_projection_hold(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-08-20", 1);
	uint32_t all = rules_members(k->office->active);
	struct act_result r, again;

	desk_act(k, &k->officer, accept_of(id, 0));
	suggest(k, id, &k->officer);
	assert_int_equal(suggestion_sign(k->office, k->arena, &k->chief, 2,
	    &(struct act){ .case_id = id, .form_key = form_one }, &r), ERR_OK);
	assert_int_equal(suggestion_sign(k->office, k->arena, &k->chief, 2,
	    &(struct act){ .case_id = id, .form_key = form_one }, &again), ERR_OK);
	assert_true(again.repeated);
	desk_authors_stay(k, "finding");
	for (int m = 0; m < MEMBER__MAX; m++)
		if (all & MEMBER_BIT(m))
			desk_act(k, &k->officer, (struct act){ .case_id = id,
			    .kind = EVENT_REPLY, .on = DATE_NONE,
			    .members = MEMBER_BIT(m),
			    .answer = ANSWER_AGREE });
	assert_projection(k, id);
	desk_act(k, &k->chief, (struct act){ .case_id = id,
	    .kind = EVENT_SERVE, .on = DATE_NONE });
	assert_projection(k, id);
	assert_chain(k, id);
}

/* The operator's view of a case in a round is that of one under review. */
static void
test_view__while_a_round_runs__operator_sees_review(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-08-20", 1);
	struct case_view before, during;
	struct case_row row;
	struct act_result r;

	desk_act(k, &k->officer, accept_of(id, 0));
	assert_int_equal(case_by_id(k->office->db, k->arena, id, &row),
	    ERR_OK);
	assert_int_equal(case_open(k->operator, k->arena, &k->editor,
	    row.number, &before), ERR_OK);
	suggest(k, id, &k->officer);
	assert_int_equal(suggestion_sign(k->office, k->arena, &k->chief, 2,
	    &(struct act){ .case_id = id }, &r), ERR_OK);
	assert_int_equal(case_open(k->operator, k->arena, &k->editor,
	    row.number, &during), ERR_OK);
	assert_int_equal(during.n_events, before.n_events);
	assert_memory_equal(&during.position.clocks, &before.position.clocks,
	    sizeof(before.position.clocks));
	assert_int_equal(during.position.stage, before.position.stage);
	assert_int_equal(during.position.waiting, before.position.waiting);
	assert_int_equal(during.position.next, before.position.next);
	assert_int_equal(during.position.round, 0);
}

/* Several processes send the very same form at once. */
static void
test_act__ten_at_once_with_one_form__one_event(void **state)
{
	static const char key[] = "abcdef00112233445566778899aabbcc";
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-08-20", 1);
	struct event_record *e;
	pid_t children[10];
	int n, status;

	for (int i = 0; i < 10; i++) {
		if ((children[i] = fork()) != 0)
			continue;
		struct arena *a = arena_new();
		struct act act_once = accept_of(id, 0);
		struct act_result r;
		struct app *app;
		enum err err;

		act_once.form_key = key;
		err = app_open(a, k->settings, ACCOUNT_OFFICE, &app);
		if (err == ERR_OK)
			err = act(app, a, &k->officer, &act_once, &r);
		_exit(err == ERR_OK ? 0 : 1);
	}
	for (int i = 0; i < 10; i++) {
		assert_int_equal(waitpid(children[i], &status, 0),
		    children[i]);
		assert_int_equal(status, 0);
	}
	assert_int_equal(events_of_case(k->office->db, k->arena, id, &e, &n),
	    ERR_OK);
	assert_int_equal(n, 2);
	assert_chain(k, id);
}

/* A process that dies in the middle of its act leaves nothing of it. */
static enum err
die(struct act_run *run, void *ctx)
{
	(void)run;
	(void)ctx;
	raise(SIGKILL);
	return ERR_OK;
}

static void
test_act__killed_halfway__leaves_nothing(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-08-20", 1);
	struct act a = accept_of(id, 0);
	struct event_record *e;
	pid_t child = fork();
	int n, status;

	if (child == 0) {
		struct arena *own = arena_new();
		struct act_result r;
		struct app *app;

		a.write = die;
		if (app_open(own, k->settings, ACCOUNT_OFFICE, &app) == ERR_OK)
			(void)!act(app, own, &k->officer, &a, &r);
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
	desk_act(k, &k->officer, accept_of(id, 1));
	assert_int_equal(events_of_case(k->office->db, k->arena, id, &e, &n),
	    ERR_OK);
	assert_int_equal(n, 2);
}

struct scan {
	struct document d;
	int64_t case_id;
};

static enum err
put_scan(struct tx *tx, void *ctx)
{
	struct scan *s = ctx;
	enum err e = document_insert(tx, &s->d);

	return e == ERR_OK ? case_document_insert(tx, s->case_id, s->d.id,
	    1) : e;
}

/* A document of that kind in that case, whose bytes nobody asks for. */
static int64_t
document(struct desk *k, int64_t case_id, const char *kind, int64_t by)
{
	struct scan s = { .case_id = case_id, .d = { .case_id = case_id,
	    .organisation_id = by, .kind = kind, .name = "扫描件.pdf",
	    .media_type = "application/pdf", .size = 1, .cipher_name =
	    "00000000000000000000000000000000"
	    "00000000000000000000000000000000", .file_key = "k",
	    .file_key_n = 1, .uploaded_by = 1, .entered = clock_now() } };

	assert_int_equal(app_transaction(k->office, put_scan, &s), ERR_OK);
	return s.d.id;
}

/* No act at all takes anything but a paper of its own case for its scan. */
static void
test_act__scan_of_another_kind_or_case__refused_for_every_act(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-08-20", 1);
	int64_t other = desk_lodge(k, "2026-08-20", 1);
	int64_t office = k->officer.organisation_id;
	const int64_t wrong[] = { document(k, id, "contract",
	    k->operator_id), document(k, other, DOCUMENT_PAPER, office),
	    1LL << 40 };
	struct case_row row;

	for (int kind = 0; kind < EVENT__MAX; kind++)
		for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
			assert_int_equal(desk_try(k, &k->chief, (struct act){
			    .case_id = id, .kind = (enum event_kind)kind,
			    .on = DATE_NONE, .paper_number = "网审办〔2026〕7号",
			    .paper_document_id = wrong[i] }), ERR_INPUT);
	assert_int_equal(case_by_id(k->office->db, k->arena, id, &row),
	    ERR_OK);
	assert_int_equal(row.last_seq, 1);
}

static void
test_act__scan_without_a_number__refused(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-08-20", 1);
	struct act a = accept_of(id, 0);

	a.paper_document_id = document(k, id, DOCUMENT_PAPER,
	    k->officer.organisation_id);
	assert_int_equal(desk_try(k, &k->officer, a), ERR_INPUT);
	a.paper_number = "网审办〔2026〕7号";
	desk_act(k, &k->officer, a);
}

/* The round begins on the day of the paper, and the event says which. */
static void
test_sign__on_paper__date_number_and_scan_stand_in_the_event(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-08-20", 1);
	struct act how = { .case_id = id, .on = desk_date("2026-08-27"),
	    .paper_number = "网审函〔2026〕7号" };
	struct act_result r;
	struct event_record *e;
	int n;

	desk_act(k, &k->officer, (struct act){ .case_id = id,
	    .kind = EVENT_ACCEPT, .on = desk_date("2026-08-24") });
	suggest(k, id, &k->officer);
	how.paper_document_id = document(k, id, "contract", k->operator_id);
	assert_int_equal(suggestion_sign(k->office, k->arena, &k->chief, 2,
	    &how, &r), ERR_INPUT);
	how.paper_document_id = document(k, id, DOCUMENT_PAPER,
	    k->officer.organisation_id);
	assert_int_equal(suggestion_sign(k->office, k->arena, &k->chief, 2,
	    &how, &r), ERR_OK);
	assert_int_equal(events_of_case(k->office->db, k->arena, id, &e, &n),
	    ERR_OK);
	assert_int_equal(e[n - 1].event.kind, EVENT_CIRCULATE);
	assert_int_equal(date_cmp(e[n - 1].event.on, how.on), 0);
	assert_string_equal(e[n - 1].paper_number, how.paper_number);
	assert_int_equal(e[n - 1].paper_document_id, how.paper_document_id);
	assert_chain(k, id);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_act__somebody_was_faster__told_who_did_what),
		cmocka_unit_test(test_act__same_form_twice__one_event),
		cmocka_unit_test(test_act__another_operators_case__not_found),
		cmocka_unit_test(
		    test_act__what_the_law_refuses__changes_nothing),
		cmocka_unit_test(test_act__wrong_role__forbidden),
		cmocka_unit_test(
		    test_transaction__only_what_was_committed__has_written),
		cmocka_unit_test(test_act__date_in_the_future__refused),
		cmocka_unit_test(
		    test_sign__by_the_drafter__refused_in_code_and_in_the_database),
		cmocka_unit_test(
		    test_road__to_the_finding__chain_and_projection_hold),
		cmocka_unit_test(
		    test_view__while_a_round_runs__operator_sees_review),
		cmocka_unit_test(test_act__ten_at_once_with_one_form__one_event),
		cmocka_unit_test(test_act__killed_halfway__leaves_nothing),
		cmocka_unit_test(
		    test_act__scan_of_another_kind_or_case__refused_for_every_act),
		cmocka_unit_test(test_act__scan_without_a_number__refused),
		cmocka_unit_test(
		    test_sign__on_paper__date_number_and_scan_stand_in_the_event),
	};

	return cmocka_run_group_tests(tests, desk_setup, desk_teardown) != 0;
}
