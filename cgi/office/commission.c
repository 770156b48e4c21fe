#include <string.h>

#include "office/commission.h"
#include "office/proposal.h"
#include "office/routes.h"
#include "view/words.h"

/* What lies before the Commission: for its secretaries. */

enum err
commission_case(struct page *p, struct commission_view *v)
{
	enum err e = commission_open(p->app, p->arena, p->who,
	    page_param(p, "number"), v);

	if (e == ERR_OK)
		page_cite(p, v->rules);
	return e;
}

/* ---- what several pages put */

static const char *
said_by(struct page *p, const struct dissent *d)
{
	const char *answer = page_word(p, answer_words(d->answer));

	return *d->reasons == '\0' ? answer : arena_printf(p->arena,
	    p->lang == LANG_ZH ? "%s。%s" : "%s. %s", answer, d->reasons);
}

void
put_dissent(struct page *p, const char *section, const struct dissent *all,
    int n)
{
	for (int i = 0; i < n; i++)
		page_row(p, section, page_word(p, member_words(
		    all[i].member)), said_by(p, &all[i]));
}

static const struct {
	const char *outcome, *tag;
	struct words words;
} outcomes[] = {
	{ "approved", "govuk-tag--green", WORDS("批准", "approved") },
	{ "returned", "govuk-tag--yellow", WORDS("退回", "returned") },
	{ "declined", "govuk-tag--grey", WORDS("不批准", "declined") },
};

static size_t
outcome_of(const struct commission_decision *c)
{
	size_t i = 0;

	while (i + 1 < sizeof(outcomes) / sizeof(outcomes[0]) &&
	    strcmp(outcomes[i].outcome, c->outcome) != 0)
		i++;
	return i;
}

static const char *
stamp(struct page *p, const char *name, struct instant at)
{
	return arena_printf(p->arena, "%s · %s", name,
	    view_instant(p->arena, at, p->lang));
}

void
put_decision(struct page *p, struct dict *d,
    const struct commission_decision *c)
{
	size_t i = outcome_of(c);
	int zh = p->lang == LANG_ZH;
	const struct words *step = commission_step_words(c->back_to);

	dict_set(d, K_TAG_CLASS, outcomes[i].tag);
	dict_words(d, K_TAG_WORDS, &outcomes[i].words, p->lang);
	if (c->annulled)
		dict_show(d, K_EVENT_ANNULLED);
	dict_set_int(d, K_DECISION_SEQ, c->seq);
	page_row_in(d, K_ROW, zh ? "决定" : "Decision",
	    page_word(p, &outcomes[i].words));
	if (step != NULL)
		page_row_in(d, K_ROW, zh ? "退回到" : "Back to",
		    page_word(p, step));
	if (*c->direction != '\0')
		page_row_in(d, K_ROW, zh ? "委员会意见" :
		    "Words of the Commission", c->direction);
	page_row_in(d, K_ROW, zh ? "决定日期" : "Date of the decision",
	    view_date(p->arena, c->decided_on, p->lang));
	page_row_in(d, K_ROW, zh ? "文号" : "Document number", c->number);
	page_row_in(d, K_ROW, zh ? "签发人" : "Signed by", c->signatory);
	page_row_in(d, K_ROW, zh ? "扫描件" : "Scan", c->document_name != NULL ?
	    c->document_name : "—");
	page_row_in(d, K_ROW, zh ? "所决定的版本" : "Version decided on",
	    short_digest(p->arena, c->digest));
	page_row_in(d, K_ROW, zh ? "录入" : "Entered by", stamp(p, c->entered_name,
	    c->entered));
	if (c->confirmed_by != 0)
		page_row_in(d, K_ROW, zh ? "确认" : "Confirmed by", stamp(p,
		    c->confirmed_name, c->confirmed));
}

