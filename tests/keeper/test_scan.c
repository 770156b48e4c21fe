#include "app/attach.h"
#include "app/spill.h"
#include "app/stores.h"
#include "app/virus.h"
#include "files/store.h"
#include "keeper/keeper_desk.h"
#include "store/document.h"
#include "support/clamd.h"
#include "support/tmpdir.h"

/* The virus check of files, beside a scanner that does what a test says. */

static char dir[PATH_MAX];
static struct clamd clamd;
static const struct settings *settings;
static struct file_store *files;

COUNT(count_waits, "SELECT COUNT(*) FROM virus_wait");
COUNT(count_checks, "SELECT COUNT(*) FROM virus_check");
COUNT(count_failures, "SELECT COALESCE(SUM(failures), 0) FROM virus_wait");
COUNT(count_away, "SELECT COUNT(*) FROM virus_wait WHERE said LIKE "
    "'connecting:%'");
COMMAND(assign, BY(MIGRATE), "UPDATE case_file SET assignee_id = ? "
    "WHERE id = ?");
COMMAND(lock_waits, BY(MIGRATE), "UPDATE virus_wait SET failures = 7");

/* The settings of this test, and a scanner besides. */
static void
set_scanner(void)
{
	const char *path = arena_printf(desk->arena, "%s/conf", dir);
	const char *own = getenv("REVIEWDESK_CONF"), *why = "";
	struct settings *out;
	FILE *f = fopen(path, "we");

	assert_non_null(f);
	fprintf(f, "%s\nvirus.scanner = %s\nvirus.wait.s = 1\n",
	    own != NULL ? desk_file(desk->arena, own) : "", clamd.path);
	fclose(f);
	assert_int_equal(settings_load(desk->arena, path, &out, &why),
	    ERR_OK);
	settings = out;
}

static int
begin(void **state)
{
	const char *why = "";

	if (begin_afresh(state) != 0 || db_script(migrate->db,
	    "TRUNCATE virus_wait;\nTRUNCATE virus_check;\n"
	    "TRUNCATE document;\nTRUNCATE case_document;\n", &why) != ERR_OK)
		return -1;
	tmpdir_make(dir);
	if (clamd_start(&clamd, dir) != 0)
		return -1;
	set_scanner();
	keeper_app->settings = settings;
	return app_case_files(desk->arena, settings, &files) == ERR_OK ?
	    0 : -1;
}

static int
end(void **state)
{
	(void)state;
	keeper_app->settings = desk->settings;
	clamd_stop(&clamd);
	tmpdir_remove(dir);
	return 0;
}

static int64_t
attached(const struct attach *what, const char *text)
{
	struct memory_source m;
	struct stored_file f;
	int64_t id;

	assert_int_equal(files_put(desk->arena, files, memory_source(&m,
	    text, strlen(text)), 4096, &f), ERR_OK);
	assert_int_equal(attach_stored(desk->office, desk->arena,
	    &desk->officer, what, "scan.pdf", "application/pdf", &f, &id),
	    ERR_OK);
	return id;
}

static int64_t
virus_as(const struct attach *what)
{
	char text[200];

	return attached(what, clamd_eicar(text, sizeof(text)));
}

/* An Office's scan in that case. */
static struct attach
scan_of(int64_t case_id)
{
	return (struct attach){ .case_id = case_id, .kind = DOCUMENT_PAPER,
	    .link = attach_to_case };
}

static int64_t
handed_in(int64_t case_id, const char *text)
{
	const struct attach what = scan_of(case_id);

	return attached(&what, text);
}

static int64_t
virus_in(int64_t case_id)
{
	const struct attach what = scan_of(case_id);

	return virus_as(&what);
}

/* What somebody is told who would open it, with a scanner set. */
static enum err
opened(int64_t id)
{
	struct document d;

	assert_int_equal(document_find(desk->office->db, desk->arena, id,
	    &d), ERR_OK);
	return virus_may_open(keeper_app, d.signature);
}

