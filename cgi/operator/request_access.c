#include <string.h>

#include "app/account.h"
#include "base/text.h"
#include "law/creditcode.h"
#include "operator/routes.h"

/* An operator without an account asks the Office for one. */

enum { ORGANISATION_MAX = 200, NAME_MAX_CHARS = 100, EMAIL_MAX = 254,
	PHONE_MAX = 32, MESSAGE_MAX = 2000 };

static const struct field fields[] = {
	{ .name = "organisation", .kind = FIELD_TEXT,
	    .label = WORDS("单位名称", "Name of your organisation"),
	    .autocomplete = "organization" },
	{ .name = "uscc", .kind = FIELD_TEXT, .width = 20,
	    .label = WORDS("统一社会信用代码",
	    "Unified social credit code"),
	    .hint = WORDS("营业执照上的18位代码。",
	    "The 18 characters on the business licence.") },
	{ .name = "name", .kind = FIELD_TEXT, .width = 20,
	    .label = WORDS("您的姓名", "Your name"),
	    .autocomplete = "name" },
	{ .name = "email", .kind = FIELD_EMAIL, .width = 20,
	    .label = WORDS("电子邮箱", "E-mail"), .autocomplete = "email" },
	{ .name = "phone", .kind = FIELD_TEL, .width = 20,
	    .label = WORDS("电话", "Telephone"), .autocomplete = "tel" },
	{ .name = "message", .kind = FIELD_TEXTAREA, .optional = 1,
	    .label = WORDS("说明", "What the Office should know"),
	    .hint = WORDS("请勿填写国家秘密。",
	    "Do not write state secrets here.") },
};

enum { N_FIELDS = sizeof(fields) / sizeof(fields[0]) };

/* What must stand in a field, and how long it may be. */
static const struct {
	const char *name;
	int least, most;	/* characters */
	struct words words;
} limits[] = {
	{ "organisation", 2, ORGANISATION_MAX, WORDS(
	    "请填写单位名称，最多200个字。",
	    "Enter your organisation's name, at most 200 characters.") },
	{ "name", 1, NAME_MAX_CHARS, WORDS("请填写您的姓名，最多100个字。",
	    "Enter your name, at most 100 characters.") },
	{ "phone", 5, PHONE_MAX, WORDS("请填写电话，5至32个字符。",
	    "Enter a telephone number of 5 to 32 characters.") },
	{ "message", 0, MESSAGE_MAX, WORDS("说明最多2000个字。",
	    "This has at most 2,000 characters.") },
};

static enum err
form(struct page *p)
{
	page_fields(p, K_FIELDS, fields, N_FIELDS, NULL, NULL);
	return page_show(p, "operator/request-access.tpl");
}

static void
check(struct page *p, struct access_request *r)
{
	const struct words *why;

	for (size_t i = 0; i < sizeof(limits) / sizeof(limits[0]); i++) {
		size_t n = text_length(form_text(p->form, limits[i].name));

		if (n < (size_t)limits[i].least || n > (size_t)limits[i].most)
			page_wrong(p, limits[i].name, &limits[i].words);
	}
	r->uscc = credit_code_normalise(p->arena, form_text(p->form, "uscc"));
	if ((why = credit_code_check(r->uscc, NULL)) != NULL)
		page_wrong(p, "uscc", why);
	if (access_email(p->arena, form_text(p->form, "email"), &r->email) !=
	    ERR_OK)
		page_wrong(p, "email", &(struct words)WORDS(
		    "请填写有效的电子邮箱地址，例如 name@example.cn。",
		    "Enter an e-mail address such as name@example.cn."));
}

static enum err
ask(struct page *p)
{
	struct access_request r = { .lang = (int)p->lang, .created = p->now,
	    .organisation = form_text(p->form, "organisation"),
	    .name = form_text(p->form, "name"),
	    .phone = form_text(p->form, "phone"),
	    .message = form_text(p->form, "message") };
	enum err e;

	check(p, &r);
	if (page_is_wrong(p, NULL))
		return form(p);
	e = access_ask(p->app, p->arena, p->who, &r, p->req->address, p->now);
	return e != ERR_OK ? e : page_go(p, "/request-access/sent");
}

static enum err
sent(struct page *p)
{
	return page_show(p, "operator/request-access-sent.tpl");
}

static const struct route routes[] = {
	{ METHOD_GET, "/request-access", NEEDS_NOBODY, 0, form, NULL },
	{ METHOD_POST, "/request-access", NEEDS_NOBODY, ROUTE_NO_CSRF, ask,
	    NULL },
	{ METHOD_GET, "/request-access/sent", NEEDS_NOBODY, 0, sent, NULL },
};

const struct route_set request_access_routes = ROUTE_SET(routes);
