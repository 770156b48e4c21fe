#include <string.h>

#include "app/letters.h"
#include "office/acts.h"
#include "view/clock.h"
#include "view/part.h"
#include "view/words.h"

void
act_begin(struct page *p, const struct case_view *v, struct act *out)
{
	out->case_id = v->row.id;
	out->on = DATE_NONE;
	out->expected_seq = (int)page_id(p, "seq");
	out->form_key = p->form_key;
}

const char *
act_told(struct page *p, const struct case_view *v, enum event_kind kind)
{
	struct event_effect effect = event_effect(kind, &v->position);
	const char *what = page_word(p, notice_words(effect.letter));
	int zh = p->lang == LANG_ZH;

	if (effect.mail == NOTICE_CIRCULATION)
		return zh ? "发送给被征求意见的成员单位；运营者不知悉。" :
		    "It goes to the members that are asked; the operator is "
		    "told nothing.";
	if (effect.letter == NOTICE_NONE && effect.mail == NOTICE_NONE)
		return effect.seen == SEEN_BY_ALL_PARTIES ? zh ?
		    "运营者可在案件页面看到，不另发文书。" :
		    "The operator sees it on the page of the case; no letter "
		    "goes out." : zh ? "运营者不知悉。" :
		    "The operator is told nothing.";
	return arena_printf(p->arena, zh ?
	    "运营者将收到：%s（文书和邮件）。" :
	    "The operator will get: %s (letter and mail).", what);
}

static void
put_hidden(struct page *p)
{
	static const char *const own[] = { "csrf", "form_key", "step" };

	for (int i = 0; i < p->form->n; i++) {
		const struct form_field *f = &p->form->fields[i];
		struct dict *d;
		int is_own = 0;

		for (size_t k = 0; k < sizeof(own) / sizeof(own[0]); k++)
			is_own |= strcmp(f->name, own[k]) == 0;
		if (is_own)
			continue;
		d = dict_add(p->dict, K_HIDDEN);
		dict_set(d, K_HIDDEN_NAME, f->name);
		dict_set(d, K_HIDDEN_VALUE, f->value);
	}
}

/* The event as it would stand there: for what the law makes of it. */
static struct event
event_of(struct page *p, const struct case_view *v, const struct act *what)
{
	return (struct event){ .seq = v->n_events + 1, .kind = what->kind,
	    .on = date_is_set(what->on) ? what->on : date_of(p->now),
	    .days = what->days, .finding = what->finding,
	    .members = what->members, .answer = what->answer,
	    .hearings = what->hearings };
}

static int
is_same(const struct clock_view *a, const struct clock_view *b)
{
	return a->state == b->state && date_cmp(a->due, b->due) == 0;
}

void
act_clocks_after(struct page *p, const struct case_view *v,
    const struct act *what)
{
	struct event *all;
	struct position after;
	const struct event *past;
	int n;

	past = case_events(p, v, &n);
	all = NEW_ARRAY(p->arena, (size_t)n + 1, struct event);
	if (n > 0)
		memcpy(all, past, (size_t)n * sizeof(*all));
	all[n] = event_of(p, v, what);
	replay(v->rules, p->app->calendar, all, n + 1, date_of(p->now),
	    &after);
	for (int i = 0; i < PERIOD__MAX; i++) {
		const struct count_day *days;
		int n_days;

		if (after.clocks[i].state == PERIOD_IDLE ||
		    is_same(&after.clocks[i], &v->position.clocks[i]))
			continue;
		days = clock_days(p->arena, p->app->calendar,
		    &after.clocks[i], &n_days);
		view_clock(dict_add(p->dict, K_CLOCK), p->arena, p->rules,
		    (enum period)i, &after.clocks[i], days, n_days, p->lang);
		dict_show(p->dict, K_CLOCKS_AFTER);
	}
}

static void
put_head(struct page *p, const struct act_flow *f)
{
	dict_set(p->dict, K_CASE_NUMBER, f->v->row.number);
	dict_words(p->dict, K_CASE_OPERATOR, &f->v->row.operator_name,
	    p->lang);
	dict_words(p->dict, K_ACT_WORDS, &f->title, p->lang);
	dict_set(p->dict, K_ACT_ARTICLE, page_article(p, event_article(
	    f->what.kind, f->v->position.in_special)));
	dict_set(p->dict, K_ACT_TOLD, act_told(p, f->v, f->what.kind));
	dict_words(p->dict, K_ACT_BUTTON, &f->button, p->lang);
	if (f->is_hard)
		dict_show(p->dict, K_HARD);
}

/* The number that an act carries, by what it means there. */
static void
put_number(struct page *p, const struct act *what)
{
	const struct office_act *row = office_act(what->kind);
	int zh = p->lang == LANG_ZH;

	if (row != NULL && row->number != NULL)
		page_row(p, K_ROW, page_word(p, &row->number->label),
		    arena_printf(p->arena, "%d", what->days));
	else if (what->days != 0)
		page_row(p, K_ROW, zh ? "期限" : "Time given",
		    view_days(p->arena, what->days, p->lang));
}

