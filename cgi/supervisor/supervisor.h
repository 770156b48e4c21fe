#ifndef SUPERVISOR_SUPERVISOR_H
#define SUPERVISOR_SUPERVISOR_H

#include <signal.h>
#include <stdint.h>
#include <sys/types.h>

#include "base/err.h"

enum { WORKERS_MAX = 64, OLD_MAX = 4 * WORKERS_MAX };

/* What was asked for on the command line. */
struct options {
	int workers;
	mode_t socket_mode;
	int memory_mib;		/* of a worker's data; 0: no limit */
	int term_signal;	/* what asks a worker to end */
	int grace_s;		/* then SIGKILL */
	const char *log;	/* NULL: children keep our descriptors */
	const char *pid_file;	/* NULL: none */
	const char *socket;	/* NULL: programs without one */
	char **argv;		/* program and its arguments */
};

/* One place for a worker; when one dies, the next takes its place. */
struct slot {
	pid_t pid;		/* 0: nobody */
	int64_t started_us;
	int64_t retry_us;	/* not before this moment */
	int64_t delay_us;
};

struct supervisor {
	const struct options *options;
	int listener;		/* -1: none */
	struct slot slots[WORKERS_MAX];
	pid_t old[OLD_MAX];	/* asked to end, replaced already */
	int n_old;
	sigset_t awaited;
	int64_t stop_us;	/* 0: not stopping */
};

/*
 * Makes the listening socket at a path of any length whose last part has at
 * most 107 bytes; a stale one is replaced. ERR_DUPLICATE: somebody listens
 * there; ERR_STORAGE: it cannot be made. Both are logged.
 */
enum err
bind_socket(const char *path, mode_t mode, int *fd) MUST_CHECK;

/* Removes the socket at the end. */
void
unbind_socket(const char *path);

/* Sends our and our children's output to the end of a file. ERR_STORAGE. */
enum err
open_log(const char *path) MUST_CHECK;

/* Writes our process id, complete or not at all. ERR_STORAGE. */
enum err
write_pid_file(const char *path) MUST_CHECK;

/*
 * Starts one child in a process group of its own, which is told to end when we
 * die. Returns its id, or -1 (logged) where the system has no room.
 */
pid_t
start_child(const struct supervisor *s);

/* From here on signals wait for supervise: to be called before PID files. */
void
await_signals(struct supervisor *s);

/* Runs until told to end; returns when the last child is gone. */
void
supervise(struct supervisor *s);

#endif
