#include <string.h>

#include "portal/sheet.h"
#include "view/calendar_file.h"
#include "view/clock.h"
#include "view/month.h"
#include "view/words.h"

struct sheet {
	struct page *page;
	const struct case_view *v;
	enum period period;
	const struct clock_view *clock;
	const struct count_day *days;
	int n_days;
};

static int
zh(const struct sheet *s)
{
	return s->page->lang == LANG_ZH;
}

static enum err
sheet_find(struct page *p, const struct case_view *v, struct sheet *out)
{
	*out = (struct sheet){ .page = p, .v = v };
	if (!period_parse(page_param(p, "period"), &out->period))
		return ERR_NOT_FOUND;
	out->clock = &v->position.clocks[out->period];
	if (out->clock->state == PERIOD_IDLE)
		return ERR_NOT_FOUND;
	out->days = clock_days(p->arena, p->app->calendar, out->clock,
	    &out->n_days);
	return ERR_OK;
}

static const struct event_record *
begun_by(const struct sheet *s)
{
	for (int i = 0; i < s->v->n_events; i++)
		if (s->v->events[i].event.seq == s->clock->from_seq)
			return &s->v->events[i];
	return NULL;
}

/* 受理申报（2026年8月24日） / Application accepted, 24 August 2026 */
static const char *
beginning(const struct sheet *s)
{
	const struct event_record *r = begun_by(s);
	const char *on = view_date(s->page->arena, s->clock->from,
	    s->page->lang);

	if (r == NULL)
		return on;
	return arena_printf(s->page->arena, zh(s) ? "%s，%s（当日不计入）" :
	    "%s, %s (that day is not counted)",
	    page_word(s->page, event_words(r->event.kind,
	    s->v->reader)), on);
}

/* 30个工作日（preliminary.wd），延长15个工作日 */
static const char *
length(const struct sheet *s)
{
	struct arena *a = s->page->arena;
	enum rule rule = period_rule(s->period);
	const char *text = view_days(a, s->clock->base, s->page->lang);

	if (rule_number(s->v->rules, rule) == s->clock->base)
		text = arena_printf(a, zh(s) ? "%s（规则%s）" : "%s (rule %s)",
		    text, rule_key(rule));
	if (s->clock->extension > 0)
		text = arena_printf(a, zh(s) ? "%s，延长%s" :
		    "%s, extended by %s", text, view_days(a,
		    s->clock->extension, s->page->lang));
	return text;
}

static int
is_named(const struct sheet *s, int day)
{
	for (int i = 0; i < day; i++)
		if (s->days[i].notice != NULL &&
		    strcmp(s->days[i].notice, s->days[day].notice) == 0)
			return 1;
	return 0;
}

/* The edition, and the notices that name a day of the count. */
static const char *
calendar(const struct sheet *s)
{
	struct arena *a = s->page->arena;
	const char *text = calendar_edition(s->page->app->calendar);

	text = arena_printf(a, zh(s) ? "%s，已公布至%d年" :
	    "%s, published up to %d", text,
	    calendar_published_to(s->page->app->calendar));
	for (int i = 0; i < s->n_days; i++)
		if (s->days[i].notice != NULL && !is_named(s, i))
			text = arena_printf(a, "%s\n%s", text,
			    s->days[i].notice);
	return text;
}

static const char *
last_day(const struct sheet *s)
{
	struct arena *a = s->page->arena;
	enum lang lang = s->page->lang;
	const char *text;

	if (!date_is_set(s->clock->due))
		return zh(s) ? "期限已停止，没有届满日" :
		    "none while the period stands still";
	text = arena_printf(a, zh(s) ? "%s，%s，至24时" : "%s, %s, to 24:00",
	    view_date(a, s->clock->due, lang),
	    view_weekday(s->clock->due, lang));
	return !s->clock->provisional ? text : arena_printf(a, zh(s) ?
	    "%s（暂定：该年放假安排尚未公布）" :
	    "%s (provisional: the notice of that year is not published)",
	    text);
}

static void
put_stops(const struct sheet *s)
{
	static const struct words paused = WORDS("不计入的工作日",
	    "Working days not counted"),
	    restarts = WORDS("重新计算", "Restarted");
	struct arena *a = s->page->arena;

	if (s->clock->restarts > 0)
		page_row(s->page, K_FACT, page_word(s->page, &restarts),
		    arena_printf(a, zh(s) ? "%d次（%s）" :
		    "%d × (%s)", s->clock->restarts, page_article(s->page,
		    "14")));
	for (int i = 0; i < s->clock->n_pauses; i++)
		page_row(s->page, K_FACT, page_word(s->page, &paused),
		    arena_printf(a, zh(s) ? "%s之后至%s（含当日）" :
		    "after %s up to and including %s",
		    view_date(a, s->clock->pauses[i].from, s->page->lang),
		    view_date(a, s->clock->pauses[i].to, s->page->lang)));
}

/* Each edition of the calendar that moved this last day. */
static void
put_moves(const struct sheet *s)
{
	static const struct words moved = WORDS("届满日变动",
	    "The last day moved");
	struct arena *a = s->page->arena;

	for (int i = 0; i < s->v->n_moves; i++) {
		const struct date_move *m = &s->v->moves[i];

		if (m->period != (int)s->period)
			continue;
		page_row(s->page, K_FACT, page_word(s->page, &moved),
		    arena_printf(a, zh(s) ? "由%s变为%s（%s发布，%s重新计算）" :
		    "from %s to %s (%s was released; counted anew %s)",
		    view_date(a, m->from, s->page->lang),
		    view_date(a, m->to, s->page->lang), m->source,
		    view_instant(a, m->at, s->page->lang)));
	}
}

