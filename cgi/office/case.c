#include <string.h>

#include "app/confidentiality.h"
#include "app/notes.h"
#include "app/reference.h"
#include "office/acts.h"
#include "office/readers.h"
#include "office/round.h"
#include "office/routes.h"
#include "office/supplement.h"
#include "portal/secret_part.h"
#include "portal/sheet.h"
#include "view/clock.h"
#include "view/words.h"

static int
put_clocks_of(struct page *p, const struct case_view *v, int running)
{
	int put = 0;

	for (int i = 0; i < PERIOD__MAX; i++) {
		const struct clock_view *k = &v->position.clocks[i];
		const struct count_day *days;
		struct dict *d;
		int n;

		if (k->state == PERIOD_IDLE ||
		    (k->state == PERIOD_ENDED) == running)
			continue;
		days = clock_days(p->arena, p->app->calendar, k, &n);
		d = dict_add(p->dict, K_CLOCK);
		view_clock(d, p->arena, p->rules, (enum period)i, k, days, n,
		    p->lang);
		dict_show(d, K_CLOCK_SHEET);
		view_clock_moved(d, p->arena, case_move(v, (enum period)i),
		    p->lang);
		put++;
	}
	return put;
}

/* Newest first, each beside the time at which it was entered. */
static void
put_papers(struct page *p, const struct case_view *v)
{
	for (int i = v->n_events - 1; i >= 0; i--) {
		const struct event_record *r = &v->events[i];
		struct dict *d;

		if (r->paper_number == NULL)
			continue;
		d = dict_add(p->dict, K_PAPER_ROW);
		put_paper(p, d, v, r);
		dict_show(p->dict, K_PAPERS);
		dict_set(d, K_EVENT_ISO, date_iso(p->arena, r->event.on));
		dict_set(d, K_EVENT_DATE, view_date(p->arena, r->event.on,
		    p->lang));
		dict_words(d, K_EVENT_WORDS,
		    &event_row(r->event.kind)->words, p->lang);
		dict_set(d, K_EVENT_ENTERED, view_instant(p->arena,
		    r->entered, p->lang));
		dict_set(d, K_EVENT_ACTOR, r->actor_name ? r->actor_name :
		    "");
	}
}

/* What still runs comes first. */
static void
put_clocks(struct page *p, const struct case_view *v)
{
	int put = put_clocks_of(p, v, 1);

	put += put_clocks_of(p, v, 0);
	if (put == 0)
		dict_show(p->dict, K_NO_CLOCK);
}

/* The next steps of a case; anything else is offered beside them. */
static const char is_main[EVENT__MAX] = {
	[EVENT_ASK_DEPARTMENT] = 1, [EVENT_DESIGNATION_CONFIRMED] = 1,
	[EVENT_DESIGNATION_DENIED] = 1,
	[EVENT_ACCEPT] = 1, [EVENT_RETURN] = 1, [EVENT_REFUSE] = 1,
	[EVENT_DECIDE_TO_REVIEW] = 1, [EVENT_DECIDE_NO_REVIEW] = 1,
	[EVENT_MATERIALS_COMPLETE] = 1, [EVENT_INTEND_FAIL] = 1,
	[EVENT_CIRCULATE] = 1, [EVENT_REVISE] = 1,
	[EVENT_CLOSE_CIRCULATION] = 1, [EVENT_SERVE] = 1,
	[EVENT_HEAR] = 1, [EVENT_WAIVE_HEARING] = 1, [EVENT_ANALYSE] = 1,
	[EVENT_SUBMIT] = 1, [EVENT_NOTIFY_REVIEW] = 1,
	[EVENT_CONDITIONS_CONFIRMED] = 1,
};

static void
put_act(struct page *p, const struct case_view *v, enum event_kind kind,
    const char *path, const struct words *words)
{
	struct dict *d = dict_add(p->dict, K_ACT_ROW);

	dict_words(d, K_ACT_WORDS, words, p->lang);
	dict_set(d, K_ACT_ARTICLE, page_article(p,
	    event_article(kind, v->position.in_special)));
	dict_set(d, K_ACT_PATH, path);
	if (!is_main[kind])
		dict_show(d, K_ACT_PLAIN);
	dict_show(p->dict, K_CAN_ACT);
}

