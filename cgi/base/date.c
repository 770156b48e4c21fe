#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base/date.h"

#define US_PER_S INT64_C(1000000)
#define US_PER_DAY (INT64_C(86400) * US_PER_S)
#define SHANGHAI (INT64_C(8) * 3600 * US_PER_S)

enum { YEAR_MIN = 1900, YEAR_MAX = 2199, EPOCH_SHIFT = 719468 };

static int
is_leap(int y)
{
	return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
}

static int
month_days(int y, int m)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30,
	    31, 31, 30, 31, 30, 31 };

	return days[m - 1] + (m == 2 && is_leap(y));
}

/*
 * Days from the civil date and back, counting years from March so that the
 * leap day is the last one (Howard Hinnant, "chrono-compatible low-level date
 * algorithms"). Years here are positive, which spares the era's sign.
 */
static int32_t
days_from_civil(int y, int m, int d)
{
	int yoe, doy;

	y -= m <= 2;
	yoe = y % 400;
	doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
	return y / 400 * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy -
	    EPOCH_SHIFT;
}

enum err
date_make(int year, int month, int day, struct date *out)
{
	if (year < YEAR_MIN || year > YEAR_MAX || month < 1 || month > 12 ||
	    day < 1 || day > month_days(year, month))
		return ERR_RANGE;
	out->day = days_from_civil(year, month, day);
	return ERR_OK;
}

enum err
date_parse(const char *s, struct date *out)
{
	static const char form[] = "dddd-dd-dd";
	int part[3] = { 0 }, at = 0;

	if (strlen(s) != sizeof(form) - 1)
		return ERR_FORMAT;
	for (size_t i = 0; form[i] != '\0'; i++) {
		if (form[i] == '-') {
			if (s[i] != '-')
				return ERR_FORMAT;
			at++;
		} else if (s[i] < '0' || s[i] > '9')
			return ERR_FORMAT;
		else
			part[at] = part[at] * 10 + (s[i] - '0');
	}
	return date_make(part[0], part[1], part[2], out);
}

void
date_split(struct date d, int *year, int *month, int *day)
{
	int z = d.day + EPOCH_SHIFT, doe, yoe, doy, mp;

	doe = z % 146097;
	yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	mp = (5 * doy + 2) / 153;
	*day = doy - (153 * mp + 2) / 5 + 1;
	*month = mp < 10 ? mp + 3 : mp - 9;
	*year = yoe + z / 146097 * 400 + (*month <= 2);
}

int
date_year(struct date d)
{
	int y, m, day;

	date_split(d, &y, &m, &day);
	return y;
}

int
date_weekday(struct date d)
{
	/* 1970-01-01 was a Thursday */
	return ((d.day % 7) + 7 + 3) % 7 + 1;
}

/* n digits that end before `end`; a number is written for every row. */
static void
put_digits(char *end, int n, int value)
{
	for (; n > 0; n--, value /= 10)
		*--end = (char)('0' + value % 10);
}

char *
date_text(struct date d, char text[DATE_TEXT])
{
	int y, m, day;

	if (!date_is_set(d))
		return memcpy(text, "-", 2);
	date_split(d, &y, &m, &day);
	memcpy(text, "yyyy-mm-dd", DATE_TEXT);
	put_digits(text + 4, 4, y);
	put_digits(text + 7, 2, m);
	put_digits(text + 10, 2, day);
	return text;
}

const char *
date_iso(struct arena *a, struct date d)
{
	return date_text(d, arena_alloc(a, DATE_TEXT));
}

static int64_t
floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

struct date
date_of(struct instant t)
{
	return (struct date){ (int32_t)floor_div(t.us + SHANGHAI, US_PER_DAY) };
}

struct instant
date_start(struct date d)
{
	return (struct instant){ d.day * US_PER_DAY - SHANGHAI };
}

static const char *
instant_print(struct arena *a, int64_t us, char between, int with_seconds)
{
	int64_t s = floor_div(us, US_PER_S);
	struct date d = { (int32_t)floor_div(s, 86400) };
	int in_day = (int)(s - (int64_t)d.day * 86400);
	char text[DATE_TEXT];

	date_text(d, text);
	if (!with_seconds)
		return arena_printf(a, "%s%c%02d:%02d", text, between,
		    in_day / 3600, in_day / 60 % 60);
	return arena_printf(a, "%s%c%02d:%02d:%02dZ", text, between,
	    in_day / 3600, in_day / 60 % 60, in_day % 60);
}

const char *
instant_utc(struct arena *a, struct instant t)
{
	return instant_print(a, t.us, 'T', 1);
}

const char *
instant_local(struct arena *a, struct instant t)
{
	return instant_print(a, t.us + SHANGHAI, ' ', 0);
}
