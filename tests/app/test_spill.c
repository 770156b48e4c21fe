#include "app/admin_desk.h"
#include "app/assign.h"
#include "app/case.h"
#include "app/notes.h"
#include "app/paper.h"
#include "app/spill.h"
#include "app/stores.h"
#include "app/verify.h"
#include "files/store.h"
#include "store/document.h"
#include "store/event.h"
#include "store/note.h"
#include "store/spill.h"
#include "store/spill_row.h"
#include "support/tmpdir.h"

/* Article 20: withheld unread, then destroyed or given back by another. */

static char folder[PATH_MAX];
static char marker[64];
static const char pdf[] = "%PDF-1.7\n1 0 obj\n(something secret)\nendobj\n";

static int
setup(void **state)
{
	static struct admin_desk k;
	struct file_store *files;
	struct file_lock *lock;

	*state = &k;
	if (admin_desk_setup(&k) != 0)
		return -1;
	tmpdir_make(folder);
	assert_int_equal(lock_master(k.desk->arena, folder, &lock), ERR_OK);
	assert_int_equal(files_store_open(k.desk->arena, folder, lock,
	    &files), ERR_OK);
	k.desk->office->files = k.desk->admin->files = files;
	return 0;
}

static int
teardown(void **state)
{
	int failed = admin_desk_teardown(state);

	tmpdir_remove(folder);
	return failed;
}

/* A text that stands nowhere else. */
static const char *
unique(void)
{
	static int n;

	snprintf(marker, sizeof(marker), "涉密内容第%d段", ++n);
	return marker;
}

static int64_t
attached(struct desk *k, int64_t case_id, const char *name,
    const char *content)
{
	struct memory_source m;
	struct stored_file f;
	int64_t id;

	assert_int_equal(files_put(k->arena, k->office->files,
	    memory_source(&m, content, strlen(content)), 1 << 20, &f),
	    ERR_OK);
	assert_int_equal(paper_attach(k->office, k->arena, &k->officer,
	    case_id, name, "application/pdf", &f, &id), ERR_OK);
	return id;
}

static const char *
place(struct desk *k, int64_t document_id)
{
	return arena_printf(k->arena, "document-%lld",
	    (long long)document_id);
}

/* The incident of a report by the officer. */
static struct spill
reported(struct desk *k, const char *where)
{
	struct spill *all;
	const char *number;
	int n;

	assert_int_equal(spill_report(k->office, k->arena, &k->officer, where,
	    clock_now(), &number), ERR_OK);
	assert_int_equal(spill_list(k->office, k->arena, &k->chief, &all,
	    &n), ERR_OK);
	assert_string_equal(all[0].number, number);
	assert_false(all[0].decided);
	return all[0];
}

static enum err
opened(struct desk *k, int64_t id, struct source **bytes)
{
	struct document d;

	return document_open(k->office, k->arena, &k->officer, id, &d, bytes);
}

static int
on_disk(const char *cipher_name)
{
	char path[2 * PATH_MAX];

	snprintf(path, sizeof(path), "%s/%.2s/%s", folder, cipher_name,
	    cipher_name + 2);
	return access(path, F_OK) == 0;
}

static void
ignore(const struct verify_fault *f)
{
	print_error("%s: %s\n", f->about, f->what);
}

static long
faults(struct desk *k)
{
	struct verify_result r;

	assert_int_equal(app_verify(k->admin, ignore, &r), ERR_OK);
	return r.faults;
}

/* The n-th text of the last event of a case. */
static const char *
text_of(struct desk *k, int64_t case_id, int n)
{
	struct event_text *t;
	int count, seq = desk_row(k, case_id).last_seq;

	assert_int_equal(event_texts_of_case(k->office->db, k->arena, case_id,
	    &t, &count), ERR_OK);
	for (int i = 0; i < count; i++)
		if (t[i].seq == seq && t[i].n == n)
			return t[i].body;
	return NULL;
}

static void
test_file__reported__nobody_reads_it_nor_its_twin(void **state)
{
	struct desk *k = ((struct admin_desk *)*state)->desk;
	int64_t id = desk_accepted(k, "2026-08-03", "2026-08-04", 1);
	const char *content = arena_printf(k->arena, "%s%s", pdf, unique());
	int64_t first = attached(k, id, "绝密合同.pdf", content);
	int64_t twin = attached(k, id, "另一份.pdf", content);
	int64_t other = attached(k, id, "普通.pdf", pdf);
	struct source *bytes;
	struct document d;
	struct spill s;

	assert_int_equal(opened(k, first, &bytes), ERR_OK);
	s = reported(k, place(k, first));
	assert_int_equal(s.n_places, 2);
	assert_int_equal(opened(k, first, &bytes), ERR_WITHHELD);
	assert_int_equal(opened(k, twin, &bytes), ERR_WITHHELD);
	assert_int_equal(opened(k, other, &bytes), ERR_OK);
	assert_int_equal(document_find(k->office->db, k->arena, first, &d),
	    ERR_OK);
	assert_null(strstr(d.name, "绝密"));
	assert_non_null(strstr(d.name, s.number));
	assert_true(on_disk(d.cipher_name));
	assert_int_equal(faults(k), 0);
}