/* An act of this stage that is closed to this person now, and why. */
static void
put_closed(struct page *p, const struct case_view *v, enum event_kind kind,
    const struct event *events, int n)
{
	struct refusal why;

	if (!(event_row(kind)->from & 1u << v->position.stage) ||
	    law_allows(v->rules, p->app->calendar, events, n,
	    date_of(p->now), p->who->roles, kind, &why))
		return;
	page_row(p, K_ROW, page_word(p, &event_row(kind)->words),
	    page_refusal(p, &why));
	dict_show(p->dict, K_CANNOT);
}

/* Acts that share a page are offered once. */
void
put_acts_of(struct page *p, const struct case_view *v, const char *article)
{
	const struct event *events;
	const char *last = "";
	const struct words *words;
	int n;

	events = case_events(p, v, &n);
	for (int k = 0; k < EVENT__MAX; k++) {
		enum event_kind kind = (enum event_kind)k;
		const char *path = act_path(kind, &words);

		if (path == NULL || (article != NULL &&
		    strcmp(event_row(kind)->article, article) != 0))
			continue;
		if (!case_is_possible(v, kind)) {
			put_closed(p, v, kind, events, n);
			continue;
		}
		if (strcmp(path, last) != 0)
			put_act(p, v, kind, path, words);
		last = path;
	}
}

static enum err
put_facts(struct page *p, const struct case_view *v)
{
	static const struct words labels[] = {
		WORDS("运营者", "Operator"),
		WORDS("采购类别", "Kind of purchase"),
		WORDS("所属行业", "Sector"),
		WORDS("金额", "Amount"),
		WORDS("提交日期", "Lodged"),
		WORDS("电子送达", "Service by e-mail"),
		WORDS("适用规则", "Rules that apply"),
	};
	enum { RULES = sizeof(labels) / sizeof(labels[0]) - 1 };
	const struct case_row *row = &v->row;
	struct references r;
	const struct words *category, *sector;
	enum err e = references_read(p->app, p->arena, &r);

	if (row->operator_id == 0) {
		page_row(p, K_FACT, p->lang == LANG_ZH ? "提供者" : "Provider",
		    row->provider);
		page_row(p, K_FACT, p->lang == LANG_ZH ? "提议日期" :
		    "Proposed", view_date(p->arena, row->lodged_on, p->lang));
	}

	if (e != ERR_OK)
		return e;
	category = reference_words(&r, QUESTION_CATEGORY, row->category);
	sector = reference_words(&r, QUESTION_SECTOR, row->sector);
	const char *values[] = {
		arena_printf(p->arena, "%s%s%s",
		    page_word(p, &row->operator_name),
		    row->operator_uscc ? " · " : "",
		    row->operator_uscc ? row->operator_uscc : ""),
		category ? page_word(p, category) : row->category,
		sector ? page_word(p, sector) : row->sector,
		view_money(p->arena, row->amount_fen, p->lang),
		view_date(p->arena, row->lodged_on, p->lang),
		view_yes(row->electronic_service, p->lang),
		row->rules_edition,
	};

	/* a case on a proposal has no application to tell of */
	for (size_t i = 0; i < sizeof(labels) / sizeof(labels[0]); i++)
		if (row->operator_id != 0 || i == RULES)
			page_row(p, K_FACT, page_word(p, &labels[i]),
			    values[i]);
	return ERR_OK;
}

static enum err
put_notes(struct page *p, const struct case_view *v)
{
	struct note *notes;
	struct date on;
	int n;
	enum err e = notes_read(p->app, p->arena, p->who, v->row.id, &notes,
	    &n, &on);

	for (int i = 0; e == ERR_OK && i < n; i++) {
		struct dict *d = dict_add(p->dict, K_NOTE_ROW);

		dict_set(d, K_NOTE_AUTHOR, notes[i].author_name);
		dict_set(d, K_NOTE_TIME, view_instant(p->arena,
		    notes[i].entered, p->lang));
		dict_set(d, K_NOTE_BODY, notes[i].body);
		put_spill(p, d, NULL, notes[i].body, arena_printf(p->arena,
		    "note-%lld", (long long)notes[i].id));
	}
	if (e != ERR_OK)
		return e;
	if (n == 0)
		dict_show(p->dict, K_NO_NOTES);
	if (date_is_set(on))
		dict_optional(p->dict, K_FOLLOW_UP, view_date(p->arena, on,
		    p->lang));
	else
		dict_show(p->dict, K_NO_FOLLOW_UP);
	return ERR_OK;
}

