#include "app/plan.h"
#include "app/special_desk.h"
#include "base/clock.h"
#include "store/case.h"

enum { CASES = 20 };

/*
 * The lists of the portals that grow with the years, and the index that each
 * walks. The queues of cases are in test_queue.c, those of members in
 * test_answer.c.
 */

/* args: a letter for each mark. 1; i: a number; l: the largest; t: "" */
static const struct list {
	const char *part;	/* of one statement alone */
	const char *table, *key, *args;
	int is_few;		/* may be sorted as they come */
} lists[] = {
	{ "WHERE o.state IN ('dead', 'queued', 'leased')", "o",
	    "outbox_next", "lli", 1 },
	{ "WHERE o.case_id = ? ORDER BY o.id", "o", "outbox_case", "i", 0 },
	{ "FROM outbox_reply WHERE outbox_id = ? ORDER BY n", "outbox_reply",
	    "PRIMARY", "i", 0 },
	{ "FROM report r FORCE INDEX (report_queue)", "r", "report_queue",
	    "ii", 1 },
	{ "FROM report r WHERE r.id < ? ORDER BY r.id DESC", "r", "PRIMARY",
	    "li", 0 },
	{ "WHERE m.report_id = ? ORDER BY m.id", "m", "report_message_of",
	    "i", 0 },
	{ "FROM case_file f FORCE INDEX (case_operator_turn)", "f",
	    "case_operator_turn", "iiiliiiilii", 0 },
	{ "FROM case_file f FORCE INDEX (case_operator_turn)", "o",
	    "case_operator_of", "iiiliiiilii", 1 },
	{ "WHERE c.stage IN ('commission', 'proposed')", "c",
	    "case_stage_due", "i", 1 },
	{ "WHERE d.id < ? AND (? = '' OR LOCATE(?, o.name_zh)", "d",
	    "PRIMARY", "ltttttttti", 0 },
	{ "WHERE p.member = ? AND p.case_id < ?", "p", "proposal_of", "tli",
	    0 },
	{ "FROM note n", "n", "note_of", "ii", 0 },
	{ "WHERE m.case_id = ? AND m.id < ?", "m", "message_case", "ili", 0 },
	{ "WHERE m.case_id = ? AND m.operator_id = ? AND m.id < ?", "m",
	    "message_of", "iili", 0 },
	{ "FROM case_event e LEFT JOIN", "e", "PRIMARY", "i", 0 },
	{ "event_text WHERE case_id = ? ORDER BY seq, n", "event_text",
	    "PRIMARY", "i", 0 },
	{ "WHERE r.case_id = ? AND r.told = 1", "r", "PRIMARY", "ii", 1 },
	{ "FROM audit a FORCE INDEX (audit_kind)", "a", "audit_kind", "tli",
	    0 },
	{ "FROM audit WHERE object = ?", "audit", "audit_object", "ttii", 0 },
	{ "ORDER BY s.on_date DESC, s.id DESC", "s", "sitting_by_date", "1",
	    0 },
	{ "WHERE i.sitting_id = ? ORDER BY i.position", "i", "PRIMARY", "1",
	    1 },
	{ "WHERE i.case_id = ? ORDER BY i.id", "i", "invitation_of", "1", 0 },
	{ "WHERE i.person_id = ? ORDER BY i.id DESC LIMIT ?", "i",
	    "invitation_to", "1i", 0 },
	{ "o.id = p.organisation_id ORDER BY p.id DESC LIMIT 500", "p",
	    "PRIMARY", "", 0 },
	{ "WHERE p.case_id = ? AND (? = 0 OR p.organisation_id = ?)", "p",
	    "secret_part_of", "iii", 0 },
	{ "ORDER BY s.id DESC LIMIT 500", "s", "PRIMARY", "", 0 },
	{ "WHERE d.organisation_id = ? ORDER BY d.id", "d", "designation_of",
	    "1", 0 },
	{ "WHERE handled_us IS NULL ORDER BY id LIMIT 500", "access_request",
	    "access_request_open", "", 0 },
	{ "WHERE l.case_id = ? ORDER BY l.id", "l", "letter_of", "1", 0 },
	{ "FROM case_reader r JOIN person p", "r", "PRIMARY", "1", 1 },
	{ "WHERE t.person_id = ? ORDER BY t.id", "t", "expert_tie_of", "1",
	    1 },
};

enum { LISTS = sizeof(lists) / sizeof(lists[0]) };

static struct value
value_of(char c)
{
	return c == 't' ? V_TEXT("") : V_INT(c == 'l' ? INT64_MAX :
	    c == '1' ? 1 : 50);
}

