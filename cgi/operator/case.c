#include <string.h>

#include "app/letters.h"
#include "operator/files.h"
#include "operator/letter.h"
#include "operator/routes.h"
#include "operator/show.h"
#include "operator/stage.h"
#include "portal/change.h"
#include "portal/secret_part.h"
#include "portal/sheet.h"
#include "portal/thread.h"
#include "view/clock.h"
#include "view/part.h"
#include "view/words.h"

/* The page of a case: what to do next, where it stands, what happened. */

static void
put_clocks(struct page *p, const struct case_view *v)
{
	for (int i = 0; i < PERIOD__MAX; i++) {
		const struct clock_view *k = &v->position.clocks[i];
		const struct count_day *days;
		struct dict *d;
		int n;

		if (k->state == PERIOD_IDLE)
			continue;
		days = clock_days(p->arena, p->app->calendar, k, &n);
		dict_show(p->dict, K_CLOCKS);
		d = dict_add(p->dict, K_CLOCK);
		view_clock(d, p->arena, p->rules, (enum period)i, k, days, n,
		    p->lang);
		dict_show(d, K_CLOCK_SHEET);
		view_clock_moved(d, p->arena, case_move(v, (enum period)i),
		    p->lang);
	}
}

/* The words of an event that are the operator's to read. */
static const char *
event_words_of(struct page *p, const struct case_view *v, int seq)
{
	static const char *const parts[] = { "reason", "defect", "letter",
	    "ground", "item", "answered", "comment", "checked", "change",
	    "since" };
	const char *text = "";

	for (int i = 0; i < v->n_texts; i++) {
		const struct event_text *t = &v->texts[i];
		int is_told = 0;

		for (size_t k = 0; k < sizeof(parts) / sizeof(parts[0]); k++)
			is_told |= strcmp(t->part, parts[k]) == 0;
		if (t->seq == seq && is_told)
			text = arena_printf(p->arena, "%s%s%s", text,
			    *text != '\0' ? "\n" : "", view_part_text(
			    p->arena, page_rules(p), t->part, t->about, t->body, p->lang));
	}
	return text;
}

static void
put_event(struct page *p, const struct case_view *v,
    const struct event_record *r)
{
	struct dict *d = dict_add(p->dict, K_EVENT);
	const struct event *ev = &r->event;

	dict_set(d, K_EVENT_ISO, date_iso(p->arena, ev->on));
	dict_set(d, K_EVENT_DATE, view_date(p->arena, ev->on, p->lang));
	dict_words(d, K_EVENT_WORDS, event_words(ev->kind, v->reader),
	    p->lang);
	dict_optional(d, K_EVENT_ARTICLE, page_article(p, r->article));
	if (date_cmp(ev->on, date_of(r->entered)) != 0)
		dict_optional(d, K_EVENT_ENTERED, view_instant(p->arena,
		    r->entered, p->lang));
	dict_optional(d, K_EVENT_TEXT, event_words_of(p, v, ev->seq));
	if (ev->annulled)
		dict_show(d, K_EVENT_ANNULLED);
}

static void
put_materials(struct page *p, const struct case_view *v)
{
	for (int i = 0; i < v->n_versions; i++) {
		const struct application_version *x = &v->versions[i];
		struct dict *row = dict_add(p->dict, K_FILED);

		dict_set_int(row, K_FILED_NUMBER, x->number);
		dict_set(row, K_FILED_AT, view_instant(p->arena, x->entered,
		    p->lang));
		dict_set(row, K_FILED_BY, x->lodged_name);
		dict_optional(row, K_SIGNED_BY, x->declared_name);
	}
	for (int i = 0; i < v->n_documents; i++) {
		dict_show(p->dict, K_FILES);
		put_file(p, dict_add(p->dict, K_FILE), &v->documents[i]);
	}
}

/* The defects of a return that waits to be answered, with their places. */
static void
put_defects(struct page *p, const struct case_view *v)
{
	int seq = 0;

	for (int i = 0; i < v->n_events; i++)
		if (v->events[i].event.kind == EVENT_RETURN)
			seq = v->events[i].event.seq;
	for (int i = 0; i < v->n_texts; i++)
		if (v->texts[i].seq == seq &&
		    strcmp(v->texts[i].part, "defect") == 0)
			dict_set(dict_add(p->dict, K_DEFECT), K_DEFECT_TEXT,
			    v->texts[i].body);
}

/* A step of a round must not show here: withdrawal is offered by stage. */
static int
can_ask_to_withdraw(const struct position *at)
{
	return at->stage == STAGE_LODGED || at->stage == STAGE_HELD ||
	    at->stage == STAGE_RETURNED ||
	    at->stage == STAGE_PRELIMINARY || at->stage == STAGE_SPECIAL;
}

/* Nothing is missing of what was asked for: the Office looks at it. */
static int
all_is_in(const struct position *at)
{
	return at->clocks[PERIOD_CHECK].state == PERIOD_RUNNING;
}

static void
put_next_step(struct page *p, const struct case_view *v, int unopened)
{
	const struct position *at = &v->position;

	int accept = case_is_possible(v, EVENT_CONDITIONS_ACCEPTED);
	int comment = case_is_possible(v, EVENT_COMMENT);
	int turn = accept || comment || at->request_open;

	if (at->stage == STAGE_RETURNED) {
		dict_show(p->dict, K_DO_CORRECT);
		put_defects(p, v);
	}
	if (unopened > 0)
		dict_show(p->dict, K_DO_OPEN);
	if (accept)
		dict_show(p->dict, K_DO_ACCEPT);
	if (at->request_open)
		dict_show(p->dict, all_is_in(at) ? K_DO_CHECKED :
		    K_DO_MATERIALS);
	if (comment)
		dict_show(p->dict, K_DO_COMMENT);
	if (unopened == 0 && !turn && at->stage != STAGE_RETURNED)
		dict_show(p->dict, stage_is_closed(at->stage) ?
		    K_DO_NOTHING_MORE : at->waiting == WAITING_OPERATOR ?
		    K_DO_LETTER : K_DO_WAIT);
}

