#include <string.h>

#include "base/text.h"
#include "office/member.h"
#include "office/routes.h"
#include "view/clock.h"
#include "view/words.h"

/*
 * What was circulated to the member of whoever asks: what is still to be
 * answered, the nearest last day first, then what is over.
 */
struct state {
	const char *state, *tag;
	struct words words;
};

static const struct state drafts[] = {
	{ "draft", "govuk-tag--blue", WORDS("起草中", "being written") },
	{ "to_release", "govuk-tag--purple", WORDS("待签发", "to release") },
	{ "returned", "govuk-tag--yellow", WORDS("已退回", "returned") },
};
static const struct state none = { "", "govuk-tag--grey",
	WORDS("尚未回复", "no answer yet") };
static const struct state silent = { "", "govuk-tag--grey",
	WORDS("未回复", "no answer") };
static const struct state anew = { "", "govuk-tag--orange",
	WORDS("须对新版本重新确认", "to be confirmed anew") };

static void
put_state(struct page *p, struct dict *d, const struct state *s)
{
	dict_set(d, K_TAG_CLASS, s->tag);
	dict_words(d, K_TAG_WORDS, &s->words, p->lang);
}

static void
put_given(struct page *p, struct dict *d, const struct circulation_row *r)
{
	dict_set(d, K_TAG_CLASS, answer_agrees(answer_counts_as(
	    (enum answer)r->answer, r->depends)) ? "govuk-tag--green" :
	    "govuk-tag--red");
	dict_set(d, K_TAG_WORDS, given_words(p, r->answer, r->depends));
}

static void
put_answer(struct page *p, struct dict *d, const struct circulation_line *l)
{
	const char *draft = l->row.draft_state;
	const struct state *s = l->is_open ? &none : &silent;

	for (size_t i = 0; draft != NULL && l->is_open &&
	    i < sizeof(drafts) / sizeof(drafts[0]); i++)
		if (strcmp(drafts[i].state, draft) == 0)
			s = &drafts[i];
	if (l->is_stale)
		s = &anew;
	if (l->row.answer != ANSWER_NONE && (s == &none || s == &silent))
		put_given(p, d, &l->row);
	else
		put_state(p, d, s);
}

static void
put_row(struct page *p, struct dict *d, const struct circulation_line *l)
{
	const struct circulation_row *r = &l->row;

	dict_set(d, K_CASE_NUMBER, r->number);
	dict_words(d, K_CASE_OPERATOR, &r->operator_name, p->lang);
	dict_set(d, K_CASE_TITLE, r->title);
	dict_set(d, K_RECEIVED_ISO, date_iso(p->arena, r->received_on));
	dict_set(d, K_RECEIVED, view_date(p->arena, r->received_on,
	    p->lang));
	put_answer(p, d, l);
}

static void
put_open(struct page *p, const struct circulation_line *l)
{
	struct dict *d = dict_add(p->dict, K_OPEN_ROW);
	enum period period = circulation_period(&l->position);
	const struct clock_view *k = &l->position.clocks[period];

	put_row(p, d, l);
	dict_set(d, K_DUE_ISO, date_iso(p->arena, k->due));
	dict_set(d, K_DUE, view_date(p->arena, k->due, p->lang));
	dict_set(d, K_DUE_TAG, view_clock_tag(k));
	dict_set(d, K_DUE_LEFT, view_left(p->arena, k->left,
	    k->provisional, p->lang));
	dict_words(d, K_DUE_PERIOD, period_words(period), p->lang);
	if (k->provisional)
		dict_show(d, K_PROVISIONAL);
	if (period == PERIOD_GRACE && l->row.answer == ANSWER_NONE)
		dict_show(d, K_IS_LATE);
}

static void
put_over(struct page *p, const struct circulation_line *l)
{
	struct dict *d = dict_add(p->dict, K_OVER_ROW);

	put_row(p, d, l);
	if (l->row.finding != FINDING_NONE)
		dict_optional(d, K_CASE_FINDING, page_word(p,
		    finding_words((enum finding)l->row.finding)));
	else
		dict_show(d, K_NO_FINDING);
}

static enum err
list(struct page *p)
{
	struct circulation_line *open, *over;
	int64_t before = page_id(p, "before");
	int n_open, n_over;
	enum err e = circulation_list_open(p->app, p->arena, p->who, &open,
	    &n_open);

	if (e == ERR_OK)
		e = circulation_list_over(p->app, p->arena, p->who, &before,
		    &over, &n_over);
	if (e != ERR_OK)
		return e;
	dict_words(p->dict, K_MEMBER, member_words(p->who->member), p->lang);
	dict_set(p->dict, K_ARTICLE, page_article(p, "11"));
	dict_show(p->dict, n_open > 0 ? K_HAS_OPEN : K_NO_OPEN);
	for (int i = 0; i < n_open; i++)
		put_open(p, &open[i]);
	if (n_over > 0)
		dict_show(p->dict, K_HAS_OVER);
	for (int i = 0; i < n_over; i++)
		put_over(p, &over[i]);
	if (before != 0) {
		dict_show(p->dict, K_PAGE_AFTER);
		dict_set_int(p->dict, K_PAGE_LAST, before);
	}
	return page_show(p, "member/list.tpl");
}

static const struct route routes[] = {
	{ METHOD_GET, "/circulations", NEEDS(CIRCULATION_SEE), 0, list, NULL },
};

const struct route_set member_list_routes = ROUTE_SET(routes);
