#ifndef LAW_CALENDAR_H
#define LAW_CALENDAR_H

#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"

/*
 * Working days: Monday to Friday, minus the days off of the yearly notices of
 * the State Council General Office, plus the weekend days they name as
 * worked. A year without notice is provisional: its statutory days are used,
 * and every result that rests on it says so. Years before the first notice
 * (2019) are an error, never "no holidays".
 */
enum day_kind {
	DAY_WORKING,		/* ordinary */
	DAY_WEEKEND,
	DAY_OFF,		/* by notice or, provisionally, by statute */
	DAY_WORKED,		/* a weekend day that the notice names */
	DAY_KIND__MAX
};

struct calendar_day {
	struct date date;
	enum day_kind kind;	/* DAY_OFF or DAY_WORKED */
	const char *name_zh, *name_en, *notice;
};

struct calendar;

/*
 * Builds a calendar from the days of all notices, in any order. edition names
 * the set (it stands in every event). published_to: the last year for which a
 * notice is among them; later years count the statutory days given, or those
 * that follow from the statute, and are provisional.
 */
struct calendar *
calendar_new(struct arena *a, const char *edition,
    const struct calendar_day *days, size_t n, int published_to);

/*
 * Reads the files of conf/calendar: date,kind,name_en,name_zh,source_notice
 * with a header line. A notice that begins with PROVISIONAL does not publish
 * its year. ERR_NOT_FOUND, ERR_FORMAT with the place in *why.
 */
enum err
calendar_read(struct arena *a, const char *const *paths, int n,
    struct calendar **out, const char **why) MUST_CHECK;

/*
 * As calendar_read, from the text of one or more such files put together
 * (a header line may come again): how the database keeps an edition. The
 * edition is "cal-" and the first 12 hex digits of the text's digest unless
 * one is given. A year is published once a notice names its National Day, so
 * that a day of January that an earlier notice names does not publish it.
 */
enum err
calendar_parse(struct arena *a, const char *edition, const char *text,
    struct calendar **out, const char **why) MUST_CHECK;

const char *
calendar_edition(const struct calendar *c);

int
calendar_first_year(const struct calendar *c);

/* The last year with a notice. */
int
calendar_published_to(const struct calendar *c);

/*
 * The year whose notice is missed: from October on the next one, while there
 * is none (they come between late October and December); 0: none is.
 */
int
calendar_missing(const struct calendar *c, struct date today);

enum day_kind
calendar_kind(const struct calendar *c, struct date d);

/* The notice's row for the day, or NULL for an ordinary day. */
const struct calendar_day *
calendar_row(const struct calendar *c, struct date d);

int
calendar_is_working(const struct calendar *c, struct date d);

/* Whether the calendar covers the day: from its first year to 2199. */
int
calendar_knows(const struct calendar *c, struct date d);

/* Whether the day lies past the last year with a notice. */
int
calendar_is_provisional(const struct calendar *c, struct date d);

/*
 * The n-th working day after start (start is not counted: Civil Code Art.
 * 201). *provisional is set to 1 if the count enters an unpublished year.
 * ERR_RANGE: start before the first year, n < 0, or beyond 2199.
 */
enum err
calendar_due(const struct calendar *c, struct date start, int n,
    struct date *due, int *provisional) MUST_CHECK;

/* Working days in (from, to]; 0 where to <= from. */
int
calendar_between(const struct calendar *c, struct date from, struct date to);

#endif
