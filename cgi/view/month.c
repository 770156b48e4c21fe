#include "view/month.h"
#include "view/words.h"

/* In units of the picture's own (parts/sheet.tpl). */
enum { CELL_WIDTH = 34, CELL_HEIGHT = 34, TOP = 24, BESIDE = 17,
	NUMBER_AT = 14, COUNT_AT = 28 };

struct month {
	struct arena *arena;
	struct dict *dict;		/* of the section */
	struct date first;		/* of the month */
	int length, column;		/* Monday 0 */
};

static struct date
first_of(struct date d)
{
	int year, month, day;

	date_split(d, &year, &month, &day);
	return date_add(d, 1 - day);
}

static struct date
next_month(struct date first)
{
	return first_of(date_add(first, 31));
}

/* A day of the count is named by what it is, any other is only there. */
static const char *
class_of(const struct clock_view *k, const struct count_day *day,
    struct date d)
{
	if (date_cmp(d, k->from) == 0)
		return "app-month__start";
	if (day == NULL)
		return "app-month__outside";
	if (date_cmp(d, k->due) == 0)
		return day->provisional ?
		    "app-month__last app-month__provisional" :
		    "app-month__last";
	if (day->paused)
		return "app-month__paused";
	if (!day->counted)
		return "app-month__off";
	return day->provisional ? "app-month__counted app-month__provisional" :
	    "app-month__counted";
}

static void
put_cell(const struct month *m, const struct clock_view *k,
    const struct count_day *day, int number)
{
	struct date d = date_add(m->first, number - 1);
	struct dict *cell = dict_add(m->dict, K_CELL);
	int at = m->column + number - 1;
	int x = at % 7 * CELL_WIDTH, y = TOP + at / 7 * CELL_HEIGHT;

	dict_set(cell, K_CELL_CLASS, class_of(k, day, d));
	dict_set_int(cell, K_CELL_X, x);
	dict_set_int(cell, K_CELL_Y, y);
	dict_set_int(cell, K_CELL_MIDDLE, x + BESIDE);
	dict_set_int(cell, K_CELL_NUMBER_Y, y + NUMBER_AT);
	dict_set_int(cell, K_CELL_NUMBER, number);
	if (day == NULL || !day->counted)
		return;
	dict_show(cell, K_CELL_IS_COUNTED);
	dict_set_int(cell, K_CELL_COUNT_Y, y + COUNT_AT);
	dict_set_int(cell, K_CELL_COUNT, day->counted);
}

static void
put_month(const struct month *m, const struct clock_view *k,
    const struct count_day *days, int n, enum lang lang)
{
	int rows = (m->column + m->length + 6) / 7;

	dict_set(m->dict, K_MONTH_TITLE, view_month(m->arena, m->first,
	    lang));
	dict_set_int(m->dict, K_MONTH_HEIGHT, TOP + rows * CELL_HEIGHT);
	for (int i = 1; i <= m->length; i++) {
		/* days begin with the one after the start */
		int at = m->first.day + i - 1 - k->from.day - 1;

		put_cell(m, k, at >= 0 && at < n ? &days[at] : NULL, i);
	}
}

void
view_months(struct dict *d, struct arena *a, const struct clock_view *clock,
    const struct count_day *days, int n, enum lang lang)
{
	struct date first = first_of(clock->from);

	if (n == 0)
		return;
	for (; date_cmp(first, clock->due) <= 0; first = next_month(first)) {
		struct month m = { a, dict_add(d, K_MONTH), first,
		    next_month(first).day - first.day,
		    date_weekday(first) - 1 };

		put_month(&m, clock, days, n, lang);
	}
}
