#include <string.h>

#include "app/application.h"
#include "app/materials.h"
#include "base/text.h"
#include "operator/draft.h"
#include "operator/routes.h"
#include "portal/upload.h"
#include "portal/virus.h"
#include "view/words.h"

/*
 * Supplementary materials (Article 14): what the Office asks for, item by
 * item, an answer to each, and handing in.
 */

static const struct choice said_choices[] = {
	{ .value = "more-time", .label = WORDS("需要更多时间",
	    "We need more time"),
	    .hint = WORDS("写明原因和可以提交的日期；该项仍为待提交。",
	    "Say why, and when it can come; the item stays missing.") },
	{ .value = "none", .label = WORDS("不存在该材料",
	    "It does not exist"),
	    .hint = WORDS("写明为什么不存在。", "Say why it does not.") },
	{ .value = "provider", .label = WORDS("提供者拒绝提供",
	    "The provider refuses to give it"),
	    .hint = WORDS("写明何时以何种方式要求、提供者如何答复。",
	    "Say when and how you asked, and what the provider said.") },
	{ .value = "paper", .label = WORDS("以纸质方式提交",
	    "It is sent on paper"),
	    .hint = WORDS("写明文号和寄送日期；涉及国家秘密的，只写编号。",
	    "Give its number and the day it was sent; of state secrets the "
	    "number alone.") },
};

static const struct field said_field = { .name = "said",
	.kind = FIELD_RADIOS, .label = WORDS("答复", "Answer"),
	.choices = said_choices, .n_choices = 4 };
static const struct field body_field = { .name = "body",
	.kind = FIELD_TEXTAREA, .rows = 6,
	.label = WORDS("说明", "In your words") };

enum { BODY_MAX = 4000 };	/* characters */

static enum err
open_materials(struct page *p, struct materials_view *m)
{
	enum err e = materials_open(p->app, p->arena, p->who,
	    page_param(p, "number"), m);

	if (e == ERR_OK)
		page_cite(p, m->v.rules);
	if (e != ERR_OK)
		return e;
	dict_set(p->dict, K_CASE_NUMBER, m->v.row.number);
	dict_set(p->dict, K_CASE_TITLE, m->v.row.title);
	return ERR_OK;
}

/* ---- the list */

/* A file that is kept is not handed in: nothing of the Office's yet. */
static const struct words *
words_of(const struct material_answer *a)
{
	static const struct words attached = WORDS("已附上，尚未提交",
	    "attached, not handed in yet");

	if (a == NULL)
		return said_words(SAID_NOTHING);
	return a->said == SAID_HERE && !a->is_sent ? &attached :
	    said_words((enum material_said)a->said);
}

static void
put_answers(struct page *p, struct dict *item, const struct materials_view *m,
    int number)
{
	for (int i = 0; i < m->n_answers; i++) {
		const struct material_answer *a = &m->answers[i];
		struct dict *d;

		if (a->number != number)
			continue;
		d = dict_add(item, K_SAID_ROW);
		dict_words(d, K_SAID, words_of(a), p->lang);
		dict_optional(d, K_SAID_BODY, a->body);
		dict_set(d, K_SAID_AT, view_instant(p->arena, a->entered,
		    p->lang));
		dict_set(d, K_SAID_BY, a->answered_name);
		if (!a->is_sent && a->said != SAID_HERE)
			dict_show(d, K_UNSENT);
		if (a->document_id == 0)
			continue;
		dict_optional(d, K_FILE_NAME, a->document_name);
		dict_set(d, K_FILE_PATH, page_path(p, "/documents/%lld",
		    (long long)a->document_id));
		put_virus(p, d, a->document_signature);
	}
}

static void
put_item(struct page *p, struct dict *d, const struct materials_view *m,
    const struct material_item *item)
{
	const struct material_answer *said = material_answer_of(m,
	    item->number);
	int done = said != NULL && said->is_sent &&
	    said_settles((enum material_said)said->said);

	dict_set_int(d, K_ITEM, item->number);
	dict_set(d, K_TEXT, item->wording);
	dict_words(d, K_TAG_WORDS, words_of(said), p->lang);
	dict_set(d, K_TAG_CLASS, done ? "govuk-tag--green" :
	    "govuk-tag--yellow");
	if (item->seq == m->open_seq)
		dict_show(d, K_CAN_ANSWER);
	put_answers(p, d, m, item->number);
}

