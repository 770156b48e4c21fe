#ifndef SUPPORT_CLAMD_H
#define SUPPORT_CLAMD_H

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/child.h"

/* tests/support/clamd.py as a child of a test, on DIR/clamd. */
struct clamd {
	struct child child;
	char path[PATH_MAX + 8];	/* of the socket */
};

static inline int
clamd_start(struct clamd *c, const char *dir)
{
	char ready[16];

	snprintf(c->path, sizeof(c->path), "%s/clamd", dir);
	return child_start(&c->child, (const char *const[]){
	    "/usr/bin/python3", "tests/support/clamd.py", c->path, NULL },
	    ready, sizeof(ready));
}

/* And nobody listens there any more. */
static inline void
clamd_stop(struct clamd *c)
{
	child_stop(&c->child);
	unlink(c->path);
}

static inline FILE *
clamd_open(const struct clamd *c, const char *what, const char *how)
{
	char path[sizeof(c->path) + 8];

	snprintf(path, sizeof(path), "%s.%s", c->path, what);
	return fopen(path, how);
}

/* What it does from the next stream on; "": its work. */
static inline void
clamd_mode(const struct clamd *c, const char *mode)
{
	FILE *f = clamd_open(c, "mode", "we");

	if (f == NULL)
		abort();
	fputs(mode, f);
	fclose(f);
}

/* How many whole streams it took so far. */
static inline int
clamd_seen(const struct clamd *c)
{
	FILE *f = clamd_open(c, "seen", "re");
	int n = 0, ch;

	while (f != NULL && (ch = fgetc(f)) != EOF)
		n += ch == '\n';
	if (f != NULL)
		fclose(f);
	return n;
}

/* In two halves: no scanner takes the source for the real thing. */
static const char eicar_a[] = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STAND";
static const char eicar_b[] = "ARD-ANTIVIRUS-TEST-FILE!$H+H*";

/* The test file behind some other bytes; cap: at least 200. */
static inline const char *
clamd_eicar(char *out, size_t cap)
{
	snprintf(out, cap, "%%PDF-1.4\n%s%s\n", eicar_a, eicar_b);
	return out;
}

#endif
