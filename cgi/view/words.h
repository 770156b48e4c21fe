#ifndef VIEW_WORDS_H
#define VIEW_WORDS_H

#include <stdint.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/lang.h"
#include "law/risk.h"
#include "law/rules.h"

/*
 * Dates, amounts and counts as people read them, in the language of the page.
 * All results live in the arena. Machines get date_iso and instant_utc.
 */

/* 2026年3月5日 / 5 March 2026; — for an unset date. */
const char *
view_date(struct arena *a, struct date d, enum lang lang);

/* 2026年3月 / March 2026, of a date that is set. */
const char *
view_month(struct arena *a, struct date d, enum lang lang);

/* 星期六 / Saturday */
const char *
view_weekday(struct date d, enum lang lang);

/* 2026年3月5日 17:04 / 5 March 2026, 17:04, in Asia/Shanghai. */
const char *
view_instant(struct arena *a, struct instant t, enum lang lang);

/* 人民币86,400,000.00元 / RMB 86,400,000.00 */
const char *
view_money(struct arena *a, int64_t fen, enum lang lang);

/* 0字节, 312 KB, 1.4 MB: decimal units, as file managers show them. */
const char *
view_size(struct arena *a, uint64_t bytes, enum lang lang);

/* 是 / Yes, 否 / No */
const char *
view_yes(int yes, enum lang lang);

/* 5个工作日 / 5 working days, 1 working day */
const char *
view_days(struct arena *a, int n, enum lang lang);

/*
 * What is left of a period: 还剩5个工作日 / 5 working days left; 今日届满 / last
 * day is today; 已逾期3个工作日 / overdue by 3 working days. Nobody is overdue on
 * a provisional last day: 暂定的届满日已过 / the provisional last day is past.
 */
const char *
view_left(struct arena *a, int left, int provisional, enum lang lang);

/*
 * An article as the tables of the law cite it: "8 (i)" gives 第八条第（一）项 /
 * Article 8 (i); "9, 13" gives 第九条、第十三条 / Articles 9, 13. "-" and NULL
 * give "".
 */
const char *
view_article(struct arena *a, const char *article, enum lang lang);

/*
 * An article of the draft by its number in the text for which the rules stand
 * (law/measures.h); rules NULL: in the draft.
 */
const char *
view_cite(struct arena *a, const struct rules *rules, const char *draft,
    enum lang lang);

/*
 * A text of ours with its marks "{14}", "{8 (i)}", "{12, 13}" as view_cite
 * gives those articles; itself where it has none.
 */
const char *
view_cited(struct arena *a, const struct rules *rules, const char *text,
    enum lang lang);

/* A ground of non-acceptance with its article in brackets, as view_cite. */
const char *
view_ground(struct arena *a, const struct rules *rules, enum ground g,
    enum lang lang);

#endif