static void
test_file__erased_by_another__gone_for_good(void **state)
{
	struct desk *k = ((struct admin_desk *)*state)->desk;
	int64_t id = desk_accepted(k, "2026-08-03", "2026-08-04", 1);
	int64_t file = attached(k, id, "a.pdf", unique());
	struct spill s = reported(k, place(k, file));
	struct spill_hold *holds;
	struct source *bytes;
	struct document d;
	int n;

	assert_int_equal(spill_erase(k->office, k->arena, &k->chief, s.id, "",
	    clock_now()), ERR_OK);
	assert_int_equal(opened(k, file, &bytes), ERR_WITHHELD);
	assert_int_equal(document_find(k->office->db, k->arena, file, &d),
	    ERR_OK);
	assert_int_equal(d.file_key_n, 0);
	assert_false(on_disk(d.cipher_name));
	assert_int_equal(spill_holds_of(k->office->db, k->arena, s.id, &holds,
	    &n), ERR_OK);
	assert_int_equal(n, 0);
	assert_int_equal(faults(k), 0);
	assert_int_equal(spill_release(k->office, k->arena, &k->chief, s.id,
	    "误报", clock_now()), ERR_CONFLICT);
}

static void
test_file__false_alarm__given_back_as_it_was(void **state)
{
	struct admin_desk *a = *state;
	struct desk *k = a->desk;
	int64_t id = desk_accepted(k, "2026-08-03", "2026-08-04", 1);
	int64_t file = attached(k, id, "普通合同.pdf", unique());
	struct spill s = reported(k, place(k, file));
	struct source *bytes;
	struct document d;

	assert_int_equal(spill_release(k->office, k->arena, &a->one, s.id, "",
	    clock_now()), ERR_INPUT);
	assert_int_equal(spill_release(k->office, k->arena, &a->one, s.id,
	    "保密部门确认不涉密", clock_now()), ERR_OK);
	assert_int_equal(opened(k, file, &bytes), ERR_OK);
	assert_int_equal(document_find(k->office->db, k->arena, file, &d),
	    ERR_OK);
	assert_string_equal(d.name, "普通合同.pdf");
	/* and may turn out to be secret after all */
	(void)reported(k, place(k, file));
	assert_int_equal(opened(k, file, &bytes), ERR_WITHHELD);
}

/* The event's texts and a note with the same words. */
static int64_t
with_texts(struct desk *k, const char *secret)
{
	int64_t id = desk_lodge(k, "2026-08-03", 1);
	const struct act_text texts[] = { { "defect", "contract", secret },
	    { "remarks", NULL, "照抄无妨的话" } };

	desk_act(k, &k->officer, (struct act){ .case_id = id,
	    .kind = EVENT_RETURN, .on = desk_date("2026-08-04"),
	    .texts = texts, .n_texts = 2 });
	assert_int_equal(note_add(k->office, k->arena, &k->officer, id,
	    secret), ERR_OK);
	return id;
}

static const char *
note_of(struct desk *k, int64_t id)
{
	struct note *notes;
	struct date on;
	int n;

	assert_int_equal(notes_read(k->office, k->arena, &k->officer, id,
	    &notes, &n, &on), ERR_OK);
	return notes[0].body;
}

static struct spill
text_reported(struct desk *k, int64_t id)
{
	return reported(k, arena_printf(k->arena, "text-%lld-%d-%d",
	    (long long)id, desk_row(k, id).last_seq, 1));
}

static void
test_text__withheld_and_erased__chain_still_verifies(void **state)
{
	struct desk *k = ((struct admin_desk *)*state)->desk;
	const char *secret = arena_strdup(k->arena, unique());
	int64_t id = with_texts(k, secret);
	struct spill s;

	assert_string_equal(text_of(k, id, 1), secret);
	s = text_reported(k, id);
	/* event and note, the letter and the two mails that bring it */
	assert_int_equal(s.n_places, 5);
	assert_non_null(strstr(text_of(k, id, 1), s.number));
	assert_string_equal(text_of(k, id, 2), "照抄无妨的话");
	assert_null(strstr(note_of(k, id), secret));
	assert_int_equal(faults(k), 0);
	assert_int_equal(spill_erase(k->office, k->arena, &k->chief, s.id, "",
	    clock_now()), ERR_OK);
	assert_non_null(strstr(text_of(k, id, 1), s.number));
	assert_int_equal(faults(k), 0);
}

static void
test_text__false_alarm__word_for_word_again(void **state)
{
	struct desk *k = ((struct admin_desk *)*state)->desk;
	const char *secret = arena_strdup(k->arena, unique());
	int64_t id = with_texts(k, secret);
	struct spill s = text_reported(k, id);

	assert_int_equal(spill_release(k->office, k->arena, &k->chief, s.id,
	    "不涉密", clock_now()), ERR_OK);
	assert_string_equal(text_of(k, id, 1), secret);
	assert_string_equal(note_of(k, id), secret);
	assert_int_equal(faults(k), 0);
}

