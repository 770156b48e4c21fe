#include <fcntl.h>
#include <sys/stat.h>

#include "app/attempts.h"
#include "app/stores.h"
#include "files/store.h"
#include "keeper/keeper_desk.h"
#include "store/attempt.h"
#include "store/document.h"
#include "store/event.h"
#include "store/session.h"
#include "store/single_use.h"
#include "support/tmpdir.h"
#include "vault/random.h"

/* What has run out goes, and nothing else does. */

#define SECOND INT64_C(1000000)
#define HOUR (3600 * SECOND)
#define DAY (24 * HOUR)

COUNT(count_sessions, "SELECT COUNT(*) FROM session");
COUNT(count_links, "SELECT COUNT(*) FROM single_use");
COUNT(count_attempts, "SELECT COUNT(*) FROM attempt");
COUNT(count_forms, "SELECT COUNT(*) FROM idempotency");
COUNT(count_pending, "SELECT COUNT(*) FROM report_pending_file");
COMMAND(insert_pending, BY(PUBLIC), "INSERT INTO report_pending_file "
    "(token_hash, sealed_name, cipher_name, sealed_key, size, on_day) "
    "VALUES (?, '', ?, '', 1, ?)");

/* One row of a kind, by its hash; ages are those of its instants. */
struct made {
	unsigned char hash[32];
	struct instant at, ends, used;
	const char *name;
};

static enum err
make_session(struct tx *tx, void *ctx)
{
	const struct made *m = ctx;
	struct session_row row = { .portal = "office", .created = m->at,
	    .seen = m->at, .ends = m->ends };

	memcpy(row.hash, m->hash, 32);
	row.person.id = desk->officer.person_id;
	return session_insert(tx, &row);
}

static enum err
make_link(struct tx *tx, void *ctx)
{
	const struct made *m = ctx;
	struct single_use s = { .kind = SINGLE_USE_RESET,
	    .person_id = desk->officer.person_id, .created = m->at,
	    .ends = m->ends };
	enum err e = single_use_insert(tx, m->hash, &s);

	return e == ERR_OK && m->used.us != 0 ?
	    single_use_take(tx, m->hash, m->used) : e;
}

static enum err
make_attempt(struct tx *tx, void *ctx)
{
	const struct made *m = ctx;

	return attempt_add(tx, m->hash, m->at, m->at);
}

static enum err
make_form(struct tx *tx, void *ctx)
{
	const struct made *m = ctx;

	return idempotency_keep(tx, desk->officer.person_id, m->hash, "x",
	    m->at);
}

static enum err
make_pending(struct tx *tx, void *ctx)
{
	const struct made *m = ctx;

	return tx_run(tx, &insert_pending, V_HASH(m->hash), V_TEXT(m->name),
	    V_DATE(date_of(m->at)));
}

static struct instant
ago(int64_t us)
{
	return (struct instant){ keep.now.us - us };
}

static void
make_as(enum account who, enum err (*fn)(struct tx *, void *), struct made m)
{
	struct app *app = who == ACCOUNT_OFFICE ? desk->office :
	    desk_app(desk, who);

	random_bytes(m.hash, sizeof(m.hash));
	assert_int_equal(app_transaction(app, fn, &m), ERR_OK);
}

static void
make(enum err (*fn)(struct tx *, void *), struct made m)
{
	make_as(ACCOUNT_OFFICE, fn, m);
}

static enum err
make_old_attempts(struct tx *tx, void *ctx)
{
	struct made m = { .at = ago(90 * DAY) };
	const int *n = ctx;
	enum err e = ERR_OK;

	for (int i = 0; e == ERR_OK && i < *n; i++) {
		random_bytes(m.hash, sizeof(m.hash));
		e = make_attempt(tx, &m);
	}
	return e;
}

static void
old_attempts(int n)
{
	assert_int_equal(app_transaction(desk->office, make_old_attempts,
	    &n), ERR_OK);
}

static void
sweep_rows(void)
{
	assert_int_equal(keep_sweep_rows(&keep), ERR_OK);
}

