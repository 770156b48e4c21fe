#include <string.h>

#include "app/notify_law.h"
#include "app/notify_letter.h"
#include "app/notify_texts.h"
#include "view/template.h"
#include "view/words.h"

/* The period of the review is that of the one under way. */
static enum period
period_of(const struct act_run *run, enum notice n)
{
	if ((n == NOTICE_EXTENDED || n == NOTICE_MATERIALS_COMPLETE) &&
	    run->after.in_special)
		return PERIOD_SPECIAL;
	if (run->act->kind == EVENT_JOIN)
		return PERIOD_MATERIALS;
	if (n == NOTICE_DESIGNATION_CONFIRMED &&
	    rule_is(run->rules, RULE_SCOPE_DECIDER, "office"))
		return PERIOD_DECISION;
	return notice_form(n)->clock;
}

const struct clock_view *
notice_clock(const struct act_run *run, enum notice n)
{
	enum period p = period_of(run, n);
	const struct clock_view *clock;

	if (p == PERIOD__MAX)
		return NULL;
	clock = &run->after.clocks[p];
	return clock->state == PERIOD_RUNNING && date_is_set(clock->due) ?
	    clock : NULL;
}

static void
fill_clock(const struct act_run *run, struct dict *d, enum notice n,
    enum lang lang)
{
	const struct clock_view *clock = notice_clock(run, n);
	struct arena *a = run->arena;

	if (clock == NULL)
		return;
	dict_words(d, K_PERIOD, period_words(period_of(run, n)), lang);
	dict_set_int(d, K_DAYS, clock->base + clock->extension);
	dict_set(d, K_FROM, view_date(a, clock->from, lang));
	dict_optional(d, K_LAST_DAY, view_date(a, clock->due, lang));
	if (date_is_set(clock->before)) {
		dict_optional(d, K_BEFORE, view_date(a, clock->before, lang));
		if (calendar_is_provisional(run->app->calendar,
		    clock->before))
			dict_show(d, K_BEFORE_PROVISIONAL);
	}
	if (clock->provisional)
		dict_show(d, K_PROVISIONAL);
}

static void
fill_condition(struct arena *a, struct dict *d, const struct condition *c,
    enum lang lang)
{
	struct dict *row = dict_add(d, c->is_precedent ? K_PRECEDENT_ROW :
	    K_CONTINUING_ROW);

	dict_show(d, c->is_precedent ? K_PRECEDENT : K_CONTINUING);
	dict_set(row, K_TEXT, c->wording);
	if (date_is_set(c->due))
		dict_optional(row, K_DUE, view_date(a, c->due, lang));
	dict_optional(row, K_EVIDENCE, c->evidence);
	dict_optional(row, K_VERIFIER, c->verifier);
}

/* What counsel has the Office say of remedies (A43); or that nobody did. */
static void
fill_remedy(const struct act_run *run, struct dict *d, enum lang lang)
{
	const char *text = setting_text(run->app->settings, lang == LANG_ZH ?
	    SET_LETTER_REMEDY_ZH : SET_LETTER_REMEDY_EN);

	dict_optional(d, K_REMEDY, text);
	if (*text == '\0')
		dict_show(d, K_NO_REMEDY);
}

static void
fill_finding(const struct act_run *run, const struct draft *draft,
    struct dict *d, enum lang lang)
{
	static const char *const sections[FINDING__MAX] = {
		[FINDING_PASS] = K_IS_PASS,
		[FINDING_CONDITIONAL] = K_IS_CONDITIONAL,
		[FINDING_FAIL] = K_IS_FAIL,
	};
	enum finding f = run->after.finding;

	dict_words(d, K_FINDING, finding_words(f), lang);
	dict_show(d, run->after.in_special ? K_SPECIAL : K_ORDINARY);
	if (sections[f] != NULL)
		dict_show(d, sections[f]);
	fill_remedy(run, d, lang);
	if (draft->finding.reasons != NULL)
		notify_fill_reason(run->arena, d, draft->finding.reasons);
	for (int i = 0; i < draft->finding.n_conditions; i++)
		fill_condition(run->arena, d, &draft->finding.conditions[i],
		    lang);
}