/* Answers that wait to be handed in, or (sent) that were, of this request. */
static int
count_answers(const struct materials_view *m, int sent)
{
	int n = 0;

	for (int i = 0; i < m->n_items; i++)
		for (int k = 0; k < m->n_answers; k++)
			n += m->items[i].seq == m->open_seq &&
			    m->answers[k].number == m->items[i].number &&
			    m->answers[k].is_sent == sent;
	return n;
}

/* Whose turn it is while a request is open. */
static void
put_open(struct page *p, const struct materials_view *m)
{
	const struct clock_view *k = &m->v.position.clocks[PERIOD_MATERIALS];
	int missing = materials_missing(m);

	if (m->open_seq == 0)
		return;
	dict_show(p->dict, K_REQUEST_OPEN);
	if (k->state == PERIOD_RUNNING) {
		dict_optional(p->dict, K_NEXT_DATE, view_date(p->arena,
		    k->due, p->lang));
		dict_set(p->dict, K_NEXT_LEFT, view_left(p->arena, k->left,
		    k->provisional, p->lang));
		if (k->provisional)
			dict_show(p->dict, K_NEXT_PROVISIONAL);
	}
	dict_set_int(p->dict, K_MISSING, missing);
	dict_show(p->dict, missing > 0 ? K_SOME_MISSING : K_ALL_ANSWERED);
	if (count_answers(m, 0) > 0 &&
	    p->who->rights & RIGHT_BIT(RIGHT_APPLICATION_EDIT))
		dict_show(p->dict, K_CAN_HAND_IN);
	else if (count_answers(m, 1) > 0)
		dict_optional(p->dict, K_HANDED_IN_AT, view_instant(p->arena,
		    m->handed_in, p->lang));
}

/* One request and its items, from first to last. */
static void
put_request(struct page *p, const struct materials_view *m, int first,
    int last)
{
	struct dict *d = dict_add(p->dict, K_REQUEST);
	int seq = m->items[first].seq;

	dict_setf(d, K_REQUEST_ID, "request-%d", seq);
	for (int k = 0; k < m->v.n_events; k++)
		if (m->v.events[k].event.seq == seq)
			dict_set(d, K_REQUEST_ON, view_date(p->arena,
			    m->v.events[k].event.on, p->lang));
	for (int i = first; i <= last; i++)
		put_item(p, dict_add(d, K_ITEM_ROW), m, &m->items[i]);
}

/* The newest request comes first. */
static enum err
show_list(struct page *p, const struct materials_view *m)
{
	dict_set_int(p->dict, K_CASE_SEQ, m->v.n_events);
	put_open(p, m);
	for (int last = m->n_items - 1, first; last >= 0; last = first - 1) {
		first = material_request_first(m, last);
		put_request(p, m, first, last);
	}
	if (m->n_items == 0)
		dict_show(p->dict, K_NO_REQUEST);
	dict_show(p->dict, rule_is(m->v.rules, RULE_SUPPLEMENT_MODE,
	    "pause") ? K_PAUSES : K_RESTARTS);
	return page_show(p, "operator/materials.tpl");
}

static enum err
list(struct page *p)
{
	struct materials_view m;
	enum err e = open_materials(p, &m);

	return e == ERR_OK ? show_list(p, &m) : e;
}

static enum err
hand_in(struct page *p)
{
	struct materials_view m;
	struct act_result result;
	struct act how = { .form_key = p->form_key };
	enum err e = open_materials(p, &m);

	if (e != ERR_OK)
		return e;
	how.case_id = m.v.row.id;
	e = materials_submit(p->app, p->arena, p->who, &how, &result);
	if (e == ERR_INPUT)
		page_wrong(p, NULL, &(struct words)WORDS(
		    "没有新的答复可以提交，请先逐项答复。",
		    "Nothing new is answered: answer an item first."));
	else if (e == ERR_STALE)
		page_wrong(p, NULL, &(struct words)WORDS(
		    "同事刚刚作了新的答复，请核对后再提交。",
		    "A colleague answered meanwhile: look again, then hand "
		    "in."));
	else if (e == ERR_VIRUS)
		page_wrong(p, NULL, &(struct words)WORDS(
		    "有一项答复的文件中发现病毒，请为该项另行上传文件。",
		    "A virus was found in the file of an answer: upload "
		    "another file for that item."));
	else if (e == ERR_REFUSED)
		page_wrong_text(p, NULL, page_refusal(p,
		    &result.refusal));
	else if (e == ERR_OK)
		return page_go_saying(p, &(struct words)WORDS(
		    "补充材料已提交，回执见案件页面的文书。",
		    "The materials are handed in; the receipt stands among "
		    "the letters of the case."), "/cases/%s/materials",
		    m.v.row.number);
	return page_is_wrong(p, NULL) ? show_list(p, &m) : e;
}

