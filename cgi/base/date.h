#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"

/*
 * A legal date is a day; a time of entry is an instant. They are two types,
 * so that they cannot be mixed by accident, and date_of is the one way from
 * the second to the first.
 */
struct date {
	int32_t day;		/* days since 1970-01-01; DATE_NONE: unknown */
};

struct instant {
	int64_t us;		/* microseconds since 1970-01-01T00:00:00Z */
};

#define DATE_NONE ((struct date){ INT32_MIN })

enum { DATE_TEXT = 11 };	/* "2026-08-20" and its NUL */

static inline int
date_is_set(struct date d)
{
	return d.day != INT32_MIN;
}

/* <0, 0, >0; an unset date comes before every other. */
static inline int
date_cmp(struct date a, struct date b)
{
	return (a.day > b.day) - (a.day < b.day);
}

static inline struct date
date_add(struct date d, int days)
{
	d.day += days;
	return d;
}

/* ERR_RANGE where there is no such day, or the year is not 1900 to 2199. */
enum err
date_make(int year, int month, int day, struct date *out) MUST_CHECK;

/* Reads exactly YYYY-MM-DD. ERR_FORMAT, or as date_make. */
enum err
date_parse(const char *s, struct date *out) MUST_CHECK;

void
date_split(struct date d, int *year, int *month, int *day);

int
date_year(struct date d);

/* Monday 1 … Sunday 7. */
int
date_weekday(struct date d);

/* ISO form; "-" for an unset date. Returns text. */
char *
date_text(struct date d, char text[DATE_TEXT]);

/* As date_text, in an arena. */
const char *
date_iso(struct arena *a, struct date d);

/* The day in Asia/Shanghai (UTC+8, no summer time since 1991). */
struct date
date_of(struct instant t);

/* The instant at which the day begins in Asia/Shanghai. */
struct instant
date_start(struct date d);

/* "2026-08-20T09:00:00Z", in an arena: for logs and machines. */
const char *
instant_utc(struct arena *a, struct instant t);

/* "2026-08-20 17:00" in Asia/Shanghai, in an arena: for people. */
const char *
instant_local(struct arena *a, struct instant t);

#endif
