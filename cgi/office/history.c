#include <string.h>

#include "app/operators.h"
#include "app/reminders.h"
#include "app/spill.h"
#include "base/buf.h"
#include "law/due.h"
#include "office/member.h"
#include "office/routes.h"
#include "view/part.h"
#include "view/words.h"

enum { TEXT_BYTES = 512 * 1024 };

static void
add_line(struct page *p, struct buf *b, const char *label, const char *text)
{
	if (text == NULL || *text == '\0')
		return;
	buf_printf(b, p->lang == LANG_ZH ? "%s%s：%s" : "%s%s: %s",
	    b->len > 0 ? "\n" : "", label, text);
}

/* An agreement counts otherwise than it is given where it depends. */
static const char *
text_of(struct page *p, const struct event_text *t)
{
	enum answer a;

	if (strcmp(t->part, TEXT_GIVEN) == 0 && answer_parse(t->body, &a))
		return given_words(p, (int)a, 1);
	return view_part_text(p->arena, page_rules(p), t->part, t->about,
	    t->body, p->lang);
}

static const char *
members_of(struct page *p, uint32_t members)
{
	struct buf b;

	buf_init(&b, p->arena, TEXT_BYTES);
	for (int m = 0; m < MEMBER__MAX; m++)
		if (members & MEMBER_BIT(m))
			buf_printf(&b, "%s%s", b.len == 0 ? "" :
			    p->lang == LANG_ZH ? "、" : ", ",
			    page_word(p, member_short((enum member)m)));
	return b.data;
}

/* Handed over to oneself: taken. */
static const char *
label_of(struct page *p, const struct event_record *r,
    const struct event_text *t)
{
	static const struct words taken = WORDS("承办人", "Taken by");

	return strcmp(t->part, "officer") == 0 && r->actor_name != NULL &&
	    strcmp(t->body, r->actor_name) == 0 ? page_word(p, &taken) :
	    view_part_label(t->part, p->lang);
}

/* What the event itself carries, then its texts. */
static const char *
details(struct page *p, const struct case_view *v,
    const struct event_record *r)
{
	const struct event *e = &r->event;
	int zh = p->lang == LANG_ZH;
	struct buf b;

	buf_init(&b, p->arena, TEXT_BYTES);
	add_line(p, &b, zh ? "成员单位" : "Member",
	    members_of(p, e->members));
	if (e->answer != ANSWER_NONE)
		add_line(p, &b, zh ? "意见" : "Answer",
		    page_word(p, answer_words(e->answer)));
	if (e->finding != FINDING_NONE)
		add_line(p, &b, zh ? "结论" : "Finding",
		    page_word(p, finding_words(e->finding)));
	if (e->kind == EVENT_MATERIALS_SUBMITTED)
		add_line(p, &b, zh ? "仍缺项数" : "Items still missing",
		    arena_printf(p->arena, "%d", e->days));
	else if (e->days != 0)
		add_line(p, &b, zh ? "日数" : "Days",
		    view_days(p->arena, e->days, p->lang));
	for (int i = 0; i < v->n_texts; i++)
		if (v->texts[i].seq == e->seq)
			add_line(p, &b, label_of(p, r, &v->texts[i]),
			    text_of(p, &v->texts[i]));
	return b.data;
}

static const char *
actor_of(struct page *p, const struct event_record *r,
    const struct words *of)
{
	const char *role = r->actor_role < ROLE__MAX ? page_word(p,
	    role_words((enum role)r->actor_role)) : "";

	return arena_printf(p->arena, p->lang == LANG_ZH ? "%s（%s%s%s）" :
	    "%s (%s%s%s)", r->actor_name ? r->actor_name : "", role,
	    of == NULL ? "" : p->lang == LANG_ZH ? "，" : ", ",
	    of == NULL ? "" : page_word(p, of));
}