/* A22: the draft names no length, so that much is said before it is signed. */
static void
warn_of_length(struct page *p, const struct case_view *v, int days)
{
	int all = v->position.inner.extensions_wd + days;
	int most = rule_number(v->rules, RULE_SPECIAL_WARN_EXTENSION_WD);

	if (!v->position.in_special)
		return;
	page_row(p, K_ROW, p->lang == LANG_ZH ? "累计延长" :
	    "Extensions in all", view_days(p->arena, all, p->lang));
	if (all > most)
		dict_optional(p->dict, K_WARNING, arena_printf(p->arena,
		    p->lang == LANG_ZH ?
		    "特别审查累计延长将超过%d个工作日，请确认确有必要。" :
		    "The special review would be extended by more than %d "
		    "working days in all: make sure that this is needed.",
		    most));
}

static void
put_rows(struct page *p, const struct act_flow *f)
{
	const struct act *what = &f->what;
	int zh = p->lang == LANG_ZH;

	page_row(p, K_ROW, zh ? "日期" : "Date", view_date(p->arena,
	    date_is_set(what->on) ? what->on : date_of(p->now), p->lang));
	if (what->finding != FINDING_NONE)
		page_row(p, K_ROW, zh ? "结论" : "Finding",
		    page_word(p, finding_words(what->finding)));
	put_number(p, what);
	if (what->kind == EVENT_EXTEND)
		warn_of_length(p, f->v, what->days);
	if (what->paper_number != NULL)
		page_row(p, K_ROW, zh ? "纸质文号" : "Paper number",
		    what->paper_number);
	for (int i = 0; i < what->n_texts; i++) {
		const struct act_text *t = &what->texts[i];

		page_row(p, K_ROW, view_part_label(t->part, p->lang),
		    view_part_text(p->arena, page_rules(p), t->part, t->about,
		    t->body, p->lang));
	}
}

/* Says at the form what the door said; ERR_OK where there is a page for it. */
static enum err
refuse(struct page *p, struct act_flow *f, enum err e,
    const struct act_result *result)
{
	enum err shown;

	if (e == ERR_REFUSED)
		page_wrong_text(p, NULL, page_refusal(p, &result->refusal));
	else if (e == ERR_CONFLICT)
		page_wrong_text(p, NULL, conflict_text(p, &result->other));
	else if (e == ERR_FORBIDDEN && result->refusal.words.in[0] != NULL)
		page_wrong_text(p, NULL, page_refusal(p, &result->refusal));
	else if (e == ERR_COPIED)
		page_wrong_text(p, NULL, copied_text(p, &result->copied));
	else if (e == ERR_INPUT)
		act_wrong_scan(p);
	else if (e == ERR_RANGE)
		page_wrong(p, "on", &(struct words)WORDS(
		    "日期不能晚于今天。", "The date cannot lie after today."));
	else
		return e;
	shown = f->form(p, f);
	p->resp->status = err_status(e);
	return shown;
}

static enum err
preview(struct page *p, struct act_flow *f)
{
	struct act_result result;
	const void *bytes;
	size_t size;
	enum err e = letter_preview(p->app, p->arena, p->who, &f->what,
	    p->lang, &result, &bytes, &size);

	if (e == ERR_OK)
		dict_show(p->dict, K_LETTER);
	else if (e != ERR_END)
		return refuse(p, f, e, &result);
	put_head(p, f);
	put_rows(p, f);
	put_hidden(p);
	act_clocks_after(p, f->v, &f->what);
	return page_show(p, "office/act-preview.tpl");
}

static enum err
show_letter(struct page *p, struct act_flow *f)
{
	struct act_result result;
	const void *bytes;
	size_t size;
	enum err e = letter_preview(p->app, p->arena, p->who, &f->what,
	    p->lang, &result, &bytes, &size);

	if (e != ERR_OK)
		return e == ERR_END ? ERR_NOT_FOUND :
		    refuse(p, f, e, &result);
	response_header(p->resp, "Content-Security-Policy", LETTER_POLICY);
	buf_add(&p->resp->body, bytes, size);
	return ERR_OK;
}

/* What was done, by the name the law gives it. */
static struct words
done_words(struct page *p, enum event_kind kind)
{
	const struct words *act = &event_row(kind)->words;

	return (struct words){ { arena_printf(p->arena, "已办理：%s。",
	    act->in[LANG_ZH]), arena_printf(p->arena, "%s.",
	    act->in[LANG_EN]) } };
}

static enum err
send(struct page *p, struct act_flow *f)
{
	struct words done = done_words(p, f->what.kind);
	struct act_result result;
	enum err e = act(p->app, p->arena, p->who, &f->what, &result);

	if (e != ERR_OK)
		return refuse(p, f, e, &result);
	return page_go_saying(p, &done, "/cases/%s", f->v->row.number);
}

enum err
act_ask(struct page *p, struct act_flow *f)
{
	struct refusal why;
	int n;
	const struct event *events = case_events(p, f->v, &n);

	if (!law_allows(f->v->rules, p->app->calendar, events, n,
	    date_of(p->now), p->who->roles, f->what.kind, &why))
		return page_error(p, ERR_REFUSED, page_refusal(p, &why));
	return f->form(p, f);
}

enum err
act_carry_on(struct page *p, struct act_flow *f)
{
	const char *step = form_text(p->form, "step");

	if (strcmp(step, "edit") == 0)
		return f->form(p, f);
	if (strcmp(step, "send") == 0)
		return send(p, f);
	if (strcmp(step, "letter") == 0)
		return show_letter(p, f);
	return preview(p, f);
}
