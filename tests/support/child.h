#ifndef SUPPORT_CHILD_H
#define SUPPORT_CHILD_H

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

/*
 * A server of tests/support in Python as a child of a test, which must run in
 * the project's folder. It says a line when it is ready, and ends by itself
 * when the test does, since its standard input ends then.
 */
struct child {
	pid_t pid;
	int keep_alive;		/* write end of its standard input */
};

extern char **environ;

static inline pid_t
child_spawn(const char *const argv[], int in, int out)
{
	posix_spawn_file_actions_t actions;
	pid_t pid = 0;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, in, 0);
	posix_spawn_file_actions_adddup2(&actions, out, 1);
	if (posix_spawn(&pid, argv[0], &actions, NULL, (char *const *)argv,
	    environ) != 0)
		pid = 0;
	posix_spawn_file_actions_destroy(&actions);
	return pid;
}

/* Its first line, without the end, into text. 0 or -1. */
static inline int
child_start(struct child *c, const char *const argv[], char *text, size_t cap)
{
	size_t n = 0;
	int in[2], out[2];

	if (pipe2(in, O_CLOEXEC) != 0)
		return -1;
	if (pipe2(out, O_CLOEXEC) != 0) {
		close(in[0]);
		close(in[1]);
		return -1;
	}
	c->pid = child_spawn(argv, in[0], out[1]);
	c->keep_alive = in[1];
	close(in[0]);
	close(out[1]);
	while (c->pid > 0 && n + 1 < cap && read(out[0], text + n, 1) == 1 &&
	    text[n] != '\n')
		n++;
	text[n] = '\0';
	close(out[0]);
	return n > 0 ? 0 : -1;
}

static inline void
child_stop(struct child *c)
{
	if (c->pid <= 0)
		return;
	close(c->keep_alive);
	kill(c->pid, SIGKILL);
	waitpid(c->pid, NULL, 0);
	c->pid = 0;
}

#endif
