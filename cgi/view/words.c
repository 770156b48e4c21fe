#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "law/measures.h"
#include "view/words.h"

enum { CITED_TEXT_MAX = 4096 };

static const char *const months[] = {
	"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December",
};

static const struct words weekdays[] = {
	WORDS("星期一", "Monday"), WORDS("星期二", "Tuesday"),
	WORDS("星期三", "Wednesday"), WORDS("星期四", "Thursday"),
	WORDS("星期五", "Friday"), WORDS("星期六", "Saturday"),
	WORDS("星期日", "Sunday"),
};

static const struct words yes_no[] = { WORDS("否", "No"), WORDS("是", "Yes") };

const char *
view_date(struct arena *a, struct date d, enum lang lang)
{
	int year, month, day;

	if (!date_is_set(d))
		return "—";
	date_split(d, &year, &month, &day);
	if (lang == LANG_ZH)
		return arena_printf(a, "%d年%d月%d日", year, month, day);
	return arena_printf(a, "%d %s %d", day, months[month - 1], year);
}

const char *
view_month(struct arena *a, struct date d, enum lang lang)
{
	int year, month, day;

	date_split(d, &year, &month, &day);
	if (lang == LANG_ZH)
		return arena_printf(a, "%d年%d月", year, month);
	return arena_printf(a, "%s %d", months[month - 1], year);
}

const char *
view_weekday(struct date d, enum lang lang)
{
	return date_is_set(d) ? weekdays[date_weekday(d) - 1].in[lang] : "—";
}

const char *
view_instant(struct arena *a, struct instant t, enum lang lang)
{
	const char *day = view_date(a, date_of(t), lang);
	/* "2026-08-20 17:00": the time of day stands behind the date. */
	const char *time = instant_local(a, t) + DATE_TEXT;

	return arena_printf(a, lang == LANG_ZH ? "%s %s" : "%s, %s", day,
	    time);
}

const char *
view_money(struct arena *a, int64_t fen, enum lang lang)
{
	return arena_printf(a, lang == LANG_ZH ? "人民币%s元" : "RMB %s",
	    money_text(a, fen));
}

const char *
view_size(struct arena *a, uint64_t bytes, enum lang lang)
{
	static const char *const units[] = { "KB", "MB", "GB", "TB" };
	double n = (double)bytes / 1000;
	size_t unit = 0;

	if (bytes < 1000)
		return arena_printf(a, lang == LANG_ZH ? "%d字节" :
		    bytes == 1 ? "%d byte" : "%d bytes", (int)bytes);
	while (n >= 999.5 && unit + 1 < sizeof(units) / sizeof(*units)) {
		n /= 1000;
		unit++;
	}
	return arena_printf(a, n < 9.95 ? "%.1f %s" : "%.0f %s", n,
	    units[unit]);
}

const char *
view_yes(int yes, enum lang lang)
{
	return yes_no[!!yes].in[lang];
}

const char *
view_days(struct arena *a, int n, enum lang lang)
{
	if (lang == LANG_ZH)
		return arena_printf(a, "%d个工作日", n);
	return arena_printf(a, "%d working day%s", n, n == 1 ? "" : "s");
}

const char *
view_left(struct arena *a, int left, int provisional, enum lang lang)
{
	const char *days = view_days(a, abs(left), lang);

	if (left == 0)
		return lang == LANG_ZH ? "今日届满" : "last day is today";
	if (left > 0)
		return arena_printf(a, lang == LANG_ZH ? "还剩%s" : "%s left",
		    days);
	if (provisional)
		return lang == LANG_ZH ? "暂定的届满日已过" :
		    "the provisional last day is past";
	return arena_printf(a, lang == LANG_ZH ? "已逾期%s" : "overdue by %s",
	    days);
}

/* Below 100: 九, 十, 十一, 二十, 二十一. */
static void
put_numeral(struct buf *b, int n)
{
	static const char *const digits[] = {
		"", "一", "二", "三", "四", "五", "六", "七", "八", "九",
	};

	if (n >= 20)
		buf_puts(b, digits[n / 10 % 10]);
	if (n >= 10)
		buf_puts(b, "十");
	buf_puts(b, digits[n % 10]);
}

/* "iii" gives 3; 0 where it is none of the first ten. */
static int
roman(const char *s, size_t n)
{
	static const char *const romans[] = {
		"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x",
	};

	for (int i = 0; i < (int)(sizeof(romans) / sizeof(*romans)); i++)
		if (strlen(romans[i]) == n && memcmp(romans[i], s, n) == 0)
			return i + 1;
	return 0;
}

/* One article, "8 (i)"; returns where it ends. */
static const char *
put_article(struct buf *b, const char *s)
{
	char *end;
	long number = strtol(s, &end, 10);
	const char *close;
	int item;

	buf_puts(b, "第");
	put_numeral(b, (int)(number % 100));
	buf_puts(b, "条");
	if (text_starts(end, " (") && (close = strchr(end, ')'))) {
		item = roman(end + 2, (size_t)(close - end - 2));
		if (item) {
			buf_puts(b, "第（");
			put_numeral(b, item);
			buf_puts(b, "）项");
			return close + 1;
		}
	}
	return end;
}

static const char *
article_zh(struct arena *a, const char *s)
{
	struct buf b;

	buf_init(&b, a, 512);
	while (*s) {
		if (*s >= '1' && *s <= '9') {
			s = put_article(&b, s);
		} else if (text_starts(s, ", ")) {
			buf_puts(&b, "、");
			s += 2;
		} else {
			buf_putc(&b, *s++);
		}
	}
	return buf_end(&b) == ERR_OK ? b.data : "";
}

const char *
view_article(struct arena *a, const char *article, enum lang lang)
{
	if (!article || !*article || strcmp(article, "-") == 0)
		return "";
	if (lang == LANG_ZH)
		return article_zh(a, article);
	return arena_printf(a, strchr(article, ',') ? "Articles %s" :
	    "Article %s", article);
}

const char *
view_cite(struct arena *a, const struct rules *rules, const char *draft,
    enum lang lang)
{
	return view_article(a, measures_article(a, rules, draft), lang);
}

/* Where the mark ends that begins here; NULL: it is none. */
static const char *
mark_end(const char *s)
{
	return s[0] == '{' && s[1] >= '1' && s[1] <= '9' ? strchr(s, '}') :
	    NULL;
}

const char *
view_cited(struct arena *a, const struct rules *rules, const char *text,
    enum lang lang)
{
	const char *end;
	struct buf b;

	if (text == NULL || strchr(text, '{') == NULL)
		return text;
	buf_init(&b, a, CITED_TEXT_MAX);
	for (const char *s = text; *s != '\0';) {
		if ((end = mark_end(s)) == NULL) {
			buf_putc(&b, *s++);
			continue;
		}
		buf_puts(&b, view_cite(a, rules, arena_printf(a, "%.*s",
		    (int)(end - s - 1), s + 1), lang));
		s = end + 1;
	}
	return buf_end(&b) == ERR_OK ? b.data : text;
}

const char *
view_ground(struct arena *a, const struct rules *rules, enum ground g,
    enum lang lang)
{
	const char *words = ground_words(g)->in[lang];
	const char *cited = view_cite(a, rules, ground_article(g), lang);

	return *cited == '\0' ? words : arena_printf(a, lang == LANG_ZH ?
	    "%s（%s）" : "%s (%s)", words, cited);
}