static void
test_report__what_cannot_be__refused(void **state)
{
	struct admin_desk *a = *state;
	struct desk *k = a->desk;
	int64_t id = desk_accepted(k, "2026-08-03", "2026-08-04", 1);
	const char *where = place(k, attached(k, id, "a.pdf", unique()));
	const char *number, *again;
	struct actor nobody = k->editor;
	struct act_result result;
	struct words why;

	assert_int_equal(spill_report(k->office, k->arena, &nobody, where,
	    clock_now(), &number), ERR_FORBIDDEN);
	for (const char *const *bad = (const char *const[]){ "", "document",
	    "document-", "document-x", "document-1-2", "text-1-2", "person-1",
	    "text-1-2-3-4", "document--1", NULL }; *bad != NULL; bad++)
		assert_int_equal(spill_report(k->office, k->arena, &a->one,
		    *bad, clock_now(), &number), ERR_FORMAT);
	/* what programs read is not withheld: here who took the case over */
	assert_int_equal(case_hand_over(k->office, k->arena, &k->officer, id,
	    k->chief.person_id, "", NULL, &why, &result), ERR_OK);
	assert_int_equal(spill_report(k->office, k->arena, &a->one,
	    arena_printf(k->arena, "text-%lld-%d-1", (long long)id,
	    result.seq), clock_now(), &number), ERR_NOT_FOUND);
	assert_int_equal(spill_report(k->office, k->arena, &a->one,
	    "document-99999999", clock_now(), &number), ERR_NOT_FOUND);
	assert_int_equal(spill_report(k->office, k->arena, &a->one, where,
	    clock_now(), &number), ERR_OK);
	assert_int_equal(spill_report(k->office, k->arena, &k->officer, where,
	    clock_now(), &again), ERR_CONFLICT);
	assert_string_equal(again, number);
}

struct forgery {
	int64_t spill_id;
	struct spill_place place;
	const char *text;
	int64_t by;
};

static enum err
decide_alone(struct tx *tx, void *ctx)
{
	struct forgery *t = ctx;

	return spill_decide(tx, t->spill_id, 1, "", t->by, clock_now());
}

static enum err
drop_undecided(struct tx *tx, void *ctx)
{
	return spill_holds_drop(tx, ((struct forgery *)ctx)->spill_id);
}

static enum err
rewrite(struct tx *tx, void *ctx)
{
	struct forgery *t = ctx;

	return spill_row_write(tx, &t->place, (struct bytes){ t->text,
	    strlen(t->text) }, (struct bytes){ "", 0 });
}

static void
test_decision__by_who_reported__refused_by_code_and_database(void **state)
{
	struct desk *k = ((struct admin_desk *)*state)->desk;
	const char *secret = arena_strdup(k->arena, unique()), *number;
	int64_t id = with_texts(k, secret);
	struct forgery t = { .by = k->chief.person_id, .text = secret };
	struct spill *all;
	int n;

	assert_int_equal(spill_place_parse(arena_printf(k->arena,
	    "text-%lld-%d-1", (long long)id, desk_row(k, id).last_seq),
	    &t.place), ERR_OK);
	/* without an incident a text stays, even by the office's account */
	t.text = "另写一句";
	assert_int_equal(app_transaction(k->office, rewrite, &t),
	    ERR_REFUSED);
	assert_int_equal(spill_report(k->office, k->arena, &k->chief,
	    spill_place_text(k->arena, &t.place), clock_now(), &number),
	    ERR_OK);
	assert_int_equal(spill_list(k->office, k->arena, &k->chief, &all,
	    &n), ERR_OK);
	t.spill_id = all[0].id;
	assert_int_equal(spill_erase(k->office, k->arena, &k->chief,
	    t.spill_id, "", clock_now()), ERR_FORBIDDEN);
	assert_int_equal(app_transaction(k->office, decide_alone, &t),
	    ERR_REFUSED);
	assert_int_equal(app_transaction(k->office, drop_undecided, &t),
	    ERR_REFUSED);
	/* nor is it given back, or another text put there, before that */
	assert_int_equal(app_transaction(k->office, rewrite, &t),
	    ERR_REFUSED);
	t.text = secret;
	assert_int_equal(app_transaction(k->office, rewrite, &t),
	    ERR_REFUSED);
	assert_int_equal(spill_erase(k->office, k->arena, &k->officer,
	    t.spill_id, "", clock_now()), ERR_FORBIDDEN);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    test_file__reported__nobody_reads_it_nor_its_twin),
		cmocka_unit_test(test_file__erased_by_another__gone_for_good),
		cmocka_unit_test(
		    test_file__false_alarm__given_back_as_it_was),
		cmocka_unit_test(
		    test_text__withheld_and_erased__chain_still_verifies),
		cmocka_unit_test(test_text__false_alarm__word_for_word_again),
		cmocka_unit_test(test_report__what_cannot_be__refused),
		cmocka_unit_test(
		    test_decision__by_who_reported__refused_by_code_and_database),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
