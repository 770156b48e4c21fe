#include <string.h>

#include "base/text.h"
#include "office/member.h"
#include "office/routes.h"
#include "view/words.h"

/* What was circulated to the member of whoever asks, newest case first. */
static const struct {
	const char *state, *tag;
	struct words words;
} drafts[] = {
	{ "draft", "govuk-tag--blue", WORDS("起草中", "being written") },
	{ "to_release", "govuk-tag--purple", WORDS("待签发", "to release") },
	{ "returned", "govuk-tag--yellow", WORDS("已退回", "returned") },
	{ "stale", "govuk-tag--orange",
	    WORDS("须按新版本重写", "for an older version") },
};

static void
put_answer(struct page *p, struct dict *d, const struct circulation_row *r)
{
	static const struct words none = WORDS("尚未回复", "no answer yet");

	dict_set(d, K_TAG_CLASS, "govuk-tag--grey");
	dict_words(d, K_TAG_WORDS, &none, p->lang);
	if (r->answer != ANSWER_NONE) {
		dict_set(d, K_TAG_CLASS, "govuk-tag--green");
		dict_words(d, K_TAG_WORDS,
		    answer_words((enum answer)r->answer), p->lang);
	}
	for (size_t i = 0; r->draft_state != NULL &&
	    i < sizeof(drafts) / sizeof(drafts[0]); i++)
		if (strcmp(drafts[i].state, r->draft_state) == 0) {
			dict_set(d, K_TAG_CLASS, drafts[i].tag);
			dict_words(d, K_TAG_WORDS, &drafts[i].words, p->lang);
		}
}

/* The last day of a running round; nothing once it is over. */
static void
put_due(struct page *p, struct dict *d, const struct circulation_row *r)
{
	int open = r->stage == STAGE_CIRCULATION &&
	    (r->next_period == PERIOD_REPLY || r->next_period == PERIOD_GRACE);

	if (!open || !date_is_set(r->next_due)) {
		dict_show(d, K_NO_DUE);
		return;
	}
	dict_show(d, K_HAS_DUE);
	dict_set(d, K_DUE_ISO, date_iso(p->arena, r->next_due));
	dict_set(d, K_DUE, view_date(p->arena, r->next_due, p->lang));
	dict_words(d, K_DUE_PERIOD,
	    period_words((enum period)r->next_period), p->lang);
	if (r->next_provisional)
		dict_show(d, K_PROVISIONAL);
	if (r->answer == ANSWER_NONE &&
	    (r->next_period == PERIOD_GRACE ||
	    date_cmp(r->next_due, date_of(p->now)) < 0))
		dict_show(d, K_IS_LATE);
}

static void
put_row(struct page *p, const struct circulation_row *r)
{
	struct dict *d = dict_add(p->dict, K_CASE_ROW);

	dict_set(d, K_CASE_NUMBER, r->number);
	dict_words(d, K_CASE_OPERATOR, &r->operator_name, p->lang);
	dict_set(d, K_CASE_TITLE, r->title);
	dict_set(d, K_RECEIVED_ISO, date_iso(p->arena, r->received_on));
	dict_set(d, K_RECEIVED, view_date(p->arena, r->received_on,
	    p->lang));
	put_due(p, d, r);
	put_answer(p, d, r);
	if (r->finding != FINDING_NONE)
		dict_optional(d, K_CASE_FINDING, page_word(p,
		    finding_words((enum finding)r->finding)));
	else
		dict_show(d, K_NO_FINDING);
}

static enum err
list(struct page *p)
{
	struct circulation_row *rows;
	int n;
	enum err e = circulation_list(p->app, p->arena, p->who,
	    page_id(p, "before"), &rows, &n);

	if (e != ERR_OK)
		return e;
	dict_words(p->dict, K_MEMBER, member_words(p->who->member), p->lang);
	dict_set(p->dict, K_ARTICLE, view_article(p->arena, "11", p->lang));
	dict_show(p->dict, n > 0 ? K_HAS_CASES : K_NO_CASES);
	for (int i = 0; i < n; i++)
		put_row(p, &rows[i]);
	if (n == CIRCULATIONS_PAGE) {
		dict_show(p->dict, K_PAGE_AFTER);
		dict_set_int(p->dict, K_PAGE_LAST, rows[n - 1].case_id);
	}
	return page_show(p, "member/list.tpl");
}

static const struct route routes[] = {
	{ METHOD_GET, "/circulations", NEEDS(CIRCULATION_SEE), 0, list, NULL },
};

const struct route_set member_list_routes = ROUTE_SET(routes);
