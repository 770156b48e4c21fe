#include <string.h>

#include "app/report.h"
#include "base/text.h"
#include "public/routes.h"
#include "vault/receipt.h"
#include "view/words.h"

enum { ABOUT_MAX = 300, TEXT_MAX = 20000 };

/*
 * The form in steps, all by POST to one address, so that no history holds
 * what was typed. What was typed travels along in hidden fields.
 */
static const struct field fields[] = {
	{ .name = "about", .kind = FIELD_TEXT,
	    .label = WORDS("举报对象", "Who or what it is about"),
	    .hint = WORDS("运营者、提供者、产品或者服务的名称。",
	    "The operator, provider, product or service.") },
	{ .name = "what", .kind = FIELD_TEXTAREA, .rows = 10,
	    .label = WORDS("发生了什么", "What happened") },
	{ .name = "when", .kind = FIELD_TEXT, .optional = 1,
	    .label = WORDS("时间", "When") },
	{ .name = "how", .kind = FIELD_TEXTAREA, .rows = 4, .optional = 1,
	    .label = WORDS("您如何得知", "How you know"),
	    .hint = WORDS("如担心暴露身份，可以不填。",
	    "Leave it empty if it would point to you.") },
	{ .name = "email", .kind = FIELD_EMAIL, .optional = 1,
	    .label = WORDS("电子邮箱（仅用于提示有新回复）",
	    "E-mail address (only to be told that there is an answer)"),
	    .hint = WORDS("提示邮件不含举报内容。不填则请凭回执码查看。",
	    "The mail says nothing of the report. Without it, look with your "
	    "code.") },
};

enum { FIELDS = sizeof(fields) / sizeof(fields[0]) };

static void
take(const struct page *p, struct report_text *t)
{
	for (int i = 0; i < REPORT_PART__MAX; i++)
		t->parts[i] = form_text(p->form,
		    report_part_name((enum report_part)i));
	t->parts[REPORT_LANG] = lang_code(p->lang);
}

static void
judge(struct page *p, const struct report_text *t)
{
	if (*t->parts[REPORT_ABOUT] == '\0')
		page_wrong(p, "about", &(struct words)WORDS(
		    "请写明举报对象。", "Say who or what it is about."));
	if (*t->parts[REPORT_WHAT] == '\0')
		page_wrong(p, "what", &(struct words)WORDS(
		    "请写明发生了什么。", "Say what happened."));
	if (!report_address_fits(p->arena, t->parts[REPORT_EMAIL]))
		page_wrong(p, "email", &(struct words)WORDS(
		    "请填写完整的电子邮箱地址，或者留空。",
		    "Enter a whole e-mail address, or leave it empty."));
	for (int i = 0; i < REPORT_EMAIL; i++)
		if (text_length(t->parts[i]) > (i == REPORT_ABOUT ?
		    ABOUT_MAX : TEXT_MAX))
			page_wrong(p, report_part_name((enum report_part)i),
			    &(struct words)WORDS("内容过长，请缩短。",
			    "This is too long; shorten it."));
}

static void
keep(struct page *p, const char *name, const char *value)
{
	struct dict *d = dict_add(p->dict, K_KEPT);

	dict_set(d, K_KEPT_NAME, name);
	dict_set(d, K_KEPT_VALUE, value);
}

static void
keep_all(struct page *p, const struct report_text *t)
{
	for (int i = 0; i < REPORT_LANG; i++)
		keep(p, report_part_name((enum report_part)i), t->parts[i]);
}

static enum err
step_edit(struct page *p)
{
	page_fields(p, K_FIELDS, fields, FIELDS, NULL, NULL);
	return page_show(p, "public/report.tpl");
}

static enum err
step_check(struct page *p)
{
	struct report_text t;

	take(p, &t);
	judge(p, &t);
	if (page_is_wrong(p, NULL))
		return step_edit(p);
	for (int i = 0; i < FIELDS; i++) {
		struct dict *d = dict_add(p->dict, K_ROW);
		const char *text = t.parts[i];

		dict_words(d, K_ROW_KEY, &fields[i].label, p->lang);
		dict_set(d, K_ROW_VALUE, *text != '\0' ? text : "—");
		dict_show(d, K_ROW_FIXED);
	}
	keep_all(p, &t);
	return page_show(p, "public/check.tpl");
}

static enum err
show_code(struct page *p, const char *code)
{
	struct report_text t;

	take(p, &t);
	keep_all(p, &t);
	keep(p, "code", code);
	dict_set(p->dict, K_CODE, code);
	return page_show(p, "public/code.tpl");
}

static enum err
step_code(struct page *p)
{
	char code[RECEIPT_TEXT];
	struct report_text t;

	/* what came in hidden fields is judged like everything else */
	take(p, &t);
	judge(p, &t);
	if (page_is_wrong(p, NULL))
		return step_edit(p);
	receipt_make(code);
	return show_code(p, arena_strdup(p->arena, code));
}

static enum err
step_show(struct page *p)
{
	char code[RECEIPT_TEXT];

	if (receipt_read(p->arena, form_text(p->form, "code"), code) != ERR_OK)
		return step_code(p);
	return show_code(p, arena_strdup(p->arena, code));
}

static enum err
step_type(struct page *p)
{
	static const struct field typed = { .name = "typed",
	    .kind = FIELD_TEXT, .width = 20, .autocomplete = "off",
	    .label = WORDS("回执码", "The code") };
	struct report_text t;

	take(p, &t);
	keep_all(p, &t);
	keep(p, "code", form_text(p->form, "code"));
	page_field(p, K_FIELDS, &typed, NULL);
	return page_show(p, "public/type.tpl");
}

static enum err
step_send(struct page *p)
{
	char code[RECEIPT_TEXT], typed[RECEIPT_TEXT];
	struct report_text t;
	enum err e;

	if (receipt_read(p->arena, form_text(p->form, "code"), code) != ERR_OK)
		return step_code(p);
	if (receipt_read(p->arena, form_text(p->form, "typed"), typed) !=
	    ERR_OK || strcmp(code, typed) != 0) {
		page_wrong(p, "typed", &(struct words)WORDS(
		    "与回执码不符，请核对后重新输入。",
		    "This is not the code. Look at what you wrote down."));
		return step_type(p);
	}
	take(p, &t);
	judge(p, &t);
	if (page_is_wrong(p, NULL))
		return step_edit(p);
	e = report_send(p->app, p->arena, code, &t, date_of(p->now));
	return e == ERR_OK ? page_show(p, "public/sent.tpl") : e;
}

static enum err
step(struct page *p)
{
	static const struct {
		const char *name;
		enum err (*run)(struct page *p);
	} steps[] = {
		{ "edit", step_edit }, { "check", step_check },
		{ "code", step_code }, { "show", step_show },
		{ "type", step_type }, { "send", step_send },
	};

	for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++)
		if (form_is(p->form, "step", steps[i].name))
			return steps[i].run(p);
	return ERR_BAD_REQUEST;
}

static enum err
start(struct page *p)
{
	dict_set(p->dict, K_ARTICLE, view_article(p->arena, "16", p->lang));
	dict_set(p->dict, K_SECRETS_ARTICLE, view_article(p->arena, "20",
	    p->lang));
	return page_show(p, "public/start.tpl");
}

static const struct route routes[] = {
	{ METHOD_GET, "/", NEEDS_NOBODY, 0, start, NULL },
	{ METHOD_GET, "/report", NEEDS_NOBODY, 0, step_edit, NULL },
	{ METHOD_POST, "/report", NEEDS_NOBODY, 0, step, NULL },
};

const struct route_set report_routes = ROUTE_SET(routes);