/* By stage: that a round runs must not show in what is offered. */
static void
put_more(struct page *p, const struct case_view *v)
{
	const struct position *at = &v->position;
	int withdraw = v->row.application_id != 0 && can_ask_to_withdraw(at);
	int change = event_row(EVENT_NOTIFY_CHANGE)->from >> at->stage & 1;

	if (withdraw)
		dict_show(p->dict, K_CAN_WITHDRAW);
	if (change)
		dict_show(p->dict, K_CAN_CHANGE);
	if (withdraw || change)
		dict_show(p->dict, K_CAN_DO_MORE);
}

static void
put_facts(struct page *p, const struct case_view *v)
{
	const struct position *at = &v->position;

	dict_set(p->dict, K_CASE_NUMBER, v->row.number);
	dict_set(p->dict, K_CASE_TITLE, v->row.title);
	dict_words(p->dict, K_STAGE, position_words(at), p->lang);
	dict_set(p->dict, K_STAGE_TAG, stage_tag(at->stage));
	page_words(p, p->dict, K_STAGE_SENTENCE, stage_sentence(at,
	    v->row.application_id));
	dict_words(p->dict, K_WAITING, waiting_words(at->waiting), p->lang);
	dict_set(p->dict, K_LODGED_ON, view_date(p->arena, v->row.lodged_on,
	    p->lang));
	dict_set(p->dict, K_AMOUNT, view_money(p->arena, v->row.amount_fen,
	    p->lang));
	if (at->finding != FINDING_NONE)
		dict_optional(p->dict, K_FINDING, page_word(p,
		    finding_words(at->finding)));
	if (at->finding == FINDING_CONDITIONAL)
		dict_show(p->dict, K_HAS_CONDITIONS);
	if (v->row.application_id != 0) {
		dict_show(p->dict, K_APPLIED);
		dict_setf(p->dict, K_APPLICATION_ID, "%lld",
		    (long long)v->row.application_id);
	}
	put_next(p, p->dict, at);
	put_contract(p, p->dict, at);
}

static enum err
put_messages(struct page *p, const struct case_view *v)
{
	struct message_count *counts;
	int n;
	enum err e = messages_waiting(p->app, p->arena, p->who, &counts, &n);

	if (e == ERR_OK)
		thread_unread(p, p->dict, v->row.id, counts, n);
	return e;
}

static enum err
show(struct page *p)
{
	struct case_view v;
	int unopened;
	enum err e = page_open_case(p, &v);

	if (e != ERR_OK || (e = put_letters(p, &v, &unopened)) != ERR_OK ||
	    (e = put_secret_parts(p, &v)) != ERR_OK ||
	    (e = put_messages(p, &v)) != ERR_OK)
		return e;
	put_facts(p, &v);
	put_clocks(p, &v);
	put_materials(p, &v);
	put_changes(p, &v, "/documents");
	put_next_step(p, &v, unopened);
	put_more(p, &v);
	for (int i = v.n_events - 1; i >= 0; i--)
		put_event(p, &v, &v.events[i]);
	return page_show(p, "operator/case.tpl");
}

/* What was lodged, word for word. */
static enum err
filed(struct page *p)
{
	const struct application_version *x;
	struct references refs;
	struct answers *answers;
	struct case_view v;
	int64_t n;
	enum err e;

	if ((e = page_open_case(p, &v)) != ERR_OK ||
	    (e = param_number(p, "version", v.n_versions, &n)) != ERR_OK ||
	    (e = references_read(p->app, p->arena, &refs)) != ERR_OK)
		return e;
	x = &v.versions[n - 1];
	if (answers_parse(p->arena, x->content, &answers) != ERR_OK)
		return ERR_INTERNAL;
	dict_set(p->dict, K_CASE_NUMBER, v.row.number);
	dict_set_int(p->dict, K_FILED_NUMBER, x->number);
	dict_set(p->dict, K_FILED_AT, view_instant(p->arena, x->entered,
	    p->lang));
	dict_set(p->dict, K_FILED_BY, x->lodged_name);
	dict_optional(p->dict, K_SIGNED_BY, x->declared_name);
	show_answers(p, &refs, answers, NULL, 0, 0);
	return page_show(p, "operator/filed.tpl");
}

static enum err
sheet(struct page *p)
{
	struct case_view v;
	enum err e = page_open_case(p, &v);

	return e != ERR_OK ? e : sheet_show(p, &v, "operator/sheet.tpl");
}

static enum err
sheet_file(struct page *p)
{
	struct case_view v;
	enum err e = page_open_case(p, &v);

	return e != ERR_OK ? e : sheet_calendar(p, &v);
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number", NEEDS(CASES_OWN), 0, show, NULL },
	{ METHOD_GET, "/cases/:number/filed/:version", NEEDS(CASES_OWN), 0,
	    filed, NULL },
	{ METHOD_GET, "/cases/:number/periods/:period", NEEDS(CASES_OWN), 0,
	    sheet, NULL },
	{ METHOD_GET, "/cases/:number/periods/:period/date.ics",
	    NEEDS(CASES_OWN), 0, sheet_file, NULL },
};

const struct route_set case_routes = ROUTE_SET(routes);