/* The last day of the special review, extensions and all. */
static void
put_due(struct page *p, struct dict *d, const struct commission_view *v)
{
	const struct clock_view *k = &v->position.clocks[PERIOD_SPECIAL];

	if (!date_is_set(k->due))
		return;
	dict_show(d, K_HAS_DUE);
	if (v->is_waiting)
		dict_show(d, K_TO_DECIDE);
	dict_set(d, K_DUE, view_date(p->arena, k->due, p->lang));
	if (k->provisional)
		dict_show(d, K_PROVISIONAL);
	dict_set(d, K_DUE_LEFT, k->state == PERIOD_RUNNING ?
	    view_left(p->arena, k->left, k->provisional, p->lang) :
	    p->lang == LANG_ZH ? "已结束" : "over");
	dict_set(d, K_DUE_ARTICLE, page_article(p, k->article));
	dict_show(d, k->state == PERIOD_RUNNING && k->left < 0 ? K_IS_LATE :
	    K_IN_TIME);
}

int
is_proposal(const struct commission_view *v)
{
	return v->proposal.row.case_id != 0;
}

void
put_commission_head(struct page *p, struct dict *d,
    const struct commission_view *v)
{
	static const struct words review = WORDS("启动审查",
	    "Open a review");

	dict_set(d, K_CASE_NUMBER, v->row.number);
	dict_set(d, K_CASE_TITLE, v->row.title);
	dict_words(d, K_CASE_OPERATOR, &v->row.operator_name, p->lang);
	dict_words(d, K_CASE_FINDING, is_proposal(v) ? &review :
	    finding_words(v->content.finding), p->lang);
	dict_show(d, is_proposal(v) ? K_ON_PROPOSAL : K_ON_REPORT);
	dict_set(d, K_ARTICLE, page_article(p, is_proposal(v) ? "19" :
	    "12"));
	dict_set_int(d, K_VERSION, v->report.version);
	dict_set(d, K_VERSION_DIGEST, short_digest(p->arena,
	    v->report.digest));
	dict_set(d, K_SIGNER, v->report.signer_name);
	dict_set(d, K_VERSION_TIME, view_instant(p->arena,
	    v->report.signed_at, p->lang));
	dict_set(d, K_REPORTED, view_date(p->arena, date_of(
	    v->report.signed_at), p->lang));
	dict_set(d, K_SIGNED_BODY, v->report.body);
	put_due(p, d, v);
}

static const struct {
	const char *state, *tag;
	struct words words;
} entries[] = {
	{ "to_confirm", "govuk-tag--purple", WORDS("待确认", "to confirm") },
	{ "sent_back", "govuk-tag--yellow", WORDS("已退回修改", "sent back") },
};

static void
put_entry_state(struct page *p, struct dict *d,
    const struct commission_item *item)
{
	static const struct words open = WORDS("待决定", "not decided yet"),
	    done = WORDS("已决定", "decided");

	dict_set(d, K_TAG_CLASS, commission_waits(item->stage) ?
	    "govuk-tag--blue" : "govuk-tag--grey");
	dict_words(d, K_TAG_WORDS, commission_waits(item->stage) ?
	    &open : &done, p->lang);
	for (size_t i = 0; item->draft_state != NULL &&
	    i < sizeof(entries) / sizeof(entries[0]); i++)
		if (strcmp(entries[i].state, item->draft_state) == 0) {
			dict_set(d, K_TAG_CLASS, entries[i].tag);
			dict_words(d, K_TAG_WORDS, &entries[i].words, p->lang);
		}
}

enum err
put_item(struct page *p, const struct commission_item *item)
{
	struct commission_view *v = NEW(p->arena, struct commission_view);
	struct dict *d;
	enum err e = commission_open(p->app, p->arena, p->who, item->number,
	    v);

	if (e != ERR_OK)
		return e;
	d = dict_add(p->dict, K_CASE_ROW);
	put_commission_head(p, d, v);
	dict_set_int(d, K_POSITION, item->position);
	put_entry_state(p, d, item);
	return ERR_OK;
}

/* ---- the list, and one item */

