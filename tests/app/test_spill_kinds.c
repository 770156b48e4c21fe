#include "app/spill_desk.h"
#include "base/text.h"
#include "store/dump.h"
#include "store/spill.h"

/*
 * Every kind of place (record/spill.h) by the rows of spill_places.h: what is
 * withheld stands nowhere in the database, comes back as it was, or is gone.
 */

static int dumps;

/* ---- the whole database as text */

static const char *
dumped(void)
{
	const char *path = arena_printf(desk->arena, "%s/dump-%d.sql",
	    folder, ++dumps);
	enum { MOST = 64 * 1024 * 1024 };
	char *text = malloc(MOST);
	FILE *f;
	size_t n;

	assert_int_equal(db_dump(root, desk->arena, path), ERR_OK);
	f = fopen(path, "r");
	assert_non_null(f);
	n = fread(text, 1, MOST - 1, f);
	assert_true(n < MOST - 1);
	text[n] = '\0';
	fclose(f);
	return text;
}

static int
count(const char *text, const char *part)
{
	int n = 0;

	for (; (text = strstr(text, part)) != NULL; text++)
		n++;
	return n;
}

/* As text or as bytes; what an incident keeps of a file's name is apart. */
static int
stands(const char *dump, const char *secret)
{
	const char *hold = strstr(dump, "INSERT INTO `spill_hold`");
	const char *hex = text_upper(desk->arena, text_hex(desk->arena,
	    secret, strlen(secret)));
	int n = count(dump, secret) + count(dump, hex);

	if (hold != NULL)
		n -= count(arena_printf(desk->arena, "%.*s",
		    (int)(strstr(hold, ";\n") - hold), hold), hex);
	return n;
}

/* ---- steps */

static void
report_all(struct planted *x)
{
	char *dump = (char *)dumped();

	for (int k = 0; k < SPILL_KIND__MAX; k++)
		x->n_before[k] = stands(dump, x->secret[k]);
	free(dump);
	for (int k = 0; k < SPILL_KIND__MAX; k++) {
		assert_true(x->n_before[k] > 0);
		report(x, k);
	}
	dump = (char *)dumped();
	for (int k = 0; k < SPILL_KIND__MAX; k++)
		if (stands(dump, x->secret[k]) > 0)
			fail_msg("%s still stands somewhere", x->place[k]);
	free(dump);
}

static void
assert_same(struct bytes a, struct bytes b, const char *place)
{
	if (a.n != b.n || (a.n > 0 && memcmp(a.p, b.p, a.n) != 0))
		fail_msg("%s is not what it was", place);
}

/* ---- the tests */

static void
test_kinds__given_back__each_as_it_was(void **state)
{
	static struct planted x;
	char *dump;

	(void)state;
	plant(&x, NULL);
	report_all(&x);
	for (int k = 0; k < SPILL_KIND__MAX; k++) {
		struct spill_row now;

		assert_int_equal(spill_release(desk->office, desk->arena,
		    &desk->officer, x.spill[k].id, "误报", clock_now()),
		    ERR_FORBIDDEN);
		if (spill_release(desk->office, desk->arena, &desk->chief,
		    x.spill[k].id, "误报", clock_now()) != ERR_OK)
			fail_msg("%s cannot be given back", x.place[k]);
		read_row(&x, k, &now);
		assert_same(now.content, x.row[k].content, x.place[k]);
		assert_same(now.other, x.row[k].other, x.place[k]);
	}
	dump = (char *)dumped();
	for (int k = 0; k < SPILL_KIND__MAX; k++)
		if (stands(dump, x.secret[k]) != x.n_before[k])
			fail_msg("%s: %d times, not %d", x.place[k],
			    stands(dump, x.secret[k]), x.n_before[k]);
	free(dump);
}

static void
test_kinds__erased__the_stub_alone_is_left(void **state)
{
	static struct planted x;
	char *dump;

	(void)state;
	plant(&x, NULL);
	report_all(&x);
	for (int k = 0; k < SPILL_KIND__MAX; k++) {
		struct spill_hold *holds;
		struct spill_row now;
		int n;

		if (spill_erase(desk->office, desk->arena, &desk->chief,
		    x.spill[k].id, "", clock_now()) != ERR_OK)
			fail_msg("%s cannot be destroyed", x.place[k]);
		assert_int_equal(spill_holds_of(desk->office->db,
		    desk->arena, x.spill[k].id, &holds, &n), ERR_OK);
		assert_int_equal(n, 0);
		read_row(&x, k, &now);
		if (spill_form_of(k)->is_sealed) {
			assert_int_equal(now.content.n, 0);
			continue;
		}
		assert_non_null(strstr(spill_form_of(k)->is_file ?
		    now.other.p : now.content.p, x.spill[k].number));
	}
	dump = (char *)dumped();
	for (int k = 0; k < SPILL_KIND__MAX; k++)
		assert_int_equal(stands(dump, x.secret[k]), 0);
	free(dump);
}