static void
put_officer(struct page *p, const struct case_view *v)
{
	if (!(p->who->rights & RIGHT_BIT(RIGHT_CASE_WORK)))
		return;
	dict_show(p->dict, K_CAN_WORK);
	if (v->row.assignee_name != NULL)
		dict_optional(p->dict, K_CASE_ASSIGNEE, v->row.assignee_name);
	else
		dict_show(p->dict, K_NO_ASSIGNEE);
	if (case_wants_officer(v))
		dict_show(p->dict, K_WANTS_OFFICER);
	if (v->row.assignee_id == p->who->person_id ||
	    (case_wants_officer(v) && !(p->who->roles & ROLES_HEAD)))
		return;
	dict_show(p->dict, K_CAN_TAKE);
	dict_setf(p->dict, K_ME, "%lld", (long long)p->who->person_id);
}

/* Article 7, in one sentence. */
static void
put_contract(struct page *p, const struct position *now)
{
	dict_words(p->dict, K_CONTRACT_SENTENCE,
	    contract_words(now->contract), p->lang);
	dict_show(p->dict, contract_may(now->contract) ? K_CONTRACT_MAY :
	    K_CONTRACT_MAY_NOT);
}

/* What the review taught: for those on the list of readers (Article 15). */
static enum err
put_learned(struct page *p, const struct case_view *v)
{
	enum err e = put_notes(p, v);

	if (e != ERR_OK)
		return e;
	put_papers(p, v);
	return put_round(p, v);
}

/* Where the case leads on: for its readers and who may become one. */
static void
put_ways(struct page *p, const struct case_view *v)
{
	put_acts_of(p, v, NULL);
	dict_show(p->dict, K_WAYS);
	if (v->position.finding == FINDING_CONDITIONAL)
		dict_show(p->dict, K_HAS_CONDITIONS);
}

static enum err
overview(struct page *p)
{
	struct case_view v;
	int is_reader;
	enum err e = case_page(p, TAB_OVERVIEW, &v);

	if (e != ERR_OK || (e = put_facts(p, &v)) != ERR_OK ||
	    (e = put_secret_parts(p, &v)) != ERR_OK ||
	    (e = put_fairness(p, &v)) != ERR_OK ||
	    (e = put_readers(p, &v, &is_reader)) != ERR_OK ||
	    (is_reader && (e = put_learned(p, &v)) != ERR_OK))
		return e;
	if (is_reader || reader_may_enter(p->who, &v.row))
		put_ways(p, &v);
	put_contract(p, &v.position);
	put_clocks(p, &v);
	put_officer(p, &v);
	return page_show(p, "office/case.tpl");
}

static enum err
sheet(struct page *p)
{
	struct case_view v;
	enum err e = case_page(p, TAB_NONE, &v);

	return e != ERR_OK ? e : sheet_show(p, &v, "office/sheet.tpl");
}

static enum err
sheet_file(struct page *p)
{
	struct case_view v;
	enum err e = case_page(p, TAB_NONE, &v);

	return e != ERR_OK ? e : sheet_calendar(p, &v);
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number", NEEDS(CASES_ALL), ROUTE_OUTLINE,
	    overview, NULL },
	{ METHOD_GET, "/cases/:number/periods/:period", NEEDS(CASES_ALL),
	    ROUTE_OUTLINE,
	    sheet, NULL },
	{ METHOD_GET, "/cases/:number/periods/:period/date.ics",
	    NEEDS(CASES_ALL), ROUTE_OUTLINE, sheet_file, NULL },
};

const struct route_set case_routes = ROUTE_SET(routes);