static void
fill_annulled(const struct act_run *run, const struct draft *draft,
    struct dict *d, enum lang lang)
{
	for (int i = 0; i < draft->n_old; i++)
		dict_set(dict_add(d, K_OLD_ROW), K_OLD, draft->old[i].number);
	if (draft->annulled == NULL)
		return;
	dict_words(d, K_ACT, &event_row(draft->annulled->event.kind)->words,
	    lang);
	dict_set(d, K_ACT_ON, view_date(run->arena, draft->annulled->event.on,
	    lang));
}

/* Article 14: when materials were asked for, and what was determined. */
static void
fill_materials(const struct act_run *run, const struct draft *draft,
    struct dict *d, enum lang lang)
{
	if (date_is_set(run->before.inner.request_on))
		dict_set(d, K_REQUESTED_ON, view_date(run->arena,
		    run->before.inner.request_on, lang));
	if (draft->notice == NOTICE_INTENDED_FAIL)
		dict_show(d, run->after.inner.is_false ? K_IS_FALSE :
		    K_IS_REFUSAL);
}

/* What every letter bears. */
static void
fill_frame(const struct act_run *run, const struct draft *draft,
    struct dict *d, enum lang lang)
{
	const struct settings *s = run->app->settings;
	struct arena *a = run->arena;

	dict_set(d, K_NUMBER, draft->number);
	dict_words(d, K_TITLE, &notice_form(draft->notice)->title, lang);
	dict_set(d, K_OFFICE, setting_text(s, lang == LANG_ZH ?
	    SET_OFFICE_NAME_ZH : SET_OFFICE_NAME_EN));
	dict_set(d, K_PHONE, setting_text(s, SET_OFFICE_PHONE));
	dict_words(d, K_ADDRESSEE, &draft->to.name, lang);
	dict_show(d, draft->row.operator_id != 0 ? K_APPLIED : K_PROPOSED);
	dict_words(d, K_APPLICANT, &draft->row.operator_name, lang);
	dict_optional(d, K_APPLICANT_CODE, draft->row.operator_uscc);
	dict_set(d, K_PURCHASE, draft->row.title);
	dict_set(d, K_CASE_NUMBER, draft->row.number);
	dict_set(d, K_LODGED_ON, view_date(a, draft->row.lodged_on, lang));
	dict_set(d, K_ISSUED_ON, view_date(a, run->today, lang));
	dict_optional(d, K_PAPER, run->act->paper_number);
	if (lang != LANG_ZH)
		dict_show(d, K_READING_COPY);
}

static struct dict *
fill(const struct act_run *run, const struct draft *draft, enum lang lang)
{
	const struct event_record *r = &run->events[run->n_events - 1];
	struct dict *d = dict_new(run->arena);

	fill_frame(run, draft, d, lang);
	notify_fill_law(run, d, lang);
	dict_words(d, K_CONTRACT, contract_words(run->after.contract), lang);
	dict_set(d, K_ON, view_date(run->arena, r->event.on, lang));
	dict_set(d, K_ARTICLE, notify_article(run, r->article, lang));
	dict_set_int(d, K_ADDED, r->event.days);
	dict_show(d, r->event.kind == EVENT_JOIN ? K_JOINED : K_INITIATED);
	fill_clock(run, d, draft->notice, lang);
	if (draft->notice == NOTICE_FINDING)
		fill_finding(run, draft, d, lang);
	/* of an agreed finding, its own reasons alone */
	if (draft->finding.reasons == NULL)
		notify_fill_texts(run, d, lang);
	fill_annulled(run, draft, d, lang);
	fill_materials(run, draft, d, lang);
	return d;
}

enum err
draft_render(const struct act_run *run, struct draft *draft)
{
	const struct view *view;
	enum err e = app_view(run->app, &view);

	for (int lang = 0; e == ERR_OK && lang < LANG__MAX; lang++) {
		struct buf out;

		buf_init(&out, run->arena, LETTER_MAX);
		e = view_render(view, (enum lang)lang,
		    notice_form(draft->notice)->letter,
		    fill(run, draft, (enum lang)lang), &out);
		draft->bytes.in[lang] = (struct bytes){ out.data, out.len };
	}
	return e;
}
