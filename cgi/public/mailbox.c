#include <string.h>

#include "app/report.h"
#include "base/text.h"
#include "public/routes.h"
#include "view/words.h"

enum { TEXT_MAX = 20000 };

/* The reporter's mailbox: the code alone opens it, and it is never in a URL. */
static const struct field code_field = { .name = "code", .kind = FIELD_TEXT,
	.width = 20, .autocomplete = "off",
	.label = WORDS("回执码", "Your code"),
	.hint = WORDS("大小写、空格和连字符均可。",
	"Small letters, blanks and hyphens do not matter.") };
static const struct field text_field = { .name = "text",
	.kind = FIELD_TEXTAREA, .rows = 6,
	.label = WORDS("补充内容", "What you want to add") };

static enum err
ask(struct page *p)
{
	page_field(p, K_FIELDS, &code_field, NULL);
	return page_show(p, "public/mailbox.tpl");
}

static enum err
wrong_code(struct page *p)
{
	page_wrong(p, "code", &(struct words)WORDS(
	    "没有与此回执码对应的举报，请核对后重新输入。",
	    "There is no report with this code. Look at what you wrote down."));
	return ask(p);
}

static const struct words *
state_words(const char *state)
{
	static const struct {
		const char *name;
		struct words words;
	} states[] = {
		{ "new", WORDS("已收到，尚未阅读", "received, not read yet") },
		{ "read", WORDS("已阅读", "read") },
		{ "answered", WORDS("已回复", "answered") },
		{ "closed", WORDS("已办结", "closed") },
	};

	for (size_t i = 1; i < sizeof(states) / sizeof(states[0]); i++)
		if (strcmp(states[i].name, state) == 0)
			return &states[i].words;
	return &states[0].words;
}

static void
put_letters(struct page *p, const struct report_view *v)
{
	if (v->n_letters == 0)
		dict_show(p->dict, K_NO_LETTERS);
	for (int i = 0; i < v->n_letters; i++) {
		const struct report_letter *l = &v->letters[i];
		struct dict *d = dict_add(p->dict, K_LETTER_ROW);

		dict_show(d, l->from_office ? K_FROM_OFFICE :
		    K_FROM_REPORTER);
		dict_set(d, K_LETTER_DATE, view_date(p->arena, l->on,
		    p->lang));
		dict_set(d, K_LETTER_TEXT, l->text);
	}
}

static enum err
show(struct page *p)
{
	const char *code = form_text(p->form, "code");
	struct report_view v;
	enum err e = report_mailbox(p->app, p->arena, code, &v);

	if (e == ERR_NOT_FOUND)
		return wrong_code(p);
	if (e != ERR_OK)
		return e;
	dict_set(p->dict, K_CODE, code);
	dict_set(p->dict, K_REPORT_DATE, view_date(p->arena, v.on, p->lang));
	dict_words(p->dict, K_REPORT_STATE, state_words(v.state), p->lang);
	put_letters(p, &v);
	page_field(p, K_FIELDS, &text_field, page_is_wrong(p, NULL) ? NULL :
	    "");
	return page_show(p, "public/letters.tpl");
}

static enum err
reply(struct page *p)
{
	const char *text = form_text(p->form, "text");
	enum err e;

	if (*text == '\0')
		page_wrong(p, "text", &(struct words)WORDS(
		    "请写明补充内容。", "Write what you want to add."));
	if (text_length(text) > TEXT_MAX)
		page_wrong(p, "text", &(struct words)WORDS(
		    "内容过长，请缩短。", "This is too long; shorten it."));
	if (page_is_wrong(p, NULL))
		return show(p);
	e = report_reply(p->app, p->arena, form_text(p->form, "code"), text,
	    date_of(p->now));
	if (e == ERR_NOT_FOUND)
		return wrong_code(p);
	return e == ERR_OK ? show(p) : e;
}

static enum err
step(struct page *p)
{
	return form_is(p->form, "step", "reply") ? reply(p) : show(p);
}

static const struct route routes[] = {
	{ METHOD_GET, "/mailbox", NEEDS_NOBODY, 0, ask, NULL },
	{ METHOD_POST, "/mailbox", NEEDS_NOBODY, 0, step, NULL },
};

const struct route_set mailbox_routes = ROUTE_SET(routes);
