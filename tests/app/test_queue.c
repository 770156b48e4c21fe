#include <string.h>

#include "app/notice_desk.h"
#include "app/plan.h"
#include "app/queue.h"

/* The queues: every row once in either direction, each by its index. */
enum { CASES = 120 };

static int
setup(void **state)
{
	struct desk *k;

	if (desk_setup(state) != 0)
		return -1;
	k = *state;
	/* many share a day, so that a key is more than its date */
	for (int i = 0; i < CASES; i++)
		desk_lodge(k, i % 3 ? "2026-08-20" : "2026-08-24", 1);
	return 0;
}

static void
walk(struct desk *k, struct queue_ask ask, int64_t *ids, int *n)
{
	struct queue_page page;

	*n = 0;
	do {
		assert_int_equal(queue_open(k->office, k->arena, &k->officer,
		    &ask, &page), ERR_OK);
		assert_true(page.n <= QUEUE_PAGE);
		for (int i = 0; i < page.n && *n < 2 * CASES; i++)
			ids[(*n)++] = page.rows[i].id;
		if (page.n == 0)
			return;
		ask.key_date = queue_key_date(k->arena, ask.sort,
		    &page.rows[page.n - 1]);
		ask.key_id = page.rows[page.n - 1].id;
	} while (page.has_after);
}

static void
test_queue__walked_by_key__each_case_once(void **state)
{
	struct desk *k = *state;
	int64_t ids[2 * CASES], down[2 * CASES];

	for (int sort = 0; sort < QUEUE_SORT__MAX; sort += 2) {
		struct queue_ask ask = { .view = QUEUE_NEW,
		    .sort = (enum queue_sort)sort };
		int n, m;

		walk(k, ask, ids, &n);
		ask.sort = (enum queue_sort)(sort + 1);
		walk(k, ask, down, &m);
		assert_int_equal(n, CASES);
		assert_int_equal(m, CASES);
		for (int i = 0; i < n; i++)
			assert_int_equal(ids[i], down[n - 1 - i]);
	}
}

static void
test_queue__page_before__the_rows_that_were_there(void **state)
{
	struct desk *k = *state;
	struct queue_ask ask = { .view = QUEUE_ALL, .sort = SORT_DUE };
	struct queue_page first, second, back;

	assert_int_equal(queue_open(k->office, k->arena, &k->officer, &ask,
	    &first), ERR_OK);
	assert_int_equal(first.has_before, 0);
	assert_int_equal(first.has_after, 1);
	ask.key_date = queue_key_date(k->arena, SORT_DUE,
	    &first.rows[QUEUE_PAGE - 1]);
	ask.key_id = first.rows[QUEUE_PAGE - 1].id;
	assert_int_equal(queue_open(k->office, k->arena, &k->officer, &ask,
	    &second), ERR_OK);
	ask.key_date = queue_key_date(k->arena, SORT_DUE, &second.rows[0]);
	ask.key_id = second.rows[0].id;
	ask.backwards = 1;
	assert_int_equal(queue_open(k->office, k->arena, &k->officer, &ask,
	    &back), ERR_OK);
	assert_int_equal(back.n, QUEUE_PAGE);
	assert_int_equal(back.has_before, 0);
	assert_int_equal(back.has_after, 1);
	for (int i = 0; i < back.n; i++)
		assert_int_equal(back.rows[i].id, first.rows[i].id);
}

static void
test_queue__counts__of_each_view(void **state)
{
	struct desk *k = *state;
	struct queue_ask ask = { .view = QUEUE_OVERDUE };
	struct queue_page page;

	assert_int_equal(queue_open(k->office, k->arena, &k->officer, &ask,
	    &page), ERR_OK);
	assert_int_equal(page.counts[QUEUE_NEW], CASES);
	assert_int_equal(page.counts[QUEUE_ALL], CASES);
	assert_int_equal(page.counts[QUEUE_MINE], 0);
	assert_int_equal(page.counts[QUEUE_TO_SIGN], 0);
	assert_int_equal(page.counts[QUEUE_COMMISSION], 0);
	assert_int_equal(page.counts[QUEUE_NO_OFFICER], CASES);
	assert_int_equal(queue_open(k->office, k->arena, &k->editor, &ask,
	    &page), ERR_FORBIDDEN);
}

