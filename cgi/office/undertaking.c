#include "app/confidentiality.h"
#include "office/office.h"
#include "office/routes.h"
#include "portal/inner.h"
#include "view/words.h"

/* The undertaking of Article 15, once a person and year. */
static const struct choice agreement[] = {
	{ "yes", WORDS("我已阅读并承诺遵守上述各项",
	    "I have read this and undertake to keep it"),
	    WORDS(NULL, NULL) },
};

static const struct field agree_field = { .name = "agree",
	.kind = FIELD_CHECKBOXES, .label = WORDS("承诺", "Undertaking"),
	.choices = agreement, .n_choices = 1 };

static int
year_of(const struct page *p)
{
	return date_year(date_of(p->now));
}

static enum err
show(struct page *p)
{
	dict_setf(p->dict, K_YEAR, "%d", year_of(p));
	dict_set(p->dict, K_ARTICLE, page_article(p, "15"));
	for (int i = 0; i < UNDERTAKING_POINTS; i++)
		dict_words(dict_add(p->dict, K_POINT), K_POINT_WORDS,
		    &undertaking_words[i], p->lang);
	dict_set(p->dict, K_NAME, p->who->name);
	if (p->who->undertaken >= year_of(p)) {
		dict_show(p->dict, K_SIGNED);
		return page_show(p, "office/undertaking.tpl");
	}
	dict_show(p->dict, K_UNSIGNED);
	dict_optional(p->dict, K_NEXT, address_own(p->arena,
	    form_get(p->form, "next")));
	page_field(p, K_FIELDS, &agree_field, NULL);
	return page_show(p, "office/undertaking.tpl");
}

static enum err
sign(struct page *p)
{
	const char *next = address_own(p->arena, form_get(p->form, "next"));
	enum err e;

	if (!form_is(p->form, "agree", "yes")) {
		page_wrong(p, "agree", &(struct words)WORDS(
		    "请勾选承诺，否则不能查阅案件。",
		    "Tick the undertaking: without it no case can be read."));
		return show(p);
	}
	e = undertaking_sign(p->app, p->who, year_of(p), p->now);
	if (e != ERR_OK)
		return e;
	return next != NULL ? response_redirect(p->resp, next) :
	    page_go(p, "/");
}

static const struct route routes[] = {
	{ METHOD_GET, "/undertaking", NEEDS_ANYBODY, 0, show, NULL },
	{ METHOD_POST, "/undertaking", NEEDS_ANYBODY, 0, sign, NULL },
};

const struct route_set undertaking_routes = ROUTE_SET(routes);