static void
test_sessions__ended_or_idle__go_and_live_ones_stay(void **state)
{
	(void)state;
	today_is("2026-09-01");
	make(make_session, (struct made){ .at = ago(60 * SECOND),
	    .ends = ago(-HOUR) });
	make(make_session, (struct made){ .at = ago(29 * 60 * SECOND),
	    .ends = ago(-SECOND) });
	make(make_session, (struct made){ .at = ago(60 * SECOND),
	    .ends = ago(SECOND) });
	make(make_session, (struct made){ .at = ago(31 * 60 * SECOND),
	    .ends = ago(-HOUR) });
	sweep_rows();
	assert_int_equal(count(&count_sessions), 2);
	assert_has(said, "sweep sessions ended 1\n");
	assert_has(said, "sweep sessions idle 1\n");
}

static void
test_links__long_used_or_over__go(void **state)
{
	(void)state;
	today_is("2026-09-01");
	make(make_link, (struct made){ .at = ago(HOUR), .ends = ago(-HOUR) });
	/* over since yesterday: its page still says so */
	make(make_link, (struct made){ .at = ago(2 * DAY),
	    .ends = ago(DAY) });
	make(make_link, (struct made){ .at = ago(9 * DAY),
	    .ends = ago(8 * DAY) });
	make(make_link, (struct made){ .at = ago(9 * DAY),
	    .ends = ago(-DAY), .used = ago(8 * DAY) });
	make(make_link, (struct made){ .at = ago(9 * DAY),
	    .ends = ago(-DAY), .used = ago(6 * DAY) });
	sweep_rows();
	assert_int_equal(count(&count_links), 3);
}

static void
test_attempts_and_forms__old__go(void **state)
{
	int64_t forget = attempts_forget_s() * SECOND;

	(void)state;
	today_is("2026-09-01");
	assert_true(forget >= HOUR);
	make(make_attempt, (struct made){ .at = ago(forget - SECOND) });
	make(make_attempt, (struct made){ .at = ago(forget + SECOND) });
	make(make_form, (struct made){ .at = ago(6 * DAY) });
	make(make_form, (struct made){ .at = ago(8 * DAY) });
	sweep_rows();
	assert_int_equal(count(&count_attempts), 1);
	assert_int_equal(count(&count_forms), 1);
}

static void
test_sweep__more_than_a_batch__takes_all_of_it(void **state)
{
	(void)state;
	today_is("2026-09-01");
	old_attempts(1203);
	make(make_attempt, (struct made){ .at = ago(0) });
	sweep_rows();
	assert_int_equal(count(&count_attempts), 1);
	assert_has(said, "sweep attempts 1203\n");
}

static void
test_sweep__by_two_at_once__no_fault(void **state)
{
	(void)state;
	today_is("2026-09-01");
	old_attempts(700);
	at_once(2, keep_sweep_rows);
	assert_int_equal(count(&count_attempts), 0);
}

/* ---- files */

struct once {
	struct source source;
	int given;
};

static enum err
give_once(struct source *s, void *p, size_t cap, size_t *n)
{
	struct once *o = (struct once *)s;

	if (o->given++ > 0 || cap < 3)
		return ERR_END;
	memcpy(p, "abc", *n = 3);
	return ERR_OK;
}

static const char *
path_of(const char *name)
{
	return arena_printf(desk->arena, "%s/%.2s/%s", setting_text(
	    desk->settings, SET_FILES_DIR), name, name + 2);
}

static int
is_there(const char *name)
{
	return access(path_of(name), F_OK) == 0;
}

static struct stored_file
put(const struct file_store *store, int hours_old)
{
	struct once from = { { give_once }, 0 };
	struct timespec times[2];
	struct stored_file f;
	struct stat st;

	assert_int_equal(files_put(desk->arena, store, &from.source, 100, &f),
	    ERR_OK);
	assert_int_equal(stat(path_of(f.name), &st), 0);
	times[0] = times[1] = st.st_mtim;
	times[0].tv_sec = times[1].tv_sec -= hours_old * 3600L;
	assert_int_equal(utimensat(AT_FDCWD, path_of(f.name), times, 0), 0);
	return f;
}

static enum err
make_document(struct tx *tx, void *ctx)
{
	const struct stored_file *f = ctx;
	struct document d = { .organisation_id = desk->operator_id,
	    .kind = "contract", .name = "合同.pdf",
	    .media_type = "application/pdf", .size = 3,
	    .cipher_name = f->name, .file_key = (const void *)f->wrapped,
	    .file_key_n = (int64_t)f->wrapped_n,
	    .uploaded_by = desk->editor.person_id, .entered = keep.now };

	return document_insert(tx, &d);
}

