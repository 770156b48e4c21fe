#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "law/calendar.h"
#include "law/festival.h"

enum { LAST_YEAR = 2199, OCTOBER = 10 };

struct calendar {
	const char *edition;
	struct calendar_day *days;	/* by date, each once */
	size_t n;
	int first_year, published_to;
	struct date begin, end;		/* the days that can be counted */
	struct date published_end;
	int *worked;	/* working days from begin up to and with each day */
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

/* So that no page counts days one by one. */
static void
count_days(struct arena *a, struct calendar *c)
{
	const struct calendar_day *row = c->days, *end = c->days + c->n;
	int n = 0;

	c->worked = NEW_ARRAY(a, (size_t)(c->end.day - c->begin.day + 1),
	    int);
	for (struct date d = c->begin; date_cmp(d, c->end) <= 0;
	    d = date_add(d, 1)) {
		enum day_kind kind = date_weekday(d) >= 6 ? DAY_WEEKEND :
		    DAY_WORKING;

		for (; row < end && date_cmp(row->date, d) <= 0; row++)
			if (date_cmp(row->date, d) == 0)
				kind = row->kind;
		n += kind == DAY_WORKING || kind == DAY_WORKED;
		c->worked[d.day - c->begin.day] = n;
	}
}

/* Working days from the beginning up to and with the day. */
static int
worked_to(const struct calendar *c, struct date d)
{
	if (date_cmp(d, c->begin) < 0)
		return 0;
	if (date_cmp(d, c->end) > 0)
		d = c->end;
	return c->worked[d.day - c->begin.day];
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
	if (date_make(c->first_year, 1, 1, &c->begin) != ERR_OK ||
	    date_make(published_to, 12, 31, &c->published_end) != ERR_OK ||
	    date_make(LAST_YEAR, 12, 31, &c->end) != ERR_OK)
		abort();
	count_days(a, c);
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

int
calendar_missing(const struct calendar *c, struct date today)
{
	int year, month, day;

	date_split(today, &year, &month, &day);
	if (month >= OCTOBER)
		year++;
	return c->published_to < year ? c->published_to + 1 : 0;
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
	return worked_to(c, d) > worked_to(c, date_add(d, -1));
}

int
calendar_knows(const struct calendar *c, struct date d)
{
	return date_cmp(d, c->begin) >= 0 && date_cmp(d, c->end) <= 0;
}

int
calendar_is_provisional(const struct calendar *c, struct date d)
{
	return date_cmp(d, c->published_end) > 0;
}

enum err
calendar_due(const struct calendar *c, struct date start, int n,
    struct date *due, int *provisional)
{
	struct date low = start, high = c->end;
	int wanted;

	if (n < 0 || !calendar_knows(c, start))
		return ERR_RANGE;
	wanted = worked_to(c, start) + n;
	if (n > 0 && worked_to(c, c->end) < wanted)
		return ERR_RANGE;
	/* the first day up to which so many were worked */
	while (n > 0 && date_cmp(low, high) < 0) {
		struct date middle = date_add(low, (high.day - low.day) / 2);

		if (worked_to(c, middle) < wanted)
			low = date_add(middle, 1);
		else
			high = middle;
	}
	*due = low;
	*provisional = calendar_is_provisional(c, low);
	return ERR_OK;
}

int
calendar_between(const struct calendar *c, struct date from, struct date to)
{
	return date_cmp(to, from) <= 0 ? 0 :
	    worked_to(c, to) - worked_to(c, from);
}
