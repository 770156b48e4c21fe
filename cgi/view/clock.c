#include "view/clock.h"
#include "view/words.h"

/* Running clocks say what is left instead. */
static const struct words states[] = {
	[PERIOD_IDLE] = WORDS("未开始", "not running"),
	[PERIOD_RUNNING] = WORDS("进行中", "running"),
	[PERIOD_STOPPED] = WORDS("已停止，待补充材料",
	    "stopped, awaiting materials"),	/* or as below */
	[PERIOD_ENDED] = WORDS("已结束", "ended"),
};
_Static_assert(sizeof(states) / sizeof(*states) == PERIOD_STATE__MAX,
    "words for each state of a clock");

static const struct words held = WORDS("已停止，待核实认定",
    "stopped, awaiting the designation"), checked = WORDS(
    "已停止，补充材料核对中", "stopped, materials being checked");

static const struct words kinds[] = {
	[DAY_WORKING] = WORDS("工作日", "Working day"),
	[DAY_WEEKEND] = WORDS("周末", "Weekend"),
	[DAY_OFF] = WORDS("放假", "Day off"),
	[DAY_WORKED] = WORDS("调休上班", "Worked weekend day"),
};
_Static_assert(sizeof(kinds) / sizeof(*kinds) == DAY_KIND__MAX,
    "words for each kind of day");

static const char *const classes[] = {
	[DAY_WORKING] = "app-days__counted",
	[DAY_WEEKEND] = "app-days__off",
	[DAY_OFF] = "app-days__off",
	[DAY_WORKED] = "app-days__counted",
};
_Static_assert(sizeof(classes) / sizeof(*classes) == DAY_KIND__MAX,
    "a class for each kind of day");

enum { SOON_WD = 3 };	/* from here on a date is shown as near */

static int
is_overdue(const struct clock_view *clock)
{
	return clock->state == PERIOD_RUNNING && clock->left < 0 &&
	    !clock->provisional;
}

const char *
view_clock_tag(const struct clock_view *clock)
{
	if (clock->state != PERIOD_RUNNING)
		return "govuk-tag--grey";
	if (is_overdue(clock))
		return "govuk-tag--red";
	return clock->left <= SOON_WD ? "govuk-tag--orange" :
	    "govuk-tag--teal";
}

/* 放假（国庆节） / Day off (National Day), and that it rests on no notice. */
static const char *
why(struct arena *a, const struct count_day *day, enum lang lang)
{
	const char *kind = kinds[day->kind].in[lang];
	const char *name = lang == LANG_ZH ? day->name_zh : day->name_en;
	const char *open = lang == LANG_ZH ? "（" : " (";
	const char *close = lang == LANG_ZH ? "）" : ")";
	const char *more = "";

	if (day->paused)
		more = lang == LANG_ZH ? "，不计入审查时间" : ", not counted";
	else if (day->provisional)
		more = lang == LANG_ZH ? "，暂定" : ", provisional";
	if (!name || !*name)
		return arena_printf(a, "%s%s", kind, more);
	return arena_printf(a, "%s%s%s%s%s", kind, open, name, close, more);
}

static void
put_day(struct dict *d, struct arena *a, const struct count_day *day,
    enum lang lang)
{
	dict_set(d, K_DAY_ISO, date_iso(a, day->date));
	dict_set(d, K_DAY_DATE, view_date(a, day->date, lang));
	dict_set(d, K_DAY_WEEKDAY, view_weekday(day->date, lang));
	dict_set(d, K_DAY_CLASS, day->counted ? classes[day->kind] :
	    "app-days__off");
	dict_set(d, K_DAY_WHY, why(a, day, lang));
	if (day->counted)
		dict_set_int(d, K_DAY_COUNT, day->counted);
	else
		dict_set(d, K_DAY_COUNT, "—");
}

static void
put_days(struct dict *d, struct arena *a, const struct count_day *days, int n,
    enum lang lang)
{
	if (n == 0)
		return;
	dict_show(d, K_CLOCK_DAYS);
	for (int i = 0; i < n; i++)
		put_day(dict_add(d, K_DAY), a, &days[i], lang);
}

static void
put_due(struct dict *d, struct arena *a, const struct clock_view *clock,
    enum lang lang)
{
	int total = clock->base + clock->extension;