static void
scan(void)
{
	assert_int_equal(keep_scan(&keep, files), ERR_OK);
}

static int
mails(int64_t case_id, struct desk_mail out[8])
{
	return desk_mails(desk, case_id, 0, out, 8);
}

static void
forget_mails(void)
{
	const char *why = "";

	assert_int_equal(db_script(migrate->db, "TRUNCATE outbox;\n", &why),
	    ERR_OK);
}

/* A case whose mails so far nobody counts. */
static int64_t
quiet_case(void)
{
	int64_t id = accepted();

	forget_mails();
	return id;
}

static void
test_clean__until_then_closed__then_open(void **state)
{
	int64_t id = handed_in(quiet_case(), "harmless");

	(void)state;
	assert_int_equal(opened(id), ERR_UNCHECKED);
	scan();
	assert_int_equal(opened(id), ERR_OK);
	assert_int_equal(count(&count_waits), 0);
}

static void
test_virus__held_for_good__officer_of_the_case_told_once(void **state)
{
	struct tx *tx;
	struct desk_mail m[8];
	int64_t case_id = quiet_case(), id = virus_in(case_id);

	(void)state;
	assert_int_equal(tx_begin(migrate->db, &tx), ERR_OK);
	assert_int_equal(tx_run(tx, &assign, V_INT(desk->chief.person_id),
	    V_INT(case_id)), ERR_OK);
	assert_int_equal(tx_commit(tx), ERR_OK);
	scan();
	scan();
	assert_int_equal(opened(id), ERR_VIRUS);
	assert_int_equal(mails(case_id, m), 1);
	assert_string_equal(m[0].to, "chief@mail.example");
	assert_string_equal(m[0].notice, "virus");
	assert_has(m[0].text, "病毒");
	assert_has(m[0].text, "/materials");
	assert_null(strstr(m[0].text, "scan.pdf"));
}

static void
test_virus__nobody_on_the_case__officers_told(void **state)
{
	struct desk_mail m[8];
	int64_t case_id;

	(void)state;
	today_is("2026-08-24");
	case_id = desk_lodge(desk, "2026-08-20", 1);
	forget_mails();
	(void)virus_in(case_id);
	scan();
	assert_int_equal(mails(case_id, m), 1);
	assert_string_equal(m[0].to, "officer@mail.example");
}

static enum err
link_nothing(struct tx *tx, const struct document *d, void *ctx)
{
	(void)tx;
	(void)d;
	(void)ctx;
	return ERR_OK;
}

/* Article 14: what is not handed in yet is the operator's own. */
static void
test_virus__in_what_is_not_handed_in__nobody_told(void **state)
{
	static const char *const kinds[] = { DOCUMENT_MATERIAL,
	    DOCUMENT_CHANGE };
	struct desk_mail m[8];
	int64_t case_id = quiet_case();

	(void)state;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		const struct attach what = { .case_id = case_id,
		    .kind = kinds[i], .link = link_nothing };
		int64_t id = virus_as(&what);

		scan();
		assert_int_equal(opened(id), ERR_VIRUS);
	}
	assert_int_equal(mails(case_id, m), 0);
}

/* The bytes were looked at: they are not again, and yet each case is told. */
static void
test_same_bytes__asked_about_once__told_in_each_case(void **state)
{
	struct desk_mail m[8];
	int64_t one = quiet_case(), other = quiet_case();
	int64_t first = virus_in(one), second;

	(void)state;
	scan();
	second = virus_in(other);
	assert_int_equal(opened(second), ERR_VIRUS);
	scan();
	assert_int_equal(clamd_seen(&clamd), 1);
	assert_int_equal(count(&count_waits), 0);
	assert_int_equal(opened(first), ERR_VIRUS);
	assert_int_equal(mails(one, m), 1);
	assert_int_equal(mails(other, m), 1);
}

