#ifndef SUPPORT_SMTP_SERVER_H
#define SUPPORT_SMTP_SERVER_H

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/child.h"

/* tests/support/smtp_server.py as a child of a test. */
struct smtp_server {
	char folder[256];	/* of its own, under TMPDIR */
	struct child child;
	int port;
	char url[64];
};

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

/* options: up to two words of the server's command line, or NULL. 0 or -1. */
static inline int
smtp_server_start(struct smtp_server *s, const char *one, const char *two)
{
	const char *argv[] = { "/usr/bin/python3",
	    "tests/support/smtp_server.py", s->folder, one, one ? two : NULL,
	    NULL };
	char text[16] = "";

	if (child_start(&s->child, argv, text, sizeof(text)) != 0)
		return -1;
	s->port = atoi(text);
	snprintf(s->url, sizeof(s->url), "smtp://127.0.0.1:%d", s->port);
	return s->port > 0 ? 0 : -1;
}

/* Stops the process; the folder stays. */
static inline void
smtp_server_stop(struct smtp_server *s)
{
	child_stop(&s->child);
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
