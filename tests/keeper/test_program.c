#include <fcntl.h>
#include <limits.h>
#include <spawn.h>
#include <sysexits.h>

#include "keeper/keeper_desk.h"
#include "law/calendar.h"
#include "store/session.h"
#include "support/conf.h"
#include "vault/random.h"

/* bin/rd-keeper as it is, beside a database, by the clock of the machine. */

extern char **environ;

enum { PATIENCE_S = 30, PIECE_MS = 50 };

COUNT(count_sessions, "SELECT COUNT(*) FROM session");
COUNT(count_mails, "SELECT COUNT(*) FROM outbox");
COUNT(count_digests, "SELECT COUNT(*) FROM digest");

static const char *home, *given, *output;
static pid_t running;

static const char *
in_home(const char *name)
{
	return arena_printf(desk->arena, "%s/%s", home, name);
}

/* Starts it; what it prints goes to `output`. */
static void
start(const char *const argv[])
{
	posix_spawn_file_actions_t to;

	posix_spawn_file_actions_init(&to);
	posix_spawn_file_actions_addopen(&to, 1, output,
	    O_WRONLY | O_CREAT | O_TRUNC, 0600);
	posix_spawn_file_actions_adddup2(&to, 1, 2);
	assert_int_equal(posix_spawn(&running, "bin/rd-keeper", &to, NULL,
	    (char *const *)argv, environ), 0);
	posix_spawn_file_actions_destroy(&to);
}