static void
test_scanner__away__held_and_heals_at_once(void **state)
{
	int64_t case_id = quiet_case(), id = handed_in(case_id, "one");
	int64_t other = handed_in(case_id, "two");

	(void)state;
	clamd_stop(&clamd);
	assert_int_equal(keep_scan(&keep, files), ERR_TEMPORARY);
	assert_int_equal(keep_scan(&keep, files), ERR_TEMPORARY);
	assert_int_equal(opened(id), ERR_UNCHECKED);
	assert_int_equal(count(&count_failures), 0);
	assert_int_equal(count(&count_away), 1);
	assert_int_equal(clamd_start(&clamd, dir), 0);
	scan();
	assert_int_equal(opened(id), ERR_OK);
	assert_int_equal(opened(other), ERR_OK);
}

/* A later day, for backoff; the case's own day is of no account here. */
static void
days_later(void)
{
	static int days;

	clock_shift(++days * INT64_C(24 * 3600) * 1000000);
	keep_at(&keep, clock_now());
}

static void
test_scanner__no_answer__held_retried_later_and_heals(void **state)
{
	static const char *const modes[] = { "error", "cut", "hang" };
	int64_t case_id = quiet_case();

	(void)state;
	for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); i++) {
		int64_t id = handed_in(case_id, modes[i]);

		clamd_mode(&clamd, modes[i]);
		assert_int_equal(keep_scan(&keep, files), i == 0 ? ERR_OK :
		    ERR_TEMPORARY);
		assert_int_equal(opened(id), ERR_UNCHECKED);
		assert_int_equal(count(&count_failures), 1);
		clamd_mode(&clamd, "");
		scan();
		assert_int_equal(opened(id), ERR_UNCHECKED);
		days_later();
		scan();
		assert_int_equal(opened(id), ERR_OK);
	}
}

/* It was put off by hours, counted from a day that is not there any more. */
static void
test_clock__ahead_and_set_back__tried_again_at_once(void **state)
{
	int64_t id = handed_in(quiet_case(), "error");

	(void)state;
	clock_shift(INT64_C(30 * 24 * 3600) * 1000000);
	clamd_mode(&clamd, "error");
	scan();
	assert_int_equal(count(&count_failures), 1);
	clamd_mode(&clamd, "");
	scan();
	assert_int_equal(opened(id), ERR_UNCHECKED);
	clock_shift(0);
	scan();
	assert_int_equal(opened(id), ERR_OK);
}

/* One file that the scanner cannot read keeps no other one waiting. */
static void
test_error__of_one_file__others_go_on(void **state)
{
	int64_t case_id = quiet_case();
	int64_t bad = handed_in(case_id, "unreadable"), good;
	struct document d;

	(void)state;
	assert_int_equal(document_find(desk->office->db, desk->arena, bad,
	    &d), ERR_OK);
	assert_int_equal(files_remove(files, d.cipher_name), ERR_OK);
	good = handed_in(case_id, "harmless");
	scan();
	assert_int_equal(opened(bad), ERR_UNCHECKED);
	assert_int_equal(opened(good), ERR_OK);
}

/* Article 20: nobody can read it, nor anybody once it is given back. */
static void
test_withheld__waits_on(void **state)
{
	int64_t id = handed_in(quiet_case(), "harmless");
	const char *number;

	(void)state;
	assert_int_equal(spill_report(desk->office, desk->arena,
	    &desk->officer, arena_printf(desk->arena, "document-%lld",
	    (long long)id), keep.now, &number), ERR_OK);
	scan();
	assert_int_equal(count(&count_waits), 1);
	assert_int_equal(clamd_seen(&clamd), 0);
}

