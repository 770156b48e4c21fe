#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"

enum { LINE = 2000 };

static const char *program = "-";

struct line {
	char text[LINE];
	size_t len;
};

static void
put(struct line *l, const char *s, size_t n)
{
	if (n > LINE - 2 - l->len)
		n = LINE - 2 - l->len;
	memcpy(l->text + l->len, s, n);
	l->len += n;
}

/* Quotes everything that is not plain, and drops what could move a cursor. */
static void
put_value(struct line *l, const char *s)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:/@+";

	if (*s != '\0' && s[strspn(s, plain)] == '\0') {
		put(l, s, strlen(s));
		return;
	}
	put(l, "\"", 1);
	for (; *s != '\0'; s++) {
		unsigned char c = (unsigned char)*s;

		if (c == '"' || c == '\\')
			put(l, "\\", 1);
		if (c < 0x20 || c == 0x7f)
			put(l, "?", 1);
		else
			put(l, s, 1);
	}
	put(l, "\"", 1);
}

void
log_program(const char *name)
{
	program = name;
}

void
log_fields(const char *what, const struct log_field *fields, int n)
{
	struct line l = { .len = 0 };
	char number[32];
	int64_t us = clock_now().us;
	struct date utc = { (int32_t)(us / INT64_C(86400000000)) };
	int in_day = (int)(us / 1000000 % 86400);
	char day[DATE_TEXT], stamp[48];
	ssize_t written;

	snprintf(stamp, sizeof(stamp), "%sT%02d:%02d:%02dZ",
	    date_text(utc, day), in_day / 3600, in_day / 60 % 60, in_day % 60);
	put(&l, stamp, strlen(stamp));
	put(&l, " program=", 9);
	put_value(&l, program);
	put(&l, " what=", 6);
	put_value(&l, what);
	for (int i = 0; i < n; i++) {
		put(&l, " ", 1);
		put(&l, fields[i].key, strlen(fields[i].key));
		put(&l, "=", 1);
		if (fields[i].text != NULL) {
			put_value(&l, fields[i].text);
			continue;
		}
		snprintf(number, sizeof(number), "%" PRId64, fields[i].number);
		put(&l, number, strlen(number));
	}
	l.text[l.len++] = '\n';
	/* one write, so that lines of several threads do not mingle */
	written = write(STDERR_FILENO, l.text, l.len);
	(void)written;
}

enum err
log_fault(enum err e, const char *where, const char *said)
{
	log_line("fault", LOG_TEXT("err", err_name(e)),
	    LOG_TEXT("where", where), LOG_TEXT("said", said));
	return e;
}