/* Its exit status, or minus the signal that ended it. */
static int
end(void)
{
	int status;

	assert_int_equal(waitpid(running, &status, 0), running);
	running = 0;
	return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

static int
run(const char *one, const char *two, const char *three)
{
	start((const char *const []){ "rd-keeper", one, two, three, NULL });
	return end();
}

/* As run, beside the provisional days of 2027. */
static int
run_with(const char *calendar)
{
	start((const char *const []){ "rd-keeper", "--dry-run", "--calendar",
	    calendar, "--calendar",
	    "conf/calendar/holidays-cn-2027-provisional.csv", NULL });
	return end();
}

#define STARTED (const char *const []){ "rd-keeper", NULL }

static int
is_running(void)
{
	return waitpid(running, NULL, WNOHANG) == 0;
}

static void
pause_a_little(void)
{
	struct timespec t = { 0, PIECE_MS * 1000000L };

	nanosleep(&t, NULL);
}

static const char *
printed(void)
{
	return desk_file(desk->arena, output);
}

static enum err
make_session(struct tx *tx, void *ctx)
{
	struct session_row row = { .portal = "office", .created = clock_now(),
	    .seen = clock_now(), .ends = { clock_now().us - 1 } };

	(void)ctx;
	random_bytes(row.hash, sizeof(row.hash));
	row.person.id = desk->officer.person_id;
	return session_insert(tx, &row);
}

static void
session_that_ended(void)
{
	assert_int_equal(app_transaction(desk->office, make_session, NULL),
	    ERR_OK);
}

static void
await_sweep(void)
{
	for (int i = 0; i < PATIENCE_S * 1000 / PIECE_MS; i++) {
		if (count(&count_sessions) == 0)
			return;
		pause_a_little();
	}
	fail_msg("nothing was swept:\n%s", printed());
}

/* Lodged today; the day by which it must be accepted or returned. */
static const char *
lodged(void)
{
	struct date due;
	int provisional;
	char today[DATE_TEXT];

	(void)desk_lodge(desk, date_text(clock_today(), today), 1);
	assert_int_equal(calendar_due(keeper_app->calendar, clock_today(), 5,
	    &due, &provisional), ERR_OK);
	return date_iso(desk->arena, due);
}

static void
test_dry_run__as_of_a_day__prints_it_and_changes_nothing(void **state)
{
	const char *due;
	int64_t mails;

	(void)state;
	due = lodged();
	mails = count(&count_mails);
	session_that_ended();
	assert_int_equal(run("--dry-run", "--as-of", due), 0);
	assert_has(printed(), "remind\tCR-");
	assert_has(printed(), arena_printf(desk->arena,
	    " acceptance today %s\t%lld\n", due,
	    (long long)desk->officer.person_id));
	assert_has(printed(), "sweep\tsessions ended\t1\n");
	assert_int_equal(count(&count_mails), mails);
	assert_int_equal(count(&count_digests), 0);
	assert_int_equal(count(&count_sessions), 1);
}

static void
test_dry_run__with_a_calendar__says_what_its_release_would_move(void **state)
{
	const char *file = in_home("days.csv");
	const char *due = lodged();
	FILE *f = fopen(file, "w");

	(void)state;
	assert_non_null(f);
	fprintf(f, "%s\n%s,holiday,Made up,虚构,通知\n",
	    days_without(due), due);
	fclose(f);
	assert_int_equal(run_with(file), 0);
	assert_has(printed(), "move\tCR-");
	assert_has(printed(), arena_printf(desk->arena, " acceptance %s ",
	    due));
	assert_int_equal(run_with("conf/calendar/holidays-cn.csv"), 0);
	assert_lacks(printed(), "move");
	assert_int_equal(run_with("no such file"), 1);
}

static void
test_once__now__does_it_and_ends(void **state)
{
	(void)state;
	session_that_ended();
	assert_int_equal(run("--once", NULL, NULL), 0);
	assert_int_equal(count(&count_sessions), 0);
	assert_has(printed(), "program=keeper");
	assert_has(printed(), "what=keep did=sweep about=\"sessions ended\" "
	    "n=1");
	assert_int_equal(run("--once", NULL, NULL), 0);
	assert_lacks(printed(), "did=");
}

static void
test_arguments__not_understood__are_refused(void **state)
{
	(void)state;
	assert_int_equal(run("--as-of", "2026-02-30", "--dry-run"),
	    EX_USAGE);
	assert_int_equal(run("--as-of", "2026-09-09", NULL), EX_USAGE);
	assert_has(printed(), "--dry-run");
	assert_int_equal(run("now", NULL, NULL), EX_USAGE);
}

static void
test_run__told_to_stop__ends_cleanly(void **state)
{
	(void)state;
	session_that_ended();
	start(STARTED);
	await_sweep();
	assert_true(is_running());
	kill(running, SIGTERM);
	assert_int_equal(end(), 0);
	assert_has(printed(), "what=end");
}

static void
test_run__database_away__waits_and_comes_back(void **state)
{
	const char *conf = in_home("away.conf"), *at = in_home("away.sock");

	(void)state;
	session_that_ended();
	conf_with(given, conf, "db.socket", at);
	setenv("REVIEWDESK_CONF", conf, 1);
	start(STARTED);
	for (int i = 0; i < 20; i++)
		pause_a_little();
	assert_true(is_running());
	assert_int_equal(count(&count_sessions), 1);
	assert_int_equal(symlink(setting_text(desk->settings, SET_DB_SOCKET),
	    at), 0);
	await_sweep();
	kill(running, SIGTERM);
	assert_int_equal(end(), 0);
}

static int
setup_program(void **state)
{
	home = getenv("REVIEWDESK_TEST_DIR");
	given = getenv("REVIEWDESK_CONF");
	if (home == NULL || given == NULL || keeper_desk_setup(state) != 0)
		return -1;
	given = arena_strdup(desk->arena, given);
	output = in_home("keeper.out");
	return 0;
}

static int
setup(void **state)
{
	setenv("REVIEWDESK_CONF", given, 1);
	return begin_afresh(state);
}

static int
teardown(void **state)
{
	(void)state;
	if (running > 0) {
		kill(running, SIGKILL);
		(void)end();
	}
	return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_dry_run__as_of_a_day__prints_it_and_changes_nothing),
		TEST(test_dry_run__with_a_calendar__says_what_its_release_would_move),
		TEST(test_once__now__does_it_and_ends),
		TEST(test_arguments__not_understood__are_refused),
		TEST(test_run__told_to_stop__ends_cleanly),
		TEST(test_run__database_away__waits_and_comes_back),
	};

	return cmocka_run_group_tests(tests, setup_program,
	    keeper_desk_teardown) != 0;
}
