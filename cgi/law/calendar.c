#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "law/calendar.h"
#include "law/festival.h"

enum { LAST_YEAR = 2199 };

struct calendar {
	const char *edition;
	struct calendar_day *days;	/* by date, each once */
	size_t n;
	int first_year, published_to;
	struct date end;		/* the last day that can be counted */
};

static int
by_date(const void *a, const void *b)
{
	const struct calendar_day *x = a, *y = b;

	return date_cmp(x->date, y->date);
}

/* Adds the statutory days of the years that are not among those given. */
static void
add_festivals(struct calendar *c, int from)
{
	for (int year = from; year <= LAST_YEAR; year++)
		c->n += (size_t)festivals_of(year, c->days + c->n);
}

static void
sort_days(struct calendar *c)
{
	size_t w = 0;

	qsort(c->days, c->n, sizeof(*c->days), by_date);
	for (size_t i = 0; i < c->n; i++)
		if (w == 0 || date_cmp(c->days[w - 1].date,
		    c->days[i].date) != 0)
			c->days[w++] = c->days[i];
	c->n = w;
}

static int
is_provisional(const struct calendar_day *day)
{
	return day->notice != NULL && text_starts(day->notice, "PROVISIONAL");
}

struct calendar *
calendar_new(struct arena *a, const char *edition,
    const struct calendar_day *days, size_t n, int published_to)
{
	struct calendar *c = NEW(a, struct calendar);
	int last = published_to;

	c->days = NEW_ARRAY(a, n + (LAST_YEAR + 1) * (size_t)FESTIVAL_DAYS -
	    2020 * (size_t)FESTIVAL_DAYS, struct calendar_day);
	c->first_year = n == 0 ? published_to : date_year(days[0].date);
	for (size_t i = 0; i < n; i++) {
		int year = date_year(days[i].date);

		if (year < c->first_year)
			c->first_year = year;
		if (year > last)
			last = year;
		/* the notice has replaced what followed from the statute */
		if (year > published_to || !is_provisional(&days[i]))
			c->days[c->n++] = days[i];
	}
	c->edition = arena_strdup(a, edition);
	c->published_to = published_to;
	add_festivals(c, last < 2020 ? 2020 : last + 1);
	sort_days(c);
	if (date_make(LAST_YEAR, 12, 31, &c->end) != ERR_OK)
		abort();
	return c;
}

const char *
calendar_edition(const struct calendar *c)
{
	return c->edition;
}

int
calendar_first_year(const struct calendar *c)
{
	return c->first_year;
}

int
calendar_published_to(const struct calendar *c)
{
	return c->published_to;
}

const struct calendar_day *
calendar_row(const struct calendar *c, struct date d)
{
	struct calendar_day key = { .date = d };

	if (c->n == 0)
		return NULL;
	return bsearch(&key, c->days, c->n, sizeof(*c->days), by_date);
}

enum day_kind
calendar_kind(const struct calendar *c, struct date d)
{
	const struct calendar_day *row = calendar_row(c, d);

	if (row != NULL)
		return row->kind;
	return date_weekday(d) >= 6 ? DAY_WEEKEND : DAY_WORKING;
}

int
calendar_is_working(const struct calendar *c, struct date d)
{
	enum day_kind kind = calendar_kind(c, d);

	return kind == DAY_WORKING || kind == DAY_WORKED;
}

int
calendar_knows(const struct calendar *c, struct date d)
{
	return date_is_set(d) && date_year(d) >= c->first_year &&
	    date_cmp(d, c->end) <= 0;
}

int
calendar_is_provisional(const struct calendar *c, struct date d)
{
	return date_year(d) > c->published_to;
}

enum err
calendar_due(const struct calendar *c, struct date start, int n,
    struct date *due, int *provisional)
{
	struct date d = start;

	if (n < 0 || !calendar_knows(c, start))
		return ERR_RANGE;
	while (n > 0) {
		d = date_add(d, 1);
		if (date_cmp(d, c->end) > 0)
			return ERR_RANGE;
		n -= calendar_is_working(c, d);
	}
	*due = d;
	*provisional = calendar_is_provisional(c, d);
	return ERR_OK;
}

int
calendar_between(const struct calendar *c, struct date from, struct date to)
{
	int n = 0;

	for (struct date d = date_add(from, 1); date_cmp(d, to) <= 0;
	    d = date_add(d, 1))
		n += calendar_is_working(c, d);
	return n;
}
