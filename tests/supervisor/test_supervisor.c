#include "support/cmocka.h"

#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

/*
 * The program itself with a toy as its worker: a shell that leaves its process
 * id in a folder. Run from the top of the tree.
 */
static char folder[64], pids[96], pid_file[96], log_file[96];
static pid_t supervisor;

static const char script[] =
    ": > \"$0/$$\"; trap 'rm \"$0/$$\"; exit 0' TERM; "
    "while :; do sleep 0.05; done";

static int
set_up(void **state)
{
	const char *tmp = getenv("TMPDIR");

	(void)state;
	snprintf(folder, sizeof(folder), "%s/sup-XXXXXX",
	    tmp != NULL && strlen(tmp) < 40 ? tmp : "/tmp");
	if (mkdtemp(folder) == NULL)
		return -1;
	snprintf(pids, sizeof(pids), "%s/pids", folder);
	snprintf(pid_file, sizeof(pid_file), "%s/pid", folder);
	snprintf(log_file, sizeof(log_file), "%s/log", folder);
	return mkdir(pids, 0700);
}

static void
empty_folder(const char *path)
{
	DIR *d = opendir(path);
	struct dirent *e;
	char name[512];

	while (d != NULL && (e = readdir(d)) != NULL) {
		snprintf(name, sizeof(name), "%s/%s", path, e->d_name);
		if (e->d_name[0] != '.')
			unlink(name);
	}
	if (d != NULL)
		closedir(d);
	rmdir(path);
}

static int
tear_down(void **state)
{
	(void)state;
	if (supervisor > 0) {
		kill(supervisor, SIGKILL);
		waitpid(supervisor, NULL, 0);
		supervisor = 0;
	}
	empty_folder(pids);
	empty_folder(folder);
	return 0;
}

static void
run(const char *workers, const char *socket_path)
{
	supervisor = fork();
	if (supervisor == 0) {
		prctl(PR_SET_PDEATHSIG, SIGTERM);
		execl("bin/rd-supervisor", "rd-supervisor", "-n", workers,
		    "-p", pid_file, "-l", log_file, "-g", "2", socket_path,
		    "/bin/sh", "-c", script, pids, (char *)NULL);
		_exit(9);
	}
}

/* The living toys; the ids of the first 16. */
static int
living(pid_t found[16])
{
	DIR *d = opendir(pids);
	struct dirent *e;
	int n = 0;

	while ((e = readdir(d)) != NULL) {
		pid_t pid = (pid_t)atoi(e->d_name);

		if (pid > 0 && kill(pid, 0) == 0 && n < 16)
			found[n++] = pid;
	}
	closedir(d);
	return n;
}

/* Waits at most five seconds for that many, none of them `not`. */
static int
becomes(int n, pid_t not)
{
	pid_t found[16];

	for (int i = 0; i < 250; i++) {
		int have = living(found), seen = 0;

		for (int k = 0; k < have; k++)
			seen |= found[k] == not;
		if (have == n && !seen)
			return 1;
		usleep(20 * 1000);
	}
	return 0;
}

static int
ends(void)
{
	int status;

	for (int i = 0; i < 300; i++) {
		if (waitpid(supervisor, &status, WNOHANG) == supervisor) {
			supervisor = 0;
			return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
		}
		usleep(20 * 1000);
	}
	return -1;
}

static void
test_supervisor__killed_worker__comes_again(void **state)
{
	pid_t found[16];
	char path[96];

	(void)state;
	snprintf(path, sizeof(path), "%s/s", folder);
	run("2", path);
	assert_true(becomes(2, 0));
	for (int i = 0; i < 3; i++) {
		assert_int_equal(living(found), 2);
		kill(found[0], SIGKILL);
		assert_true(becomes(2, found[0]));
	}
}

static void
test_supervisor__term__leaves_nothing(void **state)
{
	pid_t found[16];
	struct stat st;
	char path[96];

	(void)state;
	snprintf(path, sizeof(path), "%s/s", folder);
	run("3", path);
	assert_true(becomes(3, 0));
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0660);
	assert_int_equal(stat(pid_file, &st), 0);
	kill(supervisor, SIGTERM);
	assert_int_equal(ends(), 0);
	assert_int_equal(living(found), 0);
	assert_int_equal(stat(path, &st), -1);
	assert_int_equal(stat(pid_file, &st), -1);
}

static void
test_supervisor__hup__replaces_all(void **state)
{
	pid_t before[16], after[16];
	char path[96];

	(void)state;
	snprintf(path, sizeof(path), "%s/s", folder);
	run("2", path);
	assert_true(becomes(2, 0));
	assert_int_equal(living(before), 2);
	kill(supervisor, SIGHUP);
	assert_true(becomes(2, before[0]));
	assert_true(becomes(2, before[1]));
	assert_int_equal(living(after), 2);
}

static void
test_supervisor__no_socket__runs_one(void **state)
{
	pid_t found[16];

	(void)state;
	run("1", "-");
	assert_true(becomes(1, 0));
	assert_int_equal(living(found), 1);
	kill(found[0], SIGKILL);
	assert_true(becomes(1, found[0]));
	kill(supervisor, SIGTERM);
	assert_int_equal(ends(), 0);
	assert_int_equal(living(found), 0);
}

static void
test_supervisor__socket_in_use__is_refused_and_stale_replaced(void **state)
{
	struct sockaddr_un to = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	(void)state;
	snprintf(to.sun_path, sizeof(to.sun_path), "%s/s", folder);
	assert_int_equal(bind(fd, (struct sockaddr *)&to, sizeof(to)), 0);
	assert_int_equal(listen(fd, 5), 0);
	run("1", to.sun_path);
	assert_int_equal(ends(), 1);
	close(fd);
	run("1", to.sun_path);
	assert_true(becomes(1, 0));
	fd = socket(AF_UNIX, SOCK_STREAM, 0);
	assert_int_equal(connect(fd, (struct sockaddr *)&to, sizeof(to)), 0);
	close(fd);
}

static void
test_supervisor__deep_folder__is_bound_all_the_same(void **state)
{
	char deep[400], path[512];
	struct stat st;

	(void)state;
	snprintf(deep, sizeof(deep), "%s/%0150d", folder, 7);
	assert_int_equal(mkdir(deep, 0700), 0);
	snprintf(path, sizeof(path), "%s/s", deep);
	run("1", path);
	assert_true(becomes(1, 0));
	assert_int_equal(stat(path, &st), 0);
	kill(supervisor, SIGTERM);
	assert_int_equal(ends(), 0);
	assert_int_equal(rmdir(deep), 0);
}

#define TEST(fn) cmocka_unit_test_setup_teardown(fn, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_supervisor__killed_worker__comes_again),
		TEST(test_supervisor__term__leaves_nothing),
		TEST(test_supervisor__hup__replaces_all),
		TEST(test_supervisor__no_socket__runs_one),
		TEST(test_supervisor__socket_in_use__is_refused_and_stale_replaced),
		TEST(test_supervisor__deep_folder__is_bound_all_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
