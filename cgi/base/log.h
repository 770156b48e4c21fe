#ifndef BASE_LOG_H
#define BASE_LOG_H

#include <stdint.h>

#include "base/err.h"

/*
 * Log lines: one per request, per act and per fault, on standard error, as
 * one line of key=value pairs. Values are quoted where needed and stripped of
 * control characters, so that nothing from outside can forge a line. Never
 * hand in personal data, query strings, form text or a reporter's anything.
 */
struct log_field {
	const char *key;
	const char *text;	/* NULL: the number counts */
	int64_t number;
};

#define LOG_TEXT(k, v) ((struct log_field){ (k), (v) ? (v) : "-", 0 })
#define LOG_INT(k, v) ((struct log_field){ (k), NULL, (v) })

/* Names the program in every line of this process ("office", "notifier"). */
void
log_program(const char *name);

/* what: the kind of line, e.g. "request", "act", "fault". */
void
log_fields(const char *what, const struct log_field *fields, int n);

#define log_line(what, ...) \
	log_fields((what), (const struct log_field[]){ __VA_ARGS__ }, \
	    (int)(sizeof((const struct log_field[]){ __VA_ARGS__ }) / \
	    sizeof(struct log_field)))

/*
 * Writes a "fault" line with where it happened and what the foreign part
 * said, and returns e, so that a caller can `return log_fault(…)`.
 */
enum err
log_fault(enum err e, const char *where, const char *said);

#endif
