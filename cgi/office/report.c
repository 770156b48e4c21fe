#include <string.h>

#include "app/report.h"
#include "base/text.h"
#include "office/office.h"
#include "office/routes.h"
#include "view/words.h"

/* Public reports (Article 16): opened here, and each opening is recorded. */
static const struct field answer_field = { .name = "text",
	.kind = FIELD_TEXTAREA, .rows = 8,
	.label = WORDS("答复举报人", "Answer to the reporter") };

static const struct {
	const char *name, *tag;
	struct words words;
} states[] = {
	{ "new", "govuk-tag--blue", WORDS("新举报", "new") },
	{ "read", "govuk-tag--yellow", WORDS("已阅读", "read") },
	{ "answered", "govuk-tag--green", WORDS("已答复", "answered") },
	{ "closed", "govuk-tag--grey", WORDS("已办结", "closed") },
};

static void
put_state(struct page *p, struct dict *d, const char *state)
{
	for (size_t i = 0; i < sizeof(states) / sizeof(states[0]); i++)
		if (strcmp(states[i].name, state) == 0) {
			dict_set(d, K_TAG_CLASS, states[i].tag);
			dict_words(d, K_TAG_WORDS, &states[i].words, p->lang);
		}
}

static enum err
list(struct page *p)
{
	struct report_item *items;
	int n;
	enum err e = report_list(p->app, p->arena, p->who,
	    page_id(p, "before"), &items, &n);

	if (e != ERR_OK)
		return e;
	dict_show(p->dict, n > 0 ? K_HAS_REPORTS : K_NO_REPORTS);
	for (int i = 0; i < n; i++) {
		struct dict *d = dict_add(p->dict, K_REPORT_ROW);

		dict_set_int(d, K_REPORT_ID, items[i].id);
		dict_set(d, K_REPORT_DATE, view_date(p->arena, items[i].on,
		    p->lang));
		put_state(p, d, items[i].state);
	}
	if (n == REPORTS_PAGE) {
		dict_show(p->dict, K_PAGE_AFTER);
		dict_set_int(p->dict, K_PAGE_LAST, items[n - 1].id);
	}
	return page_show(p, "office/reports.tpl");
}

static enum err
report_id(const struct page *p, int64_t *id)
{
	return int_parse(page_param(p, "id"), 1, INT64_MAX, id) == ERR_OK ?
	    ERR_OK : ERR_NOT_FOUND;
}

static void
put_text(struct page *p, const struct report_view *v)
{
	static const struct words keys[] = {
		[REPORT_ABOUT] = WORDS("举报对象", "About"),
		[REPORT_WHAT] = WORDS("发生了什么", "What happened"),
		[REPORT_WHEN] = WORDS("时间", "When"),
		[REPORT_HOW] = WORDS("如何得知", "How it is known"),
	};

	for (int i = 0; i <= REPORT_HOW; i++)
		page_row(p, K_ROW, page_word(p, &keys[i]),
		    *v->text.parts[i] != '\0' ? v->text.parts[i] : "—");
	for (int i = 0; i < v->n_letters; i++) {
		const struct report_letter *l = &v->letters[i];
		struct dict *d = dict_add(p->dict, K_LETTER_ROW);

		dict_show(d, l->from_office ? K_FROM_OFFICE :
		    K_FROM_REPORTER);
		dict_set(d, K_AUTHOR, l->author_name);
		dict_set(d, K_LETTER_DATE, view_date(p->arena, l->on,
		    p->lang));
		dict_set(d, K_LETTER_TEXT, l->text);
	}
}

static enum err
show(struct page *p)
{
	struct report_view v;
	int64_t id;
	enum err e = report_id(p, &id);

	if (e == ERR_OK)
		e = report_read(p->app, p->arena, p->who, id, p->now, &v);
	if (e != ERR_OK)
		return e;
	dict_set_int(p->dict, K_REPORT_ID, id);
	dict_set(p->dict, K_REPORT_DATE, view_date(p->arena, v.on, p->lang));
	put_state(p, p->dict, v.state);
	dict_set(p->dict, K_ARTICLE, view_article(p->arena, "16", p->lang));
	put_text(p, &v);
	if (strcmp(v.state, "closed") != 0)
		dict_show(p->dict, K_OPEN);
	page_field(p, K_FIELDS, &answer_field, NULL);
	return page_show(p, "office/report.tpl");
}

static enum err
answer(struct page *p)
{
	int64_t id;
	enum err e = report_id(p, &id);

	if (e == ERR_OK)
		e = report_answer(p->app, p->arena, p->who, id,
		    form_text(p->form, "text"), p->now);
	if (e == ERR_INPUT) {
		page_wrong(p, "text", &(struct words)WORDS(
		    "请写明答复内容。", "Write the answer."));
		return show(p);
	}
	return e != ERR_OK ? e : page_go_saying(p, &(struct words)WORDS(
	    "答复已放入举报人的信箱。",
	    "The answer is in the reporter's mailbox."), "/reports/%lld",
	    (long long)id);
}

static enum err
finish(struct page *p)
{
	int64_t id;
	enum err e = report_id(p, &id);

	if (e == ERR_OK)
		e = report_close(p->app, p->arena, p->who, id);
	return e != ERR_OK ? e : page_go(p, "/reports");
}

static const struct route routes[] = {
	{ METHOD_GET, "/reports", NEEDS(PUBLIC_REPORTS), 0, list, NULL },
	{ METHOD_GET, "/reports/:id", NEEDS(PUBLIC_REPORTS), 0, show, NULL },
	{ METHOD_POST, "/reports/:id/answer", NEEDS(PUBLIC_REPORTS), 0,
	    answer, NULL },
	{ METHOD_POST, "/reports/:id/close", NEEDS(PUBLIC_REPORTS), 0,
	    finish, NULL },
};

const struct route_set report_routes = ROUTE_SET(routes);
