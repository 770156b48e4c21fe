#include <string.h>

#include "operator/ask.h"
#include "operator/routes.h"
#include "operator/section.h"

/* The providers of an application: a list, and one page for each. */

static const char *
choice_word(struct page *p, const char *key, const char *value)
{
	const struct question_choice *c = question_find(key)->choices;

	for (; c->value != NULL; c++)
		if (strcmp(c->value, value) == 0)
			return page_word(p, &c->label);
	return "";
}

static const char *
answer_of(struct page *p, const struct draft *d, int item, const char *field)
{
	return answers_get(d->view.answers, arena_printf(p->arena,
	    "provider.%d.%s", item, field));
}

static int
is_complete(const struct draft *d, int item)
{
	const struct application_check *c = &d->view.check;

	for (int i = 0; i < c->n; i++)
		if (c->problems[i].section == SECTION_PROVIDERS &&
		    ask_is_of_item(c->problems[i].field, item))
			return 0;
	return 1;
}

static void
put_provider(struct page *p, const struct draft *d, int item)
{
	struct dict *row = dict_add(p->dict, K_PROVIDER);
	const char *name = answer_of(p, d, item, "name");

	dict_set_int(row, K_ITEM, item);
	dict_set(row, K_PROVIDER_NAME, *name != '\0' ? name : "—");
	dict_set(row, K_PROVIDER_ROLE, choice_word(p, "provider.#.role",
	    answer_of(p, d, item, "role")));
	dict_set(row, K_PROVIDER_STATE, choice_word(p, "provider.#.state",
	    answer_of(p, d, item, "state")));
	if (!is_complete(d, item))
		dict_show(row, K_PROVIDER_OPEN);
}

static int
count_pledges(const struct draft *d)
{
	int n = 0;

	for (int i = 0; i < d->view.n_documents; i++)
		n += strcmp(d->view.documents[i].kind, "pledge") == 0;
	return n;
}

static enum err
list(struct page *p)
{
	struct draft d;
	int n;
	enum err e = draft_edit(p, &d);

	if (e != ERR_OK)
		return e;
	n = answers_items(d.view.answers, SECTION_PROVIDERS);
	for (int i = 1; i <= n; i++)
		put_provider(p, &d, i);
	if (n > 0)
		dict_show(p->dict, K_PROVIDERS);
	else
		dict_show(p->dict, K_PROVIDERS_NONE);
	if (n < PROVIDERS_MAX)
		dict_show(p->dict, K_CAN_ADD);
	dict_set_int(p->dict, K_ITEM_NEXT, n + 1);
	dict_set_int(p->dict, K_VERSION, d.view.row.version);
	dict_set_int(p->dict, K_KIND_COUNT, count_pledges(&d));
	for (int i = 0; i < d.n_defects; i++)
		if (strncmp(d.defects[i].about, "provider", 8) == 0)
			dict_set(dict_add(p->dict, K_DEFECT), K_DEFECT_TEXT,
			    d.defects[i].body);
	draft_keep_way(p);
	dict_set(p->dict, K_GO_ON_PATH, page_path(p, "%s",
	    draft_back(p, &d)));
	return page_show(p, "operator/providers.tpl");
}

/* One that is there, or the next one. */
static enum err
item_of(struct page *p, const struct draft *d, int *item)
{
	int64_t n;
	int most = answers_items(d->view.answers, SECTION_PROVIDERS) + 1;
	enum err e = param_number(p, "item", most < PROVIDERS_MAX ? most :
	    PROVIDERS_MAX, &n);

	*item = (int)n;
	return e;
}

static enum err
show(struct page *p)
{
	struct draft d;
	int item;
	enum err e;

	if ((e = draft_edit(p, &d)) != ERR_OK ||
	    (e = item_of(p, &d, &item)) != ERR_OK)
		return e;
	dict_show(p->dict, K_IS_PROVIDER);
	if (item <= answers_items(d.view.answers, SECTION_PROVIDERS))
		ask_problems(p, &d, SECTION_PROVIDERS, item);
	return section_show(p, &d, SECTION_PROVIDERS, item, d.view.answers,
	    200);
}