/* ---- one item */

/* The item of the path, of the request that is open. */
static enum err
open_item(struct page *p, struct materials_view *m,
    const struct material_item **item)
{
	int64_t number;
	enum err e = open_materials(p, m);

	if (e == ERR_OK)
		e = param_number(p, "item", INT32_MAX, &number);
	for (int i = 0; e == ERR_OK && i < m->n_items; i++)
		if (m->items[i].number == number) {
			*item = &m->items[i];
			return m->items[i].seq == m->open_seq ? ERR_OK :
			    ERR_REFUSED;
		}
	return e == ERR_OK ? ERR_NOT_FOUND : e;
}

static enum err
show_item(struct page *p, const struct materials_view *m,
    const struct material_item *item)
{
	put_item(p, p->dict, m, item);
	upload_fields(p, K_FILE_FIELDS);
	page_field(p, K_FIELDS, &said_field, NULL);
	page_field(p, K_FIELDS, &body_field, NULL);
	return page_show(p, "operator/material.tpl");
}

static enum err
ask_item(struct page *p)
{
	const struct material_item *item;
	struct materials_view m;
	enum err e = open_item(p, &m, &item);

	return e == ERR_OK ? show_item(p, &m, item) : e;
}

static enum err
kept(struct page *p, const struct materials_view *m)
{
	return page_go_saying(p, &(struct words)WORDS(
	    "答复已保存，尚未提交；全部答复后请提交。",
	    "The answer is kept and not handed in yet: hand in when you have "
	    "answered."), "/cases/%s/materials", m->v.row.number);
}

static enum err
answer(struct page *p)
{
	const char *body = form_text(p->form, body_field.name);
	const struct material_item *item;
	enum material_said said = SAID_NOTHING;
	struct materials_view m;
	enum err e = open_item(p, &m, &item);

	if (e != ERR_OK)
		return e;
	if (!said_parse(form_text(p->form, said_field.name), &said) ||
	    said == SAID_HERE)
		page_wrong(p, said_field.name, &(struct words)WORDS(
		    "请选择一种答复，或者在上方上传文件。",
		    "Choose an answer, or upload a file above."));
	if (*body == '\0' || text_length(body) > BODY_MAX)
		page_wrong(p, body_field.name, &(struct words)WORDS(
		    "请写明情况，不超过4000字。",
		    "Say how it is, in at most 4,000 characters."));
	if (page_is_wrong(p, NULL))
		return show_item(p, &m, item);
	e = materials_answer(p->app, p->arena, p->who, m.v.row.id,
	    item->number, said, body);
	return e == ERR_OK ? kept(p, &m) : e;
}

static enum err
upload(struct page *p)
{
	struct words why = WORDS(NULL, NULL);
	const struct material_item *item;
	struct materials_view m;
	struct upload up;
	enum err e = open_item(p, &m, &item);

	if (e != ERR_OK)
		return e;
	if ((e = upload_open(p, &up)) == ERR_OK)
		e = materials_upload(p->app, p->arena, p->who, m.v.row.id,
		    item->number, up.name, up.source, &why);
	if (e == ERR_OK)
		return kept(p, &m);
	return upload_refused(p, &e, &why) ?
	    upload_shown(p, e, show_item(p, &m, item)) : e;
}

#define ITEM "/cases/:number/materials/:item"

static const struct route routes[] = {
	{ METHOD_GET, "/cases/:number/materials", NEEDS(CASES_OWN), 0, list,
	    NULL },
	{ METHOD_POST, "/cases/:number/materials", NEEDS(APPLICATION_EDIT),
	    0, hand_in, NULL },
	{ METHOD_GET, ITEM, NEEDS(APPLICATION_EDIT), 0, ask_item, NULL },
	{ METHOD_POST, ITEM, NEEDS(APPLICATION_EDIT), 0, answer, NULL },
	{ METHOD_POST, ITEM "/upload", NEEDS(APPLICATION_EDIT), ROUTE_UPLOAD,
	    upload, NULL },
};

const struct route_set materials_routes = ROUTE_SET(routes);