static enum err
list(struct page *p)
{
	struct commission_item *all;
	int n;
	enum err e = commission_list(p->app, p->arena, p->who, &all, &n);

	if (e != ERR_OK)
		return e;
	dict_set(p->dict, K_ARTICLE, page_article(p, "12, 13"));
	dict_show(p->dict, n > 0 ? K_HAS_CASES : K_NO_CASES);
	for (int i = 0; e == ERR_OK && i < n; i++)
		e = put_item(p, &all[i]);
	return e == ERR_OK ? page_show(p, "commission/list.tpl") : e;
}

static void
put_entered(struct page *p, const struct commission_view *v)
{
	struct dict *d = dict_add(p->dict, K_ENTERED);

	put_decision(p, d, &v->draft);
	for (size_t i = 0; i < sizeof(entries) / sizeof(entries[0]); i++)
		if (strcmp(entries[i].state, v->draft.state) == 0) {
			dict_set(d, K_TAG_CLASS, entries[i].tag);
			dict_words(d, K_TAG_WORDS, &entries[i].words, p->lang);
		}
	dict_optional(d, K_REMARKS, v->draft.remarks);
	if (v->draft.entered_by == p->who->person_id)
		dict_show(d, K_OWN_ENTRY);
}

static const struct words *
next_words(const struct commission_view *v)
{
	static const struct words enter = WORDS(
	    "委员会作出决定后，由一名秘书录入。",
	    "Once the Commission has decided, a secretary enters it."),
	    confirm = WORDS("决定已录入，由另一名秘书核对并确认。",
	    "A decision was entered: another secretary compares and confirms "
	    "it."),
	    mend = WORDS("录入已退回，请更正后再提交确认。",
	    "The entry was sent back: correct it."),
	    over = WORDS("本案目前不在委员会。",
	    "The case does not lie before the Commission now.");

	if (!v->is_waiting)
		return &over;
	if (!v->has_draft || v->draft.report_seq != v->report.seq)
		return &enter;
	return strcmp(v->draft.state, "to_confirm") == 0 ? &confirm : &mend;
}

static void
put_buttons(struct page *p, const struct commission_view *v)
{
	int entered = v->has_draft && v->draft.report_seq == v->report.seq &&
	    strcmp(v->draft.state, "to_confirm") == 0;

	if (!v->is_waiting ||
	    !(p->who->rights & RIGHT_BIT(RIGHT_COMMISSION)))
		return;
	if (entered && v->draft.entered_by != p->who->person_id)
		dict_show(p->dict, K_CAN_CONFIRM);
	if (entered && v->draft.entered_by != p->who->person_id)
		return;
	dict_show(p->dict, K_CAN_ENTER);
	dict_show(p->dict, v->has_draft ? K_AGAIN : K_NEW);
}

static enum err
item(struct page *p)
{
	struct commission_view *v = NEW(p->arena, struct commission_view);
	enum err e = commission_case(p, v);

	if (e != ERR_OK)
		return e;
	put_commission_head(p, p->dict, v);
	dict_words(p->dict, K_TAG_WORDS, stage_words(v->position.stage),
	    p->lang);
	dict_set(p->dict, K_TAG_CLASS, stage_tag(v->position.stage));
	dict_words(p->dict, K_NEXT_WORDS, next_words(v), p->lang);
	put_buttons(p, v);
	if (v->has_draft && v->is_waiting)
		put_entered(p, v);
	if (is_proposal(v))
		put_proposal(p, p->dict, K_PROPOSAL_ROW, &v->proposal);
	for (int i = v->n_decisions - 1; i >= 0; i--)
		put_decision(p, dict_add(p->dict, K_DECISION_ROW),
		    &v->decisions[i]);
	return page_show(p, "commission/item.tpl");
}

static const struct route routes[] = {
	{ METHOD_GET, "/commission", NEEDS(COMMISSION), 0, list, NULL },
	{ METHOD_GET, "/commission/:number", NEEDS(COMMISSION), 0, item,
	    NULL },
};

const struct route_set commission_routes = ROUTE_SET(routes);