static const char *
back(const struct page *p, const struct draft *d)
{
	return strcmp(form_text(p->form, "from"), "check") == 0 ?
	    draft_back(p, d) : arena_printf(p->arena,
	    "/applications/%lld/providers", (long long)d->id);
}

static enum err
saved(struct page *p, struct draft *d, int item, int voided)
{
	enum err e = draft_reload(p, d);

	if (e != ERR_OK)
		return e;
	if (voided)
		dict_show(p->dict, K_VOIDED);
	if (item <= answers_items(d->view.answers, SECTION_PROVIDERS) &&
	    ask_problems(p, d, SECTION_PROVIDERS, item) > 0)
		return section_show(p, d, SECTION_PROVIDERS, item,
		    d->view.answers, 422);
	return page_go_saying(p, saved_words(voided), "%s", back(p, d));
}

/* The answers on the other providers stay as they are. */
static enum err
save(struct page *p)
{
	struct answers *typed;
	struct draft d;
	int item, voided;
	enum err e;

	if ((e = draft_open(p, &d)) != ERR_OK ||
	    (e = item_of(p, &d, &item)) != ERR_OK)
		return e;
	dict_show(p->dict, K_IS_PROVIDER);
	if (answers_parse(p->arena, d.view.row.content, &typed) != ERR_OK)
		return ERR_INTERNAL;
	ask_typed(p, &d, SECTION_PROVIDERS, item, typed);
	if (!d.view.can_edit)
		return say_closed(p, &d, SECTION_PROVIDERS, item, typed);
	e = application_save(p->app, p->arena, p->who, d.id, form_version(p),
	    SECTION_PROVIDERS, typed, &voided);
	if (e == ERR_STALE) {
		say_stale(p, &d);
		return section_show(p, &d, SECTION_PROVIDERS, item, typed,
		    409);
	}
	return e != ERR_OK ? e : saved(p, &d, item, voided);
}

static enum err
ask_drop(struct page *p)
{
	struct draft d;
	int item;
	enum err e;

	if ((e = draft_edit(p, &d)) != ERR_OK ||
	    (e = item_of(p, &d, &item)) != ERR_OK)
		return e;
	if (item > answers_items(d.view.answers, SECTION_PROVIDERS))
		return ERR_NOT_FOUND;
	dict_set_int(p->dict, K_VERSION, d.view.row.version);
	dict_set(p->dict, K_PROVIDER_NAME, answer_of(p, &d, item, "name"));
	return page_show(p, "operator/drop.tpl");
}

static enum err
drop(struct page *p)
{
	struct draft d;
	int item;
	enum err e;

	if ((e = draft_edit(p, &d)) != ERR_OK ||
	    (e = item_of(p, &d, &item)) != ERR_OK)
		return e;
	e = application_drop_provider(p->app, p->arena, p->who, d.id,
	    form_version(p), item);
	return e != ERR_OK ? e : page_go_saying(p,
	    &(struct words)WORDS("已移除该提供者。",
	    "The provider was taken out."), "/applications/%lld/providers",
	    (long long)d.id);
}

#define ITEM "/applications/:id/providers/:item"

static const struct route routes[] = {
	{ METHOD_GET, "/applications/:id/providers", NEEDS(APPLICATION_EDIT),
	    0, list, NULL },
	{ METHOD_GET, ITEM, NEEDS(APPLICATION_EDIT), 0, show, NULL },
	{ METHOD_POST, ITEM, NEEDS(APPLICATION_EDIT), 0, save, NULL },
	{ METHOD_GET, ITEM "/remove", NEEDS(APPLICATION_EDIT), 0, ask_drop,
	    NULL },
	{ METHOD_POST, ITEM "/remove", NEEDS(APPLICATION_EDIT), 0, drop,
	    NULL },
};

const struct route_set provider_routes = ROUTE_SET(routes);
