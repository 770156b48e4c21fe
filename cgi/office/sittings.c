#include "base/text.h"
#include "office/commission.h"
#include "office/routes.h"
#include "view/words.h"

/* Sittings of the Commission, their agendas and papers. */

static const struct field new_fields[] = {
	{ .name = "on", .kind = FIELD_DATE,
	    .label = WORDS("日期", "Date") },
	{ .name = "title", .kind = FIELD_TEXT,
	    .label = WORDS("会议名称", "Name of the sitting") },
};

static void
put_sitting(struct page *p, struct dict *d, const struct sitting *s)
{
	dict_setf(d, K_SITTING_ID, "%lld", (long long)s->id);
	dict_set(d, K_SITTING_TITLE, s->title);
	dict_set(d, K_SITTING_DATE, view_date(p->arena, s->on, p->lang));
	dict_set(d, K_SITTING_WEEKDAY, view_weekday(s->on, p->lang));
}

static enum err
list(struct page *p)
{
	struct sitting *all;
	int n;
	enum err e = sitting_list(p->app, p->arena, p->who, &all, &n);

	if (e != ERR_OK)
		return e;
	dict_show(p->dict, n > 0 ? K_HAS_SITTINGS : K_NO_SITTINGS);
	for (int i = 0; i < n; i++) {
		struct dict *d = dict_add(p->dict, K_SITTING_ROW);

		put_sitting(p, d, &all[i]);
		dict_set_int(d, K_SITTING_ITEMS, all[i].n_items);
	}
	page_fields(p, K_FIELDS, new_fields, 2, NULL, NULL);
	return page_show(p, "commission/sittings.tpl");
}

static enum err
make(struct page *p)
{
	struct sitting s = { .on = DATE_NONE,
	    .title = form_text(p->form, "title") };
	enum err e;

	if (field_date_parse(page_typed(p, &new_fields[0]), &s.on) != ERR_OK)
		page_wrong(p, "on", &(struct words)WORDS("请填写日期。",
		    "Give the date."));
	if (*s.title == '\0' || text_length(s.title) > 200)
		page_wrong(p, "title", &(struct words)WORDS(
		    "请填写会议名称，不超过200字。",
		    "Name the sitting, 200 characters at most."));
	if (page_is_wrong(p, NULL))
		return list(p);
	e = sitting_make(p->app, p->arena, p->who, &s);
	if (e != ERR_OK)
		return e;
	return page_go_saying(p, &(struct words)WORDS("会议已列入计划。",
	    "The sitting is planned."), "/sittings");
}

/* ---- one agenda */

static enum err
open_sitting(struct page *p, struct sitting *s,
    struct commission_item **items, int *n)
{
	enum err e = sitting_open(p->app, p->arena, p->who, path_id(p, "id"),
	    s, items, n);

	if (e != ERR_OK)
		return e;
	put_sitting(p, p->dict, s);
	for (int i = 0; e == ERR_OK && i < *n; i++) {
		(*items)[i].position = i + 1;
		e = put_item(p, &(*items)[i]);
	}
	return e;
}

static int
is_on(const struct commission_item *items, int n, int64_t case_id)
{
	for (int i = 0; i < n; i++)
		if (items[i].case_id == case_id)
			return 1;
	return 0;
}

/* What waits and does not stand on this agenda yet. */
static enum err
put_choices(struct page *p, const struct commission_item *items, int n)
{
	struct field f = { .name = "number", .kind = FIELD_SELECT,
	    .label = WORDS("案件", "Case") };
	struct commission_item *all;
	int n_all;
	enum err e = commission_list(p->app, p->arena, p->who, &all, &n_all);

	if (e != ERR_OK)
		return e;
	for (int i = 0; i < n_all; i++)
		if (!is_on(items, n, all[i].case_id))
			field_choice(p->arena, &f, all[i].number,
			    words_same(arena_printf(p->arena, "%s %s",
			    all[i].number, all[i].title)));
	if (f.n_choices == 0)
		return ERR_OK;
	dict_show(p->dict, K_CAN_ADD);
	page_field(p, K_FIELDS, &f, NULL);
	return ERR_OK;
}

static enum err
agenda(struct page *p)
{
	struct commission_item *items;
	struct sitting s;
	int n;
	enum err e = open_sitting(p, &s, &items, &n);

	if (e == ERR_OK)
		e = put_choices(p, items, n);
	if (e != ERR_OK)
		return e;
	dict_show(p->dict, n > 0 ? K_HAS_CASES : K_NO_CASES);
	return page_show(p, "commission/sitting.tpl");
}

static enum err
back(struct page *p, const struct words *words)
{
	return page_go_saying(p, words, "/sittings/%s", page_param(p, "id"));
}

static enum err
add(struct page *p)
{
	enum err e = sitting_add(p->app, p->arena, p->who, path_id(p, "id"),
	    form_text(p->form, "number"));

	if (e == ERR_OK || e == ERR_DUPLICATE)
		return back(p, &(struct words)WORDS("已列入议程。",
		    "It stands on the agenda."));
	if (e == ERR_REFUSED)
		return back(p, &(struct words)WORDS(
		    "该案目前不在委员会，未列入。",
		    "The case does not lie before the Commission: it was not "
		    "put on the agenda."));
	if (e == ERR_TOO_MANY)
		return back(p, &(struct words)WORDS("议程已满。",
		    "The agenda is full."));
	return e;
}

static enum err
take_off(struct page *p)
{
	enum err e = sitting_remove(p->app, p->arena, p->who,
	    path_id(p, "id"), page_param(p, "number"));

	return e != ERR_OK && e != ERR_NOT_FOUND ? e : back(p,
	    &(struct words)WORDS("已从议程移除。",
	    "It no longer stands on the agenda."));
}

/* Agenda and briefs in one, each brief on pages of its own. */
static enum err
papers(struct page *p)
{
	struct commission_item *items;
	struct sitting s;
	int n;
	enum err e = open_sitting(p, &s, &items, &n);

	for (int i = 0; e == ERR_OK && i < n; i++) {
		struct commission_view *v = NEW(p->arena,
		    struct commission_view);
		struct dict *d = dict_add(p->dict, K_BRIEF);

		e = commission_open(p->app, p->arena, p->who,
		    items[i].number, v);
		if (e != ERR_OK)
			return e;
		dict_optional(d, K_POSITION, arena_printf(p->arena, "%d",
		    i + 1));
		put_brief(p, d, v);
	}
	return e == ERR_OK ? page_show(p, "commission/papers.tpl") : e;
}

static const struct route routes[] = {
	{ METHOD_GET, "/sittings", NEEDS(COMMISSION), 0, list, NULL },
	{ METHOD_POST, "/sittings", NEEDS(COMMISSION), 0, make, NULL },
	{ METHOD_GET, "/sittings/:id", NEEDS(COMMISSION), 0, agenda, NULL },
	{ METHOD_POST, "/sittings/:id/items", NEEDS(COMMISSION), 0, add,
	    NULL },
	{ METHOD_POST, "/sittings/:id/items/:number/remove",
	    NEEDS(COMMISSION), 0, take_off, NULL },
	{ METHOD_GET, "/sittings/:id/papers", NEEDS(COMMISSION), 0, papers,
	    NULL },
};

const struct route_set sitting_routes = ROUTE_SET(routes);