static void
test_kinds__the_same_words_in_all__one_report_withholds_each(void **state)
{
	static const char words[] = "到处抄录的同一段绝密内容";
	static struct planted x;
	int also = 0;

	(void)state;
	plant(&x, words);
	report(&x, SPILL_NOTE);
	for (int k = 0; k < SPILL_KIND__MAX; k++) {
		const struct spill_form *form = spill_form_of(k);
		struct spill_row now;

		if (form->is_file || form->is_sealed)
			continue;
		read_row(&x, k, &now);
		if (strstr(now.content.p, words) != NULL)
			fail_msg("%s was left", x.place[k]);
		also++;
	}
	assert_true(x.spill[SPILL_NOTE].n_places >= also);
	assert_int_equal(spill_release(desk->office, desk->arena,
	    &desk->chief, x.spill[SPILL_NOTE].id, "误报", clock_now()),
	    ERR_OK);
	for (int k = 0; k < SPILL_KIND__MAX; k++) {
		struct spill_row now;

		read_row(&x, k, &now);
		assert_same(now.content, x.row[k].content, x.place[k]);
	}
}

struct forgery {
	struct spill_place place;
	struct bytes content, other;
	int64_t spill_id;
};

static enum err
write_row(struct tx *tx, void *ctx)
{
	struct forgery *f = ctx;

	return spill_row_write(tx, &f->place, f->content, f->other);
}

static enum err
decide_alone(struct tx *tx, void *ctx)
{
	return spill_decide(tx, ((struct forgery *)ctx)->spill_id, 0, "误报",
	    desk->officer.person_id, clock_now());
}

static void
assert_refused(struct planted *x, int k, const char *why)
{
	struct forgery f = { .place = parsed(x->place[k]),
	    .content = x->row[k].content, .other = x->row[k].other };

	if (app_transaction(desk->office, write_row, &f) != ERR_REFUSED)
		fail_msg("%s: %s went through", x->place[k], why);
}

/* JSON with a text beside the one that is held, which may not change. */
static struct bytes
altered(struct bytes b, const struct spill_form *form)
{
	const char *text = form->is_json ? arena_printf(desk->arena,
	    "%.*s,\"x\":\"y\"}", (int)b.n - 1, (const char *)b.p) :
	    "另一句话";

	return (struct bytes){ text, strlen(text) };
}

/* JSON keeps everything but the one text. */
static void
assert_refused_beside(struct planted *x, int k)
{
	struct planted now = *x;

	if (!spill_form_of(k)->is_json)
		return;
	read_row(x, k, &now.row[k]);
	now.row[k].content = altered(now.row[k].content, spill_form_of(k));
	assert_refused(&now, k, "a change beside the mask");
}

static void
test_kinds__what_no_two_people_decided__refused_by_the_database(void **state)
{
	static struct planted x;

	(void)state;
	plant(&x, NULL);
	for (int k = 0; k < SPILL_KIND__MAX; k++) {
		const struct spill_form *form = spill_form_of(k);
		struct planted other = x;
		struct forgery f;

		if (form->is_draft)
			continue;
		other.row[k].content = altered(x.row[k].content, form);
		assert_refused(&other, k, "another text");
		report(&x, k);
		assert_refused(&other, k, "another text while it is held");
		assert_refused(&x, k, "the old text before a decision");
		assert_refused_beside(&x, k);
		f.spill_id = x.spill[k].id;
		assert_int_equal(app_transaction(desk->office, decide_alone,
		    &f), ERR_REFUSED);
		assert_int_equal(spill_erase(desk->office, desk->arena,
		    &desk->chief, x.spill[k].id, "", clock_now()), ERR_OK);
		assert_refused(&x, k, "the old text after its destruction");
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_kinds__given_back__each_as_it_was),
		cmocka_unit_test(test_kinds__erased__the_stub_alone_is_left),
		cmocka_unit_test(
	test_kinds__the_same_words_in_all__one_report_withholds_each),
		cmocka_unit_test(
	test_kinds__what_no_two_people_decided__refused_by_the_database),
	};

	return cmocka_run_group_tests(tests, spill_setup, spill_teardown);
}
