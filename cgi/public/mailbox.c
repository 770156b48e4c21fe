#include <string.h>

#include "base/text.h"
#include "portal/secrets.h"
#include "public/draft.h"
#include "public/routes.h"
#include "vault/csrf.h"
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
put_letters(struct page *p, struct dict *box, const struct report_view *v)
{
	if (v->n_letters == 0 && strcmp(v->state, "closed") != 0)
		dict_show(box, K_NO_LETTERS);
	for (int i = 0; i < v->n_letters; i++) {
		const struct report_letter *l = &v->letters[i];
		struct dict *d = dict_add(box, K_LETTER_ROW);

		dict_show(d, l->from_office ? K_FROM_OFFICE :
		    K_FROM_REPORTER);
		dict_set(d, K_LETTER_DATE, view_date(p->arena, l->on,
		    p->lang));
		dict_set(d, K_LETTER_TEXT, l->text);
	}
}

/*
 * text: what stands in the form; NULL: what was typed, and then the key of
 * that form stays too: where it is not known whether the message went, the
 * same once more must not be a second one.
 */
static void
put_form(struct page *p, const char *text)
{
	dict_show(p->dict, K_OPEN);
	dict_set(p->dict, K_REPLY_KEY, text == NULL && p->form_key != NULL ?
	    form_text(p->form, "form_key") : form_key_make(p->arena));
	secrets_field(p, K_FIELDS, SECRETS_OF_TEXT, text);
	page_field(p, K_FIELDS, &text_field,
	    secrets_said(p, SECRETS_OF_TEXT) == SECRETS_YES ? "" : text);
}

/* Without the letters: what was written and could not be sent. */
static enum err
show_unsent(struct page *p)
{
	dict_set(p->dict, K_CODE, form_text(p->form, "code"));
	put_form(p, NULL);
	return page_show(p, "public/letters.tpl");
}

/*
 * The letters, and the form as put_form. An error is not shown yet: only the
 * caller knows what was done before.
 */
static enum err
show_with(struct page *p, const char *text)
{
	const char *code = form_text(p->form, "code");
	struct report_view v;
	struct dict *box;
	enum err e = report_mailbox(p->app, p->arena, code, &v);

	if (e == ERR_NOT_FOUND)
		return wrong_code(p);
	if (e != ERR_OK)
		return e;
	dict_set(p->dict, K_CODE, code);
	box = dict_add(p->dict, K_MAILBOX);
	dict_set(box, K_REPORT_DATE, view_date(p->arena, v.on, p->lang));
	dict_words(box, K_REPORT_STATE, state_words(v.state), p->lang);
	put_letters(p, box, &v);
	if (strcmp(v.state, "closed") != 0)
		put_form(p, text);
	else
		dict_show(p->dict, K_CLOSED);
	return page_show(p, "public/letters.tpl");
}

static enum err
show(struct page *p)
{
	enum err e = show_with(p, "");

	return e == ERR_OK ? ERR_OK : show_again(p, e, 0, ask);
}

static enum err
reply_closed(struct page *p)
{
	static const struct words closed = WORDS(
	    "办公室已办结这件举报，您刚才填写的内容没有提交，仍在本页下方。",
	    "The Office has closed this report. What you wrote was not sent; "
	    "it stands below.");
	enum err e;

	page_note(p, page_word(p, &closed));
	dict_set(p->dict, K_UNSENT_TEXT, form_text(p->form, "text"));
	dict_show(p->dict, K_UNSENT);
	e = show_with(p, "");
	if (e != ERR_OK)
		return show_again(p, e, 0, show_unsent);
	p->resp->status = err_status(ERR_REFUSED);
	return ERR_OK;
}

/* It is sent, even if the letters cannot be shown at the moment. */
static enum err
reply_sent(struct page *p)
{
	dict_show(p->dict, K_REPLY_SENT);
	return show_with(p, "") == ERR_OK ? ERR_OK :
	    page_show(p, "public/letters.tpl");
}

static enum err
reply(struct page *p)
{
	const char *text = form_text(p->form, "text");
	int wait_s;
	enum err e;

	(void)secrets_stop(p, SECRETS_OF_TEXT);
	if (*text == '\0')
		page_wrong(p, "text", &(struct words)WORDS(
		    "请写明补充内容。", "Write what you want to add."));
	if (text_length(text) > TEXT_MAX)
		page_wrong(p, "text", &(struct words)WORDS(
		    "内容过长，请缩短。", "This is too long; shorten it."));
	if (page_is_wrong(p, NULL))
		return (e = show_with(p, NULL)) == ERR_OK ? ERR_OK :
		    show_again(p, e, 0, show_unsent);
	e = report_reply(p->app, p->arena, form_text(p->form, "code"), text,
	    p->form_key, date_of(p->now), &wait_s);
	if (e == ERR_NOT_FOUND)
		return wrong_code(p);
	if (e == ERR_REFUSED)
		return reply_closed(p);
	return e == ERR_OK ? reply_sent(p) :
	    show_again(p, e, wait_s, show_unsent);
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