static void
test_queue__number__typed_as_people_do(void **state)
{
	struct desk *k = *state;
	int64_t id = desk_lodge(k, "2026-08-20", 1);
	const char *number, *same;

	assert_int_equal(queue_number(k->office, k->arena, &k->officer,
	    arena_printf(k->arena, "%lld", (long long)id), &number), ERR_OK);
	assert_int_equal(queue_number(k->office, k->arena, &k->officer,
	    arena_printf(k->arena, " cr-%s", number + 3), &same), ERR_OK);
	assert_string_equal(number, same);
	assert_int_equal(queue_number(k->office, k->arena, &k->officer,
	    "电网", &same), ERR_NOT_FOUND);
}

static enum err
put_before_commission(struct tx *tx, void *ctx)
{
	const int64_t *id = ctx;
	struct position p = { .stage = STAGE_COMMISSION,
	    .waiting = WAITING_COMMISSION, .next = PERIOD__MAX };

	return case_project(tx, *id, &p, 1);
}

static void
test_queue__before_the_commission__those_alone(void **state)
{
	struct desk *k = *state;
	struct queue_ask ask = { .view = QUEUE_COMMISSION };
	int64_t id = desk_lodge(k, "2026-08-20", 1);
	struct queue_page page;

	assert_int_equal(app_transaction(k->office, put_before_commission,
	    &id), ERR_OK);
	assert_int_equal(queue_open(k->office, k->arena, &k->officer, &ask,
	    &page), ERR_OK);
	assert_int_equal(page.n, 1);
	assert_int_equal(page.rows[0].id, id);
	assert_int_equal(page.counts[QUEUE_COMMISSION], 1);
}

/* ---- each statement of the queues walks the index that it names */

/* Values for the marks of a queue's statement, from its beginning. */
static void
fill(const char *sql, const char *stage, struct value *args)
{
	int k = 0;

	if (strstr(sql, "WHERE c.stage = ?") != NULL)
		args[k++] = V_TEXT(stage);
	if (strstr(sql, "WHERE c.assignee_id = ?") != NULL)
		args[k++] = V_INT(1);
	args[k++] = V_TEXT("");
	args[k++] = V_TEXT("");
	args[k++] = V_INT(0);
	args[k++] = V_INT(0);
	args[k++] = V_TEXT("");
	args[k++] = V_TEXT("");
	args[k++] = V_TEXT("1000-01-01");
	args[k++] = V_TEXT("9999-12-31");
	for (int i = 0; i < 4; i++)
		args[k++] = V_TEXT("");
	args[k++] = V_TEXT("2026-08-27");
	args[k++] = V_TEXT("2026-08-27");
	args[k++] = V_INT(20);
	args[k] = V_INT(51);
}

static void
test_queue__plans__walk_their_index(void **state)
{
	static const char *const stages[] = { "lodged", "held",
	    "commission" };
	const struct statement *const *all;
	struct value args[20];
	int n, tried = 0;

	all = statements_all(&n);
	for (int i = 0; i < n; i++)
		if (strstr(all[i]->sql, "case_file c FORCE INDEX (case_") &&
		    strstr(all[i]->sql, "circulation i") == NULL) {
			for (int s = 0; s < 3; s++) {
				fill(all[i]->sql, stages[s], args);
				check_plan(*state, all[i]->sql, "c", args);
			}
			tried++;
		}
	assert_int_equal(tried, 20);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_queue__walked_by_key__each_case_once),
		cmocka_unit_test(
		    test_queue__page_before__the_rows_that_were_there),
		cmocka_unit_test(test_queue__counts__of_each_view),
		cmocka_unit_test(test_queue__plans__walk_their_index),
		cmocka_unit_test(
		    test_queue__before_the_commission__those_alone),
		cmocka_unit_test(test_queue__number__typed_as_people_do),
	};

	return cmocka_run_group_tests(tests, setup, desk_teardown) != 0;
}