static void
test_again__clean_ones_are_asked_about__found_ones_not(void **state)
{
	int64_t case_id = quiet_case(), id = handed_in(case_id, "harmless");

	(void)state;
	(void)virus_in(case_id);
	scan();
	assert_int_equal(virus_check_again(desk->admin), ERR_OK);
	assert_int_equal(count(&count_waits), 1);
	assert_int_equal(opened(id), ERR_OK);
	scan();
	assert_int_equal(count(&count_waits), 0);
	assert_int_equal(clamd_seen(&clamd), 3);
	assert_int_equal(count(&count_checks), 3);
}

/* A first check of many files keeps the keeper from nothing else. */
static void
test_many__some_at_a_time__all_in_the_end(void **state)
{
	int64_t case_id = quiet_case(), before;

	(void)state;
	for (int i = 0; i < 45; i++)
		(void)handed_in(case_id, arena_printf(desk->arena, "%d", i));
	for (before = 45; before > 0; before = count(&count_waits)) {
		scan();
		assert_in_range(count(&count_waits), before == 45 ? 1 : 0,
		    before - 1);
	}
}

static enum err
scan_with_settings(const struct keep *k)
{
	k->app->settings = settings;
	return keep_scan(k, files);
}

static void
test_keepers__three_at_once__one_answer_a_file_and_one_mail(void **state)
{
	struct desk_mail m[8];
	int64_t case_id = quiet_case(), id[8];

	(void)state;
	for (int i = 0; i < 8; i++)
		id[i] = handed_in(case_id, arena_printf(desk->arena,
		    "harmless %d", i));
	(void)virus_in(case_id);
	at_once(3, scan_with_settings);
	for (int i = 0; i < 8; i++)
		assert_int_equal(opened(id[i]), ERR_OK);
	assert_int_equal(count(&count_waits), 0);
	assert_int_equal(count(&count_checks), 9);
	assert_int_equal(mails(case_id, m), 1);
}

/* Answered, and not committed: the row is locked until it is dead. */
static void
test_keeper__killed_before_the_commit__asks_again(void **state)
{
	struct desk_mail m[8];
	int64_t case_id = quiet_case(), id = virus_in(case_id);
	struct tx *tx;
	pid_t pid;

	(void)state;
	assert_int_equal(tx_begin(migrate->db, &tx), ERR_OK);
	assert_int_equal(tx_run(tx, &lock_waits, V_NULL), ERR_OK);
	pid = fork_keeper(scan_with_settings);
	while (clamd_seen(&clamd) == 0)
		usleep(10000);
	kill(pid, SIGKILL);
	assert_int_equal(waitpid(pid, NULL, 0), pid);
	tx_rollback(tx);
	assert_int_equal(opened(id), ERR_UNCHECKED);
	assert_int_equal(mails(case_id, m), 0);
	scan();
	assert_int_equal(opened(id), ERR_VIRUS);
	assert_int_equal(mails(case_id, m), 1);
	assert_int_equal(count(&count_checks), 1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_clean__until_then_closed__then_open),
		TEST(test_virus__held_for_good__officer_of_the_case_told_once),
		TEST(test_virus__nobody_on_the_case__officers_told),
		TEST(test_virus__in_what_is_not_handed_in__nobody_told),
		TEST(test_same_bytes__asked_about_once__told_in_each_case),
		TEST(test_scanner__away__held_and_heals_at_once),
		TEST(test_scanner__no_answer__held_retried_later_and_heals),
		TEST(test_clock__ahead_and_set_back__tried_again_at_once),
		TEST(test_error__of_one_file__others_go_on),
		TEST(test_withheld__waits_on),
		TEST(test_again__clean_ones_are_asked_about__found_ones_not),
		TEST(test_many__some_at_a_time__all_in_the_end),
		TEST(test_keepers__three_at_once__one_answer_a_file_and_one_mail),
		TEST(test_keeper__killed_before_the_commit__asks_again),
	};

	return cmocka_run_group_tests(tests, keeper_desk_setup,
	    keeper_desk_teardown) != 0;
}