static void
put_facts(const struct sheet *s)
{
	static const struct words labels[] = {
		WORDS("性质", "Nature"),
		WORDS("起算", "Began with"),
		WORDS("长度", "Length"),
		WORDS("届满日", "Last day"),
		WORDS("适用规则", "Rules that apply"),
		WORDS("工作日历", "Calendar"),
	};
	const char *values[] = {
		s->clock->is_statutory ? zh(s) ? "办法规定的期限" :
		    "a period of the Measures" : zh(s) ? "办公室自定的期限" :
		    "a target the Office sets itself",
		beginning(s), length(s), last_day(s), s->v->row.rules_edition,
		calendar(s),
	};

	for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]); i++)
		page_row(s->page, K_FACT, page_word(s->page, &labels[i]),
		    values[i]);
	put_stops(s);
	put_moves(s);
}

/* Persons of the Office are not named to others. */
static const char *
actor(const struct sheet *s, const struct event_record *r)
{
	static const struct words office = WORDS("审查办公室", "the Office");

	if (r->actor_name != NULL)
		return r->actor_name;
	return page_word(s->page, event_row(r->event.kind)->roles &
	    ROLES_OPERATOR ? &s->v->row.operator_name : &office);
}

static void
put_change(const struct sheet *s, const struct clock_change *change)
{
	static const struct words stopped = WORDS("已停止", "stopped"),
	    ended = WORDS("已结束", "ended");
	const struct event_record *r = &s->v->events[change->at];
	struct dict *d = dict_add(s->page->dict, K_CHANGE);
	struct arena *a = s->page->arena;
	enum lang lang = s->page->lang;
	const char *reason = case_text(s->v, r->event.seq, "reason");

	dict_set(d, K_EVENT_ISO, date_iso(a, r->event.on));
	dict_set(d, K_EVENT_DATE, view_date(a, r->event.on, lang));
	dict_words(d, K_EVENT_WORDS, event_words(r->event.kind, s->v->reader),
	    lang);
	dict_set(d, K_EVENT_ARTICLE, page_article(s->page,
	    r->article));
	if (r->event.days > 0)
		dict_optional(d, K_EVENT_DAYS, view_days(a, r->event.days,
		    lang));
	dict_optional(d, K_EVENT_TEXT, reason != NULL ? reason : "");
	if (r->event.annulled)
		dict_show(d, K_EVENT_ANNULLED);
	dict_set(d, K_EVENT_ACTOR, actor(s, r));
	if (change->state == PERIOD_RUNNING && date_is_set(change->due))
		dict_set(d, K_CHANGE_DUE, view_date(a, change->due, lang));
	else
		dict_words(d, K_CHANGE_DUE, change->state == PERIOD_STOPPED ?
		    &stopped : &ended, lang);
	if (change->state == PERIOD_RUNNING && change->provisional)
		dict_show(d, K_CHANGE_PROVISIONAL);
}

static void
put_changes(const struct sheet *s)
{
	const struct event *events = case_events_read(s->page->arena, s->v);
	const struct clock_change *changes;
	int n;

	changes = clock_changes(s->page->arena, s->v->rules,
	    s->page->app->calendar, events, s->v->n_events, s->period, &n);
	for (int i = 0; i < n; i++)
		put_change(s, &changes[i]);
}

enum err
sheet_show(struct page *p, const struct case_view *v, const char *file)
{
	struct sheet s;
	enum err e = sheet_find(p, v, &s);

	if (e != ERR_OK)
		return e;
	dict_set(p->dict, K_CASE_NUMBER, v->row.number);
	view_clock(p->dict, p->arena, p->rules, s.period, s.clock, s.days,
	    s.n_days, p->lang);
	put_facts(&s);
	put_changes(&s);
	if (s.n_days > 0)
		dict_show(p->dict, K_MONTHS);
	view_months(p->dict, p->arena, s.clock, s.days, s.n_days, p->lang);
	return page_show(p, file);
}

enum err
sheet_calendar(struct page *p, const struct case_view *v)
{
	struct calendar_file file;
	struct sheet s;
	enum err e = sheet_find(p, v, &s);

	if (e != ERR_OK)
		return e;
	if (s.n_days == 0)
		return ERR_NOT_FOUND;
	file = (struct calendar_file){
		.uid = arena_printf(p->arena, "%s-%s@reviewdesk",
		    v->row.number, period_name(s.period)),
		.on = s.clock->due, .made = p->now,
		.version = v->n_events, .is_tentative = s.clock->provisional,
		.summary = arena_printf(p->arena, zh(&s) ?
		    "%s %s届满日%s" : "%s %s: last day%s", v->row.number,
		    page_word(p, period_words(s.period)),
		    !s.clock->provisional ? "" : zh(&s) ? "（暂定）" :
		    " (provisional)"),
		.description = arena_printf(p->arena, zh(&s) ?
		    "依据%s，%s" : "%s, %s", page_article(p,
		    s.clock->article), length(&s)),
	};
	response_header(p->resp, "Content-Type",
	    "text/calendar; charset=utf-8");
	response_header(p->resp, "Content-Disposition", content_disposition(
	    p->arena, arena_printf(p->arena, "%s-%s.ics", v->row.number,
	    period_name(s.period))));
	return calendar_file_write(&p->resp->body, &file);
}