/* Each of its texts can be reported by itself (Article 20). */
static void
put_spills(struct page *p, struct dict *d, const struct case_view *v, int seq)
{
	for (int i = 0; i < v->n_texts; i++)
		if (v->texts[i].seq == seq &&
		    spill_is_prose(v->texts[i].part))
			put_spill(p, d, view_part_label(v->texts[i].part,
			    p->lang), v->texts[i].body,
			    arena_printf(p->arena, "text-%lld-%d-%d",
			    (long long)v->row.id, seq, v->texts[i].n));
}

static void
put_event(struct page *p, const struct case_view *v, int i, int annulled,
    const struct words *of)
{
	const struct event_record *r = &v->events[i];
	struct dict *d = dict_add(p->dict, K_EVENT);

	dict_set(d, K_EVENT_ISO, date_iso(p->arena, r->event.on));
	dict_set(d, K_EVENT_DATE, view_date(p->arena, r->event.on, p->lang));
	dict_words(d, K_EVENT_WORDS, &event_row(r->event.kind)->words,
	    p->lang);
	dict_optional(d, K_EVENT_ARTICLE, page_article(p, r->article));
	dict_optional(d, K_EVENT_ACTOR, actor_of(p, r, of));
	dict_optional(d, K_EVENT_ENTERED, view_instant(p->arena, r->entered,
	    p->lang));
	put_paper(p, d, v, r);
	dict_optional(d, K_EVENT_TEXT, details(p, v, r));
	if (annulled)
		dict_show(d, K_EVENT_ANNULLED);
	put_spills(p, d, v, r->event.seq);
}

static void
put_moves(struct page *p, const struct case_view *v)
{
	for (int i = v->n_moves - 1; i >= 0; i--) {
		const struct date_move *m = &v->moves[i];
		struct dict *d = dict_add(p->dict, K_MOVE_ROW);

		dict_words(d, K_MOVE_PERIOD,
		    period_words((enum period)m->period), p->lang);
		dict_set(d, K_MOVE_FROM, view_date(p->arena, m->from,
		    p->lang));
		dict_set(d, K_MOVE_TO, view_date(p->arena, m->to, p->lang));
		dict_set(d, K_MOVE_EDITION, m->to_edition);
		dict_set(d, K_MOVE_AT, view_instant(p->arena, m->at,
		    p->lang));
		dict_show(p->dict, K_MOVES);
	}
}

static enum err
put_reminders(struct page *p, const struct case_view *v)
{
	struct reminder *r;
	int n;
	enum err e = reminders_read(p->app, p->arena, p->who, v->row.id, &r,
	    &n);

	for (int i = 0; e == ERR_OK && i < n; i++) {
		struct dict *d = dict_add(p->dict, K_REMINDER_ROW);

		dict_set(d, K_REMINDER_ON, view_date(p->arena, r[i].on,
		    p->lang));
		dict_words(d, K_REMINDER_ORGANISATION, &r[i].organisation,
		    p->lang);
		dict_set(d, K_REMINDER_NAME, r[i].person_name);
		dict_words(d, K_REMINDER_WHAT, due_words(r[i].what), p->lang);
		dict_words(d, K_REMINDER_STEP,
		    due_step_words((enum due_step)r[i].step), p->lang);
		dict_set(d, K_REMINDER_DUE, view_date(p->arena, r[i].due,
		    p->lang));
		dict_show(p->dict, K_REMINDERS);
	}
	return e;
}

static enum err
history(struct page *p)
{
	struct case_view v;
	struct case_operator *all;
	const struct event *events;
	int n, n_all;
	enum err e = case_page(p, TAB_HISTORY, &v);

	if (e != ERR_OK || (e = operators_several(p->app, p->arena, p->who,
	    &v.row, &all, &n_all)) != ERR_OK)
		return e;
	events = case_events(p, &v, &n);
	for (int i = n - 1; i >= 0; i--)
		put_event(p, &v, i, events[i].annulled != 0, operator_name(
		    all, n_all, v.events[i].actor_org));
	put_moves(p, &v);
	if ((e = put_reminders(p, &v)) != ERR_OK)
		return e;
	return page_show(p, "office/history.tpl");
}

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/history", NEEDS(CASES_ALL), 0, history,
	    NULL },
};

const struct route_set history_routes = ROUTE_SET(routes);