struct files {
	const struct file_store *swept;
	struct stored_file known, orphan, young, pending, unsent;
};

/* One of each in both stores: only `orphan` and `unsent` are nobody's. */
static struct files
fill_stores(void)
{
	struct file_store *plain, *sealed, *swept;
	struct files f;

	assert_int_equal(app_make_keys(desk->settings), ERR_OK);
	assert_int_equal(app_case_files(desk->arena, desk->settings, &plain),
	    ERR_OK);
	assert_int_equal(app_sealed_files(desk->arena, desk->settings,
	    &sealed), ERR_OK);
	assert_int_equal(app_swept_files(desk->arena, desk->settings,
	    &swept), ERR_OK);
	f.swept = swept;
	f.known = put(plain, 100);
	assert_int_equal(app_transaction(desk->operator, make_document,
	    &f.known), ERR_OK);
	f.orphan = put(plain, 100);
	f.young = put(plain, 23);
	f.pending = put(sealed, 100);
	make_as(ACCOUNT_PUBLIC, make_pending, (struct made){ .at = ago(DAY),
	    .name = f.pending.name });
	f.unsent = put(sealed, 100);
	make_as(ACCOUNT_PUBLIC, make_pending, (struct made){
	    .at = ago(2 * DAY), .name = f.unsent.name });
	return f;
}

static void
test_files__nobodys_and_old__go_from_both_stores(void **state)
{
	struct files f;

	(void)state;
	today_is("2026-09-01");
	f = fill_stores();
	sweep_rows();
	assert_int_equal(count(&count_pending), 1);
	assert_int_equal(keep_sweep_files(&keep, f.swept), ERR_OK);
	assert_true(is_there(f.known.name));
	assert_true(is_there(f.young.name));
	assert_true(is_there(f.pending.name));
	assert_false(is_there(f.orphan.name));
	assert_false(is_there(f.unsent.name));
	assert_has(said, "sweep files that no row knows 2\n");
}

static void
test_files__told_to_stop__nothing_doubtful_goes(void **state)
{
	struct files f;

	(void)state;
	today_is("2026-09-01");
	f = fill_stores();
	keeper_stop = 1;
	assert_int_equal(keep_sweep_files(&keep, f.swept), ERR_OK);
	assert_true(is_there(f.known.name));
	assert_true(is_there(f.orphan.name));
}

static void
test_trial__everything_due__changes_nothing(void **state)
{
	struct keep trial = keep;
	struct files f;

	(void)state;
	today_is("2026-09-01");
	trial = keep;
	trial.is_trial = 1;
	f = fill_stores();
	make(make_attempt, (struct made){ .at = ago(90 * DAY) });
	assert_int_equal(keep_sweep_rows(&trial), ERR_OK);
	assert_int_equal(keep_sweep_files(&trial, f.swept), ERR_OK);
	assert_has(said, "sweep attempts 1\n");
	assert_has(said, "sweep files that no row knows 1\n");
	assert_int_equal(count(&count_attempts), 1);
	assert_int_equal(count(&count_pending), 2);
	assert_true(is_there(f.orphan.name));
	assert_true(is_there(f.unsent.name));
}

#define TEST(name) cmocka_unit_test_setup(name, begin_afresh_with_files)

/* Files of another test would be counted too. */
static int
begin_afresh_with_files(void **state)
{
	tmpdir_remove(setting_text(desk->settings, SET_FILES_DIR));
	return begin_afresh(state);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_sessions__ended_or_idle__go_and_live_ones_stay),
		TEST(test_links__long_used_or_over__go),
		TEST(test_attempts_and_forms__old__go),
		TEST(test_sweep__more_than_a_batch__takes_all_of_it),
		TEST(test_sweep__by_two_at_once__no_fault),
		TEST(test_files__nobodys_and_old__go_from_both_stores),
		TEST(test_files__told_to_stop__nothing_doubtful_goes),
		TEST(test_trial__everything_due__changes_nothing),
	};

	return cmocka_run_group_tests(tests, keeper_desk_setup,
	    keeper_desk_teardown) != 0;
}
