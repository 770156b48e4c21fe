#include <stddef.h>

#include "law/festival.h"

enum { FIRST = 2020, LAST = 2199 };

/*
 * Spring Festival, Qingming, Dragon Boat Festival, Mid-Autumn Festival as
 * month * 100 + day. The days of the new moons and of the sun's longitude 15
 * degrees at UTC+8, by the series of J. Meeus, "Astronomical Algorithms", ch.
 * 25 and 49; the months are those of ICU's Chinese calendar. ICU alone is not
 * enough: it misses the new moons of 2027-02-06 23:56 and 2030-02-03 00:07.
 * From about 2100 the earth's rotation leaves a few minutes of doubt, which
 * may move a day; all these years are provisional anyway.
 */
static const short days[LAST - FIRST + 1][4] = {
};

struct rule_of_festival {
	short at;			/* month * 100 + day, or 0 */
	signed char column;		/* of days, where at is 0 */
	signed char from, to;		/* days around it, both included */
	const char *zh, *en;
};

/* State Council Order 795, in force since 2025: 13 days. */
static const struct rule_of_festival festivals[] = {
	{ 101, -1, 0, 0, "元旦", "New Year's Day" },
	{ 0, 0, -1, 2, "春节", "Spring Festival" },
	{ 0, 1, 0, 0, "清明节", "Tomb-Sweeping Day (Qingming)" },
	{ 501, -1, 0, 1, "劳动节", "Labour Day" },
	{ 0, 2, 0, 0, "端午节", "Dragon Boat Festival" },
	{ 0, 3, 0, 0, "中秋节", "Mid-Autumn Festival" },
	{ 1001, -1, 0, 2, "国庆节", "National Day" },
};

static const char statute[] =
    "PROVISIONAL: statute only (State Council Order 795); no yearly notice";

int
festivals_of(int year, struct calendar_day out[FESTIVAL_DAYS])
{
	int n = 0;

	if (year < FIRST || year > LAST)
		return 0;
	for (size_t i = 0; i < sizeof(festivals) / sizeof(festivals[0]); i++) {
		const struct rule_of_festival *f = &festivals[i];
		int at = f->at ? f->at : days[year - FIRST][f->column];
		struct date d;

		if (date_make(year, at / 100, at % 100, &d) != ERR_OK)
			continue;
		for (int k = f->from; k <= f->to; k++)
			out[n++] = (struct calendar_day){ date_add(d, k),
			    DAY_OFF, f->zh, f->en, statute };
	}
	return n;
}