	dict_set(d, K_CLOCK_FROM, view_date(a, clock->from, lang));
	if (!date_is_set(clock->due) || clock->state == PERIOD_IDLE ||
	    clock->state == PERIOD_STOPPED)
		return;
	dict_show(d, K_CLOCK_HAS_DUE);
	dict_set(d, K_CLOCK_DUE, view_date(a, clock->due, lang));
	dict_set(d, K_CLOCK_DUE_ISO, date_iso(a, clock->due));
	dict_set(d, K_CLOCK_WEEKDAY, view_weekday(clock->due, lang));
	if (clock->provisional)
		dict_show(d, K_CLOCK_PROVISIONAL);
	if (clock->extension && date_is_set(clock->before)) {
		dict_set(d, K_CLOCK_BEFORE, view_date(a, clock->before, lang));
		dict_show(d, K_CLOCK_EXTENDED);
	}
	/* how far it was used may not be this reader's to know */
	if (clock->state == PERIOD_ENDED && !date_is_set(clock->until))
		return;
	dict_set_int(d, K_CLOCK_USED, clock->used < total ? clock->used :
	    total);
	dict_set_int(d, K_CLOCK_TOTAL, total);
	dict_show(d, K_CLOCK_COUNT);
}

/* Before acceptance a designation is waited for, later on materials are. */
static int
is_for_designation(enum period p)
{
	return p == PERIOD_ACCEPTANCE || p == PERIOD_DECISION;
}

/* Articles 14 and 18: stood still, began anew, or left days out. */
static void
put_stops(struct dict *d, struct arena *a, enum period p,
    const struct clock_view *clock, enum lang lang)
{
	int early = is_for_designation(p);

	if (clock->state == PERIOD_STOPPED)
		dict_optional(d, early ? K_CLOCK_HELD : clock->is_checked ?
		    K_CLOCK_CHECKED : K_CLOCK_STOPPED, view_date(a,
		    clock->until, lang));
	if (clock->restarts > 0)
		dict_optional(d, K_CLOCK_RESTARTS, arena_printf(a, "%d",
		    clock->restarts));
	if (clock->paused > 0)
		dict_optional(d, early ? K_CLOCK_HELD_DAYS : K_CLOCK_PAUSED,
		    view_days(a, clock->paused, lang));
}

static const char *
state_of(enum period p, const struct clock_view *clock, enum lang lang)
{
	if (clock->state != PERIOD_STOPPED)
		return states[clock->state].in[lang];
	if (is_for_designation(p))
		return held.in[lang];
	return clock->is_checked ? checked.in[lang] :
	    states[PERIOD_STOPPED].in[lang];
}

void
view_clock(struct dict *d, struct arena *a, const struct rules *rules,
    enum period period, const struct clock_view *clock,
    const struct count_day *days, int n, enum lang lang)
{
	int running = clock->state == PERIOD_RUNNING;

	dict_set(d, K_CLOCK_ID, period_name(period));
	dict_words(d, K_CLOCK_NAME, period_words(period), lang);
	dict_set(d, K_CLOCK_ARTICLE, view_cite(a, rules, clock->article, lang));
	dict_set(d, K_CLOCK_STOP_ARTICLE, view_cite(a, rules,
	    is_for_designation(period) ? "18" : "14", lang));
	dict_set(d, K_CLOCK_TAG, view_clock_tag(clock));
	dict_set(d, K_CLOCK_STATE, running ? view_left(a, clock->left,
	    clock->provisional, lang) : state_of(period, clock, lang));
	if (is_overdue(clock))
		dict_show(d, K_CLOCK_OVERDUE);
	if (!clock->is_statutory)
		dict_show(d, K_CLOCK_OFFICE);
	put_due(d, a, clock, lang);
	put_stops(d, a, period, clock, lang);
	put_days(d, a, days, n, lang);
}

void
view_clock_moved(struct dict *d, struct arena *a, const struct date_move *m,
    enum lang lang)
{
	if (m == NULL)
		return;
	dict_set(d, K_CLOCK_MOVED_FROM, view_date(a, m->from, lang));
	dict_set(d, K_CLOCK_SOURCE, m->source);
	dict_show(d, K_CLOCK_MOVED);
}
