#ifndef SUPPORT_SMTP_SERVER_H
#define SUPPORT_SMTP_SERVER_H

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/*
 * tests/support/smtp_server.py as a child of a test, which must run in the
 * project's folder. The child ends by itself when the test does, since its
 * standard input ends then.
 */
struct smtp_server {
	char folder[256];	/* of its own, under TMPDIR */
	pid_t pid;
	int keep_alive;		/* write end of its standard input */
	int port;
	char url[64];
};

extern char **environ;

/* Runs to the end; returns the exit status, -1 where it did not exit. */
static inline int
run_program(const char *const argv[])
{
	pid_t pid;
	int status;

	if (posix_spawnp(&pid, argv[0], NULL, NULL, (char *const *)argv,
	    environ) != 0 || waitpid(pid, &status, 0) != pid)
		return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static inline int
smtp_server_folder(struct smtp_server *s)
{
	const char *tmp = getenv("TMPDIR");

	memset(s, 0, sizeof(*s));
	snprintf(s->folder, sizeof(s->folder), "%s/rd-smtp-XXXXXX",
	    tmp != NULL && *tmp != '\0' ? tmp : "/tmp");
	return mkdtemp(s->folder) == NULL ? -1 : 0;
}

/* A certificate for 127.0.0.1 that is its own authority. */
static inline int
smtp_server_certificate(const struct smtp_server *s)
{
	char command[1024];

	snprintf(command, sizeof(command), "cd '%s' && openssl req -x509 "
	    "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes "
	    "-keyout key.pem -out cert.pem -days 3650 -subj /CN=catcher "
	    "-addext subjectAltName=IP:127.0.0.1 2>/dev/null", s->folder);
	return run_program((const char *const[]){ "sh", "-c", command, NULL });
}

static inline int
smtp_server_port(int fd)
{
	char text[16] = "";
	size_t n = 0;

	while (n + 1 < sizeof(text) && read(fd, text + n, 1) == 1 &&
	    text[n] != '\n')
		n++;
	return atoi(text);
}

/* options: up to two words of the server's command line, or NULL. 0 or -1. */
static inline int
smtp_server_start(struct smtp_server *s, const char *one, const char *two)
{
	const char *argv[] = { "/usr/bin/python3",
	    "tests/support/smtp_server.py", s->folder, one, one ? two : NULL,
	    NULL };
	posix_spawn_file_actions_t actions;
	int in[2], out[2], rc;

	if (pipe2(in, O_CLOEXEC) != 0)
		return -1;
	if (pipe2(out, O_CLOEXEC) != 0) {
		close(in[0]);
		close(in[1]);
		return -1;
	}
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, in[0], 0);
	posix_spawn_file_actions_adddup2(&actions, out[1], 1);
	rc = posix_spawn(&s->pid, argv[0], &actions, NULL,
	    (char *const *)argv, environ);
	posix_spawn_file_actions_destroy(&actions);
	close(in[0]);
	close(out[1]);
	s->keep_alive = in[1];
	if (rc == 0)
		s->port = smtp_server_port(out[0]);
	close(out[0]);
	snprintf(s->url, sizeof(s->url), "smtp://127.0.0.1:%d", s->port);
	return rc == 0 && s->port > 0 ? 0 : -1;
}

/* Stops the process; the folder stays. */
static inline void
smtp_server_stop(struct smtp_server *s)
{
	if (s->pid <= 0)
		return;
	close(s->keep_alive);
	kill(s->pid, SIGKILL);
	waitpid(s->pid, NULL, 0);
	s->pid = 0;
}

/* Stops it and removes the folder with what is in it. */
static inline void
smtp_server_remove(struct smtp_server *s)
{
	DIR *d = opendir(s->folder);
	struct dirent *e;

	smtp_server_stop(s);
	while (d != NULL && (e = readdir(d)) != NULL)
		if (e->d_name[0] != '.')
			unlinkat(dirfd(d), e->d_name, 0);
	if (d != NULL)
		closedir(d);
	rmdir(s->folder);
}

/* Mails kept so far. */
static inline int
smtp_server_count(const struct smtp_server *s)
{
	DIR *d = opendir(s->folder);
	struct dirent *e;
	int n = 0;

	while (d != NULL && (e = readdir(d)) != NULL) {
		size_t len = strlen(e->d_name);

		n += len > 4 && strcmp(e->d_name + len - 4, ".eml") == 0;
	}
	if (d != NULL)
		closedir(d);
	return n;
}

/* Reads mail number i (from 1) into p; returns its bytes, -1 without it. */
static inline ssize_t
smtp_server_mail(const struct smtp_server *s, int i, char *p, size_t cap)
{
	char path[300];
	ssize_t n;
	int fd;

	snprintf(path, sizeof(path), "%s/%04d.eml", s->folder, i);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return -1;
	n = read(fd, p, cap);
	close(fd);
	return n;
}

#endif