static const struct statement *
find(const char *part, unsigned account)
{
	const struct statement *const *all, *found = NULL;
	int n;

	all = statements_all(&n);
	for (int i = 0; i < n; i++)
		if (strstr(all[i]->sql, part) != NULL &&
		    all[i]->accounts & account &&
		    (account != BY(OFFICE) || all[i]->columns != NULL)) {
			if (found != NULL)
				fail_msg("two statements: %s", part);
			found = all[i];
		}
	if (found == NULL)
		fail_msg("no statement: %s", part);
	return found;
}

/* What is wrong with the plan of a list; NULL: nothing. */
static const char *
fault_of(struct desk *k, const struct list *l)
{
	const struct plan *p = NULL;
	struct value args[16];
	struct plan *plans;
	int n;

	for (int i = 0; l->args[i] != '\0'; i++)
		args[i] = value_of(l->args[i]);
	n = explain(k, find(l->part, BY(OFFICE))->sql, args, &plans);
	for (int i = 0; i < n; i++)
		if (plans[i].table != NULL &&
		    strcmp(plans[i].table, l->table) == 0)
			p = &plans[i];
	if (p == NULL)
		return "does not read it";
	if (p->key == NULL || strcmp(p->key, l->key) != 0)
		return p->key == NULL ? "walks no index" : p->key;
	return !l->is_few && p->extra != NULL &&
	    strstr(p->extra, "filesort") != NULL ? "sorts" : NULL;
}

static void
test_lists__each__walks_the_index_of_its_own(void **state)
{
	int wrong = 0;

	for (int i = 0; i < LISTS; i++) {
		const char *fault = fault_of(*state, &lists[i]);

		if (fault == NULL)
			continue;
		print_error("%s: %s, not %s\n", lists[i].part, fault,
		    lists[i].key);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

/* However many were sent, those are looked at that are lent now. */
static void
test_sent__marked__from_what_is_lent(void **state)
{
	struct desk *k = *state;
	const struct value none = V_NULL;
	struct plan *rows;
	int n = explain_by(k, k->notifier->db, find("STRAIGHT_JOIN "
	    "outbox_reply", BY(NOTIFIER))->sql, &none, &rows);

	assert_int_equal(n, 2);
	for (int i = 0; i < 2; i++) {
		assert_string_equal(rows[i].table, i == 0 ? "o" : "r");
		assert_non_null(rows[i].key);
		assert_string_equal(rows[i].key, i == 0 ? "outbox_next" :
		    "PRIMARY");
	}
}

/* ---- an operator's cases: what it is to do, what runs, what is closed */

static void
desk_end(struct desk *k, int64_t id, struct actor *who, enum event_kind kind)
{
	struct act_text why = { "reason", NULL, "说明。" };

	desk_act(k, who, (struct act){ .case_id = id, .kind = kind,
	    .on = DATE_NONE, .texts = &why, .n_texts = 1 });
}

static void
test_own__whose_turn_it_is__comes_first(void **state)
{
	struct desk *k = *state;
	const char *today = date_iso(k->arena, clock_today());
	int64_t returned = desk_lodge(k, today, 1),
	    withdrawn = desk_lodge(k, today, 1),
	    last = desk_lodge(k, today, 1);
	struct own_key key = { 0, 0 }, before = { INT32_MAX, 0 };
	struct case_row *rows;
	int n, seen = 0;

	desk_end(k, returned, &k->officer, EVENT_RETURN);
	desk_end(k, withdrawn, &k->editor, EVENT_WITHDRAW);
	do {
		assert_int_equal(cases_of_operator(k->operator->db, k->arena,
		    k->operator_id, &key, 7, &rows, &n), ERR_OK);
		for (int i = 0; i < n; i++, seen++) {
			key = (struct own_key){ rows[i].turn, rows[i].id };
			assert_true(key.turn < before.turn ||
			    (key.turn == before.turn && key.id < before.id));
			before = key;
			if (seen < 2)
				assert_int_equal(key.id, seen == 0 ?
				    returned : last);
		}
	} while (n == 7);
	assert_int_equal(seen, CASES + 3);
	assert_int_equal(key.id, withdrawn);
}

static int
setup(void **state)
{
	struct special_desk *d;

	if (special_setup(state) != 0)
		return -1;
	d = *state;
	for (int i = 0; i < CASES; i++) {
		struct sitting s = { .on = date_of(clock_now()),
		    .title = "专题会议" };

		desk_lodge(&d->k, "2026-08-20", 1);
		if (sitting_make(d->k.office, d->k.arena, &d->first, &s) !=
		    ERR_OK)
			return -1;
	}
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lists__each__walks_the_index_of_its_own),
		cmocka_unit_test(test_sent__marked__from_what_is_lent),
		cmocka_unit_test(test_own__whose_turn_it_is__comes_first),
	};

	return cmocka_run_group_tests(tests, setup, desk_teardown) != 0;
}
