#include "base/text.h"
#include "operator/draft.h"
#include "operator/routes.h"
#include "portal/secrets.h"
#include "view/words.h"

/* Article 20 stands before everything: nothing is kept before its answer. */

static void
put_secrets(struct page *p)
{
	const struct question *q = question_find("secrets.involved");
	struct field f = { .name = SECRETS_OF_TEXT, .kind = FIELD_RADIOS,
	    .label = q->label, .hint = q->hint, .big = 1,
	    .choices = secrets_choices, .n_choices = SECRETS_CHOICES };

	page_field(p, K_FIELDS, &f, NULL);
}

/* Earlier ones of the operator whose answers may be taken over. */
static enum err
put_copies(struct page *p)
{
	struct application *rows;
	struct field f = { .name = "copy", .kind = FIELD_SELECT,
	    .label = WORDS("从以前的申报复制（可不选）",
	    "Copy from an earlier one (if you like)"),
	    .hint = WORDS("复制全部答案，不复制文件和签署。",
	    "All answers are copied; files and signature are not.") };
	int n;
	enum err e = application_list(p->app, p->arena, p->who, &rows, &n);

	if (e != ERR_OK || n == 0)
		return e;
	field_choice(p->arena, &f, "",
	    (struct words)WORDS("不复制", "Do not copy"));
	for (int i = 0; i < n; i++) {
		const char *name = arena_printf(p->arena, "%s · %s",
		    *rows[i].title != '\0' ? rows[i].title : "—",
		    rows[i].case_number != NULL ? rows[i].case_number :
		    view_date(p->arena, date_of(rows[i].created), p->lang));

		field_choice_id(p->arena, &f, rows[i].id, words_same(name));
	}
	page_field(p, K_FIELDS, &f, NULL);
	return ERR_OK;
}

static enum err
ask(struct page *p)
{
	enum err e;

	put_secrets(p);
	e = put_copies(p);
	return e != ERR_OK ? e : page_show(p, "operator/new.tpl");
}

/* Nothing was stored: the page says where to go instead. */
static enum err
stop(struct page *p)
{
	return page_show(p, "operator/secrets.tpl");
}

static enum err
begin(struct page *p)
{
	const char *copy = form_text(p->form, "copy");
	int64_t from = 0, id;
	enum err e;

	if (*copy != '\0' && int_parse(copy, 1, INT64_MAX, &from) != ERR_OK)
		return ERR_NOT_FOUND;
	e = application_start(p->app, p->arena, p->who, from, &id);
	return e != ERR_OK ? e : page_go(p, "/applications/%lld",
	    (long long)id);
}

static enum err
answer(struct page *p)
{
	if (secrets_said(p, SECRETS_OF_TEXT) == SECRETS_YES)
		return page_go(p, "/applications/secrets");
	return secrets_stop(p, SECRETS_OF_TEXT) ? ask(p) : begin(p);
}

static const struct route routes[] = {
	{ METHOD_GET, "/applications/new", NEEDS(APPLICATION_EDIT), 0, ask,
	    NULL },
	{ METHOD_POST, "/applications/new", NEEDS(APPLICATION_EDIT), 0,
	    answer, NULL },
	{ METHOD_GET, "/applications/secrets", NEEDS_ANYBODY, 0, stop, NULL },
};

const struct route_set start_routes = ROUTE_SET(routes);
